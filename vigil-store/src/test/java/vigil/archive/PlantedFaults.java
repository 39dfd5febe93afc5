package vigil.archive;

import vigil.journal.Json;
import vigil.source.Sha256;
import vigil.stamp.SigningKey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/// An archive with everything in it that can be damaged, and every kind of damage, one at a time.
final class PlantedFaults {
    private static final String ERASED = "Page number 3";

    private final Path root;
    private final Map<Path, byte[]> sound = new TreeMap<>();
    private final Map<Path, byte[]> erased = new TreeMap<>();
    private final List<StoredRecord> records;

    /// One fault.
    ///
    /// @param where a piece of the place that is told of it
    record Fault(String name, String where, Plant plant) {}

    /// Damages the archive.
    interface Plant {
        void run() throws IOException;
    }

    /// Two streams, texts, decisions, a signature and a tombstone, in this folder.
    PlantedFaults(Path root, Path other) throws IOException {
        this.root = root;
        try (var laptop = ArchiveWriter.create(other, Archives.options("laptop", 5))) {
            laptop.add(Archives.page("l.txt", "From the laptop"));
            laptop.append("noted", Json.object().with("text", "from afar").build(), "B");
        }
        try (var writer = ArchiveWriter.create(root, Archives.options("office", 1))) {
            for (int i = 0; i < 4; i++) {
                var page = writer.add(Archives.page("p" + i + ".txt", "Page number " + i));
                writer.keep(page.capture().payload(), "plain 1", "Page number " + i);
            }
            writer.add(Archives.page("again.txt", "Page number 1"));
            byte[] binary = new byte[3000];
            new Random(3).nextBytes(binary);
            writer.add(Archives.page("binary.dat", binary));
            writer.merge(Archive.open(other));
            writer.append("decided", quoting("number 1"), "A. Tester");
            for (Path file : files())
                if (Files.isRegularFile(file)) erased.put(file, Files.readAllBytes(file));
            writer.erase(Sha256.of(ERASED), "A court said so.");
            new Stamps(writer).sign(SigningKey.make(new SecureRandom()));
            writer.append("noted", Json.object().with("text", "the last").build(), "A. Tester");
        }
        for (Path file : files()) sound.put(file, Files.readAllBytes(file));
        erased.keySet().removeIf(file -> file.toString().endsWith(".jsonl"));
        erased.entrySet().removeIf(e -> Arrays.equals(e.getValue(), sound.get(e.getKey())));
        records = Archive.open(root).listedRecords().get("office-00001.warc.gz");
    }

