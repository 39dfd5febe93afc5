package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.Reality;
import vigil.claim.Telling;
import vigil.claim.Telling.State;
import vigil.text.Passage;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Durations that cannot end when their pages were written and begin at one time.
///
/// Every telling of how long a state has lasted, and every date of the act that began it, leaves an
/// interval of days for that beginning. Two intervals without a common day clash. An interval is as
/// wide as the words and the page's date allow, so that a difference of precision never does.
final class DurationClashes {
    /// Days by which people round a duration, beyond what the words allow: a twentieth of it, and a
    /// week.
    private static final int SLACK_SHARE = 20;

    private static final int SLACK_DAYS = 7;

    /// What one telling leaves for the day on which a state began.
    private record Told(
            String value, LocalDate first, LocalDate last, List<Passage> evidence, String page) {
        boolean clashes(Told other) {
            return first.isAfter(other.last) || other.first.isAfter(last);
        }

        boolean bounded() {
            return !first.equals(LocalDate.MIN);
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    private final Dating dating;

    DurationClashes(Dating dating) {
        this.dating = dating;
    }

    List<Disagreement> find(List<Attributed> said, List<Happening> happenings) {
        Map<State, List<Attributed>> byState = new TreeMap<>();
        for (Attributed a : said)
            if (a.claim().told() instanceof Telling.Lasting lasting
                    && a.claim().reality() == Reality.HAPPENED)
                byState.computeIfAbsent(lasting.state(), _ -> new ArrayList<>()).add(a);
        List<Disagreement> found = new ArrayList<>();
        byState.forEach(
                (state, tellings) ->
                        found.addAll(
                                clashes(
                                        state,
                                        tellings.stream()
                                                .filter(a -> !isOver(state, a, happenings))
                                                .toList(),
                                        happenings)));
        return found;
    }

    /// Who had surely been let go when a page was written is not held any more: how long it lasted
    /// is not counted back from that page.
    private boolean isOver(State state, Attributed a, List<Happening> happenings) {
        if (state != State.HELD && state != State.HOUSE_ARREST) return false;
        Optional<LocalDate> written = dating.written(a).earliest();
        return happenings.stream()
                .filter(h -> h.reality() == Reality.HAPPENED && isEnd(h.type()))
                .anyMatch(
                        h ->
                                h.toldOn(a.rendition())
                                        || (written.isPresent()
                                                && h.when()
                                                        .date()
                                                        .latest()
                                                        .filter(d -> !d.isAfter(written.get()))
                                                        .isPresent()));
    }

    private static boolean isEnd(ActType type) {
        return type == ActType.RELEASE || type == ActType.EXCHANGE || type == ActType.DEATH;
    }

    private List<Disagreement> clashes(
            State state, List<Attributed> tellings, List<Happening> happenings) {
        List<Happening> beginnings = beginnings(state, happenings);
        if (beginnings.size() > 1)
            // who was taken several times was held several times: only one page's tellings speak of
            // one time
            return tellings.stream()
                    .collect(
                            java.util.stream.Collectors.groupingBy(
                                    Attributed::page,
                                    TreeMap::new,
                                    java.util.stream.Collectors.toList()))
                    .values()
                    .stream()
                    .flatMap(page -> disagreement(state, page.stream().map(this::told).toList()))
                    .toList();
        List<Told> all =
                new ArrayList<>(
                        tellings.stream()
                                .filter(
                                        a ->
                                                beginnings.stream()
                                                        .noneMatch(b -> tellsBeginning(a, b)))
                                .map(this::told)
                                .toList());
        for (Happening beginning : beginnings) all.addAll(since(beginning));
        return disagreement(state, all).toList();
    }

    /// "for 33 days since April 30": one clause that says both says when it was written.
    private static boolean tellsBeginning(Attributed lasting, Happening beginning) {
        return beginning.tellings().stream()
                .filter(t -> t.when().worded())
                .flatMap(t -> t.claim().anchors().stream())
                .anyMatch(words -> lasting.claim().anchors().stream().anyMatch(words::overlaps));
    }

    private static List<Happening> beginnings(State state, List<Happening> happenings) {
        Optional<ActType> type = DateFacts.beginning(state);
        return happenings.stream()
                .filter(h -> type.isPresent() && h.type() == type.get())
                .filter(h -> h.reality() == Reality.HAPPENED)
                .filter(
                        h ->
                                h.type() != ActType.HUNGER_STRIKE
                                        || h.tellings().stream()
                                                .noneMatch(
                                                        t ->
                                                                t.act()
                                                                        .matter()
                                                                        .filter("end"::equals)
                                                                        .isPresent()))
                .toList();
    }

    private Told told(Attributed a) {
        Telling.Lasting lasting = (Telling.Lasting) a.claim().told();
        EventDate written = dating.written(a);
        int min = lasting.duration().minDays();
        int max = lasting.duration().maxDays();
        LocalDate first =
                max == Integer.MAX_VALUE || written.earliest().isEmpty()
                        ? LocalDate.MIN
                        : written.earliest()
                                .get()
                                .minusDays((long) max + max / SLACK_SHARE + SLACK_DAYS);
        LocalDate last =
                written.latest()
                        .map(d -> d.minusDays(Math.max(0, min - min / SLACK_SHARE - SLACK_DAYS)))
                        .orElse(LocalDate.MAX);
        return new Told(lasting.words().quote(), first, last, List.of(lasting.words()), a.page());
    }

    private static Stream<Told> dated(ActTelling telling) {
        EventDate date = telling.when().date();
        if (date.earliest().isEmpty() || date.latest().isEmpty()) return Stream.empty();
        return Stream.of(
                new Told(
                        "since " + EventDates.print(date),
                        date.earliest().get(),
                        date.latest().get(),
                        telling.claim().anchors(),
                        telling.said().page()));
    }

    private static List<Told> since(Happening beginning) {
        return beginning.tellings().stream().flatMap(DurationClashes::dated).toList();
    }

    /// The day that most tellings allow is one side; tellings that exclude it, and the tellings
    /// with which they clash, make the disagreement.
    private static Stream<Disagreement> disagreement(State state, List<Told> all) {
        Optional<LocalDate> likeliest =
                all.stream()
                        .flatMap(t -> Stream.of(t.first(), t.last()))
                        .distinct()
                        .max(
                                Comparator.comparingLong(
                                                (LocalDate day) ->
                                                        all.stream()
                                                                .filter(t -> t.covers(day))
                                                                .map(Told::page)
                                                                .distinct()
                                                                .count())
                                        .thenComparingLong(
                                                day ->
                                                        all.stream()
                                                                .filter(t -> t.covers(day))
                                                                .count())
                                        .thenComparing(Comparator.reverseOrder()));
        if (likeliest.isEmpty()) return Stream.empty();
        List<Told> most = all.stream().filter(t -> t.covers(likeliest.get())).toList();
        List<Told> others =
                all.stream()
                        .filter(t -> !t.covers(likeliest.get()))
                        .filter(t -> most.stream().anyMatch(t::clashes))
                        .toList();
        if (others.isEmpty()) return Stream.empty();
        // a length with an upper end that allows the likeliest day speaks for it
        List<Told> opposed =
                most.stream()
                        .filter(m -> m.bounded() || others.stream().anyMatch(m::clashes))
                        .toList();
        List<Disagreement.Side> sides = Clash.ordered(List.of(side(opposed), side(others)));
        return Stream.of(
                new Disagreement(
                        Disagreement.Kind.DURATION,
                        "how long the " + Clash.words(state) + " has lasted",
                        sides,
                        "%s puts the beginning %s, %s %s"
                                .formatted(
                                        side(opposed).value(),
                                        interval(opposed),
                                        side(others).value(),
                                        interval(others))));
    }

    private static Disagreement.Side side(List<Told> told) {
        TreeSet<Passage> evidence = new TreeSet<>();
        TreeSet<String> values = new TreeSet<>();
        for (Told one : told) {
            evidence.addAll(one.evidence());
            values.add(one.value());
        }
        return new Disagreement.Side(String.join("; ", values), List.copyOf(evidence));
    }

    private static String interval(List<Told> told) {
        LocalDate first =
                told.stream().map(Told::first).max(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = told.stream().map(Told::last).min(Comparator.naturalOrder()).orElseThrow();
        if (first.isAfter(last)) {
            // they clash among themselves, too: from the first day that any allows to the last
            first = told.stream().map(Told::first).min(Comparator.naturalOrder()).orElseThrow();
            last = told.stream().map(Told::last).max(Comparator.naturalOrder()).orElseThrow();
        }
        if (first.equals(last)) return "on " + first;
        if (first.equals(LocalDate.MIN)) return "before " + last.plusDays(1);
        if (last.equals(LocalDate.MAX)) return "after " + first.minusDays(1);
        return "between %s and %s".formatted(first, last);
    }
}
