package vigil.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.journal.Head;
import vigil.journal.StreamId;
import vigil.source.Sha256;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

class SearchIndexTest {
    private static final List<Head> HEADS =
            List.of(new Head(new StreamId("office"), 3, Sha256.of("an entry")));

    @TempDir private Path folder;

    private SearchIndex index() throws IOException {
        return SearchIndex.open(folder, Examples.LANGUAGES);
    }

    private Search search() throws IOException {
        return Search.open(folder, Examples.LANGUAGES);
    }

    private static List<String> ids(SearchAnswer answer) {
        return answer.hits().stream().map(hit -> hit.page().document()).toList();
    }

    private long total(String query) throws IOException {
        try (Search search = search()) {
            return search.search(SearchRequest.of(query, 0)).total();
        }
    }

    @Test
    void it_says_which_heads_of_the_journal_it_reflects() throws IOException {
        try (SearchIndex index = index()) {
            index.commit(HEADS);
        }

        assertThat(SearchIndex.reflected(folder, Examples.LANGUAGES)).contains(HEADS);
    }

    @Test
    void it_says_what_it_reflected_when_it_was_opened_and_nothing_when_it_was_begun()
            throws IOException {
        try (SearchIndex begun = index()) {
            begun.commit(HEADS);

            assertThat(begun.reflected()).isEmpty();
        }

        try (SearchIndex opened = index()) {
            assertThat(opened.reflected()).contains(HEADS);
        }
    }

    @Test
    void what_was_not_committed_never_was() throws IOException {
        try (SearchIndex index = index()) {
            index.put(Invented.page("kept", "en", "The court sat."));
            index.commit(HEADS);
            index.put(Invented.page("lost", "en", "The court rose."));
            index.removePage("kept");
        }

        try (Search search = search()) {
            assertThat(ids(search.search(SearchRequest.of("court", 10)))).containsExactly("kept");
        }
        assertThat(SearchIndex.reflected(folder, Examples.LANGUAGES)).contains(HEADS);
    }

    @Test
    void a_reader_sees_whole_commits_while_another_writes() throws IOException {
        try (SearchIndex index = index()) {
            index.put(Invented.page("one", "en", "The court sat."));
            index.commit(HEADS);
            try (Search search = search()) {
                index.put(Invented.page("two", "en", "The court rose."));
                index.removePage("one");
                assertThat(ids(search.search(SearchRequest.of("court", 10))))
                        .containsExactly("one");

                index.commit(HEADS);

                assertThat(ids(search.search(SearchRequest.of("court", 10))))
                        .containsExactly("two");
            }
        }
    }

    @Test
    void a_second_writer_is_refused() throws IOException {
        try (SearchIndex index = index()) {
            index.commit(HEADS);

            assertThatThrownBy(this::index).isInstanceOf(LockObtainFailedException.class);
        }
    }

