package vigil.casefile;

import vigil.text.Passage;

import java.util.List;
import java.util.Locale;

/// Two or more sources that cannot all be right.
///
/// @param kind what they differ in
/// @param about what it is about, in words
/// @param sides two or more, in the order of their first passage
/// @param why why they clash, with the values compared
public record Disagreement(Kind kind, String about, List<Side> sides, String why) {
    public Disagreement {
        sides = List.copyOf(sides);
    }

    /// What sources differ in.
    public enum Kind {
        DATE,
        DURATION,
        TERM,
        PLACE,
        STATUS,
        CHARGE,
        COUNT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One side.
    public record Side(String value, List<Passage> evidence) {
        public Side {
            evidence = List.copyOf(evidence);
        }
    }
}
