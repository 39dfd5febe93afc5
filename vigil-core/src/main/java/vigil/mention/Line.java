package vigil.mention;

import vigil.language.Feature;
import vigil.language.LanguagePack;
import vigil.language.Pos;
import vigil.language.Reading;
import vigil.language.Spelling;
import vigil.text.Block;
import vigil.text.Page;
import vigil.text.Passage;
import vigil.text.Sentence;
import vigil.text.Token;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A sentence as this room sees it: its tokens, their forms ready for look-up, and the words of its
/// language.
final class Line {
    private static final int MOST_FORMS = 6;
    private final Page page;
    private final int index;
    private final Sentence sentence;
    private final Block block;
    private final LanguagePack pack;
    private final MentionWords words;
    private final List<List<String>> forms;
    private final Lettering lettering;

    Line(Page page, int index, LanguagePack pack, LanguagePack neutral) {
        this.page = page;
        this.index = index;
        this.sentence = page.sentences().get(index);
        this.block = page.blocks().get(sentence.block());
        this.pack = pack;
        this.words = MentionWords.of(pack, neutral);
        List<List<String>> all = new ArrayList<>();
        for (Token token : sentence.tokens()) all.add(forms(token));
        this.forms = List.copyOf(all);
        this.lettering = Lettering.of(this);
    }

    private static List<String> forms(Token token) {
        Set<String> found = new LinkedHashSet<>();
        found.add(fold(token.text()));
        for (Reading reading : token.readings()) {
            if (found.size() == MOST_FORMS) break;
            found.add(fold(reading.lemma()));
        }
        return List.copyOf(found);
    }

    /// {@return the text in lower case, all apostrophes alike, soft hyphens and stress marks gone}
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\u00AD', '\u0301' -> {}
                case '\u2010', '\u2011' -> folded.append('-');
                default -> folded.append(Spelling.isApostrophe(c) ? '\'' : c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    Page page() {
        return page;
    }

    /// {@return index of the sentence in its page}
    int index() {
        return index;
    }

    Sentence sentence() {
        return sentence;
    }

    Block block() {
        return block;
    }

    LanguagePack pack() {
        return pack;
    }

    MentionWords words() {
        return words;
    }

    Lettering lettering() {
        return lettering;
    }

    int size() {
        return sentence.tokens().size();
    }

    Token token(int i) {
        return sentence.tokens().get(i);
    }

    /// {@return the token as written, folded; empty outside the sentence}
    String folded(int i) {
        return i < 0 || i >= size() ? "" : forms.get(i).getFirst();
    }

    /// {@return the folded form as written, then the folded dictionary forms}
    List<String> forms(int i) {
        return forms.get(i);
    }

    /// {@return whether the tokens from `i` on are written like this phrase, not only inflected
    /// from it}
    boolean writes(int i, String phrase) {
        return phrase.startsWith(folded(i));
    }

    boolean isWord(int i) {
        return i >= 0 && i < size() && token(i).kind() == Token.Kind.WORD;
    }

    boolean isMark(int i, String marks) {
        return i >= 0
                && i < size()
                && token(i).kind() == Token.Kind.MARK
                && marks.contains(token(i).text());
    }

    boolean capitalised(int i) {
        return i >= 0 && i < size() && token(i).capitalised();
    }

    boolean may(int i, Pos pos) {
        return i >= 0 && i < size() && token(i).may(pos);
    }

    /// {@return whether the two tokens touch, without a blank between them}
    boolean touches(int i, int next) {
        return i >= 0 && next < size() && token(i).end() == token(next).start();
    }

    /// {@return the words of the tokens from `first` to `end`}
    Passage passage(int first, int end) {
        return page.passage(token(first).start(), token(end - 1).end());
    }

    /// {@return whether the nouns among these tokens can only be plural}
    boolean plural(int first, int end) {
        boolean plural = false;
        for (int i = first; i < end; i++)
            for (Reading reading : token(i).readings()) {
                if (reading.pos() != Pos.NOUN) continue;
                if (reading.is(Feature.SINGULAR)) return false;
                plural |= reading.is(Feature.PLURAL);
            }
        return plural;
    }
}
