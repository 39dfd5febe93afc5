package vigil.text;

import vigil.language.LanguagePack;
import vigil.language.Pos;
import vigil.language.Reading;
import vigil.language.Spelling;
import vigil.language.Table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How a language writes: what its tables say about abbreviations, leaning words, endings of
/// numbers and words with capitals inside.
final class Orthography {
    private final LanguagePack pack;
    private final Map<String, Set<AbbreviationKind>> abbreviations = new HashMap<>();
    private final List<Clitic> before = new ArrayList<>();
    private final List<Clitic> after = new ArrayList<>();
    private final boolean possessiveApostrophe;
    private final Set<String> numberEndings = new HashSet<>();
    private final Set<String> joined = new HashSet<>();
    private final List<String> joinedStarts = new ArrayList<>();

    /// Where an abbreviation's full stop belongs to it. The names are the words of the table
    /// `language/abbreviations.tsv`.
    enum AbbreviationKind {
        /// Something always follows: "Mr.", "vul.".
        BEFORE,
        /// Only before a number: "No.", "art.".
        BEFORE_NUMBER,
        /// Only before a capital: "m. Kyiv".
        BEFORE_NAME,
        /// Only after a number: "2017 r.".
        AFTER_NUMBER,
        /// May be the last word of a sentence: "etc.", "Inc.".
        END,
        /// The first letters of a given name: "Yu.", "Ch.".
        INITIAL;

        static AbbreviationKind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// A word that leans on another without a blank.
    ///
    /// @param form lower case, with a straight apostrophe
    /// @param hosts parts of speech it leans on; any if empty
    private record Clitic(String form, List<Pos> hosts) {}

    private Orthography(LanguagePack pack) {
        this.pack = pack;
        for (Table.Row row : pack.table("language/abbreviations.tsv").rows())
            for (String kind : row.list("kind"))
                abbreviations
                        .computeIfAbsent(row.cell("form"), _ -> new HashSet<>())
                        .add(AbbreviationKind.of(kind));
        for (Table.Row row : pack.table("language/clitics.tsv").rows()) {
            Clitic clitic =
                    new Clitic(
                            row.cell("form"),
                            row.list("hosts").stream().map(Pos::valueOf).toList());
            (row.cell("side").equals("before") ? before : after).add(clitic);
        }
        possessiveApostrophe = after.removeIf(c -> c.form().equals("'"));
        Comparator<Clitic> longest =
                Comparator.comparingInt((Clitic c) -> c.form().length()).reversed();
        before.sort(longest.thenComparing(Clitic::form));
        after.sort(longest.thenComparing(Clitic::form));
        for (Table.Row row : pack.table("language/number-endings.tsv").rows())
            numberEndings.add(row.cell("ending"));
        for (Table.Row row : pack.neutral().table("language/inner-capitals.tsv").rows()) {
            if (row.cell("kind").equals("start")) joinedStarts.add(row.cell("form"));
            else joined.add(row.cell("form").toLowerCase(Locale.ROOT));
        }
    }

    static Orthography of(LanguagePack pack) {
        return pack.view(Orthography.class, Orthography::new);
    }

    LanguagePack pack() {
        return pack;
    }

    /// {@return whether a full stop makes an ordinal of a number: "5. Mai"}
    boolean ordinalStop() {
        return pack.ordinalStop();
    }

    /// {@return whether an apostrophe alone behind a word makes a possessive}
    boolean possessiveApostrophe() {
        return possessiveApostrophe;
    }

    /// {@return how this word, its full stop included, is abbreviated; empty if it is no
    /// abbreviation}
    Set<AbbreviationKind> abbreviation(String withStop) {
        Set<AbbreviationKind> exact = abbreviations.get(withStop);
        if (exact != null) return exact;
        // at the head of a sentence, or in capitals; never the other way round: "No." counts, "no."
        // does not
        Set<AbbreviationKind> lower = abbreviations.get(withStop.toLowerCase(Locale.ROOT));
        return lower == null ? Set.of() : lower;
    }

    /// {@return length of the leaning word that `word` begins with, or 0}
    int cliticBefore(String word) {
        if (before.isEmpty()) return 0;
        String plain = plain(word);
        for (Clitic clitic : before)
            if (plain.length() > clitic.form().length() && plain.startsWith(clitic.form()))
                return clitic.form().length();
        return 0;
    }

    /// {@return whether `word` is nothing but a word that leans on the next}
    boolean isCliticBefore(String word) {
        String plain = plain(word);
        return before.stream().anyMatch(clitic -> clitic.form().equals(plain));
    }

    /// {@return length of the leaning word that `word` ends with, or 0}
    int cliticAfter(String word) {
        if (after.isEmpty()) return 0;
        String plain = plain(word);
        for (Clitic clitic : after) {
            int host = plain.length() - clitic.form().length();
            if (host > 0
                    && plain.endsWith(clitic.form())
                    && leansOn(clitic, word.substring(0, host))) return clitic.form().length();
        }
        return 0;
    }

    private boolean leansOn(Clitic clitic, String host) {
        if (clitic.hosts().isEmpty()) return true;
        for (Reading reading : pack.readings(host))
            if (reading.known() && clitic.hosts().contains(reading.pos())) return true;
        return false;
    }

    /// {@return whether these letters may follow a number without a blank: "1er", "2nd", "20h"}
    boolean endsNumber(String letters) {
        return numberEndings.contains(letters.toLowerCase(Locale.ROOT));
    }

    /// {@return whether the capital inside this word belongs there: "LinkedIn", "McAllister"}
    boolean keepsInnerCapital(String word) {
        if (joined.contains(word.toLowerCase(Locale.ROOT))) return true;
        for (String start : joinedStarts)
            if (word.startsWith(start)
                    && word.length() > start.length()
                    && Character.isUpperCase(word.charAt(start.length()))) return true;
        return false;
    }

    /// {@return whether the dictionary or a table of the language holds this word}
    boolean knows(String word) {
        return pack.knows(word);
    }

    /// {@return whether this is an article, pronoun, preposition, conjunction or auxiliary}
    boolean isSmallWord(String word) {
        for (Reading reading : pack.readings(word)) {
            if (!reading.known()) return false;
            Pos pos = reading.pos();
            if (pos == Pos.DET
                    || pos == Pos.PRON
                    || pos == Pos.ADP
                    || pos == Pos.CCONJ
                    || pos == Pos.SCONJ
                    || pos == Pos.AUX) return true;
        }
        return false;
    }

    /// In lower case with straight apostrophes and hyphens, as long as the word itself.
    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        char[] plain = (lower.length() == word.length() ? lower : word).toCharArray();
        for (int i = 0; i < plain.length; i++) {
            if (Spelling.isApostrophe(plain[i])) plain[i] = '\'';
            else if (Spelling.isHyphen(plain[i])) plain[i] = '-';
        }
        return new String(plain);
    }
}
