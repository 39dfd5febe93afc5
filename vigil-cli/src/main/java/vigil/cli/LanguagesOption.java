package vigil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import vigil.language.Languages;

import java.nio.file.Path;

/// `--languages DIR`, for every command that reads pages.
final class LanguagesOption {
    @Option(
            names = "--languages",
            paramLabel = "DIR",
            description =
                    "Folder with more language packs, which outrank those that come with Vigil.")
    private @Nullable Path folder;

    /// {@return the packs to read with}
    Languages packs() {
        return Packs.of(folder);
    }
}
