package vigil.mention;

import vigil.language.Feature;
import vigil.language.Pos;
import vigil.language.Reading;
import vigil.text.Token;

import java.util.EnumSet;
import java.util.Set;

/// Finite verbs whose subject is not said, in languages that allow it.
final class EmptySubjects {
    private static final int LOOKED_AHEAD = 5;
    private static final String CLAUSE_ENDS = ",;:.\u2014\u2013\"\u00AB\u00BB\u201C\u201D(";

    private EmptySubjects() {}

    /// {@return whether the token is a singular finite verb that tells of a person and has no
    /// subject in its clause}
    static boolean verb(Line line, int i, PageSpots spots) {
        if (!line.words().dropsSubjects() || !tells(line, i)) return false;
        for (int k = i - 1; k >= 0; k--) {
            if (line.isMark(k, CLAUSE_ENDS) || line.may(k, Pos.CCONJ) || line.may(k, Pos.SCONJ))
                break;
            if (subject(line, k, spots)) return false;
        }
        for (int k = i + 1; k < line.size() && k - i <= LOOKED_AHEAD; k++) {
            if (line.isMark(k, CLAUSE_ENDS)) break;
            if (subject(line, k, spots) && !beside(line, i, k, spots)) return false;
        }
        return true;
    }

    /// {@return whether what looks like the subject behind a participle is another participle, or
    /// the name of a thing}
    private static boolean beside(Line line, int i, int k, PageSpots spots) {
        if (line.token(i).readings().stream().noneMatch(r -> undergone(line, r))) return false;
        return spots.holding(line, k)
                .map(
                        spot ->
                                switch (spot.piece().shape()) {
                                    case BODY, PLACE, WORK -> true;
                                    case NAME, PHRASE -> false;
                                })
                .orElse(line.token(k).readings().stream().anyMatch(r -> undergone(line, r)));
    }

    /// {@return whether the token is such a participle and no finite verb follows in its clause,
    /// whose subject it would be: "Sentenced in May", not "The sentenced man appealed"}
    static boolean undergone(Line line, int i, PageSpots spots) {
        if (!line.isWord(i) || !verb(line, i, spots)) return false;
        if (line.token(i).readings().stream().noneMatch(r -> undergone(line, r))) return false;
        for (int k = i + 1; k < line.size() && !line.isMark(k, CLAUSE_ENDS); k++)
            for (Reading reading : line.token(k).readings())
                if (reading.pos() == Pos.VERB
                        && !reading.is(Feature.INFINITIVE)
                        && !reading.is(Feature.PARTICIPLE)
                        && !reading.is(Feature.CONVERB)) return false;
        return true;
    }

    private static boolean tells(Line line, int i) {
        for (Reading reading : line.token(i).readings()) {
            if (reading.pos() != Pos.VERB
                    || reading.is(Feature.PLURAL)
                    || reading.is(Feature.IMPERSONAL)
                    || reading.is(Feature.NEUTER)) continue;
            if (undergone(line, reading)
                    && (opens(line, i) || goesOn(line, i) || behindAuxiliary(line, i))) return true;
            if (reading.is(Feature.INFINITIVE)
                    || reading.is(Feature.PARTICIPLE)
                    || reading.is(Feature.CONVERB)
                    || reading.is(Feature.IMPERATIVE)
                    || reading.is(Feature.FIRST)
                    || reading.is(Feature.SECOND)) continue;
            String lemma = Line.fold(reading.lemma());
            if (line.words().saying(lemma) > 0 || line.words().doing(lemma) > 0) return true;
        }
        return false;
    }

    /// "Arrested in March 2019. Sentenced to five years." in the lines of a list.
    private static boolean undergone(Line line, Reading reading) {
        return reading.is(Feature.PARTICIPLE)
                && reading.is(Feature.PASSIVE)
                && reading.is(Feature.NOMINATIVE)
                && line.words().undergoing(Line.fold(reading.lemma())) > 0;
    }

    /// "was sentenced in May", where languages leave "he" out.
    private static boolean behindAuxiliary(Line line, int i) {
        int k = line.may(i - 1, Pos.ADV) ? i - 2 : i - 1;
        return line.may(k, Pos.AUX);
    }

    /// {@return whether nothing but when, where and how stands before the token in its line}
    private static boolean opens(Line line, int i) {
        for (int k = 0; k < i; k++) {
            if (!line.isWord(k) || line.may(k, Pos.ADV) || line.may(k, Pos.ADP)) continue;
            boolean counted =
                    k > 0
                            && (line.may(k - 1, Pos.ADP)
                                    || line.token(k - 1).kind() == Token.Kind.NUMBER)
                            && line.may(k, Pos.NOUN)
                            && !line.token(k).capitalised();
            boolean ordinal = line.may(k, Pos.ADJ) && k + 1 < i && line.may(k + 1, Pos.ADV);
            boolean month = line.may(k, Pos.NOUN) && numbered(line, k + 1, i);
            if (!counted && !ordinal && !month) return false;
        }
        return true;
    }

    private static boolean numbered(Line line, int k, int end) {
        return k < end && line.token(k).kind() == Token.Kind.NUMBER;
    }

    /// "Arrested in 1965, sentenced to four years": a further participle behind one that opens the
    /// line, with no finite verb and no further name between.
    private static boolean goesOn(Line line, int i) {
        if (!line.isMark(i - 1, ",;") && !line.may(i - 1, Pos.CCONJ)) return false;
        for (int k = i - 1; k >= 0; k--)
            for (Reading reading : line.token(k).readings()) {
                if (reading.pos() != Pos.VERB) continue;
                if (undergone(line, reading)) return opens(line, k) || goesOn(line, k);
                if (!reading.is(Feature.INFINITIVE) && !reading.is(Feature.PARTICIPLE))
                    return false;
            }
        return false;
    }

    private static boolean subject(Line line, int k, PageSpots spots) {
        if (!line.isWord(k)) return false;
        if (spots.holding(line, k).isPresent()) return !line.may(k - 1, Pos.ADP);
        if (line.words().pronouns(line.folded(k)).stream().anyMatch(MentionWords.Pronoun::subject))
            return true;
        return line.token(k).readings().stream()
                .anyMatch(
                        r ->
                                (r.pos() == Pos.NOUN
                                                || r.pos() == Pos.PRON
                                                || r.pos() == Pos.PROPN
                                                || r.pos() == Pos.NUM)
                                        && r.is(Feature.NOMINATIVE));
    }

    /// {@return the gender the verb shows}
    static Set<Feature> gender(Line line, int i) {
        Set<Feature> gender = EnumSet.noneOf(Feature.class);
        for (Reading reading : line.token(i).readings()) {
            if (reading.pos() != Pos.VERB) continue;
            if (reading.is(Feature.MASCULINE)) gender.add(Feature.MASCULINE);
            if (reading.is(Feature.FEMININE)) gender.add(Feature.FEMININE);
        }
        return gender.size() == 1 ? gender : Set.of();
    }
}
