package vigil.syntax;

import vigil.syntax.NounGroup.Kind;

/// What stands between a break and the subject or verb of a new clause opens the new clause.
final class Openings {
    private final Groups groups;
    private final NounTies ties;

    Openings(Groups groups, NounTies ties) {
        this.groups = groups;
        this.ties = ties;
    }

    /// "He was tried in May, and on 5 June the court freed him": what stands between the break and
    /// the new clause's subject or verb opens the new clause and does not end the old one.
    void take(Draft before, Draft clause, int at) {
        int first = at;
        while (first > 0 && opens(first - 1)) first--;
        WordClass mark = groups.word(first - 1);
        if (mark != WordClass.COMMA && mark != WordClass.COORDINATOR && mark != WordClass.COLON)
            return;
        for (int u = first; u < at; u++) move(before, clause, u);
    }

    private boolean opens(int u) {
        if (ties.isBracketed(u) || groups.word(u) == WordClass.ADVERB) return true;
        // "on" before a date stands by itself
        if (groups.is(u, WordClass.PREPOSITION) && groups.isNoun(u + 1))
            return groups.isDate(u + 1);
        if (!groups.isNoun(u)) return false;
        NounGroup noun = groups.noun(u);
        return noun.kind() == Kind.DATE || noun.preposition().isPresent();
    }

    void move(Draft from, Draft to, int u) {
        Unit unit = groups.units.get(u);
        if (!unit.isNoun() || !from.behind.remove(Integer.valueOf(unit.index()))) return;
        to.before.add(unit.index());
        to.first = Math.min(to.first, unit.first());
        from.end = Math.min(from.end, unit.first());
    }
}
