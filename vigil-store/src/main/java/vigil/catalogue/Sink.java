package vigil.catalogue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Where values of a record go: small numbers take one byte, a string that came before two or so.
final class Sink {
    private final DataOutputStream out;
    private final Map<String, Integer> strings = new HashMap<>();

    Sink(DataOutputStream out) {
        this.out = out;
    }

    void count(int value) throws IOException {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out.writeByte((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    void whole(long value) throws IOException {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    void fraction(double value) throws IOException {
        out.writeDouble(value);
    }

    void string(String value) throws IOException {
        Integer before = strings.putIfAbsent(value, strings.size() + 1);
        if (before != null) {
            count(before);
            return;
        }
        count(0);
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (value.equals(new String(bytes, StandardCharsets.UTF_8))) {
            whole(bytes.length);
            out.write(bytes);
        } else {
            // lone surrogates, which UTF-8 would replace
            whole(-1L - value.length());
            out.writeChars(value);
        }
    }
}
