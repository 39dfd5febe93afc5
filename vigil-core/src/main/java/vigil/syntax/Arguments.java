package vigil.syntax;

import vigil.language.Feature;
import vigil.syntax.NounGroup.Kind;
import vigil.syntax.Relation.Head;
import vigil.syntax.VerbGroup.Form;
import vigil.syntax.VerbGroup.Voice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Hands the groups of a clause to its verb: by case where the language has cases, by place where
/// it has none.
final class Arguments {
    /// How deep a name may hang below what stands under a preposition.
    private static final int MAX_NESTED = 3;

    private final Grammar grammar;
    private final Groups groups;
    private final NounTies ties;
    private final List<Relation> relations;
    private final boolean cases;
    private final NominativeSubjects subjects;
    private final RelativeArguments relatives;

    Arguments(Grammar grammar, Groups groups, NounTies ties, List<Relation> relations) {
        this.grammar = grammar;
        this.groups = groups;
        this.ties = ties;
        this.relations = relations;
        this.cases = grammar.set("cases", "yes");
        this.subjects = new NominativeSubjects(groups, ties);
        this.relatives = new RelativeArguments(groups, subjects, relations, cases);
    }

    private void add(
            int verb,
            Relation.Kind kind,
            NounGroup noun,
            Optional<String> preposition,
            String rule) {
        relations.add(new Relation(new Head.Verb(verb), kind, noun.id(), preposition, rule));
    }

    private void addBare(int verb, Relation.Kind kind, NounGroup noun, String rule) {
        add(verb, kind, noun, Optional.empty(), rule);
    }

    /// @param inherited subject that the clause takes from another, or -1
    /// @param relative token of the relative that opens the clause, or -1: its case says what the
    ///   antecedent is to the verb
    /// @return the subject's noun group, or -1
    int assign(
            int verbId,
            Clause.Kind clause,
            List<Integer> before,
            List<Integer> behind,
            int inherited,
            int relative) {
        VerbGroup verb = groups.verbs.get(verbId);
        if (relative >= 0
                && inherited >= 0
                && relatives.take(verb, groups.nouns.get(inherited), relative, before, behind))
            inherited = -1;
        for (int c : verb.clitics()) clitic(verb, c);
        for (int n : before) prepositional(verb, groups.nouns.get(n), "before-verb");
        if (!before.isEmpty()) indefiniteSubject(verb, before);
        for (int n : behind) prepositional(verb, groups.nouns.get(n), "behind-verb");
        for (List<Integer> side : List.of(before, behind))
            for (int n : side)
                if (groups.nouns.get(n).kind() == Kind.DATE)
                    addBare(verbId, Relation.Kind.TIME, groups.nouns.get(n), "date");
        return cases
                ? byCase(verb, before, behind, inherited)
                : byPlace(verb, clause, before, behind, inherited);
    }

    private void clitic(VerbGroup verb, int token) {
        Relation.Kind kind =
                switch (groups.words.says(token)) {
                    case "OBJECT" -> Relation.Kind.OBJECT;
                    case "DATIVE" -> Relation.Kind.SECOND_OBJECT;
                    default -> null;
                };
        if (kind == null) return;
        NounGroup noun = groups.leaning(token);
        addBare(verb.id(), kind, noun, "clitic");
    }

    private void prepositional(VerbGroup verb, NounGroup noun, String rule) {
        if (noun.preposition().isEmpty()) return;
        String preposition = noun.preposition().get();
        // "reduced by two years" tells by how much
        boolean measure =
                noun.kind() == Kind.COMMON
                        && noun.number().isPresent()
                        && !grammar.human(noun.lemma());
        boolean agent =
                grammar.setting("agent").contains("|" + preposition + "|")
                        && !measure
                        && (verb.voice() == Voice.PASSIVE || verb.voice() == Voice.REFLEXIVE);
        add(
                verb.id(),
                agent ? Relation.Kind.AGENT : Relation.Kind.OBLIQUE,
                noun,
                noun.preposition(),
                rule);
        if (rule.equals("behind-verb")
                && isIndefinite(noun)
                && verb.voice() == Voice.ACTIVE
                && !grammar.verb(verb.lemma(), "unaccusative")
                && noun.first() - 2 < verb.end())
            addBare(verb.id(), Relation.Kind.OBJECT, noun, "indefinite-plural");
    }

    /// "Des charges ont été retenues": an article fused with the preposition of the genitive is
    /// that of many of a kind too, and what opens a clause hangs on nothing before it.
    private void indefiniteSubject(VerbGroup verb, List<Integer> before) {
        boolean bare = false;
        NounGroup opens = null;
        for (int n : before) {
            NounGroup noun = groups.nouns.get(n);
            bare |= noun.preposition().isEmpty() && noun.kind() != Kind.DATE;
            if (opens == null && noun.kind() != Kind.DATE) opens = noun;
        }
        if (bare || opens == null || !isIndefinite(opens) || opens.first() < 1) return;
        int article = opens.first() - 1;
        boolean first = article == 0 || !groups.words.kind(article - 1).equals(WordClass.NOUN);
        if (first && verb.features().contains(Feature.PLURAL))
            addBare(verb.id(), Relation.Kind.SUBJECT, opens, "indefinite-plural");
    }

