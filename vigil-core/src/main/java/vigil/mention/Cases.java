package vigil.mention;

import vigil.language.Feature;
import vigil.language.Pos;
import vigil.language.Reading;

import java.util.EnumSet;
import java.util.Set;

/// The cases that words may stand in: what is said of a name agrees with it, what owns it does not.
final class Cases {
    /// A reading with more cases has no endings, which any word may lack.
    private static final int MOST_CASES = 4;

    private Cases() {}

    /// {@return whether a noun and a name may stand in one case; true in languages without cases
    /// and for words that tell nothing}
    static boolean agree(Line line, int nounFirst, int nounEnd, int nameFirst, int nameEnd) {
        Set<Feature> noun = of(line, nounFirst, nounEnd);
        Set<Feature> name = of(line, nameFirst, nameEnd);
        if (name.isEmpty() && nameEnd - nameFirst == 1) name = guessed(line, nameFirst);
        return noun.isEmpty() || name.isEmpty() || noun.stream().anyMatch(name::contains);
    }

    /// {@return the cases that the ending of an unknown word tells; nothing if it may be one that
    /// has no endings}
    private static Set<Feature> guessed(Line line, int i) {
        Set<Feature> cases = EnumSet.noneOf(Feature.class);
        for (Reading reading : line.token(i).readings()) {
            Set<Feature> own = Feature.among(reading.features(), Feature.CASES);
            if (own.size() <= MOST_CASES) cases.addAll(own);
        }
        return cases;
    }

    /// {@return the cases that all nouns and names among the tokens may share, as far as the
    /// dictionary knows them}
    static Set<Feature> of(Line line, int first, int end) {
        Set<Feature> shared = EnumSet.noneOf(Feature.class);
        for (int i = first; i < end; i++) {
            Set<Feature> own = EnumSet.noneOf(Feature.class);
            for (Reading reading : line.token(i).readings())
                if (reading.known()
                        && (reading.pos() == Pos.NOUN
                                || reading.pos() == Pos.PROPN
                                || reading.pos() == Pos.ADJ))
                    own.addAll(Feature.among(reading.features(), Feature.CASES));
            if (own.isEmpty()) continue;
            if (shared.isEmpty()) shared.addAll(own);
            else if (shared.stream().anyMatch(own::contains)) shared.retainAll(own);
        }
        return shared;
    }
}
