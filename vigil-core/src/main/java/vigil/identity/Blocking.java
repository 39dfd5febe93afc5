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

/// Finds which names are worth comparing: those of which two words share a code.
///
/// Codes are Daitch-Mokotoff's over the sounds, grams of consonants, and known given names. Few
/// spellings of one name share none of them.
final class Blocking {
    private static final int GRAM = 3;

    /// A code that so many share tells nothing; the rarer codes of those names still meet.
    private static final int MAX_BLOCK = 600;

    private final DaitchMokotoffSoundex soundex = new DaitchMokotoffSoundex();

    /// Two names to compare, by their places in the list; the smaller first.
    record Pair(int one, int other) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair pair) {
            return one != pair.one
                    ? Integer.compare(one, pair.one)
                    : Integer.compare(other, pair.other);
        }
    }

    /// {@return pairs of places, in order}
    SortedSet<Pair> pairs(List<ReadName> names) {
        Map<String, List<Integer>> blocks = new HashMap<>();
        for (int i = 0; i < names.size(); i++)
            for (String code : codes(names.get(i).form))
                blocks.computeIfAbsent(code, _ -> new ArrayList<>()).add(i);
        var pairs = new TreeSet<Pair>();
        for (var block : blocks.values())
            if (block.size() <= MAX_BLOCK)
                for (int i = 0; i < block.size(); i++)
                    for (int j = i + 1; j < block.size(); j++)
                        pairs.add(new Pair(block.get(i), block.get(j)));
        return pairs;
    }

    SortedSet<String> codes(NameForm form) {
        var codes = new TreeSet<String>();
        for (var version : form.versions())
            for (var word : version.words()) {
                if (word.kind() == Kind.INITIAL
                        || word.kind() == Kind.SUFFIX
                        || word.kind() == Kind.PATRONYMIC) continue;
                // a given name is no reason to compare two full names, but a lone word may be one
                boolean isGiven = word.kind() == Kind.GIVEN;
                var mark = isGiven ? "given" : "";
                for (SpellingKey key : word.keys()) add(key, mark, codes);
                if (word.kind() == Kind.ALONE)
                    for (SpellingKey key : word.keys()) add(key, "given", codes);
                word.given()
                        .ifPresent(
                                given ->
                                        given.senses()
                                                .forEach(sense -> codes.add("=" + sense.name())));
            }
        for (var version : form.versions()) addPairs(version, codes);
        return codes;
    }

    /// Which of two words is the family name is not always plain: names that are told in the other
    /// order meet by both words together.
    private void addPairs(NameForm.Version version, SortedSet<String> codes) {
        if (!version.isFull()) return;
        var heard = new ArrayList<SortedSet<String>>();
        for (var word : version.words())
            if (word.kind() == Kind.GIVEN || word.kind() == Kind.FAMILY) {
                var sounds = new TreeSet<String>();
                for (SpellingKey key : word.keys()) sounds.addAll(sounds(key));
                heard.add(sounds);
            }
        for (int i = 0; i < heard.size(); i++)
            for (int j = i + 1; j < heard.size(); j++)
                for (String one : heard.get(i))
                    for (String other : heard.get(j))
                        codes.add(
                                one.compareTo(other) < 0
                                        ? "+" + one + "+" + other
                                        : "+" + other + "+" + one);
    }

    private void add(SpellingKey key, String mark, SortedSet<String> codes) {
        var skeleton = key.skeleton();
        if (skeleton.length() < GRAM) codes.add(mark + "~" + skeleton);
        for (int i = 0; i + GRAM <= skeleton.length(); i++)
            codes.add(mark + "~" + skeleton.substring(i, i + GRAM));
        for (String code : sounds(key)) codes.add(mark + "#" + code);
    }

    private List<String> sounds(SpellingKey key) {
        var latin = latin(key.sounds());
        return latin.isEmpty() || key.unvowelled()
                ? List.of()
                : List.of(soundex.soundex(latin).split("\\|"));
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
