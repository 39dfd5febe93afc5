package vigil.mention;

import vigil.language.Feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Who is in the reader's mind at a place of the page, and how much: the latest mention, subjects
/// before objects, the person the page is about.
///
/// Weights are in points; they were set by reading, so that a step back of one sentence costs more
/// than being an object.
final class Salience {
    private static final int FRESH = 100;
    private static final int A_SENTENCE = 22;
    private static final int SUBJECT = 16;
    private static final int FOCUS = 12;
    private static final int UNKNOWN_GENDER = 8;

    /// The page rather goes on about somebody it names than about "a guard".
    private static final int UNNAMED = 25;

    private static final int FARTHEST = 4;
    private static final int MOST_SEEN = 100;
    private final Map<Referent, Seen> seen = new HashMap<>();
    private Optional<Referent> focus = Optional.empty();

    private record Seen(int line, int token, boolean subject) {}

    /// Somebody a word may stand for.
    ///
    /// @param certainty 0 to 100
    record Choice(Referent referent, int certainty) {}

    void focus(Optional<Referent> referent) {
        this.focus = referent;
    }

    void mention(Referent referent, int line, int token, boolean subject) {
        Seen before = seen.get(referent);
        // the subject of a sentence stays its subject though it is named again in it
        boolean still = before != null && before.line() == line && before.subject();
        seen.put(referent, new Seen(line, token, subject || still));
        // a list of ten thousand names must not be weighed for each pronoun
        if (seen.size() > MOST_SEEN) seen.values().removeIf(at -> line - at.line() > FARTHEST);
        if (seen.size() > MOST_SEEN)
            seen.keySet().removeIf(other -> other != referent && !focus.equals(Optional.of(other)));
    }

    /// {@return the likeliest person for a subject or owner of this gender at this place}
    Optional<Choice> choose(int line, Set<Feature> gender, Predicate<Referent> allowed) {
        return choose(line, gender, allowed, SUBJECT, FOCUS);
    }

    /// {@return the likeliest person for an object of this gender at this place: being a subject
    /// before counts for little}
    Optional<Choice> chooseObject(int line, Set<Feature> gender, Predicate<Referent> allowed) {
        return choose(line, gender, allowed, SUBJECT / 4, FOCUS);
    }

    /// {@return the likeliest person of this gender to whom something is done by police, court or
    /// prison}
    Optional<Choice> chooseDetainee(int line, Set<Feature> gender) {
        return choose(line, gender, _ -> true, SUBJECT / 2, 3 * FOCUS);
    }

    private Optional<Choice> choose(
            int line, Set<Feature> gender, Predicate<Referent> allowed, int subject, int central) {
        Referent best = null;
        int most = Integer.MIN_VALUE, second = Integer.MIN_VALUE;
        for (Referent referent : ordered()) {
            Seen at = seen.get(referent);
            if (at == null
                    || line - at.line() > FARTHEST
                    || !referent.agrees(gender)
                    || !allowed.test(referent)) continue;
            int score = FRESH - A_SENTENCE * (line - at.line());
            if (at.subject()) score += subject;
            if (focus.filter(referent::equals).isPresent()) score += central;
            if (!gender.isEmpty() && referent.gender().isEmpty()) score -= UNKNOWN_GENDER;
            if (referent.spots().isEmpty()) score -= UNNAMED;
            if (score > most) {
                second = most;
                most = score;
                best = referent;
            } else if (score > second) second = score;
        }
        if (best == null) return Optional.empty();
        int lead = second == Integer.MIN_VALUE ? 30 : Math.min(30, most - second);
        return Optional.of(new Choice(best, Math.max(20, Math.min(95, 40 + lead + most / 4))));
    }

    /// {@return whether the person was the subject of this line}
    boolean subjectOf(Referent referent, int line) {
        Seen at = seen.get(referent);
        return at != null && at.line() == line && at.subject();
    }

    /// {@return the token of the latest mention in this line, or -1}
    int tokenIn(Referent referent, int line) {
        Seen at = seen.get(referent);
        return at != null && at.line() == line ? at.token() : -1;
    }

    /// Latest mention first, so that of two alike the nearer wins, whatever the order of a hash.
    private List<Referent> ordered() {
        List<Referent> list = new ArrayList<>(seen.keySet());
        list.sort(
                (a, b) -> {
                    Seen x = seen.get(a), y = seen.get(b);
                    if (x == null || y == null) return 0;
                    if (x.line() != y.line()) return Integer.compare(y.line(), x.line());
                    if (x.token() != y.token()) return Integer.compare(y.token(), x.token());
                    return Integer.compare(a.id(), b.id());
                });
        return list;
    }
}
