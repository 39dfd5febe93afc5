package vigil.cli;

import org.jspecify.annotations.Nullable;

import vigil.archive.Archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where what is built from an archive lies: reading pages needs to write there, even if the
/// archive itself lies on a medium that is only read.
final class DerivedFolder {
    private DerivedFolder() {}

    /// @throws Refusal if it may not be written, saying what to do
    static void requireWritable(Archive archive) {
        Optional<String> hindrance = hindrance(archive);
        if (hindrance.isPresent())
            throw new Refusal(
                    Exit.NOT_WRITTEN,
                    hindrance.get()
                            + " Pages are read into it: name another folder with --derived DIR.");
    }

    /// {@return why nothing can be written there, as a sentence}
    static Optional<String> hindrance(Archive archive) {
        Path folder = archive.folder().derived().toAbsolutePath();
        @Nullable Path there = folder;
        while (there != null && !Files.exists(there)) there = there.getParent();
        return there == null || Files.isWritable(there)
                ? Optional.empty()
                : Optional.of(
                        "%s may not be written: it belongs to somebody else, or lies on a medium that is only read."
                                .formatted(folder));
    }
}
