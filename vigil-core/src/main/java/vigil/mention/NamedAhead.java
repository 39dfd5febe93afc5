package vigil.mention;

import vigil.language.Feature;
import vigil.language.Pos;

import java.util.Optional;
import java.util.Set;

/// Whom a pronoun means that stands before the name, in words put before their sentence: "When she
/// was arrested, Jane Roe …", "After his arrest in May, Max Moe …".
///
/// @param spots the names of the page
/// @param referents whom they name
record NamedAhead(PageSpots spots, Referents referents) {
    private static final int CERTAINTY = 70;

    /// The words before the comma.
    private static final int LONGEST = 24;

    /// "the teacher Jane Roe": the words before the name.
    private static final int LONGEST_TITLE = 5;

    /// {@return who is named right behind the comma}
    Optional<Salience.Choice> of(Line line, int i, Set<Feature> gender) {
        int first = opening(line);
        if (first > i || !(line.may(first, Pos.ADP) || line.may(first, Pos.SCONJ)))
            return Optional.empty();
        for (int comma = i + 1; comma < line.size() && comma - i <= LONGEST; comma++) {
            if (spots.beginningAt(line, comma).flatMap(referents::at).isPresent())
                return Optional.empty();
            if (!line.isMark(comma, ",")) continue;
            Optional<Spot> named = titled(line, comma + 1);
            if (named.isPresent())
                return referents
                        .at(named.get())
                        .filter(r -> r.agrees(gender))
                        .map(r -> new Salience.Choice(r, CERTAINTY));
        }
        return Optional.empty();
    }

    private static int opening(Line line) {
        int first = 0;
        while (first < line.size() && !line.isWord(first)) first++;
        return first;
    }

    private Optional<Spot> titled(Line line, int from) {
        for (int k = from; k < line.size() && k - from <= LONGEST_TITLE; k++) {
            Optional<Spot> named = spots.beginningAt(line, k);
            if (named.isPresent()) return named.filter(spot -> referents.at(spot).isPresent());
            boolean title = line.may(k, Pos.DET) || line.may(k, Pos.ADJ) || line.may(k, Pos.NOUN);
            if (!title) return Optional.empty();
        }
        return Optional.empty();
    }
}
