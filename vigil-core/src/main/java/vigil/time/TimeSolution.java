package vigil.time;

import vigil.text.Passage;

import java.util.List;
import java.util.Map;

/// What [TimeSolver] found out.
///
/// @param pages when each page was written, by the page's name, in the order of names; pages of
///   which nothing is known are left out
/// @param events when each event happened, by its name; events of which nothing is known are left
///   out
/// @param aside facts that no day fits together with stronger ones, each with why: they are
///   disagreements for a person to see
public record TimeSolution(
        Map<String, Inferred> pages, Map<String, Inferred> events, List<SetAside> aside) {
    public TimeSolution {
        pages = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(pages));
        events = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(events));
        aside = List.copyOf(aside);
    }

    /// A day narrowed by facts.
    ///
    /// @param within all days that the facts allow: the truth is inside if the facts are true
    /// @param likeliest the date to print: never more precise than the facts bear, marked
    ///   approximate unless it follows strictly
    /// @param passages the words it rests on, on whatever page, in order
    /// @param why how it was inferred, a phrase each
    public record Inferred(
            EventDate within, EventDate likeliest, List<Passage> passages, List<String> why) {
        public Inferred {
            passages = List.copyOf(passages);
            why = List.copyOf(why);
        }
    }

    /// A fact that was not used.
    public record SetAside(TimeFact fact, String why) {}
}
