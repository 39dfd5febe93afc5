package vigil.journal;

import vigil.claim.ActType;
import vigil.claim.Reality;
import vigil.claim.Telling;
import vigil.journal.Decision.Approve;
import vigil.journal.Decision.PageFacts;
import vigil.journal.Decision.Protection;
import vigil.journal.Decision.Reliability;
import vigil.journal.Decision.Settle;
import vigil.text.ArticleBounds;

/// Decisions in a content, both ways.
final class DecisionJson {
    private DecisionJson() {}

    static Json write(Decision decision) {
        var json = new Fields.Writer();
        switch (decision) {
            case Decision.Accept(var claims) -> json.list("claims", claims, DecisionJson::claim);
            case Decision.Reject(var claims) -> json.list("claims", claims, DecisionJson::claim);
            case Decision.Assert(var told, var whom, var grounds, var instead) ->
                    json.put("told", write(told))
                            .put("whom", write(whom))
                            .put("grounds", write(grounds))
                            .list("instead", instead, DecisionJson::claim);
            case Decision.Same(var one, var other) ->
                    json.put("one", mention(one)).put("other", mention(other));
            case Decision.Different(var one, var other) ->
                    json.put("one", mention(one)).put("other", mention(other));
            case Decision.SameAct(var one, var other) ->
                    json.put("one", claim(one)).put("other", claim(other));
            case Decision.DifferentAct(var one, var other) ->
                    json.put("one", claim(one)).put("other", claim(other));
            case Settle settle -> {
                json.put("kind", settle.kind())
                        .put("about", settle.about())
                        .list("sides", settle.sides(), DecisionJson::write);
                settle.holds().ifPresent(side -> json.put("holds", side));
            }
            case PageFacts facts -> {
                json.put("page", page(facts.page()));
                facts.published().ifPresent(date -> json.put("published", date));
                json.text("language", facts.language())
                        .may("article", facts.article(), DecisionJson::write);
                facts.reliability().ifPresent(r -> json.put("reliability", r));
            }
            case Decision.Protect(var whom, var how) ->
                    json.put("whom", mention(whom)).put("how", how);
            case Decision.Note(var about, var text) ->
                    json.put("about", write(about)).put("text", text);
            case Approve(var whom, var lines) ->
                    json.put("whom", mention(whom)).list("lines", lines, DecisionJson::write);
        }
        return json.end();
    }

    /// @param code the decision's word
    static Decision read(String code, Json json) {
        return Fields.all(json, "the decision", f -> read(code, f));
    }

    private static Decision read(String code, Fields f) {
        return switch (code) {
            case "accept" -> new Decision.Accept(f.list("claims", DecisionJson::claim));
            case "reject" -> new Decision.Reject(f.list("claims", DecisionJson::claim));
            case "assert" ->
                    new Decision.Assert(
                            Fields.all(f.need("told"), "what is asserted", DecisionJson::asserted),
                            Fields.all(f.need("whom"), "whom it is about", DecisionJson::whom),
                            Fields.all(f.need("grounds"), "its grounds", DecisionJson::grounds),
                            f.list("instead", DecisionJson::claim));
            case "same" -> new Decision.Same(mention(f.need("one")), mention(f.need("other")));
            case "different" ->
                    new Decision.Different(mention(f.need("one")), mention(f.need("other")));
            case "same-act" -> new Decision.SameAct(claim(f.need("one")), claim(f.need("other")));
            case "different-act" ->
                    new Decision.DifferentAct(claim(f.need("one")), claim(f.need("other")));
            case "settle" ->
                    new Settle(
                            f.text("kind"),
                            f.text("about"),
                            f.list("sides", DecisionJson::side),
                            f.mayNumber("holds"));
            case "page" ->
                    new PageFacts(
                            page(f.need("page")),
                            f.mayDate("published"),
                            f.mayText("language"),
                            f.may("article", DecisionJson::bounds),
                            f.mayCode("reliability", Reliability.class));
            case "protect" ->
                    new Decision.Protect(mention(f.need("whom")), f.code("how", Protection.class));
            case "note" ->
                    new Decision.Note(
                            Fields.all(f.need("about"), "what a note is about", DecisionJson::leaf),
                            f.text("text"));
            case "approve" ->
                    new Approve(mention(f.need("whom")), f.list("lines", DecisionJson::line));
            default -> throw f.unknown("decision", code);
        };
    }

