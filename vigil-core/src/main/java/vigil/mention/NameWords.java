package vigil.mention;

import vigil.language.Feature;
import vigil.language.Pos;
import vigil.language.Reading;
import vigil.name.Script;
import vigil.text.Token;

import java.util.List;
import java.util.regex.Pattern;

/// What the words of a line may be inside a name, before their neighbours are asked.
final class NameWords {
    private static final Pattern INITIAL =
            Pattern.compile("\\p{Lu}\\p{Ll}?\\.(-?\\p{Lu}\\p{Ll}?\\.)*|\\p{Lu}");
    private static final Pattern TWO_INITIALS = Pattern.compile("\\p{Lu}{2}");
    private static final int LONGEST_ACRONYM = 6;
    private static final int LONGEST_FOREIGN = 4;
    private final PageWords page;
    private final KnownNames names;

    NameWords(PageWords page, KnownNames names) {
        this.page = page;
        this.names = names;
    }

    PageWords page() {
        return page;
    }

    KnownNames names() {
        return names;
    }

    /// {@return whether the token is a letter or two that stand for a given name}
    boolean initial(Line line, int i) {
        if (i < 0 || i >= line.size()) return false;
        String text = line.token(i).text();
        if (isTwoInitials(line, i)) return true;
        if (!INITIAL.matcher(text).matches() || line.words().namesNobody(line.folded(i)))
            return false;
        if (line.words().places.exactly(line, i, i + 1).isPresent()
                || line.words().known.exactly(line, i, i + 1).isPresent()) return false;
        if (text.length() == 1)
            return (line.isMark(i + 1, ".") && line.touches(i, i + 1)) || bareInitial(line, i);
        return line.words().titles.exactly(line, i, i + 1).isEmpty();
    }

    /// "S Ravindra Roe": a letter without a dot before what can be nothing but a name.
    private boolean bareInitial(Line line, int i) {
        if (line.lettering() != Lettering.SENTENCE || line.pack().isNeutral()) return false;
        for (Reading reading : line.token(i).readings())
            switch (reading.pos()) {
                case ADP, CCONJ, SCONJ, DET, PRON -> {
                    return false;
                }
                default -> {}
            }
        // French "M Roe"
        return !line.words().isTitle(line.folded(i) + ".") && isBareName(line, i + 1);
    }

    private boolean isBareName(Line line, int i) {
        return line.isWord(i)
                && line.token(i).capitalised()
                && line.token(i).text().length() > 2
                && !acronym(line, i)
                && !taken(line, i)
                && !place(line, i)
                && (given(line, i) || (!common(line, i) && !inanimate(line, i)));
    }

    /// "Justice UU Roe", "activist GN Roe": between what somebody is and what can be nothing but a
    /// name.
    private boolean isTwoInitials(Line line, int i) {
        return TWO_INITIALS.matcher(line.token(i).text()).matches()
                && line.lettering() == Lettering.SENTENCE
                && i > 0
                && (line.words().roles.exactly(line, i - 1, i).isPresent()
                        || line.words().titles.exactly(line, i - 1, i).isPresent())
                && line.words().known.exactly(line, i, i + 1).isEmpty()
                && isBareName(line, i + 1);
    }

    /// {@return whether the token is written in capitals alone, inside a line that is not}
    boolean acronym(Line line, int i) {
        if (!line.isWord(i) || line.lettering() == Lettering.CAPITALS) return false;
        String text = line.token(i).text();
        int upper = 0;
        for (int c : text.codePoints().toArray()) {
            if (Character.isLowerCase(c)) return false;
            if (Character.isUpperCase(c)) upper++;
        }
        return upper >= 2;
    }

    /// {@return whether the acronym is short enough to be no surname in capitals}
    boolean shortAcronym(Line line, int i) {
        return acronym(line, i) && line.token(i).text().length() <= LONGEST_ACRONYM;
    }

    private static final int LONGEST_SYLLABLE = 5;

    boolean given(Line line, int i) {
        return line.isWord(i) && names.given(line, i);
    }

    boolean patronymic(Line line, int i) {
        return line.isWord(i) && names.patronymic(line, i);
    }

    /// {@return whether some people say this word first, as a family name}
    boolean familyFirst(Line line, int i) {
        return line.isWord(i) && names.familyFirst(line, i);
    }

    /// {@return whether the dictionary knows the word as a person's name}
    boolean family(Line line, int i) {
        if (!line.isWord(i)) return false;
        for (Reading reading : line.token(i).readings())
            if (reading.known()
                    && (reading.is(Feature.FAMILY_NAME)
                            || (reading.pos() == Pos.PROPN && reading.is(Feature.ANIMATE))))
                return true;
        return false;
    }

    /// {@return whether the dictionary knows the word as something else than a name}
    boolean common(Line line, int i) {
        if (!line.isWord(i)) return false;
        for (Reading reading : line.token(i).readings())
            if (reading.known()
                    && reading.pos() != Pos.PROPN
                    && reading.pos() != Pos.X
                    && !Character.isUpperCase(reading.lemma().codePointAt(0))) return true;
        return false;
    }

