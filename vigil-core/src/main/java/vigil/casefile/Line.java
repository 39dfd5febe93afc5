package vigil.casefile;

import vigil.Judgement;
import vigil.Reason;
import vigil.claim.Claim;
import vigil.text.Passage;

import java.util.List;

/// One line of a case file, with every telling of it.
///
/// @param id key of the first of its claims, as printed
/// @param value what is said
/// @param tells the claims that tell it, in the order of their keys; never empty
/// @param derivedFrom words on this or another page that a derived field rests on (a year, a base
///   date)
/// @param origins how many independent sources tell it
/// @param reading calibrated chance, per mille, that a careful reader accepts the line as read,
///   with reasons
/// @param standing what people have decided about it
/// @param resolved how fields were settled between tellings
public record Line<T>(
        String id,
        T value,
        List<Claim> tells,
        List<Passage> derivedFrom,
        int origins,
        Judgement reading,
        Standing standing,
        List<Reason> resolved) {
    public Line {
        tells = List.copyOf(tells);
        derivedFrom = List.copyOf(derivedFrom);
        resolved = List.copyOf(resolved);
        if (tells.isEmpty())
            throw new IllegalArgumentException("no claim tells this line: " + value);
    }

    /// What people have decided about a line.
    public enum Standing {
        PROPOSED,
        ACCEPTED,
        ADDED,
        DISPUTED,
        /// Accepted once, and read differently since.
        REREAD
    }
}
