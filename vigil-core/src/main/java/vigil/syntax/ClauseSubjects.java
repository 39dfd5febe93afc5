package vigil.syntax;

import vigil.syntax.Relation.Head;

import java.util.List;
import java.util.Optional;

/// Gives every clause its arguments, and a subject from elsewhere to one that has none of its own.
final class ClauseSubjects {
    private final Arguments arguments;
    private final DeclinedParticiples participles;
    private final List<Draft> drafts;
    private final List<Relation> relations;

    /// @param drafts all clauses, in the order of their opening
    /// @param relations what is found is added here
    ClauseSubjects(
            Arguments arguments,
            DeclinedParticiples participles,
            List<Draft> drafts,
            List<Relation> relations) {
        this.arguments = arguments;
        this.participles = participles;
        this.drafts = drafts;
        this.relations = relations;
    }

    void assign() {
        for (Draft draft : drafts) {
            draft.behind.removeIf(n -> n == Draft.BREAK);
            if (!draft.open())
                draft.subject =
                        arguments.assign(
                                draft.verb,
                                draft.kind,
                                draft.before,
                                draft.behind,
                                inherited(draft),
                                draft.relative);
            else if (draft.kind == Clause.Kind.MAIN || draft.kind == Clause.Kind.COMPLEMENT)
                draft.kind = Clause.Kind.VERBLESS;
        }
        for (Draft draft : drafts) ofParent(draft);
    }

    /// The subject that a clause takes from another, or -1.
    private int inherited(Draft draft) {
        if (draft.owned) return -1;
        if (draft.sharesSubject) return sharedWith(draft).subject;
        boolean participial = draft.kind == Clause.Kind.PARTICIPIAL;
        if (participial && draft.opener.isPresent()) return subjectOfParent(draft);
        if (participial || draft.kind == Clause.Kind.RELATIVE) {
            boolean known = draft.antecedent >= 0;
            int likely = known ? draft.antecedent : subjectOfParent(draft);
            return participial ? participles.of(draft.verb, likely, known) : likely;
        }
        return -1;
    }

    private int subjectOfParent(Draft draft) {
        return draft.parent < 0 ? -1 : drafts.get(draft.parent).subject;
    }

    private Draft sharedWith(Draft draft) {
        Draft best = draft;
        for (Draft d : drafts)
            if (d.id < draft.id
                    && d.verb >= 0
                    && (d.id == draft.parent
                            || (d.parent == draft.parent
                                    && (draft.kind != Clause.Kind.COORDINATED
                                            || d.kind != Clause.Kind.PARTICIPIAL)))) best = d;
        return best;
    }

    /// A participle that opens the sentence belongs to the subject that comes after it.
    private void ofParent(Draft draft) {
        if (draft.kind != Clause.Kind.PARTICIPIAL
                || draft.subject >= 0
                || subjectOfParent(draft) < 0) return;
        draft.subject = participles.of(draft.verb, subjectOfParent(draft), false);
        if (draft.subject < 0) return;
        relations.add(
                new Relation(
                        new Head.Verb(draft.verb),
                        Relation.Kind.SUBJECT,
                        draft.subject,
                        Optional.empty(),
                        "subject-of-parent"));
    }
}
