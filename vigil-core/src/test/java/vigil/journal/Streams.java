package vigil.journal;

import vigil.source.Sha256;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// with it, and not before.
public final class Streams {
    private static final String SALT = "0".repeat(32);
    private static final Instant START = Instant.parse("2024-03-01T09:00:00Z");

    private final List<Chained> all = new ArrayList<>();
    private final Map<Sha256, byte[]> contents = new HashMap<>();
    private final Map<StreamId, Chained> heads = new TreeMap<>();
    private final Map<StreamId, Map<StreamId, Head>> known = new HashMap<>();

    /// {@return the entry by which a device decides something}
    public Chained decide(String stream, Decision decision) {
        return write(stream, new Deed.Decided(decision, ""));
    }

    public Chained decide(String stream, Decision decision, String because) {
        return write(stream, new Deed.Decided(decision, because));
    }

    /// {@return the entry by which a device takes another back}
    public Chained undo(String stream, Chained entry) {
        return write(stream, new Deed.Undone(entry.head(), ""));
    }

    private Chained write(String stream, Deed deed) {
        Json.Builder content = Json.object().with("salt", SALT).with("kind", deed.kind());
        DeedJson.members(deed).members().forEach(content::with);
        return write(stream, deed.kind(), content.build().bytes());
    }

    /// {@return an entry with any content}
    public Chained write(String stream, String kind, byte[] content) {
        StreamId id = new StreamId(stream);
        Optional<Chained> last = Optional.ofNullable(heads.get(id));
        Sha256 digest = Sha256.of(content);
        contents.put(digest, content);
        Chained chained =
                Chained.of(
                        new Entry(
                                id,
                                last.map(c -> c.entry().number() + 1).orElse(1L),
                                last.map(Chained::digest),
                                new ArrayList<>(
                                        new TreeMap<>(known.getOrDefault(id, Map.of())).values()),
                                START.plusSeconds(60L * all.size()),
                                "A. N.",
                                kind,
                                digest));
        all.add(chained);
        heads.put(id, chained);
        return chained;
    }

    /// A device takes over what another has written and seen so far.
    public void merge(String into, String from) {
        StreamId a = new StreamId(into);
        StreamId b = new StreamId(from);
        Map<StreamId, Head> seen = known.computeIfAbsent(a, _ -> new TreeMap<>());
        known.getOrDefault(b, Map.of())
                .forEach(
                        (s, head) -> {
                            if (!s.equals(a)) seen.merge(s, head, Streams::later);
                        });
        Chained head = heads.get(b);
        if (head != null) seen.merge(b, head.head(), Streams::later);
    }

    private static Head later(Head a, Head b) {
        return a.number() >= b.number() ? a : b;
    }

    public List<Chained> entries() {
        return List.copyOf(all);
    }

    public Replay replay() {
        return replay(all);
    }

    public Replay replay(Collection<Chained> entries) {
        return Replay.of(
                entries,
                chained ->
                        Optional.ofNullable(contents.get(chained.entry().content()))
                                .map(DeedJson::read)
                                .orElseGet(
                                        () ->
                                                new DeedReading.Unreadable(
                                                        "Its content was erased.")));
    }

    /// Erases the content of an entry.
    public void erase(Chained entry) {
        contents.remove(entry.entry().content());
    }
}
