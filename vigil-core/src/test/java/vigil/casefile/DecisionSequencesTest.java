package vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import vigil.claim.ActType;
import vigil.claim.PageClaims;
import vigil.claim.Reality;
import vigil.identity.IdentityResolver;
import vigil.journal.Asserted;
import vigil.journal.Chained;
import vigil.journal.ClaimSeen;
import vigil.journal.Decision;
import vigil.journal.Grounds;
import vigil.journal.Replay;
import vigil.journal.Streams;
import vigil.journal.Whom;
import vigil.journal.WordsSeen;
import vigil.mention.MentionKey;
import vigil.source.Capture;
import vigil.source.Sha256;
import vigil.text.Page;
import vigil.text.Pages;
import vigil.text.Passage;
import vigil.text.Rendition;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Laws of decisions, on sequences of them made by chance: the seed is the number of the run.
class DecisionSequencesTest {
    private static final int RUNS = Integer.getInteger("vigil.decisions.runs", 25);
    private static final List<String> NAMES =
            List.of("Ivan Marchenko", "Oleh Stus", "Petro Holub", "I. Marchenko");

    private final Streams journal = new Streams();
    private final CaseBuilder builder =
            new CaseBuilder(
                    Pages.LANGUAGES,
                    page -> new Tale(page).told(),
                    new IdentityResolver(Pages.LANGUAGES)::resolve);
    private List<PageClaims> pages = new ArrayList<>();