    private static Json words(WordsSeen words) {
        return new Fields.Writer()
                .put("payload", words.payload())
                .put("passage", ClaimJson.write(words.passage()))
                .end();
    }

    private static WordsSeen words(Json json) {
        return Fields.all(json, "words", DecisionJson::words);
    }

    private static WordsSeen words(Fields f) {
        return new WordsSeen(f.digest("payload"), ClaimJson.passage(f.need("passage")));
    }

    private static Json mention(MentionSeen mention) {
        return new Fields.Writer()
                .put("payload", mention.payload())
                .put("name", ClaimJson.write(mention.name()))
                .put("around", ClaimJson.write(mention.around()))
                .end();
    }

    private static MentionSeen mention(Json json) {
        return Fields.all(json, "a mention as seen", DecisionJson::mention);
    }

    private static MentionSeen mention(Fields f) {
        return new MentionSeen(
                f.digest("payload"),
                ClaimJson.passage(f.need("name")),
                ClaimJson.passage(f.need("around")));
    }

    private static Json claim(ClaimSeen seen) {
        return new Fields.Writer()
                .put("payload", seen.payload())
                .put("claim", ClaimJson.write(seen.claim()))
                .put("victim", mention(seen.victim()))
                .put("person", mention(seen.person()))
                .put("file", mention(seen.file()))
                .put("shown", seen.shown())
                .end();
    }

    private static ClaimSeen claim(Json json) {
        return Fields.all(json, "a claim as seen", DecisionJson::claim);
    }

    private static ClaimSeen claim(Fields f) {
        return new ClaimSeen(
                f.digest("payload"),
                ClaimJson.claim(f.need("claim")),
                mention(f.need("victim")),
                mention(f.need("person")),
                mention(f.need("file")),
                f.date("shown"));
    }

    private static Json page(PageSeen page) {
        return new Fields.Writer()
                .put("payload", page.payload())
                .put("source", page.source())
                .end();
    }

    private static PageSeen page(Json json) {
        return Fields.all(json, "a page", DecisionJson::page);
    }

    private static PageSeen page(Fields f) {
        return new PageSeen(f.digest("payload"), f.text("source"));
    }

    private static Json write(Leaf leaf) {
        var json = new Fields.Writer();
        switch (leaf) {
            case ClaimSeen claim -> json.put("is", "claim").put("seen", claim(claim));
            case MentionSeen mention -> json.put("is", "mention").put("seen", mention(mention));
            case WordsSeen words -> json.put("is", "words").put("seen", words(words));
            case PageSeen page -> json.put("is", "page").put("seen", page(page));
        }
        return json.end();
    }

    private static Leaf leaf(Fields f) {
        String is = f.text("is");
        Json seen = f.need("seen");
        return switch (is) {
            case "claim" -> claim(seen);
            case "mention" -> mention(seen);
            case "words" -> words(seen);
            case "page" -> page(seen);
            default -> throw f.unknown("is", is);
        };
    }

    private static Json write(Settle.Side side) {
        return new Fields.Writer()
                .put("value", side.value())
                .list("words", side.words(), DecisionJson::words)
                .end();
    }

    private static Settle.Side side(Json json) {
        return Fields.all(
                json,
                "a side",
                f -> new Settle.Side(f.text("value"), f.list("words", DecisionJson::words)));
    }

