package vigil.claim;

import vigil.language.CountryNames;
import vigil.language.LanguagePack;
import vigil.language.Table;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/// What kind of thing a noun names: court, prison, entitlement, kin … Frames ask for classes, so
/// that no frame lists nouns.
///
/// From `claim/classes.tsv`, and from the tables of `mention` for bodies, roles and relations.
final class WordClasses {
    /// A word or words with their classes.
    ///
    /// @param companions further words that must be among the modifiers or nested nouns
    /// @param kind what it is in its class (`visit` of ENTITLEMENT)
    private record Entry(List<String> companions, Set<String> classes, String kind) {}

    private final Map<String, List<Entry>> entries = new HashMap<>();

    /// Small words of several parts ("according to"), whole.
    private final Map<String, Set<String>> phrases = new HashMap<>();

    /// Countries in lower case, as a name spells them without its article.
    private final Set<String> countries = new TreeSet<>();

    private final Set<String> particles = new TreeSet<>();

    private final boolean headFirst;

    private WordClasses(LanguagePack pack) {
        this.headFirst = headFirst(pack);
        for (Table.Row row : pack.table("claim/classes.tsv").rows()) {
            if (row.list("class").contains("VERB_PARTICLE")) particles.add(row.cell("word"));
            add(row.cell("word"), new TreeSet<>(row.list("class")), row.cell("kind"));
        }
        for (Table.Row row : pack.table("mention/bodies.tsv").rows()) {
            String kind = row.cell("class");
            String upper = kind.toUpperCase(Locale.ROOT);
            if (kind.equals("document")) add(row.cell("lemma"), Set.of("DOCUMENT"), "");
            else add(row.cell("lemma"), Set.of("BODY", upper), "");
        }
        for (Table.Row row : pack.table("mention/roles.tsv").rows())
            add(row.cell("lemma"), Set.of("HUMAN", row.cell("role")), "");
        for (Table.Row row : pack.table("mention/relations.tsv").rows())
            add(
                    row.cell("lemma"),
                    Set.of("HUMAN", row.cell("class").equals("kin") ? "KIN" : "TIE"),
                    row.cell("kind"));
        for (String name : CountryNames.of(pack).names())
            countries.add(name.toLowerCase(Locale.ROOT));
        for (Table.Row row : pack.table("mention/places.tsv").rows())
            if (row.cell("note").equals("country"))
                countries.add(row.cell("form").toLowerCase(Locale.ROOT));
        // the most specific first: "punishment cell" before "cell"
        entries.values()
                .forEach(
                        list -> list.sort((a, b) -> b.companions().size() - a.companions().size()));
    }

    static WordClasses of(LanguagePack pack) {
        return pack.view(WordClasses.class, WordClasses::new);
    }

    static boolean headFirst(LanguagePack pack) {
        return pack.table("syntax/settings.tsv").rows().stream()
                .anyMatch(r -> r.cell("setting").equals("head") && r.cell("value").equals("first"));
    }

    private void add(String words, Set<String> classes, String kind) {
        if (words.indexOf(' ') >= 0)
            phrases.computeIfAbsent(words, _ -> new TreeSet<>()).addAll(classes);
        List<String> parts = new ArrayList<>(Arrays.asList(words.split(" ")));
        String head = headFirst ? parts.removeFirst() : parts.removeLast();
        entries.computeIfAbsent(head, _ -> new ArrayList<>())
                .add(new Entry(List.copyOf(parts), classes, kind));
    }

    /// {@return the classes of a group's head, of its title, and of the words of its name ("Kerch
    /// City Court")}
    Set<String> of(SentenceSyntax s, NounGroup noun) {
        Set<String> classes = new TreeSet<>();
        collect(s, noun, noun.lemma().toLowerCase(Locale.ROOT), classes);
        if (classes.isEmpty()) collect(s, noun, text(s, noun.head()), classes);
        else named(s, noun, classes);
        for (int t : noun.title()) collect(s, noun, lemma(s, t), classes);
        // a name's words: the first that names a body in languages that put it first, any
        // capitalised one otherwise
        if (noun.kind() == NounGroup.Kind.NAME && classes.isEmpty())
            for (int t = noun.first(); t < noun.end(); t++) {
                Set<String> here = new TreeSet<>();
                collect(s, noun, lemma(s, t), here);
                if (here.contains("BODY") || here.contains("PRISON") || here.contains("PRIZE"))
                    classes.addAll(here);
            }
        if (noun.kind() == NounGroup.Kind.NAME && isCountry(s, noun)) classes.add("COUNTRY");
        return classes;
    }

