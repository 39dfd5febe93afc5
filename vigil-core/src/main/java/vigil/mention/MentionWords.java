package vigil.mention;

import vigil.language.Feature;
import vigil.language.LanguagePack;
import vigil.language.Pos;
import vigil.language.Reading;
import vigil.language.Table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A pack's tables for this room, typed. Built once a pack.
final class MentionWords {
    /// A noun for what somebody is.
    record RoleWord(Role role, Set<Feature> gender) {}

    /// A word before a name.
    record Title(Set<Feature> gender, Optional<Role> role) {}

    /// A noun for what one person is to another.
    ///
    /// @param kin whether it is family
    record Tie(String kind, boolean kin, Set<Feature> gender) {}

    /// A noun for people.
    record Human(String type, Set<Feature> gender, boolean group) {}

    /// A noun or verb that makes a name something else.
    ///
    /// @param nameFirst whether the name stands before it
    record Eponym(NamedKind kind, boolean nameFirst) {}

    /// A pronoun, possessive or relative.
    record Pronoun(
            Reference.Kind kind,
            Set<Feature> gender,
            Set<Feature> number,
            boolean human,
            boolean subject) {}

    /// A word that counts or picks.
    record Quantity(String use, int count) {}

    final PhraseTable<RoleWord> roles = new PhraseTable<>();
    final PhraseTable<Title> titles = new PhraseTable<>();
    final PhraseTable<Tie> relations = new PhraseTable<>();
    final PhraseTable<Human> humans = new PhraseTable<>();
    final PhraseTable<String> bodies = new PhraseTable<>();
    final PhraseTable<NamedKind> known = new PhraseTable<>();
    final PhraseTable<Boolean> demonyms = new PhraseTable<>();
    final PhraseTable<List<Eponym>> eponyms = new PhraseTable<>();
    final PhraseTable<String> placeWords = new PhraseTable<>();
    final PhraseTable<String> places = new PhraseTable<>();
    final PhraseTable<Integer> locatives = new PhraseTable<>();
    final PhraseTable<Boolean> bodyLinks = new PhraseTable<>();
    private final Set<String> writtenTitles = new HashSet<>();
    final PhraseTable<Boolean> aliases = new PhraseTable<>();

    /// Words before whoever shares what happens to somebody; false for those that only mean it
    /// right behind a verb.
    final PhraseTable<Boolean> together = new PhraseTable<>();

    final PhraseTable<Quantity> quantities = new PhraseTable<>();
    final PhraseTable<String> ages = new PhraseTable<>();
    final PhraseTable<Boolean> copulas = new PhraseTable<>();
    private final Map<String, String> determiners = new HashMap<>();
    final PhraseTable<Boolean> impersonals = new PhraseTable<>();
    private final boolean articles;
    private final boolean droppableSubjects;
    private final Map<String, Integer> saying = new HashMap<>();
    private final Map<String, Integer> doing = new HashMap<>();
    private final Map<String, Integer> deeds = new HashMap<>();
    private final Map<String, Integer> undergoing = new HashMap<>();
    private final Map<String, List<Pronoun>> pronouns = new HashMap<>();
    private final Set<String> particles = new HashSet<>();
    private final Set<String> ordinary = new HashSet<>();
    private final Set<String> nobody = new HashSet<>();

    /// {@return whether the lexicon has a title that is written so, lower case}
    boolean isTitle(String form) {
        return writtenTitles.contains(form);
    }

    /// {@return the words of the pack and those of no language}
    static MentionWords of(LanguagePack pack, LanguagePack neutral) {
        return pack.view(MentionWords.class, own -> new MentionWords(own, neutral));
    }

