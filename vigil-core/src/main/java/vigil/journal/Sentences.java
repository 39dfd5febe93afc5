package vigil.journal;

import vigil.claim.Telling;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Decisions as sentences to a person: what they see before they confirm and what the log shows.
public final class Sentences {
    private static final int LONGEST = 120;

    private Sentences() {}

    /// {@return what a deed does, without a full stop}
    public static String of(Deed deed) {
        String what =
                switch (deed) {
                    case Deed.Decided(var decision, _) -> of(decision);
                    case Deed.Undone(var entry, _) ->
                            "takes back " + entry.stream() + "/" + entry.number();
                };
        return deed.because().isBlank() ? what : what + ", because " + deed.because();
    }

    /// {@return what a decision says, without a full stop}
    public static String of(Decision decision) {
        return switch (decision) {
            case Decision.Accept(var claims) -> "accepts " + tellings(claims);
            case Decision.Reject(var claims) -> "rejects " + tellings(claims);
            case Decision.Assert a ->
                    (a.instead().isEmpty() ? "adds " : "corrects " + tellings(a.instead()) + " to ")
                            + of(a.told())
                            + " of "
                            + of(a.whom())
                            + ", "
                            + of(a.grounds());
            case Decision.Same(var one, var other) ->
                    "%s and %s are one person".formatted(placed(one), placed(other));
            case Decision.Different(var one, var other) ->
                    "%s and %s are two persons".formatted(placed(one), placed(other));
            case Decision.SameAct(var one, var other) ->
                    "%s and %s are one act".formatted(of(one), of(other));
            case Decision.DifferentAct(var one, var other) ->
                    "%s and %s are two acts".formatted(of(one), of(other));
            case Decision.Settle settle ->
                    settle.holds()
                            .map(side -> settle.sides().get(side))
                            .map(
                                    side ->
                                            "%s: %s holds, not %s"
                                                    .formatted(
                                                            settle.about(),
                                                            side.value(),
                                                            settle.sides().stream()
                                                                    .filter(s -> !s.equals(side))
                                                                    .map(
                                                                            Decision.Settle.Side
                                                                                    ::value)
                                                                    .collect(
                                                                            Collectors.joining(
                                                                                    " or "))))
                            .orElseGet(
                                    () ->
                                            "%s: nothing settles %s"
                                                    .formatted(
                                                            settle.about(),
                                                            settle.sides().stream()
                                                                    .map(
                                                                            Decision.Settle.Side
                                                                                    ::value)
                                                                    .collect(
                                                                            Collectors.joining(
                                                                                    " against "))));
            case Decision.PageFacts facts -> of(facts);
            case Decision.Protect(var whom, var how) ->
                    switch (how) {
                        case MASK ->
                                "the name of %s is masked in what is shared".formatted(of(whom));
                        case RESTRICT ->
                                "the case of %s is left out of what is shared".formatted(of(whom));
                        case CONSENT -> "%s agrees to be named".formatted(of(whom));
                    };
            case Decision.Note(var about, var text) -> "notes on %s: %s".formatted(of(about), text);
            case Decision.Approve(var whom, var lines) ->
                    "approves the case file of %s with %d tellings"
                            .formatted(of(whom), lines.size());
        };
    }

    private static String of(Decision.PageFacts facts) {
        List<Optional<String>> all =
                List.of(
                        facts.published().map(d -> "was published " + EventDates.print(d)),
                        facts.language().map(l -> "is in the language " + l),
                        facts.article()
                                .map(
                                        b ->
                                                "has its article from %s to %s"
                                                        .formatted(
                                                                quote(b.first().quote()),
                                                                quote(b.last().quote()))),
                        facts.reliability().map(r -> "is of " + Fields.code(r) + " reliability"));
        return facts.page().source()
                + " "
                + all.stream().flatMap(Optional::stream).collect(Collectors.joining(" and "));
    }

    /// {@return a leaf in words}
    public static String of(Leaf leaf) {
        return switch (leaf) {
            case MentionSeen mention ->
                    mention.name().quote().isBlank()
                            ? "somebody in " + quote(mention.around().quote())
                            : quote(mention.name().quote());
            case ClaimSeen seen -> of(seen);
            case WordsSeen words -> quote(words.passage().quote());
            case PageSeen page -> page.source();
        };
    }

    private static String of(ClaimSeen seen) {
        return "%s of %s%s (%s)"
                .formatted(
                        what(seen.claim().told()),
                        quote(seen.file().name().quote()),
                        dated(seen.shown()),
                        quote(seen.claim().anchors().getFirst().quote()));
    }

    private static String placed(MentionSeen mention) {
        return mention.name().equals(mention.around())
                ? of(mention)
                : "%s (%s)".formatted(of(mention), quote(mention.around().quote()));
    }

    /// {@return the tellings of one line: the first, and how many there are}
    private static String tellings(List<ClaimSeen> claims) {
        String first = of(claims.getFirst());
        return claims.size() == 1 ? first : "%s, told %d times".formatted(first, claims.size());
    }

    private static String what(Telling told) {
        return switch (told) {
            case Telling.ActTold act ->
                    Fields.code(act.act()).replace('-', ' ')
                            + act.place().map(p -> " at " + quote(p.value())).orElse("")
                            + act.term().map(t -> " for " + t.value()).orElse("");
            case Telling.RequestTold request ->
                    "request by %s for %s"
                            .formatted(quote(request.by().words()), quote(request.what().quote()));
            case Telling.AnswerTold answer ->
                    "answer \"%s\"".formatted(Fields.code(answer.answer()));
            case Telling.Lasting lasting ->
                    Fields.code(lasting.state()).replace('-', ' ') + " for some time";
            case Telling.InState state -> "state \"%s\"".formatted(Fields.code(state.state()));
        };
    }

    private static String of(Asserted told) {
        return switch (told) {
            case Asserted.Act act ->
                    Fields.code(act.type()).replace('-', ' ')
                            + dated(act.date())
                            + act.place().map(p -> ", at " + quote(p)).orElse("")
                            + act.actor().map(p -> ", by " + quote(p)).orElse("")
                            + act.term().map(t -> ", for " + t).orElse("")
                            + act.charge().map(c -> ", charged with " + quote(c)).orElse("");
            case Asserted.Request request ->
                    "request by %s for %s%s"
                            .formatted(
                                    quote(request.by()),
                                    quote(request.what()),
                                    dated(request.date()));
        };
    }

    private static String of(Whom whom) {
        return switch (whom) {
            case Whom.Mentioned(var mention) -> of(mention);
            case Whom.Named(var name) -> quote(name);
        };
    }

    private static String of(Grounds grounds) {
        return switch (grounds) {
            case Grounds.Quoted(var words) ->
                    "as said in " + quote(words.getFirst().passage().quote());
            case Grounds.Account(var description, var on, _) ->
                    "by an account" + dated(on) + ": " + quote(description);
        };
    }

    private static String dated(EventDate date) {
        return date instanceof EventDate.Undated ? "" : ", " + EventDates.print(date);
    }

    private static String quote(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return "\""
                + (line.length() <= LONGEST
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + " ...")
                + "\"";
    }
}
