package vigil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import vigil.casefile.Request;
import vigil.claim.Telling;
import vigil.journal.Asserted;
import vigil.time.EventDate;

import java.util.Optional;

/// What can be said of a request that a person asserts. What is not said stays as it was read.
final class RequestOptions {
    @Option(names = "--asked-by", paramLabel = "WHO", description = "Who asks.")
    private @Nullable String askedBy;

    @Option(names = "--to", paramLabel = "WHO", description = "Whom.")
    private @Nullable String to;

    @Option(
            names = "--what",
            paramLabel = "WORDS",
            description = "For what, in words of the source.")
    private @Nullable String what;

    @Option(
            names = "--answer",
            paramLabel = "CODE",
            description = "What came back: ${COMPLETION-CANDIDATES}.")
    private Telling.@Nullable Answer answer;

    @Option(names = "--answered", paramLabel = "DATE", description = "When it came back.")
    private @Nullable EventDate answered;

    /// @param before the line that is corrected
    Asserted of(EventDate when, Optional<String> matter, Optional<Request> before) {
        return new Asserted.Request(
                when,
                Optional.ofNullable(askedBy).or(() -> before.map(r -> r.by().name())).orElse(""),
                Optional.ofNullable(to)
                        .or(() -> before.flatMap(Request::to).map(Request.Asked::name)),
                Optional.ofNullable(what).or(() -> before.map(Request::what)).orElse(""),
                matter,
                Optional.ofNullable(answer).or(() -> before.flatMap(r -> told(r.answer()))),
                Optional.ofNullable(answered)
                        .or(() -> before.map(Request::answerDate))
                        .orElseGet(EventDate.Undated::new));
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
