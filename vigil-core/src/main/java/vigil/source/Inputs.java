package vigil.source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Reads the inputs of a build from the disk: files, folders with all that is in them, ZIP files
/// with all that is in those.
///
/// Each file gives one [Intake] (a ZIP file: one a member), in the order of the inputs and, inside
/// a folder, of the names. What cannot be read is an intake with a reason, never an exception: one
/// bad file must not lose the others.
public final class Inputs {
    private static final int MAX_FOLDER_DEPTH = 40;
    private static final long MAX_TABLE_BYTES = 8L << 20;

    private final IntakeLimits limits;
    private final Wanted wanted;
    private final Predicate<Path> aside;
    private final Consumer<Intake> sink;
    private final Map<Path, SourcesTable> tables = new HashMap<>();

    /// What is taken of what can be opened.
    public enum Wanted {
        /// Documents that can be read here; the rest is refused with a reason.
        READABLE,
        /// Every file, whatever it is: an archive preserves also what nobody can read yet.
        EVERYTHING
    }

    private Inputs(
            IntakeLimits limits, Wanted wanted, Predicate<Path> aside, Consumer<Intake> sink) {
        this.limits = limits;
        this.wanted = wanted;
        this.aside = aside;
        this.sink = sink;
    }

    /// {@return all intakes of these inputs}
    public static List<Intake> read(List<Path> inputs) {
        List<Intake> intakes = new ArrayList<>();
        forEach(inputs, IntakeLimits.DEFAULT, intakes::add);
        return List.copyOf(intakes);
    }

    /// Hands over each intake as soon as it is read, so that a large folder need not fit in memory.
    public static void forEach(List<Path> inputs, IntakeLimits limits, Consumer<Intake> sink) {
        forEach(inputs, limits, Wanted.READABLE, _ -> false, sink);
    }

    /// Hands over each intake as soon as it is read.
    ///
    /// @param aside is asked about each file before it is opened; where it says yes, it has dealt
    ///   with the file itself
    public static void forEach(
            List<Path> inputs,
            IntakeLimits limits,
            Wanted wanted,
            Predicate<Path> aside,
            Consumer<Intake> sink) {
        Inputs reader = new Inputs(limits, wanted, aside, sink);
        for (Path input : inputs) reader.visit(input, 0);
    }

    private void visit(Path path, int depth) {
        if (Files.isDirectory(path)) {
            if (depth >= MAX_FOLDER_DEPTH) {
                refuse(
                        path,
                        "The folder lies more than %d folders deep and was not looked into."
                                .formatted(MAX_FOLDER_DEPTH));
                return;
            }
            List<Path> children = new ArrayList<>();
            try (Stream<Path> listed = Files.list(path)) {
                listed.forEach(children::add);
            } catch (IOException | java.io.UncheckedIOException e) {
                refuse(path, "The folder cannot be listed: %s.".formatted(cause(e)));
                return;
            }
            if (children.isEmpty() && depth == 0)
                refuse(
                        path,
                        "The folder is empty: put saved pages into it (text, HTML, PDF, DOCX or a"
                                + " ZIP of these), or name another folder.");
            children.sort(Comparator.comparing(child -> child.getFileName().toString()));
            for (Path child : children) {
                // a link to a folder above would be walked for ever
                if (Files.isSymbolicLink(child) && Files.isDirectory(child))
                    refuse(
                            child,
                            "A link to a folder is not followed: name the folder itself as an"
                                    + " input.");
                else if (!child.getFileName().toString().startsWith(".")) visit(child, depth + 1);
            }
            return;
        }
        if (isTable(path.getFileName() == null ? "" : path.getFileName().toString())) return;
        readFile(path);
    }

