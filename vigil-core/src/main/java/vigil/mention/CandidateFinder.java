package vigil.mention;

import vigil.language.Pos;

import java.util.ArrayList;
import java.util.List;

/// Finds the candidates of a page: runs of capitalised words, cut into the things they name.
final class CandidateFinder {
    /// "the mother of the political prisoner Jane Roe": words between the noun and the name.
    private static final int FARTHEST_TIE = 6;

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
        FullNames full = new FullNames();
        for (Line line : lines)
            for (RunFinder.Run run : runs.runs(line))
                for (Piece piece : segmenter.pieces(line, run)) full.add(line, piece);
        List<Naming.Place> places = new ArrayList<>();
        for (Line line : lines)
            for (RunFinder.Run run : runs.runs(line))
                for (Piece piece : pieces(line, run, full))
                    for (Piece part : apart(line, piece, full))
                        places.add(new Naming.Place(line, part));
        return naming.name(places);
    }

    /// A short name that is everyday words by itself is known by the full name it ends: "King",
    /// "Ait Ouzal".
    private List<Piece> pieces(Line line, RunFinder.Run run, FullNames full) {
        List<Piece> whole = segmenter.pieces(line, run);
        if (!whole.isEmpty()
                && whole.getLast().shape() == Piece.Shape.NAME
                && whole.getLast().size() > 1
                && whole.getLast().end() == run.end()
                && words.given(line, whole.getLast().first())) return whole;
        for (int from = run.first(); from < run.end(); from++) {
            if (!full.ends(FullNames.text(line, from, run.end())) || words.place(line, from))
                continue;
            List<Piece> pieces = new ArrayList<>();
            if (from > run.first())
                pieces.addAll(segmenter.pieces(line, new RunFinder.Run(run.first(), from)));
            // what touches it is part of the same name, or of a body's
            boolean behindInitial =
                    from > run.first()
                            && (!line.isWord(from - 1)
                                    || line.touches(from - 1, from)
                                    || line.token(from - 1).text().length() < 3);
            if (behindInitial || (!pieces.isEmpty() && pieces.getLast().end() == from)) break;
            pieces.add(new Piece(from, run.end(), Piece.Shape.NAME));
            return pieces;
        }
        return whole;
    }

    /// Two names may touch: "The mother of Jane Roe Anna said". Where the page has both parts alone
    /// elsewhere, they are two behind such a noun, and where both are of several words.
    private List<Piece> apart(Line line, Piece piece, FullNames full) {
        if (piece.shape() != Piece.Shape.NAME || piece.size() < 3) return List.of(piece);
        for (int cut = piece.first() + 2; cut < piece.end(); cut++)
            if ((piece.end() - cut > 1 || isTied(line, piece))
                    && full.isWhole(FullNames.text(line, piece.first(), cut))
                    && full.isWhole(FullNames.text(line, cut, piece.end())))
                return List.of(
                        new Piece(piece.first(), cut, Piece.Shape.NAME),
                        new Piece(cut, piece.end(), Piece.Shape.NAME));
        int other = second(line, piece);
        if (other > 0)
            return List.of(
                    new Piece(piece.first(), other, Piece.Shape.NAME),
                    new Piece(other, piece.end(), Piece.Shape.NAME));
        if (belongsToKin(line, piece, full))
            return List.of(
                    new Piece(piece.first(), piece.first() + 1, Piece.Shape.NAME),
                    new Piece(piece.first() + 1, piece.end(), Piece.Shape.NAME));
        return List.of(piece);
    }

    private static boolean isTied(Line line, Piece piece) {
        int before = Positions.before(line, piece.first());
        for (int i = before; i >= 0 && before - i < FARTHEST_TIE && line.isWord(i); i--) {
            if (line.words().relations.endingAt(line, i).isPresent()) return true;
            if (line.may(i, Pos.VERB) && !line.may(i, Pos.NOUN) && !line.may(i, Pos.ADJ))
                return false;
        }
        return false;
    }

    /// {@return where a second person begins in a language with cases: "the lawyer of Jane Roe Max
    /// Moe", "the son of Max Moe Ned"; 0 if it is one person}
    private int second(Line line, Piece piece) {
        int at = piece.first() + 2;
        if (!naming.declines(line)
                || piece.size() > 4
                || !words.given(line, piece.first())
                || words.given(line, piece.first() + 1)
                || !words.given(line, at)) return 0;
        for (int i = piece.first(); i < piece.end(); i++) if (!line.isWord(i)) return 0;
        if (piece.size() == 4) return words.patronymic(line, at + 1) ? 0 : at;
        int before = piece.first() - 1;
        return !words.patronymic(line, at)
                        && line.words().relations.endingAt(line, before).isPresent()
                ? at
                : 0;
    }

    /// "the lawyer of Roe Jane Poe" in a language with cases: a family name behind a noun of kin or
    /// tie, a given name behind that.
    private boolean belongsToKin(Line line, Piece piece, FullNames full) {
        int second = piece.first() + 1;
        int before = piece.first() - 1;
        if (before >= 0 && line.may(before, Pos.ADP)) before--;
        var tie = line.words().relations.endingAt(line, before);
        if (tie.isEmpty()) return false;
        String own = FullNames.text(line, piece.first(), piece.end());
        if (full.hasWord(line.folded(piece.first()), own)
                && !full.ends(FullNames.text(line, second, piece.end()), own)) return true;
        if (words.given(line, piece.first()) || !words.given(line, second)) return false;
        return full.isWhole(line.folded(piece.first()))
                || !Cases.agree(line, tie.get().first(), tie.get().end(), piece.first(), second);
    }
}
