package vigil.casefile;

import vigil.journal.Decision.Protection;
import vigil.text.Passage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What people have decided about a case file, beside the standing that its lines bear: what is
/// hidden, what is asked, and what found no place.
///
/// Who decided stands in the journal and not here: a case file is shared, and reviewers have
/// reasons to stay unnamed.
///
/// @param rejected readings that people rejected or corrected
/// @param questions where a decision and today's reading differ: a person is asked
/// @param unattached decisions that fit nothing any more, each with the reason
/// @param conflicts where people decided differently, not knowing of each other
/// @param notes what people noted
/// @param approvals whose case file was reviewed, and what has come since
/// @param guards who is protected in what is shared, by person's id
/// @param reliability judgements of sources, by document: `high`, `mixed`, `low`
public record Review(
        List<Rejected> rejected,
        List<Question> questions,
        List<Unattached> unattached,
        List<Conflict> conflicts,
        List<Note> notes,
        List<Approval> approvals,
        Map<String, Protection> guards,
        Map<String, String> reliability) {
    /// Nobody has decided anything.
    public static final Review NONE =
            new Review(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(),
                    Map.of());

    public Review {
        rejected = List.copyOf(rejected);
        questions = List.copyOf(questions);
        unattached = List.copyOf(unattached);
        conflicts = List.copyOf(conflicts);
        notes = List.copyOf(notes);
        approvals = List.copyOf(approvals);
        guards = java.util.Collections.unmodifiableMap(new TreeMap<>(guards));
        reliability = java.util.Collections.unmodifiableMap(new TreeMap<>(reliability));
    }

    /// {@return whether there is nothing to show}
    public boolean isEmpty() {
        return equals(NONE);
    }

    /// The entry of a journal.
    ///
    /// @param name stream and number: `office/12`
    /// @param on the day by the writer's clock, in UTC
    public record EntryRef(String name, LocalDate on) implements Comparable<EntryRef> {
        /// By day, then by stream and number: `office/9` before `office/12`.
        @Override
        public int compareTo(EntryRef other) {
            return Comparator.comparing(EntryRef::on)
                    .thenComparing(EntryRef::stream)
                    .thenComparing(by -> by.name.length())
                    .thenComparing(EntryRef::name)
                    .compare(this, other);
        }

        private String stream() {
            return name.substring(0, name.indexOf('/') + 1);
        }

        @Override
        public String toString() {
            return name + " of " + on;
        }
    }

    /// A reading that a person rejected.
    ///
    /// @param by which entry
    /// @param person id of the person of whom it was read
    /// @param what what was read, in words
    /// @param because why, in the person's words; empty if none are given
    /// @param evidence where
    public record Rejected(
            EntryRef by, String person, String what, String because, List<Passage> evidence) {
        public Rejected {
            evidence = List.copyOf(evidence);
        }
    }

    /// Something that only a person can answer.
    ///
    /// @param by the entry whose decision it concerns
    /// @param person id of the person, where it concerns one
    /// @param text a sentence
    /// @param evidence the words concerned
    public record Question(
            EntryRef by, Optional<String> person, String text, List<Passage> evidence) {
        public Question {
            evidence = List.copyOf(evidence);
        }
    }

    /// A decision, or a part of one, that fits nothing at hand.
    ///
    /// @param by which entry
    /// @param what what it decides, in words
    /// @param reason why it has no effect, a sentence
    public record Unattached(EntryRef by, String what, String reason) {}

    /// Decisions on one subject that do not know of each other and differ.
    ///
    /// @param what the subject, in words
    /// @param sides each entry with what it says, in replay order; the last holds until a person
    ///   decides again
    public record Conflict(String what, List<Side> sides) {
        public Conflict {
            sides = List.copyOf(sides);
        }

        /// One decision.
        public record Side(EntryRef by, String says) {}
    }

    /// A note.
    ///
    /// @param person id of the person it is about, where it is about one
    /// @param line id of the line it is about, where it is about one
    /// @param document id of the document it is about, where it is about one
    public record Note(
            EntryRef by,
            Optional<String> person,
            Optional<String> line,
            Optional<String> document,
            String text,
            List<Passage> evidence) {
        public Note {
            evidence = List.copyOf(evidence);
        }
    }

    /// A review of a whole case.
    ///
    /// @param person id of the person
    /// @param lines how many lines it had
    /// @param since what differs now, a phrase each; empty if nothing does
    public record Approval(EntryRef by, String person, int lines, List<String> since) {
        public Approval {
            since = List.copyOf(since);
        }
    }
}
