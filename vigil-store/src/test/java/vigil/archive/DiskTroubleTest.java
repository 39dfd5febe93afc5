package vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class DiskTroubleTest {
    @TempDir private Path folder;

    @Test
    void a_disk_that_fills_up_at_any_byte_loses_nothing_acknowledged() throws IOException {
        int full = 0;
        for (long room = 0; room < 5000; room += 61) {
            Path root = folder.resolve("room-" + room);
            FailingDisk disk = new FailingDisk();
            List<String> acknowledged = new ArrayList<>();
            try (var writer =
                    ArchiveWriter.create(
                            disk, ArchiveFolder.at(root), Archives.options("office", 1))) {
                writer.add(Archives.page("0.txt", "page 0"));
                acknowledged.add("page 0");
                disk.room = room;
                for (int i = 1; i < 4; i++) {
                    writer.add(Archives.page(i + ".txt", "page " + i));
                    acknowledged.add("page " + i);
                }
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("No space left");
                full++;
            }

            disk.room = Long.MAX_VALUE;
            try (var again =
                    ArchiveWriter.open(
                            disk, ArchiveFolder.at(root), Archives.options("office", 2))) {
                assertThat(again.archive().faults()).isEmpty();
                assertThat(again.archive().damagedContents()).isEmpty();
                assertThat(texts(again.archive())).containsAll(acknowledged);
                again.add(Archives.page("after.txt", "there is room again"));
            }
            assertThat(texts(Archive.open(root))).contains("there is room again");
            ArchiveTest.records(root);
        }
        assertThat(full).isPositive();
    }

    @Test
    void after_a_write_that_failed_in_its_commit_the_writer_writes_no_more() throws IOException {
        FailingDisk disk = new FailingDisk();
        try (var writer =
                ArchiveWriter.create(
                        disk, ArchiveFolder.at(folder.resolve("a")), Archives.options("o", 1))) {
            disk.room = 1300;
            assertThatThrownBy(() -> writer.add(Archives.page("a.txt", "a")))
                    .hasMessageContaining("No space left");

            disk.room = Long.MAX_VALUE;
            assertThatThrownBy(() -> writer.add(Archives.page("b.txt", "b")))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("open the archive again");
        }
    }

    @Test
    void bytes_that_cannot_be_read_are_an_error_and_never_an_empty_page() throws IOException {
        FailingDisk disk = new FailingDisk();
        var at = ArchiveFolder.at(folder.resolve("a"));
        try (var writer = ArchiveWriter.create(disk, at, Archives.options("office", 1))) {
            writer.add(Archives.page("a.txt", "one"));
        }
        Archive archive = Archive.open(disk, at);
        Document document = archive.documents().getFirst();

        disk.readsFail = true;

        assertThatThrownBy(() -> archive.payload(document, 100))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Input/output error");
        assertThatThrownBy(() -> Archive.open(disk, at)).isInstanceOf(IOException.class);
        disk.readsFail = false;
        assertThat(Archive.open(disk, at).documents()).hasSize(1);
    }

    private static List<String> texts(Archive archive) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Document document : archive.documents())
            texts.add(new String(archive.payload(document, 1000), StandardCharsets.UTF_8));
        return texts;
    }
}
