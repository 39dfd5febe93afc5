package vigil.journal;

import vigil.source.Sha256;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// An entry as one line of JSON, and back.
///
/// Each entry has exactly one line: members in a fixed order, the time in UTC to the millisecond,
/// no blanks, UTF-8, no line feed inside. What reads otherwise is refused, so that one entry never
/// has two digests.
///
/// ```json
/// {"stream":"office","number":1,"previous":null,"seen":[],"at":"2024-03-01T09:30:00.000Z","by":"A. N.","kind":"added","content":"5f70…"}
/// ```
public final class EntryLine {
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private EntryLine() {}

    /// {@return the line, without a line feed}
    public static byte[] write(Entry entry) {
        List<Json> seen = new ArrayList<>();
        for (Head head : entry.seen()) seen.add(json(head));
        return Json.object()
                .with("stream", entry.stream().name())
                .with("number", entry.number())
                .with("previous", Json.of(entry.previous().map(Sha256::hex)))
                .with("seen", new Json.Items(seen))
                .with("at", AT.format(entry.at()))
                .with("by", entry.by())
                .with("kind", entry.kind())
                .with("content", entry.content().hex())
                .build()
                .bytes();
    }

    /// Reads a line.
    ///
    /// @param line without its line feed
    /// @throws IllegalArgumentException if these bytes are not the line of an entry; the message
    ///   says why
    public static Entry read(byte[] line) {
        Json json = Json.read(line);
        List<Head> seen = new ArrayList<>();
        for (Json head : json.items("seen")) seen.add(head(head));
        Entry entry =
                new Entry(
                        new StreamId(json.need("stream")),
                        json.number("number"),
                        json.text("previous").map(Sha256::new),
                        seen,
                        time(json.need("at")),
                        json.need("by"),
                        json.need("kind"),
                        new Sha256(json.need("content")));
        if (!Arrays.equals(write(entry), line))
            throw new IllegalArgumentException(
                    "entry %d of stream %s is not written as entries are: blanks, order or members differ"
                            .formatted(entry.number(), entry.stream()));
        return entry;
    }

    /// {@return a head as it stands in entries: stream, number, digest}
    public static Json json(Head head) {
        return Json.object()
                .with("stream", head.stream().name())
                .with("number", head.number())
                .with("entry", head.entry().hex())
                .build();
    }

    /// {@return the head that this JSON tells}
    ///
    /// @throws IllegalArgumentException if it tells none
    public static Head head(Json json) {
        return new Head(
                new StreamId(json.need("stream")),
                json.number("number"),
                new Sha256(json.need("entry")));
    }

    /// {@return a moment as entries write it}
    public static String written(Instant at) {
        return AT.format(at);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a moment in UTC", e);
        }
    }
}
