package vigil.archive;

import vigil.journal.Head;
import vigil.stamp.HeadsText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The files in `stamps/` that go with an archive as it was when it was opened: somebody may sign
/// and stamp newer entries meanwhile, and a copy without those entries must not have their stamps.
final class StampFiles {
    private StampFiles() {}

    /// {@return the files, in order: of newer entries none, and no signature without its key}
    static List<Path> of(Archive archive) throws IOException {
        Path folder = archive.folder().stamps();
        // whoever signs writes text and key before the signature, so they are looked for after it
        List<Path> statements = list(folder);
        List<Path> chosen = new ArrayList<>();
        Set<String> newer = new HashSet<>();
        for (Path file : list(folder)) {
            if (StampName.isOne(name(file))) continue;
            if (isNewer(archive, file)) newer.add(stem(name(file)));
            else chosen.add(file);
        }
        for (Path file : statements)
            if (StampName.isOne(name(file))
                    && !newer.contains(StampName.of(name(file)).heads().hex())) chosen.add(file);
        return chosen.stream().sorted().toList();
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !name(file).endsWith(".part")).sorted().toList();
        }
    }

    /// Whether it is about entries that came after the archive was opened. What names entries that
    /// are not there now either is the proof that they were cut off, and goes with every copy.
    private static boolean isNewer(Archive archive, Path file) throws IOException {
        if (!name(file).endsWith(Stamps.TEXT)) return false;
        try {
            List<Head> unknown =
                    HeadsText.read(archive.disk().readWhole(file, Stamps.MAX_BYTES)).stream()
                            .filter(head -> archive.entry(head.entry()).isEmpty())
                            .toList();
            if (unknown.isEmpty()) return false;
            Archive now = Archive.open(archive.disk(), archive.folder());
            return unknown.stream().allMatch(head -> now.entry(head.entry()).isPresent());
        } catch (NoSuchFileException | IllegalArgumentException e) {
            // what is damaged is copied as it is, for whoever looks into it
            return false;
        }
    }

    private static String stem(String name) {
        return name.substring(0, name.length() - Stamps.TEXT.length());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