    private MentionWords(LanguagePack pack, LanguagePack neutral) {
        for (Table.Row row : neutral.table("mention/bodies.tsv").rows())
            bodies.add(row.cell("lemma"), row.cell("class"));
        for (Table.Row row : neutral.table("mention/known.tsv").rows())
            known.add(row.cell("form"), NamedKind.valueOf(row.cell("kind")));
        for (Table.Row row : neutral.table("mention/links.tsv").rows())
            if (row.cell("use").equals("person")) particles.add(Line.fold(row.cell("form")));
        for (Table.Row row : pack.table("mention/roles.tsv").rows())
            put(
                    pack,
                    roles,
                    row.cell("lemma"),
                    new RoleWord(Role.valueOf(row.cell("role")), gender(row)));
        for (Table.Row row : pack.table("mention/titles.tsv").rows()) {
            put(pack, titles, row.cell("form"), new Title(gender(row), role(row.cell("role"))));
            writtenTitles.add(row.cell("form"));
        }
        for (Table.Row row : pack.table("mention/relations.tsv").rows())
            put(
                    pack,
                    relations,
                    row.cell("lemma"),
                    new Tie(row.cell("kind"), row.cell("class").equals("kin"), gender(row)));
        for (Table.Row row : pack.table("mention/humans.tsv").rows())
            put(
                    pack,
                    humans,
                    row.cell("lemma"),
                    new Human(row.cell("class"), gender(row), row.cell("use").equals("group")));
        for (Table.Row row : pack.table("mention/bodies.tsv").rows())
            put(pack, bodies, row.cell("lemma"), row.cell("class"));
        for (Table.Row row : pack.table("mention/known.tsv").rows())
            put(pack, known, row.cell("form"), NamedKind.valueOf(row.cell("kind")));
        for (Table.Row row : pack.table("mention/demonyms.tsv").rows())
            put(pack, demonyms, row.cell("lemma"), true);
        Map<String, List<Eponym>> byLemma = new HashMap<>();
        for (Table.Row row : pack.table("mention/eponyms.tsv").rows())
            byLemma.computeIfAbsent(row.cell("lemma"), _ -> new ArrayList<>())
                    .add(
                            new Eponym(
                                    NamedKind.valueOf(row.cell("kind")),
                                    row.cell("side").equals("before")));
        byLemma.forEach(eponyms::add);
        for (Table.Row row : pack.table("mention/placewords.tsv").rows())
            put(pack, placeWords, row.cell("lemma"), row.cell("side"));
        for (Table.Row row : pack.table("mention/places.tsv").rows())
            put(pack, places, row.cell("form"), row.cell("note"));
        for (Table.Row row : pack.table("mention/locatives.tsv").rows())
            locatives.add(row.cell("form"), Integer.parseInt(row.cell("weight")));
        for (Table.Row row : pack.table("mention/links.tsv").rows())
            switch (row.cell("use")) {
                case "body" -> bodyLinks.add(row.cell("form"), true);
                case "together" -> together.add(row.cell("form"), true);
                case "with" -> together.add(row.cell("form"), false);
                case "alias" -> aliases.add(row.cell("form"), true);
                default -> particles.add(Line.fold(row.cell("form")));
            }
        for (Table.Row row : pack.table("mention/quantities.tsv").rows())
            quantities.add(
                    row.cell("form"),
                    new Quantity(
                            row.cell("use"),
                            row.cell("count").isEmpty() ? 0 : Integer.parseInt(row.cell("count"))));
        for (Table.Row row : pack.table("mention/ages.tsv").rows())
            ages.add(row.cell("form"), row.cell("use"));
        for (Table.Row row : pack.table("mention/copulas.tsv").rows())
            copulas.add(row.cell("lemma"), true);
        for (Table.Row row : pack.table("mention/determiners.tsv").rows())
            determiners.put(Line.fold(row.cell("form")), row.cell("use"));
        this.droppableSubjects =
                pack.table("mention/grammar.tsv").rows().stream()
                        .anyMatch(
                                row ->
                                        row.cell("trait").equals("subject")
                                                && row.cell("value").equals("droppable"));
        this.articles = determiners.containsValue("definite");
        for (Table.Row row : pack.table("mention/impersonals.tsv").rows())
            impersonals.add(row.cell("lemma"), true);
        for (Table.Row row : pack.table("mention/saying.tsv").rows())
            saying.put(Line.fold(row.cell("lemma")), Integer.parseInt(row.cell("strength")));
        for (Table.Row row : pack.table("mention/doing.tsv").rows())
            slot(row.cell("slot"))
                    .put(Line.fold(row.cell("lemma")), Integer.parseInt(row.cell("weight")));
        for (Table.Row row : pack.table("mention/pronouns.tsv").rows())
            pronouns.computeIfAbsent(Line.fold(row.cell("form")), _ -> new ArrayList<>())
                    .add(pronoun(row));
        for (Table.Row row : pack.table("mention/ordinary.tsv").rows()) {
            ordinary.add(Line.fold(row.cell("form")));
            if (row.cell("use").equals("ever")) nobody.add(Line.fold(row.cell("form")));
        }
    }

