package vigil.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/// What to tell a person whose disk did not do what it should.
final class DiskTrouble {
    private DiskTrouble() {}

    static String sentence(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.toLowerCase(Locale.ROOT).contains("no space left"))
            return "the disk is full. What was said to be added is safe; make room and run it"
                    + " again.";
        return switch (e) {
            case AccessDeniedException denied ->
                    "%s may not be read or written: permission is denied."
                            .formatted(denied.getFile());
            case NoSuchFileException missing -> missing(Path.of(missing.getFile()));
            case FileAlreadyExistsException there ->
                    "%s is there already, and is no folder: name another."
                            .formatted(there.getFile());
            case NotDirectoryException file ->
                    "%s is a file: name a folder.".formatted(file.getFile());
            case FileSystemException known when known.getReason() != null ->
                    "%s: %s.".formatted(known.getFile(), known.getReason());
            default -> message.endsWith(".") ? message : message + ".";
        };
    }

    /// {@return why, in a few words of the system's, without a full stop}
    static String cause(IOException e) {
        return String.valueOf(e.getMessage()).replaceFirst("\\.$", "");
    }

    private static String missing(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null || Files.isDirectory(folder)
                ? "there is no file or folder %s.".formatted(file)
                : "there is no folder %s for %s: make it, or name another."
                        .formatted(folder, file.getFileName());
    }

    /// {@return the file, which is there and can be read}
    ///
    /// @param what what it should be, such as `a backup`
    static Path given(Path file, String what) {
        if (!Files.isRegularFile(file))
            throw new Refusal(
                    Exit.USAGE,
                    Files.exists(file)
                            ? "%s is no file: %s is expected.".formatted(file, what)
                            : "there is no file %s: %s is expected.".formatted(file, what));
        if (!Files.isReadable(file))
            throw new Refusal(
                    Exit.USAGE, "%s may not be read: permission is denied.".formatted(file));
        return file;
    }
}
