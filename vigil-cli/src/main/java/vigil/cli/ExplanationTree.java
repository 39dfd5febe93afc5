package vigil.cli;

import vigil.claim.Claim;
import vigil.claim.Explanation;
import vigil.claim.PageClaims;
import vigil.claim.Party;
import vigil.claim.Predicate;
import vigil.claim.Telling;
import vigil.mention.Candidate;
import vigil.mention.Evidence;
import vigil.mention.Group;
import vigil.mention.MentionKey;
import vigil.mention.PageMentions;
import vigil.mention.Reference;
import vigil.mention.RelationTold;
import vigil.mention.RoleTold;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.SyntaxText;
import vigil.text.Page;
import vigil.text.Passage;
import vigil.text.Token;
import vigil.time.DateExpression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// An explanation, sentence by sentence: tokens, candidates with their evidence, references,
/// groups, dates, predicates with their slots, claims.
final class ExplanationTree {
    private final Explanation explanation;
    private final PageMentions mentions;
    private final Page page;
    private final Map<MentionKey, String> named = new TreeMap<>();

    private ExplanationTree(Explanation explanation) {
        this.explanation = explanation;
        this.mentions = explanation.claims().mentions();
        this.page = mentions.page();
        for (Reference reference : mentions.references())
            named.put(reference.key(), reference.passage().quote());
        for (Candidate candidate : mentions.candidates())
            named.put(candidate.key(), candidate.nominative());
    }

    static Told of(Explanation explanation) {
        return new ExplanationTree(explanation).tree();
    }

    private Told tree() {
        List<Told> parts = new ArrayList<>();
        page.published()
                .ifPresent(
                        d -> parts.add(Told.leaf("published", d.edtf(), CaseCode.of(d.basis()))));
        page.blocks().stream()
                .filter(b -> !b.isArticle())
                .forEach(
                        b ->
                                parts.add(
                                        Told.leaf(
                                                "furniture",
                                                cut(page.passage(b.start(), b.end()).quote()),
                                                CaseCode.of(b.part())
                                                        + ": "
                                                        + String.join(", ", b.why()))));
        for (SentenceSyntax sentence : explanation.syntax().sentences())
            parts.add(sentence(sentence));
        return new Told(
                "page", page.title().orElse(page.id()), "language " + page.language(), parts);
    }

    private Told sentence(SentenceSyntax sentence) {
        int start = sentence.sentence().start();
        int end = sentence.sentence().end();
        List<Told> parts = new ArrayList<>();
        parts.add(
                new Told(
                        "tokens",
                        "",
                        "",
                        sentence.sentence().tokens().stream()
                                .filter(t -> t.kind() == Token.Kind.WORD)
                                .map(ExplanationTree::token)
                                .toList()));
        parts.add(
                new Told(
                        "grammar",
                        "",
                        "",
                        SyntaxText.lines(sentence).stream()
                                .skip(1)
                                .map(line -> Told.leaf("", "", plain(line)))
                                .toList()));
        for (Candidate candidate : mentions.candidates())
            if (within(candidate.passage(), start, end)) parts.add(candidate(candidate));
        for (Reference reference : mentions.references())
            if (within(reference.passage(), start, end))
                parts.add(
                        Told.leaf(
                                "reference",
                                reference.passage().quote(),
                                "%s for %s (%s, certainty %d)"
                                        .formatted(
                                                CaseCode.of(reference.kind()),
                                                names(reference.antecedents()),
                                                reference.rule(),
                                                reference.certainty())));
        for (Group group : mentions.groups())
            if (within(group.passage(), start, end))
                parts.add(
                        Told.leaf(
                                "group",
                                group.passage().quote(),
                                "of %s%s"
                                        .formatted(
                                                names(group.members()),
                                                group.count().isPresent()
                                                        ? ", counted as " + group.count().getAsInt()
                                                        : "")));
        for (RoleTold role : mentions.roles())
            if (within(role.anchor(), start, end))
                parts.add(
                        Told.leaf(
                                "role",
                                role.label(),
                                name(role.person()) + " is " + CaseCode.of(role.role())));
        for (RelationTold relation : mentions.relations())
            if (within(relation.anchor(), start, end))
                parts.add(
                        Told.leaf(
                                "relation",
                                relation.anchor().quote(),
                                "%s is %s of %s"
                                        .formatted(
                                                name(relation.of()),
                                                relation.kind(),
                                                name(relation.to()))));
        for (DateExpression date : explanation.claims().dates())
            if (within(date.passage(), start, end))
                parts.add(
                        Told.leaf(
                                "date",
                                date.passage().quote(),
                                date.meaning() + " (" + date.rule() + ")"));
        for (Predicate predicate : explanation.predicates())
            if (predicate.sentence() == sentence.index()) parts.add(predicate(sentence, predicate));
        for (Claim claim : explanation.claims().claims())
            if (start <= claim.key().start() && claim.key().start() < end) parts.add(claim(claim));
        for (PageClaims.Unclear unclear : explanation.claims().unclear())
            if (within(unclear.passage(), start, end))
                parts.add(
                        Told.leaf(
                                "unclear",
                                unclear.passage().quote(),
                                unclear.act().code() + ": " + unclear.reason()));
        return new Told(
                "sentence",
                page.passage(start, end).quote(),
                "%d-%d, %s".formatted(start, end, sentence.language()),
                parts);
    }

    private static Told token(Token token) {
        return Told.leaf(
                "",
                token.text(),
                token.readings().stream()
                        .limit(6)
                        .map(
                                r ->
                                        r.lemma()
                                                + "/"
                                                + CaseCode.of(r.pos())
                                                + r.features().stream()
                                                        .map(f -> "." + CaseCode.of(f))
                                                        .collect(Collectors.joining())
                                                + (r.known() ? "" : "?"))
                        .collect(Collectors.joining("  ")));
    }

