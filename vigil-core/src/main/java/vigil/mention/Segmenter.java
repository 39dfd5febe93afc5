package vigil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts a run of capitalised words into the things it names: "Ukrainian Foreign Ministry Jane Roe"
/// is a body and a person.
///
/// Titles, roles and nationalities before a person's name are cut off; a name inside the name of a
/// body, prize or place stays part of it.
final class Segmenter {
    private final NameWords words;

    Segmenter(NameWords words) {
        this.words = words;
    }

    List<Piece> pieces(Line line, RunFinder.Run run) {
        List<Piece> pieces = new ArrayList<>();
        cut(line, run.first(), run.end(), pieces);
        pieces.removeIf(piece -> nothingButInitials(line, piece));
        return pieces;
    }

    private boolean nothingButInitials(Line line, Piece piece) {
        if (piece.size() == 1 && line.token(piece.first()).text().length() == 1) return true;
        if (piece.shape() != Piece.Shape.NAME) return false;
        for (int i = piece.first(); i < piece.end(); i++)
            if (line.isWord(i) && !words.initial(line, i) && line.token(i).text().length() > 1)
                return false;
        return true;
    }

    private void cut(Line line, int start, int end, List<Piece> pieces) {
        int first = start;
        while (first < end && !words.written(line, first)) first++;
        if (first >= end) return;
        if (line.pack().isNeutral()) {
            unread(line, first, end, pieces);
            return;
        }
        Optional<Piece> whole = whole(line, first, end);
        if (whole.isPresent()) {
            pieces.add(whole.get());
            return;
        }
        int known = knownBefore(line, first, end);
        if (known > first) {
            pieces.add(new Piece(first, known, shape(line, first, known)));
            cut(line, known, end, pieces);
            return;
        }
        int stripped = strip(line, first, end);
        if (stripped > first) {
            cut(line, stripped, end, pieces);
            return;
        }
        int parted = parted(line, first, end);
        if (parted > first) {
            cut(line, first, parted, pieces);
            cut(line, parted, end, pieces);
            return;
        }
        int tail = tail(line, first, end);
        if (tail > first && words.capitals(line, first, end)) tail = first;
        if (tail == first) pieces.add(new Piece(first, end, Piece.Shape.NAME));
        else if (tail == end) headed(line, first, end, pieces);
        else if (belongs(line, tail, end))
            pieces.add(new Piece(first, end, shape(line, first, end)));
        else {
            headed(line, first, trimEnd(line, first, tail), pieces);
            pieces.add(new Piece(tail, end, Piece.Shape.NAME));
        }
    }

    /// "Radio Svoboda Jane Roe": where a known body of several words ends that stands before a
    /// person's name; `first` if none does.
    private int knownBefore(Line line, int first, int end) {
        return line.words()
                .known
                .at(line, first)
                .filter(
                        hit ->
                                hit.meaning() != NamedKind.PERSON
                                        && hit.end() - first > 1
                                        && hit.end() < end
                                        && words.given(line, hit.end()))
                .map(PhraseTable.Hit::end)
                .orElse(first);
    }

    /// "the son's Roe Jane": where a given name stands in another case than the words before it, it
    /// begins another's name; `first` if none does.
    private int parted(Line line, int first, int end) {
        for (int i = first + 1; i < end; i++)
            if (words.given(line, i)
                    && words.personable(line, i - 1)
                    && words.declined(line, i)
                    && !Cases.agree(line, i - 1, i, i, i + 1)) return i;
        return first;
    }

    /// In a language without a pack only known given names tell a name from a noun: German writes
    /// both with a capital.
    private void unread(Line line, int first, int end, List<Piece> pieces) {
        int given = first;
        while (given < end && !words.given(line, given) && !words.initial(line, given)) given++;
        int from = given < end && given + 1 < end ? given : first;
        pieces.add(new Piece(from, end, Piece.Shape.NAME));
    }

    private Optional<Piece> whole(Line line, int first, int end) {
        Optional<NamedKind> known =
                line.words().known.exactly(line, first, end).map(PhraseTable.Hit::meaning);
        if (known.isPresent() && !(end - first == 1 && words.given(line, first)))
            return Optional.of(new Piece(first, end, shape(known.get())));
        Gazetteer gazetteer = Gazetteer.of(line.pack());
        boolean alsoGiven =
                end - first == 1
                        && words.given(line, first)
                        && !gazetteer.country(line, first, end);
        if (gazetteer.place(line, first, end) && !alsoGiven)
            return Optional.of(new Piece(first, end, Piece.Shape.PLACE));
        return Optional.empty();
    }

