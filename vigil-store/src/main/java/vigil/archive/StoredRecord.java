package vigil.archive;

import vigil.journal.Json;
import vigil.source.Sha256;

import java.net.URI;

/// Where one WARC record lies, and the digest of its bytes as they lie there.
///
/// `tail -c +$((offset + 1)) FILE | head -c LENGTH | sha256sum` prints `stored`.
///
/// @param type `response`, `resource`, `revisit` …
/// @param id WARC-Record-ID
/// @param file name of the WARC file under `originals/`
/// @param offset of the record's gzip member in the file, in bytes
/// @param length of the gzip member, in bytes
/// @param stored digest of the gzip member
public record StoredRecord(
        String type, URI id, String file, long offset, long length, Sha256 stored) {
    public StoredRecord {
        if (offset < 0 || length <= 0)
            throw new IllegalArgumentException(
                    "a record of %d bytes at byte %d of %s: there is no such record"
                            .formatted(length, offset, file));
    }

    /// {@return the byte after the record}
    public long end() {
        return offset + length;
    }

    /// {@return the same record where a branch of a stream has it}
    StoredRecord in(String stem) {
        return new StoredRecord(type, id, Stems.file(stem, file), offset, length, stored);
    }

    Json json() {
        return Json.object()
                .with("type", type)
                .with("id", id.toString())
                .with("file", file)
                .with("offset", offset)
                .with("length", length)
                .with("sha256", stored.hex())
                .build();
    }

    static StoredRecord of(Json json) {
        return new StoredRecord(
                json.need("type"),
                URI.create(json.need("id")),
                json.need("file"),
                json.number("offset"),
                json.number("length"),
                new Sha256(json.need("sha256")));
    }
}
