package vigil.archive;

import vigil.source.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/// A payload that can be read twice, made from a stream that can be read once: small ones in
/// memory, large ones in a temporary file that goes when this is closed.
final class Spool implements AutoCloseable {
    private static final int IN_MEMORY = 4 << 20;

    private final Payload payload;
    private final Optional<Path> file;

    private Spool(Payload payload, Optional<Path> file) {
        this.payload = payload;
        this.file = file;
    }

    static Spool of(InputStream in) throws IOException {
        byte[] start = in.readNBytes(IN_MEMORY);
        if (start.length < IN_MEMORY) return new Spool(Payload.of(start), Optional.empty());
        Path file = Files.createTempFile("vigil-add", ".spool");
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            MessageDigest digester = Digests.sha256();
            long length = 0;
            byte[] chunk = start;
            for (int n = start.length; n >= 0; n = in.read(chunk)) {
                out.write(chunk, 0, n);
                digester.update(chunk, 0, n);
                length += n;
                if (chunk == start) chunk = Arrays.copyOf(start, 1 << 16);
            }
            Sha256 digest = Digests.of(digester);
            whole = true;
            return new Spool(new Payload.InFile(file, length, digest), Optional.of(file));
        } finally {
            if (!whole) Files.deleteIfExists(file);
        }
    }

    Payload payload() {
        return payload;
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) Files.deleteIfExists(file.get());
    }
}
