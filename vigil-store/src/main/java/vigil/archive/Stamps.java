package vigil.archive;

import vigil.source.Sha256;
import vigil.stamp.Authority;
import vigil.stamp.HeadsText;
import vigil.stamp.SigningKey;
import vigil.stamp.TimeStamp;
import vigil.stamp.VerifyingKey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Signs the heads of an archive and has them stamped.
///
/// Every file is named by digests, so that none is ever written over: `HEADS.heads` by its own,
/// `KEY.pem` by its own, `HEADS-KEY.sig` by both, `HEADS-OWN.tsq` and `HEADS-OWN.tsr` by the text
/// that is stamped and their own.
public final class Stamps {
    static final String TEXT = ".heads";
    static final String KEY = ".pem";
    static final String SIGNATURE = ".sig";
    static final String QUEUED = ".tsq";
    static final String STAMP = ".tsr";

    /// More is none of ours.
    static final long MAX_BYTES = 1 << 20;

    private final ArchiveWriter writer;
    private final Disk disk;
    private final Path folder;

    /// @param writer holds the archive's lock
    public Stamps(ArchiveWriter writer) {
        this.writer = writer;
        this.disk = writer.archive().disk();
        this.folder = writer.archive().folder().stamps();
    }

    /// What came of asking an authority.
    ///
    /// @param stamps that were stored
    /// @param open why requests stay queued
    public record Asked(List<TimeStamp> stamps, List<Finding> open) {
        public Asked {
            stamps = List.copyOf(stamps);
            open = List.copyOf(open);
        }
    }

    /// Signs the newest entries of all streams; the signature is durable when this returns.
    ///
    /// @return the file of the signature
    public Path sign(SigningKey key) throws IOException {
        VerifyingKey verifying = key.verifying();
        byte[] text = keepText();
        keep(
                verifying.id().hex() + KEY,
                verifying.pem().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return keep(
                "%s-%s%s".formatted(Sha256.of(text), verifying.id(), SIGNATURE), key.sign(text));
    }

    /// Queues a request for the newest entries of all streams, and sends all that are queued.
    public Asked stamp(Authority authority) throws IOException {
        byte[] text = keepText();
        List<Path> queued = queued();
        String now = Sha256.of(text) + "-";
        if (queued.stream().noneMatch(file -> name(file).startsWith(now))) {
            byte[] request = TimeStamp.request(text, writer.options().random());
            queued = new ArrayList<>(queued);
            queued.add(keep(now + Sha256.of(request) + QUEUED, request));
        }
        List<TimeStamp> stamps = new ArrayList<>();
        List<Finding> open = new ArrayList<>();
        for (Path file : queued) {
            try {
                stamps.add(ask(authority, file));
            } catch (IOException | IllegalArgumentException e) {
                open.add(new Finding("stamps/" + name(file), String.valueOf(e.getMessage())));
            }
        }
        return new Asked(stamps, open);
    }

    private TimeStamp ask(Authority authority, Path file) throws IOException {
        StampName name = StampName.of(name(file));
        byte[] request = disk.readWhole(file, MAX_BYTES);
        byte[] text = disk.readWhole(folder.resolve(name.heads() + TEXT), MAX_BYTES);
        if (!Sha256.of(request).equals(name.own()) || !Sha256.of(text).equals(name.heads()))
            throw new IllegalArgumentException(
                    "the request or its text was changed: see vigil verify");
        byte[] answer = authority.ask(request);
        TimeStamp stamp = TimeStamp.answered(request, answer, text);
        keep("%s-%s%s".formatted(name.heads(), Sha256.of(answer), STAMP), answer);
        disk.delete(file);
        disk.syncFolder(folder);
        return stamp;
    }

    private byte[] keepText() throws IOException {
        byte[] text = HeadsText.write(writer.archive().heads());
        if (text.length == 0)
            throw new ArchiveException("the archive has no entry yet: add a page first.");
        disk.makeFolder(folder);
        keep(Sha256.of(text) + TEXT, text);
        return text;
    }

    private Path keep(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) disk.writeWhole(file, bytes);
        return file;
    }

    private List<Path> queued() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> StampName.isOne(name(file)) && name(file).endsWith(QUEUED))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
