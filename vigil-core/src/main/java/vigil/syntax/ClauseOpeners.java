package vigil.syntax;

import vigil.syntax.NounGroup.Kind;

import java.util.Optional;

/// Opens the clauses of relatives and subordinators.
final class ClauseOpeners {
    private final Grammar grammar;
    private final Groups groups;
    private final OpenClauses clauses;
    private final Antecedents antecedents;

    ClauseOpeners(Grammar grammar, Groups groups, OpenClauses clauses, Antecedents antecedents) {
        this.grammar = grammar;
        this.groups = groups;
        this.clauses = clauses;
        this.antecedents = antecedents;
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
        Draft relative = clauses.push(Clause.Kind.RELATIVE, unit);
        relative.antecedent = antecedents.of(u);
        relative.relative = unit.index();
        relative.owned = groups.words.says(unit.index()).equals("POSSESSIVE");
        String preposition =
                groups.is(u - 1, WordClass.PREPOSITION) ? groups.lemma(u - 1) + " " : "";
        relative.opener = Optional.of(preposition + groups.lemma(u));
        cleft.ifPresent(from -> cleft(relative, from));
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

    void subordinator(int u, Unit unit) {
        String says = groups.words.says(unit.index());
        Clause.Kind kind =
                says.startsWith("COMPLEMENT")
                        ? Clause.Kind.COMPLEMENT
                        : says.startsWith("CONDITIONAL")
                                ? Clause.Kind.CONDITIONAL
                                : Clause.Kind.ADVERBIAL;
        if (kind != Clause.Kind.COMPLEMENT) clauses.leaveFinished();
        Draft clause = clauses.push(kind, unit);
        clause.opener = Optional.of(groups.lemma(u));
        clause.antecedent =
                kind == Clause.Kind.COMPLEMENT && groups.isNoun(u - 1) ? clauses.lastNoun : -1;
    }
}