    private void readFile(Path path) {
        byte[] bytes;
        try {
            if (!Files.exists(path)) {
                refuse(path, "There is no such file or folder.");
                return;
            }
            if (!Files.isRegularFile(path)) {
                refuse(path, "This is neither a file nor a folder.");
                return;
            }
            if (aside.test(path)) return;
            long size = Files.size(path);
            if (size > limits.maxFileBytes()) {
                refuse(
                        path,
                        "The file has %d bytes; files of up to %d bytes are read."
                                .formatted(size, limits.maxFileBytes()));
                return;
            }
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            refuse(path, "The file cannot be read: %s.".formatted(cause(e)));
            return;
        }
        take(
                new Origin.Handed(written(path)),
                path.getFileName().toString(),
                bytes,
                facts(path),
                new Budget(limits, bytes.length),
                0);
    }

    /// What is left for one file of the disk and all that is inside it, however deep: a limit a
    /// container would let containers of containers multiply it. One page may pack very well, many
    /// different ones never do: together they get a quarter of the ratio.
    private static final class Budget {
        private long bytes;
        private int members;

        Budget(IntakeLimits limits, int packedBytes) {
            bytes =
                    Math.min(
                            limits.maxContainerBytes(),
                            Math.max(
                                    4 * IntakeLimits.RATIO_FROM,
                                    (long) packedBytes * limits.maxRatio() / 4));
            members = limits.maxMembers();
        }
    }

    private void take(
            Origin origin, String name, byte[] bytes, SourceFacts facts, Budget budget, int depth) {
        if (bytes.length == 0) {
            sink.accept(new Intake.NotTaken(origin, "The file is empty."));
            return;
        }
        MediaType type = TypeRecogniser.recognise(name, bytes);
        if (type.equals(MediaType.ZIP)) {
            members(origin, bytes, budget, depth);
            return;
        }
        if (wanted == Wanted.READABLE && !READABLE.contains(type)) {
            sink.accept(new Intake.NotTaken(origin, unreadable(type)));
            return;
        }
        sink.accept(
                new Intake.Taken(
                        new Original(
                                new Capture(Sha256.of(bytes), type, origin, Collection.HANDED_OVER),
                                bytes),
                        facts));
    }

    private static final List<MediaType> READABLE =
            List.of(MediaType.PLAIN, MediaType.HTML, MediaType.PDF, MediaType.DOCX);

    private void members(Origin container, byte[] bytes, Budget budget, int depth) {
        if (depth >= limits.maxDepth()) {
            sink.accept(
                    new Intake.NotTaken(
                            container,
                            "An archive inside %d archives is not unpacked."
                                    .formatted(limits.maxDepth())));
            return;
        }
        ZipArchive archive = ZipArchive.open(bytes, limits.maxMembers() + 1);
        List<ZipArchive.Member> members =
                archive.members().stream()
                        .filter(m -> !m.isFolder())
                        .sorted(
                                Comparator.comparing(ZipArchive.Member::name)
                                        .thenComparing(ZipArchive.Member::localHeader))
                        .toList();
        if (members.isEmpty()) {
            sink.accept(
                    new Intake.NotTaken(
                            container,
                            "The archive has no members that can be read: it is empty, damaged or"
                                    + " cut off."));
            return;
        }
        SourcesTable table = tableOf(archive, members);
        for (ZipArchive.Member member : members) {
            Origin origin = new Origin.Member(container, member.name());
            String leaf =
                    member.name()
                            .substring(
                                    Math.max(
                                                    member.name().lastIndexOf('/'),
                                                    member.name().lastIndexOf('\\'))
                                            + 1);
            if (isTable(leaf) || leaf.startsWith(".") || member.name().startsWith("__MACOSX/"))
                continue;
            if (--budget.members < 0) {
                sink.accept(
                        new Intake.NotTaken(
                                container,
                                "The archive, with what it lies in, has more than %d members; the rest, from \"%s\" on, was not read."
                                        .formatted(limits.maxMembers(), member.name())));
                return;
            }
            if (leavesFolder(member.name())) {
                sink.accept(
                        new Intake.NotTaken(
                                origin,
                                "The member's name points outside the archive, as in archives made"
                                        + " to do harm; it was not read."));
                continue;
            }
            long allowed = Math.min(budget.bytes, limits.maxMemberBytes());
            switch (archive.unpack(member, allowed, limits.maxRatio())) {
                case ZipArchive.Unpacked.Refused(var reason) -> {
                    // what was unpacked in vain is paid for: else refused members cost time for
                    // ever
                    if (member.unpackedBytes() <= allowed) budget.bytes -= member.unpackedBytes();
                    sink.accept(new Intake.NotTaken(origin, "The member " + reason + "."));
                }
                case ZipArchive.Unpacked.Whole(var unpacked) -> {
                    budget.bytes -= unpacked.length;
                    take(origin, leaf, unpacked, table.facts(member.name()), budget, depth + 1);
                }
            }
        }
    }

