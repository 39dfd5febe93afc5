package vigil.archive;

import vigil.journal.Chained;
import vigil.source.Sha256;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an archive holds, as its journal tells.
///
/// @param documents things to read, copies counted each
/// @param payloads different ones among them
/// @param payloadBytes of the different ones
/// @param parts pictures and the like
/// @param renditions that are kept
/// @param erased tombstones
/// @param files WARC files
/// @param fileBytes all together
/// @param streams in order
/// @param writer who writes at the moment
/// @param findings what is amiss at first sight
public record ArchiveStatus(
        long documents,
        long payloads,
        long payloadBytes,
        long parts,
        long renditions,
        long erased,
        long files,
        long fileBytes,
        List<Stream> streams,
        Optional<String> writer,
        List<Finding> findings) {
    public ArchiveStatus {
        streams = List.copyOf(streams);
        findings = List.copyOf(findings);
    }

    /// A stream, or a branch of one.
    ///
    /// @param stem its name; a branch has a `~` in it
    /// @param entries their number
    /// @param last the newest
    public record Stream(String stem, long entries, Chained last) {}

    /// {@return who writes into an archive at the moment}
    public static Optional<String> writer(ArchiveFolder folder) throws IOException {
        return ArchiveLock.holder(folder.lock());
    }

    /// {@return the status of an archive}
    public static ArchiveStatus of(Archive archive) throws IOException {
        List<Document> documents = archive.documents();
        Set<Sha256> payloads = new HashSet<>();
        long bytes = 0;
        for (Document document : documents)
            if (payloads.add(document.capture().payload())) bytes += document.bytes();
        long fileBytes = 0;
        List<String> files = archive.folder().warcs();
        for (String file : files) fileBytes += Files.size(archive.folder().original(file));
        List<Stream> streams = new ArrayList<>();
        archive.journal()
                .files()
                .forEach(
                        (stem, file) -> {
                            if (!file.entries().isEmpty())
                                streams.add(
                                        new Stream(
                                                stem,
                                                file.entries().size(),
                                                file.entries().getLast()));
                        });
        return new ArchiveStatus(
                documents.size(),
                payloads.size(),
                bytes,
                archive.parts().size(),
                archive.renditions().size(),
                archive.erasures().size(),
                files.size(),
                fileBytes,
                streams,
                ArchiveLock.holder(archive.folder().lock()),
                findings(archive));
    }

    private static List<Finding> findings(Archive archive) throws IOException {
        List<Finding> findings = new ArrayList<>(archive.faults());
        findings.addAll(archive.damagedContents());
        archive.journal()
                .files()
                .keySet()
                .forEach(
                        stem -> {
                            if (Stems.isBranch(stem))
                                findings.add(
                                        new Finding(
                                                "journal/%s.jsonl".formatted(stem),
                                                "Two devices wrote the stream %s under one name; both branches are kept."
                                                        .formatted(Stems.stream(stem))));
                        });
        Path quarantine = archive.folder().quarantine();
        if (Files.isDirectory(quarantine))
            try (java.util.stream.Stream<Path> listed = Files.list(quarantine)) {
                for (Path file : listed.sorted().toList())
                    findings.add(
                            new Finding(
                                    "quarantine/" + file.getFileName(),
                                    "An interrupted write left this; it is not part of the"
                                            + " archive."));
            }
        return findings;
    }
}
