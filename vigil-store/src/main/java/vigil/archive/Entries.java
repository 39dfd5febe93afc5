package vigil.archive;

import vigil.journal.CausalOrder;
import vigil.journal.Chain;
import vigil.journal.Chained;
import vigil.journal.Head;
import vigil.source.Sha256;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The entries of an archive: those behind its checkpoint in memory, those before it read when they
/// are asked for. Whoever asks for all of them, or finds that the checkpoint lies, has the whole
/// journal read, and the checkpoint is forgotten.
final class Entries {
    private final Map<Sha256, Located> located = new HashMap<>();
    private final List<Located> unread = new ArrayList<>();
    private JournalFiles journal;
    private List<Chained> order = new ArrayList<>();
    private Optional<Checkpoint> base;

    private Entries(Disk disk, ArchiveFolder folder, Optional<Checkpoint> base) {
        this.base = base;
        this.journal = new JournalFiles(disk, folder, base);
    }

    static Entries open(Disk disk, ArchiveFolder folder, Optional<Checkpoint> base)
            throws IOException {
        Entries entries = new Entries(disk, folder, base);
        if (base.isPresent())
            try {
                // few, and they tell of entries of every age
                entries.unread.addAll(base.get().ofKinds(Set.of(Erasure.KIND, Recovered.KIND)));
            } catch (Checkpoint.Distrusted e) {
                entries.everything();
            }
        entries.refresh();
        return entries;
    }

    /// {@return what is known without having been read}
    Optional<Checkpoint> base() {
        return base;
    }

    JournalFiles journal() {
        return journal;
    }

    /// {@return entries behind the checkpoint, in causal order}
    List<Chained> order() {
        return Collections.unmodifiableList(order);
    }

    /// {@return the entries of which nobody has read the content yet; they count as read now}
    List<Located> takeUnread() {
        List<Located> now = List.copyOf(unread);
        unread.clear();
        return now;
    }

    /// Reads all that was known only from the checkpoint, which is forgotten. All contents are to
    /// be read again.
    void everything() throws IOException {
        if (base.isEmpty()) return;
        base = Optional.empty();
        journal = journal.fromTheBeginning();
        located.clear();
        unread.clear();
        List<Located> all = new ArrayList<>();
        journal.files()
                .forEach(
                        (stem, file) -> {
                            for (Chained chained : file.entries())
                                all.add(new Located(chained, stem));
                        });
        take(all);
    }

    List<Chained> refresh() throws IOException {
        return take(journal.refresh());
    }

    private List<Chained> take(List<Located> found) throws IOException {
        List<Located> fresh = new ArrayList<>();
        for (Located one : found)
            if (located.putIfAbsent(one.chained().digest(), one) == null) fresh.add(one);
        if (fresh.isEmpty()) return List.of();
        Set<Sha256> news = new HashSet<>();
        for (Located one : fresh) news.add(one.chained().digest());
        if (base.isPresent()
                && !fresh.stream().allMatch(one -> base.get().isBefore(one.chained().entry())))
            // a merge brought entries that belong between those that are known
            everything();
        else {
            unread.addAll(fresh);
            order =
                    new ArrayList<>(
                            CausalOrder.of(
                                    located.values().stream().map(Located::chained).toList()));
        }
        return order.stream().filter(chained -> news.contains(chained.digest())).toList();
    }

    /// The writer's own entry has seen every other: it comes last.
    void appended(Located entry) {
        located.put(entry.chained().digest(), entry);
        order.add(entry.chained());
        unread.add(entry);
    }

    /// {@return decisions, and at least those entries whose writers had seen more than the one
    /// before, in causal order: enough to tell what was decided by whom who knew what}
    List<Chained> deeds() throws IOException {
        if (base.isPresent())
            try {
                List<Chained> deeds = new ArrayList<>();
                for (Located known : base.get().deeds()) deeds.add(known.chained());
                deeds.addAll(order);
                return deeds;
            } catch (Checkpoint.Distrusted e) {
                everything();
            }
        return Collections.unmodifiableList(order);
    }

    /// {@return the entries that somebody who had these heads has not seen, in causal order}
    List<Chained> entriesAfter(List<Head> heads) throws IOException {
        Map<String, Long> seen = new HashMap<>();
        for (Head head : heads)
            locate(head.entry())
                    .ifPresent(found -> seen.merge(found.stem(), head.number(), Math::max));
        if (seen.isEmpty()) everything();
        List<Chained> fresh = new ArrayList<>();
        if (base.isPresent())
            try {
                CheckpointTable table = base.get().table();
                for (int row = 0; row < table.size(); row++)
                    if (table.number(row) > seen.getOrDefault(table.stem(row), 0L))
                        fresh.add(base.get().at(row).chained());
            } catch (Checkpoint.Distrusted e) {
                everything();
                fresh.clear();
            }
        for (Chained chained : order) {
            Located found = located.get(chained.digest());
            if (found != null && chained.entry().number() > seen.getOrDefault(found.stem(), 0L))
                fresh.add(chained);
        }
        return fresh;
    }

    /// {@return the newest entry of each stream and branch, in order}
    List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        for (JournalFiles.StreamFile file : journal.files().values())
            file.head().ifPresent(heads::add);
        heads.sort(null);
        return heads;
    }

    /// {@return what is wrong with the files of lines: broken chains, lines that cannot be read}
    List<Finding> faults() {
        List<Finding> findings = new ArrayList<>();
        journal.files()
                .forEach(
                        (stem, file) -> {
                            for (Chain.Fault fault : file.faults())
                                findings.add(
                                        new Finding(
                                                "journal/%s.jsonl, line %d"
                                                        .formatted(stem, fault.line()),
                                                fault.reason()));
                            if (file.tail() > 0)
                                findings.add(
                                        new Finding(
                                                "journal/%s.jsonl, line %d"
                                                        .formatted(stem, file.lines() + 1),
                                                "The last %d bytes are a line that was not written to its end."
                                                        .formatted(file.tail())));
                        });
        return findings;
    }

    /// {@return the entry with this digest}
    Optional<Located> locate(Sha256 digest) {
        Located found = located.get(digest);
        if (found != null) return Optional.of(found);
        try {
            return base.isPresent() ? base.get().find(digest) : Optional.empty();
        } catch (Checkpoint.Distrusted e) {
            everythingUnchecked();
            return locate(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Located need(Chained chained) {
        return locate(chained.digest())
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "entry %s is not one of this archive"
                                                .formatted(chained.digest())));
    }

    void everythingUnchecked() {
        try {
            everything();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