    /// Adds a phrase as the table has it, and with its adjectives in their dictionary form, by
    /// which inflected ones are found.
    private static <T> void put(LanguagePack pack, PhraseTable<T> table, String phrase, T meaning) {
        table.add(phrase, meaning);
        if (!phrase.contains(" ")) return;
        List<String> lemmas = new ArrayList<>();
        for (String word : phrase.split(" ")) {
            List<Reading> readings = pack.readings(word);
            boolean adjective =
                    !readings.isEmpty()
                            && readings.getFirst().known()
                            && readings.stream().anyMatch(r -> r.pos() == Pos.ADJ);
            lemmas.add(
                    adjective
                            ? readings.stream()
                                    .filter(r -> r.pos() == Pos.ADJ)
                                    .findFirst()
                                    .orElseThrow()
                                    .lemma()
                            : word);
        }
        String dictionary = String.join(" ", lemmas);
        if (!Line.fold(dictionary).equals(Line.fold(phrase))) table.add(dictionary, meaning);
    }

    private static Pronoun pronoun(Table.Row row) {
        Set<Feature> number =
                switch (row.cell("number")) {
                    case "s" -> Set.of(Feature.SINGULAR);
                    case "p" -> Set.of(Feature.PLURAL);
                    default -> Set.of();
                };
        return new Pronoun(
                Reference.Kind.valueOf(row.cell("kind")),
                gender(row),
                number,
                row.cell("human").equals("yes"),
                row.cell("case").equals("subject"));
    }

    private static Optional<Role> role(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(Role.valueOf(name));
    }

    private static Set<Feature> gender(Table.Row row) {
        return switch (row.cell("gender")) {
            case "m" -> Set.of(Feature.MASCULINE);
            case "f" -> Set.of(Feature.FEMININE);
            default -> Set.of();
        };
    }

    /// {@return how strongly the verb tells that its subject speaks: 3 saying, 2 asking, 1
    /// thinking, 0 neither}
    int saying(String lemma) {
        return saying.getOrDefault(lemma, 0);
    }

    /// {@return how strongly the verb tells that its subject is a person, 0 to 3}
    int doing(String lemma) {
        return doing.getOrDefault(lemma, 0);
    }

    /// {@return how strongly the noun tells that whose it is is a person, 0 to 3}
    int deed(String lemma) {
        return deeds.getOrDefault(lemma, 0);
    }

    private Map<String, Integer> slot(String slot) {
        return switch (slot) {
            case "object" -> undergoing;
            case "owner" -> deeds;
            default -> doing;
        };
    }

    /// {@return how strongly the verb tells that its object is a person, 0 to 3}
    int undergoing(String lemma) {
        return undergoing.getOrDefault(lemma, 0);
    }

    List<Pronoun> pronouns(String folded) {
        return pronouns.getOrDefault(folded, List.of());
    }

    /// {@return `definite`, `demonstrative`, `indefinite`, or nothing for a word that is no
    /// determiner}
    String determiner(String folded) {
        return determiners.getOrDefault(folded, "");
    }

    /// {@return whether the language has a definite article}
    boolean hasArticles() {
        return articles;
    }

    /// {@return whether a finite verb may stand without a subject that it means}
    boolean dropsSubjects() {
        return droppableSubjects;
    }

    /// {@return whether the lower-case word may stand inside a person's name}
    boolean particle(String folded) {
        return particles.contains(folded);
    }

    /// {@return whether the word names nobody wherever it stands: a month, "I"}
    boolean namesNobody(String folded) {
        return nobody.contains(folded);
    }

    /// {@return whether a capital at the start of a sentence tells nothing of the word}
    boolean ordinary(String folded) {
        return ordinary.contains(folded);
    }
}
