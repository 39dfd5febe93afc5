package vigil.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Drops the readings of words that their neighbours rule out, and never the last one.
///
/// In the manner of a constraint grammar (Karlsson 1990), with three kinds of knowledge, all data:
/// which cases a preposition governs (`language/prepositions.tsv`), what neighbours say
/// (`language/agreement.tsv`, see [AgreementRule]), and, in languages whose verbs agree with their
/// subjects, who can be the subject of a clause ([Subjects]). What no rule decides stays open.
public final class Agreement {
    /// A reading that one pass drops may let a rule hold in the next; more passes hardly ever
    /// change anything.
    private static final int PASSES = 2;

    private final List<AgreementRule> rules;
    private final Map<String, Set<Feature>> government = new HashMap<>();
    private final Subjects subjects;

    private Agreement(LanguagePack pack) {
        this.rules =
                pack.table("language/agreement.tsv").rows().stream()
                        .map(AgreementRule::of)
                        .toList();
        for (Table.Row row : pack.table("language/prepositions.tsv").rows()) {
            Set<Feature> cases = EnumSet.noneOf(Feature.class);
            for (String name : row.list("cases")) cases.add(TagMap.feature(name));
            if (!cases.isEmpty()) government.put(row.cell("lemma"), cases);
        }
        this.subjects = new Subjects(pack.table("language/subjects.tsv"));
    }

    /// {@return the rules of this pack, built once}
    public static Agreement of(LanguagePack pack) {
        return pack.view(Agreement.class, Agreement::new);
    }

    /// {@return the readings that are left for each word of a sentence}
    ///
    /// @param forms the words as written, marks included
    /// @param readings their readings; none for a mark
    public List<List<Reading>> filter(List<String> forms, List<List<Reading>> readings) {
        List<List<Reading>> left = new ArrayList<>(readings);
        headOfSentence(forms, left);
        if (rules.isEmpty() && government.isEmpty()) return List.copyOf(left);
        for (int pass = 0; pass < PASSES; pass++) {
            if (!government.isEmpty()) govern(left);
            for (int i = 0; i < left.size(); i++) apply(forms, left, i);
            if (pass == 0) subjects.filter(forms, left);
        }
        return List.copyOf(left);
    }

    /// The capital of a first word says nothing: where it is a common word too, that is likelier.
    private static void headOfSentence(List<String> forms, List<List<Reading>> words) {
        for (int i = 0; i < words.size(); i++) {
            List<Reading> readings = words.get(i);
            if (readings.isEmpty()) continue;
            if (readings.size() < 2
                    || readings.getFirst().pos() != Pos.PROPN
                    || !Character.isUpperCase(forms.get(i).codePointAt(0))) return;
            List<Reading> sorted = new ArrayList<>();
            for (Reading reading : readings)
                if (reading.pos() != Pos.PROPN && reading.known()) sorted.add(reading);
            for (Reading reading : readings)
                if (reading.pos() == Pos.PROPN || !reading.known()) sorted.add(reading);
            words.set(i, List.copyOf(sorted));
            return;
        }
    }

    private void apply(List<String> forms, List<List<Reading>> words, int index) {
        for (AgreementRule rule : rules) {
            List<Reading> readings = words.get(index);
            // agreement may still decide the word before it
            if (readings.isEmpty()
                    || (readings.size() == 1 && rule.does() != AgreementRule.Does.AGREE)) continue;
            if (!rule.self().isEmpty() && !rule.self().fits(forms.get(index), readings)) continue;
            int before = neighbour(rule, forms, words, index, -1);
            if (!fits(rule.left(), forms, words, before)) continue;
            if (!rule.right().isEmpty()
                    && !fits(rule.right(), forms, words, neighbour(rule, forms, words, index, 1)))
                continue;
            switch (rule.does()) {
                case KEEP -> keep(rule, forms, words, index, true);
                case DROP -> keep(rule, forms, words, index, false);
                case AGREE -> agree(rule, forms, words, before, index);
            }
        }
    }

