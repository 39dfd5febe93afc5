package vigil.casefile;

import vigil.text.Passage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Two or more sources that cannot all be right.
///
/// @param kind what they differ in
/// @param about what it is about, in words
/// @param sides two or more, in the order of their first passage
/// @param why why they clash, with the values compared
/// @param settled what a person has decided about it
public record Disagreement(
        Kind kind, String about, List<Side> sides, String why, Optional<Settlement> settled) {
    public Disagreement {
        sides = List.copyOf(sides);
    }

    /// A disagreement that nobody has looked into.
    public Disagreement(Kind kind, String about, List<Side> sides, String why) {
        this(kind, about, sides, why, Optional.empty());
    }

    Disagreement settled(Settlement settlement) {
        return new Disagreement(kind, about, sides, why, Optional.of(settlement));
    }

    /// What a person has decided about a disagreement.
    ///
    /// @param by which entry
    /// @param holds the value that holds; empty if nothing can settle it
    /// @param because why, in the person's words; empty if none are given
    public record Settlement(Review.EntryRef by, Optional<String> holds, String because) {}

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
