package vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.journal.Json;
import vigil.source.Sha256;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// One writes, eight read. Four seconds; `-Dvigil.readers.seconds=600` for ten minutes.
class ReadersTest {
    private static final int SECONDS = Integer.getInteger("vigil.readers.seconds", 4);

    @TempDir private Path folder;

    @Test
    void eight_readers_see_only_whole_things_while_one_writes() throws Exception {
        Path root = folder.resolve("archive");
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicInteger looked = new AtomicInteger();
        try (var writer = ArchiveWriter.create(root, Archives.options("office", 1, 200_000));
                var threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int seed = i;
                readers.add(
                        threads.submit(
                                (Callable<Void>)
                                        () -> {
                                            read(root, seed, stop, acknowledged, looked);
                                            return null;
                                        }));
            }
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            for (int i = 0; System.nanoTime() < end; i++) {
                writer.add(Archives.page(i + ".txt", "page " + i));
                acknowledged.incrementAndGet();
                if (i % 5 == 0)
                    writer.append("decided", Json.object().with("note", i).build(), "B");
                if (i % 50 == 49) {
                    writer.add(Archives.page("gone.txt", "to be erased " + i));
                    writer.erase(Sha256.of("to be erased " + i), "by law");
                }
            }
            stop.set(true);
            for (Future<?> reader : readers) reader.get();
        }
        assertThat(looked.get()).isPositive();
        System.out.printf(
                "readers: %d s, %d pages added, %d looks%n",
                SECONDS, acknowledged.get(), looked.get());
    }

    private static void read(
            Path root,
            int seed,
            AtomicBoolean stop,
            AtomicInteger acknowledged,
            AtomicInteger looked)
            throws IOException {
        Random random = new Random(seed);
        Archive archive = Archive.open(root);
        while (!stop.get()) {
            int least = acknowledged.get();
            if (random.nextInt(20) == 0) archive = Archive.open(root);
            else archive.refresh();
            List<Document> documents = archive.documents();
            assertThat(archive.faults())
                    .noneMatch(f -> !f.what().contains("not written to its end"));
            List<Document> pages =
                    documents.stream()
                            .filter(d -> !d.capture().origin().written().equals("gone.txt"))
                            .toList();
            assertThat(pages.size()).isGreaterThanOrEqualTo(least);
            for (int i = 0; i < 5 && !pages.isEmpty(); i++) {
                int number = random.nextInt(pages.size());
                assertThat(
                                new String(
                                        archive.payload(pages.get(number), 100),
                                        StandardCharsets.UTF_8))
                        .isEqualTo("page " + number);
            }
            looked.incrementAndGet();
        }
    }
}
