package vigil.casefile;

import vigil.journal.Decision.Protection;
import vigil.journal.Recorded;
import vigil.text.Passage;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is found out about decisions while a case file is assembled: gathered here, shown as a
/// [Review].
final class Findings {
    final LinkedHashSet<Review.Rejected> rejected = new LinkedHashSet<>();
    final LinkedHashSet<Review.Question> questions = new LinkedHashSet<>();
    final LinkedHashSet<Review.Unattached> unattached = new LinkedHashSet<>();
    final LinkedHashSet<Review.Conflict> conflicts = new LinkedHashSet<>();
    final List<Review.Note> notes = new ArrayList<>();
    final List<Review.Approval> approvals = new ArrayList<>();
    final Map<String, Protection> guards = new TreeMap<>();
    final Map<String, String> reliability = new TreeMap<>();

    static Review.EntryRef ref(Recorded by) {
        return new Review.EntryRef(by.name(), by.entry().at().atZone(ZoneOffset.UTC).toLocalDate());
    }

    void unattached(Recorded by, String what, String reason) {
        unattached.add(new Review.Unattached(ref(by), what, reason));
    }

    void ask(Recorded by, Optional<String> person, String text, List<Passage> evidence) {
        questions.add(new Review.Question(ref(by), person, text, evidence));
    }

    Review review() {
        return new Review(
                List.copyOf(rejected),
                List.copyOf(questions),
                List.copyOf(unattached),
                List.copyOf(conflicts),
                notes,
                approvals,
                guards,
                reliability);
    }
}
