package vigil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Second names that a page gives somebody: "Jane Roe, also known as Janey Moe".
final class Aliases {
    /// The kind of a [RelationTold] between two names of one person.
    static final String ALIAS = RelationTold.ALIAS;

    private static final String MARKS =
            ",;:()[]\"'\u201C\u201D\u2018\u2019\u00AB\u00BB\u2013\u2014-";
    private static final int MOST_MARKS = 2;

    private final PageSpots spots;

    Aliases(PageSpots spots) {
        this.spots = spots;
    }

    List<RelationTold> told(List<Line> lines) {
        List<RelationTold> told = new ArrayList<>();
        for (Line line : lines)
            for (int i = 1; i < line.size(); i++) {
                Optional<PhraseTable.Hit<Boolean>> hit = line.words().aliases.at(line, i);
                if (hit.isEmpty()) continue;
                Optional<Spot> first = spots.endingAt(line, before(line, i));
                Optional<Spot> second = spots.beginningAt(line, behind(line, hit.get().end()));
                if (first.isPresent() && second.isPresent())
                    told.add(
                            new RelationTold(
                                    second.get().key(),
                                    first.get().key(),
                                    ALIAS,
                                    line.passage(first.get().first(), second.get().end())));
            }
        return told;
    }

    private static int before(Line line, int i) {
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