    private static Json write(ArticleBounds bounds) {
        return new Fields.Writer()
                .put("first", ClaimJson.write(bounds.first()))
                .put("last", ClaimJson.write(bounds.last()))
                .end();
    }

    private static ArticleBounds bounds(Json json) {
        return Fields.all(
                json,
                "an article's bounds",
                f ->
                        new ArticleBounds(
                                ClaimJson.passage(f.need("first")),
                                ClaimJson.passage(f.need("last"))));
    }

    private static Json write(Approve.Line line) {
        return new Fields.Writer()
                .put("claim", ClaimJson.write(line.claim()))
                .put("content", line.content())
                .end();
    }

    private static Approve.Line line(Json json) {
        return Fields.all(
                json,
                "an approved line",
                f -> new Approve.Line(ClaimJson.key(f.need("claim")), f.digest("content")));
    }

    private static Json write(Whom whom) {
        return switch (whom) {
            case Whom.Mentioned(var mention) ->
                    new Fields.Writer()
                            .put("is", "mentioned")
                            .put("mention", mention(mention))
                            .end();
            case Whom.Named(var name) ->
                    new Fields.Writer().put("is", "named").put("name", name).end();
        };
    }

    private static Whom whom(Fields f) {
        String is = f.text("is");
        return switch (is) {
            case "mentioned" -> new Whom.Mentioned(mention(f.need("mention")));
            case "named" -> new Whom.Named(f.text("name"));
            default -> throw f.unknown("is", is);
        };
    }

    private static Json write(Grounds grounds) {
        return switch (grounds) {
            case Grounds.Quoted(var words) ->
                    new Fields.Writer()
                            .put("is", "quoted")
                            .list("words", words, DecisionJson::words)
                            .end();
            case Grounds.Account(var description, var on, var language) ->
                    new Fields.Writer()
                            .put("is", "account")
                            .put("description", description)
                            .put("on", on)
                            .put("language", language)
                            .end();
        };
    }

    private static Grounds grounds(Fields f) {
        String is = f.text("is");
        return switch (is) {
            case "quoted" -> new Grounds.Quoted(f.list("words", DecisionJson::words));
            case "account" ->
                    new Grounds.Account(f.text("description"), f.date("on"), f.text("language"));
            default -> throw f.unknown("is", is);
        };
    }

    private static Json write(Asserted told) {
        var json = new Fields.Writer();
        switch (told) {
            case Asserted.Act act ->
                    json.put("is", "act")
                            .put("type", act.type())
                            .put("date", act.date())
                            .put("reality", act.reality())
                            .text("place", act.place())
                            .text("actor", act.actor())
                            .text("term", act.term())
                            .text("charge", act.charge())
                            .text("matter", act.matter())
                            .text("saidBy", act.saidBy());
            case Asserted.Request request -> {
                json.put("is", "request")
                        .put("date", request.date())
                        .put("by", request.by())
                        .text("to", request.to())
                        .put("what", request.what())
                        .text("matter", request.matter());
                request.answer().ifPresent(answer -> json.put("answer", answer));
                json.put("answered", request.answered());
            }
        }
        return json.end();
    }

    private static Asserted asserted(Fields f) {
        String is = f.text("is");
        return switch (is) {
            case "act" ->
                    new Asserted.Act(
                            f.code("type", ActType.class),
                            f.date("date"),
                            f.code("reality", Reality.class),
                            f.mayText("place"),
                            f.mayText("actor"),
                            f.mayText("term"),
                            f.mayText("charge"),
                            f.mayText("matter"),
                            f.mayText("saidBy"));
            case "request" ->
                    new Asserted.Request(
                            f.date("date"),
                            f.text("by"),
                            f.mayText("to"),
                            f.text("what"),
                            f.mayText("matter"),
                            f.mayCode("answer", Telling.Answer.class),
                            f.date("answered"));
            default -> throw f.unknown("is", is);
        };
    }
}
