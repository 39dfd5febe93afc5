package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.DateTold;
import vigil.claim.PageClaims;
import vigil.claim.Reality;
import vigil.claim.Telling.State;
import vigil.text.Page;
import vigil.time.EventDate;
import vigil.time.EventDates;
import vigil.time.Meaning;
import vigil.time.Meaning.Grain;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A life in custody, made from a seed, and pages that tell it vaguely; with or without one planted
/// clash.
final class Timeline {
    private static final String WHO = "Maro Venk";

    /// What the generator plants.
    enum Plant {
        NONE,
        DATE,
        TERM,
        DURATION,
        PLACE,
        STATUS,
        CHARGE,
        COUNT
    }

    final Plant plant;
    final Map<ActType, LocalDate> truth = new EnumMap<>(ActType.class);
    final Map<String, LocalDate> written = new TreeMap<>();
    final List<Tale> tales = new ArrayList<>();
    private final Random random;
    private final int years;

    Timeline(long seed) {
        random = new Random(seed);
        plant = Plant.values()[random.nextInt(Plant.values().length)];
        LocalDate arrest =
                LocalDate.of(2012 + random.nextInt(8), 1, 1).plusDays(random.nextInt(365));
        years = 2 + random.nextInt(9);
        truth.put(ActType.ARREST, arrest);
        truth.put(ActType.SENTENCE, arrest.plusDays(150 + random.nextInt(700)));
        truth.put(ActType.TRANSFER, truth.get(ActType.SENTENCE).plusDays(20 + random.nextInt(80)));
        if (random.nextBoolean())
            truth.put(
                    ActType.RELEASE,
                    truth.get(ActType.TRANSFER).plusDays(60 + random.nextInt(500)));
        int pages = 2 + random.nextInt(4);
        for (int i = 0; i < pages; i++) page("p" + i, random.nextInt(5) < 2);
        if (plant != Plant.NONE) plant();
    }

    /// A page under construction: its text grows, and what is told waits until the text is whole.
    private static final class Draft {
        final StringBuilder text = new StringBuilder("About " + WHO + ".");
        final List<Consumer<Tale>> told = new ArrayList<>();

        void sentence(String words, Consumer<Tale> telling) {
            text.append(' ').append(words);
            told.add(telling);
        }
    }

    private void page(String id, boolean dated) {
        LocalDate arrest = truth.get(ActType.ARREST);
        LocalDate end =
                truth.getOrDefault(ActType.RELEASE, truth.get(ActType.TRANSFER).plusDays(400));
        LocalDate day =
                arrest.plusDays(
                        3 + random.nextInt((int) ChronoUnit.DAYS.between(arrest, end) + 60));
        Draft draft = new Draft();
        boolean held =
                !day.isBefore(arrest) && (!truth.containsKey(ActType.RELEASE) || day.isBefore(end));
        for (var event : truth.entrySet())
            if (event.getValue().isBefore(day) && random.nextInt(3) > 0)
                act(draft, event.getKey(), vague(event.getValue(), day));
        if (held && random.nextInt(3) == 0) lasting(draft, ChronoUnit.DAYS.between(arrest, day));
        if (day.isBefore(truth.get(ActType.SENTENCE)) && random.nextBoolean()) denied(draft);
        finish(id, day, dated, draft);
    }

    private void finish(String id, LocalDate day, boolean dated, Draft draft) {
        written.put(id, day);
        // identical texts would be one telling
        String text = draft.text + " Page " + id + ".";
        Page page = dated ? Tale.published(id, text, day.toString()) : Tale.undated(id, text);
        Tale tale = new Tale(page).named(WHO);
        draft.told.forEach(t -> t.accept(tale));
        tales.add(tale);
    }

    private record Words(String words, Optional<Meaning> meaning, DateTold.Tie tie) {
        Words(String words, Optional<Meaning> meaning) {
            this(words, meaning, DateTold.Tie.CLAUSE);
        }
    }

