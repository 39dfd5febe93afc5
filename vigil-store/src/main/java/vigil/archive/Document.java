package vigil.archive;

import vigil.journal.Chained;
import vigil.source.Capture;
import vigil.source.Sha256;
import vigil.source.SourceFacts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One thing that was added: a page, a file, a member of a container. Identical bytes added twice
/// are two documents with one payload, and the payload is stored once.
///
/// @param added the entry that added it
/// @param capture payload, type, origin, and how it was collected
/// @param use whether it is something to read
/// @param bytes length of the payload
/// @param facts what the person who added it states about it
/// @param http how the server described it, where it was fetched
/// @param records all that was stored for it, in the order of storing
/// @param holder the record that holds the payload: one of `records`, or of an earlier document if
///   the payload was there already
public record Document(
        Chained added,
        Capture capture,
        Use use,
        long bytes,
        SourceFacts facts,
        Optional<HttpFacts> http,
        List<StoredRecord> records,
        StoredRecord holder) {
    public Document {
        records = List.copyOf(records);
    }

    /// What a document is for.
    public enum Use {
        /// Something to read by itself.
        PAGE,
        /// Something that a page needs to look as it did: a picture, a style, a script.
        PART
    }

    /// What the answer's status line and headers say of the payload.
    ///
    /// @param status such as 200
    /// @param contentType as written, with its parameters
    /// @param contentCoding such as `gzip`; the payload is kept with it
    public record HttpFacts(
            int status, Optional<String> contentType, Optional<String> contentCoding) {
        private static final Pattern CHARSET =
                Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([A-Za-z0-9_:.+-]{1,40})");

        /// {@return the encoding of the text, by the name that the server used}
        public Optional<String> charset() {
            return contentType.map(CHARSET::matcher).filter(Matcher::find).map(m -> m.group(1));
        }
    }

    /// {@return the same document where a branch of a stream has its records}
    Document in(String stem) {
        if (!Stems.isBranch(stem)) return this;
        return new Document(
                added,
                capture,
                use,
                bytes,
                facts,
                http,
                records.stream().map(record -> record.in(stem)).toList(),
                holder.in(stem));
    }

    /// {@return the document's id: the digest of the entry that added it}
    public Sha256 id() {
        return added.digest();
    }
}
