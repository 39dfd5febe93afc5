package vigil.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which cases a preposition governs, by `language/prepositions.tsv`: they hold of the words behind
/// it, up to the first noun, name, numeral or pronoun.
final class Government {
    private static final int MAX_WORDS = 5;
    private static final int HEADS = bits(Pos.NOUN, Pos.PROPN, Pos.PRON, Pos.NUM);

    private final Map<String, Long> cases = new HashMap<>();

    Government(Table table) {
        for (Table.Row row : table.rows()) {
            long bits = 0;
            for (String name : row.list("cases")) bits |= OpenSentence.bit(TagMap.feature(name));
            if (bits != 0) cases.put(row.cell("lemma"), bits);
        }
    }

    boolean isEmpty() {
        return cases.isEmpty();
    }

    void apply(OpenSentence sentence) {
        for (int i = 0; i + 1 < sentence.size(); i++) {
            if (sentence.isMark(i) || sentence.reading(i, 0).pos() != Pos.ADP) continue;
            Long governed = cases.get(sentence.reading(i, 0).lemma());
            if (governed == null) continue;
            for (int j = i + 1; j < sentence.size() && j <= i + MAX_WORDS; j++) {
                List<Reading> left = governed(sentence, j, governed);
                if (left.isEmpty()) break;
                if (!left.equals(sentence.readings(j))) sentence.keep(j, left);
                if ((sentence.pos(j) & HEADS) != 0) break;
            }
        }
    }

    private static List<Reading> governed(OpenSentence sentence, int index, long governed) {
        List<Reading> left = new ArrayList<>();
        for (int i = 0; i < sentence.count(index); i++) {
            Reading reading = sentence.reading(index, i);
            long own = sentence.features(index, i) & AgreementRule.Kind.CASE.bits();
            // a name or numeral that no ending marks stands in any case
            if (own == 0 && (OpenSentence.bit(reading.pos()) & HEADS) != 0) left.add(reading);
            else if ((own & governed) == own && own != 0) left.add(reading);
            else if ((own & governed) != 0) left.add(narrowed(reading, governed));
        }
        return left;
    }

    /// {@return the reading with only those of its cases that are in `governed`}
    static Reading narrowed(Reading reading, long governed) {
        Set<Feature> features = EnumSet.copyOf(reading.features());
        features.removeIf(
                f -> (OpenSentence.bit(f) & AgreementRule.Kind.CASE.bits() & ~governed) != 0);
        return new Reading(reading.lemma(), reading.pos(), features, reading.known());
    }

    private static int bits(Pos... classes) {
        int bits = 0;
        for (Pos pos : classes) bits |= OpenSentence.bit(pos);
        return bits;
    }
}
