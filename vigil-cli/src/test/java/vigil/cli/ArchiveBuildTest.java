package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// From an archive to case files, a search and a check, as a person with a shell does it.
class ArchiveBuildTest {
    @TempDir private Path folder;

    private final Shell shell = new Shell();

    @Test
    void what_is_added_is_built_searched_erased_and_verified() throws IOException {
        String archive = folder.resolve("archive").toString();
        Path one = page("one.txt", "Ilko Maresh was arrested on 3 March 2021 in Tarnovets.\n");
        Path two = page("two.txt", "Oda Velik was released on 5 May 2022 in Lomna.\n");
        shell.done("init", archive);
        shell.done("add", "--archive", archive, one.toString());
        shell.done("build", "--archive", archive, "--out", folder.resolve("first").toString());
        assertThat(cases("first")).contains("ilko-maresh").doesNotContain("oda-velik");

        shell.done("add", "--archive", archive, two.toString());
        shell.done("build", "--archive", archive, "--out", folder.resolve("second").toString());
        assertThat(cases("second")).contains("ilko-maresh", "oda-velik");
        assertThat(shell.done("search", "--archive", archive, "released")).contains("Oda Velik");
        assertThat(shell.done("verify", "--archive", archive))
                .contains("Everything is as the journal");

        shell.done("erase", "--archive", archive, "1", "--reason", "A court ordered it.");
        shell.done("rebuild", "--archive", archive);
        shell.done("build", "--archive", archive, "--out", folder.resolve("third").toString());
        assertThat(cases("third")).contains("oda-velik").doesNotContain("ilko-maresh");
        assertThat(shell.done("search", "--archive", archive, "Maresh"))
                .doesNotContain("Tarnovets");
        assertThat(shell.done("verify", "--archive", archive))
                .contains("Everything is as the journal");
    }

    @Test
    void files_and_an_archive_of_them_come_to_the_same_lines() throws IOException {
        String archive = folder.resolve("archive").toString();
        String pages = ExamplesInvarianceTest.examples().resolve("swap").toString();
        shell.done("init", archive);
        shell.done("add", "--archive", archive, pages);
        shell.done("build", "--archive", archive, "--out", folder.resolve("kept").toString());

        shell.done("build", pages, "--out", folder.resolve("alone").toString());

        assertThat(lines("alone")).hasSizeGreaterThan(10_000).isEqualTo(lines("kept"));
    }

    /// In an archive the id of a document ends in a piece of its entry's digest.
    private String lines(String built) throws IOException {
        String file = Files.readString(folder.resolve(built).resolve("casefile.json"));
        return file.substring(file.indexOf("\"people\""), file.lastIndexOf("\"gaps\""))
                .replaceAll("(o1-[a-z-]+?)-[0-9a-f]{12}\"", "$1\"");
    }

    @Test
    void the_server_s_word_for_a_page_s_encoding_is_taken() throws IOException {
        String archive = folder.resolve("archive").toString();
        Charset latin2 = Charset.forName("ISO-8859-2");
        String answer =
                """
                HTTP/1.1 200 OK
                Content-Type: text/html; charset="iso-8859-2"

                <html><body><p>Jan Kozłowski został aresztowany 3 marca 2021.</p></body></html>\
                """
                        .replace("\n", "\r\n");
        String record =
                """
                WARC/1.1
                WARC-Type: response
                WARC-Record-ID: <urn:uuid:6f0c8d1e-2a55-4b0e-9a3a-0b1c2d3e4f50>
                WARC-Date: 2021-03-04T10:00:00Z
                WARC-Target-URI: https://example.org/kozlowski
                Content-Type: application/http;msgtype=response
                Content-Length: %d

                """
                        .formatted(answer.length())
                        .replace("\n", "\r\n");
        Path crawl = folder.resolve("crawl.warc");
        Files.write(crawl, (record + answer + "\r\n\r\n").getBytes(latin2));
        shell.done("init", archive);
        shell.done("add", "--archive", archive, crawl.toString());

        assertThat(shell.done("search", "--archive", archive, "exact:Kozłowski"))
                .contains("Jan Kozłowski został aresztowany");
    }

    @Test
    void an_entry_is_erased_by_the_name_that_the_log_gives_it() throws IOException {
        String archive = folder.resolve("archive").toString();
        Path one = page("one.txt", "Ilko Maresh was arrested on 3 March 2021 in Tarnovets.\n");
        shell.done("init", archive);
        shell.done("add", "--archive", archive, one.toString());
        shell.done("decide", "note", "--archive", archive, "Ask again.", "--person", "Ilko Maresh");
        String log = shell.done("log", "--archive", archive);
        assertThat(log).contains("Ask again.");
        List<String> entries =
                Pattern.compile("[\\w-]+/\\d+\\b")
                        .matcher(log)
                        .results()
                        .map(MatchResult::group)
                        .toList();

        shell.done(
                "erase", "--archive", archive, "--entry", entries.getLast(), "--reason", "By law.");

        assertThat(shell.done("log", "--archive", archive)).doesNotContain("Ask again.");
    }

    @Test
    void inputs_and_an_archive_exclude_each_other() {
        assertThat(shell.run("build", "--out", folder.resolve("none").toString()))
                .isEqualTo(Exit.USAGE);
        assertThat(
                        shell.run(
                                "build",
                                "a.txt",
                                "--archive",
                                "b",
                                "--out",
                                folder.resolve("none").toString()))
                .isEqualTo(Exit.USAGE);
    }

    private Path page(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String cases(String built) throws IOException {
        try (var files = Files.list(folder.resolve(built).resolve("cases"))) {
            return files.map(Path::toString).sorted().toList().toString();
        }
    }
}
