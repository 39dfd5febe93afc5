package vigil.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import vigil.casefile.CaseFile;
import vigil.casefile.Person;
import vigil.text.Pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

class HtmlReportTest {
    private static final Words WORDS = Words.of(Pages.LANGUAGES.pack("en").orElseThrow());
    private static final Map<String, String> PAGES = written(SomeCases.teacher());

    @Test
    void a_bundle_gives_an_index_and_a_page_for_each_case() {
        assertThat(PAGES.keySet()).containsExactly("cases/ilko-maresh.html", "index.html");
    }

    @Test
    void the_same_case_file_gives_the_same_bytes() {
        assertThat(written(SomeCases.teacher())).isEqualTo(PAGES);
    }

    @Test
    void every_link_leads_somewhere() {
        PAGES.forEach(
                (path, html) -> {
                    Document page = Jsoup.parse(html);
                    Set<String> ids = new HashSet<>(page.select("[id]").eachAttr("id"));
                    for (String href : page.select("[href]").eachAttr("href")) {
                        if (href.startsWith("#"))
                            assertThat(ids).as(path + " " + href).contains(href.substring(1));
                        else
                            assertThat(href)
                                    .as(path)
                                    .matches(
                                            "(\\.\\./)?(index\\.html|cases/[a-z0-9-]+\\.html|[a-z0-9-]+\\.html|texts/[^/\"<>]+\\.txt)");
                    }
                    for (String id : page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                        assertThat(ids).contains(id);
                    for (String id : page.select("[for]").eachAttr("for"))
                        assertThat(ids).contains(id);
                });
    }

    @Test
    void a_list_that_nobody_would_scroll_through_is_cut_into_pages_by_name() {
        CaseFile some = SomeCases.teacher();
        List<Person> people = new ArrayList<>(some.people());
        for (int i = 0; i < 2500; i++) people.add(passerBy("zz-%04d".formatted(2500 - i), i));
        Map<String, String> pages =
                written(
                        new CaseFile(
                                some.madeBy(),
                                some.pages(),
                                some.pageDates(),
                                people,
                                some.cases(),
                                some.gaps()));

        Document front = Jsoup.parse(pages.getOrDefault("index.html", ""));
        assertThat(front.select("#people table")).isEmpty();
        assertThat(front.select("#people .count").text())
                .isEqualTo(String.valueOf(people.size() - some.cases().size()));
        List<String> leaves = front.select("#people a").eachAttr("href");
        assertThat(leaves)
                .containsExactly(
                        "lists/people-1.html", "lists/people-2.html", "lists/people-3.html");
        List<String> names = new ArrayList<>();
        for (String leaf : leaves) {
            Document page = Jsoup.parse(pages.getOrDefault(leaf, ""));
            List<String> rows = page.select("tbody th").eachText();
            assertThat(rows).hasSizeLessThanOrEqualTo(1000);
            assertThat(page.select("h1").text())
                    .isEqualTo(rows.getFirst() + " \u2013 " + rows.getLast());
            for (String step : page.select("nav li a").eachAttr("href"))
                assertThat(pages).containsKey("lists/" + step);
            names.addAll(rows);
        }
        assertThat(names)
                .isSortedAccordingTo(Comparator.comparing(n -> n.toLowerCase(Locale.ROOT)))
                .contains("Passer-by 0000", "Passer-by 2499");
    }

    private static Person passerBy(String id, int number) {
        return new Person(
                id,
                "Passer-by %04d".formatted(number),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void no_id_is_given_twice() {
        PAGES.forEach(
                (path, html) ->
                        assertThat(Jsoup.parse(html).select("[id]").eachAttr("id"))
                                .as(path)
                                .doesNotHaveDuplicates());
    }

    @Test
    void a_page_loads_nothing_and_runs_nothing() {
        PAGES.forEach(
                (path, html) -> {
                    Document page = Jsoup.parse(html);
                    assertThat(
                                    page.select(
                                            "script, link, img, iframe, object, embed, base, form,"
                                                    + " [src], [style]"))
                            .as(path)
                            .isEmpty();
                    assertThat(html).doesNotContain("http://", "https://", "url(", "@import");
                    assertThat(
                                    page.select("*").stream()
                                            .flatMap(e -> e.attributes().asList().stream())
                                            .map(a -> a.getKey()))
                            .noneMatch(key -> key.startsWith("on"));
                    assertThat(
                                    page.select("meta[http-equiv=Content-Security-Policy]")
                                            .attr("content"))
                            .startsWith("default-src 'none'; style-src 'sha256-");
                });
    }

    @Test
    void every_act_leads_to_its_words_and_the_words_lead_back() {
        Document page = Jsoup.parse(PAGES.get("cases/ilko-maresh.html"));
        for (Element act : page.select("tr.line")) {
            List<String> passages = act.select(".chips a").eachAttr("href");

            assertThat(passages).isNotEmpty();
            for (String passage : passages) {
                Element mark = page.getElementById(passage.substring(1));
                assertThat(mark.tagName()).isEqualTo("mark");
                assertThat(mark.select("sup a").eachAttr("href"))
                        .as(passage)
                        .contains("#" + act.id());
            }
        }
    }

    @Test
    void a_marked_passage_is_word_for_word_what_the_source_says() {
        Document page = Jsoup.parse(PAGES.get("cases/ilko-maresh.html"));
        String id = page.select("#act-2 .chips a").getLast().attr("href").substring(1);
        Element mark = page.getElementById(id).clone();
        mark.select("sup").remove();

        assertThat(mark.text()).isEqualTo("was detained at his flat on 3 March 2021");
    }

    @Test
    void each_sentence_says_what_became_of_it() {
        List<String> notes =
                Jsoup.parse(PAGES.get("cases/ilko-maresh.html")).select(".did").eachText();

        assertThat(notes)
                .contains(
                        "[read: 1]",
                        "[nothing found]",
                        "[person unclear: Whom the arrest concerns could not be made out.]");
    }

    @Test
    void furniture_is_folded_away() {
        Document page = Jsoup.parse(PAGES.get("cases/ilko-maresh.html"));

        assertThat(page.select("details.furniture").text()).contains("Donate");
        assertThat(page.select("details.furniture mark")).isEmpty();
    }

    @Test
    void what_did_not_plainly_happen_says_so_in_words_and_shape() {
        Document page = Jsoup.parse(PAGES.get("cases/ilko-maresh.html"));

        assertThat(page.select("#act-9 .reality").text()).isEqualTo("demanded");
        assertThat(page.select("#act-9 .reality svg path")).hasSize(1);
        assertThat(page.select("svg.wide a[href=#act-9]").attr("aria-label"))
                .isEqualTo("Release, about 1 December 2021, demanded");
    }

    @Test
    void headings_do_not_skip_a_level() {
        PAGES.forEach(
                (path, html) -> {
                    int last = 0;
                    for (Element heading : Jsoup.parse(html).select("h1, h2, h3, h4")) {
                        int level = heading.tagName().charAt(1) - '0';
                        assertThat(level)
                                .as(path + " " + heading.text())
                                .isLessThanOrEqualTo(last + 1);
                        last = level;
                    }
                });
    }

    @Test
    void every_page_says_its_language_and_has_one_main_part() {
        PAGES.forEach(
                (path, html) -> {
                    Document page = Jsoup.parse(html);
                    assertThat(page.select("html").attr("lang")).isEqualTo("en");
                    assertThat(page.select("main")).hasSize(1);
                    assertThat(page.select("h1")).hasSize(1);
                    assertThat(page.select("body > a.skip").attr("href")).isEqualTo("#main");
                });
    }

    @Test
    void no_word_is_missing_from_the_table() {
        // a key that the table lacks is printed as it is: two parts joined by a dot, without a
        // blank
        PAGES.forEach(
                (path, html) -> {
                    Document page = Jsoup.parse(html);
                    page.select("code, .source, bdi, .document").remove();
                    List<String> keys = new ArrayList<>();
                    for (Element element : page.select("*"))
                        if (element.ownText().matches("[a-z]+\\.[a-z.-]+"))
                            keys.add(element.ownText());
                    assertThat(keys).as(path).isEmpty();
                });
    }

    @Test
    void every_language_of_reports_has_every_word() {
        Set<String> english = keys("en");
        Pages.LANGUAGES.all().stream()
                .map(pack -> pack.tag())
                .filter(tag -> !keys(tag).isEmpty())
                .forEach(tag -> assertThat(keys(tag)).as(tag).containsAll(english));
    }

    private static Set<String> keys(String tag) {
        Set<String> keys = new HashSet<>();
        Pages.LANGUAGES
                .pack(tag)
                .orElseThrow()
                .table("report/words.tsv")
                .rows()
                .forEach(row -> keys.add(row.cell("key")));
        return keys;
    }

    @Test
    void names_made_to_harm_stay_text() {
        CaseFile file =
                SomeCases.named(
                        "<img src=x onerror=alert(1)>\u202E\u0000'\"&",
                        "../../etc/passwd\n<blink>");

        Map<String, String> pages = written(file);

        assertThat(pages.keySet())
                .allMatch(path -> path.matches("index\\.html|cases/[a-z0-9-]+\\.html"));
        pages.forEach(
                (_, html) -> {
                    assertThat(Jsoup.parse(html).select("img, blink")).isEmpty();
                    assertThat(html).doesNotContain("\u202E", "\u0000");
                });
    }

    private static Map<String, String> written(CaseFile file) {
        Map<String, String> pages = new TreeMap<>();
        new HtmlReport(file, WORDS).forEach(pages::put);
        return pages;
    }
}
