package vigil.syntax;

import vigil.language.Feature;
import vigil.syntax.NounGroup.Kind;
import vigil.syntax.Relation.Head;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Builds the tree of clauses in one walk with a stack of clauses that are still open, and hands
/// every group to its verb.
///
/// A clause is opened by a relative, a subordinator, a non-finite verb, a bracket or a quotation,
/// and closed when a finite verb comes that it cannot take and a clause below can. So what stands
/// between a subject and its verb, however long, does not part them.
final class ClauseBuilder {
    private final Grammar grammar;
    private final Groups groups;
    private final NounTies ties;
    private final OpenClauses clauses;
    private final DeclinedParticiples participles;
    private final ClauseOpeners openers;
    private final NonFiniteVerbs nonFinite;
    private final FiniteVerbs finite;
    private final GappedVerbs gapped;
    private final List<Relation> relations = new ArrayList<>();

    ClauseBuilder(Grammar grammar, Groups groups, NounTies ties) {
        this.participles = new DeclinedParticiples(groups, ties);
        this.grammar = grammar;
        this.groups = groups;
        this.ties = ties;
        this.clauses = new OpenClauses(grammar, groups);
        Antecedents antecedents = new Antecedents(grammar, groups, ties, clauses);
        Openings openings = new Openings(groups, ties);
        this.openers = new ClauseOpeners(grammar, groups, ties, clauses, antecedents, relations);
        this.nonFinite = new NonFiniteVerbs(groups, ties, clauses, antecedents, openings);
        this.finite = new FiniteVerbs(grammar, groups, ties, clauses, openings, nonFinite);
        this.gapped = new GappedVerbs(grammar, groups, ties, clauses);
    }

    /// {@return from verbs to what hangs on them; complete once the clauses are built}
    List<Relation> relations() {
        return relations;
    }

    List<Clause> build() {
        if (groups.units.isEmpty()) return List.of();
        clauses.push(Clause.Kind.MAIN, groups.units.getFirst());
        quoteWithoutOpening();
        for (int u = 0; u < groups.units.size(); u++) {
            if (ties.isBracketed(u)) continue;
            Unit unit = groups.units.get(u);
            switch (unit.kind()) {
                case NOUN -> noun(u);
                case VERB -> verb(u);
                case WORD -> word(u, unit);
            }
        }
        Arguments arguments = new Arguments(grammar, groups, ties, relations);
        new ClauseSubjects(arguments, participles, clauses.drafts(), relations).assign();
        if (isQuestion())
            for (Draft draft : clauses.drafts())
                if (draft.kind == Clause.Kind.MAIN) draft.kind = Clause.Kind.QUESTION;
        return clauses.drafts().stream().map(ClauseBuilder::clause).toList();
    }

    /// A sentence that ends a quotation begun before it: what stands before the closing mark is
    /// quoted.
    private void quoteWithoutOpening() {
        int depth = 0;
        for (int u = 0; u < groups.units.size(); u++) {
            if (groups.word(u) == WordClass.QUOTE_OPEN) depth++;
            if (groups.word(u) == WordClass.QUOTE_CLOSE && depth-- == 0) {
                if (u < groups.units.size() - 2) quotation(groups.units.getFirst());
                return;
            }
        }
    }

    private void quotation(Unit at) {
        Draft quote = clauses.push(Clause.Kind.COMPLEMENT, at);
        quote.quote = true;
        quote.opener = Optional.of("quote");
    }

    /// A colon, semicolon: whatever comes begins anew beside the main clause.
    private void fresh() {
        clauses.leaveWhile(_ -> true);
        if (!clauses.top().open()) clauses.top().behind.add(Draft.BREAK);
    }

    private void noun(int u) {
        NounGroup noun = groups.noun(u);
        clauses.top().cover(groups.units.get(u));
        if (noun.kind() == Kind.DATE && bareYear(u)) return;
        if (noun.kind() == Kind.DATE) {
            if (clauses.freshComma && beginsClause(u)) clauses.leaveAtComma();
            clauses.top().add(noun);
            return;
        }
        if (ofAntecedent(u))
            relations.add(
                    new Relation(
                            new Head.Noun(noun.id()),
                            Relation.Kind.POSSESSOR,
                            clauses.top().antecedent,
                            Optional.empty(),
                            "whose"));
        clauses.lastNoun = noun.id();
        if (ties.tied(noun, Relation.Kind.CONJUNCT)) clauses.coordinated = false;
        if (gapped.at(u).isPresent()) return;
        if (ties.isAbsorbed(noun) && noun.preposition().isEmpty()) return;
        if (clauses.freshComma || onlySubject(noun)) clauses.leaveAtComma();
        Draft top = clauses.top();
        if (participles.endsAt(top, noun)) {
            top.antecedent = noun.id();
            clauses.close(draft -> draft == top);
        }
        clauses.top().add(noun);
    }

    /// "As the site reported, on 5 May the court freed him": whether a finite verb comes before the
    /// next mark.
    private boolean beginsClause(int u) {
        for (int k = u + 1; k < groups.units.size(); k++) {
            if (groups.isVerb(k)) return groups.isFinite(k);
            if (!groups.isNoun(k) && groups.word(k) != WordClass.ADVERB) return false;
        }
        return false;
    }

