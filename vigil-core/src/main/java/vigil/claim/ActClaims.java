package vigil.claim;

import vigil.Judgement;
import vigil.Reason;
import vigil.claim.Predicate.Filler;
import vigil.claim.Telling.ActTold;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.text.Passage;
import vigil.text.Stated;
import vigil.time.DateExpression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes claims of act predicates.
final class ActClaims {
    private static final int FULL = 1000;
    private static final int ALLEGED_OR_PLANNED = 850;
    private static final int NOUN = 930;

    private final Scene scene;
    private final Composition composition;
    private final Gate gate;
    private final VictimLadder ladder;
    private final DateTies dates;
    private final Speakers speakers;
    private final Anchors anchors;
    private final ClaimSheet sheet;
    private final List<PageClaims.Unclear> unclear;

    ActClaims(
            Scene scene,
            VictimLadder ladder,
            DateTies dates,
            Speakers speakers,
            Anchors anchors,
            ClaimSheet sheet,
            List<PageClaims.Unclear> unclear) {
        this.scene = scene;
        this.composition = Composition.of(scene.languages.neutral());
        this.gate = new Gate(scene);
        this.ladder = ladder;
        this.dates = dates;
        this.speakers = speakers;
        this.anchors = anchors;
        this.sheet = sheet;
        this.unclear = unclear;
    }

    void tell(Predicate p) {
        Optional<Reality> own = gate.reality(p);
        if (own.isEmpty()) return;
        Composed composed = Composed.of(scene, composition, p, own.get());
        if (composed.act().isEmpty() || composed.reality() == Reality.DEMANDED) return;
        String act = composed.act().get();
        List<Victim> victims = ladder.of(p, act);
        if (victims.isEmpty() && composed.carrier().id() != p.id() && p.slot("victim").isEmpty())
            victims = ladder.of(composed.carrier(), act);
        if (victims.isEmpty()) {
            if (named(p))
                unclear.add(
                        new PageClaims.Unclear(
                                anchors.of(p),
                                ActType.of(act),
                                "it is not clear whom this happened to"));
            return;
        }
        if (act.equals("denial")) victims = ladder.principals(victims);
        Set<String> acts = new LinkedHashSet<>();
        acts.add(act);
        acts.addAll(composed.also());
        if (act.equals(p.frame().name()))
            for (Frame.Companion companion : p.frame().also())
                if (companion.role().isEmpty() || p.slot(companion.role()).isPresent())
                    acts.add(companion.gives());
        ladder.remember(act, victims);
        List<Optional<Stated<String>>> terms = terms(p, victims);
        if (bareSentence(p, act, composed) && terms.stream().allMatch(Optional::isEmpty)) return;
        for (String one : acts)
            for (int v = 0; v < victims.size(); v++)
                add(
                        ActType.of(one),
                        p,
                        composed,
                        victims.get(v),
                        one.equals("sentence") || one.equals("remand")
                                ? terms.get(v)
                                : Optional.empty());
    }

    /// "his sentence", without its length, names a punishment told elsewhere; that it was set is
    /// not said here.
    private static boolean bareSentence(Predicate p, String act, Composed composed) {
        return p.isNoun() && act.equals("sentence") && composed.carrier().id() == p.id();
    }

    /// A slot filled by somebody we cannot name is worth a line in the gaps; a generic clause is
    /// not.
    private static boolean named(Predicate p) {
        return p.group("victim")
                .map(
                        n ->
                                n.determiner() == NounGroup.Determiner.DEFINITE
                                        || n.kind() == NounGroup.Kind.PRONOUN)
                .orElse(p.slot("victim").isPresent());
    }

    private void add(
            ActType act,
            Predicate p,
            Composed composed,
            Victim victim,
            Optional<Stated<String>> term) {
        SentenceSyntax s = scene.sentence(p);
        Predicate carrier = composed.carrier();
        Speakers.Said said = speakers.of(p);
        Reality reality =
                said.alleged() && composed.reality() == Reality.HAPPENED
                        ? Reality.ALLEGED
                        : composed.reality();
        if (act == ActType.TORTURE && reality == Reality.HAPPENED && said.speaker().isPresent())
            reality = Reality.ALLEGED;
        Optional<DateTold> when =
                dates.of(carrier).or(() -> carrier.id() == p.id() ? Optional.empty() : dates.of(p));
        Optional<DateExpression> about = about(p, s);
        if (when.isPresent() && about.isPresent() && about.get().equals(when.get().expression()))
            when = Optional.empty();
        ActTold told =
                new ActTold(
                        act,
                        victim.key(),
                        carrier.group("actor")
                                .or(() -> p.group("actor"))
                                .map(n -> scene.referents.party(s, n)),
                        place(p, s),
                        term,
                        words(p, s, "charge"),
                        about,
                        matter(act, p, composed, s));
        List<Passage> where = new ArrayList<>();
        where.add(anchors.of(p));
        if (carrier.id() != p.id()) {
            Passage outer = anchors.of(carrier);
            if (!outer.equals(where.getFirst())) where.add(outer);
        }
        where.sort(null);
        sheet.add(
                carrier,
                told,
                when.map(DateTies::startOfState),
                reality,
                said.party(scene),
                where,
                judgement(p, composed, victim, reality));
    }

