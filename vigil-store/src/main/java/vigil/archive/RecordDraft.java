package vigil.archive;

import vigil.source.Sha256;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A WARC record that is to be stored.
///
/// @param type see ISO 28500 §6
/// @param id WARC-Record-ID
/// @param date WARC-Date, written to the second: the standard allows more, some readers do not
/// @param target WARC-Target-URI; none for a `warcinfo`
/// @param payload digest of the payload, where the record has one
/// @param headers further headers, in their order
/// @param contentType of the block
/// @param block what stands in the record
record RecordDraft(
        Type type,
        URI id,
        Instant date,
        Optional<URI> target,
        Optional<Sha256> payload,
        Map<String, String> headers,
        String contentType,
        Payload block) {
    enum Type {
        WARCINFO,
        REQUEST,
        RESPONSE,
        RESOURCE,
        REVISIT,
        CONVERSION,
        METADATA;

        String written() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    RecordDraft {
        headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
}
