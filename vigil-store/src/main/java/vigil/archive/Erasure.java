package vigil.archive;

import vigil.journal.Chained;
import vigil.journal.EntryLine;
import vigil.journal.Head;
import vigil.journal.Json;
import vigil.source.Sha256;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A tombstone: what was erased, and why. It stays for ever, and what it names never comes back,
/// not by a merge and not by a restore.
///
/// @param tombstone the entry
/// @param payload digest of the preserved bytes that were erased; empty if only contents were
/// @param reason in the words of the person who did
/// @param entries whose contents were erased
/// @param records that the erased contents had told of; all but what begins a file were taken out
/// @param renditions texts that were erased
public record Erasure(
        Chained tombstone,
        Optional<Sha256> payload,
        String reason,
        List<Head> entries,
        List<StoredRecord> records,
        List<Sha256> renditions) {
    static final String KIND = "erased";

    public Erasure {
        entries = List.copyOf(entries);
        records = List.copyOf(records);
        renditions = List.copyOf(renditions);
    }

    /// {@return the records that were taken out: what begins a file tells nothing of what follows}
    List<StoredRecord> erased() {
        return records.stream().filter(record -> !record.type().equals("warcinfo")).toList();
    }

    Erasure in(String stem) {
        return new Erasure(
                tombstone,
                payload,
                reason,
                entries,
                records.stream().map(record -> record.in(stem)).toList(),
                renditions);
    }

    static Json.Members write(
            Optional<Sha256> payload,
            String reason,
            List<Head> entries,
            List<StoredRecord> records,
            List<Sha256> renditions) {
        List<Json> heads = new ArrayList<>();
        for (Head head : entries) heads.add(EntryLine.json(head));
        List<Json> stored = new ArrayList<>();
        for (StoredRecord record : records) stored.add(record.json());
        List<Json> texts = new ArrayList<>();
        for (Sha256 rendition : renditions) texts.add(Json.of(rendition.hex()));
        return Json.object()
                .with("payload", payload.map(Sha256::hex))
                .with("reason", reason)
                .with("entries", new Json.Items(heads))
                .with("records", new Json.Items(stored))
                .with("renditions", new Json.Items(texts))
                .build();
    }

    static Erasure read(Chained tombstone, Json json) {
        return new Erasure(
                tombstone,
                json.text("payload").map(Sha256::new),
                json.need("reason"),
                json.items("entries").stream().map(EntryLine::head).toList(),
                json.items("records").stream().map(StoredRecord::of).toList(),
                json.items("renditions").stream()
                        .map(item -> item instanceof Json.Text(var hex) ? hex : "")
                        .map(Sha256::new)
                        .toList());
    }
}
