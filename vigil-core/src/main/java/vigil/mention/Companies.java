package vigil.mention;

import vigil.language.Pos;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Persons of whom one is named as the company of another: "Jane Roe was held along with a friend,
/// Max Moe". For "they" and "the pair" they are as good as a list.
final class Companies {
    /// "along with a friend from school, Max Moe": the words before the name.
    private static final int MOST_WORDS = 6;

    private final List<Spot> persons;

    Companies(List<Spot> persons) {
        this.persons = persons;
    }

    /// {@return the lists with the companies, in the order in which they end}
    List<Group> joined(List<Group> lists) {
        List<Group> found = new ArrayList<>(lists);
        for (int k = 1; k < persons.size(); k++) {
            Spot left = persons.get(k - 1);
            Spot right = persons.get(k);
            if (left.line() == right.line() && isCompany(left, right))
                found.add(join(holding(lists, left), holding(lists, right), left, right));
        }
        found.sort(
                Comparator.comparingInt((Group g) -> g.passage().end())
                        .thenComparing(g -> g.members().size())
                        .thenComparing(Group::key));
        return found;
    }

    private static boolean isCompany(Spot left, Spot right) {
        Line line = left.line();
        for (int k = right.first() - 1; k >= left.end() && right.first() - k <= MOST_WORDS; k--) {
            var with = line.words().together.endingAt(line, k);
            if (with.isPresent() && with.get().first() >= left.end())
                return with.get().meaning() || line.may(with.get().first() - 1, Pos.VERB);
            boolean describing =
                    line.isMark(k, ",")
                            || line.may(k, Pos.DET)
                            || line.may(k, Pos.ADJ)
                            || line.may(k, Pos.NOUN)
                            || line.may(k, Pos.NUM)
                            || line.may(k, Pos.PRON)
                            || line.may(k, Pos.ADP);
            if (!describing || line.may(k, Pos.CCONJ)) return false;
        }
        return false;
    }

    private static Optional<Group> holding(List<Group> lists, Spot spot) {
        return lists.stream().filter(g -> g.members().contains(spot.key())).findFirst();
    }

    private static Group join(
            Optional<Group> before, Optional<Group> behind, Spot left, Spot right) {
        Set<MentionKey> members = new LinkedHashSet<>();
        before.ifPresentOrElse(g -> members.addAll(g.members()), () -> members.add(left.key()));
        behind.ifPresentOrElse(g -> members.addAll(g.members()), () -> members.add(right.key()));
        Line line = left.line();
        Passage own = line.passage(left.first(), right.end());
        int end = behind.map(g -> Math.max(g.passage().end(), own.end())).orElse(own.end());
        Passage passage = line.page().passage(own.start(), end);
        return new Group(
                MentionKey.of(passage),
                passage,
                List.copyOf(members),
                OptionalInt.of(members.size()));
    }
}
