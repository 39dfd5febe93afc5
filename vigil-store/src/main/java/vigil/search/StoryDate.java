package vigil.search;

import vigil.claim.DateTold;
import vigil.time.DateResolver;
import vigil.time.EventDate;
import vigil.time.Meaning;
import vigil.time.TimeFact;

import java.util.Optional;

/// Dates of acts that no case has, as far as the page alone tells: what counts from a date told
/// before counts from the last one.
final class StoryDate {
    private final EventDate published;
    private EventDate last = new EventDate.Undated();

    StoryDate(EventDate published) {
        this.published = published;
    }

    void told(EventDate date) {
        if (!Fit.isOpen(date)) last = date;
    }

    EventDate date(Optional<DateTold> when) {
        if (when.isEmpty() || when.get().tie() == DateTold.Tie.LATEST_BY)
            return new EventDate.Undated();
        Meaning meaning = when.get().expression().meaning();
        EventDate date = resolve(meaning, published);
        // "the following Monday" of a story lies behind what was told before, not behind the
        // page
        if (isAfter(date, published)) date = resolve(meaning, last);
        told(date);
        // a bound that the page alone gives, such as "by June", says too little to find by
        return date instanceof EventDate.Until ? new EventDate.Undated() : date;
    }

    private EventDate resolve(Meaning meaning, EventDate from) {
        return DateResolver.resolve(
                meaning, new DateResolver.Base(from, last, TimeFact.Tense.UNKNOWN));
    }

    private static boolean isAfter(EventDate date, EventDate other) {
        return date.earliest().isPresent()
                && other.latest().isPresent()
                && date.earliest().get().isAfter(other.latest().get());
    }
}
