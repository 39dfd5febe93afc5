package vigil.archive;

import vigil.journal.EntryLine;
import vigil.source.Collection;
import vigil.source.MediaType;
import vigil.source.Origin;
import vigil.source.Sha256;
import vigil.source.SourceFacts;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes the records of an archive: what headers each type has, and what stands in it.
final class Drafts {
    private static final String IDENTICAL =
            "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";

    private final String archive;
    private final String program;
    private final RandomGenerator random;

    Drafts(String archive, String program, RandomGenerator random) {
        this.archive = archive;
        this.program = program;
        this.random = random;
    }

    /// Where a payload lies already.
    ///
    /// @param record that holds it
    /// @param target that record's address
    /// @param date that record's date
    record Holder(StoredRecord record, URI target, Instant date) {}

    RecordDraft warcinfo(String file, Instant at) {
        return new RecordDraft(
                RecordDraft.Type.WARCINFO,
                warcinfoId(file),
                at,
                Optional.empty(),
                Optional.empty(),
                Map.of("WARC-Filename", file),
                "application/warc-fields",
                fields(
                        List.of(
                                note("software", program),
                                note("format", "WARC File Format 1.1"),
                                note(
                                        "conformsTo",
                                        "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
                                note("isPartOf", "urn:uuid:" + archive))));
    }

    RecordDraft resource(
            String file, Submission.Handed handed, Instant at, Optional<Holder> there) {
        URI target = Targets.of(handed.origin());
        Sha256 payload = handed.payload().digest();
        Map<String, String> headers = headers(file, handed.type());
        there.ifPresent(holder -> refer(headers, holder));
        return new RecordDraft(
                there.isPresent() ? RecordDraft.Type.REVISIT : RecordDraft.Type.RESOURCE,
                id(),
                at,
                Optional.of(target),
                Optional.of(payload),
                headers,
                handed.type().name(),
                there.isPresent() ? Payload.of(new byte[0]) : handed.payload());
    }

    /// @param payload digest of the answer's payload, where it can be told
    /// @param there where that payload lies already
    RecordDraft response(
            String file,
            Submission.Exchange exchange,
            Optional<MediaType> type,
            Optional<Sha256> payload,
            int headerBytes,
            Optional<Holder> there)
            throws IOException {
        Map<String, String> headers = headers(file, type.orElse(MediaType.UNKNOWN));
        if (type.isEmpty()) headers.remove("WARC-Identified-Payload-Type");
        exchange.ip().ifPresent(ip -> headers.put("WARC-IP-Address", ip));
        exchange.truncated().ifPresent(why -> headers.put("WARC-Truncated", why));
        there.ifPresent(holder -> refer(headers, holder));
        Payload block = exchange.response();
        if (there.isPresent())
            try (InputStream in = block.open()) {
                block = Payload.of(in.readNBytes(headerBytes));
            }
        return new RecordDraft(
                there.isPresent() ? RecordDraft.Type.REVISIT : RecordDraft.Type.RESPONSE,
                id(),
                exchange.at(),
                Optional.of(exchange.address()),
                payload,
                headers,
                "application/http; msgtype=response",
                block);
    }

    RecordDraft request(String file, Submission.Exchange exchange, Payload request, URI answer) {
        Map<String, String> headers = headers(file);
        headers.put("WARC-Concurrent-To", "<" + answer + ">");
        return new RecordDraft(
                RecordDraft.Type.REQUEST,
                id(),
                exchange.at(),
                Optional.of(exchange.address()),
                Optional.empty(),
                headers,
                "application/http; msgtype=request",
                request);
    }

    /// The collection items that the Berkeley Protocol asks for, beside the capture they describe:
    /// who collected it when and with what, from which address over which others, and its hash.
    RecordDraft metadata(
            String file,
            Submission submission,
            String by,
            Sha256 payload,
            long bytes,
            Instant at,
            StoredRecord capture) {
        Origin origin = submission.origin();
        List<Submission.Note> notes = new ArrayList<>();
        notes.add(note("collector", by));
        notes.add(note("tool", program));
        Collection how;
        SourceFacts facts;
        switch (submission) {
            case Submission.Handed handed -> {
                how = handed.how();
                facts = handed.facts();
            }
            case Submission.Fetched fetched -> {
                how = fetched.how();
                facts = fetched.facts();
                notes.add(
                        note("requestedUrl", fetched.exchanges().getFirst().address().toString()));
                notes.add(note("finalUrl", fetched.exchanges().getLast().address().toString()));
                for (int i = 1; i < fetched.exchanges().size() - 1; i++)
                    notes.add(note("redirect", fetched.exchanges().get(i).address().toString()));
            }
        }
        notes.add(note("means", how.means()));
        how.at().ifPresent(when -> notes.add(note("collectedAt", EntryLine.written(when))));
        notes.add(note("addedAt", EntryLine.written(at)));
        notes.add(note("clockSource", "the clock of the machine, as the collector had set it"));
        notes.add(note("origin", origin.written()));
        facts.url().ifPresent(url -> notes.add(note("statedUrl", url)));
        facts.published().ifPresent(day -> notes.add(note("statedPublished", day)));
        facts.publisher().ifPresent(name -> notes.add(note("statedPublisher", name)));
        facts.retrieved().ifPresent(day -> notes.add(note("statedRetrieved", day)));
        notes.add(note("payloadSha256", payload.hex()));
        notes.add(note("payloadBytes", Long.toString(bytes)));
        if (submission instanceof Submission.Fetched fetched) notes.addAll(fetched.notes());
        Map<String, String> headers = headers(file);
        headers.put("WARC-Concurrent-To", "<" + capture.id() + ">");
        return new RecordDraft(
                RecordDraft.Type.METADATA,
                id(),
                at,
                Optional.of(Targets.of(origin)),
                Optional.empty(),
                headers,
                "application/warc-fields",
                fields(notes));
    }

    RecordDraft conversion(String file, Payload text, String converter, Holder of, Instant at) {
        Map<String, String> headers = headers(file, MediaType.PLAIN);
        headers.put("WARC-Refers-To", "<" + of.record().id() + ">");
        headers.put("Vigil-Converter", converter.replaceAll("\\R", " "));
        return new RecordDraft(
                RecordDraft.Type.CONVERSION,
                id(),
                at,
                Optional.of(of.target()),
                Optional.of(text.digest()),
                headers,
                "text/plain;charset=utf-8",
                text);
    }

    private static void refer(Map<String, String> headers, Holder holder) {
        headers.put("WARC-Profile", IDENTICAL);
        headers.put("WARC-Refers-To", "<" + holder.record().id() + ">");
        headers.put("WARC-Refers-To-Target-URI", holder.target().toString());
        headers.put("WARC-Refers-To-Date", WarcShelf.date(holder.date()));
    }

    private Map<String, String> headers(String file) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("WARC-Warcinfo-ID", "<" + warcinfoId(file) + ">");
        return headers;
    }

    private Map<String, String> headers(String file, MediaType type) {
        Map<String, String> headers = headers(file);
        headers.put("WARC-Identified-Payload-Type", type.name());
        return headers;
    }

    /// The same for each record of a file, whoever reopens it.
    private URI warcinfoId(String file) {
        return URI.create(
                "urn:uuid:"
                        + UUID.nameUUIDFromBytes(
                                (archive + "/" + file).getBytes(StandardCharsets.UTF_8)));
    }

    private URI id() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & ~(3L << 62)) | (2L << 62);
        return URI.create("urn:uuid:" + new UUID(high, low));
    }

    private static Submission.Note note(String name, String value) {
        return new Submission.Note(name, value);
    }

    private static Payload fields(List<Submission.Note> notes) {
        StringBuilder text = new StringBuilder();
        for (Submission.Note note : notes)
            text.append(note.name()).append(": ").append(note.value()).append("\r\n");
        return Payload.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
