package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.language.Languages;
import vigil.search.CaseFilePages;
import vigil.search.SearchIndex;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class DerivedDataTest {
    @TempDir private Path folder;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void fill() throws IOException {
        run("init", archive());
        add("one.txt", "Ivan Marchenko was arrested on 5 May 2019 in Tarnovets.");
        add("two.txt", "Olena Zabuzhnyk was arrested on 6 June 2019. She met a lawyer.");
        assertThat(run("search", "--archive", archive(), "arrested")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("2 documents answer");
    }

    private void add(String name, String text) throws IOException {
        Path page = Files.writeString(folder.resolve(name), text + "\n");
        assertThat(run("add", "--archive", archive(), page.toString())).isZero();
    }

    @Test
    void what_is_derived_is_compared_with_what_the_precious_data_give() throws Exception {
        assertThat(run("verify", "--archive", archive())).as(out.toString()).isZero();
        assertThat(out.toString()).contains("Everything is as the journal says.");

        Path index = folder.resolve("archive/derived/index.cdxj");
        String lines = Files.readString(index);
        Files.writeString(index, lines.replace("two.txt", "too.txt"));
        assertThat(run("verify", "--archive", archive())).isEqualTo(Exit.DERIVED_DIFFERS);
        assertThat(out.toString()).contains("derived/index.cdxj, line 2").contains("two.txt");
        assertThat(run("verify", "--archive", archive(), "--precious-only")).isZero();
        Files.writeString(index, lines);

        change(
                "UPDATE document SET reading = (SELECT reading FROM document ORDER BY entry LIMIT"
                        + " 1)");
        assertThat(run("verify", "--archive", archive())).isEqualTo(Exit.DERIVED_DIFFERS);
        assertThat(out.toString()).contains("It has something else of").contains("vigil rebuild");
        assertThat(run("rebuild", "--archive", archive())).isZero();
        assertThat(run("verify", "--archive", archive())).as(out.toString()).isZero();

        change("UPDATE document SET part = 1");
        assertThat(run("verify", "--archive", archive())).isEqualTo(Exit.DERIVED_DIFFERS);
        assertThat(out.toString()).contains("brings together what does not belong together");
    }

    @Test
    void the_search_index_is_compared_too() throws IOException {
        Path index = folder.resolve("archive/derived/search");
        try (SearchIndex writer = SearchIndex.open(index, Languages.bundled())) {
            writer.replace(new CaseFilePages(List.of(), List.of()), List.of(document("two.txt")));
            writer.commit(SearchIndex.reflected(index, Languages.bundled()).orElseThrow());
        }

        assertThat(run("verify", "--archive", archive())).isEqualTo(Exit.DERIVED_DIFFERS);
        assertThat(out.toString()).contains("derived/search: It lacks the page two");

        assertThat(run("rebuild", "--archive", archive())).isZero();
        assertThat(run("verify", "--archive", archive())).as(out.toString()).isZero();
    }

    private String document(String name) throws IOException {
        assertThat(run("search", "--archive", archive(), "--json", "arrested")).isZero();
        var id =
                Pattern.compile('"' + name.replace(".txt", "") + "[^\"]*\"")
                        .matcher(out.toString());
        assertThat(id.find()).as(out.toString()).isTrue();
        return id.group().replace("\"", "");
    }

    @Test
    void derived_data_are_not_looked_at_while_something_precious_is_wrong() throws Exception {
        change("DELETE FROM document");
        Path content;
        try (Stream<Path> files = Files.walk(folder.resolve("archive/journal/content"))) {
            content = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
        Files.writeString(content, "{}");

        assertThat(run("verify", "--archive", archive())).isEqualTo(Exit.DIFFERENT);
        assertThat(out.toString()).doesNotContain("Derived ");
    }

    /// From so many entries on an archive is opened by its checkpoint, which is derived.
    @Test
    void an_archive_with_a_checkpoint_is_checked_without_it() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        for (int i = 0; i < 520; i++) Files.writeString(pages.resolve(i + ".txt"), "Page " + i);
        assertThat(run("add", "--archive", archive(), "--later", pages.toString())).isZero();
        assertThat(folder.resolve("archive/derived/checkpoint.bin")).exists();

        assertThat(run("verify", "--archive", archive(), "--precious-only"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).contains("522 entries");
    }

    @Test
    void what_was_erased_is_in_no_file_that_is_derived() throws IOException {
        assertThat(found("Zabuzhnyk")).isNotEmpty();

        assertThat(run("erase", "--archive", archive(), path("two.txt"), "--reason", "by law"))
                .as(err.toString())
                .isZero();

        assertThat(found("Zabuzhnyk")).isEmpty();
        assertThat(found("zabuzhnyk")).isEmpty();
        assertThat(run("search", "--archive", archive(), "arrested")).isZero();
        assertThat(out.toString()).contains("1 document answers");
        assertThat(run("verify", "--archive", archive())).as(out.toString()).isZero();
    }

    @Test
    void a_search_after_a_build_finds_what_was_added() throws IOException {
        add("three.txt", "Petro Holub was released on 3 July 2021 in Lviv.");
        assertThat(run("build", "--archive", archive(), "--out", path("out"))).isZero();

        assertThat(run("search", "--archive", archive(), "person:Holub")).isZero();

        assertThat(out.toString()).contains("1 document answers");
    }

    /// {@return the derived files whose bytes, or whose readings, have this word}
    private List<String> found(String word) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("archive/derived"))) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .contains(word)) found.add(file.getFileName().toString());
        }
        return found;
    }

    private void change(String sql) throws Exception {
        Path catalogue = folder.resolve("archive/derived/catalogue.sqlite");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + catalogue);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String archive() {
        return path("archive");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
