package vigil.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What is known of a word as a given name.
///
/// @param gender of its bearers; unknown for names of both
/// @param senses the names that it is a form of, over all languages; none for a name that is merely
///   listed
public record GivenName(Gender gender, List<Sense> senses) {
    public GivenName {
        senses = List.copyOf(senses);
    }

    /// How a word may stand for a name.
    ///
    /// @param name the name, by its entry in `given-names.tsv`, with its gender
    /// @param how in which way
    public record Sense(String name, How how) {}

    /// In which way a word stands for a name.
    public enum How {
        /// It is the name in some language.
        FORM,
        /// Friends say it.
        SHORT,
        /// It has the same origin, but a bearer is seldom called by it.
        ABROAD
    }

    /// {@return how surely two words are one name, in per cent; 0 if no name is common to both}
    public int sameAs(GivenName other) {
        int best = 0;
        for (Sense mine : senses)
            for (Sense theirs : other.senses)
                if (mine.name.equals(theirs.name))
                    best = Math.max(best, weight(mine.how, theirs.how));
        return best;
    }

    private static int weight(How a, How b) {
        if (a == How.FORM && b == How.FORM) return 100;
        if (a == How.ABROAD || b == How.ABROAD) return a == b ? 60 : 70;
        return a == b ? 80 : 90;
    }

    GivenName and(GivenName other) {
        var all = new ArrayList<>(senses);
        for (Sense sense : other.senses) if (!all.contains(sense)) all.add(sense);
        all.sort(Comparator.comparing(Sense::name).thenComparing(Sense::how));
        return new GivenName(gender == other.gender ? gender : Gender.UNKNOWN, all);
    }
}