    private SourcesTable tableOf(ZipArchive archive, List<ZipArchive.Member> members) {
        for (ZipArchive.Member member : members)
            if (isTable(member.name())
                    && archive.unpack(member, MAX_TABLE_BYTES, limits.maxRatio())
                            instanceof ZipArchive.Unpacked.Whole(var bytes))
                return SourcesTable.parse(member.name(), new String(bytes, StandardCharsets.UTF_8));
        return SourcesTable.EMPTY;
    }

    private static boolean leavesFolder(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/")).contains("..");
    }

    /// The nearest table at or above the file's folder, among the folders that were given, speaks
    /// for it.
    private SourceFacts facts(Path file) {
        String relative = file.getFileName().toString();
        for (Path folder = file.toAbsolutePath().getParent();
                folder != null;
                folder = folder.getParent()) {
            SourcesTable table = tables.computeIfAbsent(folder, this::tableIn);
            SourceFacts facts = table.facts(relative);
            if (!facts.equals(SourceFacts.NONE)) return facts;
            if (table != SourcesTable.EMPTY) return SourceFacts.NONE;
            relative = folder.getFileName() + "/" + relative;
            if (relative.length() > 4096) break;
        }
        return SourceFacts.NONE;
    }

    private SourcesTable tableIn(Path folder) {
        Path file = folder.resolve(SourcesTable.FILE_NAME);
        if (!Files.isRegularFile(file)) return SourcesTable.EMPTY;
        try {
            if (Files.size(file) > MAX_TABLE_BYTES) {
                refuse(
                        file,
                        "The table of sources has more than %d bytes and was not used."
                                .formatted(MAX_TABLE_BYTES));
                return SourcesTable.EMPTY;
            }
            SourcesTable table =
                    SourcesTable.parse(
                            written(file),
                            new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            for (String problem : table.problems()) refuse(file, problem + ".");
            return table;
        } catch (IOException e) {
            refuse(file, "The table of sources cannot be read: %s.".formatted(cause(e)));
            return SourcesTable.EMPTY;
        }
    }

    private static boolean isTable(String name) {
        return name.toLowerCase(Locale.ROOT).equals(SourcesTable.FILE_NAME);
    }

    private void refuse(Path path, String reason) {
        sink.accept(new Intake.NotTaken(new Origin.Handed(written(path)), reason));
    }

    private static String written(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String unreadable(MediaType type) {
        String name = type.name();
        if (name.startsWith("image/"))
            return "This is a picture (%s); a picture of text is not read.".formatted(name);
        if (name.startsWith("audio/") || name.startsWith("video/"))
            return "This is a recording (%s), which is not read.".formatted(name);
        if (type.equals(MediaType.UNKNOWN))
            return "These bytes are neither text nor a kind of document that is read.";
        return "Files of the type %s are not read.".formatted(name);
    }

    private static String cause(Exception e) {
        if (e instanceof NoSuchFileException) return "it is gone";
        if (e instanceof AccessDeniedException) return "permission is denied";
        @Nullable String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }
}
