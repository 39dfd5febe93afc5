package vigil.archive;

import vigil.source.MediaType;
import vigil.source.Origin;
import vigil.source.SourceFacts;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Takes pages out of WARC files that others made. Each answer with a status of 2xx is added with
/// its request, its date and its address; what a page only needs to look right is a part.
///
/// Records of other kinds are counted and told, one sentence a kind: a crawl has thousands of
/// redirects.
final class WarcIntake {
    private static final List<MediaType> PAGES =
            List.of(MediaType.HTML, MediaType.PDF, MediaType.DOCX);

    /// Scheme of what GNU Wget writes about its own run: its arguments, its log.
    private static final String NOTES = "metadata";

    private final AddLimits limits;
    private final Sink sink;

    WarcIntake(AddLimits limits, Sink sink) {
        this.limits = limits;
        this.sink = sink;
    }

    /// Where what is found goes.
    interface Sink {
        void take(Submission submission) throws IOException;

        void refuse(Origin origin, String reason);
    }

    /// Reads a WARC file to its end, or to where it is damaged.
    ///
    /// @param container the WARC file
    /// @param pages the addresses of pages, where the container lists them; otherwise each HTML,
    ///   PDF, DOCX and plain text is one
    void read(Origin container, InputStream in, Set<String> pages) throws IOException {
        Taking taking = new Taking(container, pages);
        try (WarcStream stream = new WarcStream(in, limits)) {
            Optional<WarcStream.Raw> next = next(stream, container);
            while (next.isPresent() && taking.take(next.get())) next = next(stream, container);
            taking.flush();
        } finally {
            taking.close();
        }
        taking.tell();
    }

    private Optional<WarcStream.Raw> next(WarcStream stream, Origin container) {
        try {
            return stream.next();
        } catch (IOException e) {
            sink.refuse(container, theRest(e));
            return Optional.empty();
        }
    }

    private static boolean isHttp(URI address) {
        return String.valueOf(address.getScheme()).matches("https?");
    }

    private static String theRest(IOException e) {
        return "The WARC file was not read to its end: %s. What stands before that was added."
                .formatted(e instanceof EOFException ? "it is cut off" : e.getMessage());
    }

    /// One file on its way.
    private final class Taking implements AutoCloseable {
        private final Origin container;
        private final Set<String> pages;
        private final TreeMap<String, Integer> passedOver = new TreeMap<>();
        private Optional<CrawlAnswer> waiting = Optional.empty();
        private Optional<CrawlRecord> request = Optional.empty();
        private String software = "";

        private Taking(Origin container, Set<String> pages) {
            this.container = container;
            this.pages = pages;
        }

        /// @return whether to go on
        private boolean take(WarcStream.Raw raw) throws IOException {
            String type = raw.header("warc-type").toLowerCase(Locale.ROOT);
            if (!type.equals("request")) flush();
            if (raw.length() > limits.maxRecordBytes()) {
                sink.refuse(
                        container,
                        "The record %s has %d bytes; records of up to %d bytes are added."
                                .formatted(
                                        CrawlRecord.shown(raw.uri("warc-record-id")),
                                        raw.length(),
                                        limits.maxRecordBytes()));
                return true;
            }
            CrawlRecord record;
            try {
                record = new CrawlRecord(raw, Spool.of(raw.block()));
            } catch (IOException e) {
                sink.refuse(container, theRest(e));
                return false;
            }
            boolean kept = false;
            try {
                kept = keeps(type, record);
            } catch (IllegalArgumentException | DateTimeException e) {
                sink.refuse(
                        container,
                        "The record %s was not added: %s."
                                .formatted(CrawlRecord.shown(record.id()), e.getMessage()));
            } finally {
                if (!kept) record.close();
            }
            return true;
        }

        /// @return whether the record waits for what follows, and is not to be closed yet
        private boolean keeps(String type, CrawlRecord record) throws IOException {
            switch (type) {
                case "request" -> {
                    request(record);
                    return true;
                }
                case "response" -> {
                    return response(record);
                }
                case "warcinfo" -> software = record.software();
                case "resource" -> resource(record);
                default -> passOver("of the type \"" + CrawlRecord.shown(type) + "\"");
            }
            return false;
        }

