package vigil.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import vigil.language.Feature;
import vigil.language.Languages;
import vigil.mention.MentionKey;
import vigil.source.Sha256;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

class IdentityResolverTest {
    private static final IdentityResolver RESOLVER = new IdentityResolver(Languages.bundled());

    /// A page with names in reading order, each beginning at its place in the list.
    private static PageNames page(String id, String language, String... names) {
        var mentions = new ArrayList<NamedMention>();
        for (int i = 0; i < names.length; i++)
            mentions.add(new NamedMention(key(id, i), names[i], language, Set.of()));
        return new PageNames(id, mentions, List.of(), List.of());
    }

    private static MentionKey key(String page, int place) {
        return new MentionKey(Sha256.of(page), place, place + 1);
    }

    private static PageNames tied(PageNames page, int of, int to, String kind) {
        var tie = new PageNames.Tie(key(page.page(), of), key(page.page(), to), kind);
        return new PageNames(page.page(), page.names(), page.roles(), List.of(tie));
    }

    /// {@return each person as the sorted list of `page:place` of her mentions}
    private static Set<String> persons(Identities identities, PageNames... pages) {
        Map<String, TreeSet<String>> persons = new HashMap<>();
        for (PageNames page : pages)
            for (NamedMention name : page.names())
                identities
                        .personOf(name.key())
                        .ifPresent(
                                person ->
                                        persons.computeIfAbsent(person, _ -> new TreeSet<>())
                                                .add(page.page() + ":" + name.key().start()));
        return persons.values().stream()
                .map(set -> String.join(" ", set))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> resolved(PageNames... pages) {
        return persons(RESOLVER.resolve(List.of(pages), List.of()), pages);
    }

    @Test
    void a_family_name_alone_means_the_one_who_bears_it_on_the_page() {
        assertThat(resolved(page("a", "en", "Oleh Hrushko", "Hrushko", "Olena Koval", "Oleh")))
                .containsExactly("a:0 a:1 a:3", "a:2");
    }

    @Test
    void spellings_of_one_name_on_one_page_are_one_person() {
        assertThat(
                        resolved(
                                page(
                                        "a",
                                        "en",
                                        "Rustem Chyibash",
                                        "Rustem Chiybash",
                                        "Roustem Chiybash")))
                .containsExactly("a:0 a:1 a:2");
    }

    @Test
    void two_full_names_of_one_page_are_two_people() {
        assertThat(
                        resolved(
                                page(
                                        "a",
                                        "en",
                                        "Rustem Chiybash",
                                        "Elmira Chiybash",
                                        "Ruslan Chiybash")))
                .hasSize(3);
    }

    @Test
    void a_part_of_one_longer_name_of_the_page_is_the_same_person() {
        assertThat(resolved(page("a", "fr", "Karim Ben Sedrine", "Ben Sedrine")))
                .containsExactly("a:0 a:1");
        assertThat(resolved(page("a", "uk", "Андрій Петрович Гривнюк", "Андрієві Петровичу")))
                .containsExactly("a:0 a:1");
        assertThat(resolved(page("a", "fr", "Karim Ben Sedrine", "Ali Ben Sedrine", "Ben Sedrine")))
                .hasSize(3);
    }

    @Test
    void a_part_of_a_name_that_a_relative_bears_is_not_the_same_person() {
        var page = page("a", "fr", "Karim Ben Sedrine", "Ben Sedrine");

        assertThat(resolved(tied(page, 1, 0, "father"))).containsExactly("a:0", "a:1");
    }

    @Test
    void a_slip_of_one_consonant_is_the_same_person_and_a_vowel_more_is_not() {
        assertThat(resolved(page("a", "fr", "Rong Chhi", "Rong Chhin"))).containsExactly("a:0 a:1");
        assertThat(resolved(page("a", "fr", "Rong Nim", "Rong Nima"))).hasSize(2);
    }

    @Test
    void a_mother_named_by_her_family_name_is_not_her_son() {
        var page = page("a", "en", "Rustem Chiybash", "Alie Chiybash", "Chiybash");

        assertThat(resolved(tied(page, 2, 0, "mother"))).containsExactly("a:0", "a:1 a:2");
    }

    @Test
    void scripts_and_press_spellings_meet_over_pages() {
        assertThat(
                        resolved(
                                page("a", "uk", "Рустема Чийбаша", "Чийбаш"),
                                page("b", "fr", "Roustem Tchiybach"),
                                page("c", "de", "Rustem Tschijbasch"),
                                page("d", "tr", "Rüstem Çiybaş'ın")))
                .containsExactly("a:0 a:1 b:0 c:0 d:0");
    }

    private static PageNames alias(PageNames page, int first, int second) {
        var alias = new PageNames.Alias(key(page.page(), first), key(page.page(), second));
        return new PageNames(page.page(), page.names(), page.roles(), page.ties(), List.of(alias));
    }

    @Test
    void names_in_the_other_order_meet_over_pages() {
        assertThat(
                        resolved(
                                page("a", "fr", "Kabwoto Rebecca", "Mulindo Serge"),
                                page("b", "fr", "Serge Mulindo", "Rebecca Kabwoto")))
                .containsExactly("a:0 b:1", "a:1 b:0");
    }

    @Test
    void a_daughter_named_family_first_is_not_her_father() {
        assertThat(
                        resolved(
                                page("a", "uk", "Енвер Джемілов", "Джемілова Айше"),
                                page("b", "uk", "Енвера Джемілова", "Айше Джемілова")))
                .containsExactly("a:0 b:0", "a:1 b:1");
    }

    @Test
    void what_was_cut_off_a_long_name_parts_nobody() {
        assertThat(
                        resolved(
                                page("a", "fr", "Sidi Ould Brahim", "Sidi Ould Dah Ould Brahim"),
                                page(
                                        "b",
                                        "fr",
                                        "Sidi Ould Dah Ould Brahim",
                                        "Ould Dah Ould Brahim")))
                .containsExactly("a:0 a:1 b:0 b:1");
    }

    @Test
    void who_has_a_second_name_is_one_person_under_all_spellings_of_the_first() {
        var page = page("a", "en", "Norbu Dawa Tso", "Tenzin \"Norbu\" Lhamoe", "Tenzin Lhamoe");

        assertThat(resolved(alias(page, 2, 0))).containsExactly("a:0 a:1 a:2");
    }

    @Test
    void a_given_name_joins_a_full_name_if_both_are_told_to_be_the_mother_of_one_person() {
        var here = tied(page("a", "en", "Rustem Chiybash", "Aliye"), 1, 0, "mother");
        var there =
                tied(
                        page("b", "en", "Rustem Chiybash", "Alie Abdurayimovna Chiybash"),
                        1,
                        0,
                        "mother");

        assertThat(resolved(here, there)).containsExactly("a:0 b:0", "a:1 b:1");
    }

    @Test
    void a_lone_family_name_on_another_page_joins_its_only_bearer() {
        assertThat(resolved(page("a", "en", "Ivan Lesnik", "Petro Dub"), page("b", "en", "Lesnik")))
                .containsExactly("a:0 b:0", "a:1");
    }

    @Test
    void a_lone_family_name_with_two_bearers_joins_neither() {
        assertThat(
                        resolved(
                                page("a", "en", "Ivan Lesnik", "Petro Lesnik"),
                                page("b", "en", "Lesnik")))
                .hasSize(3);
    }

    @Test
    void a_decision_joins_what_scores_do_not() {
        var one = page("a", "en", "Ivan Lesnik");
        var other = page("b", "en", "Comrade Oak");

        var identities =
                RESOLVER.resolve(
                        List.of(one, other),
                        List.of(new IdentityDecision.Same(key("a", 0), key("b", 0))));

        assertThat(persons(identities, one, other)).containsExactly("a:0 b:0");
    }

    @Test
    void a_decision_parts_what_scores_would_join() {
        var one = page("a", "en", "Ivan Lesnik");
        var other = page("b", "en", "Ivan Lesnik");

        var identities =
                RESOLVER.resolve(
                        List.of(one, other),
                        List.of(new IdentityDecision.Different(key("a", 0), key("b", 0))));

        assertThat(persons(identities, one, other)).containsExactly("a:0", "b:0");
    }

    @Test
    void the_printed_name_is_the_fullest_in_the_nominative() {
        var identities =
                RESOLVER.resolve(
                        List.of(page("a", "uk", "Бойчука", "Миколу Бойчука", "Бойчук")), List.of());

        assertThat(identities.people())
                .singleElement()
                .satisfies(person -> assertThat(person.name()).isEqualTo("Микола Бойчук"));
    }

    @Test
    void the_case_told_by_the_sentence_helps() {
        var mention = new NamedMention(key("a", 0), "Лобода", "uk", Set.of(Feature.NOMINATIVE));

        var identities =
                RESOLVER.resolve(
                        List.of(new PageNames("a", List.of(mention), List.of(), List.of())),
                        List.of());

        assertThat(identities.people())
                .singleElement()
                .satisfies(person -> assertThat(person.name()).isEqualTo("Лобода"));
    }

    @RepeatedTest(40)
    void the_order_of_pages_and_mentions_does_not_matter(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var pages = new ArrayList<PageNames>();
        var names =
                List.of(
                        "Oleh Hrushko",
                        "Hrushko",
                        "Олега Грушка",
                        "Olena Hrushko",
                        "Грушко",
                        "Oleg Grouchko",
                        "Oleh",
                        "O. Hrushko",
                        "Olena");
        for (int i = 0; i < 6; i++) {
            var some = new String[1 + random.nextInt(5)];
            for (int j = 0; j < some.length; j++) some[j] = names.get(random.nextInt(names.size()));
            pages.add(page("p" + i, random.nextBoolean() ? "en" : "uk", some));
        }
        var shuffled = new ArrayList<PageNames>();
        for (PageNames page : pages) {
            var mentions = new ArrayList<>(page.names());
            Collections.shuffle(mentions, random);
            shuffled.add(new PageNames(page.page(), mentions, page.roles(), page.ties()));
        }
        Collections.shuffle(shuffled, random);

        var one = RESOLVER.resolve(pages, List.of());
        var other = RESOLVER.resolve(shuffled, List.of());

        assertThat(other.people()).as(Arrays.toString(pages.toArray())).isEqualTo(one.people());
    }
}
