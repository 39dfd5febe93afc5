package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.archive.Archive;
import vigil.archive.ArchiveFolder;
import vigil.archive.Disk;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

class DerivedFolderTest {
    @TempDir private Path folder;

    @Test
    void an_archive_that_is_only_read_asks_for_a_place_to_work_in() throws IOException {
        String archive = folder.resolve("archive").toString();
        new Shell().done("init", archive);
        Path medium = folder.resolve("medium.zip");
        copy(Path.of(archive), medium);

        try (FileSystem files =
                FileSystems.newFileSystem(medium, Map.of("accessMode", "readOnly"))) {
            ArchiveFolder inside = ArchiveFolder.at(files.getPath("/archive"));
            Archive onMedium = Archive.open(Disk.real(), inside);
            Archive worked =
                    Archive.open(
                            Disk.real(), new ArchiveFolder(inside.root(), folder.resolve("new")));

            assertThatThrownBy(() -> DerivedFolder.requireWritable(onMedium))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("/archive/derived may not be written")
                    .hasMessageContaining("name another folder with --derived DIR");
            assertThatCode(() -> DerivedFolder.requireWritable(worked)).doesNotThrowAnyException();
        }
        assertThat(DerivedFolder.hindrance(Archive.open(Path.of(archive)))).isEmpty();
    }

    private static void copy(Path from, Path zip) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"));
                Stream<Path> walked = Files.walk(from)) {
            for (Path file : walked.toList())
                if (!file.endsWith("lock"))
                    Files.copy(file, files.getPath("/archive/" + from.relativize(file)));
        }
    }
}
