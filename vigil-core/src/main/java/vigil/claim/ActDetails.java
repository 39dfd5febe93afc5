package vigil.claim;

import vigil.claim.Predicate.Filler;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.text.Passage;
import vigil.text.Stated;
import vigil.time.DateExpression;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the words of an act say besides who and when: where, what for, and which of several acts of
/// its type it is.
///
/// @param scene the page
/// @param anchors cuts long words
record ActDetails(Scene scene, Anchors anchors) {
    /// What a court decides on together when it decides on an appeal.
    private static final Set<String> OF_THE_VERDICT = Set.of("conviction", "sentence", "acquittal");

    Optional<Stated<String>> words(Predicate p, String role) {
        SentenceSyntax s = scene.sentence(p);
        return p.slot(role)
                .map(
                        f ->
                                switch (f) {
                                    case Filler.Group(var noun) ->
                                            span(s, noun.first(), endOf(s, noun));
                                    case Filler.Possessive(var of) -> span(s, of.first(), of.end());
                                    case Filler.Inner(int clause) ->
                                            clauseSpan(s, s.clauses().get(clause));
                                })
                .map(passage -> stated(passage, role));
    }

    private static Stated<String> stated(Passage passage, String role) {
        return new Stated<>(passage.quote(), List.of(passage), new Stated.Basis.Read(role));
    }

    private Passage span(SentenceSyntax s, int first, int end) {
        return anchors.cut(s, first, end, first);
    }

    private Passage clauseSpan(SentenceSyntax s, Clause clause) {
        int first =
                clause.verb().isPresent()
                        ? Math.min(clause.first(), s.verbs().get(clause.verb().getAsInt()).first())
                        : clause.first();
        return span(s, first, clause.end());
    }

    /// One past the last token of what is nested in a group by genitive.
    private static int endOf(SentenceSyntax s, NounGroup noun) {
        int end = noun.end();
        for (NounGroup inner : s.of(noun, Relation.Kind.GENITIVE))
            if (inner.first() <= end + 2) end = Math.max(end, endOf(s, inner));
        return end;
    }

    Optional<Stated<String>> place(Predicate p) {
        SentenceSyntax s = scene.sentence(p);
        Optional<Stated<String>> told = words(p, "place");
        if (told.isPresent() || !(p.site() instanceof Predicate.Site.Verb(int id))) return told;
        WordClasses classes = scene.classes(s);
        for (NounGroup n : s.of(s.verbs().get(id), Relation.Kind.OBLIQUE)) {
            boolean locative =
                    n.preposition().map(o -> classes.isWord(o, "LOCATIVE")).orElse(false);
            boolean place =
                    (n.kind() == NounGroup.Kind.NAME && scene.referents.persons(s, n).isEmpty())
                            || classes.of(s, n).contains("PRISON")
                            || classes.of(s, n).contains("PLACE");
            if (locative && place) {
                return Optional.of(stated(span(s, n.first(), endOf(s, n)), "place"));
            }
        }
        return Optional.empty();
    }

    /// {@return what somebody is charged with: told by itself, or as what another act is for}
    Optional<Stated<String>> charge(Predicate p) {
        return words(p, "charge").or(() -> words(p, "accusation"));
    }

    /// A date inside the charge is what the charge is about.
    Optional<DateExpression> about(Predicate p) {
        SentenceSyntax s = scene.sentence(p);
        Optional<Filler> charge = p.slot("charge").or(() -> p.slot("accusation"));
        if (charge.isEmpty()) return Optional.empty();
        int[] span =
                switch (charge.get()) {
                    case Filler.Group(var noun) ->
                            new int[] {s.start(noun), SentenceDates.endOffset(s, endOf(s, noun))};
                    case Filler.Possessive _ -> new int[] {0, 0};
                    case Filler.Inner(int clause) ->
                            new int[] {
                                SentenceDates.offset(s, s.clauses().get(clause).first()),
                                SentenceDates.endOffset(s, s.clauses().get(clause).end())
                            };
                };
        for (DateExpression date : scene.syntax.dates())
            if (date.meaning().dates()
                    && date.passage().start() >= span[0]
                    && date.passage().start() < span[1]) return Optional.of(date);
        return Optional.empty();
    }

    Optional<String> matter(ActType act, Predicate p, Composed composed) {
        if (composed.tells().contains("start")) return Optional.of("start");
        if (composed.tells().contains("end")) return Optional.of("end");
        if (act == ActType.RULING && OF_THE_VERDICT.contains(p.frame().name()))
            return Optional.of(ActType.APPEAL.code());
        if (act == ActType.RULING || act == ActType.APPEAL) return Optional.of(p.frame().name());
        SentenceSyntax s = scene.sentence(p);
        if (act == ActType.SENTENCE || act == ActType.CONVICTION)
            return Stages.of(scene, s, s.clauses().get(p.clause()));
        WordClasses classes = scene.classes(s);
        for (String role : List.of("what", "place"))
            if (p.slot(role).isPresent()) {
                Optional<String> kind =
                        switch (p.slot(role).get()) {
                            case Filler.Group(var noun) -> classes.kind(s, noun, "ENTITLEMENT");
                            case Filler.Inner(int clause) -> kind(s, classes, clause);
                            case Filler.Possessive _ -> Optional.empty();
                        };
                if (kind.isPresent()) return kind;
            }
        return Optional.empty();
    }

    /// "forbidden to meet her lawyer": what the clause is about; its object says more than its
    /// verb.
    private static Optional<String> kind(SentenceSyntax s, WordClasses classes, int clause) {
        if (s.clauses().get(clause).verb().isEmpty()) return Optional.empty();
        VerbGroup verb = s.verbs().get(s.clauses().get(clause).verb().getAsInt());
        return s.of(verb, Relation.Kind.OBJECT).stream()
                .flatMap(n -> classes.kind(s, n, "ENTITLEMENT").stream())
                .findFirst()
                .or(() -> classes.verbKind(verb.lemma(), "ENTITLEMENT"));
    }
}
