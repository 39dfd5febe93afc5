package vigil.catalogue;

import vigil.source.Sha256;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Keeps records as bytes: what a page says is kept so that no page is read twice.
///
/// A record is its components in order; a sealed interface, the number of the record that it is; a
/// string, its place among the strings that came before, or itself. Nothing in the bytes names a
/// type: they are only read by a codec of the same [#schema].
///
/// @param <T> the type of the record at the root
final class RecordCodec<T> {
    private final Class<T> root;
    private final Shape shape;
    private final Sha256 schema;

    /// @throws IllegalArgumentException if something that is no record, list, set, optional or
    ///   plain value can be reached from the root
    RecordCodec(Class<T> root) {
        this.root = root;
        Shapes shapes = new Shapes();
        this.shape = shapes.of(root);
        this.schema = Sha256.of(shapes.description());
    }

    /// {@return digest of all types that can be reached: bytes of another schema are not read}
    Sha256 schema() {
        return schema;
    }

    byte[] write(T value) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 13))) {
            shape.write(value, new Sink(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /// @throws UncheckedIOException if these bytes were not written by a codec of this schema
    T read(byte[] bytes) {
        try (var in =
                new DataInputStream(
                        new java.io.BufferedInputStream(
                                new InflaterInputStream(new ByteArrayInputStream(bytes)),
                                1 << 13))) {
            return root.cast(shape.read(new Source(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
