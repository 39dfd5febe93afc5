package vigil.mention;

import vigil.language.Feature;
import vigil.language.Pos;
import vigil.language.Reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Verbs beside a name that tell of people: sayings, feelings, arrests.
final class Verbs {
    private static final int MOST_BETWEEN = 4;
    private static final int LONGEST_APPOSITION = 14;

    /// By strength of the verb: bodies say and ask as persons do, but seldom think.
    private static final int[] SAYS = {0, 18, 14, 20};

    /// A verb found.
    ///
    /// @param token where
    /// @param weight how strongly it tells of a person
    /// @param rule which rule found it
    record Found(int token, int weight, String rule) {}

    private Verbs() {}

    /// {@return the verb whose subject a name that ends at `from` would be}
    static Optional<Found> follow(Line line, int from) {
        boolean passive = false;
        int passed = 0;
        for (int i = from; i < line.size() && i - from - passed <= MOST_BETWEEN; i++) {
            int aside = pastAdverb(line, i);
            passed += aside - i;
            i = aside;
            if (!line.isWord(i)) return Optional.empty();
            Optional<Reading> verb = NeighbourEvidence.verb(line, i);
            if (verb.isPresent()) {
                boolean last =
                        i + 1 >= line.size() || NeighbourEvidence.verb(line, i + 1).isEmpty();
                Optional<Found> found = subjectOf(line, i, passive);
                if (found.isPresent()) return found;
                passive |=
                        line.words().copulas.exactly(line, i, i + 1).isPresent()
                                || line.may(i, Pos.AUX);
                if (last && !passive && !line.may(i, Pos.AUX)) return Optional.empty();
            } else if (!line.may(i, Pos.ADV) && !line.may(i, Pos.PART) && !line.may(i, Pos.PRON))
                return Optional.empty();
        }
        return Optional.empty();
    }

    /// "She was, however, acquitted": {@return the token behind an adverb between commas}
    private static int pastAdverb(Line line, int i) {
        return line.isMark(i, ",") && line.isMark(i + 2, ",") && line.may(i + 1, Pos.ADV)
                ? i + 3
                : i;
    }

    private static Optional<Found> subjectOf(Line line, int i, boolean passive) {
        MentionWords words = line.words();
        for (Reading reading : line.token(i).readings()) {
            if (reading.pos() != Pos.VERB && reading.pos() != Pos.AUX) continue;
            String lemma = Line.fold(reading.lemma());
            int undergone = words.undergoing(lemma);
            if (passive && undergone > 0)
                return Optional.of(new Found(i, undergone * 10, "undergoes"));
            int said = words.saying(lemma);
            if (said > 0 && !passive) return Optional.of(new Found(i, SAYS[said], "says"));
            int done = words.doing(lemma);
            if (done > 0) return Optional.of(new Found(i, done * 9, "does"));
        }
        return Optional.empty();
    }

    /// {@return the verb before a name that begins at `first`: "said Roe", "arrested Roe",
    /// "засудили Роу"}
    static Optional<Found> precede(Line line, int first) {
        int i = first - 1;
        Optional<Reading> verb = NeighbourEvidence.verb(line, i);
        if (verb.isEmpty()) return Optional.empty();
        MentionWords words = line.words();
        for (Reading reading : line.token(i).readings()) {
            if (reading.pos() != Pos.VERB && reading.pos() != Pos.AUX) continue;
            String lemma = Line.fold(reading.lemma());
            if (words.undergoing(lemma) > 0)
                return Optional.of(new Found(i, words.undergoing(lemma) * 8, "object-of"));
            if (words.saying(lemma) > 1)
                return Optional.of(new Found(i, SAYS[words.saying(lemma)], "said-by"));
        }
        return Optional.empty();
    }

    /// {@return the verb behind a name in the accusative whose object it is: "Роу засудили"}
    static Optional<Found> objectBefore(Line line, int first, int end) {
        if (!isOblique(line, first, end)
                || !Cases.of(line, first, end).contains(Feature.ACCUSATIVE)
                || line.may(first - 1, Pos.ADP)) return Optional.empty();
        int from = pastApposition(line, end);
        for (int i = from; i < line.size() && i - from <= MOST_BETWEEN; i++) {
            if (!line.isWord(i)) return Optional.empty();
            Optional<Reading> verb = NeighbourEvidence.verb(line, i);
            if (verb.isEmpty()) {
                if (line.may(i, Pos.ADV) || line.may(i, Pos.PART)) continue;
                return Optional.empty();
            }
            int token = i;
            return line.token(i).readings().stream()
                    .filter(r -> r.pos() == Pos.VERB && !r.is(Feature.PARTICIPLE))
                    .map(r -> line.words().undergoing(Line.fold(r.lemma())))
                    .filter(undergone -> undergone > 0)
                    .findFirst()
                    .map(undergone -> new Found(token, undergone * 8, "object-of"));
        }
        return Optional.empty();
    }

