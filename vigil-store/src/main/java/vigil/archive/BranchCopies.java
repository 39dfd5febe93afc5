package vigil.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Where records lie a second time: the WARC file of a branch begins with what the stream had
/// stored before its branches parted. Whoever erases or checks a record has to see to all of them.
final class BranchCopies {
    private final List<StoredRecord> inBranches;

    private BranchCopies(List<StoredRecord> inBranches) {
        this.inBranches = List.copyOf(inBranches);
    }

    /// Where no stream is forked there are none, and nothing is read for it.
    static BranchCopies of(Archive archive) throws IOException {
        List<StoredRecord> copies = new ArrayList<>();
        if (archive.folder().warcs().stream().anyMatch(Stems::isBranch))
            archive.listedRecords()
                    .forEach(
                            (file, records) -> {
                                if (Stems.isBranch(file)) copies.addAll(records);
                            });
        return new BranchCopies(copies);
    }

    /// {@return the record, and the same in the files of branches}
    List<StoredRecord> places(StoredRecord record) {
        List<StoredRecord> places = new ArrayList<>(List.of(record));
        String plain = Stems.plainFile(record.file());
        for (StoredRecord copy : inBranches)
            if (!copy.file().equals(record.file())
                    && copy.offset() == record.offset()
                    && copy.id().equals(record.id())
                    && Stems.plainFile(copy.file()).equals(plain)) places.add(copy);
        return places;
    }
}