    private static int neighbour(
            AgreementRule rule,
            List<String> forms,
            List<List<Reading>> words,
            int index,
            int step) {
        int at = index + step;
        if (rule.skip().isEmpty()) return at;
        for (int skipped = 0; skipped < 4 && at >= 0 && at < words.size(); skipped++) {
            if (words.get(at).isEmpty()
                    || !rule.skip().fits(forms.get(at), words.get(at).getFirst())) return at;
            at += step;
        }
        return at;
    }

    private static boolean fits(
            ReadingPattern pattern, List<String> forms, List<List<Reading>> words, int index) {
        if (pattern.isEmpty()) return true;
        if (index < 0 || index >= words.size()) return pattern.fitsEdge();
        return pattern.fits(forms.get(index), words.get(index));
    }

    private static void keep(
            AgreementRule rule,
            List<String> forms,
            List<List<Reading>> words,
            int index,
            boolean fitting) {
        List<Reading> kept = new ArrayList<>();
        for (Reading reading : words.get(index))
            if (rule.target().fits(forms.get(index), reading) == fitting) kept.add(reading);
        if (!kept.isEmpty() && kept.size() < words.get(index).size())
            words.set(index, List.copyOf(kept));
    }

    private static void agree(
            AgreementRule rule,
            List<String> forms,
            List<List<Reading>> words,
            int before,
            int index) {
        if (before < 0 || before >= words.size()) return;
        List<Reading> a = words.get(before);
        List<Reading> b = words.get(index);
        if (a.size() == 1 && b.size() == 1) return;
        boolean[] keepA = new boolean[a.size()];
        boolean[] keepB = new boolean[b.size()];
        boolean any = false;
        for (int i = 0; i < a.size(); i++) {
            if (!rule.left().fits(forms.get(before), a.get(i))) continue;
            for (int j = 0; j < b.size(); j++) {
                if (!rule.target().fits(forms.get(index), b.get(j))
                        || !rule.agree(a.get(i), b.get(j))) continue;
                keepA[i] = true;
                keepB[j] = true;
                any = true;
            }
        }
        if (!any) return;
        words.set(before, left(rule.left(), forms.get(before), a, keepA));
        words.set(index, left(rule.target(), forms.get(index), b, keepB));
    }

    /// Readings that agree, and those that the rule is not about.
    private static List<Reading> left(
            ReadingPattern about, String form, List<Reading> readings, boolean[] agreeing) {
        List<Reading> left = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++)
            if (agreeing[i] || !about.fits(form, readings.get(i))) left.add(readings.get(i));
        return left.size() == readings.size() ? readings : List.copyOf(left);
    }

    /// A preposition decides the case of the words behind it, up to the first noun, name or
    /// pronoun.
    private void govern(List<List<Reading>> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).isEmpty() || words.get(i).getFirst().pos() != Pos.ADP) continue;
            Set<Feature> cases = government.get(words.get(i).getFirst().lemma());
            if (cases == null) continue;
            for (int j = i + 1; j < words.size() && j < i + 6; j++) {
                List<Reading> governed = governed(words.get(j), cases);
                if (governed.isEmpty()) break;
                words.set(j, governed);
                if (governed.stream().anyMatch(r -> isHead(r.pos()))) break;
            }
        }
    }

    private static boolean isHead(Pos pos) {
        return pos == Pos.NOUN || pos == Pos.PROPN || pos == Pos.PRON || pos == Pos.NUM;
    }

    private static List<Reading> governed(List<Reading> readings, Set<Feature> cases) {
        List<Reading> governed = new ArrayList<>();
        for (Reading reading : readings) {
            Set<Feature> own = EnumSet.noneOf(Feature.class);
            for (Feature feature : AgreementRule.Kind.CASE.features())
                if (reading.is(feature)) own.add(feature);
            if (own.isEmpty() && isHead(reading.pos())) governed.add(reading);
            boolean some = own.removeIf(feature -> !cases.contains(feature));
            if (own.isEmpty()) continue;
            if (!some) {
                governed.add(reading);
                continue;
            }
            Set<Feature> features = EnumSet.copyOf(reading.features());
            features.removeAll(AgreementRule.Kind.CASE.features());
            features.addAll(own);
            governed.add(new Reading(reading.lemma(), reading.pos(), features, reading.known()));
        }
        return governed.size() == readings.size() && governed.equals(readings)
                ? readings
                : List.copyOf(governed);
    }
}
