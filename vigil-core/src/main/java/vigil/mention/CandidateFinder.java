package vigil.mention;

import vigil.language.Feature;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the candidates of a page: runs of capitalised words, cut into the things they name.
final class CandidateFinder {
    private final NameWords words;
    private final RunFinder runs;
    private final Segmenter segmenter;

    CandidateFinder(NameWords words) {
        this.words = words;
        this.runs = new RunFinder(words);
        this.segmenter = new Segmenter(words);
    }

    /// {@return the candidates of all lines, in reading order}
    List<Spot> find(List<Line> lines) {
        Map<Line, List<Piece>> pieces = new HashMap<>();
        for (Line line : lines) {
            List<Piece> found = new ArrayList<>();
            for (RunFinder.Run run : runs.runs(line)) found.addAll(segmenter.pieces(line, run));
            pieces.put(line, found);
        }
        Set<String> seen = new HashSet<>();
        for (Line line : lines)
            for (Piece piece : pieces.getOrDefault(line, List.of()))
                seen.add(text(line, piece.first(), piece.end()));
        List<Spot> spots = new ArrayList<>();
        for (Line line : lines)
            for (Piece piece : pieces.getOrDefault(line, List.of()))
                for (Piece part : apart(line, piece, seen)) spots.add(spot(line, part));
        return spots;
    }

    /// Two names may touch: "The mother of Jane Roe Anna said". Where the page has both parts alone
    /// elsewhere, they are two.
    private static List<Piece> apart(Line line, Piece piece, Set<String> seen) {
        if (piece.shape() != Piece.Shape.NAME || piece.size() < 3) return List.of(piece);
        for (int cut = piece.first() + 2; cut < piece.end(); cut++)
            if (seen.contains(text(line, piece.first(), cut))
                    && seen.contains(text(line, cut, piece.end())))
                return List.of(
                        new Piece(piece.first(), cut, Piece.Shape.NAME),
                        new Piece(cut, piece.end(), Piece.Shape.NAME));
        return List.of(piece);
    }

    private static String text(Line line, int first, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < end; i++) text.append(i == first ? "" : " ").append(line.folded(i));
        return text.toString();
    }

    private Spot spot(Line line, Piece piece) {
        Passage passage = line.passage(piece.first(), piece.end());
        List<String> parts = new ArrayList<>();
        for (int i = piece.first(); i < piece.end(); i++) {
            String text = line.token(i).text();
            if (!parts.isEmpty() && line.touches(i - 1, i))
                parts.set(parts.size() - 1, parts.getLast() + text);
            else parts.add(text);
        }
        Set<Feature> features = words.names().gender(line, piece.first(), piece.end());
        return new Spot(
                line,
                piece,
                new Candidate(
                        MentionKey.of(passage),
                        passage,
                        String.join(" ", parts),
                        parts,
                        line.pack().tag(),
                        features));
    }
}