    /// "Reporters sans frontières": a body of several words that are plain words too.
    private void named(SentenceSyntax s, NounGroup noun, Set<String> classes) {
        for (Entry entry : entries.getOrDefault(text(s, noun.head()), List.of()))
            if (!entry.companions().isEmpty()
                    && entry.classes().contains("BODY")
                    && matches(s, noun, entry.companions())) classes.addAll(entry.classes());
    }

    private boolean isCountry(SentenceSyntax s, NounGroup noun) {
        for (int first = noun.first(); first <= noun.head(); first++) {
            StringJoiner written = new StringJoiner(" ");
            StringJoiner lemmas = new StringJoiner(" ");
            for (int t = first; t < noun.end(); t++) {
                written.add(text(s, t));
                lemmas.add(lemma(s, t));
            }
            if (countries.contains(written.toString()) || countries.contains(lemmas.toString()))
                return true;
        }
        return false;
    }

    private void collect(SentenceSyntax s, NounGroup noun, String word, Set<String> classes) {
        // "40-year-old" is listed without its number
        int from = 0;
        while (from < word.length() && Character.isDigit(word.charAt(from))) from++;
        String head = word.substring(from);
        boolean special = false;
        for (Entry entry : entries.getOrDefault(head, List.of())) {
            if (special && entry.companions().isEmpty()) return;
            if (!matches(s, noun, entry.companions())) continue;
            classes.addAll(entry.classes());
            special |= !entry.companions().isEmpty();
        }
    }

    /// {@return what the group is within its class: the kind of entitlement, of relation}
    Optional<String> kind(SentenceSyntax s, NounGroup noun, String wanted) {
        for (Entry entry : entries.getOrDefault(noun.lemma().toLowerCase(Locale.ROOT), List.of()))
            if (entry.classes().contains(wanted)
                    && !entry.kind().isEmpty()
                    && matches(s, noun, entry.companions())) return Optional.of(entry.kind());
        return Optional.empty();
    }

    /// {@return the kind of a verb in a class: "meet" is an ENTITLEMENT of kind `visit`}
    Optional<String> verbKind(String lemma, String wanted) {
        return wordKind(lemma, wanted + "_VERB");
    }

    /// {@return what a word by itself is within a class}
    Optional<String> wordKind(String lemma, String wanted) {
        for (Entry entry : entries.getOrDefault(lemma, List.of()))
            if (entry.classes().contains(wanted)) return Optional.of(entry.kind());
        return Optional.empty();
    }

    /// {@return whether a word by itself is in a class}
    boolean isWord(String lemma, String wanted) {
        if (lemma.indexOf(' ') >= 0) return phrases.getOrDefault(lemma, Set.of()).contains(wanted);
        for (Entry entry : entries.getOrDefault(lemma, List.of()))
            if (entry.companions().isEmpty() && entry.classes().contains(wanted)) return true;
        return false;
    }

    /// {@return prepositions that are a verb's particle too}
    Set<String> particles() {
        return particles;
    }

    /// {@return whether all these words are among the group's own words or the heads of what is
    /// nested in it}
    static boolean matches(SentenceSyntax s, NounGroup noun, List<String> companions) {
        if (companions.isEmpty()) return true;
        for (String companion : companions) {
            boolean found = false;
            for (int t = noun.first(); t < noun.end() && !found; t++)
                found =
                        t != noun.head()
                                && (lemma(s, t).equals(companion) || text(s, t).equals(companion));
            if (!found) found = nested(s, noun, companion, 0);
            if (!found) return false;
        }
        return true;
    }

    private static boolean nested(SentenceSyntax s, NounGroup noun, String companion, int depth) {
        for (Relation r : s.relations()) {
            if (!(r.head() instanceof Relation.Head.Noun(int id)) || id != noun.id()) continue;
            if (r.kind() != Relation.Kind.GENITIVE && r.kind() != Relation.Kind.MODIFIER) continue;
            NounGroup inner = s.nouns().get(r.noun());
            for (int t = inner.first(); t < inner.end(); t++)
                if (lemma(s, t).equals(companion) || text(s, t).equals(companion)) return true;
            if (depth < 2 && nested(s, inner, companion, depth + 1)) return true;
        }
        return false;
    }

    static String lemma(SentenceSyntax s, int token) {
        return s.words().get(token).lemma().toLowerCase(Locale.ROOT);
    }

    static String text(SentenceSyntax s, int token) {
        return s.sentence().tokens().get(token).text().toLowerCase(Locale.ROOT);
    }
}
