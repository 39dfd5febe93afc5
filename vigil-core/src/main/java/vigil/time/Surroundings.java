package vigil.time;

import java.util.List;

/// Whether a date may begin or end between two pieces: not inside a larger number, a version, a
/// code or an amount of money.
final class Surroundings {
    private Surroundings() {}

    /// {@return whether a date may begin at `at`}
    static boolean open(List<Piece> pieces, int at) {
        Piece first = pieces.get(at);
        if (at == 0) return true;
        Piece before = pieces.get(at - 1);
        if (first.kind() == Piece.Kind.DIGITS) {
            if (currency(before.form())
                    || before.form().equals("#")
                    || before.form().equals("\u2116")) return false;
            if (first.glued() && before.kind() == Piece.Kind.MARK && before.glued() && at > 1) {
                Piece farther = pieces.get(at - 2);
                boolean joint = ".,/:-_".contains(before.form());
                if (joint && farther.kind() == Piece.Kind.DIGITS) return false;
                if (joint
                        && !before.form().equals(",")
                        && !before.form().equals(".")
                        && !before.form().equals(":")
                        && farther.kind() == Piece.Kind.LETTERS) return false;
            }
            return !(first.glued()
                    && before.kind() == Piece.Kind.LETTERS
                    && before.form().length() < 3);
        }
        // the "9-March" movement: the end of a compound is no date
        if (first.glued() && before.form().equals("-") && before.glued() && at > 1) return false;
        // "Smith, 45 years,": the comma leans on the word before it
        return first.kind() == Piece.Kind.MARK
                || !(first.glued() && before.kind() == Piece.Kind.LETTERS && !first.capital());
    }

    /// {@return whether a date may end before the piece `end`}
    static boolean closed(List<Piece> pieces, int end) {
        if (end >= pieces.size()) return true;
        Piece last = pieces.get(end - 1);
        Piece next = pieces.get(end);
        if (!next.glued())
            return last.kind() != Piece.Kind.DIGITS
                    || (!currency(next.form()) && !next.form().equals("%"));
        // "2017he": a year that lost the blank after it
        if (next.kind() == Piece.Kind.LETTERS && last.kind() == Piece.Kind.DIGITS)
            return last.form().length() == 4 && next.form().length() > 1;
        if (next.kind() == Piece.Kind.LETTERS)
            return last.kind() == Piece.Kind.MARK
                    || (last.kind() == Piece.Kind.LETTERS && next.capital());
        if (last.kind() != Piece.Kind.DIGITS)
            return next.kind() != Piece.Kind.DIGITS || last.kind() == Piece.Kind.MARK;
        if (currency(next.form()) || next.form().equals("%")) return false;
        boolean joint = ".,/:-_".contains(next.form());
        return !(joint
                && end + 1 < pieces.size()
                && pieces.get(end + 1).glued()
                && pieces.get(end + 1).kind() == Piece.Kind.DIGITS);
    }

    private static boolean currency(String form) {
        return Character.getType(form.codePointAt(0)) == Character.CURRENCY_SYMBOL;
    }
}
