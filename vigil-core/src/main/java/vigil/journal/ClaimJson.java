package vigil.journal;

import vigil.Judgement;
import vigil.Reason;
import vigil.claim.ActType;
import vigil.claim.Claim;
import vigil.claim.ClaimKey;
import vigil.claim.DateTold;
import vigil.claim.Party;
import vigil.claim.Reality;
import vigil.claim.Telling;
import vigil.mention.MentionKey;
import vigil.text.Passage;
import vigil.text.Stated;

/// Claims in a content, both ways. Offsets are UTF-16 units, half-open, as in the keys.
final class ClaimJson {
    private ClaimJson() {}

    static Json write(Passage passage) {
        return new Fields.Writer()
                .put("rendition", passage.rendition())
                .range("utf16", passage.start(), passage.end())
                .put("quote", passage.quote())
                .end();
    }

    static Passage passage(Json json) {
        return Fields.all(
                json,
                "a passage",
                f -> {
                    var rendition = f.digest("rendition");
                    int[] at = f.range("utf16");
                    return new Passage(rendition, at[0], at[1], f.text("quote"));
                });
    }

    static Json write(MentionKey key) {
        return new Fields.Writer()
                .put("rendition", key.rendition())
                .range("utf16", key.start(), key.end())
                .end();
    }

    static MentionKey mention(Json json) {
        return Fields.all(
                json,
                "a mention",
                f -> {
                    var rendition = f.digest("rendition");
                    int[] at = ordered(f.range("utf16"));
                    return new MentionKey(rendition, at[0], at[1]);
                });
    }

    static Json write(ClaimKey key) {
        return new Fields.Writer()
                .put("rendition", key.rendition())
                .range("utf16", key.start(), key.end())
                .put("type", key.type())
                .put("victim", write(key.victim()))
                .end();
    }

    static ClaimKey key(Json json) {
        return Fields.all(
                json,
                "a claim's key",
                f -> {
                    var rendition = f.digest("rendition");
                    int[] at = ordered(f.range("utf16"));
                    return new ClaimKey(
                            rendition, at[0], at[1], f.text("type"), mention(f.need("victim")));
                });
    }

    private static int[] ordered(int[] range) {
        if (range[0] < 0 || range[1] < range[0])
            throw new IllegalArgumentException(
                    "[%d, %d) is no range of a text".formatted(range[0], range[1]));
        return range;
    }

    static Json write(Claim claim) {
        return new Fields.Writer()
                .put("key", write(claim.key()))
                .put("told", write(claim.told()))
                .may("when", claim.when(), ClaimJson::write)
                .put("reality", claim.reality())
                .may("speaker", claim.speaker(), ClaimJson::write)
                .list("anchors", claim.anchors(), ClaimJson::write)
                .put("reading", write(claim.reading()))
                .end();
    }

    static Claim claim(Json json) {
        return Fields.all(json, "a claim", ClaimJson::claim);
    }

    private static Claim claim(Fields f) {
        var claim =
                new Claim(
                        key(f.need("key")),
                        telling(f.need("told")),
                        f.may("when", ClaimJson::dateTold),
                        f.code("reality", Reality.class),
                        f.may("speaker", ClaimJson::party),
                        f.list("anchors", ClaimJson::passage),
                        judgement(f.need("reading")));
        if (!claim.key().type().equals(claim.told().type())
                || !claim.key().victim().equals(claim.told().victim()))
            throw new IllegalArgumentException(
                    "the claim %s does not tell what its key says".formatted(claim.key()));
        return claim;
    }

    private static Json write(DateTold told) {
        return new Fields.Writer()
                .put("expression", MeaningJson.write(told.expression()))
                .put("tie", told.tie())
                .end();
    }

    private static DateTold dateTold(Json json) {
        return Fields.all(
                json,
                "a claim's date",
                f ->
                        new DateTold(
                                MeaningJson.expression(f.need("expression")),
                                f.code("tie", DateTold.Tie.class)));
    }

    private static Json write(Party party) {
        return new Fields.Writer()
                .put("words", party.words())
                .put("anchor", write(party.anchor()))
                .may("mention", party.mention(), ClaimJson::write)
                .text("body", party.body())
                .end();
    }

    private static Party party(Json json) {
        return Fields.all(
                json,
                "a party",
                f ->
                        new Party(
                                f.text("words"),
                                passage(f.need("anchor")),
                                f.may("mention", ClaimJson::mention),
                                f.mayText("body")));
    }

    private static Json write(Judgement judgement) {
        return new Fields.Writer()
                .put("score", judgement.score())
                .list(
                        "reasons",
                        judgement.reasons(),
                        r ->
                                new Fields.Writer()
                                        .put("rule", r.rule())
                                        .put("weight", r.weight())
                                        .put("because", r.because())
                                        .end())
                .end();
    }

