package vigil.cli;

import org.jspecify.annotations.Nullable;

import vigil.language.Languages;

import java.nio.file.Files;
import java.nio.file.Path;

/// The language packs a command works with.
final class Packs {
    private Packs() {}

    /// {@return the bundled packs, with those in `directory` added or put in their place}
    static Languages of(@Nullable Path directory) {
        if (directory == null) return Languages.bundled();
        if (!Files.isDirectory(directory))
            throw new Refusal(
                    Exit.USAGE,
                    "--languages %s is not a folder; it has one folder a language in it."
                            .formatted(directory));
        return Languages.from(directory);
    }
}
