package vigil.time;

import vigil.text.Passage;
import vigil.time.TimeFact.LastingOn;
import vigil.time.TimeFact.Told;
import vigil.time.TimeSolution.Inferred;
import vigil.time.TimeSolution.SetAside;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reasons from what pages say to when they were written and when things happened (DESIGN section
/// 4).
///
/// Every unknown day has a set of days it can be; facts narrow the sets, and sets narrow each
/// other, until nothing changes. Facts are taken strongest first; one that would leave no day for
/// something is set aside and reported, together with an equally strong one that it contradicts.
/// What the facts leave open is then chosen by what is usual (a page tells news, not last year's),
/// and what rests on such a choice is marked.
public final class TimeSolver {
    /// Facts beyond this are left unread: a bundle has some thousands at most.
    private static final int MAX_FACTS = 20_000;

    /// So many equally strong facts are tried for the one that a fact contradicts.
    private static final int MAX_RIVALS = 40;

    private TimeSolver() {}

    /// Solves the facts of one bundle.
    ///
    /// @param facts in any order: the result does not depend on it
    /// @param asOf no page was written after this day
    public static TimeSolution solve(List<TimeFact> facts, LocalDate asOf) {
        List<TimeFact> sorted = facts.stream().sorted(BY_STRENGTH).limit(MAX_FACTS).toList();
        Map<String, EventDate> known = new HashMap<>();
        for (TimeFact fact : sorted)
            if (fact instanceof TimeFact.PageDated(var page, var date, _))
                known.putIfAbsent(page, date);
        FactReading reading = new FactReading(known, new StoryDates(sorted, known), asOf);
        List<List<TimeConstraint>> demands = sorted.stream().map(reading::read).toList();
        Map<String, Inferred> pages = new TreeMap<>();
        Map<String, Inferred> events = new TreeMap<>();
        List<SetAside> aside = new ArrayList<>();
        Optional<DaySet> others = written(known.values());
        for (List<Integer> island : Islands.of(demands)) {
            DayDomains days = settle(sorted, demands, island, asOf, aside);
            List<TimeConstraint> used = new ArrayList<>();
            for (int fact : island) used.addAll(demands.get(fact));
            LikeliestDays likeliest = LikeliestDays.of(days, used, others);
            for (String name : days.names()) {
                if (!days.knows(name)) continue;
                Inferred inferred = inferred(sorted, days, likeliest, name);
                if (name.startsWith("page ")) pages.put(name.substring(5), inferred);
                if (name.startsWith("event ")) events.put(name.substring(6), inferred);
            }
        }
        return new TimeSolution(pages, events, aside);
    }

    private static Optional<DaySet> written(Collection<EventDate> pages) {
        List<DaySet.Span> days = new ArrayList<>();
        for (EventDate page : pages)
            FactReading.days(page).ifPresent(set -> days.addAll(set.spans()));
        return days.isEmpty() ? Optional.empty() : Optional.of(DaySet.union(days));
    }

    private static DayDomains settle(
            List<TimeFact> facts,
            List<List<TimeConstraint>> demands,
            List<Integer> island,
            LocalDate asOf,
            List<SetAside> aside) {
        DayDomains days = new DayDomains(asOf);
        List<Integer> taken = new ArrayList<>();
        for (int fact : island) {
            DayDomains next = days.copy();
            if (next.add(fact, demands.get(fact))) {
                days = next;
                taken.add(fact);
                continue;
            }
            aside.add(
                    new SetAside(
                            facts.get(fact),
                            "no day fits it together with what is told more surely"));
            int rival = rival(facts, demands, taken, fact, asOf);
            if (rival < 0) continue;
            aside.add(
                    new SetAside(
                            facts.get(rival), "another telling of the same kind contradicts it"));
            taken.remove(Integer.valueOf(rival));
            days = all(demands, taken, asOf);
        }
        return asUsual(days, demands, taken);
    }

    /// Adds what is usual where nothing speaks against it, the surest fact's first.
    private static DayDomains asUsual(
            DayDomains known, List<List<TimeConstraint>> demands, List<Integer> taken) {
        DayDomains days = known;
        for (int fact : taken)
            for (TimeConstraint demand : demands.get(fact)) {
                if (!(demand instanceof TimeConstraint.Usual(var link))) continue;
                DayDomains next = days.copy();
                if (next.add(fact, List.of(link))) days = next;
            }
        return days;
    }

    /// {@return the only equally strong fact without which `fact` would fit; -1 if there is none}
    private static int rival(
            List<TimeFact> facts,
            List<List<TimeConstraint>> demands,
            List<Integer> taken,
            int fact,
            LocalDate asOf) {
        int tried = 0;
        for (int i = taken.size() - 1; i >= 0 && tried < MAX_RIVALS; i--) {
            int other = taken.get(i);
            if (strength(facts.get(other)) != strength(facts.get(fact))) break;
            tried++;
            List<Integer> without = new ArrayList<>(taken);
            without.remove(i);
            if (all(demands, without, asOf).add(fact, demands.get(fact))) return other;
        }
        return -1;
    }

    private static DayDomains all(
            List<List<TimeConstraint>> demands, List<Integer> taken, LocalDate asOf) {
        DayDomains days = new DayDomains(asOf);
        for (int fact : taken) days.add(fact, demands.get(fact));
        return days;
    }

    private static Inferred inferred(
            List<TimeFact> facts, DayDomains days, LikeliestDays likeliest, String name) {
        List<Passage> passages = new ArrayList<>();
        List<String> why = new ArrayList<>();
        for (int fact : days.reasons(name)) {
            for (Passage passage : facts.get(fact).passages())
                if (!passages.contains(passage)) passages.add(passage);
            String reason = because(facts.get(fact));
            if (!why.contains(reason)) why.add(reason);
        }
        passages.sort(Comparator.naturalOrder());
        why.addAll(likeliest.why(name));
        return new Inferred(days.days(name).hull(), likeliest.date(name), passages, why);
    }

    private static String because(TimeFact fact) {
        return switch (fact) {
            case TimeFact.PageDated(var page, var date, _) ->
                    page + " is dated " + EventDates.print(date);
            case Told told -> "told as \"" + words(told.passages()) + "\" in " + told.page();
            case TimeFact.Offset offset ->
                    "counted from another act: \"" + words(offset.passages()) + "\"";
            case LastingOn lasting ->
                    "lasting \""
                            + words(lasting.passages())
                            + "\" when "
                            + lasting.page()
                            + " was written";
            case TimeFact.AgedOn aged ->
                    aged.years() + " years old when " + aged.page() + " was written";
            case TimeFact.Born(_, var date, _) -> "born " + EventDates.print(date);
            case TimeFact.InOrder _ -> "the order of a case: \"" + words(fact.passages()) + "\"";
            case TimeFact.WrittenBefore(var page, _, _) -> page + " speaks of it as not yet done";
            case TimeFact.WrittenAfter(var page, _, _) -> page + " speaks of it as done";
            case TimeFact.NewsOf(var page, _, _) -> page + " tells it as news";
            case TimeFact.SameNews(var page, var other, _) ->
                    page + " has the same news as " + other;
        };
    }

    private static String words(List<Passage> passages) {
        if (passages.isEmpty()) return "";
        String quote = passages.getFirst().quote().replaceAll("\\s+", " ");
        return quote.length() <= 60
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, quote.codePointCount(0, 57)))
                        + "...";
    }

    private static final Comparator<TimeFact> BY_STRENGTH =
            Comparator.comparingInt(TimeSolver::strength)
                    .thenComparing(
                            f ->
                                    f.passages().isEmpty()
                                            ? ""
                                            : f.passages().getFirst().rendition().toString())
                    .thenComparing(
                            f -> f.passages().isEmpty() ? 0 : f.passages().getFirst().start())
                    .thenComparing(TimeFact::toString);

    /// What is stated outranks what is counted, and numbers outrank idioms: "more than two years"
    /// is trusted before "for a second year".
    private static int strength(TimeFact fact) {
        return switch (fact) {
            case TimeFact.PageDated _ -> 0;
            case TimeFact.Born _ -> 1;
            case Told told when told.meaning() instanceof Meaning.Fixed -> 2;
            case Told told
                    when told.meaning() instanceof Meaning.Open open
                            && open.weekday().isPresent() ->
                    3;
            case Told told
                    when told.meaning() instanceof Meaning.FromPage
                            || told.meaning() instanceof Meaning.Part ->
                    3;
            case TimeFact.Offset _ -> 3;
            case Told _ -> 4;
            case TimeFact.InOrder _ -> 5;
            case TimeFact.WrittenBefore _, TimeFact.WrittenAfter _ -> 6;
            case LastingOn(_, _, var length, _) when length.maxDays() == Integer.MAX_VALUE -> 7;
            case LastingOn(_, _, var length, _) when !nth(length) -> 7;
            case TimeFact.AgedOn _ -> 8;
            case LastingOn _ -> 9;
            case TimeFact.NewsOf _, TimeFact.SameNews _ -> 10;
        };
    }

    /// "For a second year" is the only length that ends with its number.
    private static boolean nth(DurationTold length) {
        return length.iso().matches("P\\d+[YMWD]")
                && length.maxDays() - length.minDays() <= 366
                && endsWithNumber(length);
    }

    private static boolean endsWithNumber(DurationTold length) {
        String number = length.iso().substring(1, length.iso().length() - 1);
        double unit =
                switch (length.iso().charAt(length.iso().length() - 1)) {
                    case 'Y' -> 365.25;
                    case 'M' -> 365.25 / 12;
                    case 'W' -> 7;
                    default -> 1;
                };
        return length.maxDays() == (int) Math.ceil(Integer.parseInt(number) * unit);
    }
}
