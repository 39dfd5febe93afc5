package vigil.cli;

import vigil.archive.Disk;
import vigil.archive.WholeFolder;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The folder that a build writes: all of it, or nothing.
///
/// Everything is written into a folder beside it, made durable and moved at the end
/// ([WholeFolder]). If the program is interrupted before that, a hook removes what was written and
/// the former output stays as it was.
final class OutputFolder implements AutoCloseable {
    /// What a build writes, and all that it ever replaces or removes; the case file comes last,
    /// because a folder is known by it.
    private static final List<String> PARTS =
            List.of("texts", "cases", "lists", "index.html", "casefile.json");

    private static final String MARK = "\"format\" : \"vigil-casefile/1\"";

    private final Path target;
    private final Path draft;
    private final WholeFolder whole;
    private final Thread cleaner = new Thread(this::discard, "remove what is half written");
    private boolean finished;

    private OutputFolder(Path target, Path draft) {
        this.target = target;
        this.draft = draft;
        this.whole = new WholeFolder(Disk.real(), target, draft, PARTS);
        Runtime.getRuntime().addShutdownHook(cleaner);
    }

    /// Checks that the folder may be written, and begins a draft beside it.
    ///
    /// @param force whether files that are no former output may stand in the folder; they are kept
    /// @throws Refusal if the folder is not to be overwritten, or cannot be written
    static OutputFolder begin(Path target, boolean force) {
        Path folder = target.toAbsolutePath().normalize();
        if (Files.exists(folder) && !Files.isDirectory(folder))
            throw new Refusal(Exit.USAGE, "--out %s is a file; name a folder.".formatted(target));
        if (!force && isForeign(folder))
            throw new Refusal(
                    Exit.USAGE,
                    ("%s holds files that are no former output of vigil build, so nothing was"
                         + " written. Name another folder, or pass --force to write among them.")
                            .formatted(target));
        try {
            Path parent = folder.getParent() == null ? folder : folder.getParent();
            Files.createDirectories(parent);
            return new OutputFolder(
                    folder,
                    Files.createTempDirectory(parent, "." + folder.getFileName() + ".draft-"));
        } catch (IOException e) {
            throw notWritten(target, e);
        }
    }

    /// Writes one file of the draft.
    ///
    /// @param path inside the folder, with `/` between folders
    void write(String path, Content content) {
        try (OutputStream out = whole.open(path)) {
            content.writeTo(out);
        } catch (IOException e) {
            throw notWritten(target.resolve(path), e);
        } catch (UncheckedIOException e) {
            throw notWritten(target.resolve(path), new IOException(e.getMessage(), e));
        }
    }

    /// Writes one file of the draft.
    void write(String path, String text) {
        write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// {@return a place for a file that is gone when the draft is}
    Path scratch(String name) {
        return draft.resolve(name);
    }

    /// What stands in a file.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Puts the draft in the place of the former output.
    synchronized void publish() {
        try {
            whole.publish();
            finished = true;
        } catch (IOException e) {
            throw notWritten(target, e);
        }
        discard();
    }

    /// Removes the draft, if it is still there. Waits for a move that has begun.
    @Override
    public void close() {
        discard();
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException e) {
            // the program is ending: the hook is running already
            return;
        }
    }

    private synchronized void discard() {
        if (!Files.exists(draft)) return;
        try (Stream<Path> files = Files.walk(draft)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList())
                Files.deleteIfExists(file);
        } catch (IOException | UncheckedIOException e) {
            System.err.println(
                    "vigil: could not remove "
                            + draft
                            + (finished ? ", which is no longer needed" : "")
                            + ": "
                            + e);
        }
    }

    /// Whether the folder holds something and no case file of ours.
    private static boolean isForeign(Path folder) {
        if (!Files.isDirectory(folder)) return false;
        List<Path> children = new ArrayList<>();
        try (Stream<Path> listed = Files.list(folder)) {
            listed.forEach(children::add);
            return !children.isEmpty()
                    && !WholeFolder.isUnfinished(folder)
                    && !isCaseFile(folder.resolve("casefile.json"));
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(
                    Exit.NOT_WRITTEN,
                    "the folder %s cannot be listed: %s.".formatted(folder, e.getMessage()),
                    e);
        }
    }

    private static boolean isCaseFile(Path file) throws IOException {
        if (!Files.isRegularFile(file)) return false;
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(200), StandardCharsets.UTF_8).contains(MARK);
        }
    }

    private static Refusal notWritten(Path path, IOException e) {
        String because = because(e);
        if (because.toLowerCase(Locale.ROOT).contains("no space left"))
            return new Refusal(
                    Exit.NOT_WRITTEN,
                    "the disk is full: %s could not be written. Nothing half written is left behind; make room and run it again."
                            .formatted(path),
                    e);
        return new Refusal(
                Exit.NOT_WRITTEN, "%s could not be written: %s.".formatted(path, because), e);
    }

    private static String because(IOException e) {
        if (e instanceof AccessDeniedException) return "permission is denied";
        if (e instanceof NoSuchFileException) return "no folder can be made there";
        if (e instanceof FileSystemException known && known.getReason() != null)
            return known.getReason();
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
