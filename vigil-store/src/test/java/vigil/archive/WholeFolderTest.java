package vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.archive.RecordingDisk.Op;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What `vigil build` writes, cut off after each single thing that was asked of the disk.
class WholeFolderTest {
    private static final List<String> PARTS =
            List.of("texts", "cases", "index.html", "casefile.json");
    private static final List<String> FILES =
            List.of(
                    "cases/one.html",
                    "casefile.json",
                    "index.html",
                    "texts/a.html",
                    "texts/b.html");

    @TempDir private Path folder;

    @Test
    void whatever_a_power_cut_leaves_is_the_former_output_the_new_one_or_known_as_unfinished()
            throws IOException {
        Path recorded = Files.createDirectories(folder.resolve("recorded"));
        RecordingDisk disk = new RecordingDisk(recorded);
        build(disk, recorded, "old");
        build(disk, recorded, "new");

        int states = 0;
        int unfinished = 0;
        for (int cut = 0; cut <= disk.ops.size(); cut++)
            for (int variant = 0; variant < 8; variant++) {
                List<Op> ops = disk.ops.subList(0, cut);
                Path into = Files.createDirectories(folder.resolve("after"));
                new Aftermath(ops).write(into, luck(variant), new Random(cut * 100L + variant));
                String when = "%d operations, variant %d, %s".formatted(cut, variant, last(ops));

                if (!check(into.resolve("out"), ops, when)) unfinished++;

                // and the next build makes it whole
                build(new RecordingDisk(into), into, "again");
                assertThat(generations(into.resolve("out"), FILES)).as(when).containsOnly("again");
                assertThat(WholeFolder.isUnfinished(into.resolve("out"))).as(when).isFalse();
                CrashTest.remove(into);
                states++;
            }
        System.out.printf(
                "build: %d operations, %d states, of which %d unfinished and known as such%n",
                disk.ops.size(), states, unfinished);
        assertThat(unfinished).isPositive();
    }

    /// {@return whether the folder is whole}
    private static boolean check(Path out, List<Op> ops, String when) throws IOException {
        if (ops.contains(new Op.Acknowledged("new")))
            assertThat(generations(out, FILES)).as(when).containsOnly("new");
        boolean finished = Files.exists(out.resolve("casefile.json"));
        // the door of a person and the door of a program
        if (finished || Files.exists(out.resolve("index.html")))
            assertThat(
                            generations(
                                    out,
                                    FILES.stream()
                                            .filter(f -> finished || !f.equals("casefile.json"))
                                            .toList()))
                    .as(when)
                    .hasSize(1);
        else if (Files.exists(out)) {
            try (Stream<Path> files = Files.list(out)) {
                assertThat(files.findAny().isEmpty() || WholeFolder.isUnfinished(out))
                        .as(when)
                        .isTrue();
            }
        }
        return finished;
    }

    private static TreeSet<String> generations(Path out, List<String> files) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        for (String file : files) {
            Path place = out.resolve(file);
            String text = Files.exists(place) ? Files.readString(place) : "missing";
            found.add(
                    text.startsWith(file + " ") ? text.substring(file.length() + 1).strip() : text);
        }
        return found;
    }

    private static void build(RecordingDisk disk, Path in, String generation) throws IOException {
        Path draft = in.resolve("draft-" + generation);
        disk.makeFolder(draft);
        WholeFolder whole = new WholeFolder(disk, in.resolve("out"), draft, PARTS);
        for (String file : FILES)
            try (OutputStream out = whole.open(file)) {
                out.write((file + " ").getBytes(StandardCharsets.UTF_8));
                out.flush();
                out.write((generation + " ".repeat(20)).getBytes(StandardCharsets.UTF_8));
            }
        whole.publish();
        disk.acknowledge(generation);
    }

    private static Aftermath.Luck luck(int variant) {
        return switch (variant) {
            case 0 -> Aftermath.Luck.NOTHING;
            case 1 -> Aftermath.Luck.EVERYTHING;
            default -> Aftermath.Luck.ANYTHING;
        };
    }

    private static String last(List<Op> ops) {
        return ops.isEmpty() ? "" : ops.getLast().toString();
    }
}
