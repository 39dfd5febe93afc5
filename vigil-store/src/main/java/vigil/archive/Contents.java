package vigil.archive;

import vigil.journal.Entry;
import vigil.journal.Json;
import vigil.source.Sha256;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The contents of entries as they lie on disk, each checked against the digest that its entry
/// names.
final class Contents {
    static final long MAX_BYTES = 64L << 20;

    private final Disk disk;
    private final ArchiveFolder folder;

    Contents(Disk disk, ArchiveFolder folder) {
        this.disk = disk;
        this.folder = folder;
    }

    Path file(Located entry) {
        return folder.content(entry.stem(), entry.chained().entry().number());
    }

    static String name(Located entry) {
        return "journal/content/%s/%d.json"
                .formatted(entry.stem(), entry.chained().entry().number());
    }

    /// {@return what is there; whether it was erased is not asked}
    Content read(Located found) throws IOException {
        Entry entry = found.chained().entry();
        String name = name(found);
        byte[] bytes;
        try {
            bytes = disk.readWhole(file(found), MAX_BYTES);
        } catch (NoSuchFileException e) {
            return new Content.Damaged(
                    "%s is missing: it holds what entry %d of stream %s did."
                            .formatted(name, entry.number(), entry.stream()));
        }
        Sha256 digest = Sha256.of(bytes);
        if (!digest.equals(entry.content()))
            return new Content.Damaged(
                    "%s was changed: its entry names the digest %s, and it has %s."
                            .formatted(name, entry.content(), digest));
        try {
            Json json = Json.read(bytes);
            if (!json.need("kind").equals(entry.kind()))
                return new Content.Damaged(
                        "%s is of the kind \"%s\" and its entry of the kind \"%s\"."
                                .formatted(name, json.need("kind"), entry.kind()));
            return new Content.Present(json);
        } catch (IllegalArgumentException e) {
            return new Content.Damaged("%s cannot be read: %s.".formatted(name, e.getMessage()));
        }
    }
}
