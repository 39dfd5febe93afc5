package vigil.syntax;

import vigil.language.LanguagePack;
import vigil.language.Spelling;
import vigil.language.Table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the rules of this room know of one language: small words, verbs that serve other verbs, and
/// which class likes to follow which.
final class Grammar {
    private static final int DEFAULT_COST = 8;

    /// A small word, or several that work as one ("because of").
    ///
    /// @param words lower case, one for each token
    /// @param kind its class
    /// @param lemma what rules call it
    /// @param says its meaning in the terms of the class: a determiner's [NounGroup.Determiner], a
    ///   subordinator's clause kind
    /// @param cost how unlikely against its other rows
    record Small(List<String> words, WordClass kind, String lemma, String says, int cost) {}

    private final LanguagePack pack;
    private final Map<String, List<Small>> small = new HashMap<>();
    private final Map<String, Set<String>> traits = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final Set<String> humans = new HashSet<>();
    private final Set<String> relatives = new HashSet<>();
    private final Map<String, WordClass> marks = new HashMap<>();
    private final EnumMap<WordClass, EnumMap<WordClass, Integer>> costs =
            new EnumMap<>(WordClass.class);

    Grammar(LanguagePack pack, LanguagePack neutral) {
        this.pack = pack;
        readShared(neutral);
        readShared(pack);
        List<String> leaning = leaning();
        for (Table.Row row : pack.table("syntax/words.tsv").rows()) {
            List<String> words = tokens(row.cell("form"), leaning);
            String lemma = row.cell("lemma").isEmpty() ? row.cell("form") : row.cell("lemma");
            int cost = row.cell("cost").isEmpty() ? 0 : Integer.parseInt(row.cell("cost"));
            small.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                    .add(
                            new Small(
                                    words,
                                    WordClass.valueOf(row.cell("class")),
                                    lemma,
                                    row.cell("says"),
                                    cost));
        }
        // longest first, so that "because of" wins over "because"
        small.values().forEach(rows -> rows.sort((a, b) -> b.words().size() - a.words().size()));
        for (String table : List.of("mention/roles.tsv", "mention/humans.tsv"))
            for (Table.Row row : pack.table(table).rows())
                if (row.cell("lemma").indexOf(' ') < 0) humans.add(row.cell("lemma"));
        Set<String> roles = new HashSet<>();
        for (Table.Row row : pack.table("mention/roles.tsv").rows())
            if (!row.cell("role").equals("OTHER") && !row.cell("role").equals("RELATIVE"))
                roles.add(row.cell("lemma"));
        for (Table.Row row : pack.table("mention/relations.tsv").rows())
            if (!roles.contains(row.cell("lemma"))) relatives.add(row.cell("lemma"));
        for (Table.Row row : pack.table("syntax/verbs.tsv").rows())
            traits.computeIfAbsent(row.cell("lemma"), _ -> new TreeSet<>())
                    .addAll(row.list("trait"));
    }

    /// {@return what the language writes before a word without a blank, and is a token of its own:
    /// "l'", "d'"}
    private List<String> leaning() {
        return pack.table("language/clitics.tsv").rows().stream()
                .filter(row -> row.cell("side").equals("before"))
                .map(row -> row.cell("form"))
                .toList();
    }

    /// {@return the tokens of a form of several words, as the tokeniser cuts them: "à l'issue de"
    /// are four}
    private static List<String> tokens(String form, List<String> leaning) {
        List<String> tokens = new ArrayList<>();
        for (String word : form.split(" ")) {
            Optional<String> first =
                    leaning.stream()
                            .filter(l -> word.startsWith(l) && word.length() > l.length())
                            .findFirst();
            first.ifPresent(tokens::add);
            tokens.add(word.substring(first.map(String::length).orElse(0)));
        }
        return List.copyOf(tokens);
    }

    private void readShared(LanguagePack from) {
        for (Table.Row row : from.table("syntax/sequence.tsv").rows())
            for (WordClass before : classes(row.list("before")))
                for (WordClass after : classes(row.list("after")))
                    costs.computeIfAbsent(before, _ -> new EnumMap<>(WordClass.class))
                            .put(after, Integer.valueOf(row.cell("cost")));
        for (Table.Row row : from.table("syntax/settings.tsv").rows())
            settings.put(row.cell("setting"), row.cell("value"));
        for (Table.Row row : from.table("syntax/marks.tsv").rows())
            marks.put(row.cell("mark"), WordClass.valueOf(row.cell("class")));
    }

    private static List<WordClass> classes(List<String> names) {
        return names.equals(List.of("*"))
                ? List.of(WordClass.values())
                : names.stream().map(WordClass::valueOf).toList();
    }

    LanguagePack pack() {
        return pack;
    }

    /// {@return the rows that begin with this word, those of several words first}
    List<Small> small(String lower) {
        return small.getOrDefault(lower, List.of());
    }

    Optional<WordClass> mark(String text) {
        return Optional.ofNullable(marks.get(text));
    }

    int cost(WordClass before, WordClass after) {
        EnumMap<WordClass, Integer> row = costs.get(before);
        Integer cost = row == null ? null : row.get(after);
        return cost == null ? DEFAULT_COST : cost;
    }

    /// {@return whether a verb has this trait: `copula`, `passive`, `perfect`, `possible`,
    /// `obliged`, `future`, `unaccusative` …}
    boolean verb(String lemma, String trait) {
        Set<String> own = traits.get(lemma);
        return own != null && own.contains(trait);
    }

    /// {@return whether a noun stands for a person}
    boolean human(String lemma) {
        return humans.contains(lemma);
    }

    /// {@return whether a noun says only whose somebody is: a brother, a friend, no lawyer}
    boolean relative(String lemma) {
        return relatives.contains(lemma);
    }

    /// {@return the value of a setting; empty if it has none}
    String setting(String setting) {
        return settings.getOrDefault(setting, "");
    }

    /// {@return whether a setting has this value}
    boolean set(String setting, String value) {
        return value.equals(settings.get(setting));
    }

    /// {@return lower case, with one kind of apostrophe}
    String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        String lower = text.toLowerCase(pack.locale());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            folded.append(Spelling.isApostrophe(c) ? '\'' : c);
        }
        return folded.toString();
    }
}
