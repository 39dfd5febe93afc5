package vigil.archive;

import vigil.journal.Chained;
import vigil.journal.EntryLine;
import vigil.journal.StreamId;
import vigil.source.Sha256;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Takes over what another archive has and this one has not: whole streams or their newer part,
/// with records, contents, renditions and stamps. Nothing here is changed by it, and what either
/// archive erased stays erased.
///
/// Where both wrote under one stream's name after they had parted, which is a fork, the other's
/// branch is kept in files of its own.
final class Merge {
    private final ArchiveWriter writer;
    private final Archive here;
    private final Archive other;
    private final Disk disk;
    private final TreeSet<String> forks = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    Merge(ArchiveWriter writer, Archive other) {
        this.writer = writer;
        this.here = writer.archive();
        this.other = other;
        this.disk = here.disk();
    }

    MergeReport run() throws IOException {
        requireSound();
        // only whole entries of the other archive are looked at, whoever writes there meanwhile
        Map<String, List<Located>> plan = plan();
        writer.reopenOriginals();
        originals(plan);
        contents(plan);
        lines(plan);
        stamps();
        List<Chained> fresh = here.refresh();
        Tombstones.enforce(writer);
        long documents =
                fresh.stream().filter(c -> c.entry().kind().equals(AddedContent.KIND)).count();
        return new MergeReport(fresh.size(), documents, forks, findings);
    }

    private void requireSound() throws IOException {
        List<Finding> faults = new ArrayList<>(other.faults());
        // a line that somebody is writing at the moment is taken the next time
        faults.removeIf(fault -> fault.what().endsWith("not written to its end."));
        faults.addAll(other.damagedContents());
        if (!faults.isEmpty())
            throw new ArchiveException(
                    "%s is damaged and is not merged before it is repaired or restored: %s: %s"
                            .formatted(
                                    other.folder().root(),
                                    faults.getFirst().where(),
                                    faults.getFirst().what()));
    }

    /// {@return the entries that are new here, by the file of lines that takes them}
    private Map<String, List<Located>> plan() {
        Map<Sha256, String> tails = new HashMap<>();
        here.journal()
                .files()
                .forEach(
                        (stem, file) ->
                                file.head().ifPresent(head -> tails.put(head.entry(), stem)));
        // a file without entries was begun by a merge that was cut off, and is no fork
        Set<String> stems = new HashSet<>(tails.values());
        Set<Sha256> known = new HashSet<>();
        for (Chained chained : here.entries()) known.add(chained.digest());
        Map<String, List<Located>> plan = new LinkedHashMap<>();
        // a stream before its branches, which is their order by name
        for (JournalFiles.StreamFile file : other.journal().files().values())
            for (Chained chained : file.entries()) {
                if (!known.add(chained.digest())) continue;
                StreamId stream = chained.entry().stream();
                String stem = chained.entry().previous().map(tails::get).orElse(null);
                if (stem == null) {
                    stem =
                            stems.contains(stream.name())
                                    ? Stems.branch(stream, chained.digest())
                                    : stream.name();
                    if (Stems.isBranch(stem)) forks.add(stream.name());
                }
                stems.add(stem);
                chained.entry().previous().ifPresent(tails::remove);
                tails.put(chained.digest(), stem);
                plan.computeIfAbsent(stem, _ -> new ArrayList<>())
                        .add(new Located(chained, file.stem()));
            }
        return plan;
    }

    /// Copies the WARC files of the records that the new entries name.
    private void originals(Map<String, List<Located>> plan) throws IOException {
        Map<String, List<StoredRecord>> wanted = new TreeMap<>();
        Map<String, String> sources = new HashMap<>();
        for (Map.Entry<String, List<Located>> part : plan.entrySet())
            for (Located entry : part.getValue())
                for (StoredRecord record : other.records(entry.chained())) {
                    String name = Stems.file(part.getKey(), Stems.plainFile(record.file()));
                    wanted.computeIfAbsent(name, _ -> new ArrayList<>()).add(record);
                    sources.put(name, record.file());
                }
        for (Map.Entry<String, List<StoredRecord>> file : wanted.entrySet()) {
            long end = 0;
            for (StoredRecord record : file.getValue()) end = Math.max(end, record.end());
            copyRecords(
                    other.folder().original(Objects.requireNonNull(sources.get(file.getKey()))),
                    here.folder().original(file.getKey()),
                    end);
        }
        if (!wanted.isEmpty()) disk.syncFolder(here.folder().originals());
    }

