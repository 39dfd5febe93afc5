package vigil.archive;

import vigil.journal.Json;
import vigil.journal.StreamId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        if (options.stream().isPresent()) {
            StreamId chosen = options.stream().get();
            if (!isSound(archive, chosen))
                throw new ArchiveException(
                        "the stream %s cannot be continued, since its chain is broken or forked: choose another name."
                                .formatted(chosen));
            return chosen;
        }
        Path file = archive.folder().device();
        String root = archive.folder().root().toRealPath().toString();
        Optional<StreamId> known = remembered(file, options.device(), root);
        if (known.filter(stream -> isSound(archive, stream)).isPresent()) return known.get();
        StreamId fresh = draw(archive, options);
        archive.disk()
                .writeWhole(
                        file,
                        Json.object()
                                .with("stream", fresh.name())
                                .with("device", options.device())
                                .with("folder", root)
                                .build()
                                .bytes());
        return fresh;
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
