package vigil.mention;

import vigil.language.Languages;
import vigil.text.Page;

import java.util.ArrayList;
import java.util.List;

/// Finds who and what a page names, and what stands for whom.
public final class MentionFinder {
    /// Reads the mentions of one page; needs no other page.
    public PageMentions find(Page page, Languages languages) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < page.sentences().size(); i++) {
            String language = page.blocks().get(page.sentences().get(i).block()).language();
            lines.add(new Line(page, i, languages.packOrNeutral(language)));
        }
        NameWords words = new NameWords(new PageWords(lines), new KnownNames(languages));
        List<Spot> spots = new CandidateFinder(words).find(lines);
        EvidenceList evidence = new EvidenceList();
        ShapeEvidence shape = new ShapeEvidence(words);
        NeighbourEvidence neighbours = new NeighbourEvidence();
        for (Spot spot : spots) {
            shape.gather(spot, evidence);
            neighbours.gather(spot, evidence);
        }
        List<Group> groups = new GroupFinder().find(lines, spots);
        return new PageMentions(
                page,
                spots.stream().map(Spot::candidate).toList(),
                evidence.sorted(),
                List.of(),
                groups,
                List.of(),
                List.of());
    }
}
