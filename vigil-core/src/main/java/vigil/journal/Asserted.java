package vigil.journal;

import vigil.claim.ActType;
import vigil.claim.Reality;
import vigil.claim.Telling;
import vigil.time.EventDate;

import java.util.Optional;

/// What a person enters by hand.
public sealed interface Asserted {
    /// {@return when}
    EventDate date();

    /// An act.
    ///
    /// @param type what
    /// @param date when, as exactly as it is known
    /// @param reality whether it happened
    /// @param place where, or where to
    /// @param actor who did it
    /// @param term of a sentence: ISO 8601 duration, `life` or `death`
    /// @param charge what for
    /// @param matter what tells it from others of its type: what is denied, what a ruling decides
    /// @param saidBy who says so, if not the source itself
    record Act(
            ActType type,
            EventDate date,
            Reality reality,
            Optional<String> place,
            Optional<String> actor,
            Optional<String> term,
            Optional<String> charge,
            Optional<String> matter,
            Optional<String> saidBy)
            implements Asserted {}

    /// A request.
    ///
    /// @param date when
    /// @param by who asks
    /// @param to whom
    /// @param what for what
    /// @param matter the same in the terms of a frame: `release`, `visit`
    /// @param answer what came back
    /// @param answered when it came back
    record Request(
            EventDate date,
            String by,
            Optional<String> to,
            String what,
            Optional<String> matter,
            Optional<Telling.Answer> answer,
            EventDate answered)
            implements Asserted {
        public Request {
            if (by.isBlank() || what.isBlank())
                throw new IllegalArgumentException("a request needs who asks, and for what");
        }
    }
}
