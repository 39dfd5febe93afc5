package vigil.archive;

import vigil.source.Collection;
import vigil.source.ContentCoding;
import vigil.source.MediaType;
import vigil.source.Origin;
import vigil.source.SourceFacts;
import vigil.source.TypeRecogniser;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final int RECOGNISED_FROM = 1 << 20;

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

    private static String theRest(IOException e) {
        return "The WARC file was not read to its end: %s. What stands before that was added."
                .formatted(e.getMessage());
    }

    /// One file on its way.
    private final class Taking implements AutoCloseable {
        private final Origin container;
        private final Set<String> pages;
        private final TreeMap<String, Integer> passedOver = new TreeMap<>();
        private Optional<Waiting> waiting = Optional.empty();
        private Optional<Request> request = Optional.empty();
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
                                        raw.uri("warc-record-id"),
                                        raw.length(),
                                        limits.maxRecordBytes()));
                return true;
            }
            Spool block;
            try {
                block = Spool.of(raw.block());
            } catch (IOException e) {
                sink.refuse(container, theRest(e));
                return false;
            }
            try {
                switch (type) {
                    case "warcinfo" -> software = software(block.payload());
                    case "request" -> {
                        Request found = new Request(raw, block);
                        if (waiting.isPresent() && waiting.get().belongsTo(found)) {
                            waiting = Optional.of(waiting.get().with(found));
                            return true;
                        }
                        flush();
                        forgetRequest();
                        request = Optional.of(found);
                        return true;
                    }
                    case "response" -> {
                        if (response(raw, block)) return true;
                    }
                    case "resource" -> resource(raw, block.payload());
                    default -> passOver("of the type \"" + clean(type) + "\"");
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                sink.refuse(
                        container,
                        "The record %s was not added: %s."
                                .formatted(clean(raw.uri("warc-record-id")), e.getMessage()));
            }
            block.close();
            return true;
        }

        /// @return whether the block is kept for later
        private boolean response(WarcStream.Raw raw, Spool block) throws IOException {
            URI address = address(raw);
            if (!String.valueOf(address.getScheme()).matches("https?")) {
                passOver("with answers of other protocols than HTTP");
                return false;
            }
            HttpAnswer answer;
            try (InputStream in = block.payload().open()) {
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
            if (!hasItsDigest(raw, block.payload())) {
                sink.refuse(
                        new Origin.Fetched(address),
                        "The record in %s is damaged: its block does not have the digest %s that it names."
                                .formatted(
                                        container.written(),
                                        clean(raw.header("warc-block-digest"))));
                return false;
            }
            Waiting found = new Waiting(raw, block, address, answer.facts());
            if (request.isPresent() && found.belongsTo(request.get())) {
                found = found.with(request.get());
                request = Optional.empty();
            }
            waiting = Optional.of(found);
            return true;
        }

        private void resource(WarcStream.Raw raw, Payload payload) throws IOException {
            URI address = address(raw);
            if (payload.length() == 0) {
                passOver("with nothing in it");
                return;
            }
            if (NOTES.equals(address.getScheme())) {
                passOver("with a crawler's notes on its own run");
                return;
            }
            MediaType type = recognise(address, payload, "");
            Origin origin =
                    String.valueOf(address.getScheme()).matches("https?")
                            ? new Origin.Fetched(address)
                            : new Origin.Member(container, address.toString());
            sink.take(new Submission.Handed(origin, type, how(raw), SourceFacts.NONE, payload));
        }

        /// Stores the answer that waited for its request.
        private void flush() throws IOException {
            if (waiting.isEmpty()) return;
            Waiting now = waiting.get();
            waiting = Optional.empty();
            try {
                store(now);
            } catch (IllegalArgumentException | DateTimeException e) {
                sink.refuse(
                        new Origin.Fetched(now.address()),
                        "The record in %s was not added: %s."
                                .formatted(container.written(), e.getMessage()));
            } finally {
                now.close();
            }
        }

        private void store(Waiting now) throws IOException {
            String declared = now.facts().contentType().orElse("").toLowerCase(Locale.ROOT);
            MediaType type = recogniseAnswer(now.address(), now.block().payload(), now.facts());
            String ip = now.raw().header("warc-ip-address");
            String truncated = now.raw().header("warc-truncated");
            Collection how = how(now.raw());
            sink.take(
                    new Submission.Fetched(
                            List.of(
                                    new Submission.Exchange(
                                            now.address(),
                                            how.at().orElseThrow(),
                                            Optional.of(ip)
                                                    .filter(text -> text.matches("[0-9a-fA-F.:]+")),
                                            now.request().map(Request::payload),
                                            now.block().payload(),
                                            Optional.of(truncated)
                                                    .filter(text -> text.matches("[a-z]+")))),
                            type,
                            use(now.address(), type, declared),
                            how,
                            SourceFacts.NONE,
                            List.of(
                                    new Submission.Note("container", container.written()),
                                    new Submission.Note(
                                            "containerRecord", now.raw().uri("warc-record-id")))));
        }

        private Document.Use use(URI address, MediaType type, String declared) {
            boolean isPage =
                    pages.isEmpty()
                            ? PAGES.contains(type)
                                    || (type.equals(MediaType.PLAIN)
                                            && declared.startsWith("text/plain"))
                            : pages.contains(address.toString());
            return isPage ? Document.Use.PAGE : Document.Use.PART;
        }

        private Collection how(WarcStream.Raw raw) {
            String means = "taken from " + container.written();
            if (!software.isEmpty()) means += ", made by " + software;
            return new Collection(Optional.of(Instant.parse(raw.header("warc-date"))), means);
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
            if (request.isPresent()) request.get().block().close();
            request = Optional.empty();
        }

        @Override
        public void close() throws IOException {
            forgetRequest();
            if (waiting.isPresent()) waiting.get().close();
        }
    }

    /// A request whose answer may follow.
    private record Request(WarcStream.Raw raw, Spool block) {
        Payload payload() {
            return block.payload();
        }
    }

    /// An answer whose request may follow.
    private record Waiting(
            WarcStream.Raw raw,
            Spool block,
            URI address,
            Document.HttpFacts facts,
            Optional<Request> request)
            implements AutoCloseable {
        private Waiting(WarcStream.Raw raw, Spool block, URI address, Document.HttpFacts facts) {
            this(raw, block, address, facts, Optional.empty());
        }

        boolean belongsTo(Request other) {
            String id = raw.uri("warc-record-id");
            String its = other.raw().uri("warc-record-id");
            return request.isEmpty()
                    && !id.isEmpty()
                    && (other.raw().uri("warc-concurrent-to").equals(id)
                            || (!its.isEmpty() && raw.uri("warc-concurrent-to").equals(its)));
        }

        Waiting with(Request found) {
            return new Waiting(raw, block, address, facts, Optional.of(found));
        }

        @Override
        public void close() throws IOException {
            block.close();
            if (request.isPresent()) request.get().block().close();
        }
    }

    private static URI address(WarcStream.Raw raw) {
        String written = raw.uri("warc-target-uri");
        try {
            URI address = new URI(written);
            if (address.isAbsolute()) return address;
        } catch (URISyntaxException e) {
            // browsers send what the standard forbids, such as "|": written as the standard wants
            // it
            StringBuilder escaped = new StringBuilder();
            for (byte b : written.getBytes(StandardCharsets.UTF_8)) {
                int c = b & 0xFF;
                boolean plain = c > 0x20 && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
                if (plain) escaped.append((char) c);
                else escaped.append(String.format(Locale.ROOT, "%%%02X", c));
            }
            return URI.create(escaped.toString());
        }
        throw new IllegalArgumentException("\"%s\" is not an address".formatted(clean(written)));
    }

    private static MediaType recogniseAnswer(URI address, Payload block, Document.HttpFacts facts)
            throws IOException {
        try (InputStream in = block.open()) {
            byte[] start = HttpAnswer.read(in).payload().readNBytes(RECOGNISED_FROM);
            String coding = facts.contentCoding().orElse("");
            if (ContentCoding.decode(coding, start, RECOGNISED_FROM * 16L, 1000)
                    instanceof ContentCoding.Decoded.Whole(var bytes, _)) start = bytes;
            return typeOf(address, start, facts.contentType().orElse(""));
        }
    }

    private static MediaType recognise(URI address, Payload payload, String declared)
            throws IOException {
        try (InputStream in = payload.open()) {
            return typeOf(address, in.readNBytes(RECOGNISED_FROM), declared);
        }
    }

    /// Bytes tell most; styles and scripts look like plain text and are told by the server.
    private static MediaType typeOf(URI address, byte[] start, String declared) {
        String path = address.getPath() == null ? "" : address.getPath();
        MediaType found =
                TypeRecogniser.recognise(path.substring(path.lastIndexOf('/') + 1), start);
        String name = declared.split(";", 2)[0].strip();
        if (!found.equals(MediaType.PLAIN) && !found.equals(MediaType.UNKNOWN)) return found;
        if (name.toLowerCase(Locale.ROOT).equals("text/html")) return MediaType.HTML;
        try {
            return name.isEmpty() ? found : new MediaType(name);
        } catch (IllegalArgumentException e) {
            return found;
        }
    }

    private static final Pattern DIGEST =
            Pattern.compile("(?i)(sha-?1|sha-?256|md5):([a-z0-9+/=]+)");

    /// A digest of a kind that is not known proves nothing.
    private static boolean hasItsDigest(WarcStream.Raw raw, Payload block) throws IOException {
        Matcher named = DIGEST.matcher(raw.header("warc-block-digest"));
        if (!named.matches()) return true;
        try {
            String algorithm = named.group(1).replace("-", "").toLowerCase(Locale.ROOT);
            var expected = new org.netpreserve.jwarc.WarcDigest(algorithm, named.group(2)).bytes();
            var digester = org.netpreserve.jwarc.WarcDigest.getDigester(algorithm);
            try (InputStream in = block.open()) {
                byte[] chunk = new byte[1 << 16];
                for (int n; (n = in.read(chunk)) >= 0; ) digester.update(chunk, 0, n);
            }
            return java.util.Arrays.equals(expected, digester.digest());
        } catch (java.security.NoSuchAlgorithmException | IllegalArgumentException e) {
            return true;
        }
    }

    private static String software(Payload block) throws IOException {
        try (InputStream in = block.open()) {
            String fields = new String(in.readNBytes(1 << 14), StandardCharsets.UTF_8);
            for (String line : fields.split("\\R"))
                if (line.toLowerCase(Locale.ROOT).startsWith("software:"))
                    return clean(line.substring(9).strip());
        }
        return "";
    }

    private static String clean(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > 200 ? plain.substring(0, 200) : plain;
    }
}
