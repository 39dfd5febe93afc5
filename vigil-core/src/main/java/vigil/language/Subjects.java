package vigil.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Who can be the subject of a clause, by the verb's ending.
///
/// In a clause with one finite verb, a word that could be a nominative or another case is none
/// where the verb does not agree with it: an impersonal verb has no subject at all, a plural one no
/// single singular subject, and one in the masculine no feminine one. So "засудили Чийгоза" has an
/// object. Only where `language/subjects.tsv` says that verbs of the language agree so.
final class Subjects {
    private final boolean impersonal;
    private final boolean number;
    private final boolean gender;

    Subjects(Table table) {
        List<String> kinds =
                table.rows().stream().map(r -> r.cell("agree").toLowerCase(Locale.ROOT)).toList();
        impersonal = kinds.contains("impersonal");
        number = kinds.contains("number");
        gender = kinds.contains("gender");
    }

    void filter(List<String> forms, List<List<Reading>> words) {
        if (!impersonal && !number && !gender) return;
        int start = 0;
        for (int i = 0; i <= words.size(); i++) {
            if (i < words.size() && !isBorder(words.get(i), forms.get(i))) continue;
            clause(words, start, i);
            start = i + 1;
        }
    }

    private static boolean isBorder(List<Reading> readings, String form) {
        if (readings.isEmpty()) {
            char c = form.charAt(0);
            // quotation marks and hyphens do not part clauses
            return c == ','
                    || c == ';'
                    || c == ':'
                    || c == '('
                    || c == ')'
                    || c == '\u2014'
                    || c == '\u2013'
                    || c == '.'
                    || c == '!'
                    || c == '?';
        }
        Pos pos = readings.getFirst().pos();
        return pos == Pos.SCONJ;
    }

    private void clause(List<List<Reading>> words, int start, int end) {
        int verb = -1;
        int joined = 0;
        for (int i = start; i < end; i++) {
            List<Reading> readings = words.get(i);
            if (readings.isEmpty()) continue;
            boolean finite = true;
            for (Reading reading : readings) finite &= reading.is(Feature.FINITE);
            if (finite) {
                // two verbs: which one a noun belongs to is not told here
                if (verb >= 0) return;
                verb = i;
            }
            if (readings.getFirst().pos() == Pos.CCONJ) joined++;
        }
        if (verb < 0) return;
        List<Reading> verbs = words.get(verb);
        boolean sure = certainSubject(words, start, end, verbs);
        for (int i = start; i < end; i++) {
            if (i == verb || words.get(i).size() < 2) continue;
            List<Reading> left = new ArrayList<>();
            for (Reading reading : words.get(i))
                if (!isNominative(reading) || mayBeSubject(reading, verbs, joined > 0, sure))
                    left.add(reading);
            if (!left.isEmpty()
                    && left.size() < words.get(i).size()
                    && left.stream().anyMatch(Subjects::isOblique)) words.set(i, List.copyOf(left));
        }
    }

    /// Whether the clause has a word that can be nothing but a subject and agrees with the verb.
    private boolean certainSubject(
            List<List<Reading>> words, int start, int end, List<Reading> verbs) {
        for (int i = start; i < end; i++) {
            List<Reading> readings = words.get(i);
            if (readings.isEmpty()) continue;
            boolean all = true;
            for (Reading reading : readings)
                all &=
                        isNominative(reading)
                                && !reading.is(Feature.ACCUSATIVE)
                                && reading.pos() != Pos.ADJ
                                && reading.pos() != Pos.DET
                                && mayBeSubject(reading, verbs, false, false);
            if (all) return true;
        }
        return false;
    }

    private static boolean isNominative(Reading reading) {
        return reading.is(Feature.NOMINATIVE) && !reading.is(Feature.GENITIVE);
    }

    private static boolean isOblique(Reading reading) {
        return reading.is(Feature.ACCUSATIVE)
                || reading.is(Feature.GENITIVE)
                || reading.is(Feature.DATIVE)
                || reading.is(Feature.INSTRUMENTAL);
    }

    private boolean mayBeSubject(Reading noun, List<Reading> verbs, boolean joined, boolean sure) {
        for (Reading verb : verbs) {
            if (impersonal && verb.is(Feature.IMPERSONAL)) continue;
            boolean singularNoun = noun.is(Feature.SINGULAR);
            if (number && verb.is(Feature.PLURAL) && singularNoun && !joined) continue;
            if (number && verb.is(Feature.SINGULAR) && noun.is(Feature.PLURAL)) continue;
            if (gender && singularNoun && genderClash(noun, verb)) continue;
            // an animate accusative looks like a genitive, so a second person in the nominative is
            // hardly one
            if (sure
                    && noun.is(Feature.ANIMATE)
                    && noun.pos() == Pos.PROPN
                    && !joined
                    && verb.is(Feature.SINGULAR)
                    && !noun.known()) continue;
            return true;
        }
        return false;
    }

    private static boolean genderClash(Reading noun, Reading verb) {
        if (!verb.is(Feature.PAST)) return false;
        boolean open = true;
        for (Feature feature : AgreementRule.Kind.GENDER.features()) {
            if (noun.is(feature) && verb.is(feature)) return false;
            open &= !(noun.is(feature) || verb.is(feature));
        }
        return !open
                && AgreementRule.Kind.GENDER.features().stream().anyMatch(verb::is)
                && AgreementRule.Kind.GENDER.features().stream().anyMatch(noun::is);
    }
}
