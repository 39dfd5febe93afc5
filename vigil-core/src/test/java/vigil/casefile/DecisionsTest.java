package vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vigil.claim.ActType;
import vigil.claim.Reality;
import vigil.claim.Telling;
import vigil.identity.IdentityResolver;
import vigil.journal.Asserted;
import vigil.journal.Chained;
import vigil.journal.ClaimSeen;
import vigil.journal.Decision;
import vigil.journal.Decision.Protection;
import vigil.journal.Decision.Reliability;
import vigil.journal.Grounds;
import vigil.journal.Replay;
import vigil.journal.Streams;
import vigil.journal.Whom;
import vigil.report.CaseFileDiff;
import vigil.report.JsonReport;
import vigil.text.ArticleBounds;
import vigil.text.Pages;
import vigil.text.Passage;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What each decision does to a case file.
class DecisionsTest {
    private final Streams journal = new Streams();
    private List<Tale> tales = new ArrayList<>();

    private static final Optional<String> NONE = Optional.empty();

    private Assembled assembled(Replay replay) {
        return new CaseBuilder(
                        Pages.LANGUAGES,
                        page -> new Tale(page).told(),
                        new IdentityResolver(Pages.LANGUAGES)::resolve)
                .assembled(
                        tales.stream().map(Tale::told).toList(),
                        List.of(),
                        replay,
                        CaseOptions.PLAIN);
    }

    private Assembled now() {
        return assembled(journal.replay());
    }

    private void given(Tale... told) {
        tales = new ArrayList<>(Arrays.asList(told));
    }

    private static Tale dated(String id, String text, String edtf) {
        return new Tale(Tale.published(id, text, edtf));
    }

    private static Tale arrest(String id) {
        return dated(id, "Ivan Marchenko was arrested on 5 May 2019 in Lviv.", "2019-06-01")
                .named("Ivan Marchenko")
                .act(ActType.ARREST, "Ivan Marchenko", "was arrested")
                .on("on 5 May 2019", "2019-05-05")
                .at("Lviv")
                .told();
    }

    private static Tale arrestAndSearch(String id) {
        Tale tale =
                dated(
                        id,
                        "Ivan Marchenko was arrested on 5 May 2019 in Lviv. His flat was searched."
                                + " Ivan Marchenko was released on 7 June 2019.",
                        "2019-08-01");
        tale.named("Ivan Marchenko");
        tale.act(ActType.ARREST, "Ivan Marchenko", "was arrested")
                .on("on 5 May 2019", "2019-05-05")
                .told();
        return tale.act(ActType.RELEASE, "Ivan Marchenko", "was released")
                .on("on 7 June 2019", "2019-06-07")
                .told();
    }

    private static Line<Event> event(CaseFile file, ActType type) {
        return file.cases().stream()
                .flatMap(c -> c.events().stream())
                .filter(l -> l.value().type() == type)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in " + file.cases()));
    }

    private static List<ClaimSeen> seen(Assembled a, ActType type) {
        for (Case c : a.file().cases())
            for (Line<Event> line : c.events())
                if (line.value().type() == type) return a.leaves().claims(line, c.person());
        throw new AssertionError("no " + type);
    }

    private static List<String> events(CaseFile file) {
        return file.cases().stream()
                .flatMap(c -> c.events().stream())
                .map(
                        l ->
                                l.value().type().code()
                                        + " "
                                        + EventDates.print(l.value().date())
                                        + " "
                                        + l.standing())
                .toList();
    }

