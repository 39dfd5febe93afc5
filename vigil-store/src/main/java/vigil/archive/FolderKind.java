package vigil.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells folders that other programs copy about or that lie on another machine. Databases and
/// indexes are damaged there: a syncing program takes them away half written, and locks do not
/// hold.
public final class FolderKind {
    private static final Set<String> NETWORK =
            Set.of(
                    "nfs",
                    "nfs4",
                    "cifs",
                    "smb",
                    "smb2",
                    "smb3",
                    "smbfs",
                    "afs",
                    "afpfs",
                    "9p",
                    "davfs",
                    "webdav",
                    "fuse.davfs",
                    "fuse.davfs2",
                    "fuse.sshfs",
                    "fuse.rclone",
                    "fuse.gvfsd-fuse",
                    "fuse.s3fs",
                    "fuse.gcsfuse",
                    "glusterfs",
                    "fuse.glusterfs",
                    "ceph",
                    "lustre",
                    "vboxsf",
                    "prl_fs");

    /// Names that syncing programs give their folders.
    private static final List<String> SYNCED =
            List.of(
                    "dropbox",
                    "onedrive",
                    "google drive",
                    "googledrive",
                    "my drive",
                    "icloud",
                    "iclouddrive",
                    "mobile documents",
                    "cloudstorage",
                    "nextcloud",
                    "owncloud",
                    "seafile",
                    "mega",
                    "megasync",
                    "box sync",
                    "kdrive",
                    "synologydrive",
                    "pcloud",
                    "pclouddrive",
                    "yandex.disk",
                    "syncthing",
                    "proton drive",
                    "tresorit");

    /// Files that syncing programs put into theirs.
    private static final List<String> MARKS =
            List.of(
                    ".dropbox",
                    ".dropbox.cache",
                    ".stfolder",
                    ".owncloudsync.log",
                    ".nextcloudsync.log",
                    ".seafile-data",
                    ".tresorit",
                    ".sync");

    /// The database in which Nextcloud and ownCloud remember what they have synced; its name has
    /// digits that differ from folder to folder.
    private static final Pattern MARKED =
            Pattern.compile("\\._?sync_[0-9a-f]{4,64}\\.db", Pattern.CASE_INSENSITIVE);

    private FolderKind() {}

    /// {@return a sentence to warn with; empty for an ordinary folder}
    public static Optional<String> warning(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        Optional<String> why = synced(place).or(() -> network(place));
        return why.map(
                reason ->
                        "%s %s: databases and indexes get damaged there. Keep them on a disk of this machine with --derived DIR; what is precious may stay."
                                .formatted(place, reason));
    }

    private static Optional<String> synced(Path place) {
        for (Path part = place; part != null; part = part.getParent()) {
            String name = String.valueOf(part.getFileName()).toLowerCase(Locale.ROOT);
            for (String known : SYNCED)
                if (name.equals(known)
                        || name.startsWith(known + " ")
                        || name.startsWith(known + "-"))
                    return Optional.of("lies in a synced folder (%s)".formatted(part));
            for (String mark : MARKS)
                if (Files.exists(part.resolve(mark))) return marked(part, mark);
            Optional<String> database = database(part);
            if (database.isPresent()) return marked(part, database.get());
        }
        return Optional.empty();
    }

    private static Optional<String> marked(Path folder, String mark) {
        return Optional.of("lies in a synced folder (%s has %s)".formatted(folder, mark));
    }

    /// {@return the name of a syncing program's database in this folder}
    private static Optional<String> database(Path folder) {
        if (!Files.isDirectory(folder)) return Optional.empty();
        try (Stream<Path> hidden = Files.list(folder)) {
            return hidden.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> MARKED.matcher(name).matches())
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            // a folder that may be passed through and not listed
            return Optional.empty();
        }
    }

    private static Optional<String> network(Path place) {
        Path there = place;
        while (there != null && !Files.exists(there)) there = there.getParent();
        if (there == null) return Optional.empty();
        try {
            String type = Files.getFileStore(there).type().toLowerCase(Locale.ROOT);
            return NETWORK.contains(type) || place.toString().startsWith("\\\\")
                    ? Optional.of("lies on another machine (%s)".formatted(type))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
