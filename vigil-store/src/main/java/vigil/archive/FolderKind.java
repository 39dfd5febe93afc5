package vigil.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
                    "mobile documents",
                    "cloudstorage",
                    "nextcloud",
                    "owncloud",
                    "seafile",
                    "megasync",
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
                if (Files.exists(part.resolve(mark)))
                    return Optional.of("lies in a synced folder (%s has %s)".formatted(part, mark));
        }
        return Optional.empty();
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
