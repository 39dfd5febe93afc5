package vigil.archive;

import vigil.source.Sha256;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The WARC files that a writer fills, one after the other, and where each payload lies.
final class Originals implements AutoCloseable {
    private final ArchiveWriter writer;
    // of payloads that the batch that is open has stored
    private final Map<Sha256, Drafts.Holder> holders = new HashMap<>();
    // where each file stood before the batch that is open
    private final Map<String, Long> before = new LinkedHashMap<>();
    private Optional<WarcShelf> shelf = Optional.empty();
    private boolean newName;
    private Optional<Long> mark = Optional.empty();
    private final boolean sealFirst;

    Originals(ArchiveWriter writer) throws IOException {
        this.writer = writer;
        // what lies at the end of a file may be torn, and the content that would tell is damaged
        this.sealFirst = !writer.archive().damagedSoFar().isEmpty();
    }

    private static java.time.Instant dateOf(Document document) {
        return document.holder().type().equals("response")
                ? document.capture().how().at().orElse(document.added().entry().at())
                : document.added().entry().at();
    }

    /// {@return where this payload lies already, if it does}
    Optional<Drafts.Holder> holder(Sha256 payload) throws IOException {
        Drafts.Holder stored = holders.get(payload);
        if (stored != null) return Optional.of(stored);
        return writer.archive()
                .register()
                .holding(payload)
                .map(
                        document ->
                                new Drafts.Holder(
                                        document.holder(),
                                        Targets.of(document.capture().origin()),
                                        dateOf(document)));
    }

    /// Remembers where a payload lies that is in no entry yet.
    void held(Sha256 payload, Drafts.Holder holder) {
        holders.putIfAbsent(payload, holder);
    }

    /// {@return the file that takes the next records, begun if need be with a `warcinfo`, which is
    /// added to `stored`}
    WarcShelf shelf(List<StoredRecord> stored) throws IOException {
        long seal = writer.options().sealAtBytes();
        if (shelf.isPresent() && shelf.get().position() >= seal) {
            shelf.get().sync();
            shelf.get().close();
            shelf = Optional.empty();
        }
        if (shelf.isEmpty()) {
            String last = lastName();
            long size = last.isEmpty() ? 0 : Files.size(writer.archive().folder().original(last));
            String name = last.isEmpty() || size >= seal || sealFirst ? next(last) : last;
            newName |= !name.equals(last);
            shelf =
                    Optional.of(
                            WarcShelf.open(
                                    writer.archive().disk(), writer.archive().folder(), name));
        }
        WarcShelf open = shelf.get();
        before.putIfAbsent(open.name(), open.position());
        mark = Optional.of(open.position());
        if (open.position() == 0)
            stored.add(open.store(writer.drafts().warcinfo(open.name(), writer.now())));
        return open;
    }

    private String lastName() throws IOException {
        String last = "";
        for (String name : writer.archive().folder().warcs())
            if (name.matches(
                    java.util.regex.Pattern.quote(writer.stream().name()) + "-\\d{5,}\\.warc\\.gz"))
                if (number(name) > number(last)) last = name;
        return last;
    }

    private static long number(String name) {
        return name.isEmpty()
                ? 0
                : Long.parseLong(
                        name.substring(name.lastIndexOf('-') + 1, name.indexOf(".warc.gz")));
    }

    private String next(String last) {
        return String.format(
                Locale.ROOT, "%s-%05d.warc.gz", writer.stream().name(), number(last) + 1);
    }

    /// What is stored from here on can be taken back by [#undo].
    void mark() {
        mark = Optional.empty();
    }

    /// Takes back what was stored since the mark.
    void undo() throws IOException {
        if (mark.isPresent() && shelf.isPresent()) shelf.get().cut(mark.get());
    }

    /// Makes all that was stored durable.
    void sync() throws IOException {
        if (before.isEmpty()) return;
        if (shelf.isPresent()) shelf.get().sync();
        if (newName) writer.archive().disk().syncFolder(writer.archive().folder().originals());
        newName = false;
    }

    void committed() {
        before.clear();
        holders.clear();
    }

    /// Takes back what was stored since the last commit.
    void rollBack() throws IOException {
        holders.clear();
        if (before.isEmpty()) return;
        if (shelf.isPresent()) shelf.get().close();
        shelf = Optional.empty();
        for (Map.Entry<String, Long> file : before.entrySet()) {
            if (file.getValue() == 0) {
                writer.archive().disk().delete(writer.archive().folder().original(file.getKey()));
                continue;
            }
            try (Disk.Output out =
                    writer.archive()
                            .disk()
                            .append(writer.archive().folder().original(file.getKey()))) {
                out.truncate(file.getValue());
            }
        }
        before.clear();
    }

    @Override
    public void close() throws IOException {
        if (shelf.isPresent()) shelf.get().close();
        shelf = Optional.empty();
    }
}
