package vigil.identity;

import org.apache.commons.codec.language.DaitchMokotoffSoundex;

import vigil.name.NameForm;
import vigil.name.PersonName.Kind;
import vigil.name.SpellingKey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Finds which persons are worth comparing: those with a family name, or a lone name, that shares a
/// code.
///
/// Codes are Daitch-Mokotoff's over the sounds, and grams of consonants. Few bearers of one name in
/// two spellings share none of them.
final class Blocking {
    private static final int GRAM = 3;

    /// A code that so many share tells nothing; the rarer codes of those names still meet.
    private static final int MAX_BLOCK = 400;

    private final DaitchMokotoffSoundex soundex = new DaitchMokotoffSoundex();

    /// A pair to compare, the earlier person first.
    record Pair(int one, int other) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair pair) {
            return one != pair.one
                    ? Integer.compare(one, pair.one)
                    : Integer.compare(other, pair.other);
        }
    }

    /// {@return pairs of indexes of persons on different pages, in order}
    SortedSet<Pair> pairs(List<PagePerson> persons) {
        Map<String, List<Integer>> blocks = new HashMap<>();
        for (int i = 0; i < persons.size(); i++)
            for (String code : codes(persons.get(i)))
                blocks.computeIfAbsent(code, _ -> new ArrayList<>()).add(i);
        var pairs = new TreeSet<Pair>();
        for (var block : blocks.values()) {
            if (block.size() > MAX_BLOCK) continue;
            for (int i = 0; i < block.size(); i++)
                for (int j = i + 1; j < block.size(); j++)
                    if (persons.get(block.get(i)).page != persons.get(block.get(j)).page)
                        pairs.add(new Pair(block.get(i), block.get(j)));
        }
        return pairs;
    }

    private SortedSet<String> codes(PagePerson person) {
        var codes = new TreeSet<String>();
        for (NameForm form : person.forms.keySet())
            for (var version : form.versions())
                for (var word : version.words()) {
                    if (word.kind() == Kind.INITIAL || word.kind() == Kind.SUFFIX) continue;
                    if (word.kind() == Kind.PATRONYMIC) continue;
                    for (SpellingKey key : word.keys()) add(key, codes);
                    word.given()
                            .ifPresent(
                                    given ->
                                            given.senses()
                                                    .forEach(
                                                            sense ->
                                                                    codes.add("=" + sense.name())));
                }
        return codes;
    }

    private void add(SpellingKey key, SortedSet<String> codes) {
        var skeleton = key.skeleton();
        if (skeleton.length() < GRAM) codes.add("~" + skeleton);
        for (int i = 0; i + GRAM <= skeleton.length(); i++)
            codes.add("~" + skeleton.substring(i, i + GRAM));
        var latin = latin(key.sounds());
        if (!latin.isEmpty() && !key.unvowelled())
            for (String code : soundex.soundex(latin).split("\\|")) codes.add("#" + code);
    }

    /// Sounds as the soundex spells them.
    private static String latin(String sounds) {
        var latin = new StringBuilder();
        for (char sound : sounds.toCharArray())
            switch (sound) {
                case 'S' -> latin.append("sh");
                case 'Z' -> latin.append("zh");
                case 'C' -> latin.append("ch");
                case 'J' -> latin.append("dzh");
                case 'c' -> latin.append("ts");
                case 'x', 'G' -> latin.append('h');
                case 'U' -> latin.append('u');
                case 'I' -> latin.append('i');
                default -> latin.append(sound);
            }
        return latin.toString();
    }
}