    private static Judgement judgement(
            Predicate p, Composed composed, Victim victim, Reality reality) {
        int score = victim.certainty();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(
                new Reason(
                        "frame:" + p.frame().id(),
                        FULL,
                        "\"%s\" tells %s".formatted(p.lemma(), p.frame().gives())));
        reasons.add(
                new Reason(
                        "victim:" + victim.rule(),
                        victim.certainty(),
                        "the person was found by " + victim.rule()));
        for (String rule : composed.rules())
            reasons.add(
                    new Reason("composition:" + rule, FULL, "an operator and the act under it"));
        if (p.isNoun()) {
            score = score * NOUN / FULL;
            reasons.add(new Reason("noun", NOUN, "told by a noun"));
        }
        if (reality != Reality.HAPPENED) {
            score = score * ALLEGED_OR_PLANNED / FULL;
            reasons.add(
                    new Reason(
                            "reality", ALLEGED_OR_PLANNED, "not told as a plain fact: " + reality));
        }
        return new Judgement(score, reasons);
    }

    // ---- slots
    // ---------------------------------------------------------------------------------------------------

    /// "respectively": as many terms as victims, in order; else the one term for all.
    private List<Optional<Stated<String>>> terms(Predicate p, List<Victim> victims) {
        SentenceSyntax s = scene.sentence(p);
        Terms reader = scene.terms(s);
        List<Optional<Stated<String>>> found = new ArrayList<>();
        Optional<NounGroup> slot = p.group("term");
        List<NounGroup> members = slot.map(s::members).orElse(List.of());
        if (slot.isPresent() && members.size() == 1 && victims.size() > 1)
            members = inRow(s, reader, slot.get(), victims.size());
        for (int v = 0; v < victims.size(); v++) {
            Optional<Stated<String>> bracketed = inBrackets(s, reader, victims.get(v));
            if (bracketed.isPresent()) {
                found.add(bracketed);
                continue;
            }
            NounGroup mine =
                    members.isEmpty()
                            ? null
                            : members.get(members.size() == victims.size() ? v : 0);
            found.add(
                    mine == null
                            ? Optional.empty()
                            : reader.of(s, mine)
                                    .map(
                                            iso ->
                                                    new Stated<>(
                                                            iso,
                                                            List.of(
                                                                    scene.syntax
                                                                            .page()
                                                                            .passage(
                                                                                    s.start(mine),
                                                                                    s.end(mine))),
                                                            new Stated.Basis.Read("term"))));
        }
        return found;
    }

    /// "to five, four and two years": groups that grammar may not have tied to the first, where
    /// there is one for each person.
    private static List<NounGroup> inRow(
            SentenceSyntax s, Terms reader, NounGroup first, int persons) {
        List<NounGroup> row = new ArrayList<>(List.of(first));
        for (NounGroup n : s.nouns())
            if (n.first() >= row.getLast().end()
                    && n.first() <= row.getLast().end() + 2
                    && row.size() < persons
                    && reader.of(s, n).isPresent()) row.add(n);
        return row.size() == persons ? row : List.of(first);
    }

    /// "John Doe (8.5 years) and Mary Poe (18 years)": a term in brackets behind the name is that
    /// person's own.
    private Optional<Stated<String>> inBrackets(SentenceSyntax s, Terms reader, Victim victim) {
        for (NounGroup n : s.nouns()) {
            if (s.start(n) > victim.key().start() || victim.key().start() >= s.end(n)) continue;
            for (Relation r : s.relations())
                if (r.kind() == Relation.Kind.APPOSITION
                        && r.rule().equals("bracket")
                        && r.head() instanceof Relation.Head.Noun(int id)
                        && id == n.id()) {
                    NounGroup apposed = s.nouns().get(r.noun());
                    Optional<String> term = reader.of(s, apposed);
                    if (term.isPresent())
                        return term.map(
                                iso ->
                                        new Stated<>(
                                                iso,
                                                List.of(
                                                        scene.syntax
                                                                .page()
                                                                .passage(
                                                                        s.start(apposed),
                                                                        s.end(apposed))),
                                                new Stated.Basis.Read("term-in-brackets")));
                }
        }
        return Optional.empty();
    }

    private Optional<Stated<String>> words(Predicate p, SentenceSyntax s, String role) {
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
                .map(
                        passage ->
                                new Stated<>(
                                        passage.quote(),
                                        List.of(passage),
                                        new Stated.Basis.Read(role)));
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

    private Optional<Stated<String>> place(Predicate p, SentenceSyntax s) {
        Optional<Stated<String>> told = words(p, s, "place");
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
                Passage passage = span(s, n.first(), endOf(s, n));
                return Optional.of(
                        new Stated<>(
                                passage.quote(), List.of(passage), new Stated.Basis.Read("place")));
            }
        }
        return Optional.empty();
    }

    /// A date inside the charge is what the charge is about.
    private Optional<DateExpression> about(Predicate p, SentenceSyntax s) {
        Optional<Filler> charge = p.slot("charge");
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

    private Optional<String> matter(ActType act, Predicate p, Composed composed, SentenceSyntax s) {
        if (composed.tells().contains("start")) return Optional.of("start");
        if (composed.tells().contains("end")) return Optional.of("end");
        if (act == ActType.RULING || act == ActType.APPEAL) return Optional.of(p.frame().name());
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