    private static Judgement judgement(Json json) {
        return Fields.all(
                json,
                "a judgement",
                f ->
                        new Judgement(
                                f.number("score"),
                                f.list(
                                        "reasons",
                                        r ->
                                                Fields.all(
                                                        r,
                                                        "a reason",
                                                        g ->
                                                                new Reason(
                                                                        g.text("rule"),
                                                                        g.number("weight"),
                                                                        g.text("because"))))));
    }

    private static Json stated(Stated<String> stated) {
        var basis = new Fields.Writer();
        switch (stated.basis()) {
            case Stated.Basis.Read(var rule) -> basis.put("is", "read").put("rule", rule);
            case Stated.Basis.Derived(var rule, var from) ->
                    basis.put("is", "derived").put("rule", rule).list("from", from, Json.Text::new);
            case Stated.Basis.ByHand(var entry) -> basis.put("is", "by-hand").put("entry", entry);
        }
        return new Fields.Writer()
                .put("value", stated.value())
                .list("anchors", stated.anchors(), ClaimJson::write)
                .put("basis", basis.end())
                .end();
    }

    private static Stated<String> stated(Json json) {
        return Fields.all(
                json,
                "a stated value",
                f ->
                        new Stated<>(
                                f.text("value"),
                                f.list("anchors", ClaimJson::passage),
                                Fields.all(f.need("basis"), "a basis", ClaimJson::basis)));
    }

    private static Stated.Basis basis(Fields f) {
        String is = f.text("is");
        return switch (is) {
            case "read" -> new Stated.Basis.Read(f.text("rule"));
            case "derived" ->
                    new Stated.Basis.Derived(
                            f.text("rule"),
                            f.list(
                                    "from",
                                    j -> {
                                        if (j instanceof Json.Text(var text)) return text;
                                        throw new IllegalArgumentException(
                                                "what a value was derived from is no text");
                                    }));
            case "by-hand" -> new Stated.Basis.ByHand(f.digest("entry"));
            default -> throw f.unknown("is", is);
        };
    }

    private static Json write(Telling told) {
        var json = new Fields.Writer();
        switch (told) {
            case Telling.ActTold act ->
                    json.put("is", "act")
                            .put("act", act.act())
                            .put("victim", write(act.victim()))
                            .may("actor", act.actor(), ClaimJson::write)
                            .may("place", act.place(), ClaimJson::stated)
                            .may("term", act.term(), ClaimJson::stated)
                            .may("charge", act.charge(), ClaimJson::stated)
                            .may("about", act.about(), MeaningJson::write)
                            .text("matter", act.matter());
            case Telling.RequestTold request ->
                    json.put("is", "request")
                            .put("victim", write(request.victim()))
                            .put("by", write(request.by()))
                            .may("to", request.to(), ClaimJson::write)
                            .put("what", write(request.what()))
                            .text("matter", request.matter());
            case Telling.AnswerTold answer ->
                    json.put("is", "answer")
                            .put("victim", write(answer.victim()))
                            .may("by", answer.by(), ClaimJson::write)
                            .put("answer", answer.answer())
                            .may("request", answer.request(), ClaimJson::write)
                            .text("matter", answer.matter());
            case Telling.Lasting lasting ->
                    json.put("is", "lasting")
                            .put("victim", write(lasting.victim()))
                            .put("state", lasting.state())
                            .put("duration", MeaningJson.write(lasting.duration()))
                            .put("words", write(lasting.words()));
            case Telling.InState state ->
                    json.put("is", "state")
                            .put("victim", write(state.victim()))
                            .put("state", state.state());
        }
        return json.end();
    }

    private static Telling telling(Json json) {
        return Fields.all(json, "what a claim tells", ClaimJson::telling);
    }

    private static Telling telling(Fields f) {
        String is = f.text("is");
        MentionKey victim = mention(f.need("victim"));
        return switch (is) {
            case "act" ->
                    new Telling.ActTold(
                            f.code("act", ActType.class),
                            victim,
                            f.may("actor", ClaimJson::party),
                            f.may("place", ClaimJson::stated),
                            f.may("term", ClaimJson::stated),
                            f.may("charge", ClaimJson::stated),
                            f.may("about", MeaningJson::expression),
                            f.mayText("matter"));
            case "request" ->
                    new Telling.RequestTold(
                            victim,
                            party(f.need("by")),
                            f.may("to", ClaimJson::party),
                            passage(f.need("what")),
                            f.mayText("matter"));
            case "answer" ->
                    new Telling.AnswerTold(
                            victim,
                            f.may("by", ClaimJson::party),
                            f.code("answer", Telling.Answer.class),
                            f.may("request", ClaimJson::key),
                            f.mayText("matter"));
            case "lasting" ->
                    new Telling.Lasting(
                            victim,
                            f.code("state", Telling.State.class),
                            MeaningJson.duration(f.need("duration")),
                            passage(f.need("words")));
            case "state" -> new Telling.InState(victim, f.code("state", Telling.State.class));
            default -> throw f.unknown("is", is);
        };
    }
}
