package vigil.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.archive.Archive;
import vigil.archive.ArchiveFolder;
import vigil.archive.ArchiveWriter;
import vigil.archive.Disk;
import vigil.archive.Handing;
import vigil.casefile.CaseBuilder;
import vigil.casefile.CaseOptions;
import vigil.claim.ClaimReader;
import vigil.identity.IdentityResolver;
import vigil.language.Languages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Kills a process that builds: reads pages into the catalogue and puts them into parts. Three
/// times; `-Dvigil.kills.build=100` for more.
class KilledCatalogueTest {
    private static final int KILLS = Integer.getInteger("vigil.kills.build", 3);
    private static final Languages LANGUAGES = Languages.bundled();
    private static final CaseOptions OPTIONS =
            new CaseOptions(Optional.empty(), Optional.empty(), "test", "packs", List.of());

    @TempDir private Path folder;

    @Test
    void a_build_that_was_killed_goes_on_and_comes_to_what_it_would_have() throws Exception {
        Path root = folder.resolve("archive");
        try (ArchiveWriter writer = ArchiveWriter.create(root, Handing.options("office", 1))) {
            for (int i = 0; i < 12; i++)
                writer.add(
                        Handing.page(
                                "p" + i,
                                "Report %d. Ivan Marchenko was arrested on %d May 2019. Oleh Stus%d was released.\n"
                                        .formatted(i, 1 + i, i % 3)));
        }
        Random random = new Random(3);
        for (int i = 0; i < KILLS; i++) {
            Process child = start(root);
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    child.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).isEqualTo("building");
                Thread.sleep(random.nextInt(400));
                child.toHandle().destroyForcibly();
            }
            child.waitFor();

            Archive archive = Archive.open(root);
            ArchiveFolder elsewhere = new ArchiveFolder(root, folder.resolve("fresh" + i));
            try (Catalogue left = Catalogue.open(archive, builder(), OPTIONS);
                    Catalogue fresh =
                            Catalogue.open(
                                    Archive.open(Disk.real(), elsewhere), builder(), OPTIONS)) {
                // whoever looks before it goes on sees nothing that is wrong
                assertThat(left.isCurrent() ? left.size().documents() : 12).isEqualTo(12);
                left.update(Catalogue.Watcher.NOBODY);
                fresh.update(Catalogue.Watcher.NOBODY);
                assertThat(left.differences(Catalogue.Watcher.NOBODY)).isEmpty();
                assertThat(left.groups()).isEqualTo(fresh.groups());
                assertThat(left.file(OPTIONS).cases()).isEqualTo(fresh.file(OPTIONS).cases());
            }
        }
    }

    private static CaseBuilder builder() {
        ClaimReader claims = new ClaimReader(LANGUAGES);
        IdentityResolver identities = new IdentityResolver(LANGUAGES);
        return new CaseBuilder(LANGUAGES, claims::read, identities::resolve);
    }

    private static Process start(Path root) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Builds from nothing, over and over, until it is killed.
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            try (Catalogue catalogue =
                    Catalogue.open(Archive.open(Path.of(arguments[0])), builder(), OPTIONS)) {
                System.out.println("building");
                System.out.flush();
                while (true) {
                    catalogue.update(Catalogue.Watcher.NOBODY);
                    catalogue.forget();
                }
            }
        }
    }
}