    /// Another thing's day, told just before: carried on to an act it must not date it; carried on
    /// from an act of the same kind it does.
    private Words carried(LocalDate day) {
        boolean same = random.nextBoolean();
        LocalDate told = same ? day : day.minusDays(40 + random.nextInt(300));
        Words there = exact(told);
        return new Words(
                there.words(),
                there.meaning(),
                same ? DateTold.Tie.CONTINUED : DateTold.Tie.CARRIED);
    }

    private Words vague(LocalDate day, LocalDate page) {
        long ago = ChronoUnit.DAYS.between(day, page);
        return switch (random.nextInt(8)) {
            case 0 -> exact(day);
            case 5 -> carried(day);
            case 1 ->
                    fixed(
                            "in " + day.getMonth() + " " + day.getYear(),
                            YearMonth.from(day).toString());
            case 2 -> fixed("in " + day.getYear(), String.valueOf(day.getYear()));
            case 3 ->
                    // a page leaves the year out where it is its own and no other was named before
                    day.getYear() == page.getYear()
                                    && truth.get(ActType.ARREST).getYear() == page.getYear()
                            ? new Words(
                                    "on " + day.getDayOfMonth() + " " + day.getMonth() + ",",
                                    Optional.of(
                                            new Meaning.Open(
                                                    Optional.of(day.getDayOfMonth()),
                                                    Optional.of(day.getMonth()),
                                                    random.nextBoolean()
                                                            ? Optional.of(day.getDayOfWeek())
                                                            : Optional.empty())))
                            : new Words("", Optional.empty());
            case 4 ->
                    ago < 28
                            ? new Words(
                                    ago + " days ago",
                                    Optional.of(
                                            new Meaning.FromPage(
                                                    Period.ofDays((int) -ago), Grain.DAY)))
                            : fixed(
                                    "in " + day.getMonth() + " " + day.getYear(),
                                    YearMonth.from(day).toString());
            default -> new Words("", Optional.empty());
        };
    }

    private static Words exact(LocalDate day) {
        return fixed(
                "on " + day.getDayOfMonth() + " " + day.getMonth() + " " + day.getYear(),
                day.toString());
    }

    private static Words fixed(String words, String edtf) {
        return new Words(words, Optional.of(Tale.fixed(edtf)));
    }

    private void act(Draft draft, ActType type, Words when) {
        tell(draft, type, when, years, 4);
    }

    private static void tell(Draft draft, ActType type, Words when, int years, int colony) {
        String verb =
                switch (type) {
                    case ARREST -> "was arrested";
                    case SENTENCE -> "was sentenced to " + years + " years";
                    case TRANSFER -> "was moved to colony " + colony;
                    case RELEASE -> "was set free";
                    default -> throw new AssertionError(type);
                };
        boolean before = when.tie() != DateTold.Tie.CLAUSE;
        String sentence =
                before
                        ? "It rained " + when.words() + ". " + WHO + " " + verb
                        : WHO + " " + verb + " " + when.words();
        draft.sentence(
                sentence.strip() + ".",
                tale -> {
                    Tale.Act act = tale.act(type, WHO, verb);
                    if (type == ActType.SENTENCE) act.term(years + " years", "P" + years + "Y");
                    if (type == ActType.TRANSFER) act.at("colony " + colony);
                    when.meaning()
                            .ifPresent(m -> act.on(tale.carried(when.words(), m, when.tie())));
                    act.told();
                });
    }

