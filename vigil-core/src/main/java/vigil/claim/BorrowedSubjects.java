package vigil.claim;

import vigil.claim.Fillers.Option;
import vigil.claim.Predicate.Filler;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.syntax.VerbGroup.Voice;
import vigil.syntax.WordClass;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who does what a verb without subject of its own tells: somebody that the clause above names.
final class BorrowedSubjects {
    private final SentenceSyntax s;

    BorrowedSubjects(SentenceSyntax s) {
        this.s = s;
    }

    /// Who a verb without subject of its own is told of: the object of the verb above ("asked the
    /// court to free her"), or its subject ("hopes to be freed").
    void controller(VerbGroup verb, Clause clause, Voice voice, List<Option> options) {
        if ((verb.form() != VerbGroup.Form.INFINITIVE && verb.form() != VerbGroup.Form.GERUND)
                || clause.parent().isEmpty()) return;
        Clause parent = s.clauses().get(clause.parent().getAsInt());
        if (parent.verb().isEmpty()) return;
        int above = parent.verb().getAsInt();
        Set<String> deep = voice == Voice.PASSIVE ? Set.of("object", "object2") : Set.of("subject");
        // "called for her to be freed", "called for Jane Roe, a poet, to be freed"
        if (clause.kind() == Clause.Kind.INFINITIVAL)
            askedFor(clause, s.verbs().get(above))
                    .ifPresent(
                            noun ->
                                    options.add(
                                            new Option(
                                                    deep, new Filler.Group(noun), "controller")));
        for (Relation.Kind kind :
                List.of(
                        Relation.Kind.SECOND_OBJECT,
                        Relation.Kind.OBJECT,
                        Relation.Kind.SUBJECT,
                        // "was lodged by her lawyers to obtain her release"
                        Relation.Kind.AGENT))
            for (NounGroup noun : s.of(s.verbs().get(above), kind))
                options.add(new Option(deep, new Filler.Group(noun), "controller"));
    }

    private Optional<NounGroup> askedFor(Clause clause, VerbGroup above) {
        if (clause.antecedent().isPresent()) {
            NounGroup last = s.nouns().get(clause.antecedent().getAsInt());
            NounGroup first = NounFillers.firstOfList(s, last);
            return first.preposition().isPresent() && last.end() == clause.first()
                    ? Optional.of(first)
                    : Optional.empty();
        }
        if (clause.first() == 0) return Optional.empty();
        WordClass before = s.words().get(clause.first() - 1).kind();
        if (before != WordClass.COMMA && before != WordClass.CLOSE) return Optional.empty();
        return s.of(above, Relation.Kind.OBLIQUE).stream()
                .filter(n -> n.preposition().isPresent() && n.end() < clause.first())
                .filter(n -> n.first() <= above.end() + 1)
                .findFirst();
    }

    /// "The defence said that time was short and applied …": the second verb may go with the
    /// subject of the verb of saying. "Went on hunger strike demanding her release": the participle
    /// may go with the subject of its clause.
    void outerSubject(VerbGroup verb, Clause clause, List<Option> options) {
        if (clause.parent().isEmpty() || verb.voice() != Voice.ACTIVE) return;
        boolean shared = options.stream().anyMatch(o -> o.rule().equals("shared-subject"));
        boolean carried =
                clause.kind() == Clause.Kind.PARTICIPIAL && verb.form() == VerbGroup.Form.GERUND;
        if (!carried && (!shared || clause.kind() != Clause.Kind.COMPLEMENT)) return;
        if (carried && behindNoun(verb, options)) return;
        Clause parent = s.clauses().get(clause.parent().getAsInt());
        if (parent.verb().isEmpty()) return;
        for (NounGroup noun : s.of(s.verbs().get(parent.verb().getAsInt()), Relation.Kind.SUBJECT))
            options.add(new Option(Set.of("subject"), new Filler.Group(noun), "outer-subject"));
    }

    /// "issued a statement condemning the arrest": who issued it condemns, where the thing itself
    /// cannot.
    void writer(VerbGroup verb, Clause clause, List<Option> options) {
        if (verb.form() != VerbGroup.Form.GERUND
                || clause.kind() != Clause.Kind.PARTICIPIAL
                || clause.parent().isEmpty()
                || clause.antecedent().isEmpty()) return;
        Clause parent = s.clauses().get(clause.parent().getAsInt());
        if (parent.verb().isEmpty()) return;
        VerbGroup above = s.verbs().get(parent.verb().getAsInt());
        NounGroup written = s.nouns().get(clause.antecedent().getAsInt());
        if (!s.of(above, Relation.Kind.OBJECT).contains(written)) return;
        for (NounGroup noun : s.of(above, Relation.Kind.SUBJECT))
            options.add(new Option(Set.of("subject"), new Filler.Group(noun), "writer"));
    }

    /// "was met by a rally of Rights Now demanding her release": right behind a noun the participle
    /// is what that one does, or what it hangs on.
    private boolean behindNoun(VerbGroup verb, List<Option> options) {
        for (NounGroup noun : s.nouns()) {
            if (noun.end() != verb.first()) continue;
            List<NounGroup> heads = NounFillers.heads(s, noun);
            for (NounGroup head : heads)
                options.add(
                        new Option(Set.of("subject"), new Filler.Group(head), "participle-head"));
            return !heads.isEmpty()
                    && s.relations().stream()
                            .noneMatch(
                                    r ->
                                            r.noun() == heads.getLast().id()
                                                    && r.kind() == Relation.Kind.OBJECT);
        }
        return false;
    }
}
