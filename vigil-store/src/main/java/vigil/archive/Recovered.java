package vigil.archive;

import vigil.journal.Json;
import vigil.source.Sha256;

import java.util.ArrayList;
import java.util.List;

/// What an interrupted write had left and the next writer took notice of. It is journalled, so that
/// nothing disappears in silence.
///
/// @param cut what was moved to `quarantine/`: torn records, torn lines, contents without an entry
/// @param unlisted whole records that were stored and never acknowledged; they stay where they are
record Recovered(List<Cut> cut, List<StoredRecord> unlisted) {
    static final String KIND = "recovered";

    Recovered {
        cut = List.copyOf(cut);
        unlisted = List.copyOf(unlisted);
    }

    /// @param from the file, and the byte from which on it was cut
    /// @param to name of the file in `quarantine/`
    record Cut(String from, long offset, long bytes, Sha256 sha256, String to) {
        Json json() {
            return Json.object()
                    .with("from", from)
                    .with("offset", offset)
                    .with("bytes", bytes)
                    .with("sha256", sha256.hex())
                    .with("to", to)
                    .build();
        }
    }

    boolean isNothing() {
        return cut.isEmpty() && unlisted.isEmpty();
    }

    Json.Members write() {
        List<Json> pieces = new ArrayList<>();
        for (Cut piece : cut) pieces.add(piece.json());
        List<Json> records = new ArrayList<>();
        for (StoredRecord record : unlisted) records.add(record.json());
        return Json.object()
                .with("cut", new Json.Items(pieces))
                .with("unlisted", new Json.Items(records))
                .build();
    }

    /// {@return one finding a thing, for a person}
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Cut piece : cut)
            findings.add(
                    new Finding(
                            piece.from(),
                            "An interrupted write had left %d bytes at byte %d; they were moved to quarantine/%s."
                                    .formatted(piece.bytes(), piece.offset(), piece.to())));
        for (StoredRecord record : unlisted)
            findings.add(
                    new Finding(
                            "originals/" + record.file(),
                            "The record at byte %d was stored and never acknowledged: an add was interrupted. Add its input again."
                                    .formatted(record.offset())));
        return findings;
    }
}
