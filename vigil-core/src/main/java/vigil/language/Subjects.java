package vigil.language;

import java.util.ArrayList;
import java.util.List;

/// Who can be the subject of a clause, by the verb's ending.
///
/// In a clause with one finite verb, a word that could be a nominative or another case is none
/// where the verb does not agree with it: an impersonal verb has no subject at all, a plural one no
/// single singular subject, and one in the masculine no feminine one, so that a masculine genitive
/// which looks like a feminine nominative is known for the object. Only where
/// `language/subjects.tsv` says that verbs of the language agree so.
final class Subjects {
    private static final long NOMINATIVE = OpenSentence.bit(Feature.NOMINATIVE);
    private static final long GENITIVE = OpenSentence.bit(Feature.GENITIVE);
    private static final long ACCUSATIVE = OpenSentence.bit(Feature.ACCUSATIVE);
    private static final long SINGULAR = OpenSentence.bit(Feature.SINGULAR);
    private static final long PLURAL = OpenSentence.bit(Feature.PLURAL);
    private static final long FINITE = OpenSentence.bit(Feature.FINITE);
    private static final long IMPERSONAL = OpenSentence.bit(Feature.IMPERSONAL);
    private static final long ANIMATE = OpenSentence.bit(Feature.ANIMATE);
    private static final long OBLIQUE =
            GENITIVE
                    | ACCUSATIVE
                    | OpenSentence.bit(Feature.DATIVE)
                    | OpenSentence.bit(Feature.INSTRUMENTAL);

    private static final int NOUNS =
            OpenSentence.bit(Pos.NOUN) | OpenSentence.bit(Pos.PROPN) | OpenSentence.bit(Pos.PRON);

    private final BareObjects objects;
    private final boolean impersonal;
    private final boolean number;
    private final boolean gender;

    Subjects(Table table, Table intransitives) {
        objects = new BareObjects(intransitives);
        List<String> kinds = table.rows().stream().map(r -> r.cell("agree")).toList();
        impersonal = kinds.contains("impersonal");
        number = kinds.contains("number");
        gender = kinds.contains("gender");
    }

    void apply(OpenSentence sentence) {
        if (!impersonal && !number && !gender) return;
        int start = 0;
        for (int i = 0; i <= sentence.size(); i++) {
            if (i < sentence.size() && !isBorder(sentence, i)) continue;
            clause(sentence, start, i);
            start = i + 1;
        }
    }

    private static boolean isBorder(OpenSentence sentence, int index) {
        if (!sentence.isMark(index)) return sentence.reading(index, 0).pos() == Pos.SCONJ;
        // quotation marks and hyphens do not part clauses
        return switch (sentence.form(index).charAt(0)) {
            case ',', ';', ':', '(', ')', '.', '!', '?', '\u2013', '\u2014' -> true;
            default -> false;
        };
    }

    private void clause(OpenSentence sentence, int start, int end) {
        int verb = -1;
        boolean joined = false;
        for (int i = start; i < end; i++) {
            if (sentence.isMark(i)) continue;
            if (isFinite(sentence, i)) {
                // two verbs: which one a noun belongs to is not told here
                if (verb >= 0) return;
                verb = i;
            }
            joined |= sentence.reading(i, 0).pos() == Pos.CCONJ;
        }
        if (verb < 0) return;
        if (!joined) onlySubject(sentence, start, end, verb);
        objects.apply(sentence, start, end, verb);
        boolean sure = hasCertainSubject(sentence, start, end, verb);
        for (int i = start; i < end; i++)
            if (i != verb && sentence.count(i) > 1) noun(sentence, i, verb, joined, sure);
    }

    /// Where one word alone agrees with a verb in the singular of its gender, it is likelier its
    /// subject than anything else.
    private void onlySubject(OpenSentence sentence, int start, int end, int verb) {
        long genders = AgreementRule.Kind.GENDER.bits();
        if (!gender || sentence.count(verb) != 1 || (sentence.features(verb, 0) & genders) == 0)
            return;
        int subject = -1;
        for (int i = start; i < end; i++) {
            for (int r = 0; r < sentence.count(i) && i != verb; r++) {
                long features = sentence.features(i, r);
                boolean noun = (OpenSentence.bit(sentence.reading(i, r).pos()) & NOUNS) != 0;
                if (!noun
                        || !isNominative(features)
                        || !mayBeSubject(sentence, features, verb, false)) continue;
                if (subject >= 0 && subject != i) return;
                subject = i;
            }
        }
        if (subject < 0) return;
        List<Reading> sorted = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++)
            for (int r = 0; r < sentence.count(subject); r++)
                if (isNominative(sentence.features(subject, r)) == (pass == 0))
                    sorted.add(sentence.reading(subject, r));
        sentence.keep(subject, sorted);
    }

    private static boolean isFinite(OpenSentence sentence, int index) {
        for (int i = 0; i < sentence.count(index); i++)
            if ((sentence.features(index, i) & FINITE) == 0) return false;
        return true;
    }

    private void noun(OpenSentence sentence, int index, int verb, boolean joined, boolean sure) {
        List<Reading> left = new ArrayList<>();
        boolean oblique = false;
        for (int i = 0; i < sentence.count(index); i++) {
            long features = sentence.features(index, i);
            Reading reading = sentence.reading(index, i);
            boolean second =
                    sure
                            && !joined
                            && reading.pos() == Pos.PROPN
                            && (features & ANIMATE) != 0
                            && !reading.known();
            if (isNominative(features)
                    && (second || !mayBeSubject(sentence, features, verb, joined))) continue;
            left.add(reading);
            oblique |= (features & OBLIQUE) != 0;
        }
        if (oblique && left.size() < sentence.count(index)) sentence.keep(index, left);
    }

    /// Whether the clause has a word that can be nothing but a subject and agrees with the verb.
    private boolean hasCertainSubject(OpenSentence sentence, int start, int end, int verb) {
        for (int i = start; i < end; i++) {
            if (sentence.isMark(i) || i == verb) continue;
            boolean all = true;
            for (int r = 0; r < sentence.count(i); r++) {
                long features = sentence.features(i, r);
                Pos pos = sentence.reading(i, r).pos();
                all &=
                        isNominative(features)
                                && (features & ACCUSATIVE) == 0
                                && pos != Pos.ADJ
                                && pos != Pos.DET
                                && mayBeSubject(sentence, features, verb, false);
            }
            if (all) return true;
        }
        return false;
    }

    private static boolean isNominative(long features) {
        return (features & NOMINATIVE) != 0 && (features & GENITIVE) == 0;
    }

    private boolean mayBeSubject(OpenSentence sentence, long noun, int verb, boolean joined) {
        for (int i = 0; i < sentence.count(verb); i++) {
            long features = sentence.features(verb, i);
            if (impersonal && (features & IMPERSONAL) != 0) continue;
            if (number && (features & PLURAL) != 0 && (noun & SINGULAR) != 0 && !joined) continue;
            if (number && (features & SINGULAR) != 0 && (noun & PLURAL) != 0) continue;
            long genders = AgreementRule.Kind.GENDER.bits();
            boolean clash =
                    (noun & genders) != 0
                            && (features & genders) != 0
                            && (noun & features & genders) == 0;
            if (gender && clash && (noun & SINGULAR) != 0) continue;
            return true;
        }
        return false;
    }
}
