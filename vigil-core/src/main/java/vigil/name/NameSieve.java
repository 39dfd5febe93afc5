package vigil.name;

import vigil.language.Languages;
import vigil.name.NameForm.Version;
import vigil.name.NameForm.Word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntBiFunction;

/// Tells of most pairs of names, at little cost, that they are not one person's name: where many
/// are held against each other, only what it lets through need be compared.
///
/// It knows names of a family name and one given name or initial, with or without a patronymic, and
/// lets all others through. How alike two words are is worked out once. For one thread.
public final class NameSieve {
    private static final int ALL = 100;
    private static final int TWO_WORDS = 2;

    private final WordMatcher matcher;
    private final Map<Word, Integer> numbers = new HashMap<>();
    private final List<Word> words = new ArrayList<>();
    private final Alike givens;
    private final Alike either;

    /// @param languages whose tables names are read by
    public NameSieve(Languages languages) {
        this.matcher = new WordMatcher(languages);
        this.givens = new Alike(words, matcher::given);
        this.either =
                new Alike(
                        words,
                        (one, other) ->
                                Math.max(matcher.sound(one, other), matcher.given(one, other)));
    }

    /// A name made ready for the sieve.
    public static final class Grain {
        private final List<Plain> versions;

        private Grain(List<Plain> versions) {
            this.versions = versions;
        }

        /// {@return whether the sieve knows names like this}
        private boolean isKnown() {
            return !versions.isEmpty();
        }

        /// {@return whether it is a given name and a family name behind it, however it is read}
        private boolean isGivenFirst() {
            return isKnown()
                    && versions.stream()
                            .allMatch(one -> one.size == TWO_WORDS && one.first == one.given);
        }
    }

    /// One way to read a name, its words by their numbers.
    ///
    /// @param size how many words it has
    private record Plain(int size, int doubt, int given, int family, int first, int last) {}

    /// {@return a name made ready}
    public Grain grain(NameForm form) {
        List<Plain> plain = new ArrayList<>();
        for (Version version : form.versions()) {
            Optional<Plain> one = plain(version);
            if (one.isEmpty()) return new Grain(List.of());
            plain.add(one.get());
        }
        return new Grain(List.copyOf(plain));
    }

    private Optional<Plain> plain(Version version) {
        int given = -1;
        int family = -1;
        int first = -1;
        int patronymics = 0;
        for (Word word : version.words()) {
            if (word.text().contains("-")) return Optional.empty();
            switch (word.kind()) {
                case GIVEN, INITIAL -> {
                    if (given >= 0) return Optional.empty();
                    given = number(word);
                    if (first < 0) first = given;
                }
                case FAMILY -> {
                    if (family >= 0) return Optional.empty();
                    family = number(word);
                    if (first < 0) first = family;
                }
                case PATRONYMIC -> patronymics++;
                default -> {
                    return Optional.empty();
                }
            }
        }
        if (given < 0 || family < 0 || patronymics > 1) return Optional.empty();
        return Optional.of(
                new Plain(
                        version.words().size(),
                        version.doubt(),
                        given,
                        family,
                        first,
                        first == given ? family : given));
    }

    private int number(Word word) {
        Integer known = numbers.putIfAbsent(word, words.size());
        if (known != null) return known;
        words.add(word);
        return words.size() - 1;
    }

    /// {@return whether the [NameMatcher] may find a score so high; never false where it does}
    ///
    /// @param score from 1
    public boolean lets(int score, Grain one, Grain other) {
        if (!one.isKnown() || !other.isKnown()) return true;
        for (Plain mine : one.versions)
            for (Plain theirs : other.versions)
                if (reaches(score + mine.doubt + theirs.doubt, mine, theirs)) return true;
        return false;
    }

    private boolean reaches(int score, Plain mine, Plain theirs) {
        // one has a patronymic more: what stands together may be parted elsewhere
        if (mine.size != theirs.size) return true;
        // few have one given name, so the family names of most need not be compared
        int given = givens.of(mine.given, theirs.given);
        if (FullNames.inOrder(ALL, given) >= score
                && FullNames.inOrder(
                                matcher.sound(words.get(mine.family), words.get(theirs.family)),
                                given)
                        >= score) return true;
        int one = either.of(mine.first, theirs.last);
        if (one >= ManyWords.ONE_NAME) return true;
        int another = either.of(theirs.first, mine.last);
        return another >= ManyWords.ONE_NAME || FullNames.crosswise(one, another) >= score;
    }

    /// {@return the given name of a name that is a given name and a family name behind it, in all
    /// ways to read it: of names of one language with the same, [#letsSome] says the same; empty
    /// for other names}
    public String givenName(Grain name) {
        if (!name.isGivenFirst()) return "";
        Set<String> ways = new TreeSet<>();
        for (Plain one : name.versions) {
            Word given = words.get(one.given);
            ways.add(given.kind() + " " + given.text() + "/" + given.core());
        }
        return String.join(", ", ways);
    }

    /// {@return whether it may let through some name that has the given name of the other, with
    /// whatever family name and however doubtful; never false where it lets one through that the
    /// [NameMatcher] finds so alike}
    ///
    /// @param score from 1
    public boolean letsSome(int score, Grain one, Grain other) {
        if (!one.isKnown() || !other.isGivenFirst()) return true;
        for (Plain mine : one.versions)
            for (Plain theirs : other.versions)
                if (mayReach(score + mine.doubt, mine, theirs.given)) return true;
        return false;
    }

    private boolean mayReach(int score, Plain mine, int given) {
        if (mine.size != TWO_WORDS) return true;
        // a family name may be like any word that stands first and is not known as a given name
        if (!ManyWords.mayBeGiven(words.get(mine.first))) return true;
        if (FullNames.inOrder(ALL, givens.of(mine.given, given)) >= score) return true;
        int crossed = either.of(given, mine.last);
        return crossed >= ManyWords.ONE_NAME || FullNames.crosswise(ALL, crossed) >= score;
    }

    /// How much alike two words are, by their numbers: a row for each word that was asked about.
    private static final class Alike {
        private final List<Word> words;
        private final ToIntBiFunction<Word, Word> measure;
        private byte[][] rows = new byte[0][];

        Alike(List<Word> words, ToIntBiFunction<Word, Word> measure) {
            this.words = words;
            this.measure = measure;
        }

        int of(int one, int other) {
            if (one >= rows.length) rows = Arrays.copyOf(rows, words.size());
            byte[] row = rows[one];
            if (row == null || other >= row.length) {
                row = row == null ? new byte[words.size()] : Arrays.copyOf(row, words.size());
                rows[one] = row;
            }
            // 0 is not known yet
            if (row[other] == 0)
                row[other] =
                        (byte)
                                (1
                                        + Math.max(
                                                0,
                                                measure.applyAsInt(
                                                        words.get(one), words.get(other))));
            return row[other] - 1;
        }
    }
}