    private boolean isIndefinite(NounGroup noun) {
        return noun.kind() == Kind.COMMON
                && noun.under(grammar.setting("genitive"))
                && noun.is(Feature.PLURAL)
                && noun.first() > 0
                && groups.words.says(noun.first() - 1).equals("DEFINITE");
    }

    private boolean free(NounGroup noun) {
        return subjects.free(noun);
    }

    private int byPlace(
            VerbGroup verb,
            Clause.Kind clause,
            List<Integer> before,
            List<Integer> behind,
            int inherited) {
        List<NounGroup> left = before.stream().map(groups.nouns::get).filter(this::free).toList();
        List<NounGroup> right = behind.stream().map(groups.nouns::get).filter(this::free).toList();
        int subject = -1;
        int objectsFrom = 0;
        if (clause == Clause.Kind.RELATIVE && !left.isEmpty()) {
            // "the journalist whom police arrested": the relative is the object
            subject = left.getLast().id();
            if (inherited >= 0 && right.isEmpty())
                addBare(
                        verb.id(),
                        Relation.Kind.OBJECT,
                        groups.nouns.get(inherited),
                        "relative-object");
            addBare(verb.id(), Relation.Kind.SUBJECT, left.getLast(), "subject-before");
        } else if (inherited >= 0 && left.isEmpty()) {
            subject = inherited;
            addBare(
                    verb.id(),
                    Relation.Kind.SUBJECT,
                    groups.nouns.get(inherited),
                    clause == Clause.Kind.RELATIVE
                            ? "relative-subject"
                            : clause == Clause.Kind.PARTICIPIAL
                                    ? "participle-subject"
                                    : "shared-subject");
        } else if (!left.isEmpty()) {
            NounGroup chosen = left.getLast();
            for (int i = left.size() - 1; i >= 0; i--)
                if (Agreement.mayGovern(left.get(i).features(), verb.features())) {
                    chosen = left.get(i);
                    break;
                }
            subject = chosen.id();
            addBare(verb.id(), Relation.Kind.SUBJECT, chosen, "subject-before");
        } else if (!right.isEmpty()
                && verb.form() == Form.FINITE
                && (verb.isInverted()
                        || (verb.voice() == Voice.ACTIVE && grammar.verb(verb.lemma(), "say")))) {
            subject = right.getFirst().id();
            objectsFrom = 1;
            addBare(verb.id(), Relation.Kind.SUBJECT, right.getFirst(), "subject-behind");
        }
        boolean copula = grammar.verb(verb.lemma(), "copula") && verb.voice() == Voice.ACTIVE;
        for (int i = objectsFrom; i < right.size() && i < objectsFrom + 2; i++) {
            Relation.Kind kind =
                    copula
                            ? Relation.Kind.PREDICATE
                            : i == objectsFrom ? Relation.Kind.OBJECT : Relation.Kind.SECOND_OBJECT;
            addBare(verb.id(), kind, right.get(i), "object-behind");
        }
        return subject;
    }

    private int byCase(VerbGroup verb, List<Integer> before, List<Integer> behind, int inherited) {
        int subject = -1;
        boolean may =
                verb.voice() != Voice.IMPERSONAL
                        && (verb.form() == Form.FINITE || verb.form() == Form.PARTICIPLE);
        if (may
                && inherited >= 0
                && subjects.mayBe(inherited, verb)
                && before.stream()
                        .map(groups.nouns::get)
                        .noneMatch(n -> free(n) && subjects.nominative(n, verb))) {
            subject = inherited;
            addBare(
                    verb.id(),
                    Relation.Kind.SUBJECT,
                    groups.nouns.get(inherited),
                    "inherited-subject");
        }
        if (may && subject < 0) {
            subject = subjects.of(verb, before, behind);
            if (subject >= 0)
                addBare(verb.id(), Relation.Kind.SUBJECT, groups.nouns.get(subject), "nominative");
        }
        boolean object = false;
        for (List<Integer> side : List.of(before, behind))
            for (int n : side) {
                NounGroup noun = groups.nouns.get(n);
                if (!free(noun) || n == subject) continue;
                Set<Feature> f = noun.features();
                if (NominativeSubjects.accusative(noun, verb)
                        && !(subjects.otherObject(verb, noun, subject, before, behind)
                                && f.contains(Feature.DATIVE))) {
                    Relation.Kind kind =
                            object ? Relation.Kind.SECOND_OBJECT : Relation.Kind.OBJECT;
                    boolean predicate = grammar.verb(verb.lemma(), "copula");
                    addBare(
                            verb.id(),
                            predicate ? Relation.Kind.PREDICATE : kind,
                            noun,
                            "accusative");
                    object = true;
                } else if (f.contains(Feature.INSTRUMENTAL)) {
                    boolean agent =
                            verb.voice() == Voice.PASSIVE
                                    || verb.voice() == Voice.IMPERSONAL
                                    || verb.voice() == Voice.REFLEXIVE;
                    add(
                            verb.id(),
                            agent ? Relation.Kind.AGENT : Relation.Kind.OBLIQUE,
                            noun,
                            caseName(Feature.INSTRUMENTAL),
                            "instrumental");
                } else if (f.contains(Feature.DATIVE))
                    add(
                            verb.id(),
                            Relation.Kind.SECOND_OBJECT,
                            noun,
                            caseName(Feature.DATIVE),
                            "dative");
                else if (f.contains(Feature.GENITIVE) && !actsOnName(verb, noun, object))
                    add(
                            verb.id(),
                            Relation.Kind.OBLIQUE,
                            noun,
                            caseName(Feature.GENITIVE),
                            "genitive");
                else if (!object
                        && (f.contains(Feature.GENITIVE)
                                || (f.contains(Feature.NOMINATIVE)
                                        && undeclined(noun, verb, subject)))) {
                    addBare(verb.id(), Relation.Kind.OBJECT, noun, "undeclined-name");
                    object = true;
                } else if (f.contains(Feature.NOMINATIVE))
                    addBare(verb.id(), Relation.Kind.PREDICATE, noun, "second-nominative");
            }
        if (!object && !openObject(verb, behind) && subject < 0) openObject(verb, before);
        return subject;
    }

