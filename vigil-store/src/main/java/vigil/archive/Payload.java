package vigil.archive;

import vigil.source.Sha256;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;

/// Bytes that are to be preserved, in memory or in a file, with their length and digest.
public sealed interface Payload {
    /// {@return their number}
    long length();

    /// {@return their digest}
    Sha256 digest();

    /// {@return the bytes from the first on; the caller closes it}
    InputStream open() throws IOException;

    /// {@return bytes in memory, which nobody changes any more}
    static Payload of(byte[] bytes) {
        return new InMemory(bytes, Sha256.of(bytes));
    }

    /// Reads a file once for its digest; it is read again when it is stored, and refused then if it
    /// has changed meanwhile.
    static Payload of(Path file) throws IOException {
        MessageDigest digester = Digests.sha256();
        long length = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = new byte[1 << 16];
            for (int n; (n = in.read(chunk)) >= 0; length += n) digester.update(chunk, 0, n);
        }
        return new InFile(file, length, Digests.of(digester));
    }

    /// Bytes in memory.
    @SuppressWarnings("ArrayRecordComponent") // compared by digest alone, see equals
    record InMemory(byte[] bytes, Sha256 digest) implements Payload {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof InMemory memory && Arrays.equals(bytes, memory.bytes);
        }

        @Override
        public int hashCode() {
            return digest.hashCode();
        }
    }

    /// Bytes in a file.
    record InFile(Path file, long length, Sha256 digest) implements Payload {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
