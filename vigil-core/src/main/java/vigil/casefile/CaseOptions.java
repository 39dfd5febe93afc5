package vigil.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a person asks for beside the inputs.
///
/// @param person only the cases of people with such a name
/// @param asOf the day to which clocks run; by default the latest date in the inputs
/// @param version of the program
/// @param fingerprint of language packs, dictionaries and options, as printed
/// @param journalHeads digests of the newest entry of each stream that was replayed
public record CaseOptions(
        Optional<String> person,
        Optional<LocalDate> asOf,
        String version,
        String fingerprint,
        List<String> journalHeads) {
    /// Everybody, clocks up to the latest date in the inputs, made by nothing in particular.
    public static final CaseOptions PLAIN =
            new CaseOptions(Optional.empty(), Optional.empty(), "", "", List.of());

    public CaseOptions {
        journalHeads = List.copyOf(journalHeads);
    }
}
