package vigil.search;

import vigil.search.IndexedPassage.Part;
import vigil.search.IndexedPassage.ToldAct;
import vigil.source.Sha256;
import vigil.time.EventDates;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A page as bytes that the index keeps beside its terms, so that a hit shows its words without
/// asking anything else.
final class PageCodec {
    private PageCodec() {}

    /// Writes one value.
    @FunctionalInterface
    private interface Put<T> {
        void put(T value) throws IOException;
    }

    /// Reads one value.
    @FunctionalInterface
    private interface Take<T> {
        T take() throws IOException;
    }

    static byte[] encode(IndexedPage page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, page.document());
            text(out, page.rendition().toString());
            text(out, page.language());
            list(out, page.title().stream().toList(), t -> text(out, t));
            list(out, page.publisher().stream().toList(), t -> text(out, t));
            list(out, page.published().stream().toList(), d -> text(out, EventDates.print(d)));
            list(out, page.passages(), p -> passage(out, p));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private static void passage(DataOutputStream out, IndexedPassage passage) throws IOException {
        out.writeInt(passage.start());
        out.writeInt(passage.end());
        out.writeInt(passage.startPoint());
        out.writeInt(passage.endPoint());
        out.writeInt(passage.block());
        text(out, passage.text());
        text(out, passage.language());
        out.writeByte(passage.part().ordinal());
        list(out, passage.persons(), t -> text(out, t));
        list(
                out,
                passage.acts(),
                act -> {
                    text(out, act.type());
                    text(out, EventDates.print(act.date()));
                });
        list(out, passage.places(), t -> text(out, t));
        list(out, passage.bodies(), t -> text(out, t));
        list(out, passage.maybePlaces(), t -> text(out, t));
        list(out, passage.maybeBodies(), t -> text(out, t));
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static <T> void list(DataOutputStream out, List<T> values, Put<T> put)
            throws IOException {
        out.writeInt(values.size());
        for (T value : values) put.put(value);
    }

    static IndexedPage decode(byte[] bytes, int offset, int length) {
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(bytes, offset, length))) {
            return new IndexedPage(
                    text(in),
                    new Sha256(text(in)),
                    text(in),
                    optional(in),
                    optional(in),
                    optional(in).map(EventDates::parse),
                    list(in, () -> passage(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("a page of the index cannot be read: rebuild it", e);
        }
    }

    private static IndexedPassage passage(DataInputStream in) throws IOException {
        return new IndexedPassage(
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                text(in),
                text(in),
                Part.values()[in.readByte()],
                list(in, () -> text(in)),
                list(in, () -> new ToldAct(text(in), EventDates.parse(text(in)))),
                list(in, () -> text(in)),
                list(in, () -> text(in)),
                list(in, () -> text(in)),
                list(in, () -> text(in)));
    }

    private static Optional<String> optional(DataInputStream in) throws IOException {
        return list(in, () -> text(in)).stream().findFirst();
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static <T> List<T> list(DataInputStream in, Take<T> take) throws IOException {
        int size = in.readInt();
        List<T> values = new ArrayList<>();
        for (int i = 0; i < size; i++) values.add(take.take());
        return values;
    }
}
