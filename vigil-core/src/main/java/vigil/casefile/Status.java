package vigil.casefile;

import vigil.text.Passage;
import vigil.time.EventDate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where a detained person is, as far as the sources tell.
///
/// @param value the state
/// @param since since when
/// @param confirmed the latest date at which a source confirms it
/// @param evidence where it is told
public record Status(
        Value value, EventDate since, Optional<LocalDate> confirmed, List<Passage> evidence) {
    public Status {
        evidence = List.copyOf(evidence);
    }

    /// States of custody and after.
    public enum Value {
        IN_CUSTODY,
        ON_TRIAL,
        SERVING_SENTENCE,
        HOUSE_ARREST,
        MISSING,
        RELEASED,
        EXILED,
        DEAD,
        UNKNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
