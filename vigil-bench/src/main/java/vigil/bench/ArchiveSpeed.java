package vigil.bench;

import vigil.archive.Archive;
import vigil.archive.ArchiveFolder;
import vigil.archive.ArchiveWriter;
import vigil.archive.Batch;
import vigil.archive.Disk;
import vigil.archive.Payload;
import vigil.archive.Submission;
import vigil.archive.UnsyncedDisk;
import vigil.archive.WriterOptions;
import vigil.cli.Main;
import vigil.journal.StreamId;
import vigil.source.Collection;
import vigil.source.MediaType;
import vigil.source.Origin;
import vigil.source.SourceFacts;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// What an archive of many invented pages costs: adding with everything made durable, one page more
/// with all that follows from it, making everything anew, bytes a page, memory.
///
/// Arguments: a folder for the archive, which is filled if it is not there; how many pages; `make`
/// to fill it alone, `rebuild` to make its derived data anew, too. Wall clock.
public final class ArchiveSpeed {
    private static final long SEED = 20_261_126;
    private static final int TOGETHER = 64;
    private static final int SYNCED = 640;
    private static final int ROUNDS = 10;
    private static final Instant BEGIN = Instant.parse("2024-03-01T09:00:00Z");

    private final Path root;
    private final int count;
    private final ReportedPages pages;

    private ArchiveSpeed(Path root, int count) {
        this.root = root;
        this.count = count;
        this.pages = new ReportedPages(SEED, count);
    }

    /// Prints the figures.
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        var speed = new ArchiveSpeed(root, Integer.parseInt(arguments[1]));
        var wanted = Arrays.asList(arguments).subList(2, arguments.length);
        if (!Files.exists(root)) speed.make();
        if (wanted.contains("make")) return;
        boolean derived = Files.exists(root.resolve("derived").resolve("catalogue.sqlite"));
        if (wanted.contains("rebuild") || !derived) speed.rebuild();
        speed.onePageMore();
        speed.addSynced();
        speed.bytes();
        memory();
    }

    private void make() throws IOException {
        long begun = System.nanoTime();
        try (ArchiveWriter writer =
                ArchiveWriter.create(new UnsyncedDisk(), ArchiveFolder.at(root), options())) {
            add(writer, 0, count);
        }
        double seconds = seconds(begun);
        System.out.printf(
                Locale.ROOT,
                "filled, not synced: %d pages in %.1f s, %.0f a second%n",
                count,
                seconds,
                count / seconds);
    }

    private static WriterOptions options() {
        Random random = new Random(SEED);
        return new WriterOptions(
                "A. Measurer",
                "bench",
                Optional.of(new StreamId("bench")),
                InstantSource.fixed(BEGIN),
                random,
                "vigil bench",
                WriterOptions.SEAL_AT);
    }

    private void add(ArchiveWriter writer, int from, int to) throws IOException {
        for (int i = from; i < to; )
            try (Batch batch = writer.batch()) {
                for (int j = 0; j < TOGETHER && i < to; j++, i++) batch.add(handed(i));
                batch.commit();
            }
    }

    private Submission handed(int number) {
        byte[] bytes = pages.page(number).getBytes(StandardCharsets.UTF_8);
        return new Submission.Handed(
                new Origin.Handed("reports/%d.txt".formatted(number)),
                MediaType.PLAIN,
                Collection.HANDED_OVER,
                SourceFacts.NONE,
                Payload.of(bytes));
    }

    private void rebuild() {
        long begun = System.nanoTime();
        run("rebuild", "--archive", root.toString(), "--no-color");
        double seconds = seconds(begun);
        System.out.printf(
                Locale.ROOT, "rebuilt: %.1f s, %.0f pages a second%n", seconds, count / seconds);
    }

    /// Whole commands, one after the other as a person runs them, in one process.
    private void onePageMore() throws IOException {
        Path page = Files.createTempFile("vigil-one-more-", ".txt");
        long[] adds = new long[ROUNDS];
        long[] searches = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            String text = pages.page(count + (int) (System.nanoTime() & 0xFFFFFF));
            Files.writeString(page, text);
            long begun = System.nanoTime();
            run("add", "--archive", root.toString(), "--no-color", page.toString());
            adds[i] = System.nanoTime() - begun;
            String report = text.substring(text.indexOf(' ') + 1, text.indexOf(':'));
            begun = System.nanoTime();
            run("search", "--archive", root.toString(), "--no-color", "report " + report);
            searches[i] = System.nanoTime() - begun;
        }
        Files.delete(page);
        System.out.printf(
                Locale.ROOT,
                "one page into %d, first: add %.2f s, read, assembled, indexed and found %.2f s%n",
                documents(),
                adds[0] / 1e9,
                searches[0] / 1e9);
        Arrays.sort(adds);
        Arrays.sort(searches);
        System.out.printf(
                Locale.ROOT,
                "one page into %d, middle of %d: add %.2f s, read, assembled, indexed and found"
                        + " %.2f s%n",
                documents(),
                ROUNDS,
                adds[ROUNDS / 2] / 1e9,
                searches[ROUNDS / 2] / 1e9);
    }

    private int documents() throws IOException {
        return Archive.open(root).documents().size();
    }

    private void addSynced() throws IOException {
        Path other = Files.createTempDirectory(root.toAbsolutePath().getParent(), "synced-");
        long begun;
        try (ArchiveWriter writer =
                ArchiveWriter.create(Disk.real(), ArchiveFolder.at(other), options())) {
            begun = System.nanoTime();
            add(writer, 0, SYNCED);
        }
        double seconds = seconds(begun);
        System.out.printf(
                Locale.ROOT,
                "added and durable, %d at a time: %.0f pages a second (%d pages, %.1f s)%n",
                TOGETHER,
                SYNCED / seconds,
                SYNCED,
                seconds);
        delete(other);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList())
                Files.delete(file);
        }
    }

    private void bytes() throws IOException {
        for (String part : new String[] {"originals", "journal", "derived"}) {
            long bytes = 0;
            try (Stream<Path> files = Files.walk(root.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList())
                    bytes += Files.size(file);
            }
            System.out.printf(Locale.ROOT, "bytes a page in %s: %d%n", part, bytes / count);
        }
    }

    /// The most that the process ever held, where the system tells it.
    private static void memory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return;
        for (String line : Files.readAllLines(status))
            if (line.startsWith("VmHWM"))
                System.out.printf(Locale.ROOT, "memory at most: %s%n", line.substring(6).strip());
    }

    private static void run(String... command) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exit = Main.run(nowhere, err, command);
        if (exit != 0)
            throw new IllegalStateException("vigil %s left with %d".formatted(command[0], exit));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
