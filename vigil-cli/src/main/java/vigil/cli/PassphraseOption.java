package vigil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where a passphrase comes from. Never from an argument, which other users of the machine can see.
final class PassphraseOption {
    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description =
                    "The passphrase is the first line of this file. Otherwise the variable"
                            + " VIGIL_PASSPHRASE has it, or it is asked for.")
    private @Nullable Path file;

    /// @param twice whether it is asked for again, since a slip could never be undone
    String read(boolean twice) throws IOException {
        String passphrase = given(twice);
        if (passphrase.isBlank())
            throw new Refusal(
                    Exit.USAGE, "the passphrase is empty, and locks nothing: give another.");
        return passphrase;
    }

    private String given(boolean twice) throws IOException {
        if (file != null)
            return Files.readString(
                            DiskTrouble.given(file, "the passphrase, in its first line"),
                            StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        String known = System.getenv("VIGIL_PASSPHRASE");
        if (known != null) return known;
        Console console =
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                Exit.USAGE,
                                                "a passphrase is needed: give it with"
                                                        + " --passphrase-file or in"
                                                        + " VIGIL_PASSPHRASE."));
        String first = String.valueOf(console.readPassword("Passphrase: "));
        if (twice && !first.equals(String.valueOf(console.readPassword("Once more: "))))
            throw new Refusal(Exit.USAGE, "the two passphrases differ.");
        return first;
    }

    boolean isFile() {
        return file != null;
    }
}
