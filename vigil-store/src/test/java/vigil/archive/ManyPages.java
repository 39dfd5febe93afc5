package vigil.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes a large archive and times what is done with it: not a test, run by hand.
///
/// `ManyPages DIR NUMBER`
final class ManyPages {
    private ManyPages() {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        int number = Integer.parseInt(arguments[1]);
        Disk disk = arguments.length > 2 ? Disk.real() : new Unsynced();
        if (!Files.exists(root)) {
            long start = System.nanoTime();
            try (var writer =
                    ArchiveWriter.create(
                            disk, ArchiveFolder.at(root), Archives.options("office", 1))) {
                for (int i = 0; i < number; ) {
                    try (var batch = writer.batch()) {
                        for (int j = 0; j < 64 && i < number; j++, i++)
                            batch.add(
                                    Archives.page(
                                            "pages/page-" + i + ".txt",
                                            "Page %d says that somebody was arrested on day %d. "
                                                    .formatted(i, i % 365)
                                                    .repeat(20)));
                        batch.commit();
                    }
                }
            }
            told("made " + number, start);
        }
        long start = System.nanoTime();
        Archive archive = Archive.open(disk, ArchiveFolder.at(root));
        told("opened, entries " + archive.entries().size(), start);
        start = System.nanoTime();
        told("documents " + archive.documents().size(), start);
        start = System.nanoTime();
        try (var writer =
                ArchiveWriter.open(disk, ArchiveFolder.at(root), Archives.options("office", 7))) {
            told("writer opened", start);
            start = System.nanoTime();
            writer.add(Archives.page("one more", "one more " + start));
            told("added one", start);
        }
    }

    private static void told(String what, long start) {
        System.out.printf("%-30s %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    }
}
