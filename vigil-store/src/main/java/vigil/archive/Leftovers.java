package vigil.archive;

import vigil.source.Sha256;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Whether an interrupted write has left nothing, told from names and sizes of files. Anything that
/// is not as a write that came to its end leaves it is looked into by [Recovery], which reads the
/// whole journal.
final class Leftovers {
    private Leftovers() {}

    /// @param archive opened at a checkpoint
    static boolean areNone(Archive archive) throws IOException {
        return archive.damagedSoFar().isEmpty()
                && archive.faults().isEmpty()
                && haveContentsEntries(archive)
                && endFilesWithRecords(archive)
                && areTextsKept(archive);
    }

    private static boolean haveContentsEntries(Archive archive) throws IOException {
        Path contents = archive.folder().contents();
        if (!Files.isDirectory(contents)) return false;
        try (DirectoryStream<Path> stems = Files.newDirectoryStream(contents)) {
            for (Path own : stems) {
                JournalFiles.StreamFile file =
                        archive.journal().files().get(String.valueOf(own.getFileName()));
                if (file == null || file.head().isEmpty()) return false;
                long last = file.head().get().number();
                // names alone: a path for each took most of the time of opening
                String[] names = own.toFile().list();
                if (names == null) return false;
                for (String name : names) if (!isContent(name, last)) return false;
            }
        }
        return true;
    }

    private static boolean isContent(String name, long last) {
        int end = name.length() - ".json".length();
        if (end < 1 || end > 18 || !name.endsWith(".json")) return false;
        for (int i = 0; i < end; i++)
            if (name.charAt(i) < '0' || name.charAt(i) > '9') return false;
        return Long.parseLong(name, 0, end, 10) <= last;
    }

    private static boolean endFilesWithRecords(Archive archive) throws IOException {
        Map<String, Long> ends = new HashMap<>();
        for (Checkpoint.FileEnd file : archive.base().orElseThrow().files()) {
            if (!isTold(archive, file)) return false;
            ends.put(file.file(), file.end());
        }
        for (StoredRecord record : archive.holdings().records())
            ends.merge(record.file(), record.end(), Math::max);
        for (String file : archive.folder().warcs())
            if (Files.size(archive.folder().original(file)) != ends.getOrDefault(file, 0L))
                return false;
        return true;
    }

    /// Whether the entry that the checkpoint names does tell of such a record.
    private static boolean isTold(Archive archive, Checkpoint.FileEnd file) throws IOException {
        Located entry;
        try {
            entry = archive.base().orElseThrow().at(file.row());
        } catch (Checkpoint.Distrusted e) {
            return false;
        }
        if (!Holdings.understands(entry)) return false;
        if (archive.holdings().erasureOf(entry.chained().digest()).isPresent()) return false;
        Holdings one = new Holdings();
        one.take(entry, new Contents(archive.disk(), archive.folder()).read(entry));
        return one.records(entry.chained().digest()).stream()
                .anyMatch(r -> r.file().equals(file.file()) && r.end() == file.end());
    }

    private static boolean areTextsKept(Archive archive) throws IOException {
        Set<String> kept = new HashSet<>();
        for (CheckpointTable.Text text : archive.base().orElseThrow().table().texts())
            kept.add(text.rendition().hex());
        for (Kept text : archive.holdings().kept()) kept.add(text.rendition().hex());
        for (Erasure erasure : archive.erasures())
            for (Sha256 text : erasure.renditions()) kept.add(text.hex());
        return kept.containsAll(ArchiveFolder.names(archive.folder().renditions(), ".txt"));
    }
}