    static String json(CaseFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new JsonReport(file).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void an_accepted_line_says_so() {
        given(arrestAndSearch("a"));

        journal.decide("office", new Decision.Accept(seen(now(), ActType.ARREST)));

        assertThat(events(now().file()))
                .containsExactly("arrest 2019-05-05 ACCEPTED", "release 2019-06-07 PROPOSED");
        assertThat(now().file().review().isEmpty()).isTrue();
    }

    @Test
    void an_accepted_line_stands_when_nothing_reads_it_any_more() {
        given(arrest("a"));
        journal.decide("office", new Decision.Accept(seen(now(), ActType.ARREST)));

        given(
                dated("a", "Ivan Marchenko was arrested on 5 May 2019 in Lviv.", "2019-06-01")
                        .named("Ivan Marchenko"));

        assertThat(events(now().file())).containsExactly("arrest 2019-05-05 REREAD");
        assertThat(now().file().review().questions())
                .singleElement()
                .satisfies(q -> assertThat(q.text()).contains("is not read from these words"));
    }

    @Test
    void an_accepted_line_stands_as_it_was_when_it_reads_differently_and_a_person_is_asked() {
        given(arrest("a"));
        journal.decide("office", new Decision.Accept(seen(now(), ActType.ARREST)));

        given(
                dated("a", "Ivan Marchenko was arrested on 5 May 2019 in Lviv.", "2019-06-01")
                        .named("Ivan Marchenko")
                        .act(ActType.ARREST, "Ivan Marchenko", "was arrested")
                        .told());

        assertThat(events(now().file())).containsExactly("arrest 2019-05-05 REREAD");
        assertThat(event(now().file(), ActType.ARREST).value().place()).contains("Lviv");
        assertThat(now().file().review().questions())
                .singleElement()
                .satisfies(
                        q ->
                                assertThat(q.text())
                                        .contains("place: \"Lviv\", now none")
                                        .contains("date: \"2019-05-05\", now none"));
    }

    @Test
    void rejecting_what_is_read_today_answers_the_question_about_an_accepted_line() {
        given(arrest("a"));
        journal.decide("office", new Decision.Accept(seen(now(), ActType.ARREST)));
        Tale misread =
                dated("a", "Ivan Marchenko was arrested on 5 May 2019 in Lviv.", "2019-06-01")
                        .named("Ivan Marchenko")
                        .act(ActType.ARREST, "Ivan Marchenko", "was arrested")
                        .told();
        given(misread);
        var wrong = seen(assembled(Replay.NOTHING), ActType.ARREST);

        journal.decide("office", new Decision.Reject(wrong));

        assertThat(events(now().file())).containsExactly("arrest 2019-05-05 ACCEPTED");
        assertThat(now().file().review().questions()).isEmpty();
    }

    @Test
    void a_rejected_line_is_hidden_and_listed() {
        given(arrestAndSearch("a"));

        journal.decide(
                "office", new Decision.Reject(seen(now(), ActType.RELEASE)), "it is his brother");

        assertThat(events(now().file())).containsExactly("arrest 2019-05-05 PROPOSED");
        assertThat(now().file().review().rejected())
                .singleElement()
                .satisfies(
                        r -> {
                            assertThat(r.what()).startsWith("release of \"Ivan Marchenko\"");
                            assertThat(r.because()).isEqualTo("it is his brother");
                            assertThat(r.by().name()).isEqualTo("office/1");
                        });
    }

    @Test
    void a_rejection_silences_only_what_it_saw() {
        given(arrest("a"));
        journal.decide("office", new Decision.Reject(seen(now(), ActType.ARREST)));
        assertThat(events(now().file())).isEmpty();

        given(
                dated("a", "Ivan Marchenko was arrested on 5 May 2019 in Lviv.", "2019-06-01")
                        .named("Ivan Marchenko")
                        .act(ActType.ARREST, "Ivan Marchenko", "was arrested")
                        .on("on 5 May 2019", "2019-05-05")
                        .told());

        assertThat(events(now().file())).containsExactly("arrest 2019-05-05 PROPOSED");
        assertThat(now().file().review().questions())
                .singleElement()
                .satisfies(q -> assertThat(q.text()).contains("proposed again"));
    }

    @Test
    void an_act_is_added_in_the_words_of_a_page() {
        given(arrestAndSearch("a"));
        Assembled before = now();
        String person = before.file().cases().getFirst().person();
        Passage words = tales.getFirst().words("His flat was searched.");

        Chained entry =
                journal.decide(
                        "office",
                        new Decision.Assert(
                                act(ActType.SEARCH, "2019-05"),
                                new Whom.Mentioned(before.leaves().person(person)),
                                new Grounds.Quoted(List.of(before.leaves().words(words))),
                                List.of()));

        assertThat(events(now().file()))
                .containsExactly(
                        "search 2019-05 ADDED",
                        "arrest 2019-05-05 PROPOSED",
                        "release 2019-06-07 PROPOSED");
        Line<Event> added = event(now().file(), ActType.SEARCH);
        assertThat(added.tells().getFirst().anchors()).containsExactly(words);
        assertThat(
                        ((Telling.ActTold) added.tells().getFirst().told())
                                .place()
                                .orElseThrow()
                                .basis())
                .isEqualTo(new vigil.text.Stated.Basis.ByHand(entry.digest()));
    }

    private static Asserted.Act act(ActType type, String edtf) {
        return new Asserted.Act(
                type,
                EventDates.parse(edtf),
                Reality.HAPPENED,
                Optional.of("flat"),
                NONE,
                NONE,
                NONE,
                NONE,
                NONE);
    }

    @Test
    void a_correction_takes_the_place_of_what_was_read() {
        given(arrest("a"));
        Assembled before = now();
        var instead = seen(before, ActType.ARREST);

        journal.decide(
                "office",
                new Decision.Assert(
                        act(ActType.ARREST, "2019-05-06"),
                        new Whom.Mentioned(instead.getFirst().file()),
                        new Grounds.Quoted(
                                List.of(
                                        before.leaves()
                                                .words(
                                                        instead.getFirst()
                                                                .claim()
                                                                .anchors()
                                                                .getFirst()))),
                        instead));

        assertThat(events(now().file())).containsExactly("arrest 2019-05-06 ADDED");
        assertThat(now().file().review().rejected()).hasSize(1);
    }

    @Test
    void a_call_becomes_a_document_of_its_own() {
        given(arrest("a"));

        journal.decide(
                "office",
                new Decision.Assert(
                        new Asserted.Act(
                                ActType.TRANSFER,
                                EventDates.parse("2019-07-02"),
                                Reality.HAPPENED,
                                Optional.of("Odesa"),
                                NONE,
                                NONE,
                                NONE,
                                NONE,
                                NONE),
                        new Whom.Mentioned(seen(now(), ActType.ARREST).getFirst().file()),
                        new Grounds.Account(
                                "His sister said on the phone that he was taken to Odesa.",
                                EventDates.parse("2019-07-03"),
                                "en"),
                        List.of()));

        CaseFile file = now().file();
        assertThat(events(file))
                .containsExactly("arrest 2019-05-05 PROPOSED", "transfer 2019-07-02 ADDED");
        assertThat(file.pages().stream().map(p -> p.id())).containsExactly("a", "account-office-1");
        assertThat(json(file)).contains("journal:office/1");
    }

    @Test
    void an_account_may_be_the_only_source_of_a_person() {
        given(arrest("a"));

        journal.decide(
                "office",
                new Decision.Assert(
                        new Asserted.Request(
                                EventDates.parse("2019-07-03"),
                                "the lawyer",
                                NONE,
                                "a visit",
                                Optional.of("visit"),
                                Optional.of(Telling.Answer.REFUSED),
                                EventDates.parse("2019-07-04")),
                        new Whom.Named("Petro Holub"),
                        new Grounds.Account(
                                "The lawyer of Petro Holub asked for a visit; it was refused the"
                                        + " next day.",
                                new EventDate.Undated(),
                                "en"),
                        List.of()));

        CaseFile file = now().file();
        assertThat(file.people().stream().map(Person::name)).contains("Petro Holub");
        assertThat(file.cases().stream().flatMap(c -> c.requests().stream()))
                .singleElement()
                .satisfies(
                        l -> {
                            assertThat(l.standing()).isEqualTo(Line.Standing.ADDED);
                            assertThat(l.value().answer()).isEqualTo(Request.Answer.REFUSED);
                            assertThat(EventDates.print(l.value().date())).isEqualTo("2019-07-03");
                            assertThat(EventDates.print(l.value().answerDate()))
                                    .isEqualTo("2019-07-04");
                        });
    }

    private static Tale named(String id, String name, String edtf) {
        return dated(id, name + " was arrested on " + edtf + ".", "2019-08-01")
                .named(name)
                .act(ActType.ARREST, name, "was arrested")
                .on("on " + edtf, edtf)
                .told();
    }

    private Decision.Same same(Assembled a, String one, String other) {
        return new Decision.Same(a.leaves().person(id(a, one)), a.leaves().person(id(a, other)));
    }

    private static String id(Assembled a, String name) {
        return a.file().people().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void two_names_are_one_person_when_a_person_says_so() {
        given(named("a", "Ivan Marchenko", "2019-05-05"), named("b", "Oleh Stus", "2019-05-05"));
        assertThat(now().file().cases()).hasSize(2);

        journal.decide("office", same(now(), "Ivan Marchenko", "Oleh Stus"));

        assertThat(now().file().cases()).hasSize(1);
        assertThat(events(now().file())).containsExactly("arrest 2019-05-05 PROPOSED");
    }

    @Test
    void one_name_is_two_persons_when_a_person_says_so() {
        given(arrest("a"), named("b", "Ivan Marchenko", "2019-05-05"));
        assertThat(now().file().cases()).hasSize(1);
        var leaves = now().leaves();

        journal.decide(
                "office",
                new Decision.Different(
                        leaves.mention(
                                vigil.mention.MentionKey.of(tales.get(0).words("Ivan Marchenko"))),
                        leaves.mention(
                                vigil.mention.MentionKey.of(
                                        tales.get(1).words("Ivan Marchenko")))));

        assertThat(now().file().cases()).hasSize(2);
    }

    @Test
    void what_would_join_two_whom_a_person_keeps_apart_has_no_effect_and_is_asked() {
        given(
                named("a", "Ivan Marchenko", "2019-05-05"),
                named("b", "Oleh Stus", "2019-05-05"),
                named("c", "Petro Holub", "2019-05-05"));
        Assembled a = now();
        journal.decide("office", same(a, "Ivan Marchenko", "Oleh Stus"));
        journal.decide("office", same(a, "Oleh Stus", "Petro Holub"));
        journal.decide(
                "office",
                new Decision.Different(
                        a.leaves().person(id(a, "Ivan Marchenko")),
                        a.leaves().person(id(a, "Petro Holub"))));

        assertThat(now().file().cases()).hasSize(2);
        assertThat(now().file().review().questions())
                .singleElement()
                .satisfies(q -> assertThat(q.text()).contains("has no effect"));
    }

    @Test
    void files_that_were_dealt_with_as_two_are_not_joined_by_a_name_alone() {
        given(named("a", "Ivan Marchenko", "2019-05-05"), named("b", "I. Marchenko", "2019-09-05"));
        journal.decide(
                "office",
                new Decision.Different(
                        now().leaves().person(now().file().people().getFirst().id()),
                        now().leaves()
                                .mention(
                                        vigil.mention.MentionKey.of(
                                                tales.get(1).words("I. Marchenko")))));
        Assembled two = now();
        assertThat(two.file().cases()).hasSize(2);
        Chained first = journal.entries().getFirst();
        for (Case c : two.file().cases())
            journal.decide(
                    "office",
                    new Decision.Accept(two.leaves().claims(c.events().getFirst(), c.person())));

        journal.undo("office", first);

        assertThat(now().file().cases()).hasSize(2);
        assertThat(now().file().review().questions())
                .singleElement()
                .satisfies(
                        q -> assertThat(q.text()).contains("they stay two until a person decides"));
    }

    @Test
    void devices_that_name_one_person_by_two_names_do_not_part_her_when_they_merge() {
        Tale one = arrest("a");
        Tale other = named("b", "Ivan Marchenko", "2019-09-05");
        given(one);
        var mine = seen(now(), ActType.ARREST);
        given(other);
        var theirs = seen(now(), ActType.ARREST);
        journal.decide("office", new Decision.Accept(mine));
        journal.decide("field", new Decision.Accept(theirs));
        given(one, other);
        assertThat(now().file().cases()).hasSize(1);

        journal.merge("office", "field");
        journal.decide("office", now().leaves().approve(now().file().cases().getFirst()));

        assertThat(now().file().cases()).hasSize(1);
        assertThat(now().file().review().questions()).isEmpty();
    }

    private void twoReleases() {
        given(
                dated("a", "Ivan Marchenko was released on 5 May 2019.", "2019-08-01")
                        .named("Ivan Marchenko")
                        .act(ActType.RELEASE, "Ivan Marchenko", "was released")
                        .on("on 5 May 2019", "2019-05-05")
                        .told(),
                dated("b", "Ivan Marchenko was released on 8 May 2019.", "2019-08-01")
                        .named("Ivan Marchenko")
                        .act(ActType.RELEASE, "Ivan Marchenko", "was released")
                        .on("on 8 May 2019", "2019-05-08")
                        .told());
    }

    @Test
    void two_tellings_are_one_act_when_a_person_says_so() {
        twoReleases();
        Assembled a = now();
        Case c = a.file().cases().getFirst();
        assertThat(c.events()).hasSize(2);

        journal.decide(
                "office",
                new Decision.SameAct(
                        a.leaves().claims(c.events().get(0), c.person()).getFirst(),
                        a.leaves().claims(c.events().get(1), c.person()).getFirst()));

        assertThat(now().file().cases().getFirst().events()).hasSize(1);
    }

    @Test
    void one_act_is_two_when_a_person_says_so() {
        given(arrest("a"), named("b", "Ivan Marchenko", "2019-05-05"));
        Assembled a = now();
        Case c = a.file().cases().getFirst();
        assertThat(c.events()).hasSize(1);
        var tellings = a.leaves().claims(c.events().getFirst(), c.person());

        journal.decide("office", new Decision.DifferentAct(tellings.get(0), tellings.get(1)));

        assertThat(now().file().cases().getFirst().events()).hasSize(2);
    }

    @Test
    void a_settled_disagreement_stays_and_one_line_takes_the_value_that_holds() {
        twoReleases();
        Assembled a = now();
        Disagreement clash = a.file().cases().getFirst().disagreements().getFirst();
        int later = clash.sides().get(0).value().equals("2019-05-08") ? 0 : 1;

        journal.decide(
                "office", a.leaves().settle(clash, Optional.of(later)), "the decree is dated");

        Case settled = now().file().cases().getFirst();
        assertThat(events(now().file())).containsExactly("release 2019-05-08 PROPOSED");
        assertThat(settled.disagreements())
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.sides()).hasSize(2);
                            assertThat(d.settled().orElseThrow().holds()).contains("2019-05-08");
                            assertThat(d.settled().orElseThrow().because())
                                    .isEqualTo("the decree is dated");
                        });
    }

    @Test
    void a_disagreement_that_nothing_settles_keeps_both_lines() {
        twoReleases();
        Assembled a = now();
        Disagreement clash = a.file().cases().getFirst().disagreements().getFirst();

        journal.decide("office", a.leaves().settle(clash, Optional.empty()));

        assertThat(now().file().cases().getFirst().events()).hasSize(2);
        assertThat(now().file().cases().getFirst().disagreements().getFirst().settled())
                .isPresent();
    }

    private Decision.PageFacts facts(
            Optional<EventDate> published, Optional<Reliability> reliability) {
        return new Decision.PageFacts(
                now().leaves().page(now().file().pages().getFirst()),
                published,
                NONE,
                Optional.empty(),
                reliability);
    }

    @Test
    void a_page_bears_the_date_and_the_reliability_that_a_person_gives_it() {
        given(
                new Tale(Tale.undated("a", "Ivan Marchenko was arrested."))
                        .named("Ivan Marchenko")
                        .act(ActType.ARREST, "Ivan Marchenko", "was arrested")
                        .told());

        journal.decide(
                "office",
                facts(Optional.of(EventDates.parse("2020-02-03")), Optional.of(Reliability.LOW)));

        assertThat(now().file().pageDates().getFirst().edtf()).isEqualTo("2020-02-03");
        assertThat(now().file().review().reliability()).containsEntry("a", "low");
        assertThat(json(now().file())).contains("\"reliability\" : \"low\"");
    }

    @Test
    void an_article_begins_and_ends_where_a_person_says() {
        String text =
                "Ivan Marchenko was arrested on 5 May 2019.\n\n"
                        + "Petro Holub was arrested on 6 May 2019.\n\n"
                        + "Oleh Stus was arrested on 7 May 2019.\n";
        var input =
                new vigil.source.Intake.Taken(
                        vigil.source.Original.handed(
                                "a.txt",
                                vigil.source.MediaType.PLAIN,
                                text.getBytes(StandardCharsets.UTF_8)),
                        vigil.source.SourceFacts.NONE);
        var claims = new vigil.claim.ClaimReader(Pages.LANGUAGES);
        var builder =
                new CaseBuilder(
                        Pages.LANGUAGES,
                        claims::read,
                        new IdentityResolver(Pages.LANGUAGES)::resolve);
        var page = builder.build(List.of(input), CaseOptions.PLAIN).pages().getFirst();
        int at = text.indexOf("Petro Holub");
        var words = page.passage(at, at + 11);
        journal.decide(
                "office",
                new Decision.PageFacts(
                        new vigil.journal.PageSeen(page.capture().payload(), "a.txt"),
                        Optional.empty(),
                        Optional.of("en"),
                        Optional.of(new ArticleBounds(words, words)),
                        Optional.empty()));

        CaseFile file = builder.build(List.of(input), journal.replay(), CaseOptions.PLAIN);

        assertThat(file.pages().getFirst().language()).isEqualTo("en");
        assertThat(file.people().stream().map(Person::name)).containsExactly("Petro Holub");
    }

    @Test
    void a_masked_name_stands_nowhere_in_what_is_shared() {
        given(arrest("a"));
        journal.decide("office", new Decision.Protect(owner(), Protection.MASK));

        String shared = json(Disclosure.open(now().file()));

        assertThat(shared).doesNotContain("Marchenko").contains("\"arrest\"");
        assertThat(now().file().people().getFirst().name()).isEqualTo("Ivan Marchenko");
    }

    private vigil.journal.MentionSeen owner() {
        return now().leaves().person(now().file().cases().getFirst().person());
    }

    @Test
    void a_restricted_case_is_left_out_and_the_reader_is_told() {
        given(arrest("a"));
        journal.decide("office", new Decision.Note(owner(), "Ivan Marchenko is in danger"));
        journal.decide("office", new Decision.Protect(owner(), Protection.RESTRICT));

        String shared = json(Disclosure.open(now().file()));

        assertThat(shared)
                .doesNotContain("Marchenko")
                .doesNotContain("\"arrest\"")
                .contains("1 of the cases are withheld");
    }

    @Test
    void who_agrees_to_be_named_is_named() {
        Tale tale =
                dated(
                        "a",
                        "Ivan Marchenko was arrested. Olena Marchenko is his mother.",
                        "2019-06-01");
        tale.named("Ivan Marchenko").named("Olena Marchenko");
        tale.role("Olena Marchenko", vigil.mention.Role.RELATIVE);
        given(tale.act(ActType.ARREST, "Ivan Marchenko", "was arrested").told());
        assertThat(json(Disclosure.maskingRelatives(now().file()))).doesNotContain("Olena");

        journal.decide(
                "office",
                new Decision.Protect(
                        now().leaves().person(id(now(), "Olena Marchenko")), Protection.CONSENT));

        assertThat(json(Disclosure.maskingRelatives(now().file()))).contains("Olena");
    }

    @Test
    void notes_are_kept_where_they_belong() {
        given(arrest("a"));
        Assembled a = now();
        journal.decide(
                "office", new Decision.Note(seen(a, ActType.ARREST).getFirst(), "ask the lawyer"));
        journal.decide(
                "office",
                new Decision.Note(a.leaves().page(a.file().pages().getFirst()), "saved by hand"));

        assertThat(now().file().review().notes())
                .extracting(Review.Note::text)
                .containsExactly("ask the lawyer", "saved by hand");
        assertThat(now().file().review().notes().get(0).line())
                .contains(event(now().file(), ActType.ARREST).id());
        assertThat(now().file().review().notes().get(1).document()).contains("a");
    }

    @Test
    void an_approval_tells_what_has_come_since() {
        given(arrest("a"));
        journal.decide("office", now().leaves().approve(now().file().cases().getFirst()));
        assertThat(now().file().review().approvals().getFirst().since()).isEmpty();

        tales.add(named("b", "Ivan Marchenko", "2019-05-05"));

        assertThat(now().file().review().approvals().getFirst().since())
                .containsExactly("1 more tellings");
    }

    @Test
    void people_who_do_not_know_of_each_other_may_differ_and_both_are_shown() {
        given(arrest("a"));
        var claims = seen(now(), ActType.ARREST);
        journal.decide("office", new Decision.Accept(claims));
        journal.decide("field", new Decision.Reject(claims));

        assertThat(events(now().file())).containsExactly("arrest 2019-05-05 DISPUTED");
        assertThat(now().file().review().conflicts())
                .singleElement()
                .satisfies(c -> assertThat(c.sides()).hasSize(2));

        journal.merge("field", "office");
        journal.decide("field", new Decision.Reject(claims));

        assertThat(events(now().file())).isEmpty();
        assertThat(now().file().review().conflicts()).isEmpty();
    }

    @Test
    void an_erased_decision_is_listed() {
        given(arrest("a"));
        Chained entry = journal.decide("office", new Decision.Accept(seen(now(), ActType.ARREST)));

        journal.erase(entry);

        assertThat(events(now().file())).containsExactly("arrest 2019-05-05 PROPOSED");
        assertThat(now().file().review().unattached())
                .singleElement()
                .satisfies(u -> assertThat(u.reason()).contains("erased"));
    }

    @Test
    void a_decision_on_a_page_that_is_gone_is_listed() {
        given(arrest("a"), named("b", "Ivan Marchenko", "2020-05-05"));
        journal.decide("office", new Decision.Accept(seen(now(), ActType.ARREST)));

        tales.removeFirst();
        tales.removeFirst();

        assertThat(now().file().review().unattached())
                .singleElement()
                .satisfies(u -> assertThat(u.reason()).contains("not among those"));
    }

    private static List<String> differences(CaseFile before, CaseFile after) {
        try {
            return CaseFileDiff.between(stream(before), stream(after)).stream()
                    .map(
                            d ->
                                    d.change()
                                            + " "
                                            + d.part()
                                            + " "
                                            + d.what()
                                            + d.fields().stream()
                                                    .map(
                                                            f ->
                                                                    " "
                                                                            + f.name()
                                                                            + ": "
                                                                            + f.before()
                                                                            + " -> "
                                                                            + f.after())
                                                    .collect(Collectors.joining()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.io.InputStream stream(CaseFile file) {
        return new java.io.ByteArrayInputStream(json(file).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_diff_tells_what_was_decided() {
        given(arrestAndSearch("a"));
        CaseFile before = now().file();
        Chained reject =
                journal.decide("office", new Decision.Reject(seen(now(), ActType.RELEASE)));
        journal.decide("office", new Decision.Accept(seen(now(), ActType.ARREST)));
        journal.decide("office", new Decision.Note(owner(), "ask again"));
        CaseFile after = now().file();

        assertThat(differences(before, after))
                .contains(
                        "CHANGED event release, 2019-06-07 standing: proposed -> rejected",
                        "CHANGED event arrest, 2019-05-05 standing: proposed -> accepted",
                        "NEW note ask again")
                .noneMatch(d -> d.startsWith("GONE event"));
        journal.undo("office", reject);
        assertThat(differences(after, now().file()))
                .contains("CHANGED event release, 2019-06-07 standing: rejected -> proposed");
    }

    @Test
    void a_settled_disagreement_is_a_difference() {
        twoReleases();
        CaseFile before = now().file();
        journal.decide(
                "office",
                now().leaves()
                        .settle(
                                before.cases().getFirst().disagreements().getFirst(),
                                Optional.of(0)));

        assertThat(differences(before, now().file()))
                .anyMatch(d -> d.startsWith("CHANGED disagreement") && d.contains("settled:  -> "));
    }

    @Test
    void the_pages_of_a_report_show_what_people_decided() {
        given(arrestAndSearch("a"));
        journal.decide(
                "office", new Decision.Reject(seen(now(), ActType.RELEASE)), "it is his brother");
        journal.decide("office", new Decision.Note(owner(), "ask <b>again</b>"));
        journal.decide("office", new Decision.Accept(seen(now(), ActType.ARREST)));

        java.util.Map<String, String> pages = new java.util.TreeMap<>();
        new vigil.report.HtmlReport(
                        Disclosure.open(now().file()),
                        vigil.report.Words.of(Pages.LANGUAGES.pack("en").orElseThrow()))
                .forEach(pages::put);

        String page =
                pages.entrySet().stream()
                        .filter(e -> e.getKey().startsWith("cases/"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
        assertThat(page)
                .contains("What people decided")
                .contains("it is his brother")
                .contains("ask &lt;b&gt;again")
                .contains("accepted by a person");
    }
}
