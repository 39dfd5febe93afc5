package vigil.source;

import java.util.Optional;

/// A capture together with its bytes, while they are in memory.
///
/// Two originals are equal when their captures are: the digest vouches for the bytes.
public final class Original {
    private final Capture capture;
    private final byte[] bytes;
    private final Optional<String> charset;

    /// @throws IllegalArgumentException if the bytes do not have the capture's digest
    public Original(Capture capture, byte[] bytes) {
        this(capture, bytes, Optional.empty());
    }

    /// @param charset name of the encoding that the server gave with the bytes
    /// @throws IllegalArgumentException if the bytes do not have the capture's digest
    public Original(Capture capture, byte[] bytes, Optional<String> charset) {
        if (!Sha256.of(bytes).equals(capture.payload()))
            throw new IllegalArgumentException(
                    "the bytes of "
                            + capture.origin().written()
                            + " do not have the digest "
                            + capture.payload());
        this.capture = capture;
        this.bytes = bytes;
        this.charset = charset;
    }

    /// {@return an original of bytes handed over as a file}
    public static Original handed(String path, MediaType type, byte[] bytes) {
        return new Original(
                new Capture(
                        Sha256.of(bytes), type, new Origin.Handed(path), Collection.HANDED_OVER),
                bytes);
    }

    public Capture capture() {
        return capture;
    }

    /// {@return the bytes themselves, not a copy: callers read and never write}
    public byte[] bytes() {
        return bytes;
    }

    /// {@return the encoding that the server gave with the bytes, by the name it used}
    public Optional<String> charset() {
        return charset;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Original original && capture.equals(original.capture);
    }

    @Override
    public int hashCode() {
        return capture.hashCode();
    }
}
