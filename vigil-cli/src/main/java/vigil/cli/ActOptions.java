package vigil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import vigil.casefile.Event;
import vigil.claim.ActType;
import vigil.claim.Reality;
import vigil.journal.Asserted;
import vigil.time.EventDate;

import java.util.Optional;

/// What can be said of an act that a person asserts. What is not said stays as it was read.
final class ActOptions {
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
            names = "--reality",
            paramLabel = "CODE",
            description = "Whether it happened: ${COMPLETION-CANDIDATES}.")
    private @Nullable Reality reality;

    @Option(
            names = "--said-by",
            paramLabel = "WHO",
            description = "Who says so, if not the source itself.")
    private @Nullable String saidBy;

    /// @param before the line that is corrected
    Asserted of(ActType type, EventDate when, Optional<String> matter, Optional<Event> before) {
        return new Asserted.Act(
                type,
                when,
                Optional.ofNullable(reality)
                        .or(() -> before.map(Event::reality))
                        .orElse(Reality.HAPPENED),
                Optional.ofNullable(place).or(() -> before.flatMap(Event::place)),
                Optional.ofNullable(actor).or(() -> before.flatMap(Event::actor)),
                Optional.ofNullable(term).or(() -> before.flatMap(Event::term)),
                Optional.ofNullable(charge).or(() -> before.flatMap(Event::charge)),
                matter,
                Optional.ofNullable(saidBy).or(() -> before.flatMap(Event::saidBy)));
    }
}