    /// {@return whether the words from `first` to `end` may be the subject of a verb behind them}
    static boolean isSubject(Line line, int first, int end) {
        int before = first - 1;
        // "the death of Roe happened": a thing right before a name with a case has the verb
        if (line.words().dropsSubjects() && (thing(line, before) || isLast(line, before)))
            return false;
        for (int skipped = 0;
                skipped < 5
                        && before >= 0
                        && (line.may(before, Pos.DET)
                                || line.may(before, Pos.ADJ)
                                || line.may(before, Pos.NOUN))
                        && !line.may(before, Pos.ADP);
                skipped++) before--;
        if (line.may(before, Pos.ADP) || isOblique(line, first, end)) return false;
        int from = pastApposition(line, end);
        for (int i = from; i < line.size() && i - from < 4; i++) {
            if (!line.isWord(i)) return false;
            if (line.may(i, Pos.VERB) || line.may(i, Pos.AUX))
                return finite(line, i) && !subjectFollows(line, i);
            if (!line.may(i, Pos.ADV) && !line.may(i, Pos.PRON) && !line.may(i, Pos.PART))
                return false;
        }
        return false;
    }

    /// {@return whether the dictionary knows cases of the name, and none is the nominative}
    private static boolean isOblique(Line line, int first, int end) {
        Set<Feature> cases = Cases.of(line, first, end);
        return !cases.isEmpty() && !cases.contains(Feature.NOMINATIVE);
    }

    /// {@return whether a noun that can only be a subject stands right behind the verb: then the
    /// name before it is the object}
    private static boolean subjectFollows(Line line, int verb) {
        int i = verb + 1;
        if (!line.words().dropsSubjects() || !line.isWord(i) || line.capitalised(i)) return false;
        boolean copula =
                line.words().copulas.exactly(line, verb, i).isPresent() || line.may(verb, Pos.AUX);
        return !copula
                && line.token(i).readings().stream()
                        .allMatch(
                                r ->
                                        r.known()
                                                && r.pos() == Pos.NOUN
                                                && Feature.among(r.features(), Feature.CASES)
                                                        .equals(Set.of(Feature.NOMINATIVE)));
    }

    /// "the death of Poe and Roe happened": the last of a list has no singular verb.
    private static boolean isLast(Line line, int i) {
        return line.may(i, Pos.CCONJ) && line.capitalised(i - 1);
    }

    private static boolean thing(Line line, int i) {
        boolean found = false;
        for (Reading reading : i < 0 ? List.<Reading>of() : line.token(i).readings()) {
            if (reading.pos() != Pos.NOUN || !reading.is(Feature.INANIMATE)) return false;
            found |= reading.is(Feature.NOMINATIVE);
        }
        return found;
    }

    /// {@return whether some reading of the verb may have a single subject; a plural or impersonal
    /// verb beside one name has it as its object}
    private static boolean finite(Line line, int i) {
        for (Reading reading : line.token(i).readings()) {
            if (reading.pos() != Pos.VERB && reading.pos() != Pos.AUX) continue;
            if (!reading.is(Feature.IMPERSONAL)
                    && (!reading.is(Feature.PLURAL) || !line.words().dropsSubjects())) return true;
        }
        return false;
    }

    /// {@return the gender that the verb behind a subject shows}
    static Set<Feature> genderBehind(Line line, int end) {
        int from = pastApposition(line, end);
        for (int i = from; i < line.size() && i - from < 4; i++) {
            if (!line.isWord(i)) break;
            if (line.may(i, Pos.VERB) || line.may(i, Pos.AUX)) return EmptySubjects.gender(line, i);
        }
        return Set.of();
    }

    /// {@return the token behind an apposition between commas that begins at `from`; `from` itself
    /// if there is none}
    static int pastApposition(Line line, int from) {
        if (!line.isMark(from, ",")) return from;
        for (int i = from + 1; i < line.size() && i - from <= LONGEST_APPOSITION; i++)
            if (line.isMark(i, ",")) return i + 1;
        return from;
    }
}
