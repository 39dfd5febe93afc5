package vigil.catalogue;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Where values of a record come from: the other side of [Sink].
final class Source {
    private final DataInputStream in;
    private final List<String> strings = new ArrayList<>();

    Source(DataInputStream in) {
        this.in = in;
    }

    int count() throws IOException {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.readUnsignedByte();
            value |= (next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
    }

    long whole() throws IOException {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.readUnsignedByte();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) return (value >>> 1) ^ -(value & 1);
        }
    }

    double fraction() throws IOException {
        return in.readDouble();
    }

    String string() throws IOException {
        int before = count();
        if (before > strings.size())
            throw new IOException("a string is referred to that never came");
        if (before > 0) return strings.get(before - 1);
        long length = whole();
        String value =
                length >= 0 ? utf8(Math.toIntExact(length)) : units(Math.toIntExact(-1L - length));
        strings.add(value);
        return value;
    }

    private String utf8(int length) throws IOException {
        byte[] read = in.readNBytes(length);
        if (read.length < length) throw new EOFException("a string is cut off");
        return new String(read, StandardCharsets.UTF_8);
    }

    private String units(int length) throws IOException {
        StringBuilder units = new StringBuilder();
        for (int i = 0; i < length; i++) units.append(in.readChar());
        return units.toString();
    }
}
