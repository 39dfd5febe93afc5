package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.archive.ArchiveFolder;
import vigil.archive.FolderKind;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class ArchiveCommandsTest {
    @TempDir private Path folder;

    private final Shell shell = new Shell();

    @Test
    void a_page_goes_in_is_listed_and_comes_out_byte_for_byte() throws IOException {
        byte[] bytes = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 1};
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Files.write(pages.resolve("a.png"), bytes);
        Files.writeString(pages.resolve("b.txt"), "A page.");
        Files.writeString(pages.resolve("empty.txt"), "");

        assertThat(shell.run("init", archive())).as(shell.err()).isZero();
        assertThat(shell.run("add", "--archive", archive(), pages.toString())).isZero();

        assertThat(shell.out()).contains("Added       2 documents").contains("The file is empty");
        assertThat(shell.run("show", "--archive", archive())).isZero();
        assertThat(shell.out()).contains("    1  ").contains("a.png");
        assertThat(raw("show", "--archive", archive(), "1", "--raw")).isEqualTo(bytes);
        assertThat(shell.run("status", "--archive", archive(), "--json")).isZero();
        assertThat(shell.out()).contains("\"documents\":2");
        assertThat(folder.resolve("archive/derived/index.cdxj")).isNotEmptyFile();
    }

    @Test
    void a_signed_archive_is_vouched_for_by_a_key_that_is_trusted() throws IOException {
        Path page = Files.writeString(folder.resolve("a.txt"), "A page.");
        String key = folder.resolve("office.key").toString();
        assertThat(shell.run("init", archive())).isZero();
        assertThat(shell.run("add", "--archive", archive(), page.toString())).isZero();

        assertThat(shell.run("sign", "--archive", archive(), "--new-key", archive() + "/k"))
                .as("a private key does not lie in an archive")
                .isEqualTo(Exit.USAGE);
        assertThat(shell.run("sign", "--archive", archive(), "--new-key", key)).isZero();
        assertThat(shell.run("sign", "--archive", archive(), "--new-key", key))
                .isEqualTo(Exit.USAGE);
        assertThat(shell.run("sign", "--archive", archive(), "--key", key)).isZero();
        Path trusted;
        try (var files = Files.list(folder.resolve("archive/stamps"))) {
            trusted = files.filter(f -> f.toString().endsWith(".pem")).findFirst().orElseThrow();
        }

        assertThat(shell.run("verify", "--archive", archive())).isZero();
        assertThat(shell.out()).contains("vouches for nothing").contains("Open ");
        assertThat(shell.run("verify", "--archive", archive(), "--trust", trusted.toString()))
                .isZero();
        assertThat(shell.out()).contains("Signed by a trusted key").doesNotContain("Open ");
        assertThat(shell.run("verify", "--archive", archive(), "--trust", page.toString()))
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void what_is_no_archive_or_is_taken_is_refused_with_a_sentence() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("full")).resolve("x"), "x");

        assertThat(shell.run("add", "--archive", archive(), folder.toString()))
                .isEqualTo(Exit.ARCHIVE);
        assertThat(shell.err()).contains("is not an archive").contains("vigil init");
        assertThat(shell.run("init", folder.resolve("full").toString())).isEqualTo(Exit.ARCHIVE);
        assertThat(shell.err()).contains("holds other files");
        assertThat(shell.run("init", archive())).isZero();
        assertThat(shell.run("init", archive())).isEqualTo(Exit.ARCHIVE);
        assertThat(shell.err()).contains("is an archive already");
        assertThat(shell.run("show", "--archive", archive(), "7")).isEqualTo(Exit.USAGE);
    }

    @Test
    void a_backup_is_restored_merged_and_what_was_erased_stays_so() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "A page.");
        Files.writeString(folder.resolve("b.txt"), "Another page.");
        Files.writeString(folder.resolve("pass"), "a long passphrase\n");
        shell.run("init", archive());
        shell.run("add", "--archive", archive(), path("a.txt"), path("b.txt"));

        assertThat(
                        shell.run(
                                "backup",
                                "--archive",
                                archive(),
                                path("b.age"),
                                "--passphrase-file",
                                path("pass")))
                .as(shell.err())
                .isZero();
        assertThat(shell.run("erase", "--archive", archive(), path("a.txt"), "--reason", "by law"))
                .as(shell.err())
                .isZero();
        assertThat(
                        shell.run(
                                "restore",
                                path("b.age"),
                                path("copy"),
                                "--passphrase-file",
                                path("pass")))
                .as(shell.err())
                .isZero();
        assertThat(shell.run("merge", path("copy"), archive())).as(shell.err()).isZero();

        assertThat(shell.run("show", "--archive", path("copy"))).isZero();
        assertThat(shell.out()).contains("b.txt").doesNotContain("a.txt");
    }

    @Test
    void an_empty_passphrase_locks_nothing() throws IOException {
        shell.done("init", archive());
        Files.writeString(folder.resolve("pass"), "\n");

        assertThat(
                        shell.run(
                                "backup",
                                "--archive",
                                archive(),
                                path("b.age"),
                                "--passphrase-file",
                                path("pass")))
                .isEqualTo(Exit.USAGE);

        assertThat(shell.err()).contains("the passphrase is empty");
        assertThat(folder.resolve("b.age")).doesNotExist();
    }

    @Test
    void derived_data_elsewhere_is_remembered() throws IOException {
        shell.run("init", archive(), "--derived", path("elsewhere"));
        Files.writeString(folder.resolve("a.txt"), "A page.");
        shell.run("add", "--archive", archive(), path("a.txt"));

        assertThat(folder.resolve("elsewhere/index.cdxj")).isNotEmptyFile();
        assertThat(
                        ArchiveFolder.of(folder.resolve("archive"), java.util.Optional.empty())
                                .derived())
                .isEqualTo(folder.resolve("elsewhere").toAbsolutePath());
    }

    @Test
    void synced_folders_are_warned_of() throws IOException {
        assertThat(FolderKind.warning(folder.resolve("Dropbox/case/derived"))).isPresent();
        assertThat(FolderKind.warning(folder.resolve("OneDrive - Office/derived"))).isPresent();
        assertThat(FolderKind.warning(folder.resolve("iCloudDrive/derived"))).isPresent();
        assertThat(FolderKind.warning(folder.resolve("SynologyDrive/derived"))).isPresent();
        Path next = Files.createDirectories(folder.resolve("cloud/case"));
        assertThat(FolderKind.warning(next)).isEmpty();
        Files.writeString(folder.resolve("cloud/.sync_0a1b2c3d4e5f.db"), "what is synced");
        assertThat(FolderKind.warning(next)).get().asString().contains(".sync_0a1b2c3d4e5f.db");
        Path marked = Files.createDirectories(folder.resolve("shared/.stfolder")).getParent();
        assertThat(FolderKind.warning(marked.resolve("archive"))).isPresent();
        assertThat(FolderKind.warning(folder.resolve("ordinary"))).isEmpty();
    }

    private String archive() {
        return path("archive");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private byte[] raw(String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            shell.run(arguments);
        } finally {
            System.setOut(before);
        }
        return bytes.toByteArray();
    }
}
