package vigil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vigil.casefile.Event;
import vigil.casefile.Request;
import vigil.claim.ActType;
import vigil.claim.Reality;
import vigil.claim.Telling;
import vigil.journal.Asserted;
import vigil.journal.ClaimSeen;
import vigil.journal.Decision;
import vigil.journal.Grounds;
import vigil.journal.Whom;
import vigil.journal.WordsSeen;
import vigil.text.Passage;
import vigil.time.EventDate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `vigil decide assert`: adds an act or a request by hand, or corrects one that was read.
@Command(
        name = "assert",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Adds an act or a request that a person knows of, or corrects a line with --instead.",
            "",
            "It must be said somewhere: in --document with --quote, in the words of the line that"
                    + " it corrects, or in an --account of how it is known, such as a call.",
            ""
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class AssertCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private Deciding deciding;

    @Parameters(
            arity = "0..1",
            paramLabel = "TYPE",
            description =
                    "What: an act such as arrest or house-arrest, or request. With --instead that"
                            + " of the line, if left out.")
    private @Nullable String type;

    @Option(
            names = "--person",
            paramLabel = "PERSON",
            description =
                    "Whom it is about. With --account it may be a name that only the account"
                            + " tells.")
    private @Nullable String person;

    @Option(
            names = "--instead",
            paramLabel = "LINE",
            description = "The line that this corrects; what is not named stays as it is.")
    private @Nullable String instead;

    @Option(
            names = "--document",
            paramLabel = "DOCUMENT",
            description = "A document that says it; with --quote.")
    private @Nullable String document;

    @Option(names = "--quote", paramLabel = "WORDS", description = "Its words.")
    private @Nullable String quote;

    @Option(
            names = "--account",
            paramLabel = "TEXT",
            description = "How it is known, if no document says it: who told what, and how.")
    private @Nullable String account;

    @Option(names = "--told", paramLabel = "DATE", description = "When the account was given.")
    private @Nullable String told;

    @Option(
            names = "--account-language",
            paramLabel = "TAG",
            defaultValue = "und",
            description = "In what language the account is.")
    private String accountLanguage;

    @Option(names = "--date", paramLabel = "DATE", description = "When, in EDTF.")
    private @Nullable String date;

    @Option(names = "--place", paramLabel = "WORDS", description = "Where, or where to.")
    private @Nullable String place;

    @Option(names = "--actor", paramLabel = "WORDS", description = "Who did it.")
    private @Nullable String actor;

    @Option(
            names = "--term",
            paramLabel = "DURATION",
            description = "Term of a sentence: P8Y, P2Y6M, life, death.")
    private @Nullable String term;

    @Option(names = "--charge", paramLabel = "WORDS", description = "What for.")
    private @Nullable String charge;

    @Option(
            names = "--matter",
            paramLabel = "CODE",
            description = "What is denied, asked or ruled on: visit, counsel, care, release.")
    private @Nullable String matter;

    @Option(
            names = "--reality",
            paramLabel = "CODE",
            description = "Whether it happened: ${COMPLETION-CANDIDATES}.")
    private @Nullable Reality reality;

    @Option(
            names = "--said-by",
            paramLabel = "WHO",
            description = "Who says so, if not the source itself.")
    private @Nullable String saidBy;

    @Option(names = "--asked-by", paramLabel = "WHO", description = "Of a request: who asks.")
    private @Nullable String askedBy;

    @Option(names = "--to", paramLabel = "WHO", description = "Of a request: whom.")
    private @Nullable String to;

    @Option(
            names = "--what",
            paramLabel = "WORDS",
            description = "Of a request: for what, in words of the source.")
    private @Nullable String what;

    @Option(
            names = "--answer",
            paramLabel = "CODE",
            description = "Of a request: what came back: ${COMPLETION-CANDIDATES}.")
    private Telling.@Nullable Answer answer;

    @Option(
            names = "--answered",
            paramLabel = "DATE",
            description = "Of a request: when it came back.")
    private @Nullable String answered;

    @Override
    public Integer call() throws IOException {
        var line = spec.commandLine();
        return deciding.decide(line.getOut(), line.getErr(), at -> List.of(decision(at)));
    }

    private Decision decision(Addresses at) {
        Optional<Addresses.Placed> corrected =
                Optional.ofNullable(instead).map(id -> at.line(id, Optional.ofNullable(person)));
        List<ClaimSeen> replaced = corrected.map(at::tellings).orElse(List.of());
        Grounds grounds = grounds(at, replaced);
        return new Decision.Assert(
                asserted(corrected), whom(at, corrected, grounds), grounds, replaced);
    }

    private Whom whom(Addresses at, Optional<Addresses.Placed> corrected, Grounds grounds) {
        if (person == null) {
            if (corrected.isEmpty())
                throw new Refusal(Exit.USAGE, "--person is missing: whom is it about?");
            return new Whom.Mentioned(at.leaves().person(corrected.get().of().person()));
        }
        if (grounds instanceof Grounds.Account && !at.isKnown(person))
            return new Whom.Named(person);
        return new Whom.Mentioned(at.mention(person));
    }

    private Grounds grounds(Addresses at, List<ClaimSeen> replaced) {
        if (account != null)
            return new Grounds.Account(
                    account.strip(),
                    Optional.ofNullable(told)
                            .map(DecideCommand::date)
                            .orElseGet(EventDate.Undated::new),
                    accountLanguage);
        List<WordsSeen> words = new ArrayList<>();
        if (document != null && quote != null) words.add(at.words(document, quote));
        else if (document != null || quote != null)
            throw new Refusal(Exit.USAGE, "--document and --quote belong together.");
        else
            for (ClaimSeen seen : replaced)
                for (Passage anchor : seen.claim().anchors())
                    words.add(new WordsSeen(seen.payload(), anchor));
        if (words.isEmpty())
            throw new Refusal(
                    Exit.USAGE,
                    "where is it said? Name --document and --quote, or give an --account.");
        return new Grounds.Quoted(words.stream().sorted().distinct().toList());
    }

    private Asserted asserted(Optional<Addresses.Placed> corrected) {
        Object before = corrected.<Object>map(placed -> placed.line().value()).orElse("");
        if (before instanceof Request || "request".equals(type))
            return request(before instanceof Request r ? Optional.of(r) : Optional.empty());
        return act(
                before instanceof Event e ? Optional.of(e) : Optional.empty(),
                corrected.flatMap(AssertCommand::matter));
    }

    private static Optional<String> matter(Addresses.Placed placed) {
        return placed.claim().told() instanceof Telling.ActTold act
                ? act.matter()
                : Optional.empty();
    }

    private Asserted act(Optional<Event> before, Optional<String> matterBefore) {
        ActType act =
                type == null
                        ? before.map(Event::type)
                                .orElseThrow(
                                        () ->
                                                new Refusal(
                                                        Exit.USAGE,
                                                        "what happened? Name an act such as"
                                                                + " arrest."))
                        : actType(type);
        return new Asserted.Act(
                act,
                date == null
                        ? before.map(Event::date).orElseGet(EventDate.Undated::new)
                        : DecideCommand.date(date),
                Optional.ofNullable(reality)
                        .or(() -> before.map(Event::reality))
                        .orElse(Reality.HAPPENED),
                Optional.ofNullable(place).or(() -> before.flatMap(Event::place)),
                Optional.ofNullable(actor).or(() -> before.flatMap(Event::actor)),
                Optional.ofNullable(term).or(() -> before.flatMap(Event::term)),
                Optional.ofNullable(charge).or(() -> before.flatMap(Event::charge)),
                Optional.ofNullable(matter).or(() -> matterBefore),
                Optional.ofNullable(saidBy).or(() -> before.flatMap(Event::saidBy)));
    }

    private static ActType actType(String type) {
        try {
            return ActType.of(type);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    Exit.USAGE,
                    "\"%s\" is no act that Vigil knows: %s."
                            .formatted(
                                    Printable.text(type),
                                    String.join(
                                            ", ",
                                            List.of(ActType.values()).stream()
                                                    .map(ActType::code)
                                                    .toList())));
        }
    }

    private Asserted request(Optional<Request> before) {
        return new Asserted.Request(
                date == null
                        ? before.map(Request::date).orElseGet(EventDate.Undated::new)
                        : DecideCommand.date(date),
                Optional.ofNullable(askedBy).or(() -> before.map(r -> r.by().name())).orElse(""),
                Optional.ofNullable(to)
                        .or(() -> before.flatMap(Request::to).map(Request.Asked::name)),
                Optional.ofNullable(what).or(() -> before.map(Request::what)).orElse(""),
                Optional.ofNullable(matter),
                Optional.ofNullable(answer).or(() -> before.flatMap(r -> told(r.answer()))),
                answered == null
                        ? before.map(Request::answerDate).orElseGet(EventDate.Undated::new)
                        : DecideCommand.date(answered));
    }

    private static Optional<Telling.Answer> told(Request.Answer answer) {
        return switch (answer) {
            case GRANTED -> Optional.of(Telling.Answer.GRANTED);
            case REFUSED -> Optional.of(Telling.Answer.REFUSED);
            case NONE -> Optional.of(Telling.Answer.NONE);
            case UNKNOWN -> Optional.empty();
        };
    }
}
