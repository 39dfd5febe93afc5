package vigil.archive;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The records of WARC files that the journal accounts for.
final class ListedRecords {
    private ListedRecords() {}

    /// {@return the records by file and place, each once}
    static Map<String, List<StoredRecord>> of(List<StoredRecord> all) {
        Map<String, Map<Long, StoredRecord>> byFile = new TreeMap<>();
        for (StoredRecord record : all)
            byFile.computeIfAbsent(record.file(), _ -> new TreeMap<>())
                    .putIfAbsent(record.offset(), record);
        for (String file : List.copyOf(byFile.keySet())) beforeBranch(file, byFile);
        Map<String, List<StoredRecord>> listed = new TreeMap<>();
        byFile.forEach((file, found) -> listed.put(file, List.copyOf(found.values())));
        return listed;
    }

    /// The file of a branch begins with what the stream had stored before they parted.
    private static void beforeBranch(String file, Map<String, Map<Long, StoredRecord>> byFile) {
        String plain = Stems.plainFile(file);
        Map<Long, StoredRecord> own = byFile.getOrDefault(file, Map.of());
        if (plain.equals(file) || own.isEmpty()) return;
        long parted = own.keySet().iterator().next();
        byFile.getOrDefault(plain, Map.of())
                .forEach(
                        (offset, record) -> {
                            if (offset < parted)
                                own.put(
                                        offset,
                                        new StoredRecord(
                                                record.type(),
                                                record.id(),
                                                file,
                                                offset,
                                                record.length(),
                                                record.stored()));
                        });
    }
}