    /// Copies a WARC file up to this byte, or what is missing of it here. What is here already was
    /// written by the same hand: a stream that is not forked writes its files once.
    private void copyRecords(Path from, Path to, long end) throws IOException {
        long there = Files.exists(to) ? Files.size(to) : 0;
        if (there >= end) return;
        try (SeekableByteChannel in = other.disk().read(from)) {
            if (there > 0) {
                try (Disk.Output out = disk.append(to)) {
                    Tombstones.copy(in, there, end, out);
                    out.sync();
                }
                return;
            }
            Path part = to.resolveSibling(to.getFileName() + ".part");
            disk.delete(part);
            try (Disk.Output out = disk.append(part)) {
                Tombstones.copy(in, 0, end, out);
                out.sync();
            }
            disk.move(part, to);
        }
    }

    private void contents(Map<String, List<Located>> plan) throws IOException {
        for (Map.Entry<String, List<Located>> part : plan.entrySet()) {
            Path own = here.folder().contents().resolve(part.getKey());
            boolean isNew = !Files.isDirectory(own);
            if (isNew) disk.makeFolder(own);
            for (Located entry : part.getValue()) content(part.getKey(), entry);
            disk.syncFolder(own);
            if (isNew) disk.syncFolder(here.folder().contents());
        }
    }

    private void content(String stem, Located entry) throws IOException {
        switch (other.content(entry.chained())) {
            case Content.Erased _ -> {
                return;
            }
            case Content.Damaged(var reason) ->
                    findings.add(
                            new Finding(other.contentFile(entry.chained()).toString(), reason));
            case Content.Present(var json) -> {
                write(
                        here.folder().content(stem, entry.chained().entry().number()),
                        other.disk()
                                .readWhole(other.contentFile(entry.chained()), Contents.MAX_BYTES));
                if (entry.chained().entry().kind().equals(Kept.KIND))
                    rendition(new Sha256(json.need("rendition")));
            }
        }
    }

    private void rendition(Sha256 id) throws IOException {
        Path to = here.folder().rendition(id);
        if (Files.exists(to) || !Files.exists(other.folder().rendition(id))) return;
        disk.writeWhole(to, other.disk().readWhole(other.folder().rendition(id), 1L << 30));
    }

    private void write(Path file, byte[] bytes) throws IOException {
        try (Disk.Output out = disk.append(file)) {
            if (out.position() > 0) out.truncate(0);
            out.write(ByteBuffer.wrap(bytes));
            out.sync();
        }
    }

    /// Stamps are named by their digests: one that is here is the same. They come behind the lines,
    /// which they name, and what the other still has to ask for is left to it.
    private void stamps() throws IOException {
        List<Path> files =
                StampFiles.of(other).stream()
                        .filter(file -> !file.toString().endsWith(Stamps.QUEUED))
                        .toList();
        for (Path file : files) {
            Path to = here.folder().stamps().resolve(String.valueOf(file.getFileName()));
            if (!Files.exists(to)) disk.writeWhole(to, other.disk().readWhole(file, 1L << 26));
        }
    }

    private void lines(Map<String, List<Located>> plan) throws IOException {
        for (Map.Entry<String, List<Located>> part : plan.entrySet()) {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            for (Located entry : part.getValue()) {
                lines.writeBytes(EntryLine.write(entry.chained().entry()));
                lines.write('\n');
            }
            try (Disk.Output out = disk.append(here.folder().lines(part.getKey()))) {
                out.write(ByteBuffer.wrap(lines.toByteArray()));
                out.sync();
            }
        }
        disk.syncFolder(here.folder().journal());
    }
}
