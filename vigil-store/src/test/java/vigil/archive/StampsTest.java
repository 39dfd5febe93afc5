package vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.stamp.Authority;
import vigil.stamp.HeadsText;
import vigil.stamp.SigningKey;
import vigil.stamp.Trust;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

class StampsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir private Path folder;
    private final SigningKey key = SigningKey.make(new SecureRandom());

    @Test
    void a_signature_vouches_for_the_heads_when_its_key_is_trusted_and_is_only_told_when_not()
            throws Exception {
        try (ArchiveWriter writer = archive()) {
            new Stamps(writer).sign(key);

            var trusted = StampCheck.of(writer.archive(), trustsKey());
            var strange = StampCheck.of(writer.archive(), Trust.NOBODY);

            assertThat(trusted.findings()).isEmpty();
            assertThat(trusted.vouched()).isEqualTo(writer.archive().heads());
            assertThat(strange.findings()).isEmpty();
            assertThat(strange.vouched()).isEmpty();
            assertThat(strange.told().getFirst().what()).contains("vouches for nothing");
        }
    }

    @Test
    void a_stamp_vouches_for_the_heads_when_the_root_of_its_authority_is_trusted()
            throws Exception {
        try (ArchiveWriter writer = archive();
                TestAuthority authority = new TestAuthority();
                TestAuthority other = new TestAuthority()) {
            var asked = new Stamps(writer).stamp(new Authority(authority.address(), PATIENCE));

            assertThat(asked.open()).isEmpty();
            assertThat(asked.stamps()).hasSize(1);
            var trusted = StampCheck.of(writer.archive(), Trust.NOBODY.and(authority.rootPem()));
            assertThat(trusted.findings()).isEmpty();
            assertThat(trusted.vouched()).isEqualTo(writer.archive().heads());
            var strange = StampCheck.of(writer.archive(), Trust.NOBODY.and(other.rootPem()));
            assertThat(strange.findings()).isEmpty();
            assertThat(strange.vouched()).isEmpty();
        }
    }

    @Test
    void a_request_waits_until_the_authority_can_be_reached() throws Exception {
        URI nobody;
        try (ServerSocket closed = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/");
        }
        try (ArchiveWriter writer = archive();
                TestAuthority authority = new TestAuthority()) {
            Stamps stamps = new Stamps(writer);
            assertThat(stamps.stamp(new Authority(nobody, PATIENCE)).open()).hasSize(1);
            assertThat(files(Stamps.QUEUED)).hasSize(1);
            assertThat(StampCheck.of(writer.archive(), Trust.NOBODY).findings()).isEmpty();
            writer.add(Archives.page("b.txt", "Later."));

            var asked = stamps.stamp(new Authority(authority.address(), PATIENCE));

            assertThat(asked.stamps()).as("the one that waited and a new one").hasSize(2);
            assertThat(files(Stamps.QUEUED)).isEmpty();
            assertThat(files(Stamps.STAMP)).hasSize(2);
        }
    }

    @Test
    void a_changed_byte_in_any_file_is_found_and_the_file_is_named() throws Exception {
        try (ArchiveWriter writer = archive();
                TestAuthority authority = new TestAuthority()) {
            Stamps stamps = new Stamps(writer);
            stamps.sign(key);
            stamps.stamp(new Authority(authority.address(), PATIENCE));
            Trust trust = trustsKey().and(authority.rootPem());
            for (Path file : files("")) {
                byte[] whole = Files.readAllBytes(file);
                for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 40)) {
                    byte[] flipped = whole.clone();
                    flipped[at] ^= 1;
                    Files.write(file, flipped);
                    assertThat(StampCheck.of(writer.archive(), trust).findings())
                            .as("byte %d of %s", at, file)
                            .anySatisfy(
                                    f ->
                                            assertThat(f.where())
                                                    .isEqualTo("stamps/" + file.getFileName()));
                }
                Files.write(file, whole);
            }
            assertThat(StampCheck.of(writer.archive(), trust).findings()).isEmpty();
        }
    }

    @Test
    void a_backup_that_is_taken_while_somebody_signs_is_whole() throws Exception {
        try (ArchiveWriter writer = archive();
                var other = Executors.newSingleThreadExecutor()) {
            AtomicBoolean stop = new AtomicBoolean();
            Future<?> signing =
                    other.submit(
                            (Callable<Void>)
                                    () -> {
                                        for (int i = 0; !stop.get(); i++) {
                                            writer.add(Archives.page("p" + i, "page " + i));
                                            new Stamps(writer).sign(key);
                                        }
                                        return null;
                                    });
            try {
                for (int i = 0; i < 4; i++) {
                    Path backup = folder.resolve("b%d.zip".formatted(i));
                    Backup.write(
                            Disk.real(),
                            ArchiveFolder.at(root()),
                            backup,
                            Optional.empty(),
                            new Random(i));
                    Path copy = folder.resolve("copy" + i);
                    Restore.read(Disk.real(), backup, copy, Optional.empty());

                    var report =
                            Verification.of(Archive.open(copy), List.of(), trustsKey(), _ -> {});
                    assertThat(report.findings()).isEmpty();
                }
            } finally {
                stop.set(true);
            }
            signing.get();
        }
    }

    @Test
    void a_tail_that_was_cut_off_after_the_signature_is_found() throws Exception {
        try (ArchiveWriter writer = archive()) {
            writer.add(Archives.page("b.txt", "Later."));
            new Stamps(writer).sign(key);
        }
        Path lines = root().resolve("journal/office.jsonl");
        List<String> all = Files.readAllLines(lines);
        Files.writeString(lines, String.join("\n", all.subList(0, all.size() - 1)) + "\n");

        var report = StampCheck.of(Archive.open(root()), Trust.NOBODY);

        assertThat(report.findings().getFirst().what()).contains("which is not here");
    }

    @Test
    void verification_asks_for_no_head_when_a_trusted_key_signed_it() throws Exception {
        try (ArchiveWriter writer = archive()) {
            new Stamps(writer).sign(key);

            var trusted = Verification.of(writer.archive(), List.of(), trustsKey(), _ -> {});
            var strange = Verification.of(writer.archive(), List.of(), Trust.NOBODY, _ -> {});
            writer.add(Archives.page("b.txt", "Later."));
            var later = Verification.of(writer.archive(), List.of(), trustsKey(), _ -> {});

            assertThat(trusted.findings()).isEmpty();
            assertThat(trusted.unvouched()).isEmpty();
            assertThat(strange.findings()).isEmpty();
            assertThat(strange.unvouched()).hasSize(1);
            assertThat(later.unvouched().getFirst().what()).contains("entries 2 to 2");
        }
    }

    @Test
    void a_merge_takes_signatures_over() throws Exception {
        try (ArchiveWriter writer = archive()) {
            new Stamps(writer).sign(key);
        }
        try (ArchiveWriter other =
                ArchiveWriter.create(folder.resolve("o"), Archives.options("laptop", 2))) {
            other.merge(Archive.open(root()));

            var report = StampCheck.of(other.archive(), trustsKey());

            assertThat(report.findings()).isEmpty();
            assertThat(report.vouched()).isEqualTo(Archive.open(root()).heads());
        }
    }

    @Test
    void openssl_agrees_with_our_signature_and_stamp() throws Exception {
        Assumptions.assumeTrue(
                run("version") == 0, "openssl is not installed: nothing was compared");
        try (ArchiveWriter writer = archive();
                TestAuthority authority = new TestAuthority()) {
            Path signature = new Stamps(writer).sign(key);
            new Stamps(writer).stamp(new Authority(authority.address(), PATIENCE));
            Path root = Files.write(folder.resolve("root.pem"), authority.rootPem());
            String text = files(Stamps.TEXT).getFirst().toString();
            String pub = files(Stamps.KEY).getFirst().toString();
            String stamp = files(Stamps.STAMP).getFirst().toString();
            String wrong = Files.writeString(folder.resolve("wrong"), "office/1/0\n").toString();

            assertThat(pkeyutl(pub, text, signature)).isZero();
            assertThat(pkeyutl(pub, wrong, signature)).isNotZero();
            assertThat(run("ts", "-verify", "-data", text, "-in", stamp, "-CAfile", root + ""))
                    .isZero();
            assertThat(run("ts", "-verify", "-data", wrong, "-in", stamp, "-CAfile", root + ""))
                    .isNotZero();
        }
    }

    @Test
    void a_key_that_openssl_made_signs() throws Exception {
        Path file = folder.resolve("key.pem");
        Assumptions.assumeTrue(
                run("genpkey", "-algorithm", "ed25519", "-out", file.toString()) == 0,
                "openssl is not installed: nothing was compared");
        SigningKey read = SigningKey.read(Files.readAllBytes(file));

        assertThat(read.pem()).isEqualTo(Files.readAllBytes(file));
        assertThat(read.verifying().signed(new byte[] {1}, read.sign(new byte[] {1}))).isTrue();
    }

    @Test
    void what_is_no_text_of_heads_and_no_key_is_refused() {
        String digest = "a".repeat(64);
        byte[] unsorted =
                "b/1/%s\na/1/%s\n".formatted(digest, digest).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> HeadsText.read(unsorted)).hasMessageContaining("not in order");
        assertThatThrownBy(() -> SigningKey.read(new byte[] {1, 2}))
                .hasMessageContaining("PRIVATE KEY");
        assertThatThrownBy(() -> Trust.NOBODY.and(new byte[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private int pkeyutl(String pub, String text, Path signature) throws Exception {
        return run(
                "pkeyutl",
                "-verify",
                "-pubin",
                "-inkey",
                pub,
                "-rawin",
                "-in",
                text,
                "-sigfile",
                signature.toString());
    }

    private int run(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("openssl.txt").toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return 127;
        }
    }

    private Trust trustsKey() {
        return Trust.NOBODY.and(key.verifying().pem().getBytes(StandardCharsets.US_ASCII));
    }

    private Path root() {
        return folder.resolve("a");
    }

    private ArchiveWriter archive() throws IOException {
        ArchiveWriter writer = ArchiveWriter.create(root(), Archives.options("office", 1));
        writer.add(Archives.page("a.txt", "A page."));
        return writer;
    }

    private List<Path> files(String ending) throws IOException {
        try (var files = Files.list(root().resolve("stamps"))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
