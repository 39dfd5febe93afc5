package vigil.archive;

import vigil.journal.EntryLine;
import vigil.journal.Json;
import vigil.source.Sha256;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.CRC32C;

/// The bytes of a [Checkpoint]: a line that says what it is, a line of JSON, one row an entry in
/// causal order, the rows by digest and by payload, the renditions that are kept, and a checksum.
///
/// A row is the digest of the line and that of the payload, 32 bytes each; the number of the stream
/// and of the entry, 4 each; the place of the line, 8, and its length without the line feed, 4; the
/// number of its kind, and whether its writer had seen more than that of the line before, 1 each.
final class CheckpointTable {
    static final Set<String> DEEDS = Set.of("decided", "undone");

    static final List<String> KINDS =
            List.of(
                    "",
                    AddedContent.KIND,
                    Kept.KIND,
                    Erasure.KIND,
                    Recovered.KIND,
                    "decided",
                    "undone");
    static final String FORMAT = "vigil-checkpoint 1\n";
    static final int DIGEST = 32;
    private static final int STREAM = 2 * DIGEST;
    private static final int NUMBER = STREAM + 4;
    private static final int OFFSET = NUMBER + 4;
    private static final int LENGTH = OFFSET + 8;
    private static final int KIND = LENGTH + 4;
    private static final int MORE = KIND + 1;
    static final int ROW = MORE + 1;
    static final int TEXT = 4 + DIGEST;

    private final byte[] bytes;
    private final ByteBuffer buffer;
    private final List<Checkpoint.Stream> streams;
    private final List<Checkpoint.FileEnd> files;
    private final int size;
    private final int rows;
    private final int byDigest;
    private final int byPayload;
    private final int texts;
    private final int textCount;

