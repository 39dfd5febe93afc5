package vigil.mention;

import vigil.language.Pos;
import vigil.language.Reading;

/// What a candidate's own words say of what it names.
final class ShapeEvidence {
    private final NameWords words;

    ShapeEvidence(NameWords words) {
        this.words = words;
    }

    void gather(Spot spot, EvidenceList list) {
        int first = spot.first(), end = spot.end();
        switch (spot.piece().shape()) {
            case BODY -> against(spot, list, NamedKind.BODY, "head-of-body", 80);
            case PLACE -> against(spot, list, NamedKind.PLACE, "gazetteer", 60);
            case WORK -> against(spot, list, NamedKind.WORK, "head-of-work", 60);
            case PHRASE -> {
                if (!namelike(spot.line(), first, end))
                    against(spot, list, NamedKind.WORK, "common-words", 20);
                if (words.inanimate(spot.line(), end - 1))
                    against(spot, list, NamedKind.PLACE, "inanimate-name", 30);
                if (describesNext(spot))
                    list.add(spot, NamedKind.PERSON, -40, "adjective-of-next", first, end);
            }
            case NAME -> name(spot, list, first, end);
        }
    }

    /// "Yunier Morales": a common word behind one of no dictionary may be a family name.
    private boolean namelike(Line line, int first, int end) {
        return end - first == 2
                && line.words().hasArticles()
                && (!everyday(line, first) || words.familyFirst(line, first))
                && (line.token(first).readings().stream().noneMatch(Reading::known)
                        || words.familyFirst(line, first));
    }

    private void against(Spot spot, EvidenceList list, NamedKind kind, String rule, int weight) {
        list.add(spot, kind, weight, rule, spot.first(), spot.end());
        list.add(spot, NamedKind.PERSON, -weight, rule, spot.first(), spot.end());
    }

    private void name(Spot spot, EvidenceList list, int first, int end) {
        Line line = spot.line();
        int given = 0, initials = 0, plain = 0, families = 0, patronymics = 0;
        for (int i = first; i < end; i++) {
            if (!words.written(line, i)) continue;
            if (words.initial(line, i)) initials++;
            else if (words.given(line, i)) given++;
            else if (i > first && words.patronymic(line, i)) patronymics++;
            else {
                plain++;
                if (words.family(line, i)
                        || (i == first && end - first > 1 && words.familyFirst(line, i)))
                    families++;
            }
        }
        int all = given + initials + plain + patronymics;
        if (words.camel(line, first)) against(spot, list, NamedKind.BODY, "inner-capital", 30);
        if (words.foreignScript(line, first) && !(words.given(line, first) && plain > 0)) {
            list.add(spot, NamedKind.BODY, 25, "other-script", first, end);
            list.add(spot, NamedKind.PERSON, all == 1 ? -90 : -40, "other-script", first, end);
        }
        if (all == 1 && given == 0 && words.inanimate(line, first))
            against(spot, list, NamedKind.BODY, "inanimate-name", 30);
        if (all == 1 && words.shortAcronym(line, first)) {
            against(spot, list, NamedKind.BODY, "acronym", 50);
            return;
        }
        if (given > 0 && all > 1)
            list.add(
                    spot,
                    NamedKind.PERSON,
                    givenWeight(line, first, end - 1),
                    "given-name",
                    first,
                    end);
        else if (given > 0 && words.place(line, first))
            against(spot, list, NamedKind.PLACE, "place-or-given-name", 20);
        else if (given > 0)
            list.add(
                    spot,
                    NamedKind.PERSON,
                    everyday(line, first) ? 15 : 26,
                    "given-name-alone",
                    first,
                    end);
        if (patronymics > 0) list.add(spot, NamedKind.PERSON, 50, "patronymic", first, end);
        if (initials > 0 && plain + given > 0)
            list.add(spot, NamedKind.PERSON, 60, "initials", first, end);
        if (families > 0)
            list.add(
                    spot,
                    NamedKind.PERSON,
                    Positions.mayBegin(line, first) ? 22 : 32,
                    "family-name",
                    first,
                    end);
        if (given == 0 && plain >= 2 && plain <= 3)
            list.add(
                    spot,
                    NamedKind.PERSON,
                    unknownWeight(line, first),
                    "words-of-no-dictionary",
                    first,
                    end);
        if (all == 1 && plain == 1 && !everyday(line, first))
            list.add(spot, NamedKind.PERSON, 6, "word-of-no-dictionary", first, end);
    }

    /// Where only names have capitals inside a sentence, two unknown words are seldom anything
    /// else.
    private int unknownWeight(Line line, int first) {
        if (words.foreignScript(line, first) || line.pack().isNeutral()) return 12;
        return line.words().hasArticles() ? 32 : 40;
    }

    private boolean everyday(Line line, int i) {
        return words.common(line, i) || words.place(line, i);
    }

    /// "Mike Glass" may be anything that two common words make, "Star Wars" more so.
    private int givenWeight(Line line, int first, int last) {
        if (!everyday(line, first) || !everydayEnd(line, last)) return 60;
        return line.plural(last, last + 1) ? 15 : 34;
    }

    /// {@return whether the last word is a common noun, though it may also be a family name}
    private boolean everydayEnd(Line line, int last) {
        return line.words().hasArticles()
                && line.isWord(last)
                && words.common(line, last)
                && !words.family(line, last)
                && !words.given(line, last);
    }

    /// "the Northern district", "Роздольненський суд": an adjective in front of its noun names
    /// nobody.
    private static boolean describesNext(Spot spot) {
        Line line = spot.line();
        int last = spot.end() - 1;
        if (!line.isWord(spot.end())
                || line.capitalised(spot.end())
                || !line.may(spot.end(), Pos.NOUN)) return false;
        return line.token(last).readings().stream().allMatch(r -> r.pos() == Pos.ADJ);
    }
}
