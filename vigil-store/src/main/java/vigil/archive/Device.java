package vigil.archive;

import vigil.journal.Json;
import vigil.journal.StreamId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Which stream a device writes in an archive.
///
/// A copied or restored archive begins a new stream, even on the same device: two copies that went
/// on under one name would fork it. So the name is remembered together with the device and the
/// folder, in a file that is not part of the archive; where either differs, a new name is drawn.
final class Device {
    private Device() {}

    static StreamId stream(Archive archive, WriterOptions options) throws IOException {
        Path file = archive.folder().device();
        String root = archive.folder().root().toRealPath().toString();
        StreamId stream = choose(archive, options, remembered(file, options.device(), root));
        byte[] now = written(archive.folder(), options.device(), root, stream);
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), now))
            archive.disk().writeWhole(file, now);
        return stream;
    }

    private static StreamId choose(
            Archive archive, WriterOptions options, Optional<StreamId> known) {
        if (options.stream().isEmpty())
            return known.filter(stream -> isSound(archive, stream))
                    .orElseGet(() -> draw(archive, options));
        StreamId chosen = options.stream().get();
        if (!isSound(archive, chosen))
            throw new ArchiveException(
                    "the stream %s cannot be continued, since its chain is broken or forked: choose another name."
                            .formatted(chosen));
        return chosen;
    }

    private static byte[] written(
            ArchiveFolder folder, String device, String root, StreamId stream) {
        Json.Builder json =
                Json.object()
                        .with("stream", stream.name())
                        .with("device", device)
                        .with("folder", root);
        if (!folder.derived().equals(ArchiveFolder.at(folder.root()).derived()))
            json.with("derived", folder.derived().toString());
        return json.build().bytes();
    }

    /// {@return where this device keeps the archive's derived data, if not inside the archive}
    static Optional<Path> derived(Path file) throws IOException {
        if (!Files.isRegularFile(file)) return Optional.empty();
        try {
            return Json.read(Files.readAllBytes(file)).text("derived").map(Path::of);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static StreamId draw(Archive archive, WriterOptions options) {
        byte[] random = new byte[4];
        while (true) {
            options.random().nextBytes(random);
            String name = "device-" + HexFormat.of().formatHex(random);
            if (!archive.journal().files().containsKey(name)) return new StreamId(name);
        }
    }

    private static Optional<StreamId> remembered(Path file, String device, String root)
            throws IOException {
        if (!Files.isRegularFile(file)) return Optional.empty();
        try {
            Json json = Json.read(Files.readAllBytes(file));
            return json.need("device").equals(device) && json.need("folder").equals(root)
                    ? Optional.of(new StreamId(json.need("stream")))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// A stream with a fault is left as it is, for whoever looks into it.
    private static boolean isSound(Archive archive, StreamId stream) {
        boolean forked =
                archive.journal().files().keySet().stream()
                        .anyMatch(
                                stem -> Stems.isBranch(stem) && Stems.stream(stem).equals(stream));
        JournalFiles.StreamFile file = archive.journal().files().get(stream.name());
        return !forked && (file == null || file.faults().isEmpty());
    }
}
