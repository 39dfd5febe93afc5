package vigil.syntax;

/// What a word is to the rules of this room: parts of speech, with verbs told apart by form and
/// small words by their work.
public enum WordClass {
    NOUN,
    NAME,
    PRONOUN,
    /// An object pronoun leaning on a verb ("l'", "les", "lui").
    CLITIC,
    DETERMINER,
    /// "his", "leur": a determiner that also stands for a person.
    POSSESSIVE,
    ADJECTIVE,
    NUMERAL,
    FINITE,
    INFINITIVE,
    PARTICIPLE,
    /// English -ing, French -ant, Slavic converbs.
    GERUND,
    /// Ukrainian -но, -то.
    IMPERSONAL,
    AUXILIARY,
    MODAL,
    ADVERB,
    NEGATION,
    PREPOSITION,
    COORDINATOR,
    SUBORDINATOR,
    RELATIVE,
    INFINITIVE_MARK,
    POSSESSIVE_MARK,
    PARTICLE,
    COMMA,
    DASH,
    COLON,
    OPEN,
    CLOSE,
    QUOTE_OPEN,
    QUOTE_CLOSE,
    STOP,
    /// A date expression: seen through by every rule.
    DATE,
    OTHER;

    /// {@return whether it is punctuation}
    public boolean isMark() {
        return switch (this) {
            case COMMA, DASH, COLON, OPEN, CLOSE, QUOTE_OPEN, QUOTE_CLOSE, STOP -> true;
            default -> false;
        };
    }

    /// {@return whether it can be the last word of a verb group}
    public boolean isVerb() {
        return switch (this) {
            case FINITE, INFINITIVE, PARTICIPLE, GERUND, IMPERSONAL, AUXILIARY, MODAL -> true;
            default -> false;
        };
    }
}
