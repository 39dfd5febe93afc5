package vigil.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
            case NoSuchFileException missing -> "%s is missing.".formatted(missing.getFile());
            case FileSystemException known when known.getReason() != null ->
                    "%s: %s.".formatted(known.getFile(), known.getReason());
            default -> message.endsWith(".") ? message : message + ".";
        };
    }
}
