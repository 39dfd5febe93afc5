package vigil.journal;

import vigil.Judgement;
import vigil.Reason;
import vigil.claim.ActType;
import vigil.claim.Claim;
import vigil.claim.ClaimKey;
import vigil.claim.DateTold;
import vigil.claim.Party;
import vigil.claim.Reality;
import vigil.claim.Telling;
import vigil.mention.MentionKey;
import vigil.source.Sha256;
import vigil.text.ArticleBounds;
import vigil.text.Passage;
import vigil.text.Stated;
import vigil.time.DateExpression;
import vigil.time.DurationTold;
import vigil.time.EventDate;
import vigil.time.EventDates;
import vigil.time.Meaning;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/// Deeds of every kind with claims of every kind, by chance.
final class Deeds {
    private static final List<String> TEXTS =
            List.of(
                    "Ivan Marchenko was arrested on 5 May 2019.",
                    "\u0406\u0432\u0430\u043d \u041c\u0430\u0440\u0447\u0435\u043d\u043a\u043e",
                    "line\r\nbreaks \"quoted\" \\ and \u0000 controls",
                    "\ud83d\ude00 emoji, e\u0301, \u202eturned",
                    "plain");
    private static final List<String> DATES =
            List.of(
                    "2019-05-05",
                    "2019-05~",
                    "2019?",
                    "XXXX-06-09",
                    "XXXX-06",
                    "2019-05-05/..",
                    "../2019",
                    "2019-02-26/2019-02-28");

    private final Random random;

    Deeds(Random random) {
        this.random = random;
    }

    Deed any(int kind) {
        String because = random.nextBoolean() ? "" : text();
        if (kind == 12)
            return new Deed.Undone(
                    new Head(new StreamId("office"), 1 + random.nextInt(9), digest()), because);
        return new Deed.Decided(decision(kind), because);
    }

    private Decision decision(int kind) {
        return switch (kind) {
            case 0 -> new Decision.Accept(claims());
            case 1 -> new Decision.Reject(claims());
            case 2 -> asserted();
            case 3 -> new Decision.Same(mention(), mention());
            case 4 -> new Decision.Different(mention(), mention());
            case 5 -> {
                ClaimSeen one = seen(0);
                yield new Decision.SameAct(one, seen(0));
            }
            case 6 -> new Decision.DifferentAct(seen(3), seen(3));
            case 7 ->
                    new Decision.Settle(
                            "date",
                            text(),
                            List.of(side(), side()),
                            maybe(() -> random.nextInt(2)));
            case 8 -> {
                Passage words = passage();
                yield new Decision.PageFacts(
                        page(),
                        maybe(this::date),
                        maybe(() -> "uk"),
                        maybe(() -> new ArticleBounds(words, words)),
                        Optional.of(any(Decision.Reliability.class)));
            }
            case 9 -> new Decision.Protect(mention(), any(Decision.Protection.class));
            case 10 -> new Decision.Note(leaf(), text());
            case 11 ->
                    new Decision.Approve(
                            mention(),
                            List.of(
                                    new Decision.Approve.Line(seen(1).claim().key(), digest()),
                                    new Decision.Approve.Line(seen(2).claim().key(), digest())));
            default -> throw new IllegalArgumentException("kind " + kind);
        };
    }

    private Decision asserted() {
        Grounds.Account account = new Grounds.Account(text() + " Ann Other", maybeDate(), "und");
        if (random.nextBoolean())
            return new Decision.Assert(
                    new Asserted.Request(
                            maybeDate(),
                            "the lawyer",
                            maybe(this::text),
                            "Ann",
                            maybe(() -> "visit"),
                            maybe(() -> any(Telling.Answer.class)),
                            maybeDate()),
                    new Whom.Named("Ann Other"),
                    account,
                    List.of());
        return new Decision.Assert(
                new Asserted.Act(
                        any(ActType.class),
                        maybeDate(),
                        any(Reality.class),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(() -> "P8Y"),
                        maybe(this::text),
                        maybe(() -> "visit"),
                        maybe(this::text)),
                new Whom.Mentioned(mention()),
                new Grounds.Quoted(List.of(new WordsSeen(digest(), passage()))),
                random.nextBoolean() ? List.of() : claims());
    }

    private Leaf leaf() {
        return switch (random.nextInt(4)) {
            case 0 -> mention();
            case 1 -> seen(random.nextInt(5));
            case 2 -> new WordsSeen(digest(), passage());
            default -> page();
        };
    }

    private PageSeen page() {
        return new PageSeen(digest(), "https://example.org/" + random.nextInt(9));
    }

    private Decision.Settle.Side side() {
        return new Decision.Settle.Side(text(), List.of(new WordsSeen(digest(), passage())));
    }

    private List<ClaimSeen> claims() {
        List<ClaimSeen> all = new ArrayList<>();
        for (int kind = 0; kind < 5; kind++) all.add(seen(kind));
        return all;
    }

