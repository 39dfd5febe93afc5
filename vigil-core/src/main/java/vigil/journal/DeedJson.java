package vigil.journal;

import java.time.DateTimeException;

/// Contents of the kinds `decided` and `undone`: JSON, strict, with a version.
///
/// A content is one object: `salt` (32 hexadecimal digits), `kind`, `version`, then what was done.
/// A member that this version does not know, one twice, a fraction or a null is refused: to pass
/// over what a person decided would be worse than to say that it was not understood.
public final class DeedJson {
    /// The newest form of these contents that this version reads and the one that it writes.
    public static final int VERSION = 1;

    /// More than any decision needs; a content is read whole.
    private static final int MAX_BYTES = 8 << 20;

    private DeedJson() {}

    /// {@return the content, without the salt and the kind, which the archive puts before it}
    public static Json.Members members(Deed deed) {
        var json = new Fields.Writer().put("version", VERSION);
        switch (deed) {
            case Deed.Decided(var decision, var because) ->
                    json.put("because", because)
                            .put("decision", decision.code())
                            .put("of", DecisionJson.write(decision));
            case Deed.Undone(var entry, var because) ->
                    json.put("because", because)
                            .put(
                                    "entry",
                                    new Fields.Writer()
                                            .put("stream", entry.stream().name())
                                            .put("number", entry.number())
                                            .put("digest", entry.entry())
                                            .end());
        }
        return json.end();
    }

    /// {@return what these bytes hold, or why nothing can be made of them}
    public static DeedReading read(byte[] content) {
        if (content.length > MAX_BYTES)
            return new DeedReading.Unreadable(
                    "A content cannot be read: it has %d bytes, and a decision at most %d."
                            .formatted(content.length, MAX_BYTES));
        try {
            return read(Json.read(content));
        } catch (IllegalArgumentException e) {
            return unreadable(e);
        }
    }

    /// {@return what this content says, or why nothing can be made of it}
    public static DeedReading read(Json content) {
        try {
            return new DeedReading.Read(Fields.all(content, "the content", DeedJson::deed));
        } catch (IllegalArgumentException | DateTimeException e) {
            return unreadable(e);
        }
    }

    private static DeedReading unreadable(RuntimeException why) {
        return new DeedReading.Unreadable(
                "A content cannot be read: %s.".formatted(String.valueOf(why.getMessage())));
    }

    private static Deed deed(Fields f) {
        salt(f.text("salt"));
        String kind = f.text("kind");
        long version = f.whole("version");
        if (version < 1 || version > VERSION)
            throw new IllegalArgumentException(
                    "it is of version %d, and this program reads up to version %d: a newer program wrote it"
                            .formatted(version, VERSION));
        String because = f.text("because");
        return switch (kind) {
            case "decided" -> {
                String decision = f.text("decision");
                yield new Deed.Decided(DecisionJson.read(decision, f.need("of")), because);
            }
            case "undone" ->
                    new Deed.Undone(
                            Fields.all(f.need("entry"), "an entry", DeedJson::head), because);
            default -> throw f.unknown("kind", kind);
        };
    }

    private static Head head(Fields f) {
        return new Head(new StreamId(f.text("stream")), f.whole("number"), f.digest("digest"));
    }

    private static void salt(String salt) {
        if (!salt.matches("[0-9a-f]{32}"))
            throw new IllegalArgumentException(
                    "its salt is not 32 lower-case hexadecimal digits: \"%s\"".formatted(salt));
    }
}
