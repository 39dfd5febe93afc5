package vigil.mention;

import vigil.language.Pos;

import java.util.Optional;

/// A role parted from its name by what it is the role of: "the director of Amnesty International
/// Jane Roe", "речниця міністерства Ганна Роу".
final class RoleBefore {
    private static final int FARTHEST = 10;

    private RoleBefore() {}

    /// {@return the role before a name that begins at `first`, with nothing but nouns, adjectives
    /// and prepositions between}
    static Optional<PhraseTable.Hit<MentionWords.RoleWord>> across(Line line, Spot spot) {
        int first = spot.first();
        for (int i = first - 1; i >= 0 && first - i <= FARTHEST; i--) {
            if (!line.isWord(i)) {
                if (line.isMark(i, "\u00AB\u00BB\"\u201C\u201D\u201E")) continue;
                return Optional.empty();
            }
            var hit = line.words().roles.endingAt(line, i);
            if (hit.isPresent()
                    && hit.get().end() < first
                    && Cases.agree(line, hit.get().first(), hit.get().end(), first, spot.end()))
                return adjoins(line, hit.get().end(), first) ? hit : Optional.empty();
            boolean nominal =
                    line.may(i, Pos.NOUN)
                            || line.may(i, Pos.ADJ)
                            || line.may(i, Pos.ADP)
                            || line.may(i, Pos.DET)
                            || line.may(i, Pos.PROPN)
                            || line.may(i, Pos.CCONJ)
                            || line.may(i, Pos.X)
                            || line.capitalised(i);
            if (!nominal) return Optional.empty();
            if (i == first - 1
                    && (line.may(i, Pos.ADP) || line.may(i, Pos.DET) || line.may(i, Pos.CCONJ)))
                return Optional.empty();
        }
        return Optional.empty();
    }

    /// The name must not be what the last preposition governs: not in "the lawyer in Moscow", where
    /// nothing stands between preposition and name.
    private static boolean adjoins(Line line, int from, int first) {
        if (from >= first) return false;
        return line.capitalised(first - 1)
                || (!line.may(first - 1, Pos.ADP) && !line.may(first - 1, Pos.VERB));
    }
}
