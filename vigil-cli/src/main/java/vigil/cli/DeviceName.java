package vigil.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/// What tells this device from others: a random number in the configuration of the account, made
/// once. It tells nothing about the device and leaves it in no archive.
final class DeviceName {
    private DeviceName() {}

    static String here() {
        String home = System.getenv("XDG_CONFIG_HOME");
        Path folder =
                home == null || home.isBlank()
                        ? Path.of(System.getProperty("user.home", "."), ".config")
                        : Path.of(home);
        Path file = folder.resolve("vigil").resolve("device");
        try {
            if (!Files.exists(file)) make(file);
            return Files.readString(file).strip();
        } catch (IOException e) {
            // an account without a home still may write: each of its folders has a stream
            return "unknown";
        }
    }

    private static void make(Path file) throws IOException {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(
                java.util.Objects.requireNonNull(file.getParent(), "a file has a folder"));
        try {
            Files.write(
                    file,
                    HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII),
                    StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            // another command made it at the same moment
            return;
        }
    }
}