    @Test
    void damage_shows_as_nothing_reflected_and_the_index_is_begun_anew() throws IOException {
        try (SearchIndex index = index()) {
            index.put(Invented.page("one", "en", "The court sat."));
            index.commit(HEADS);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().contains("segments_")).toList())
                Files.write(file, new byte[] {1, 2, 3});
        }

        assertThat(SearchIndex.reflected(folder, Examples.LANGUAGES)).isEmpty();

        try (SearchIndex index = index()) {
            index.put(Invented.page("new", "en", "The court rose."));
            index.commit(HEADS);
        }
        try (Search search = search()) {
            assertThat(ids(search.search(SearchRequest.of("court", 10)))).containsExactly("new");
        }
    }

    @Test
    void matching_touches_only_what_changed() throws IOException {
        CaseFilePages all = Examples.pages();
        try (SearchIndex index = index()) {
            assertThat(index.match(all.pages(), all.persons()))
                    .isEqualTo(all.pages().size() + all.persons().size());
            index.commit(HEADS);

            assertThat(index.match(all.pages(), all.persons())).isZero();
            assertThat(index.match(all.pages().subList(1, all.pages().size()), all.persons()))
                    .isEqualTo(1);
        }
    }

    @Test
    void replacing_a_part_takes_its_former_persons_and_lost_documents_out() throws IOException {
        IndexedPage one = Invented.page("one", "en", "Ivan Marchenko was held.");
        IndexedPage two = Invented.page("two", "en", "Ivan Marchenko was freed.");
        IndexedPerson before = person(one, "Ivan Marchenko", "Petrenko");
        IndexedPerson after = person(two, "Ivan Marchenko", "Ivan Marchenko");
        try (SearchIndex index = index()) {
            index.replace(new CaseFilePages(List.of(one, two), List.of(before)), List.of());
            index.commit(HEADS);
            index.replace(new CaseFilePages(List.of(two), List.of(after)), List.of("one"));
            index.commit(HEADS);
        }

        assertThat(total("held")).isZero();
        assertThat(total("freed")).isEqualTo(1);
        try (SearchIndex index = index()) {
            assertThat(index.match(List.of(two), List.of(after))).isZero();
        }
    }

    private static IndexedPerson person(IndexedPage page, String name, String spelling) {
        return new IndexedPerson(
                page.rendition().brief() + ":0-14",
                name,
                List.of(new IndexedPerson.Spelling(spelling, page.language())));
    }

    @Test
    void the_same_content_gives_the_same_answers_however_it_came_in() throws IOException {
        CaseFilePages all = Examples.pages();
        List<String> queries =
                List.of("суд OR court OR tribunal", "act:arrest", "*", "person:Mokrohuz", "пр*");
        List<List<SearchAnswer>> answers = new ArrayList<>();
        for (int order = 0; order < 3; order++) {
            List<IndexedPage> pages = new ArrayList<>(all.pages());
            List<IndexedPerson> persons = new ArrayList<>(all.persons());
            Collections.shuffle(pages, new Random(order));
            Collections.shuffle(persons, new Random(order));
            Path here = Files.createDirectory(folder.resolve("order" + order));
            try (SearchIndex index = SearchIndex.open(here, Examples.LANGUAGES)) {
                // what was there and is gone, or was there before in another form, leaves no trace
                for (IndexedPage page : pages.subList(0, order * 4))
                    index.put(Invented.page(page.document(), "en", "The court, the court."));
                index.put(Invented.page("gone", "en", "The court sat in court."));
                index.commit(HEADS);
                for (IndexedPage page : pages) index.put(page);
                for (IndexedPerson person : persons) index.put(person);
                index.removePage("gone");
                index.commit(HEADS);
            }
            try (Search search = Search.open(here, Examples.LANGUAGES)) {
                List<SearchAnswer> own = new ArrayList<>();
                for (String query : queries)
                    for (SearchOrder by : SearchOrder.values())
                        own.add(
                                search.search(
                                        new SearchRequest(
                                                query, by, Optional.empty(), 7, 3, 5, Map.of())));
                answers.add(own);
            }
        }

        assertThat(answers.get(1)).isEqualTo(answers.get(0));
        assertThat(answers.get(2)).isEqualTo(answers.get(0));
    }

    @Test
    void paging_leads_through_25_000_passages_each_once() throws IOException {
        int count = 25_000;
        try (SearchIndex index = index()) {
            for (int i = 0; i < count; i++)
                index.put(
                        Invented.page(
                                Invented.id(i),
                                "und",
                                Optional.of("20%02d-0%d".formatted(i % 20, 1 + i % 9)),
                                List.of("arrest 19%02d".formatted(i % 97)),
                                "alpha ".repeat(1 + i % 3) + "beta"));
            index.commit(HEADS);
        }

        try (Search search = search()) {
            for (SearchOrder order : List.of(SearchOrder.RELEVANCE, SearchOrder.PUBLISHED_LATEST)) {
                SearchRequest request =
                        new SearchRequest(
                                "alpha",
                                order,
                                Optional.empty(),
                                SearchRequest.MAX_LIMIT,
                                0,
                                0,
                                Map.of());
                List<String> seen = new ArrayList<>();
                SearchAnswer answer = search.search(request);
                seen.addAll(ids(answer));
                while (answer.next().isPresent()) {
                    answer = search.search(request.from(answer.next().get()));
                    seen.addAll(ids(answer));
                }

                assertThat(answer.total()).isEqualTo(count);
                assertThat(seen).as(order.code()).hasSize(count).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void a_cursor_goes_on_behind_its_hit_though_the_index_has_changed() throws IOException {
        try (SearchIndex index = index()) {
            for (int i = 0; i < 6; i++)
                index.put(Invented.page(Invented.id(i), "en", "The court sat."));
            index.commit(HEADS);
            try (Search search = search()) {
                SearchRequest request = SearchRequest.of("court", 3);
                SearchAnswer first = search.search(request);
                index.removePage(Invented.id(2));
                index.put(Invented.page("page-00000a", "en", "The court sat."));
                index.commit(HEADS);

                SearchAnswer second = search.search(request.from(first.next().orElseThrow()));

                assertThat(ids(second))
                        .containsExactly(Invented.id(3), Invented.id(4), Invented.id(5));
                assertThat(second.next()).isEmpty();
            }
        }
    }

    @Test
    void a_cursor_of_another_query_is_refused() throws IOException {
        try (SearchIndex index = index()) {
            for (int i = 0; i < 3; i++)
                index.put(Invented.page(Invented.id(i), "en", "The court sat."));
            index.commit(HEADS);
        }
        try (Search search = search()) {
            String cursor = search.search(SearchRequest.of("court", 1)).next().orElseThrow();

            assertThatThrownBy(() -> search.search(SearchRequest.of("sat", 1).from(cursor)))
                    .isInstanceOf(QueryMistake.class)
                    .hasMessageContaining("of another query");
            assertThatThrownBy(() -> search.search(SearchRequest.of("court", 1).from("?")))
                    .isInstanceOf(QueryMistake.class)
                    .hasMessageContaining("none that a search gave");
        }
    }

    @Test
    void an_empty_index_answers_with_nothing() throws IOException {
        try (SearchIndex index = index()) {
            index.commit(List.of());
        }
        try (Search search = search()) {
            for (String query : List.of("*", "word", "person:Name", "NOT word", "date:2017"))
                assertThat(
                                search.search(
                                                new SearchRequest(
                                                        query,
                                                        SearchOrder.RELEVANCE,
                                                        Optional.empty(),
                                                        5,
                                                        3,
                                                        5,
                                                        Map.of()))
                                        .total())
                        .isZero();
        }
    }
}
