package vigil.mention;

import vigil.language.Pos;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Finds lists of names: "Jane Roe, Anna Poe and Max Moe".
final class GroupFinder {
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

    private static Joint joint(Spot left, Spot right) {
        Line line = left.line();
        Joint joint = Joint.NONE;
        for (int i = left.end(); i < right.first(); i++) {
            if (line.isMark(i, ",;")) joint = joint == Joint.AND ? Joint.AND : Joint.COMMA;
            else if (line.may(i, Pos.CCONJ)) joint = Joint.AND;
            else return Joint.NONE;
        }
        return joint;
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
