package vigil.time;

import vigil.text.Passage;
import vigil.time.EventDate.Point;
import vigil.time.Meaning.Open;
import vigil.time.TimeFact.Tense;
import vigil.time.TimeFact.Told;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Dates without a year inside a story of another year: "In 2014 he was arrested. On 5 May …".
///
/// A report counts its days from its own; a story told in it counts from the full date told just
/// before. Only where the two part, and the day does not lie shortly before the page, does the
/// story decide.
final class StoryDates {
    /// A full date farther before, in units of text, is not taken up again.
    private static final int REACH = 250;

    /// A story of more dates in a row is left alone.
    private static final int MOST_STEPS = 12;

    /// What lies so few days before the page is news, not story.
    private static final int NEWS_DAYS = 60;

    private final Map<String, EventDate> knownPages;
    private final Map<String, LocalDate> latestTold = new HashMap<>();
    private final Map<String, List<Told>> byPage = new HashMap<>();

    StoryDates(List<TimeFact> facts, Map<String, EventDate> knownPages) {
        this.knownPages = Map.copyOf(knownPages);
        for (TimeFact fact : facts)
            if (fact instanceof Told told && !told.passages().isEmpty()) {
                byPage.computeIfAbsent(told.page(), _ -> new java.util.ArrayList<>()).add(told);
                if (told.tense() == Tense.PAST && told.meaning() instanceof Meaning.Fixed(Point p))
                    latestTold.merge(
                            told.page(),
                            p.earliest().orElseThrow(),
                            (a, b) -> a.isAfter(b) ? a : b);
            }
    }

    /// {@return the date by the story that it stands in; empty if it counts from its page}
    Optional<EventDate> date(Told told) {
        if (!(told.meaning() instanceof Open open)
                || open.month().isEmpty()
                || told.tense() == Tense.FUTURE) return Optional.empty();
        if (told.passages().isEmpty()) return Optional.empty();
        Optional<Point> there = inStory(told, open, 0);
        if (there.isEmpty()) return Optional.empty();
        LocalDate day = there.get().earliest().orElseThrow();
        EventDate page = knownPages.getOrDefault(told.page(), new EventDate.Undated());
        if (page.earliest().isPresent()) {
            if (page.latest().isPresent() && day.isAfter(page.latest().get()))
                return Optional.empty();
            EventDate byPage =
                    DateResolver.resolve(
                            open,
                            new DateResolver.Base(page, new EventDate.Undated(), told.tense()));
            Optional<LocalDate> news = byPage.earliest();
            boolean isNews =
                    news.isPresent()
                            && !news.get().isBefore(page.earliest().get().minusDays(NEWS_DAYS));
            return isNews || byPage.equals(there.get())
                    ? Optional.empty()
                    : Optional.of(there.get());
        }
        LocalDate latest = latestTold.get(told.page());
        boolean longAgo = latest != null && day.plusDays(366).isBefore(latest);
        return longAgo ? Optional.of(there.get()) : Optional.empty();
    }

    /// The nearest such day to the date told just before, which may itself stand in the story.
    private Optional<Point> inStory(Told told, Open open, int depth) {
        if (depth > MOST_STEPS) return Optional.empty();
        Optional<Told> before = before(told);
        if (before.isEmpty()) return Optional.empty();
        // "held since January 2014, he was sentenced in December": on from there
        if (before.get().meaning() instanceof Meaning.Fixed(EventDate.Since(var start)))
            return OpenDates.nearest(open, start.earliest().orElseThrow(), 1, false);
        Optional<Point> base =
                switch (before.get().meaning()) {
                    case Meaning.Fixed(Point p) -> Optional.of(p);
                    case Meaning.Fixed(EventDate.Between(_, var to)) -> Optional.of(to);
                    case Open other -> inStory(before.get(), other, depth + 1);
                    default -> Optional.empty();
                };
        return base.flatMap(b -> nearest(open, b));
    }

    private Optional<Told> before(Told told) {
        Passage words = told.passages().getFirst();
        Told best = null;
        for (Told other : byPage.getOrDefault(told.page(), List.of())) {
            Passage there = other.passages().getFirst();
            boolean day =
                    other.meaning() instanceof Meaning.Fixed(Point _)
                            || isNight(other.meaning())
                            || other.meaning() instanceof Meaning.Fixed(EventDate.Since _)
                            || (other.meaning() instanceof Open open && open.month().isPresent());
            if (!day) continue;
            int gap = words.start() - there.end();
            if (gap < 0 || gap > REACH || !there.rendition().equals(words.rendition())) continue;
            if (best == null || there.compareTo(best.passages().getFirst()) > 0) best = other;
        }
        return Optional.ofNullable(best);
    }

    private static boolean isNight(Meaning meaning) {
        return meaning instanceof Meaning.Fixed(EventDate.Between span)
                && span.earliest().orElseThrow().plusDays(1).equals(span.latest().orElseThrow());
    }

    /// The one of the same year if only a year was told, else the nearest.
    private static Optional<Point> nearest(Open open, Point before) {
        LocalDate base = before.earliest().orElseThrow();
        if (before instanceof EventDate.InYear) return OpenDates.nearest(open, base, 1, false);
        Optional<Point> back = OpenDates.nearest(open, base, -1, false);
        Optional<Point> forth = OpenDates.nearest(open, base, 1, false);
        if (back.isEmpty() || forth.isEmpty()) return back.isEmpty() ? forth : back;
        long behind = base.toEpochDay() - back.get().latest().orElseThrow().toEpochDay();
        long ahead = forth.get().earliest().orElseThrow().toEpochDay() - base.toEpochDay();
        return behind < ahead ? back : forth;
    }
}
