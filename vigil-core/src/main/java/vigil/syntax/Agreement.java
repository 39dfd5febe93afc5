package vigil.syntax;

import vigil.language.Feature;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Whether two words may agree in case, gender and number. What is unknown agrees with everything.
final class Agreement {
    private Agreement() {}

    /// {@return the cases among these features}
    static Set<Feature> cases(Set<Feature> features) {
        return Feature.among(features, Feature.CASES);
    }

    static boolean mayShareCase(Set<Feature> a, Set<Feature> b) {
        return meets(a, b, Feature.CASES);
    }

    static boolean mayAgree(Set<Feature> a, Set<Feature> b) {
        return meets(a, b, Feature.CASES)
                && meets(a, b, Feature.NUMBERS)
                && (plural(a) || plural(b) || meets(a, b, Feature.GENDERS));
    }

    /// {@return whether a subject of these features may go with a verb of those}
    static boolean mayGovern(Set<Feature> subject, Set<Feature> verb) {
        return meets(subject, verb, Feature.NUMBERS)
                && (plural(subject) || plural(verb) || meets(subject, verb, Feature.GENDERS));
    }

    private static boolean plural(Set<Feature> features) {
        return features.contains(Feature.PLURAL) && !features.contains(Feature.SINGULAR);
    }

    private static boolean meets(Set<Feature> a, Set<Feature> b, Set<Feature> kind) {
        boolean inA = false;
        boolean inB = false;
        for (Feature f : kind) {
            boolean here = a.contains(f);
            boolean there = b.contains(f);
            if (here && there) return true;
            inA |= here;
            inB |= there;
        }
        return !inA || !inB;
    }

    /// Takes from `features` the cases that no adjective of the group shares, as long as one is
    /// left.
    static void narrow(Set<Feature> features, List<Set<Feature>> adjectives) {
        for (Set<Feature> adjective : adjectives) {
            EnumSet<Feature> shared = Feature.among(features, Feature.CASES);
            shared.retainAll(adjective);
            if (!shared.isEmpty())
                features.removeIf(f -> Feature.CASES.contains(f) && !shared.contains(f));
        }
    }

    static boolean may(Collection<Feature> features, Feature wanted) {
        return features.contains(wanted) || features.stream().noneMatch(Feature.CASES::contains);
    }
}
