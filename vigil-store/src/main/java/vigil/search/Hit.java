package vigil.search;

import vigil.time.EventDate;

import java.util.List;
import java.util.Optional;

/// A document that answers, with the passages that do.
///
/// @param page the document
/// @param published how its date fits, where a date of publication was asked for
/// @param passages the passages that hold most of what was asked for, in reading order
/// @param more how many further passages answer; 0 where no passages are asked for
public record Hit(IndexedPage page, Optional<Fit> published, List<Found> passages, int more) {
    public Hit {
        passages = List.copyOf(passages);
    }

    /// A passage that answers.
    ///
    /// @param passage the passage
    /// @param marks the words that were asked for, in reading order
    /// @param persons who is named or meant in it
    /// @param acts told in it
    public record Found(
            IndexedPassage passage, List<Mark> marks, List<NamedPerson> persons, List<Act> acts) {
        public Found {
            marks = List.copyOf(marks);
            persons = List.copyOf(persons);
            acts = List.copyOf(acts);
        }
    }

    /// Where a word that was asked for stands.
    ///
    /// @param start offset in the passage's text, UTF-16 units, inclusive
    /// @param end exclusive
    public record Mark(int start, int end) {}

    /// A person with the form of the name to print.
    public record NamedPerson(String id, String name) {}

    /// An act, and how its date fits, where a date was asked for.
    public record Act(String type, EventDate date, Optional<Fit> fit) {}
}