    private static Piece.Shape shape(NamedKind kind) {
        return switch (kind) {
            case PERSON -> Piece.Shape.NAME;
            case BODY -> Piece.Shape.BODY;
            case PLACE -> Piece.Shape.PLACE;
            case WORK -> Piece.Shape.WORK;
        };
    }

    /// {@return where the run goes on behind a leading title, role or nationality; `first` if there
    /// is none}
    private int strip(Line line, int first, int end) {
        MentionWords lexicon = line.words();
        int longest = first;
        for (PhraseTable<?> table :
                List.of(lexicon.titles, lexicon.roles, lexicon.demonyms, lexicon.relations)) {
            Optional<? extends PhraseTable.Hit<?>> hit = table.at(line, first);
            if (hit.isPresent() && hit.get().end() <= end)
                longest = Math.max(longest, hit.get().end());
        }
        if (longest == first || (longest < end && isLowerLink(line, longest, end))) {
            // "Minister of Foreign Affairs Jane Roe", "Committee of Mothers"
            return longest;
        }
        if (headAhead(line, longest, end) && lexicon.demonyms.at(line, first).isPresent())
            return first;
        if (words.given(line, first)
                && longest == first + 1
                && longest < end
                && words.personable(line, longest)
                && lexicon.titles.exactly(line, first, longest).isEmpty()) return first;
        return longest;
    }

    private static boolean isLowerLink(Line line, int i, int end) {
        return i < end
                && !line.token(i).capitalised()
                && line.words().bodyLinks.at(line, i).isPresent();
    }

    /// {@return whether a body's head noun stands in the tokens, nationality and head together
    /// making its name: "Crimean Tatar Mejlis"}
    private static boolean headAhead(Line line, int first, int end) {
        return first < end && line.words().bodies.exactly(line, end - 1, end).isPresent();
    }

    /// {@return where the person's name at the end of the run begins; `end` if the run ends
    /// otherwise}
    private int tail(Line line, int first, int end) {
        int tail = end;
        // "the BTA Bank": what follows an acronym and heads a body's name is no given name
        if (end - first > 1
                && words.acronym(line, end - 2)
                && line.words().bodies.exactly(line, end - 1, end).isPresent()) return end;
        while (tail > first && part(line, first, tail - 1, end))
            tail = Nickname.start(words, line, first, tail - 1);
        while (tail < end && !words.written(line, tail)) tail++;
        for (int g = tail - 1; g >= first; g--)
            if (words.given(line, g) && nothingTaken(line, g + 1, end) && !namesPlace(line, g, end))
                tail = g;
        return tail;
    }

    /// "Hong Kong", "San Diego": given names somewhere, but a place here.
    private static boolean namesPlace(Line line, int first, int end) {
        return line.words()
                .places
                .at(line, first)
                .filter(hit -> hit.end() > first + 1 && hit.end() <= end)
                .isPresent();
    }

    private boolean nothingTaken(Line line, int from, int end) {
        int everyday = 0;
        for (int i = from; i < end; i++) {
            // a title between two names parts them; at the end it is a family name
            boolean inside = i > from && i + 1 < end;
            if (inside && line.words().titles.exactly(line, i, i + 1).isPresent()) return false;
            if (line.words().bodies.exactly(line, i, i + 1).isPresent()) return false;
            if (line.words().eponyms.exactly(line, i, i + 1).isPresent()) return false;
            if (line.words().bodyLinks.exactly(line, i, i + 1).isPresent()
                    && !line.words().particle(line.folded(i))) return false;
            if (words.shortAcronym(line, i)) return false;
            if (words.common(line, i)
                    && !words.given(line, i)
                    && !words.family(line, i)
                    && ++everyday > 1) return false;
        }
        return true;
    }

    private boolean part(Line line, int first, int i, int end) {
        if (Nickname.start(words, line, first, i) < i) return true;
        if (line.isMark(i, ".")) return i > first && words.initial(line, i - 1);
        if (words.personable(line, i)) return true;
        if (i == first && namedByCapital(line, i, end)) return true;
        // the dictionary knows a town of this name, but a name stands before it
        if (words.written(line, i)
                && words.inanimate(line, i)
                && i > first
                && words.personable(line, i - 1)) return true;
        if (!words.written(line, i)) return i + 1 < end && line.words().particle(line.folded(i));
        boolean behindGiven =
                i > first
                        && (words.given(line, i - 1)
                                || words.initial(line, i - 1)
                                || line.isMark(i - 1, "."));
        // a surname may be a place, a common word, or stand in capitals: "Jane ROE", "Jack London"
        return behindGiven
                && line.words().bodies.exactly(line, i, i + 1).isEmpty()
                && line.words().eponyms.exactly(line, i, i + 1).isEmpty()
                && line.words().known.exactly(line, i, i + 1).isEmpty()
                && !(words.acronym(line, i) && line.token(i).text().length() < 3);
    }