    ClaimSeen seen(int kind) {
        MentionSeen victim = mention();
        Telling told = telling(kind, victim.key());
        Passage at = passage();
        Claim claim =
                new Claim(
                        new ClaimKey(
                                at.rendition(), at.start(), at.end(), told.type(), victim.key()),
                        told,
                        maybe(() -> new DateTold(expression(), any(DateTold.Tie.class))),
                        any(Reality.class),
                        maybe(this::party),
                        List.of(at, passage()),
                        new Judgement(
                                random.nextInt(1000),
                                List.of(new Reason("rule", random.nextInt(9), text()))));
        return new ClaimSeen(digest(), claim, victim, mention(), mention(), maybeDate());
    }

    private Telling telling(int kind, MentionKey victim) {
        return switch (kind) {
            case 0 ->
                    new Telling.ActTold(
                            ActType.HOUSE_ARREST,
                            victim,
                            maybe(this::party),
                            maybe(this::stated),
                            maybe(this::stated),
                            maybe(this::stated),
                            maybe(this::expression),
                            maybe(() -> "visit"));
            case 1 ->
                    new Telling.RequestTold(
                            victim, party(), maybe(this::party), passage(), maybe(() -> "release"));
            case 2 ->
                    new Telling.AnswerTold(
                            victim,
                            maybe(this::party),
                            any(Telling.Answer.class),
                            maybe(() -> new ClaimKey(digest(), 3, 7, "request", victim)),
                            maybe(() -> "visit"));
            case 3 ->
                    new Telling.Lasting(
                            victim,
                            any(Telling.State.class),
                            new DurationTold(3, 90, "P3M"),
                            passage());
            default -> new Telling.InState(victim, any(Telling.State.class));
        };
    }

    private Stated<String> stated() {
        Stated.Basis basis =
                switch (random.nextInt(3)) {
                    case 0 -> new Stated.Basis.Read("rule");
                    case 1 -> new Stated.Basis.Derived("rule", List.of("a", "b"));
                    default -> new Stated.Basis.ByHand(digest());
                };
        return new Stated<>(text(), List.of(passage()), basis);
    }

    private Party party() {
        return new Party(text(), passage(), maybe(() -> mention().key()), maybe(this::text));
    }

    private DateExpression expression() {
        return new DateExpression(passage(), meaning(random.nextInt(14), 0), "rule");
    }

    private Meaning meaning(int kind, int depth) {
        Supplier<Meaning> inner =
                () ->
                        depth > 2
                                ? new Meaning.Fixed(date())
                                : meaning(random.nextInt(14), depth + 1);
        Meaning.Open open =
                new Meaning.Open(
                        Optional.of(1 + random.nextInt(28)),
                        maybe(() -> any(Month.class)),
                        maybe(() -> any(DayOfWeek.class)));
        Period amount = Period.of(random.nextInt(3) - 1, random.nextInt(3), random.nextInt(40) - 9);
        return switch (kind) {
            case 0 -> new Meaning.Fixed(date());
            case 1 -> open;
            case 2 -> new Meaning.FromPage(amount, any(Meaning.Grain.class));
            case 3 ->
                    new Meaning.FromEvent(
                            amount, any(Meaning.Grain.class), any(Meaning.Anchor.class));
            case 4 -> new Meaning.FromDate(inner.get(), amount, any(Meaning.Grain.class));
            case 5 -> new Meaning.Toward(open, any(Meaning.Side.class));
            case 6 -> new Meaning.Within(open, inner.get());
            case 7 -> new Meaning.Span(inner.get(), inner.get());
            case 8 -> new Meaning.WeekOf(inner.get());
            case 9 -> new Meaning.Bounded(any(Meaning.Edge.class), inner.get());
            case 10 -> new Meaning.Part(any(Meaning.Slice.class), inner.get());
            case 11 -> new Meaning.Lasting(new DurationTold(0, Integer.MAX_VALUE, "life"));
            case 12 -> new Meaning.Vague(any(Meaning.When.class));
            default -> new Meaning.Repeated("P1D");
        };
    }

    private EventDate date() {
        return EventDates.parse(DATES.get(random.nextInt(DATES.size())));
    }

    private EventDate maybeDate() {
        return random.nextBoolean() ? date() : new EventDate.Undated();
    }

    private MentionSeen mention() {
        Passage around = passage();
        int end = around.start() + 1 + random.nextInt(around.quote().length());
        return new MentionSeen(
                digest(),
                new Passage(
                        around.rendition(),
                        around.start(),
                        end,
                        around.quote().substring(0, end - around.start())),
                around);
    }

    private Passage passage() {
        String quote = text();
        int start = random.nextInt(5000);
        return new Passage(digest(), start, start + quote.length(), quote);
    }

    private Sha256 digest() {
        return Sha256.of("" + random.nextInt());
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private <E extends Enum<E>> E any(Class<E> type) {
        E[] all = type.getEnumConstants();
        return all[random.nextInt(all.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> make) {
        return random.nextBoolean() ? Optional.of(make.get()) : Optional.empty();
    }
}
