package vigil.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A pattern over the readings of one word, as the tables write it.
///
/// Alternatives are parted by `|`; the parts of one, joined by `+`, must all hold of the same
/// reading: a part of speech in capitals (`VERB`, or one of several, `ADP/DET`), a feature in lower
/// case (`finite`), `lemma:x`, `form:x` (the word in lower case), `capital` (written with one),
/// `known` (not guessed), `first` (the likeliest); after `!`, not. An alternative that begins with
/// `=` must hold of all readings of the word instead of one. `mark` is a word without readings,
/// `edge` the border of the sentence.
final class ReadingPattern {
    private static final int ANY_POS = -1;
    private static final Set<String> FLAGS = Set.of("mark", "edge", "capital", "known", "first");

    private final List<Alternative> alternatives;
    private final int pos;
    private final boolean edge;

    /// @param pos parts of speech allowed, a bit each
    /// @param features features that the reading must have, a bit each
    /// @param barred features that it must not have
    /// @param atoms what is not told by part of speech and features
    private record Alternative(
            boolean all, int pos, long features, long barred, List<Atom> atoms) {}

    private record Atom(Kind kind, String value, boolean negated) {
        private enum Kind {
            LEMMA,
            FORM,
            CAPITAL,
            KNOWN,
            FIRST,
            MARK,
            EDGE
        }
    }

    private ReadingPattern(List<Alternative> alternatives) {
        this.alternatives = List.copyOf(alternatives);
        int union = 0;
        for (Alternative alternative : alternatives) union |= alternative.pos();
        boolean mark =
                alternatives.stream()
                        .anyMatch(
                                a -> a.atoms().stream().anyMatch(t -> t.kind() == Atom.Kind.MARK));
        this.pos = mark ? ANY_POS : union;
        this.edge =
                alternatives.stream()
                        .anyMatch(
                                a -> a.atoms().stream().anyMatch(t -> t.kind() == Atom.Kind.EDGE));
    }

    static ReadingPattern of(String written) {
        List<Alternative> alternatives = new ArrayList<>();
        if (!written.isBlank())
            for (String part : written.split("\\|")) alternatives.add(alternative(part.strip()));
        return new ReadingPattern(alternatives);
    }

    private static Alternative alternative(String written) {
        boolean all = written.startsWith("=");
        int pos = 0;
        int barredPos = 0;
        long features = 0;
        long barred = 0;
        List<Atom> atoms = new ArrayList<>();
        for (String raw : (all ? written.substring(1) : written).split("\\+")) {
            boolean negated = raw.startsWith("!");
            String atom = negated ? raw.substring(1) : raw;
            int colon = atom.indexOf(':');
            if (colon > 0) {
                Atom.Kind kind =
                        Atom.Kind.valueOf(atom.substring(0, colon).toUpperCase(Locale.ROOT));
                atoms.add(new Atom(kind, atom.substring(colon + 1), negated));
            } else if (FLAGS.contains(atom)) {
                atoms.add(new Atom(Atom.Kind.valueOf(atom.toUpperCase(Locale.ROOT)), "", negated));
            } else if (atom.equals(atom.toUpperCase(Locale.ROOT))) {
                int bits = 0;
                for (String one : atom.split("/")) bits |= OpenSentence.bit(Pos.valueOf(one));
                if (negated) barredPos |= bits;
                else pos |= bits;
            } else {
                long bit = OpenSentence.bit(TagMap.feature(atom));
                if (negated) barred |= bit;
                else features |= bit;
            }
        }
        int allowed = (pos == 0 ? ANY_POS : pos) & ~barredPos;
        return new Alternative(all, allowed, features, barred, List.copyOf(atoms));
    }

    /// {@return whether the pattern says nothing}
    boolean isEmpty() {
        return alternatives.isEmpty();
    }

    /// {@return whether the border of the sentence fits}
    boolean fitsEdge() {
        return edge;
    }

    /// {@return whether this word may fit at all, by its parts of speech alone}
    boolean mayFit(OpenSentence sentence, int index) {
        return pos == ANY_POS || (pos & sentence.pos(index)) != 0;
    }

    /// {@return whether the word fits}
    boolean fits(OpenSentence sentence, int index) {
        if (!mayFit(sentence, index)) return false;
        int count = sentence.count(index);
        for (Alternative alternative : alternatives) {
            if (count == 0) {
                if (fitsMark(alternative, sentence.form(index))) return true;
                continue;
            }
            int fitting = 0;
            while (fitting < count
                    && fits(alternative, sentence, index, fitting) == alternative.all()) fitting++;
            // all: no reading failed; one: the loop stopped at a reading that fits
            if (alternative.all() == (fitting == count)) return true;
        }
        return false;
    }

    /// {@return whether one reading of the word fits}
    boolean fits(OpenSentence sentence, int index, int which) {
        for (Alternative alternative : alternatives)
            if (fits(alternative, sentence, index, which)) return true;
        return false;
    }

    private static boolean fitsMark(Alternative alternative, String form) {
        if (alternative.pos() != ANY_POS || alternative.features() != 0) return false;
        for (Atom atom : alternative.atoms()) {
            boolean holds =
                    switch (atom.kind()) {
                        case MARK -> true;
                        case FORM -> form.equals(atom.value());
                        case LEMMA, CAPITAL, KNOWN, FIRST, EDGE -> false;
                    };
            if (holds == atom.negated()) return false;
        }
        return true;
    }

    private static boolean fits(
            Alternative alternative, OpenSentence sentence, int index, int which) {
        Reading reading = sentence.reading(index, which);
        if ((alternative.pos() & OpenSentence.bit(reading.pos())) == 0) return false;
        long features = sentence.features(index, which);
        if ((features & alternative.features()) != alternative.features()
                || (features & alternative.barred()) != 0) return false;
        for (Atom atom : alternative.atoms()) {
            boolean holds =
                    switch (atom.kind()) {
                        case LEMMA -> reading.lemma().equals(atom.value());
                        case FORM -> sentence.form(index).equals(atom.value());
                        case CAPITAL -> sentence.isCapital(index);
                        case KNOWN -> reading.known();
                        case FIRST -> which == 0;
                        case MARK, EDGE -> false;
                    };
            if (holds == atom.negated()) return false;
        }
        return true;
    }
}
