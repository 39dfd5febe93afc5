package vigil.language;

import java.util.ArrayList;
import java.util.List;

/// Drops the readings of words that their neighbours rule out, and never the last one.
///
/// In the manner of a constraint grammar (Karlsson 1990), with three kinds of knowledge, all data:
/// which cases a preposition governs ([Government]), what neighbours say ([AgreementRule]), and, in
/// languages whose verbs agree with their subjects, who can be the subject of a clause
/// ([Subjects]). What no rule decides stays open.
public final class Agreement {
    /// A reading that one pass drops may let a rule hold in the next; more passes hardly ever
    /// change anything.
    private static final int PASSES = 2;

    private final List<AgreementRule> rules;
    private final Government government;
    private final Subjects subjects;

    private Agreement(LanguagePack pack) {
        rules =
                pack.table("language/agreement.tsv").rows().stream()
                        .map(AgreementRule::of)
                        .toList();
        government = new Government(pack.table("language/prepositions.tsv"));
        subjects =
                new Subjects(
                        pack.table("language/subjects.tsv"),
                        pack.table("language/intransitives.tsv"));
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
        OpenSentence sentence = new OpenSentence(forms, readings);
        headOfSentence(sentence);
        if (rules.isEmpty() && government.isEmpty()) return sentence.left();
        for (int pass = 0; pass < PASSES; pass++) {
            if (!government.isEmpty()) government.apply(sentence);
            for (int i = 0; i < sentence.size(); i++)
                for (AgreementRule rule : rules) rule.apply(sentence, i);
            if (pass == 0) subjects.apply(sentence);
        }
        return sentence.left();
    }

    /// The capital of a first word says nothing: where it is a common word too, that is likelier.
    private static void headOfSentence(OpenSentence sentence) {
        int first = 0;
        while (first < sentence.size() && sentence.isMark(first)) first++;
        if (first == sentence.size() || !sentence.isCapital(first)) return;
        List<Reading> readings = sentence.readings(first);
        if (readings.stream().noneMatch(r -> r.pos() != Pos.PROPN && r.known())) return;
        List<Reading> sorted = new ArrayList<>();
        for (Reading reading : readings) if (reading.pos() != Pos.PROPN) sorted.add(reading);
        for (Reading reading : readings)
            if (reading.pos() == Pos.PROPN && reading.known()) sorted.add(reading);
        sentence.keep(first, sorted);
    }
}