    private static Json.Members quoting(String quote) {
        return Json.object()
                .with("rendition", Sha256.of("Page number 1").hex())
                .with("utf16", new Json.Items(List.of(new Json.Number(5), new Json.Number(13))))
                .with("quote", quote)
                .build();
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part : List.of("originals", "renditions", "journal", "stamps"))
            try (Stream<Path> walked = Files.walk(root.resolve(part))) {
                files.addAll(walked.filter(Files::isRegularFile).sorted().toList());
            }
        return files;
    }

    /// Puts everything back as it was.
    void mend() throws IOException {
        for (Path file : files()) if (!sound.containsKey(file)) Files.delete(file);
        for (Map.Entry<Path, byte[]> file : sound.entrySet())
            Files.write(file.getKey(), file.getValue());
    }

    /// {@return every kind of fault}
    List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        lines(all);
        contents(all);
        records(all);
        texts(all);
        stamps(all);
        for (Path back : erased.keySet())
            all.add(
                    new Fault(
                            "what was erased is put back: " + name(back),
                            back.toString().endsWith(".gz") ? "originals/" : name(back),
                            () -> Files.write(back, erased.get(back))));
        return all;
    }

    /// {@return flipped bits: so many of each file, and of the gzip header of every record}
    List<Fault> flips(int each, Random random) {
        List<Fault> flips = new ArrayList<>();
        sound.forEach(
                (file, bytes) -> {
                    for (int i = 0; i < each; i++)
                        flips.add(flip(file, random.nextInt(bytes.length), random.nextInt(8)));
                });
        Path warc = root.resolve("originals/office-00001.warc.gz");
        for (StoredRecord record : records)
            flips.add(flip(warc, (int) record.offset() + random.nextInt(10), random.nextInt(8)));
        return flips;
    }

    private Fault flip(Path file, int at, int bit) {
        byte[] changed = of(file).clone();
        changed[at] ^= (byte) (1 << bit);
        String where = name(file).endsWith(".jsonl") ? "journal/" : name(file);
        return new Fault(
                "%s, byte %d, bit %d".formatted(name(file), at, bit),
                where,
                () -> Files.write(file, changed));
    }

    private byte[] of(Path file) {
        byte[] bytes = sound.get(file);
        if (bytes == null) throw new IllegalStateException(file + " is no file of the archive");
        return bytes;
    }

    private String name(Path file) {
        return root.relativize(file).toString();
    }

    private Path file(String name) {
        return root.resolve(name);
    }

    /// {@return the one file in this folder whose name ends so}
    private Path only(String folder, String ending) {
        return sound.keySet().stream()
                .filter(f -> f.startsWith(file(folder)) && f.toString().endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    private void lines(List<Fault> all) {
        Path journal = file("journal/office.jsonl");
        List<String> lines = new String(of(journal), StandardCharsets.UTF_8).lines().toList();
        for (int i : List.of(0, 1, lines.size() / 2, lines.size() - 1)) {
            List<String> removed = new ArrayList<>(lines);
            removed.remove(i);
            add(all, "line " + (i + 1) + " is removed", journal, removed);
            List<String> doubled = new ArrayList<>(lines);
            doubled.add(i, lines.get(i));
            add(all, "line " + (i + 1) + " is doubled", journal, doubled);
            if (i == 0) continue;
            List<String> exchanged = new ArrayList<>(lines);
            Collections.swap(exchanged, i - 1, i);
            add(all, "lines " + i + " and " + (i + 1) + " are exchanged", journal, exchanged);
        }
        add(all, "the tail is cut off", journal, lines.subList(0, 2));
        all.add(cut("the last line feed is cut off", journal, 1));
        all.add(cut("the last line is cut in two", journal, 50));
        all.add(removed("a stream is removed", file("journal/laptop.jsonl"), "laptop"));
    }

    private void add(List<Fault> all, String name, Path journal, List<String> lines) {
        all.add(
                new Fault(
                        name,
                        "journal/",
                        () -> Files.writeString(journal, String.join("\n", lines) + "\n")));
    }

    private Fault cut(String name, Path file, int bytes) {
        byte[] whole = of(file);
        return new Fault(
                name,
                name(file),
                () -> Files.write(file, Arrays.copyOf(whole, whole.length - bytes)));
    }

    private static Fault removed(String name, Path file, String where) {
        return new Fault(name, where, () -> Files.delete(file));
    }

    private Fault exchanged(String name, Path one, Path two, String where) {
        return new Fault(
                name,
                where,
                () -> {
                    Files.write(one, of(two));
                    Files.write(two, of(one));
                });
    }

    private void contents(List<Fault> all) {
        Path one = file("journal/content/office/1.json");
        Path two = file("journal/content/office/2.json");
        all.add(removed("a content is removed", one, "content/office/1.json"));
        all.add(exchanged("contents are exchanged", one, two, "content/office/1.json"));
        Path more = file("journal/content/office/99.json");
        all.add(
                new Fault(
                        "a content that no entry has",
                        "content/office/99.json",
                        () -> Files.write(more, of(one))));
    }

    private void records(List<Fault> all) {
        Path warc = file("originals/office-00001.warc.gz");
        byte[] whole = of(warc);
        StoredRecord one = records.get(3);
        StoredRecord two = records.get(4);
        byte[] before = Arrays.copyOf(whole, (int) one.offset());
        byte[] first = Arrays.copyOfRange(whole, (int) one.offset(), (int) one.end());
        byte[] second = Arrays.copyOfRange(whole, (int) two.offset(), (int) two.end());
        byte[] rest = Arrays.copyOfRange(whole, (int) two.end(), whole.length);
        int last = (int) records.getLast().length();
        record(all, "a record is removed", warc, before, second, rest);
        record(all, "a record is doubled", warc, before, first, first, second, rest);
        record(all, "records are exchanged", warc, before, second, first, rest);
        record(all, "a record is added at the end", warc, whole, first);
        record(all, "what is no record is added at the end", warc, whole, new byte[7]);
        all.add(cut("the last record is cut off", warc, last));
        all.add(cut("the last record is cut in two", warc, last / 2));
        all.add(removed("a WARC file is removed", warc, "office-00001.warc.gz"));
        Path more = file("originals/office-00002.warc.gz");
        all.add(
                new Fault(
                        "a WARC file of which nothing tells",
                        "office-00002.warc.gz",
                        () -> Files.write(more, first)));
    }

    private static void record(List<Fault> all, String name, Path warc, byte[]... parts) {
        all.add(
                new Fault(
                        name,
                        "office-00001.warc.gz",
                        () -> {
                            var out = new java.io.ByteArrayOutputStream();
                            for (byte[] part : parts) out.writeBytes(part);
                            Files.write(warc, out.toByteArray());
                        }));
    }

    private void texts(List<Fault> all) {
        Path one = file("renditions/%s.txt".formatted(Sha256.of("Page number 1")));
        Path two = file("renditions/%s.txt".formatted(Sha256.of("Page number 2")));
        all.add(removed("a text is removed", one, name(one)));
        all.add(exchanged("texts are exchanged", one, two, name(one)));
        Path more = file("renditions/%s.txt".formatted(Sha256.of("more")));
        all.add(
                new Fault(
                        "a text of which nothing tells",
                        name(more),
                        () -> Files.writeString(more, "more")));
    }

    private void stamps(List<Fault> all) {
        Path text = only("stamps", ".heads");
        all.add(removed("what was signed is removed", text, "stamps/"));
        all.add(removed("the key is removed", only("stamps", ".pem"), "stamps/"));
        all.add(
                new Fault(
                        "a file that does not belong there",
                        "stamps/notes.txt",
                        () -> Files.writeString(file("stamps/notes.txt"), "x")));
    }

    /// A decision whose words do not stand where it says, written by a program that is wrong.
    void quoteWrongly() throws IOException {
        try (var writer = ArchiveWriter.open(root, Archives.options("office", 20))) {
            writer.append("decided", quoting("a \"word\"\nof none"), "A. Tester");
        }
    }
}
