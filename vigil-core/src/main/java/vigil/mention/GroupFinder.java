package vigil.mention;

import vigil.language.Pos;
import vigil.text.Passage;
import vigil.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Finds lists of names: "Jane Roe, Anna Poe and Max Moe", "Jane Roe, 23, and the reporter Max
/// Moe".
final class GroupFinder {
    private static final int MOST_WORDS = 8;

    List<Group> find(List<Line> lines, List<Spot> spots) {
        List<Group> groups = new ArrayList<>();
        int i = 0;
        while (i < spots.size()) {
            int end = i + 1;
            boolean coordinated = false;
            while (end < spots.size() && spots.get(end).line() == spots.get(i).line()) {
                Joint joint = joint(spots.get(end - 1), spots.get(end));
                if (joint == Joint.NONE) break;
                coordinated |= joint == Joint.AND;
                end++;
            }
            if (end - i >= 2 && (coordinated || end - i >= 3))
                groups.add(group(spots.subList(i, end)));
            i = end;
        }
        return groups;
    }

    private enum Joint {
        NONE,
        COMMA,
        AND
    }

    /// What stands between two names of a list: a comma or "and", with an age or a description of
    /// the one before or behind.
    private static Joint joint(Spot left, Spot right) {
        Line line = left.line();
        Joint joint = Joint.NONE;
        int i = left.end();
        while (i < right.first()) {
            if (line.isMark(i, ",;")) joint = joint == Joint.AND ? Joint.AND : Joint.COMMA;
            else if (line.may(i, Pos.CCONJ)) joint = Joint.AND;
            else {
                int end = described(line, i, right.first());
                boolean aside = end > i && (isAside(line, i, end) || isTitle(line, i, end, right));
                if (!aside) return Joint.NONE;
                i = end;
                continue;
            }
            i++;
        }
        return joint;
    }

    /// {@return the token behind the words from `i` on that may describe somebody}
    private static int described(Line line, int i, int end) {
        int k = i;
        while (k < end
                && k - i < MOST_WORDS
                && !line.isMark(k, ",;")
                && !line.may(k, Pos.CCONJ)
                && (line.isMark(k, "()")
                        || line.token(k).kind() == Token.Kind.NUMBER
                        || nominal(line, k))) k++;
        return k;
    }

    private static boolean nominal(Line line, int i) {
        if (line.token(i).readings().isEmpty()) return false;
        return switch (line.token(i).readings().getFirst().pos()) {
            case NOUN, ADJ, NUM, DET, ADP -> true;
            default -> false;
        };
    }

    /// "Jane Roe, 23, and", "Jane Roe (23),", "Jane Roe, a teacher, and": between the name and the
    /// next comma or "and".
    private static boolean isAside(Line line, int i, int end) {
        return line.isMark(i, "(")
                ? line.isMark(end - 1, ")")
                : line.isMark(i - 1, ",") && (line.isMark(end, ",;") || line.may(end, Pos.CCONJ));
    }

    /// "and the reporter Jane Roe": right before the name, with nothing that hangs on another.
    private static boolean isTitle(Line line, int i, int end, Spot right) {
        if (end != right.first()) return false;
        for (int k = i; k < end; k++)
            if (line.may(k, Pos.ADP) || !line.isWord(k) || line.may(k, Pos.DET)) return false;
        return true;
    }

    private static Group group(List<Spot> members) {
        Spot first = members.getFirst();
        Passage passage = first.line().passage(first.first(), members.getLast().end());
        return new Group(
                MentionKey.of(passage),
                passage,
                members.stream().map(Spot::key).toList(),
                OptionalInt.of(members.size()));
    }
}