    private void lasting(Draft draft, long days) {
        // "for more than two years", or about so many months
        if (days > 400 && random.nextBoolean()) {
            int whole = (int) (days / 365.25);
            draft.sentence(
                    WHO + " is held for more than " + whole + " years.",
                    tale ->
                            tale.lasting(
                                    State.HELD,
                                    WHO,
                                    "for more than " + whole + " years",
                                    whole * 365,
                                    Integer.MAX_VALUE));
        } else {
            int months = Math.max(1, (int) Math.round(days / 30.44));
            draft.sentence(
                    WHO + " is held for " + months + " months.",
                    tale ->
                            tale.lasting(
                                    State.HELD,
                                    WHO,
                                    "for " + months + " months",
                                    Math.max(0, (int) ((months - 1) * 30.44)),
                                    (int) ((months + 1) * 30.44)));
        }
    }

    private static void denied(Draft draft) {
        draft.sentence(
                WHO + " has not been sentenced.",
                tale ->
                        tale.act(ActType.SENTENCE, WHO, "has not been sentenced")
                                .reality(Reality.DENIED)
                                .told());
    }

    /// Two pages more that clash with each other.
    private void plant() {
        LocalDate late =
                truth.getOrDefault(ActType.RELEASE, truth.get(ActType.TRANSFER)).plusDays(90);
        LocalDate arrest = truth.get(ActType.ARREST);
        LocalDate sentence = truth.get(ActType.SENTENCE);
        LocalDate transfer = truth.get(ActType.TRANSFER);
        Draft right = new Draft();
        Draft wrong = new Draft();
        LocalDate seen = late;
        switch (plant) {
            case NONE -> {}
            case DATE -> {
                act(right, ActType.ARREST, exact(arrest));
                act(wrong, ActType.ARREST, exact(arrest.plusDays(1 + random.nextInt(3))));
            }
            case TERM -> {
                act(right, ActType.SENTENCE, exact(sentence));
                tell(wrong, ActType.SENTENCE, exact(sentence), years + 1, 4);
            }
            case PLACE -> {
                act(right, ActType.TRANSFER, exact(transfer));
                tell(wrong, ActType.TRANSFER, exact(transfer), years, 19);
            }
            case DURATION -> {
                act(right, ActType.ARREST, exact(arrest));
                seen = truth.get(ActType.TRANSFER).minusDays(1);
                int days = (int) ChronoUnit.DAYS.between(arrest, seen);
                String words = "for " + days / 60 + " months";
                wrong.sentence(
                        WHO + " is held " + words + ".",
                        tale -> tale.lasting(State.HELD, WHO, words, days / 2 - 20, days / 2 + 20));
            }
            case CHARGE -> {
                charged(right, exact(arrest), "possession of drugs");
                charged(wrong, exact(arrest), "tax fraud");
            }
            case COUNT -> {
                taken(right, exact(arrest), "Four men", 4);
                taken(wrong, exact(arrest), "Nine men", 9);
            }
            case STATUS -> {
                act(right, ActType.SENTENCE, exact(sentence));
                denied(wrong);
            }
        }
        finish("q1", late, true, right);
        finish("q2", seen, true, wrong);
    }

    private static void charged(Draft draft, Words when, String offence) {
        draft.sentence(
                WHO + " was accused of " + offence + " " + when.words() + ".",
                tale ->
                        tale.act(ActType.CHARGE, WHO, "was accused")
                                .charge(offence)
                                .on(tale.date(when.words(), when.meaning().orElseThrow()))
                                .told());
    }

    private static void taken(Draft draft, Words when, String men, int number) {
        draft.sentence(
                men + " took " + WHO + " " + when.words() + ".",
                tale -> {
                    tale.act(ActType.ARREST, WHO, "took")
                            .on(tale.date(when.words(), when.meaning().orElseThrow()))
                            .told();
                    tale.counted(ActType.ARREST, "took", PageClaims.Count.Who.DOERS, number, men);
                });
    }

    /// {@return whether a date that was printed allows this day}
    static boolean allows(EventDate date, LocalDate day) {
        return vigil.time.DateAlgebra.compatible(
                date, new EventDate.Day(day, EventDate.Qualifier.NONE));
    }

    static boolean allows(String edtf, LocalDate day) {
        return allows(EventDates.parse(edtf), day);
    }
}