    /// "left in custody the activist Jane Roe", "in custody the activist Jane Roe they left": a
    /// name behind what stands under a preposition may be its genitive or the object of the verb
    /// that has none; both stay open.
    private boolean openObject(VerbGroup verb, List<Integer> side) {
        if (verb.voice() != Voice.ACTIVE && verb.voice() != Voice.IMPERSONAL) return false;
        for (int n : side) {
            NounGroup over = groups.nouns.get(n);
            if (over.preposition().isEmpty() && over.is(Feature.ACCUSATIVE)) continue;
            for (Relation r : List.copyOf(ties.relations())) {
                NounGroup noun = groups.nouns.get(r.noun());
                if (r.kind() != Relation.Kind.GENITIVE
                        || !hangsOn(noun.id(), n)
                        || !groups.isPersonsName(noun)
                        || !noun.is(Feature.ACCUSATIVE)) continue;
                addBare(verb.id(), Relation.Kind.OBJECT, noun, "open-object");
                return true;
            }
        }
        return false;
    }

    /// {@return whether the noun hangs on the other, with genitives between}
    private boolean hangsOn(int noun, int other) {
        int at = noun;
        for (int steps = 0; steps < MAX_NESTED; steps++) {
            int below = at;
            Optional<Relation> up =
                    ties.relations().stream()
                            .filter(r -> r.noun() == below && r.kind() == Relation.Kind.GENITIVE)
                            .findFirst();
            if (up.isEmpty() || !(up.get().head() instanceof Head.Noun(int over))) return false;
            if (over == other) return true;
            at = over;
        }
        return false;
    }

    /// A full name whose last word has no case of its own may look like a genitive; where a verb
    /// has no other object, it is one.
    private boolean actsOnName(VerbGroup verb, NounGroup noun, boolean object) {
        return !object
                && (verb.voice() == Voice.ACTIVE || verb.voice() == Voice.IMPERSONAL)
                && noun.end() - noun.first() > 1
                && groups.isPersonsName(noun)
                && !grammar.verb(verb.lemma(), "copula");
    }

    /// "Ярмиш заарештували", "заарештовано Ярмиш": a name of one person beside a verb that tells of
    /// many or of nobody is no subject, nor is a second nominative; it is a woman's or a foreign
    /// one, which does not change its form.
    private boolean undeclined(NounGroup noun, VerbGroup verb, int subject) {
        if (noun.kind() != Kind.NAME
                || noun.is(Feature.PLURAL)
                || grammar.verb(verb.lemma(), "copula")) return false;
        if (verb.voice() == Voice.IMPERSONAL) return groups.isPersonsName(noun);
        if (verb.voice() != Voice.ACTIVE || verb.form() != Form.FINITE) return false;
        boolean ofMany =
                verb.features().contains(Feature.PLURAL)
                        && !verb.features().contains(Feature.SINGULAR);
        return ofMany || (subject >= 0 && groups.isPersonsName(noun) && acts(subject, noun));
    }

    /// {@return whether the subject is somebody or something else than what the name is called}
    private boolean acts(int subject, NounGroup name) {
        NounGroup by = groups.nouns.get(subject);
        return by.kind() == Kind.COMMON
                && by.id() != name.id()
                && !by.features().contains(Feature.PLURAL)
                && by.first() < name.first();
    }

    static Optional<String> caseName(Feature f) {
        return Optional.of(f.name().toLowerCase(Locale.ROOT));
    }
}