    private CheckpointTable(byte[] bytes, int header, Json json) {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes);
        this.streams =
                json.items("streams").stream()
                        .map(
                                one ->
                                        new Checkpoint.Stream(
                                                one.need("stem"),
                                                one.number("bytes"),
                                                EntryLine.head(one.at("head"))))
                        .toList();
        this.size = Math.toIntExact(json.number("entries"));
        this.files =
                json.items("files").stream()
                        .map(
                                one ->
                                        new Checkpoint.FileEnd(
                                                one.need("file"),
                                                one.number("end"),
                                                place(one.number("entry"))))
                        .toList();
        this.textCount = Math.toIntExact(json.number("texts"));
        this.rows = header;
        this.byDigest = Math.addExact(rows, Math.multiplyExact(size, ROW));
        this.byPayload = Math.addExact(byDigest, Math.multiplyExact(size, 4));
        this.texts = Math.addExact(byPayload, Math.multiplyExact(size, 4));
        int end = Math.addExact(texts, Math.multiplyExact(textCount, TEXT));
        if (end + 8 != bytes.length)
            throw new IllegalArgumentException("the checkpoint has another length than it says");
        requireSense();
    }

    /// Whoever wrote it, nothing in it leads outside of it or of the files that it tells of.
    private void requireSense() {
        for (int i = 0; i < size; i++) {
            int row = rows + i * ROW;
            Checkpoint.Stream stream = streams.get(buffer.getInt(row + STREAM));
            long offset = buffer.getLong(row + OFFSET);
            int length = buffer.getInt(row + LENGTH);
            if (offset < 0
                    || length <= 0
                    || offset >= stream.bytes()
                    || offset + length >= stream.bytes()
                    || bytes[row + KIND] < 0
                    || bytes[row + KIND] >= KINDS.size())
                throw new IllegalArgumentException("a row of the checkpoint makes no sense");
            place(buffer.getInt(byDigest + i * 4));
            place(buffer.getInt(byPayload + i * 4));
        }
        for (int i = 0; i < textCount; i++) place(buffer.getInt(texts + i * TEXT));
    }

    private int place(long row) {
        if (row < 0 || row >= size) throw new IllegalArgumentException("there is no such row");
        return (int) row;
    }

    /// @throws IllegalArgumentException if these bytes are no checkpoint of this archive
    static CheckpointTable read(byte[] bytes, String archive) {
        byte[] format = FORMAT.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < format.length + 8
                || !Arrays.equals(bytes, 0, format.length, format, 0, format.length)
                || ByteBuffer.wrap(bytes).getLong(bytes.length - 8)
                        != checksum(bytes, bytes.length - 8))
            throw new IllegalArgumentException("this is no whole checkpoint");
        int end = format.length;
        while (bytes[end] != '\n') end++;
        Json json = Json.read(Arrays.copyOfRange(bytes, format.length, end));
        if (!json.need("archive").equals(archive))
            throw new IllegalArgumentException("this is the checkpoint of another archive");
        return new CheckpointTable(bytes, end + 1, json);
    }

    static long checksum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }

    List<Checkpoint.Stream> streams() {
        return streams;
    }

    List<Checkpoint.FileEnd> files() {
        return files;
    }

    /// {@return the number of rows}
    int size() {
        return size;
    }

    Sha256 digest(int row) {
        return sha256(rows + row * ROW);
    }

    private Sha256 sha256(int at) {
        return new Sha256(HexFormat.of().formatHex(bytes, at, at + DIGEST));
    }

    String stem(int row) {
        return streams.get(buffer.getInt(rows + row * ROW + STREAM)).stem();
    }

    long number(int row) {
        return buffer.getInt(rows + row * ROW + NUMBER);
    }

    long offset(int row) {
        return buffer.getLong(rows + row * ROW + OFFSET);
    }

    /// {@return the length of the line, without its line feed}
    int lineLength(int row) {
        return buffer.getInt(rows + row * ROW + LENGTH);
    }

    /// {@return the byte behind the line's line feed}
    long lineEnd(int row) {
        return offset(row) + lineLength(row) + 1;
    }

    /// {@return the kind of entry, if it is one that matters here}
    String kind(int row) {
        return KINDS.get(bytes[rows + row * ROW + KIND]);
    }

    boolean hasSeenMore(int row) {
        return bytes[rows + row * ROW + MORE] != 0;
    }

    /// {@return the row of the entry with this digest}
    OptionalInt row(Sha256 entry) {
        byte[] wanted = raw(entry);
        int at = lowerBound(byDigest, 0, wanted);
        if (at == size) return OptionalInt.empty();
        int row = place(buffer.getInt(byDigest + at * 4));
        return compare(row, 0, wanted) == 0 ? OptionalInt.of(row) : OptionalInt.empty();
    }

    /// {@return the rows of entries about this payload, in order}
    List<Integer> rowsOf(Sha256 payload) {
        byte[] wanted = raw(payload);
        List<Integer> found = new ArrayList<>();
        for (int at = lowerBound(byPayload, DIGEST, wanted); at < size; at++) {
            int row = place(buffer.getInt(byPayload + at * 4));
            if (compare(row, DIGEST, wanted) != 0) break;
            found.add(row);
        }
        return found;
    }

    static byte[] raw(Sha256 digest) {
        return HexFormat.of().parseHex(digest.hex());
    }

    private int lowerBound(int index, int column, byte[] wanted) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(place(buffer.getInt(index + middle * 4)), column, wanted) < 0)
                low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int compare(int row, int column, byte[] wanted) {
        int at = rows + row * ROW + column;
        return Arrays.compareUnsigned(bytes, at, at + DIGEST, wanted, 0, DIGEST);
    }

    /// {@return ids of the renditions that are kept, with the rows of the entries that keep them}
    List<Text> texts() {
        List<Text> found = new ArrayList<>();
        for (int i = 0; i < textCount; i++)
            found.add(
                    new Text(place(buffer.getInt(texts + i * TEXT)), sha256(texts + i * TEXT + 4)));
        return found;
    }

    /// A rendition that is kept.
    record Text(int row, Sha256 rendition) {}

    /// {@return what is otherwise here than in a table of the same archive that was made from the
    /// journal alone, one sentence each}
    ///
    /// @param made the other table
    /// @param erased entries whose contents are gone: what they told may be known here still
    List<String> differences(CheckpointTable made, Set<Sha256> erased) {
        List<String> found = new ArrayList<>();
        Map<String, Long> known = new HashMap<>();
        for (Checkpoint.Stream stream : streams) known.put(stream.stem(), stream.head().number());
        Set<Sha256> texts = new HashSet<>();
        for (Text text : texts()) texts.add(text.rendition());
        for (int i = 0; i < made.size; i++) {
            if (made.number(i) > known.getOrDefault(made.stem(i), 0L)) continue;
            Sha256 entry = made.digest(i);
            String name = "entry %d of %s".formatted(made.number(i), made.stem(i));
            OptionalInt row = row(entry);
            if (row.isEmpty()) found.add("It leaves out " + name + ".");
            else if (!isSame(row.getAsInt(), made, i, erased.contains(entry)))
                found.add("It tells something else of " + name + " than the journal does.");
        }
        if (size > made.size) found.add("It tells of entries that the journal does not have.");
        for (Text text : made.texts())
            if (row(made.digest(text.row())).isPresent() && !texts.remove(text.rendition()))
                found.add("It leaves out the rendition " + text.rendition() + ".");
        for (Checkpoint.FileEnd file : files)
            if (made.files.stream()
                    .noneMatch(f -> f.file().equals(file.file()) && f.end() >= file.end()))
                found.add("It tells of records that " + file.file() + " does not have.");
        return found;
    }

    private boolean isSame(int row, CheckpointTable made, int other, boolean erased) {
        Sha256 payload = sha256(rows + row * ROW + DIGEST);
        boolean samePayload =
                payload.equals(made.sha256(made.rows + other * ROW + DIGEST))
                        && rowsOf(payload).contains(row);
        return stem(row).equals(made.stem(other))
                && number(row) == made.number(other)
                && offset(row) == made.offset(other)
                && lineLength(row) == made.lineLength(other)
                && kind(row).equals(made.kind(other))
                && (hasSeenMore(row) || !made.hasSeenMore(other))
                && (erased || samePayload);
    }

    /// {@return the bytes of a row, which another table may take over}
    byte[] rowBytes(int row) {
        int at = rows + row * ROW;
        return Arrays.copyOfRange(bytes, at, at + ROW);
    }
}
