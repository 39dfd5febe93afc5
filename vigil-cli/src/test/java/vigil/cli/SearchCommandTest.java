package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.archive.Archive;
import vigil.journal.Head;
import vigil.language.Languages;
import vigil.search.IndexedPage;
import vigil.search.IndexedPassage;
import vigil.search.SearchIndex;
import vigil.source.Sha256;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Searching an archive from a shell.
class SearchCommandTest {
    private static final String MORE =
            """
            Baker free

            10 August 2019. Ivan Marchenko was released on 7 August 2019. A lawyer met him.
            """;

    @TempDir private Path folder;
    private String archive = "";
    private final Shell shell = new Shell();

    @BeforeEach
    void a_page_in_an_archive() throws IOException {
        archive = folder.resolve("archive").toString();
        assertThat(shell.run("init", archive, "--stream", "office")).isZero();
        add(
                "one.txt",
                """
                Baker on trial

                2 June 2019. Ivan Marchenko, a baker from Tarnovets, was arrested on 5 May 2019. His lawyers asked the prison for a visit.
                """);
    }

    private void add(String name, String text, String... options) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        List<String> all = new ArrayList<>(List.of("add", "--archive", archive, file.toString()));
        all.addAll(List.of(options));
        assertThat(shell.run(all.toArray(String[]::new))).isZero();
    }

    private Path index() {
        return Path.of(archive, "derived", "search");
    }

    private boolean isUpToDate() throws IOException {
        return SearchIndex.reflected(index(), Languages.bundled())
                .equals(Optional.of(Archive.open(Path.of(archive)).heads()));
    }

    private String search(String query, String... options) {
        String[] all = new String[options.length + 4];
        System.arraycopy(options, 0, all, 4, options.length);
        all[0] = "search";
        all[1] = query;
        all[2] = "--archive";
        all[3] = archive;
        assertThat(shell.run(all)).as(shell.err()).isZero();
        return shell.out();
    }

    @Test
    void a_hit_names_its_document_its_place_and_its_date() {
        assertThat(search("lawyer"))
                .contains("1 document answers.")
                .containsPattern("one-[0-9a-f]{12}  2019-06-02  en")
                .contains("His lawyers asked the prison for a visit.");
        assertThat(search("act:arrest date:2019-05")).contains("arrest 2019-05-05 (certainly)");
        assertThat(search("act:arrest date:2018")).contains("No document answers.");
    }

    @Test
    void what_was_added_since_is_found() throws IOException {
        search("lawyer");

        add("two.txt", MORE);

        assertThat(search("lawyer")).contains("2 documents answer.");
    }

    @Test
    void an_archive_that_was_searched_has_a_page_in_its_index_when_it_was_added()
            throws IOException {
        search("lawyer");

        add("two.txt", MORE);

        assertThat(isUpToDate()).isTrue();
        assertThat(search("lawyer")).contains("2 documents answer.");
    }

    @Test
    void a_page_may_be_left_for_later() throws IOException {
        search("lawyer");

        add("two.txt", MORE, "--later");

        assertThat(isUpToDate()).isFalse();
        assertThat(search("lawyer")).contains("2 documents answer.");
    }

    @Test
    void what_was_never_searched_is_not_read_when_something_is_added() throws IOException {
        add("two.txt", MORE);

        assertThat(index()).doesNotExist();
        assertThat(Path.of(archive, "derived", "catalogue.sqlite")).doesNotExist();
    }

    @Test
    void a_page_is_added_while_another_process_writes_the_index() throws IOException {
        search("lawyer");

        try (SearchIndex held = SearchIndex.open(index(), Languages.bundled())) {
            assertThat(held).isNotNull();
            add("two.txt", MORE);
        }

        assertThat(search("lawyer")).contains("2 documents answer.");
    }

    @Test
    void a_page_is_added_beside_a_damaged_catalogue_and_that_is_said() throws IOException {
        search("lawyer");
        Path catalogue = Path.of(archive, "derived", "catalogue.sqlite");
        Files.writeString(catalogue, "no catalogue");

        add("two.txt", MORE);

        assertThat(shell.out()).contains("Added       1 document");
        assertThat(shell.err()).contains("what was added is safe, but is not in the search index");
    }

    @Test
    void the_index_may_be_deleted() throws IOException {
        search("lawyer");
        Path index = Path.of(archive, "derived", "search");
        try (var files = Files.list(index)) {
            for (Path file : files.toList()) Files.delete(file);
        }

        assertThat(search("lawyer")).contains("1 document answers.");
    }

    @Test
    void json_counts_in_code_points_and_names_everything() {
        String json = search("person:Marchenko", "--json", "--facets");

        assertThat(json)
                .startsWith("{\"format\":\"vigil-search/1\"")
                .contains("\"total\":1")
                .contains("\"name\":\"Ivan Marchenko\"")
                .contains("\"facet\":\"act\"");
    }

    @Test
    void a_mistake_is_shown_in_its_place() {
        assertThat(shell.run("search", "lawyer AND (visit", "--archive", archive))
                .isEqualTo(Exit.USAGE);

        assertThat(shell.err())
                .contains("at character 12 of the query: this parenthesis is never closed")
                .contains("  lawyer AND (visit%n  %s^".formatted(" ".repeat(11)));
    }

    @Test
    void unknown_orders_and_facets_are_refused_with_those_there_are() {
        assertThat(shell.run("search", "a", "--archive", archive, "--sort", "size")).isEqualTo(2);
        assertThat(shell.err()).contains("orders are relevance, date");

        assertThat(shell.run("search", "a", "--archive", archive, "--only", "size=3")).isEqualTo(2);
        assertThat(shell.err()).contains("facets are person, act");
    }

    @Test
    void many_pages_that_other_packs_read_are_searched_as_they_were_read() throws IOException {
        shell.done("search", "--archive", archive, "baker");
        List<Head> heads = Archive.open(Path.of(archive)).heads();
        try (SearchIndex writer = SearchIndex.open(index(), Languages.bundled())) {
            for (int i = 0; i < 1000; i++) writer.put(loaves("bread-" + i));
            writer.commit(heads);
        }
        ofOtherPacks();
        add("two.txt", MORE);

        String found = shell.done("search", "--archive", archive, "loaves OR lawyer");

        assertThat(found).contains("1001 documents answer").doesNotContain("lawyer met");
        assertThat(shell.err())
                .contains("1001 pages are searched as an earlier version")
                .contains("1 later entries of the journal are not searched")
                .contains("vigil rebuild --if-needed");

        shell.done("rebuild", "--if-needed", "--archive", archive);

        assertThat(shell.done("search", "--archive", archive, "loaves OR lawyer"))
                .contains("A lawyer met him")
                .doesNotContain("loaves");
        assertThat(isUpToDate()).isTrue();
    }

    @Test
    void what_was_erased_since_is_not_found_by_an_index_of_other_packs() throws IOException {
        shell.done("search", "--archive", archive, "baker");
        add("two.txt", MORE);
        List<Head> heads = Archive.open(Path.of(archive)).heads();
        Path kept = folder.resolve("kept");
        try (SearchIndex writer = SearchIndex.open(index(), Languages.bundled())) {
            for (int i = 0; i < 1000; i++) writer.put(loaves("bread-" + i));
            writer.commit(heads);
        }
        ofOtherPacks();
        copy(index(), kept);
        shell.done("erase", "--archive", archive, "1", "--reason", "A court ordered it.");
        ArchiveIndex.forget(Archive.open(Path.of(archive)));
        copy(kept, index());

        assertThat(shell.done("search", "--archive", archive, "loaves OR arrested"))
                .contains("No document answers");
        assertThat(shell.err()).doesNotContain("earlier version");
    }

    private static IndexedPage loaves(String id) {
        String text = "Loaves of rye were sold.";
        return new IndexedPage(
                id,
                Sha256.of(id),
                "en",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new IndexedPassage(
                                0,
                                text.length(),
                                0,
                                text.length(),
                                0,
                                text,
                                "en",
                                IndexedPassage.Part.ARTICLE,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of())));
    }

    private void ofOtherPacks() throws IOException {
        try (var directory = FSDirectory.open(index());
                var writer =
                        new IndexWriter(
                                directory, new IndexWriterConfig().setOpenMode(OpenMode.APPEND))) {
            Map<String, String> data = new TreeMap<>();
            for (var entry : writer.getLiveCommitData()) data.put(entry.getKey(), entry.getValue());
            data.put("languages", "of other packs");
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) Files.copy(file, to.resolve(file.getFileName()));
        }
    }
}
