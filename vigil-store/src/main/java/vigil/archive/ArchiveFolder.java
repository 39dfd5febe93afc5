package vigil.archive;

import vigil.journal.Json;
import vigil.source.Sha256;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where what lies in an archive.
///
/// @param root the folder of the archive
/// @param derived where what can be built again lies; inside `root` unless a person put it
///   elsewhere
public record ArchiveFolder(Path root, Path derived) {
    private static final Pattern SAFE = Pattern.compile("[a-z0-9~][a-z0-9.~-]{0,150}");

    /// {@return the archive in this folder, derived data inside}
    public static ArchiveFolder at(Path root) {
        return new ArchiveFolder(root, root.resolve("derived"));
    }

    /// {@return the archive in this folder, its derived data where a person says, or said on this
    /// device before, or inside}
    public static ArchiveFolder of(Path root, Optional<Path> derived) throws IOException {
        ArchiveFolder inside = at(root);
        Optional<Path> place = derived.isPresent() ? derived : Device.derived(inside.device());
        return place.map(elsewhere -> new ArchiveFolder(root, elsewhere.toAbsolutePath()))
                .orElse(inside);
    }

    /// What the archive is: its format, its id, when it was made.
    public Path identity() {
        return root.resolve("vigil.json");
    }

    /// How an outsider checks the archive.
    public Path check() {
        return root.resolve("CHECK.txt");
    }

    /// Preserved bytes, in WARC files.
    public Path originals() {
        return root.resolve("originals");
    }

    /// Texts that anchors point into, each named by its digest.
    public Path renditions() {
        return root.resolve("renditions");
    }

    /// One file of lines a stream.
    public Path journal() {
        return root.resolve("journal");
    }

    /// One folder of contents a stream.
    public Path contents() {
        return journal().resolve("content");
    }

    /// Stamps and signatures of heads.
    public Path stamps() {
        return root.resolve("stamps");
    }

    /// What an interrupted write left behind, moved out of the way.
    public Path quarantine() {
        return root.resolve("quarantine");
    }

    /// Who writes here; held while they do.
    public Path lock() {
        return root.resolve("lock");
    }

    /// Which stream this device writes; not part of the archive, not backed up.
    public Path device() {
        return root.resolve("device.json");
    }

    /// {@return the WARC file of this name}
    public Path original(String file) {
        return originals().resolve(safe(file));
    }

    /// {@return the text of this rendition, in UTF-8}
    public Path rendition(Sha256 id) {
        return renditions().resolve(id.hex() + ".txt");
    }

    /// {@return the lines of a stream}
    ///
    /// @param stem the stream's name, see [Stems]
    public Path lines(String stem) {
        return journal().resolve(safe(stem) + ".jsonl");
    }

    /// {@return the content of an entry}
    ///
    /// @param stem of the file of lines that holds the entry
    public Path content(String stem, long number) {
        return contents().resolve(safe(stem)).resolve(number + ".json");
    }

    /// Names of files come from contents that others may have written: none leads elsewhere.
    private static String safe(String name) {
        if (!SAFE.matcher(name).matches() || name.contains(".."))
            throw new IllegalArgumentException(
                    "\"" + name + "\" is not the name of a file of an archive");
        return name;
    }

    /// {@return the stems of the files of lines, in order}
    List<String> stems() throws IOException {
        return names(journal(), ".jsonl");
    }

    /// {@return the names of the WARC files, in order}
    public List<String> warcs() throws IOException {
        List<String> names = new ArrayList<>();
        for (String stem : names(originals(), ".warc.gz")) names.add(stem + ".warc.gz");
        return names;
    }

    static List<String> names(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .filter(name -> name.matches("[a-z0-9][a-z0-9.~-]*"))
                    .sorted()
                    .toList();
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Says what stands in a folder that is to become an archive. Empty folders of a making that
    /// was interrupted are no hindrance.
    ///
    /// @throws ArchiveException if it is an archive, or holds something else
    void requireEmpty() throws IOException {
        if (Files.exists(identity()))
            throw new ArchiveException(root + " is an archive already: add to it.");
        if (!Files.exists(root)) return;
        List<Path> ours =
                List.of(
                        originals(),
                        renditions(),
                        journal(),
                        contents(),
                        stamps(),
                        root.resolve("derived"),
                        check(),
                        root.resolve("CHECK.txt.part"),
                        root.resolve("vigil.json.part"));
        try (Stream<Path> files = Files.walk(root)) {
            if (!files.allMatch(file -> file.equals(root) || ours.contains(file)))
                throw new ArchiveException(
                        root
                                + " holds other files, and an archive needs a folder of its own:"
                                + " name a new one.");
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Whether an archive could be made in this very folder.
    private boolean isFree() throws IOException {
        try {
            requireEmpty();
            return true;
        } catch (ArchiveException e) {
            return false;
        }
    }

    /// {@return what `vigil.json` says}
    ///
    /// @throws ArchiveException if this is no archive, or one of a later format
    Json readIdentity(Disk disk) throws IOException {
        if (!Files.isRegularFile(identity()))
            throw new ArchiveException(
                    "%s is not an archive: it has no vigil.json. Make one with: vigil init %s"
                            .formatted(root, isFree() ? root : "DIR"));
        Json json;
        try {
            json = Json.read(disk.readWhole(identity(), 1 << 16));
            if (json.number("vigil") != Archive.FORMAT)
                throw new ArchiveException(
                        "%s has format %d; this version of Vigil reads format %d. Use a newer version."
                                .formatted(root, json.number("vigil"), Archive.FORMAT));
            json.need("archive");
        } catch (IllegalArgumentException e) {
            throw new ArchiveException(identity() + " cannot be read: " + e.getMessage() + ".", e);
        }
        return json;
    }
}
