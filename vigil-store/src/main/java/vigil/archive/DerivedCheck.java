package vigil.archive;

import vigil.journal.Head;
import vigil.source.Sha256;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compares derived data that this room makes with what the precious data give: the index of
/// captures and the checkpoint. Asked only after the precious data have passed, and believed in
/// nothing.
public final class DerivedCheck {
    private DerivedCheck() {}

    /// {@return what is otherwise than the journal gives; nothing if there is no such data}
    public static List<Finding> of(Archive archive) throws IOException {
        List<Finding> findings = new ArrayList<>(index(archive));
        findings.addAll(checkpoint(archive));
        return findings;
    }

    private static List<Finding> index(Archive archive) throws IOException {
        Path file = Cdxj.file(archive.folder());
        if (!Files.isRegularFile(file)) return List.of();
        List<String> wanted = Cdxj.lines(archive, Cdxj.notYet(archive));
        List<String> there =
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < Math.min(wanted.size(), there.size()); i++)
            if (!wanted.get(i).equals(there.get(i))) {
                findings.add(
                        new Finding(
                                "derived/index.cdxj, line %d".formatted(i + 1),
                                "\"%s\" is expected here.".formatted(wanted.get(i))));
                return findings;
            }
        if (wanted.size() != there.size())
            findings.add(
                    new Finding(
                            "derived/index.cdxj",
                            "It has %d lines, and the journal gives %d."
                                    .formatted(there.size(), wanted.size())));
        return findings;
    }

    /// A checkpoint that does not fit the archive is thrown away by whoever opens it, and no
    /// finding.
    static List<Finding> checkpoint(Archive archive) throws IOException {
        Optional<Checkpoint> kept = Checkpoint.find(archive.disk(), archive.folder(), archive.id());
        Optional<byte[]> made = CheckpointMaker.make(archive);
        if (kept.isEmpty() || made.isEmpty()) return List.of();
        Set<Sha256> erased = new HashSet<>();
        for (Erasure erasure : archive.erasures())
            for (Head entry : erasure.entries()) erased.add(entry.entry());
        return kept
                .get()
                .table()
                .differences(CheckpointTable.read(made.get(), archive.id()), erased)
                .stream()
                .map(difference -> new Finding("derived/checkpoint.bin", difference))
                .toList();
    }
}