        private void request(CrawlRecord record) throws IOException {
            if (waiting.isPresent() && waiting.get().belongsTo(record)) {
                waiting = Optional.of(waiting.get().with(record));
                return;
            }
            flush();
            forgetRequest();
            request = Optional.of(record);
        }

        /// @return whether it waits for its request
        private boolean response(CrawlRecord record) throws IOException {
            URI address = record.address();
            if (!isHttp(address)) {
                passOver("with answers of other protocols than HTTP");
                return false;
            }
            HttpAnswer answer;
            try (InputStream in = record.payload().open()) {
                answer = HttpAnswer.read(in);
            } catch (IOException e) {
                sink.refuse(
                        new Origin.Fetched(address),
                        "The answer in %s cannot be read: %s."
                                .formatted(container.written(), e.getMessage()));
                return false;
            }
            if (answer.status() / 100 != 2) {
                passOver("with answers of the status " + answer.status());
                return false;
            }
            if (!record.hasItsDigest()) {
                sink.refuse(
                        new Origin.Fetched(address),
                        "The record in %s is damaged: its block does not have the digest %s that it names."
                                .formatted(
                                        container.written(),
                                        CrawlRecord.shown(
                                                record.raw().header("warc-block-digest"))));
                return false;
            }
            CrawlAnswer found = new CrawlAnswer(record, address, answer.facts());
            if (request.isPresent() && found.belongsTo(request.get())) {
                found = found.with(request.get());
                request = Optional.empty();
            }
            waiting = Optional.of(found);
            return true;
        }

        private void resource(CrawlRecord record) throws IOException {
            URI address = record.address();
            if (record.payload().length() == 0) {
                passOver("with nothing in it");
                return;
            }
            if (NOTES.equals(address.getScheme())) {
                passOver("with a crawler's notes on its own run");
                return;
            }
            Origin origin =
                    isHttp(address)
                            ? new Origin.Fetched(address)
                            : new Origin.Member(container, address.toString());
            sink.take(
                    new Submission.Handed(
                            origin,
                            record.type(address),
                            record.how(container.written(), software),
                            SourceFacts.NONE,
                            record.payload()));
        }

        /// Stores the answer that waited for its request.
        private void flush() throws IOException {
            if (waiting.isEmpty()) return;
            CrawlAnswer now = waiting.get();
            waiting = Optional.empty();
            try (now) {
                MediaType type = now.type();
                sink.take(
                        now.submission(
                                container.written(),
                                type,
                                use(now, type),
                                now.record().how(container.written(), software)));
            } catch (IllegalArgumentException | DateTimeException e) {
                sink.refuse(
                        new Origin.Fetched(now.address()),
                        "The record in %s was not added: %s."
                                .formatted(container.written(), e.getMessage()));
            }
        }

        private Document.Use use(CrawlAnswer answer, MediaType type) {
            String declared = answer.facts().contentType().orElse("").toLowerCase(Locale.ROOT);
            boolean isPage =
                    pages.isEmpty()
                            ? PAGES.contains(type)
                                    || (type.equals(MediaType.PLAIN)
                                            && declared.startsWith("text/plain"))
                            : pages.contains(answer.address().toString());
            return isPage ? Document.Use.PAGE : Document.Use.PART;
        }

        private void passOver(String what) {
            passedOver.merge(what, 1, Integer::sum);
        }

        private void tell() {
            passedOver.forEach(
                    (what, count) ->
                            sink.refuse(
                                    container,
                                    "%d %s %s %s not added."
                                            .formatted(
                                                    count,
                                                    count == 1 ? "record" : "records",
                                                    what,
                                                    count == 1 ? "was" : "were")));
        }

        private void forgetRequest() throws IOException {
            if (request.isPresent()) request.get().close();
            request = Optional.empty();
        }

        @Override
        public void close() throws IOException {
            forgetRequest();
            if (waiting.isPresent()) waiting.get().close();
        }
    }
}
