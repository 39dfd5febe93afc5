package vigil.mention;

import vigil.language.Pos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Second names that a page gives somebody: "Jane Roe, also known as Janey Moe".
final class Aliases {
    /// The kind of a [RelationTold] between two names of one person.
    static final String ALIAS = RelationTold.ALIAS;

    private static final String MARKS =
            ",;:()[]\"'\u201C\u201D\u2018\u2019\u00AB\u00BB\u2013\u2014-";
    private static final String QUOTES = "\"'\u201C\u201D\u201E\u2018\u2019\u00AB\u00BB";
    private static final int MOST_MARKS = 2;

    /// The sum from which what speaks for a person lets the other name share in it.
    private static final int A_PERSON = 30;

    /// Outweighs that the words of a nickname are everyday words or a town.
    private static final int SECOND_NAME = 125;

    private final PageSpots spots;

    Aliases(PageSpots spots) {
        this.spots = spots;
    }

    /// Two names that a phrase joins.
    private record Pair(Spot first, Spot second) {}

    List<RelationTold> told(List<Line> lines) {
        return pairs(lines).stream()
                .map(
                        pair ->
                                new RelationTold(
                                        pair.second.key(),
                                        pair.first.key(),
                                        ALIAS,
                                        pair.first
                                                .line()
                                                .passage(pair.first.first(), pair.second.end())))
                .toList();
    }

    /// A second name of a person is a person's name.
    void gather(List<Line> lines, EvidenceList evidence) {
        for (Pair pair : pairs(lines)) {
            boolean first = evidence.sum(pair.first, NamedKind.PERSON) >= A_PERSON;
            boolean second = evidence.sum(pair.second, NamedKind.PERSON) >= A_PERSON;
            if (first) add(pair.second, pair, evidence);
            if (second) add(pair.first, pair, evidence);
        }
    }

    private static void add(Spot spot, Pair pair, EvidenceList evidence) {
        evidence.add(
                spot,
                NamedKind.PERSON,
                SECOND_NAME,
                ALIAS,
                pair.first.line().passage(pair.first.first(), pair.second.end()));
    }

    private List<Pair> pairs(List<Line> lines) {
        List<Pair> pairs = new ArrayList<>();
        for (Line line : lines)
            for (int i = 1; i < line.size(); i++) {
                Optional<PhraseTable.Hit<Boolean>> hit = line.words().aliases.at(line, i);
                if (hit.isEmpty()) continue;
                Optional<Spot> first = spots.endingAt(line, before(line, i));
                Optional<Spot> second = spots.beginningAt(line, behind(line, hit.get().end()));
                if (first.isPresent() && second.isPresent())
                    pairs.add(new Pair(first.get(), second.get()));
            }
        for (Line line : lines)
            for (int i = 1; i < line.size(); i++) bracketed(line, i).ifPresent(pairs::add);
        return pairs;
    }

    /// `Jane Roe ("Janey")`
    private Optional<Pair> bracketed(Line line, int i) {
        if (!line.isMark(i, "(") || !line.isMark(i + 1, QUOTES)) return Optional.empty();
        Optional<Spot> first = spots.endingAt(line, i);
        return spots.beginningAt(line, i + 2)
                .filter(
                        name ->
                                line.isMark(name.end(), QUOTES)
                                        && line.isMark(name.end() + 1, ")")
                                        && first.isPresent())
                .map(name -> new Pair(first.orElseThrow(), name));
    }

    /// "Jane Roe, the blogger known as Janey": behind the name and what it is called.
    private static int before(Line line, int i) {
        int end = marksBefore(line, i);
        var role = line.words().roles.endingAt(line, end - 1).map(PhraseTable.Hit::first);
        if (role.isEmpty())
            role = line.words().humans.endingAt(line, end - 1).map(PhraseTable.Hit::first);
        if (role.isEmpty()) return end;
        end = role.get();
        if (end > 0 && line.may(end - 1, Pos.DET)) end--;
        return marksBefore(line, end);
    }

    private static int marksBefore(Line line, int i) {
        int end = i;
        while (i - end < MOST_MARKS && line.isMark(end - 1, MARKS)) end--;
        return end;
    }

    private static int behind(Line line, int i) {
        int start = i;
        while (start - i < MOST_MARKS && line.isMark(start, MARKS)) start++;
        return start;
    }
}
