package vigil.casefile;

import java.time.LocalDate;
import java.util.List;

/// What made a case file: equal inputs and an equal `MadeBy` give equal bytes.
///
/// @param version of the program
/// @param fingerprint of language packs, dictionaries and options, as printed
/// @param asOf the day to which clocks run; by default the latest date in the inputs
/// @param journalHeads digests of the newest entry of each stream that was replayed
public record MadeBy(
        String version, String fingerprint, LocalDate asOf, List<String> journalHeads) {
    public MadeBy {
        journalHeads = List.copyOf(journalHeads);
    }
}
