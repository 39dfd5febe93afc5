package vigil.archive;

import vigil.journal.EntryLine;
import vigil.journal.Json;
import vigil.source.Capture;
import vigil.source.Sha256;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes one submission into the WARC files: its records are stored, and what its entry is to say
/// of them is put together. Bytes that are there already are referred to and not stored again.
final class Accession {
    private final ArchiveWriter writer;

    Accession(ArchiveWriter writer) {
        this.writer = writer;
    }

    /// What was stored, before its entry is written.
    ///
    /// @param redirects addresses on the way to the one that was stored
    /// @param stored all records, in the order of storing
    /// @param holder the record with the bytes: one of `stored`, or of an earlier document
    /// @param at when it was stored
    record Taken(
            Capture capture,
            Document.Use use,
            long bytes,
            vigil.source.SourceFacts facts,
            Optional<Document.HttpFacts> http,
            List<URI> redirects,
            List<StoredRecord> stored,
            StoredRecord holder,
            Instant at) {
        /// {@return the content of the entry that adds it}
        Json.Members content() {
            return AddedContent.write(capture, use, bytes, facts, http, redirects, stored, holder);
        }

        /// {@return the document that this entry adds}
        Document in(vigil.journal.Chained added) {
            return new Document(added, capture, use, bytes, facts, http, stored, holder);
        }
    }

    /// @throws ArchiveException if these bytes were erased and may not come back
    /// @throws IOException if it cannot be read or stored
    Taken take(Submission submission) throws IOException {
        return switch (submission) {
            case Submission.Handed handed -> handed(handed);
            case Submission.Fetched fetched -> fetched(fetched);
        };
    }

    private Taken handed(Submission.Handed handed) throws IOException {
        Sha256 payload = handed.payload().digest();
        requireNotErased(handed, payload);
        Instant at = writer.now();
        List<StoredRecord> stored = new ArrayList<>();
        WarcShelf shelf = writer.originals().shelf(stored);
        Optional<Drafts.Holder> there = writer.originals().holder(payload);
        RecordDraft draft = writer.drafts().resource(shelf.name(), handed, at, there);
        StoredRecord record = shelf.store(draft);
        stored.add(record);
        Drafts.Holder holder =
                there.orElseGet(
                        () ->
                                new Drafts.Holder(
                                        record, draft.target().orElseThrow(), draft.date()));
        long bytes = handed.payload().length();
        stored.add(metadata(shelf, handed, payload, bytes, at, record));
        writer.originals().held(payload, holder);
        return new Taken(
                new Capture(payload, handed.type(), handed.origin(), handed.how()),
                Document.Use.PAGE,
                bytes,
                handed.facts(),
                Optional.empty(),
                List.of(),
                stored,
                holder.record(),
                at);
    }

    private Taken fetched(Submission.Fetched fetched) throws IOException {
        List<Submission.Exchange> hops =
                fetched.exchanges().subList(0, fetched.exchanges().size() - 1);
        Submission.Exchange page = fetched.exchanges().getLast();
        Answer last = Answer.of(page);
        requireNotErased(fetched, last.payload());
        Instant at = writer.now();
        List<StoredRecord> stored = new ArrayList<>();
        WarcShelf shelf = writer.originals().shelf(stored);
        for (Submission.Exchange hop : hops) {
            Answer answer = Answer.of(hop);
            exchange(
                    shelf,
                    hop,
                    writer.drafts()
                            .response(
                                    shelf.name(),
                                    hop,
                                    Optional.empty(),
                                    Optional.of(answer.payload()),
                                    answer.headerBytes(),
                                    Optional.empty()),
                    stored);
        }
        Optional<Drafts.Holder> there = writer.originals().holder(last.payload());
        StoredRecord record =
                exchange(
                        shelf,
                        page,
                        writer.drafts()
                                .response(
                                        shelf.name(),
                                        page,
                                        Optional.of(fetched.type()),
                                        Optional.of(last.payload()),
                                        last.headerBytes(),
                                        there),
                        stored);
        Drafts.Holder holder =
                there.orElseGet(() -> new Drafts.Holder(record, page.address(), page.at()));
        stored.add(metadata(shelf, fetched, last.payload(), last.bytes(), at, record));
        writer.originals().held(last.payload(), holder);
        return new Taken(
                new Capture(last.payload(), fetched.type(), fetched.origin(), fetched.how()),
                fetched.use(),
                last.bytes(),
                fetched.facts(),
                Optional.of(last.facts()),
                hops.stream().map(Submission.Exchange::address).toList(),
                stored,
                holder.record(),
                at);
    }

    /// Stores an answer and, if it was kept, its request.
    ///
    /// @return the record of the answer
    private StoredRecord exchange(
            WarcShelf shelf,
            Submission.Exchange exchange,
            RecordDraft response,
            List<StoredRecord> stored)
            throws IOException {
        StoredRecord record = shelf.store(response);
        stored.add(record);
        if (exchange.request().isPresent())
            stored.add(
                    shelf.store(
                            writer.drafts()
                                    .request(
                                            shelf.name(),
                                            exchange,
                                            exchange.request().get(),
                                            record.id())));
        return record;
    }

    /// Stores the collection items of the Berkeley Protocol.
    private StoredRecord metadata(
            WarcShelf shelf,
            Submission submission,
            Sha256 payload,
            long bytes,
            Instant at,
            StoredRecord about)
            throws IOException {
        return shelf.store(
                writer.drafts()
                        .metadata(
                                shelf.name(),
                                submission,
                                writer.options().by(),
                                payload,
                                bytes,
                                at,
                                about));
    }

    private void requireNotErased(Submission submission, Sha256 payload) throws IOException {
        Optional<Erasure> erasure = writer.archive().erasure(payload);
        if (erasure.isPresent())
            throw new ArchiveException(
                    "%s was not added: these bytes were erased on %s (%s), and what was erased does not come back."
                            .formatted(
                                    submission.origin().written(),
                                    EntryLine.written(erasure.get().tombstone().entry().at())
                                            .substring(0, 10),
                                    erasure.get().reason()));
    }
}
