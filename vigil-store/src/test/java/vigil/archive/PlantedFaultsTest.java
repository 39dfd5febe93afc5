package vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import vigil.journal.Head;
import vigil.stamp.Trust;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Every kind of fault, planted one at a time, is found by `vigil verify` and by the lines of
/// CHECK.txt, which need nothing of Vigil.
class PlantedFaultsTest {
    /// Of each file, by the shell; `-Dvigil.check.flips=100` for more.
    private static final int SHELL_FLIPS = Integer.getInteger("vigil.check.flips", 1);

    @TempDir private Path folder;
    private Path root;
    private PlantedFaults faults;
    private List<Head> heads;

    @BeforeEach
    void a_sound_archive() throws IOException {
        root = folder.resolve("archive");
        faults = new PlantedFaults(root, folder.resolve("other"));
        heads = Archive.open(root).heads();
    }

    private List<Finding> verified() throws IOException {
        return verified(Disk.real());
    }

    private List<Finding> verified(Disk disk) throws IOException {
        Archive archive = Archive.openWhole(disk, ArchiveFolder.at(root));
        return Verification.of(archive, heads, Trust.NOBODY, _ -> {}).findings();
    }

    @Test
    void each_is_found_by_verify_in_its_place() throws IOException {
        assertThat(verified()).isEmpty();
        for (PlantedFaults.Fault fault : faults.all()) {
            fault.plant().run();

            assertThat(verified())
                    .as(fault.name())
                    .anyMatch(finding -> finding.where().contains(fault.where()));

            faults.mend();
        }
        assertThat(verified()).isEmpty();
        faults.quoteWrongly();
        assertThat(verified()).anyMatch(f -> f.what().contains("where other words stand"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void each_is_found_by_the_lines_of_the_shell() throws Exception {
        assertThat(shell()).contains("sound").doesNotContain("WRONG");
        List<PlantedFaults.Fault> all = new ArrayList<>(faults.all());
        all.addAll(faults.flips(SHELL_FLIPS, new Random(11)));
        for (PlantedFaults.Fault fault : all) {
            fault.plant().run();

            String said = shell();
            assertThat(said).as(fault.name()).contains("WRONG").doesNotContain("sound");
            assertThat(said.lines().filter(line -> line.startsWith("WRONG")))
                    .as(fault.name())
                    .anyMatch(line -> line.contains(fault.where()));

            faults.mend();
        }
        assertThat(shell()).contains("sound");
        faults.quoteWrongly();
        assertThat(shell()).contains("a decision quotes what does not stand there");
        System.out.printf("CHECK.txt: %d faults found%n", all.size() + 1);
    }

    @Test
    void nothing_derived_is_read_before_all_that_is_precious_has_passed() throws IOException {
        CheckpointMaker.keep(Archive.open(root), 1);
        assertThat(root.resolve("derived/checkpoint.bin")).exists();
        List<Path> read = new ArrayList<>();

        assertThat(verified(new ReadingDisk(read))).isEmpty();

        assertThat(read)
                .hasSizeGreaterThan(20)
                .noneMatch(file -> file.startsWith(root.resolve("derived")));
        Archive byCheckpoint = Archive.open(root);
        assertThatThrownBy(() -> Verification.of(byCheckpoint, heads, Trust.NOBODY, _ -> {}))
                .hasMessageContaining("opened by its checkpoint");
    }

    /// Writes down which files are read.
    private record ReadingDisk(List<Path> read) implements DiskOver {
        @Override
        public Disk under() {
            return Disk.real();
        }

        @Override
        public SeekableByteChannel read(Path file) throws IOException {
            read.add(file);
            return DiskOver.super.read(file);
        }
    }

    /// The very lines of CHECK.txt, run by the plainest shell in the folder.
    private String shell() throws Exception {
        String text = Files.readString(root.resolve("CHECK.txt"));
        String script = text.substring(text.indexOf("#!/bin/sh"), text.indexOf("--- end ---"));
        Path check = Files.writeString(folder.resolve("check.sh"), script);
        List<String> command = new ArrayList<>(List.of("sh", check.toString()));
        for (Head head : heads)
            command.add(head.stream() + "/" + head.number() + "/" + head.entry());
        Process process =
                new ProcessBuilder(command)
                        .directory(root.toFile())
                        .redirectErrorStream(true)
                        .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertThat(code).as(out).isEqualTo(out.contains("WRONG") ? 1 : 0);
        return out;
    }
}
