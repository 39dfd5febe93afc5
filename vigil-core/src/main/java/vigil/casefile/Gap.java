package vigil.casefile;

import vigil.text.Passage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Something that is missing, said plainly.
///
/// @param document id of the page, or path of the input that was not read; empty if it concerns no
///   single document
/// @param kind what is missing
/// @param reason a sentence to a person
/// @param evidence the words concerned, where there are any
public record Gap(Optional<String> document, Kind kind, String reason, List<Passage> evidence) {
    public Gap {
        evidence = List.copyOf(evidence);
    }

    /// What is missing.
    public enum Kind {
        NOT_READ,
        READ_IN_PART,
        /// The page is in a language without a pack.
        LANGUAGE_NOT_READ,
        NOT_DATED,
        PERSON_UNCLEAR,
        SILENCE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