    private Told candidate(Candidate candidate) {
        List<Told> evidence =
                mentions.evidence().stream()
                        .filter(e -> e.candidate().equals(candidate.key()))
                        .map(ExplanationTree::evidence)
                        .toList();
        return new Told(
                "candidate",
                candidate.passage().quote(),
                candidate.nominative() + " " + lower(candidate.features()),
                evidence);
    }

    private static Told evidence(Evidence evidence) {
        return Told.leaf(
                "evidence",
                evidence.anchor().quote(),
                "%s %+d (%s)"
                        .formatted(
                                CaseCode.of(evidence.kind()), evidence.weight(), evidence.rule()));
    }

    private Told predicate(SentenceSyntax sentence, Predicate predicate) {
        int parent = explanation.parents().get(predicate.id());
        String what =
                "%d %s, %s, gives %s by %s%s%s"
                        .formatted(
                                predicate.id(),
                                CaseCode.of(predicate.form()),
                                CaseCode.of(predicate.tense()),
                                predicate.frame().gives(),
                                predicate.frame().id(),
                                predicate.negated() ? ", negated" : "",
                                parent < 0 ? "" : ", under " + parent);
        List<Told> slots =
                predicate.slots().stream()
                        .map(
                                slot ->
                                        Told.leaf(
                                                "slot",
                                                filler(sentence, slot.filler()),
                                                slot.role() + " by " + slot.rule()))
                        .toList();
        return new Told("predicate", predicate.lemma(), what, slots);
    }

    private static String filler(SentenceSyntax sentence, Predicate.Filler filler) {
        return switch (filler) {
            case Predicate.Filler.Group(var noun) -> SyntaxText.words(sentence, noun);
            case Predicate.Filler.Possessive(var of) ->
                    SyntaxText.words(sentence, of) + " (possessive)";
            case Predicate.Filler.Inner(int clause) -> "clause " + clause;
        };
    }

    private Told claim(Claim claim) {
        List<Told> parts = new ArrayList<>();
        claim.when()
                .ifPresent(
                        when ->
                                parts.add(
                                        Told.leaf(
                                                "when",
                                                when.expression().passage().quote(),
                                                CaseCode.of(when.tie())
                                                        + ", "
                                                        + when.expression().meaning())));
        claim.speaker().ifPresent(speaker -> parts.add(Told.leaf("said by", speaker.words(), "")));
        fields(claim.told(), parts);
        claim.reading()
                .reasons()
                .forEach(
                        r ->
                                parts.add(
                                        Told.leaf(
                                                "because",
                                                "",
                                                "%s (%s, %+d)"
                                                        .formatted(
                                                                r.because(),
                                                                r.rule(),
                                                                r.weight()))));
        String what =
                "%s, %s, for %s, certainty %d of 1000"
                        .formatted(
                                claim.told().type(),
                                CaseCode.of(claim.reality()),
                                name(claim.told().victim()),
                                claim.reading().score());
        return new Told(
                "claim",
                claim.anchors().stream().map(Passage::quote).collect(Collectors.joining(" ... ")),
                what,
                parts);
    }

    private static void fields(Telling told, List<Told> parts) {
        switch (told) {
            case Telling.ActTold act -> {
                act.actor().ifPresent(a -> parts.add(party("actor", a)));
                act.place().ifPresent(p -> parts.add(Told.leaf("place", p.value(), "")));
                act.term().ifPresent(t -> parts.add(Told.leaf("term", t.value(), "")));
                act.charge().ifPresent(c -> parts.add(Told.leaf("charge", c.value(), "")));
                act.about()
                        .ifPresent(
                                d ->
                                        parts.add(
                                                Told.leaf(
                                                        "about",
                                                        d.passage().quote(),
                                                        d.meaning().toString())));
                act.matter().ifPresent(m -> parts.add(Told.leaf("matter", "", m)));
            }
            case Telling.RequestTold request -> {
                parts.add(party("asked by", request.by()));
                request.to().ifPresent(to -> parts.add(party("asked", to)));
                parts.add(Told.leaf("what", request.what().quote(), request.matter().orElse("")));
            }
            case Telling.AnswerTold answer -> {
                answer.by().ifPresent(by -> parts.add(party("answered by", by)));
                parts.add(
                        Told.leaf(
                                "answer",
                                "",
                                CaseCode.of(answer.answer())
                                        + answer.matter().map(m -> " on " + m).orElse("")));
            }
            case Telling.Lasting lasting ->
                    parts.add(
                            Told.leaf(
                                    "state",
                                    lasting.words().quote(),
                                    CaseCode.of(lasting.state())
                                            + " for "
                                            + lasting.duration().iso()));
            case Telling.InState state ->
                    parts.add(Told.leaf("state", "", CaseCode.of(state.state())));
        }
    }

    private static Told party(String kind, Party party) {
        return Told.leaf(kind, party.words(), "");
    }

    private String name(MentionKey key) {
        return named.getOrDefault(key, key.toString());
    }

    private String names(List<MentionKey> keys) {
        return keys.isEmpty()
                ? "nobody"
                : keys.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /// Grammar's own lines print absent numbers as Java does.
    private static String plain(String line) {
        return line.strip()
                .replace("OptionalInt.empty", "-")
                .replaceAll("OptionalInt\\[(\\d+)]", "$1");
    }

    private static boolean within(Passage passage, int start, int end) {
        return start <= passage.start() && passage.start() < end;
    }

    private static String lower(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 200
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 190)) + "...";
    }
}
