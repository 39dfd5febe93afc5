package vigil.stamp;

import vigil.journal.Head;
import vigil.journal.StreamId;
import vigil.source.Sha256;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Heads as they are signed and stamped: one line `STREAM/N/DIGEST` a head, in order, in ASCII,
/// each with its line feed. The same heads have the same bytes.
public final class HeadsText {
    private HeadsText() {}

    /// {@return the text of these heads}
    public static byte[] write(List<Head> heads) {
        List<Head> sorted = new ArrayList<>(heads);
        // a stream that was forked has two heads, which may have the same number
        sorted.sort(Comparator.<Head>naturalOrder().thenComparing(Head::entry));
        StringBuilder text = new StringBuilder();
        for (Head head : sorted)
            text.append(head.stream().name())
                    .append('/')
                    .append(head.number())
                    .append('/')
                    .append(head.entry().hex())
                    .append('\n');
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// {@return the heads that a text names}
    ///
    /// @throws IllegalArgumentException if it is not exactly as [#write] writes it
    public static List<Head> read(byte[] text) {
        List<Head> heads = new ArrayList<>();
        for (String line : new String(text, StandardCharsets.ISO_8859_1).lines().toList())
            heads.add(line(line));
        if (!java.util.Arrays.equals(write(heads), text))
            throw new IllegalArgumentException("its lines are not in order, or not whole");
        return heads;
    }

    private static Head line(String line) {
        String[] parts = line.split("/", -1);
        if (parts.length != 3)
            throw new IllegalArgumentException(
                    "\"" + line + "\" is no head: STREAM/N/DIGEST is expected");
        return new Head(new StreamId(parts[0]), Long.parseLong(parts[1]), new Sha256(parts[2]));
    }
}
