package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.archive.Archive;
import vigil.archive.ArchiveFolder;
import vigil.archive.Disk;
import vigil.casefile.CaseFile;
import vigil.casefile.Disclosure;
import vigil.language.Languages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// An archive is built part by part; what is written is what all of it together comes to.
class PartBuildTest {
    private static final Languages LANGUAGES = Languages.bundled();

    @TempDir private Path folder;
    private final Shell shell = new Shell();

    @Test
    void parts_one_by_one_give_the_bytes_of_all_parts_together() throws IOException {
        String archive = archive();

        build(archive, "parts");
        build(archive, "masked", "--mask", "relatives");
        build(archive, "one", "--person", "Maresh", "--as-of", "2023-01-01");

        CaseFile whole = whole(archive);
        assertThat(files("parts"))
                .isEqualTo(written(Disclosure.open(whole), "whole"))
                .hasSizeGreaterThan(9);
        assertThat(files("masked"))
                .isEqualTo(written(Disclosure.maskingRelatives(whole), "whole-masked"));
        assertThat(whole.gaps()).anyMatch(gap -> gap.reason().contains("Greek"));
        assertThat(whole.review().conflicts().size() + whole.review().notes().size()).isPositive();
        assertThat(files("masked").get("casefile.json")).contains("withheld", "names this person");
        assertThat(files("one").keySet().stream().filter(name -> name.startsWith("cases/")))
                .containsExactly("cases/ilko-maresh.html");
        assertThat(files("one").get("casefile.json")).contains("\"asOf\" : \"2023-01-01\"");
    }

    @Test
    void whoever_asks_for_nobody_in_the_archive_is_told_who_is_there() throws IOException {
        String archive = archive();
        String out = folder.resolve("nobody").toString();

        assertThat(shell.run("build", "--archive", archive, "--out", out, "--person", "Zzz"))
                .isEqualTo(Exit.USAGE);

        assertThat(shell.err()).contains("there is no case of \"Zzz\"", "Ilko Maresh");
        assertThat(folder.resolve("nobody")).doesNotExist();
    }

    private String archive() throws IOException {
        String archive = folder.resolve("archive").toString();
        shell.done("init", archive);
        Path pages = Files.createDirectory(folder.resolve("pages"));
        page(pages, "one", "Ilko Maresh, a baker, was arrested on 3 March 2021 in Tarnovets.");
        page(pages, "two", "Ilko Maresh was arrested on 4 March 2021. His wife Ana Maresh wept.");
        page(pages, "three", "Oda Velik was released on 5 May 2022 in Lomna.");
        page(pages, "four", "Pavlo Hryn was sentenced to four years in prison on 9 June 2020.");
        page(
                pages,
                "five",
                "\u0397 \u03ba\u03c5\u03b2\u03ad\u03c1\u03bd\u03b7\u03c3\u03b7"
                    + " \u03bc\u03af\u03bb\u03b7\u03c3\u03b5 \u03b3\u03b9\u03b1 \u03c4\u03b7\u03bd"
                    + " Oda Velik \u03ba\u03b1\u03b9 \u03c4\u03bf\u03bd Ilko Maresh"
                    + " \u03c3\u03c4\u03b7\u03bd \u03c0\u03cc\u03bb\u03b7.");
        Files.write(pages.resolve("broken.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', '1', 0, 1});
        shell.done("add", "--archive", archive, pages.toString());
        decide(archive, "note", "Ask again.", "--person", "Pavlo Hryn");
        decide(archive, "accept", "--person", "Ilko Maresh", "1");
        decide(archive, "page", "two", "--reliability", "low", "--published", "2021-03-11");
        decide(archive, "protect", "Oda Velik", "restrict");
        decide(
                archive,
                "assert",
                "transfer",
                "--person",
                "Pavlo Hryn",
                "--account",
                "His sister said on the phone that he was taken to Lomna.",
                "--date",
                "2020-07-02");
        String noted = decide(archive, "note", "Gone soon.", "--person", "Ilko Maresh");
        String entry = noted.substring(0, noted.indexOf(' '));
        shell.done("erase", "--archive", archive, "--entry", entry, "--reason", "By law.");
        return archive;
    }

    private static void page(Path pages, String name, String text) throws IOException {
        Files.writeString(pages.resolve(name + ".txt"), text + "\n");
    }

    private String decide(String archive, String... arguments) {
        return shell.done(
                Stream.of(
                                Stream.of("decide"),
                                Stream.of(arguments),
                                Stream.of("--archive", archive, "--by", "A. N."))
                        .flatMap(some -> some)
                        .toArray(String[]::new));
    }

    private void build(String archive, String out, String... more) {
        shell.done(
                Stream.concat(
                                Stream.of("build", "--archive", archive, "--out", at(out)),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static CaseFile whole(String archive) throws IOException {
        Archive opened =
                Archive.open(
                        Disk.real(), ArchiveFolder.of(Path.of(archive), Optional.<Path>empty()));
        return ReviewedArchive.of(opened, LANGUAGES).assembled().file();
    }

    private TreeMap<String, String> written(CaseFile file, String name) throws IOException {
        try (OutputFolder output = OutputFolder.begin(folder.resolve(name), false)) {
            CaseFileWriter.write(file, Packs.words(LANGUAGES), output);
            output.publish();
        }
        return files(name);
    }

    private TreeMap<String, String> files(String name) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        Path root = folder.resolve(name);
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList())
                files.put(
                        root.relativize(file).toString(),
                        Files.readString(file, StandardCharsets.UTF_8));
        }
        return files;
    }
}
