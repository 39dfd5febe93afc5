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
    private static final int LONGEST_BRACKET = 24;

    List<Group> find(List<Line> lines, List<Spot> spots) {
        List<Group> groups = new ArrayList<>();
        int i = 0;
        while (i < spots.size()) {
            List<Spot> members = new ArrayList<>(List.of(spots.get(i)));
            boolean coordinated = false;
            int next = i + 1;
            for (int k = next;
                    k < spots.size() && spots.get(k).line() == spots.get(i).line();
                    k++) {
                if (isBracketed(members.getLast(), spots.get(k))
                        || isOfAside(members.getLast(), spots.get(k))
                        || isOfIntroduction(members.getLast(), spots.get(k))) continue;
                Joint joint = joint(members.getLast(), spots.get(k));
                if (joint == Joint.NONE) break;
                coordinated |= joint == Joint.AND;
                members.add(spots.get(k));
                next = k + 1;
            }
            if (members.size() >= 2 && (coordinated || members.size() >= 3))
                groups.add(group(members));
            i = next;
        }
        return groups;
    }

    /// "Jane Roe (in Northport since May) and Anna Poe": whether a bracket behind the one holds the
    /// other.
    private static boolean isBracketed(Spot left, Spot right) {
        Line line = left.line();
        int open = left.end();
        return line.isMark(open, "(")
                && right.first() > open
                && right.first() < pastBracket(line, open, line.size());
    }

    /// "Jane Roe, a friend of Max Moe, and Anna Poe": whether the other is named only to say who
    /// the one is.
    private static boolean isOfAside(Spot left, Spot right) {
        Line line = left.line();
        int i = left.end();
        return line.isMark(i, ",")
                && right.first() > i + 2
                && described(line, i + 1, right.end()) == right.end()
                && isAside(line, i + 1, right.end())
                && (line.may(right.first() - 1, Pos.ADP) || line.may(right.first() - 1, Pos.DET));
    }

    /// {@return the token behind the bracket that opens here, or `open` where none closes in time}
    private static int pastBracket(Line line, int open, int end) {
        for (int k = open + 1; k < end && k - open <= LONGEST_BRACKET; k++)
            if (line.isMark(k, ")")) return k + 1;
        return open;
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
                int introduced = joint == Joint.AND ? introduced(line, i, end, right) : i;
                if (!aside && introduced == i) return Joint.NONE;
                i = Math.max(introduced, end);
                continue;
            }
            i++;
        }
        return joint;
    }

    /// {@return the token behind the words from `i` on that may describe somebody}
    private static int described(Line line, int i, int end) {
        if (line.isMark(i, "(") && pastBracket(line, i, end) > i) return pastBracket(line, i, end);
        boolean under = false;
        int k = i;
        while (k < end
                && k - i < MOST_WORDS
                && !line.isMark(k, ",;")
                && !line.may(k, Pos.CCONJ)
                && (line.isMark(k, "()")
                        || line.token(k).kind() == Token.Kind.NUMBER
                        || nominal(line, k)
                        || (under && line.capitalised(k)))) {
            under |= line.may(k, Pos.ADP);
            k++;
        }
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

    /// "Max Moe and the editor of Echo, Jane Roe,": whether the other is named only to say who
    /// comes next.
    private static boolean isOfIntroduction(Spot left, Spot right) {
        Line line = left.line();
        int i = line.isMark(left.end(), ",") ? left.end() + 1 : left.end();
        return line.may(i, Pos.CCONJ)
                && right.first() > i + 2
                && described(line, i + 1, right.end()) == right.end()
                && line.isMark(right.end(), ",")
                && line.capitalised(right.end() + 1)
                && isPerson(line, i + 1, right.first());
    }

    /// {@return whether the words are headed by a noun for a person}
    private static boolean isPerson(Line line, int first, int end) {
        int head = first;
        while (head < end
                && (line.may(head, Pos.DET) || line.may(head, Pos.ADJ) || line.may(head, Pos.PRON)))
            head++;
        return line.words().roles.at(line, head).isPresent()
                || line.words().humans.at(line, head).isPresent()
                || line.words().relations.at(line, head).isPresent();
    }

    /// "and the editor of the monthly Echo, Jane Roe," and "and her friend Jane Roe": {@return the
    /// token behind a description that names its person at its end; `i` if it does not}
    private static int introduced(Line line, int i, int end, Spot right) {
        boolean apposed = line.isMark(end, ",") && end + 1 == right.first();
        if (end <= i || !(apposed || end == right.first())) return i;
        if (!isPerson(line, i, end)) return i;
        if (apposed) return right.first();
        for (int k = i; k < end; k++) if (line.may(k, Pos.ADP)) return i;
        return right.first();
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