    /// "During questioning he was beaten": a pronoun that can only be a subject is no object.
    private boolean onlySubject(NounGroup noun) {
        return !grammar.set("cases", "yes")
                && noun.kind() == Kind.PRONOUN
                && noun.preposition().isEmpty()
                && noun.is(Feature.NOMINATIVE)
                && !noun.is(Feature.ACCUSATIVE)
                && clauses.top().kind == Clause.Kind.PARTICIPIAL;
    }

    /// "the Nobel Peace Prize 2010": a bare number right behind a noun is the noun's.
    private boolean bareYear(int u) {
        Unit unit = groups.units.get(u);
        return unit.end() - unit.first() == 1
                && groups.isNoun(u - 1)
                && !groups.isDate(u - 1)
                && groups.words.text(unit.first()).chars().allMatch(Character::isDigit);
    }

    /// Whether the noun stands behind "whose".
    private boolean ofAntecedent(int u) {
        if (!clauses.top().owned || clauses.top().antecedent < 0) return false;
        NounGroup noun = groups.noun(u);
        boolean known =
                noun.determiner() == NounGroup.Determiner.NONE
                        || noun.determiner() == NounGroup.Determiner.DEFINITE;
        // "whose 2008 arrest"
        int opener = groups.isDate(u - 1) ? u - 2 : u - 1;
        if (groups.word(opener) == WordClass.RELATIVE) return known && noun.kind() == Kind.COMMON;
        // "dont plusieurs pays demandent la libération"
        return !clauses.top().open()
                && groups.isVerb(u - 1)
                && groups.isBare(noun.id())
                && noun.kind() == Kind.COMMON
                && noun.determiner() == NounGroup.Determiner.DEFINITE;
    }

    private void word(int u, Unit unit) {
        WordClass kind = groups.words.kind(unit.index());
        switch (kind) {
            case RELATIVE -> openers.relative(u, unit);
            case SUBORDINATOR -> openers.subordinator(u, unit);
            case COORDINATOR -> {
                clauses.coordinated = true;
                return;
            }
            case COMMA -> {
                clauses.freshComma = true;
                if (isAge(u)) clauses.leaveTo(clauses.parent());
                return;
            }
            case PREPOSITION -> {
                if (groups.openers.opens(unit.index())) openers.subordinator(u, unit);
                else clauses.top().cover(unit);
            }
            case COLON -> {
                fresh();
                if (groups.words.text(unit.index()).equals(";")) {
                    clauses.coordinated = true;
                    return;
                }
            }
            case DASH -> {
                clauses.freshComma = true;
                return;
            }
            case QUOTE_OPEN -> {
                // a predicate put in quotation marks stays with its subject
                if (groups.isNoun(u - 1) && groups.isVerb(u + 1)) return;
                quotation(unit);
            }
            case QUOTE_CLOSE -> clauses.close(d -> d.quote);
            case OPEN -> clauses.push(Clause.Kind.VERBLESS, unit).bracket = true;
            case CLOSE -> clauses.close(d -> d.bracket);
            default -> clauses.top().cover(unit);
        }
        clauses.freshComma = false;
        // "to pardon her and to free him": the preposition of the second verb; "and in May got"
        boolean leadsOn =
                kind == WordClass.PREPOSITION
                        && groups.isVerb(groups.isDate(u + 1) ? u + 2 : u + 1);
        if (kind != WordClass.ADVERB && kind != WordClass.PARTICLE && !leadsOn)
            clauses.coordinated = false;
    }

    /// "Jane Roe, to whom are 45 years, …", as languages with cases tell an age: a relative clause
    /// without a verb ends at its comma.
    private boolean isAge(int u) {
        Draft top = clauses.top();
        return top.kind == Clause.Kind.RELATIVE
                && top.open()
                && groups.isNoun(u - 1)
                && groups.noun(u - 1).number().isPresent()
                && groups.is(u - 2, WordClass.RELATIVE)
                && grammar.set("cases", "yes");
    }

    private void verb(int u) {
        VerbGroup verb = groups.verb(u);
        switch (verb.form()) {
            case FINITE, IMPERATIVE -> finite.finite(u, verb);
            case PARTICIPLE -> nonFinite.participle(u, verb);
            case INFINITIVE -> {
                if (nonFinite.isWished(verb)) finite.finite(u, wished(verb));
                else nonFinite.infinitive(u, verb);
            }
            case GERUND -> nonFinite.gerund(u, verb);
        }
        clauses.coordinated = false;
        clauses.freshComma = false;
    }

    /// "that she be freed": no infinitive, but a mood.
    private VerbGroup wished(VerbGroup verb) {
        VerbGroup wished = verb.wished();
        groups.verbs.set(verb.id(), wished);
        return wished;
    }

    private boolean isQuestion() {
        Unit last = groups.units.getLast();
        return groups.is(groups.units.size() - 1, WordClass.STOP)
                && groups.words.text(last.index()).equals("?")
                && !clauses.inQuotation();
    }

    private static Clause clause(Draft d) {
        return new Clause(
                d.id,
                d.kind,
                Math.min(d.first, d.end),
                d.end,
                index(d.verb),
                index(d.parent),
                d.opener,
                index(d.antecedent));
    }

    private static OptionalInt index(int index) {
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }
}