    /// A page: so many acts, each told of somebody by chance.
    private static PageClaims page(int number, Random random, String opening) {
        StringBuilder text = new StringBuilder(opening);
        record Told(String who, ActType act, String predicate, String words, String edtf) {}
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            String who = NAMES.get(random.nextInt(NAMES.size()));
            int day = 1 + random.nextInt(9);
            ActType act = random.nextBoolean() ? ActType.ARREST : ActType.TRANSFER;
            String predicate =
                    (act == ActType.ARREST ? "was arrested" : "was moved") + " case " + i;
            String words = "on " + day + " May 2019, paragraph " + i;
            told.add(new Told(who, act, predicate, words, "2019-05-0" + day));
            text.append("%s %s %s.\n".formatted(who, predicate, words));
        }
        Page page = Tale.published("page" + number, text.toString(), "2019-08-0" + (number + 1));
        Tale tale = new Tale(page);
        for (String name : NAMES) if (text.indexOf(name) >= 0) tale.named(name);
        for (Told t : told) tale.act(t.act, t.who, t.predicate).on(t.words, t.edtf).told();
        return tale.told();
    }

    private void bundle(Random random) {
        for (int i = 0; i < 4; i++) pages.add(page(i, random, "Page %d. ".formatted(i)));
    }

    private Assembled assembled(Replay replay) {
        return builder.assembled(pages, List.of(), replay, CaseOptions.PLAIN);
    }

    private String json() {
        return Desk.json(assembled(journal.replay()).file());
    }

    /// Something that a person could decide, seeing this file.
    private static Decision decision(Random random, Assembled at) {
        List<Case> cases = at.file().cases().stream().filter(c -> !c.events().isEmpty()).toList();
        Leaves leaves = at.leaves();
        Page page = at.file().pages().get(random.nextInt(at.file().pages().size()));
        List<Person> people = at.file().people();
        Person one = people.get(random.nextInt(people.size()));
        Person other = people.get(random.nextInt(people.size()));
        int kind = random.nextInt(13);
        if (cases.isEmpty() || (one.equals(other) && (kind == 3 || kind == 4)))
            return new Decision.Note(leaves.page(page), "nothing to decide on");
        Case of = cases.get(random.nextInt(cases.size()));
        Line<Event> line = of.events().get(random.nextInt(of.events().size()));
        List<ClaimSeen> seen = leaves.claims(line, of.person());
        return switch (kind) {
            case 0, 1 -> new Decision.Accept(seen);
            case 2 -> new Decision.Reject(seen);
            case 3 -> new Decision.Same(leaves.person(one.id()), leaves.person(other.id()));
            case 4 -> different(one, other, leaves);
            case 5, 12 -> acts(seen, like(line, of, leaves), random);
            case 6 ->
                    of.disagreements().isEmpty()
                            ? new Decision.Note(seen.getFirst(), "no clash")
                            : leaves.settle(
                                    of.disagreements().getFirst(), Optional.of(random.nextInt(2)));
            case 7 ->
                    new Decision.PageFacts(
                            leaves.page(page),
                            Optional.of(EventDates.parse("2019-09-0" + (1 + random.nextInt(9)))),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(Decision.Reliability.MIXED));
            case 8 ->
                    new Decision.Protect(
                            leaves.person(one.id()),
                            Decision.Protection.values()[random.nextInt(3)]);
            case 9 -> new Decision.Note(seen.getFirst(), "a note");
            case 10 -> leaves.approve(of);
            default ->
                    new Decision.Assert(
                            new Asserted.Act(
                                    random.nextBoolean() ? line.value().type() : ActType.SEARCH,
                                    EventDates.parse("2019-05-1" + random.nextInt(9)),
                                    Reality.HAPPENED,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty()),
                            new Whom.Mentioned(leaves.person(of.person())),
                            random.nextBoolean()
                                    ? new Grounds.Account(
                                            "A call, told " + random.nextInt(3) + " times.",
                                            new EventDate.Undated(),
                                            "en")
                                    : new Grounds.Quoted(
                                            List.of(
                                                    new WordsSeen(
                                                            seen.getFirst().payload(),
                                                            seen.getFirst()
                                                                    .claim()
                                                                    .anchors()
                                                                    .getFirst()))),
                            random.nextBoolean() ? seen : List.of());
        };
    }

    /// Of a name that stands twice, that these are two persons; else that two names are.
    private static Decision different(Person one, Person other, Leaves leaves) {
        Passage first = one.mentions().getFirst();
        Passage last = one.mentions().getLast();
        return first.rendition().equals(last.rendition())
                ? new Decision.Different(leaves.person(one.id()), leaves.person(other.id()))
                : new Decision.Different(
                        leaves.mention(MentionKey.of(first)), leaves.mention(MentionKey.of(last)));
    }

    /// Tellings of another line of the same type, if there is one.
    private static List<ClaimSeen> like(Line<Event> line, Case of, Leaves leaves) {
        return of.events().stream()
                .filter(l -> l != line && l.value().type() == line.value().type())
                .findFirst()
                .map(l -> leaves.claims(l, of.person()))
                .orElseGet(() -> leaves.claims(line, of.person()));
    }

    private static Decision acts(List<ClaimSeen> some, List<ClaimSeen> others, Random random) {
        ClaimSeen one = some.getFirst();
        ClaimSeen other = others.getLast();
        if (one.claim().key().equals(other.claim().key())
                || !one.claim().key().type().equals(other.claim().key().type()))
            return new Decision.Note(one, "one act alone");
        return random.nextBoolean()
                ? new Decision.SameAct(one, other)
                : new Decision.DifferentAct(one, other);
    }

    private static int runs(RepetitionInfo run) {
        return run.getCurrentRepetition();
    }

    @Test
    void taking_a_decision_back_restores_every_byte() {
        java.util.Set<String> effective = new java.util.TreeSet<>();
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            DecisionSequencesTest world = new DecisionSequencesTest();
            world.bundle(random);
            for (int i = 0; i < 6; i++) {
                String before = world.json();
                Decision decision = decision(random, world.assembled(world.journal.replay()));
                Chained entry = world.journal.decide("office", decision);
                String after = world.json();
                if (!after.equals(before)) effective.add(decision.code());

                Chained undo = world.journal.undo("office", entry);
                assertThat(world.json()).as("seed %d, %s", seed, decision.code()).isEqualTo(before);

                world.journal.undo("office", undo);
                assertThat(world.json())
                        .as("seed %d, %s restored", seed, decision.code())
                        .isEqualTo(after);
            }
        }
        // that nothing changes and nothing is restored would pass, too
        assertThat(effective)
                .containsExactly(
                        "accept",
                        "approve",
                        "assert",
                        "different",
                        "different-act",
                        "note",
                        "page",
                        "protect",
                        "reject",
                        "same",
                        "same-act",
                        "settle");
    }

    @RepeatedTest(10)
    void two_devices_that_merge_come_to_one_file_whatever_arrives_first(RepetitionInfo run) {
        Random random = new Random(runs(run));
        bundle(random);
        List<String> devices = List.of("office", "field");
        for (int i = 0; i < 10; i++) {
            String device = devices.get(random.nextInt(2));
            if (random.nextInt(4) == 0) journal.merge(device, devices.get(random.nextInt(2)));
            journal.decide(device, decision(random, assembled(journal.replay())));
        }
        String expected = json();

        List<Chained> arrived = new ArrayList<>(journal.entries());
        Collections.shuffle(arrived, random);
        Collections.shuffle(pages, random);

        assertThat(Desk.json(assembled(journal.replay(arrived)).file())).isEqualTo(expected);
    }

    /// The same bytes, turned into another text by another converter.
    private static PageClaims reread(int number, Random random, String opening, Sha256 payload) {
        PageClaims read = page(number, random, opening);
        return onPayload(read, payload);
    }

    private static PageClaims onPayload(PageClaims read, Sha256 payload) {
        var m = read.mentions();
        Page page = m.page();
        Rendition text = page.rendition();
        Page moved =
                new Page(
                        page.id(),
                        new Capture(
                                payload,
                                page.capture().type(),
                                page.capture().origin(),
                                page.capture().how()),
                        Rendition.of(payload, text.by(), text.text(), text.back(), text.losses()),
                        page.language(),
                        page.title(),
                        page.publisher(),
                        page.author(),
                        page.published(),
                        page.blocks(),
                        page.sentences());
        return read.with(m.on(moved));
    }

    @RepeatedTest(10)
    void decisions_find_their_words_again_in_another_text_of_the_same_bytes(RepetitionInfo run) {
        Sha256[] payloads = new Sha256[4];
        for (int i = 0; i < 4; i++) {
            payloads[i] = Sha256.of("bytes " + i);
            pages.add(
                    reread(
                            i,
                            new Random(10L * runs(run) + i),
                            "Page %d. ".formatted(i),
                            payloads[i]));
        }
        Random random = new Random(runs(run));
        for (int i = 0; i < 6; i++)
            journal.decide("office", decision(random, assembled(journal.replay())));
        List<String> before = told(assembled(journal.replay()).file());
        var unattached = assembled(journal.replay()).file().review().unattached();

        pages = new ArrayList<>();
        for (int i = 0; i < 4; i++)
            pages.add(
                    reread(
                            i,
                            new Random(10L * runs(run) + i),
                            "A heading that the old converter had lost.\nPage %d. ".formatted(i),
                            payloads[i]));

        CaseFile file = assembled(journal.replay()).file();
        assertThat(told(file)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(file.review().unattached()).isEqualTo(unattached);
    }

    /// What the lines say, without where they stand.
    private static List<String> told(CaseFile file) {
        List<String> all = new ArrayList<>();
        for (Case c : file.cases())
            for (Line<Event> l : c.events())
                all.add(
                        "%s %s %s %s told %d times"
                                .formatted(
                                        file.people().stream()
                                                .filter(p -> p.id().equals(c.person()))
                                                .map(Person::name)
                                                .findFirst()
                                                .orElseThrow(),
                                        l.value().type(),
                                        EventDates.print(l.value().date()),
                                        l.standing(),
                                        l.tells().size()));
        return all;
    }
}
