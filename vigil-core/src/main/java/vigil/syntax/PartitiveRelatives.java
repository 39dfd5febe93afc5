package vigil.syntax;

import vigil.syntax.Tagger.Tagged;

import java.util.ArrayList;
import java.util.List;

/// "Trois personnes ont été arrêtées, dont Jeanne Roe": a relative that has no verb before the next
/// mark names some of many, as a preposition does.
final class PartitiveRelatives {
    private final Grammar grammar;

    PartitiveRelatives(Grammar grammar) {
        this.grammar = grammar;
    }

    /// {@return the same words, with such relatives read as prepositions}
    List<Tagged> read(List<Tagged> words) {
        String partitive = grammar.setting("partitive");
        if (partitive.isEmpty()) return words;
        List<Tagged> read = new ArrayList<>(words);
        for (int i = 0; i < words.size(); i++) {
            Tagged word = words.get(i);
            if (word.word().kind() == WordClass.RELATIVE
                    && word.word().lemma().equals(partitive)
                    && namesSome(words, i))
                read.set(i, new Tagged(new Word(WordClass.PREPOSITION, word.word().reading()), ""));
        }
        return List.copyOf(read);
    }

    private boolean namesSome(List<Tagged> words, int relative) {
        boolean somebody = false;
        for (int i = relative + 1; i < words.size(); i++) {
            WordClass kind = words.get(i).word().kind();
            if (kind.isMark() || kind == WordClass.SUBORDINATOR || kind == WordClass.RELATIVE)
                break;
            if (kind.isVerb() && kind != WordClass.PARTICIPLE) return false;
            somebody |=
                    kind == WordClass.NAME
                            || kind == WordClass.NUMERAL
                            || (kind == WordClass.NOUN
                                    && grammar.human(words.get(i).word().lemma()));
        }
        return somebody;
    }
}
