package vigil.archive;

import vigil.journal.Chained;
import vigil.journal.Head;
import vigil.journal.Json;
import vigil.source.Sha256;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the contents of entries say that an archive holds: documents, renditions, tombstones, and
/// what interrupted writes had left.
final class Holdings {
    private static final Set<String> KINDS =
            Set.of(AddedContent.KIND, Erasure.KIND, Kept.KIND, Recovered.KIND);

    private final Map<Sha256, Document> added = new LinkedHashMap<>();
    private final Map<Sha256, List<Document>> byPayload = new HashMap<>();
    private final Map<Sha256, Kept> kept = new LinkedHashMap<>();
    private final Map<Sha256, Erasure> erasures = new LinkedHashMap<>();
    private final Map<Sha256, Erasure> erasedEntries = new HashMap<>();
    private final Map<Sha256, Erasure> erasedPayloads = new HashMap<>();
    private final Map<Located, String> damaged = new LinkedHashMap<>();
    private final Map<Sha256, Recovery> recovered = new LinkedHashMap<>();

    /// What an entry of kind `recovered` tells, as far as it matters later.
    record Recovery(List<StoredRecord> unlisted, List<String> quarantined) {}

    /// {@return whether the archive itself understands the content of this entry}
    static boolean understands(Located entry) {
        return KINDS.contains(entry.chained().entry().kind());
    }

    /// Takes the content of an entry that [#understands].
    void take(Located found, Content content) {
        switch (content) {
            case Content.Present(var json) -> take(found, json);
            case Content.Damaged(var reason) -> damaged.put(found, reason);
            case Content.Erased _ -> throw new IllegalStateException("not looked up here");
        }
    }

    private void take(Located found, Json json) {
        Chained chained = found.chained();
        try {
            switch (chained.entry().kind()) {
                case AddedContent.KIND -> {
                    Document document = AddedContent.read(chained, json).in(found.stem());
                    added.put(chained.digest(), document);
                    byPayload
                            .computeIfAbsent(document.capture().payload(), _ -> new ArrayList<>())
                            .add(document);
                }
                case Kept.KIND ->
                        kept.put(chained.digest(), Kept.read(chained, json).in(found.stem()));
                case Recovered.KIND ->
                        recovered.put(
                                chained.digest(),
                                new Recovery(
                                        json.items("unlisted").stream()
                                                .map(StoredRecord::of)
                                                .map(record -> record.in(found.stem()))
                                                .toList(),
                                        json.items("cut").stream()
                                                .map(item -> item.need("to"))
                                                .toList()));
                default -> bury(Erasure.read(chained, json).in(found.stem()));
            }
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            damaged.put(
                    found,
                    "%s is not as contents of its kind are: %s."
                            .formatted(Contents.name(found), e.getMessage()));
        }
    }

    private void bury(Erasure erasure) {
        erasures.put(erasure.tombstone().digest(), erasure);
        erasure.payload().ifPresent(payload -> erasedPayloads.putIfAbsent(payload, erasure));
        for (Head head : erasure.entries()) erasedEntries.put(head.entry(), erasure);
    }

    /// {@return every document whose content is there, erased or not, in the order of taking}
    java.util.Collection<Document> added() {
        return added.values();
    }

    Optional<Kept> kept(Sha256 entry) {
        return Optional.ofNullable(kept.get(entry));
    }

    Optional<Document> added(Sha256 entry) {
        return Optional.ofNullable(added.get(entry));
    }

    List<Document> withPayload(Sha256 payload) {
        return byPayload.getOrDefault(payload, List.of());
    }

    /// {@return every rendition whose content is there, erased or not}
    java.util.Collection<Kept> kept() {
        return kept.values();
    }

    java.util.Collection<Erasure> erasures() {
        return erasures.values();
    }

    /// {@return the tombstone of an entry's content}
    Optional<Erasure> erasureOf(Sha256 entry) {
        return Optional.ofNullable(erasedEntries.get(entry));
    }

    /// {@return the tombstone of a payload}
    Optional<Erasure> erasure(Sha256 payload) {
        return Optional.ofNullable(erasedPayloads.get(payload));
    }

    Set<Sha256> erasedPayloads() {
        return erasedPayloads.keySet();
    }

    boolean isErased(Document document) {
        return erasedEntries.containsKey(document.id())
                || erasedPayloads.containsKey(document.capture().payload());
    }

    /// {@return names of files in quarantine of which an entry tells}
    Set<String> quarantined() {
        Set<String> names = new HashSet<>();
        for (Recovery told : recovered.values()) names.addAll(told.quarantined());
        return names;
    }

    /// {@return contents that are missing or changed and were not erased}
    List<Finding> damaged() {
        List<Finding> findings = new ArrayList<>();
        damaged.forEach(
                (found, reason) -> {
                    if (!erasedEntries.containsKey(found.chained().digest()))
                        findings.add(new Finding(Contents.name(found), reason));
                });
        return findings;
    }

    /// {@return what an entry stored or found stored}
    List<StoredRecord> records(Sha256 entry) {
        Document document = added.get(entry);
        if (document != null) return document.records();
        Kept text = kept.get(entry);
        if (text != null) return text.records();
        Erasure erasure = erasures.get(entry);
        if (erasure != null) return erasure.records();
        Recovery told = recovered.get(entry);
        return told == null ? List.of() : told.unlisted();
    }

    /// {@return all records that are told of, some several times}
    List<StoredRecord> records() {
        List<StoredRecord> all = new ArrayList<>();
        for (Recovery told : recovered.values()) all.addAll(told.unlisted());
        for (Document document : added.values()) all.addAll(document.records());
        for (Kept text : kept.values()) all.addAll(text.records());
        for (Erasure erasure : erasures.values()) all.addAll(erasure.records());
        return all;
    }
}
