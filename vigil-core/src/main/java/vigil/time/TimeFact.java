package vigil.time;

import vigil.text.Passage;

import java.util.List;

/// One thing a page lets us know about when it was written or when something happened: what
/// [TimeSolver] reasons from.
///
/// Three kinds of unknown days are named by strings of the caller's choice: a page (when it was
/// written), an event (its first day; several tellings that the caller takes for one happening
/// share the name), a person (the day of birth). Same name, same day.
public sealed interface TimeFact {
    /// {@return the words it rests on; empty for metadata}
    List<Passage> passages();

    /// The page says when it was published, or its metadata do.
    ///
    /// @param page the page's name
    /// @param date as stated
    record PageDated(String page, EventDate date, List<Passage> passages) implements TimeFact {}

    /// A page dates an event. A full date also bounds the page by its tense: what is told as past
    /// is not later than the page.
    ///
    /// @param page the page that says so
    /// @param event what is dated
    /// @param meaning the date as worded; [Meaning.FromEvent] says nothing here: see [Offset]
    /// @param tense how the page speaks of it
    record Told(String page, String event, Meaning meaning, Tense tense, List<Passage> passages)
            implements TimeFact {}

    /// An event is told as so far from another: "three days after the arrest".
    ///
    /// @param event what is dated
    /// @param base what it counts from
    /// @param meaning how far: a [Meaning.FromEvent], or a part within one
    record Offset(String event, String base, Meaning meaning, List<Passage> passages)
            implements TimeFact {}

    /// A state that began with an event has lasted so long when the page is written: "held for 2,5
    /// years".
    ///
    /// @param page the page that says so
    /// @param start the event that began the state: the arrest
    /// @param duration how long
    record LastingOn(String page, String start, DurationTold duration, List<Passage> passages)
            implements TimeFact {}

    /// A person has an age when the page is written.
    record AgedOn(String page, String person, int years, List<Passage> passages)
            implements TimeFact {}

    /// A person was born on a date.
    record Born(String person, EventDate date, List<Passage> passages) implements TimeFact {}

    /// One event is not later than another: the order of custody stages.
    record InOrder(String earlier, String later, List<Passage> passages) implements TimeFact {}

    /// The page was written before the event: "has not been convicted", "is awaiting trial".
    record WrittenBefore(String page, String event, List<Passage> passages) implements TimeFact {}

    /// The page was written on the day of the event or after: it tells the event as past, without a
    /// date.
    record WrittenAfter(String page, String event, List<Passage> passages) implements TimeFact {}

    /// The page tells the event as its news: it was written when that was new.
    record NewsOf(String page, String event, List<Passage> passages) implements TimeFact {}

    /// Two pages tell one event as their news: they were written about the same time.
    record SameNews(String page, String other, List<Passage> passages) implements TimeFact {}

    /// How a page speaks of an event: as over, as to come, or in a way that leaves it open.
    enum Tense {
        PAST,
        FUTURE,
        UNKNOWN
    }
}
