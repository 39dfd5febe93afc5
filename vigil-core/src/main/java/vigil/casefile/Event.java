package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.Reality;
import vigil.time.EventDate;

import java.util.Optional;

/// Something that happened to a detained person or was done by one.
///
/// @param type what
/// @param date when; [EventDate.Undated] where no source says
/// @param dateBasis stated by a source, or derived
/// @param place where, as written
/// @param actor who did it, as written
/// @param term of a sentence: ISO 8601 duration, `life`, `death`
/// @param charge what for, as written
/// @param about date of what a charge speaks of
/// @param reality whether the sources say that it happened
/// @param saidBy who says so, as written, if not the pages themselves
public record Event(
        ActType type,
        EventDate date,
        Optional<DateBasis> dateBasis,
        Optional<String> place,
        Optional<String> actor,
        Optional<String> term,
        Optional<String> charge,
        Optional<EventDate> about,
        Reality reality,
        Optional<String> saidBy) {
    /// How a date is known.
    public enum DateBasis {
        STATED,
        DERIVED
    }
}
