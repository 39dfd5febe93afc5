package vigil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vigil.casefile.Event;
import vigil.casefile.Request;
import vigil.claim.ActType;
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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `vigil decide assert`: adds an act or a request by hand, or corrects one that was read.
@Command(
        name = "assert",
        mixinStandardHelpOptions = true,
        description = {
            "Adds an act or a request that a person knows of, or corrects a line with --instead.",
            "",
            "It must be said somewhere: in --document with --quote, in the words of the line that"
                    + " it corrects, or in an --account of how it is known, such as a call."
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

    @Option(names = "--date", paramLabel = "DATE", description = "When, in EDTF.")
    private @Nullable EventDate date;

    @Option(
            names = "--matter",
            paramLabel = "CODE",
            description = "What is denied, asked or ruled on: visit, counsel, care, release.")
    private @Nullable String matter;

    @Mixin private QuotedWords said;

    @ArgGroup(validate = false, heading = "%nIf no document says it:%n")
    private AccountOptions account = new AccountOptions();

    @ArgGroup(validate = false, heading = "%nOf an act:%n")
    private ActOptions act = new ActOptions();

    @ArgGroup(validate = false, heading = "%nOf a request:%n")
    private RequestOptions request = new RequestOptions();

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
        return account.grounds().orElseGet(() -> quoted(at, replaced));
    }

    private Grounds quoted(Addresses at, List<ClaimSeen> replaced) {
        List<WordsSeen> words = new ArrayList<>();
        said.find(at::words).ifPresent(words::add);
        if (words.isEmpty())
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
        Optional<String> matterNow = Optional.ofNullable(matter);
        if (before instanceof Request || "request".equals(type)) {
            Optional<Request> asked =
                    before instanceof Request r ? Optional.of(r) : Optional.empty();
            return request.of(when(asked.map(Request::date)), matterNow, asked);
        }
        Optional<Event> happened = before instanceof Event e ? Optional.of(e) : Optional.empty();
        return act.of(
                actType(happened),
                when(happened.map(Event::date)),
                matterNow.or(() -> corrected.flatMap(AssertCommand::matter)),
                happened);
    }

    private EventDate when(Optional<EventDate> before) {
        return Optional.ofNullable(date).or(() -> before).orElseGet(EventDate.Undated::new);
    }

    private static Optional<String> matter(Addresses.Placed placed) {
        return placed.claim().told() instanceof Telling.ActTold told
                ? told.matter()
                : Optional.empty();
    }

    private ActType actType(Optional<Event> before) {
        if (type == null && before.isPresent()) return before.get().type();
        try {
            return ActType.of(Objects.requireNonNullElse(type, ""));
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    Exit.USAGE,
                    "%s Acts are %s; or name a request."
                            .formatted(
                                    type == null
                                            ? "what happened?"
                                            : "\"%s\" is no act that Vigil knows."
                                                    .formatted(Printable.text(type)),
                                    Stream.of(ActType.values())
                                            .map(ActType::code)
                                            .collect(Collectors.joining(", "))));
        }
    }
}
