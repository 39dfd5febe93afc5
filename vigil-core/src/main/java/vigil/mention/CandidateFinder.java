package vigil.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the candidates of a page: runs of capitalised words, cut into the things they name.
final class CandidateFinder {
    private final NameWords words;
    private final Naming naming;
    private final RunFinder runs;
    private final Segmenter segmenter;

    CandidateFinder(NameWords words, Naming naming) {
        this.words = words;
        this.naming = naming;
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
        List<Naming.Place> places = new ArrayList<>();
        for (Line line : lines)
            for (Piece piece : pieces.getOrDefault(line, List.of()))
                for (Piece part : apart(line, piece, seen))
                    places.add(new Naming.Place(line, part));
        return naming.name(places);
    }

    /// Two names may touch: "The mother of Jane Roe Anna said". Where the page has both parts alone
    /// elsewhere, they are two.
    private List<Piece> apart(Line line, Piece piece, Set<String> seen) {
        if (piece.shape() != Piece.Shape.NAME || piece.size() < 3) return List.of(piece);
        for (int cut = piece.first() + 2; cut < piece.end(); cut++)
            if (seen.contains(text(line, piece.first(), cut))
                    && seen.contains(text(line, cut, piece.end())))
                return List.of(
                        new Piece(piece.first(), cut, Piece.Shape.NAME),
                        new Piece(cut, piece.end(), Piece.Shape.NAME));
        if (belongsToKin(line, piece, seen))
            return List.of(
                    new Piece(piece.first(), piece.first() + 1, Piece.Shape.NAME),
                    new Piece(piece.first() + 1, piece.end(), Piece.Shape.NAME));
        return List.of(piece);
    }

    /// "the lawyer of Roe Jane Poe" in a language with cases: a family name behind a noun of kin or
    /// tie, a given name behind that.
    private boolean belongsToKin(Line line, Piece piece, Set<String> seen) {
        int second = piece.first() + 1;
        if (words.given(line, piece.first()) || !words.given(line, second)) return false;
        var tie = line.words().relations.endingAt(line, piece.first() - 1);
        if (tie.isEmpty()) return false;
        return !Cases.agree(line, tie.get().first(), tie.get().end(), piece.first(), second)
                || seen.contains(line.folded(piece.first()));
    }

    private static String text(Line line, int first, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < end; i++) text.append(i == first ? "" : " ").append(line.folded(i));
        return text.toString();
    }
}