    /// {@return whether the dictionary knows the word as a noun or adjective}
    boolean nominal(Line line, int i) {
        return line.may(i, Pos.NOUN) || line.may(i, Pos.ADJ) || line.may(i, Pos.PROPN);
    }

    /// {@return whether the word names a place by itself}
    boolean place(Line line, int i) {
        return Gazetteer.of(line.pack()).place(line, i, i + 1);
    }

    /// {@return whether the word by itself is the head of an institution's name, a known name, a
    /// nationality or a role}
    boolean taken(Line line, int i) {
        MentionWords words = line.words();
        return words.bodies.exactly(line, i, i + 1).isPresent()
                || words.known.exactly(line, i, i + 1).isPresent()
                || words.demonyms.exactly(line, i, i + 1).isPresent()
                || words.roles.exactly(line, i, i + 1).isPresent()
                || words.titles.exactly(line, i, i + 1).isPresent()
                || words.relations.exactly(line, i, i + 1).isPresent()
                || words.namesNobody(line.folded(i));
    }

    /// {@return whether the dictionary knows the word as the name of a thing or place, and of
    /// nobody}
    boolean inanimate(Line line, int i) {
        boolean found = false;
        for (Reading reading : line.token(i).readings()) {
            if (!reading.known() || reading.pos() != Pos.PROPN) continue;
            if (!reading.is(Feature.INANIMATE)) return false;
            found = true;
        }
        return found;
    }

    /// {@return whether the word is written in another script than its language}
    boolean foreignScript(Line line, int i) {
        List<String> scripts = line.pack().scripts();
        String script = Script.of(line.token(i).text()).code();
        return !scripts.isEmpty()
                && !script.equals(Script.NONE.code())
                && !scripts.contains(script);
    }

    /// {@return whether the word has a capital inside that no particle explains: "WeWork", not
    /// "McFee"}
    boolean camel(Line line, int i) {
        String text = line.token(i).text();
        for (int at = 2; at < text.length(); at++)
            if (Character.isUpperCase(text.charAt(at))
                    && Character.isLowerCase(text.charAt(at - 1)))
                return !line.words().particle(Line.fold(text.substring(0, at)));
        return false;
    }

    /// {@return whether the word may be part of a person's name though nothing before it says so}
    boolean personable(Line line, int i) {
        if (!written(line, i)) return false;
        if (initial(line, i) || given(line, i)) return true;
        if (behindFamily(line, i)) return true;
        if (taken(line, i) || place(line, i) || acronym(line, i) || inanimate(line, i))
            return false;
        return !common(line, i) || family(line, i) || familyFirst(line, i);
    }

    /// "Vu Phi Long": of peoples who say the family name first, the short words behind it are given
    /// names, whatever they mean elsewhere.
    private boolean behindFamily(Line line, int i) {
        if (line.token(i).text().length() > LONGEST_SYLLABLE || acronym(line, i)) return false;
        for (int back = 1; back <= 2 && i - back >= 0; back++) {
            if (!written(line, i - back)) return false;
            if (familyFirst(line, i - back)) return true;
        }
        return false;
    }

    /// {@return whether the word is written as a name: with a capital, or with one behind a
    /// particle, as in "el-Baradei"}
    boolean written(Line line, int i) {
        if (!line.isWord(i)) return false;
        Token token = line.token(i);
        if (token.capitalised()) return true;
        if (line.lettering() == Lettering.CASELESS) return given(line, i);
        int hyphen = Line.fold(token.text()).indexOf('-');
        return hyphen > 0
                && hyphen + 1 < token.text().length()
                && Character.isUpperCase(token.text().codePointAt(hyphen + 1))
                && line.words().particle(line.folded(i).substring(0, hyphen));
    }

    /// {@return whether the words can be nothing but somebody's name, though a dictionary has them:
    /// capitals inside a sentence, in a language that gives them to names alone, and neither an
    /// adjective with its noun nor a noun with its genitive}
    boolean capitals(Line line, int first, int end) {
        int size = end - first;
        if (size < 2
                || size > LONGEST_FOREIGN
                || line.words().hasArticles()
                || line.lettering() != Lettering.SENTENCE
                || (Positions.mayBegin(line, first) && common(line, first))) return false;
        for (int i = first; i < end; i++) {
            MentionWords lexicon = line.words();
            boolean behindUnknown = i > first && i == end - 1 && !common(line, first);
            if (!written(line, i)
                    || acronym(line, i)
                    || (taken(line, i) && !behindUnknown)
                    || place(line, i)
                    || foreignScript(line, i)
                    || lexicon.ordinary(line.folded(i))
                    || lexicon.eponyms.exactly(line, i, i + 1).isPresent()
                    || lexicon.placeWords.exactly(line, i, i + 1).isPresent()) return false;
        }
        if (line.may(first, Pos.ADJ)) return false;
        boolean owned =
                common(line, first)
                        && Cases.of(line, end - 1, end).contains(Feature.GENITIVE)
                        && !Cases.agree(line, first, first + 1, end - 1, end);
        return !owned;
    }

    /// {@return whether the dictionary has the word as a name, so that its cases are a name's}
    boolean declined(Line line, int i) {
        return line.token(i).readings().stream().anyMatch(r -> r.known() && r.pos() == Pos.PROPN);
    }
}
