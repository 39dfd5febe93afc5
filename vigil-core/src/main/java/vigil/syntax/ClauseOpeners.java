package vigil.syntax;

import vigil.language.Feature;
import vigil.syntax.NounGroup.Kind;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Opens the clauses of relatives and subordinators.
final class ClauseOpeners {
    private final Grammar grammar;
    private final Groups groups;
    private final NounTies ties;
    private final OpenClauses clauses;
    private final Antecedents antecedents;
    private final List<Relation> relations;
    private final ObjectRelatives objects;

    ClauseOpeners(
            Grammar grammar,
            Groups groups,
            NounTies ties,
            OpenClauses clauses,
            Antecedents antecedents,
            List<Relation> relations) {
        this.grammar = grammar;
        this.groups = groups;
        this.ties = ties;
        this.clauses = clauses;
        this.relations = relations;
        this.antecedents = antecedents;
        this.objects = new ObjectRelatives(grammar, groups, clauses);
    }

    void relative(int u, Unit unit) {
        if (saidTo(u)) {
            subordinator(u, unit);
            clauses.top().kind = Clause.Kind.COMPLEMENT;
            clauses.top().antecedent = -1;
            return;
        }
        clauses.leaveFinished();
        Optional<Draft> cleft = cleft();
        Draft above = clauses.top();
        boolean ofWhom = ofWhom(u, unit);
        Draft relative = clauses.push(Clause.Kind.RELATIVE, unit);
        if (ofWhom) clauses.lastNoun = groups.noun(u - 3).id();
        belong(relative, unit, antecedents.of(u));
        relative.owned = groups.words.says(unit.index()).equals("POSSESSIVE");
        if (ofWhom && relative.antecedent >= 0) own(relative, above, groups.noun(u - 1));
        String preposition =
                groups.is(u - 1, WordClass.PREPOSITION) ? groups.lemma(u - 1) + " " : "";
        relative.opener = Optional.of(preposition + groups.lemma(u));
        cleft.ifPresent(from -> cleft(relative, from));
    }

    /// "Jeanne, health of whom …", as languages with cases say "whose health": a noun between the
    /// comma and a relative in the genitive.
    private boolean ofWhom(int u, Unit unit) {
        Set<Feature> features = groups.words.features(unit.index());
        return grammar.set("cases", "yes")
                && features.contains(Feature.GENITIVE)
                && !features.contains(Feature.NOMINATIVE)
                && groups.isNoun(u - 1)
                && groups.noun(u - 1).kind() == Kind.COMMON
                && groups.is(u - 2, WordClass.COMMA)
                && groups.isNoun(u - 3)
                && !groups.isDate(u - 3);
    }

    /// The noun that is owned belongs to the clause of the relative, and its owner stands before
    /// the comma.
    private void own(Draft relative, Draft from, NounGroup owned) {
        ties.release(owned);
        from.before.removeIf(n -> n == owned.id());
        from.behind.removeIf(n -> n == owned.id());
        relative.owned = true;
        relative.add(owned);
        clauses.lastNoun = owned.id();
        relations.add(
                new Relation(
                        new Relation.Head.Noun(owned.id()),
                        Relation.Kind.POSSESSOR,
                        relative.antecedent,
                        Optional.empty(),
                        "whose"));
    }

    private static void belong(Draft relative, Unit unit, int antecedent) {
        relative.antecedent = antecedent;
        relative.relative = unit.index();
    }

    /// "C'est en avril que Jeanne a été arrêtée": what stands behind the copula belongs to the verb
    /// that comes.
    private void cleft(Draft relative, Draft from) {
        Optional<Integer> bare = from.behind.stream().filter(groups::isBare).findFirst();
        if (bare.isPresent()) {
            relative.antecedent = bare.get();
            return;
        }
        relative.kind = Clause.Kind.COORDINATED;
        relative.antecedent = -1;
        relative.before.addAll(from.behind);
        from.behind.clear();
    }

    /// The clause on top if it is "it is …".
    private Optional<Draft> cleft() {
        Draft top = clauses.top();
        if (top.open()
                || top.behind.contains(Draft.BREAK)
                || !grammar.verb(clauses.verb(top).lemma(), "copula")
                || top.before.isEmpty()) return Optional.empty();
        NounGroup subject = groups.nouns.get(top.before.getLast());
        boolean expletive =
                subject.kind() == Kind.PRONOUN
                        && groups.words.says(subject.head()).equals("EXPLETIVE");
        return expletive ? Optional.of(top) : Optional.empty();
    }

    /// "C'est le 4 mai que", "it was on 4 May that": nothing but a date behind the copula.
    private boolean isOnlyDated(Draft from) {
        return !from.behind.isEmpty()
                && from.behind.stream()
                        .allMatch(g -> g >= 0 && groups.nouns.get(g).kind() == Kind.DATE);
    }

    /// "told the agency that she was held": behind whom it is told comes what is told, if it has a
    /// subject of its own.
    private boolean saidTo(int u) {
        return !clauses.top().open()
                && clauses.isSaying(clauses.top())
                && groups.isNoun(u - 1)
                && groups.isBareNoun(u + 1)
                && grammar
                        .small(grammar.fold(groups.words.text(groups.units.get(u).index())))
                        .stream()
                        .anyMatch(w -> w.says().startsWith("COMPLEMENT"));
    }

    /// "Jeanne, que la police a arrêtée": opens the clause of a relative that looks like what opens
    /// a complement.
    private boolean objectRelative(int u, Unit unit) {
        int antecedent = antecedents.of(u);
        if (!objects.opens(u, antecedent)) return false;
        clauses.leaveFinished();
        Draft relative = clauses.push(Clause.Kind.RELATIVE, unit);
        belong(relative, unit, antecedent);
        relative.opener = Optional.of(groups.lemma(u));
        return true;
    }

    void subordinator(int u, Unit unit) {
        String says = groups.words.says(unit.index());
        Clause.Kind kind =
                says.startsWith("COMPLEMENT")
                        ? Clause.Kind.COMPLEMENT
                        : says.startsWith("CONDITIONAL")
                                ? Clause.Kind.CONDITIONAL
                                : Clause.Kind.ADVERBIAL;
        if (kind != Clause.Kind.COMPLEMENT) clauses.leaveFinished();
        else if (objectRelative(u, unit)) return;
        Optional<Draft> cleft =
                kind == Clause.Kind.COMPLEMENT
                        ? cleft().filter(this::isOnlyDated)
                        : Optional.empty();
        Draft clause = clauses.push(cleft.isPresent() ? Clause.Kind.COORDINATED : kind, unit);
        cleft.ifPresent(
                from -> {
                    clause.before.addAll(from.behind);
                    from.behind.clear();
                });
        clause.opener = Optional.of(groups.lemma(u));
        clause.antecedent =
                kind == Clause.Kind.COMPLEMENT && groups.isNoun(u - 1) ? clauses.lastNoun : -1;
    }
}
