package vigil.archive;

import vigil.journal.Chained;
import vigil.journal.Json;
import vigil.source.Sha256;

import java.util.ArrayList;
import java.util.List;

/// A rendition that is kept because anchors point into it: its text lies under `renditions/`, and
/// as a `conversion` record beside the original it was made from.
///
/// @param rendered the entry that kept it
/// @param rendition digest of the text's UTF-8
/// @param payload digest of the bytes it was made from
/// @param converter that made it, with its version
/// @param records what was stored for it; the last is the `conversion`
public record Kept(
        Chained rendered,
        Sha256 rendition,
        Sha256 payload,
        String converter,
        List<StoredRecord> records) {
    static final String KIND = "rendered";

    public Kept {
        records = List.copyOf(records);
    }

    Kept in(String stem) {
        return new Kept(
                rendered,
                rendition,
                payload,
                converter,
                records.stream().map(record -> record.in(stem)).toList());
    }

    static Json.Members write(
            Sha256 rendition, Sha256 payload, String converter, List<StoredRecord> records) {
        List<Json> stored = new ArrayList<>();
        for (StoredRecord record : records) stored.add(record.json());
        return Json.object()
                .with("rendition", rendition.hex())
                .with("payload", payload.hex())
                .with("converter", converter)
                .with("records", new Json.Items(stored))
                .build();
    }

    static Kept read(Chained rendered, Json json) {
        return new Kept(
                rendered,
                new Sha256(json.need("rendition")),
                new Sha256(json.need("payload")),
                json.need("converter"),
                json.items("records").stream().map(StoredRecord::of).toList());
    }
}
