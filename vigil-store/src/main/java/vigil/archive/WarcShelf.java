package vigil.archive;

import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

import vigil.source.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The WARC file of one stream that is being filled: WARC 1.1 (ISO 28500:2017), one gzip member a
/// record, so that each record can be read, checked or taken out by itself.
///
/// Digests are `sha256:` and lower-case hexadecimal digits, as the annotated standard recommends
/// for SHA-256 (issue 80 of iipc/warc-specifications): what stands in the file is what `sha256sum`
/// prints.
final class WarcShelf implements AutoCloseable {
    private final Disk disk;
    private final ArchiveFolder folder;
    private final String name;
    private final Disk.Output out;

    private WarcShelf(Disk disk, ArchiveFolder folder, String name, Disk.Output out) {
        this.disk = disk;
        this.folder = folder;
        this.name = name;
        this.out = out;
    }

    static WarcShelf open(Disk disk, ArchiveFolder folder, String name) throws IOException {
        return new WarcShelf(disk, folder, name, disk.append(folder.original(name)));
    }

    String name() {
        return name;
    }

    long position() throws IOException {
        return out.position();
    }

    /// Appends a record; it is durable after [#sync].
    ///
    /// @throws IOException if it could not be written; nothing of it is left then
    StoredRecord store(RecordDraft draft) throws IOException {
        long start = out.position();
        boolean stored = false;
        try (InputStream block = draft.block().open()) {
            Measured measured = new Measured(out);
            DigestingChannel body = new DigestingChannel(Channels.newChannel(block));
            WarcRecord.AbstractBuilder<? extends WarcRecord, ?> builder = builder(draft.type());
            builder.version(MessageVersion.WARC_1_1);
            builder.setHeader("WARC-Record-ID", "<" + draft.id() + ">");
            builder.date(draft.date().truncatedTo(ChronoUnit.SECONDS));
            draft.target().ifPresent(uri -> builder.setHeader("WARC-Target-URI", uri.toString()));
            draft.payload()
                    .ifPresent(sha -> builder.setHeader("WARC-Payload-Digest", "sha256:" + sha));
            builder.setHeader("WARC-Block-Digest", "sha256:" + draft.block().digest());
            draft.headers().forEach(builder::setHeader);
            builder.body(MediaType.parse(draft.contentType()), body, draft.block().length());
            new WarcWriter(measured, WarcCompression.GZIP).write(builder.build());
            measured.flush();
            Sha256 read = body.digest();
            if (!read.equals(draft.block().digest()))
                throw new UnreadableInput(
                        "its bytes changed while they were stored (digest %s, then %s): add it again when nobody writes to it"
                                .formatted(draft.block().digest(), read));
            stored = true;
            return new StoredRecord(
                    draft.type().written(),
                    draft.id(),
                    name,
                    start,
                    measured.count(),
                    measured.digest());
        } finally {
            if (!stored) out.truncate(start);
        }
    }

    static String date(Instant date) {
        return date.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static WarcRecord.AbstractBuilder<? extends WarcRecord, ?> builder(
            RecordDraft.Type type) {
        return switch (type) {
            case WARCINFO -> new Warcinfo.Builder();
            case REQUEST -> new WarcRequest.Builder("");
            case RESPONSE -> new WarcResponse.Builder("");
            case RESOURCE -> new WarcResource.Builder();
            case REVISIT -> new WarcRevisit.Builder("");
            case CONVERSION -> new WarcConversion.Builder();
            case METADATA -> new WarcMetadata.Builder();
        };
    }

    /// Takes back what was stored from this position on.
    void cut(long length) throws IOException {
        out.truncate(length);
    }

    void sync() throws IOException {
        out.sync();
    }

    /// Makes the file's name durable, once it is new.
    void syncName() throws IOException {
        disk.syncFolder(folder.originals());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