    /// {@return whether a word that the dictionary has as a common one is the given name before a
    /// family name: the page writes it with a capital inside its sentences, and never without}
    private boolean namedByCapital(Line line, int i, int end) {
        String folded = line.folded(i);
        return end - i == 2
                && words.written(line, i)
                && words.page().capitalisedInside(folded)
                && !words.page().inLowerCase(folded)
                && !words.taken(line, i)
                && !words.place(line, i)
                && !words.acronym(line, i)
                && !words.inanimate(line, i)
                && line.words().eponyms.exactly(line, i, i + 1).isEmpty()
                && line.words().placeWords.exactly(line, i, i + 1).isEmpty()
                && !words.given(line, i + 1)
                && words.personable(line, i + 1);
    }

    /// {@return whether the name at the end belongs to the head before it: "Radio Svoboda", "Boris
    /// Roe Foundation", "Lake Baikal"}
    private boolean belongs(Line line, int tail, int end) {
        int last = tail - 1;
        boolean eponym =
                line.words().eponyms.exactly(line, last, tail).stream()
                        .flatMap(hit -> hit.meaning().stream())
                        .anyMatch(e -> !e.nameFirst());
        if (eponym) return true;
        boolean lone = end - tail == 1 && !words.given(line, tail);
        if (!lone) return false;
        if (line.words().roles.endingAt(line, last).isPresent()
                || line.words().titles.endingAt(line, last).isPresent()) return false;
        if (line.words().demonyms.endingAt(line, last).isPresent()) return false;
        return line.words().bodies.endingAt(line, last).isPresent()
                || line.words().placeWords.endingAt(line, last).isPresent()
                || line.words().known.endingAt(line, last).isPresent()
                || !words.written(line, last);
    }

    private int trimEnd(Line line, int first, int end) {
        int trimmed = end;
        while (trimmed > first) {
            int last = trimmed - 1;
            Optional<? extends PhraseTable.Hit<?>> hit = line.words().roles.endingAt(line, last);
            if (hit.isEmpty()) hit = line.words().titles.endingAt(line, last);
            if (hit.isEmpty()) hit = line.words().demonyms.endingAt(line, last);
            if (hit.isPresent() && hit.get().first() >= first) trimmed = hit.get().first();
            else if (!words.written(line, last)) trimmed = last;
            else break;
        }
        return trimmed;
    }

    /// A run without a person at its end: a body, a place, a work, or a capitalised phrase.
    private void headed(Line line, int first, int end, List<Piece> pieces) {
        int from = first;
        while (from < end
                && (!words.written(line, from)
                        || (line.words().roles.exactly(line, from, from + 1).isPresent()
                                && from + 1 < end
                                && !words.written(line, from + 1)))) from++;
        if (from >= end) return;
        // a person's name before a place that ends the run
        if (end - from >= 3
                && words.place(line, end - 1)
                && words.given(line, from)
                && nothingTaken(line, from, end)) {
            pieces.add(new Piece(from, end - 1, Piece.Shape.NAME));
            pieces.add(new Piece(end - 1, end, Piece.Shape.PLACE));
            return;
        }
        pieces.add(new Piece(from, end, shape(line, from, end)));
    }

    private Piece.Shape shape(Line line, int first, int end) {
        Optional<Piece> whole = whole(line, first, end);
        if (whole.isPresent()) return whole.get().shape();
        for (int i = end - 1; i >= first; i--) {
            for (MentionWords.Eponym eponym :
                    line.words()
                            .eponyms
                            .exactly(line, i, i + 1)
                            .map(PhraseTable.Hit::meaning)
                            .orElse(List.of()))
                if (eponym.nameFirst() ? i == end - 1 && i > first : i == first)
                    return shape(eponym.kind());
            Optional<PhraseTable.Hit<String>> head = line.words().bodies.exactly(line, i, i + 1);
            if (head.isPresent())
                return head.get().meaning().equals("document")
                        ? Piece.Shape.WORK
                        : Piece.Shape.BODY;
            if (line.words().known.exactly(line, i, i + 1).isPresent()
                    || words.shortAcronym(line, i)) return Piece.Shape.BODY;
        }
        if (line.words().placeWords.exactly(line, end - 1, end).isPresent()
                || line.words().placeWords.exactly(line, first, first + 1).isPresent())
            return Piece.Shape.PLACE;
        return words.place(line, end - 1) ? Piece.Shape.PLACE : Piece.Shape.PHRASE;
    }
}
