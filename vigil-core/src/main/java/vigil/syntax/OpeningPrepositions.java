package vigil.syntax;

/// Which prepositions of a sentence open a clause: "after the court rejected …".
final class OpeningPrepositions {
    private final Grammar grammar;
    private final TaggedWords words;

    OpeningPrepositions(Grammar grammar, TaggedWords words) {
        this.grammar = grammar;
        this.words = words;
    }

    /// "after the court rejected …": a preposition that may subordinate does so where its group has
    /// a finite verb.
    boolean opens(int i) {
        if (grammar.small(grammar.fold(words.text(i))).stream()
                .noneMatch(w -> w.words().size() == 1 && w.kind() == WordClass.SUBORDINATOR))
            return false;
        if (behindSubject(i)) return false;
        boolean nominal = false;
        for (int k = words.skip(i + 1); k < words.size(); k = words.skip(k + 1)) {
            switch (words.kind(k)) {
                case FINITE, AUXILIARY, MODAL -> {
                    return nominal;
                }
                case NOUN, NAME, PRONOUN -> nominal = true;
                case DETERMINER, POSSESSIVE -> {
                    // a second bare group: the first was the preposition's
                    if (nominal && words.kind(k - 1) != WordClass.PREPOSITION) return false;
                }
                case ADJECTIVE, NUMERAL, PREPOSITION, ADVERB, DATE, POSSESSIVE_MARK -> {}
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    /// "The hearing after the strike was adjourned": right behind a noun whose verb has not come,
    /// with one verb to come, it opens no clause.
    private boolean behindSubject(int i) {
        if (grammar.set("cases", "yes")
                || (words.kind(i - 1) != WordClass.NOUN && words.kind(i - 1) != WordClass.NAME))
            return false;
        for (int b = i - 1; b >= 0; b--)
            if (words.kind(b).isVerb()
                    || words.kind(b) == WordClass.COMMA
                    || words.kind(b) == WordClass.SUBORDINATOR
                    || words.kind(b) == WordClass.RELATIVE) return false;
        int verbs = 0;
        for (int k = i + 1; k < words.size(); k++) {
            WordClass kind = words.kind(k);
            if (kind == WordClass.SUBORDINATOR
                    || kind == WordClass.RELATIVE
                    || kind == WordClass.STOP) break;
            boolean finite =
                    kind == WordClass.FINITE
                            || kind == WordClass.AUXILIARY
                            || kind == WordClass.MODAL;
            if (finite && !words.kind(k - 1).isVerb() && words.kind(k - 1) != WordClass.NEGATION)
                verbs++;
        }
        return verbs == 1;
    }
}
