package vigil.mention;

import vigil.language.Pos;

import java.util.Optional;

/// Roles said of a name in a phrase beside it: ", a lawyer from Riga", "is a well-known poet".
final class Apposition {
    private static final int MOST_BETWEEN = 6;
    private static final String OPENERS = ",(\u2013\u2014-";

    private Apposition() {}

    /// {@return the role in an apposition that a comma, dash or bracket at `mark` opens}
    static Optional<PhraseTable.Hit<MentionWords.RoleWord>> behind(Line line, int mark) {
        if (!line.isMark(mark, OPENERS)) return Optional.empty();
        return role(line, mark + 1).filter(hit -> !begins(line, mark + 1, hit.end()));
    }

    /// "…, his lawyer said": a possessive and a verb right behind the noun begin a clause of their
    /// own, and say nothing of the name.
    private static boolean begins(Line line, int first, int end) {
        return line.words().pronouns(line.folded(first)).stream()
                        .anyMatch(p -> p.kind() == Reference.Kind.POSSESSIVE)
                && line.may(end, Pos.VERB)
                && !line.may(end, Pos.NOUN);
    }

    /// {@return the kin noun that heads the phrase to which the name between commas is put: "Her
    /// brother, Oleh, was released"}
    static Optional<PhraseTable.Hit<MentionWords.Tie>> kinInFront(Line line, int first, int end) {
        int comma = first - 1;
        if (!line.isMark(comma, ",") || !line.isMark(end, ",.;")) return Optional.empty();
        int start = comma;
        while (start > 0 && comma - start <= MOST_BETWEEN && line.isWord(start - 1)) start--;
        for (int i = start; i < comma; i++) {
            var hit = line.words().relations.at(line, i);
            if (hit.isPresent()) return hit.filter(tie -> tie.meaning().kin());
            if (!line.may(i, Pos.DET) && !line.may(i, Pos.ADJ) && !line.may(i, Pos.PRON))
                return Optional.empty();
        }
        return Optional.empty();
    }

    /// {@return the role that a phrase beginning at `from` is headed by, past determiners,
    /// adjectives and nationalities}
    static Optional<PhraseTable.Hit<MentionWords.RoleWord>> role(Line line, int from) {
        for (int i = from; i < line.size() && i - from <= MOST_BETWEEN; i++) {
            var hit = line.words().roles.at(line, i);
            // ", accused of fraud," is no noun
            if (hit.isPresent()
                    && i == from
                    && line.may(i, Pos.VERB)
                    && line.may(hit.get().end(), Pos.ADP)) return Optional.empty();
            if (hit.isPresent()) return hit;
            if (!line.isWord(i) && line.token(i).kind() != vigil.text.Token.Kind.NUMBER)
                return Optional.empty();
            boolean nominal =
                    line.may(i, Pos.ADJ)
                            || line.may(i, Pos.DET)
                            || line.may(i, Pos.NUM)
                            || line.may(i, Pos.ADV)
                            || line.may(i, Pos.NOUN)
                            || line.may(i, Pos.PROPN)
                            || line.words().demonyms.at(line, i).isPresent();
            if (!nominal && i > from) return Optional.empty();
            if (line.may(i, Pos.ADP) && !line.may(i, Pos.ADJ) && !line.may(i, Pos.DET))
                return Optional.empty();
        }
        return Optional.empty();
    }
}
