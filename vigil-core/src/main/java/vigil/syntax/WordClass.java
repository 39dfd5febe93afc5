package vigil.syntax;

import vigil.language.Feature;
import vigil.language.Reading;

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

    /// {@return the class of a reading; whether a verb serves another verb is not asked here}
    static WordClass of(Reading reading) {
        return switch (reading.pos()) {
            case NOUN -> NOUN;
            case PROPN -> NAME;
            case PRON -> PRONOUN;
            case DET -> reading.is(Feature.POSSESSIVE) ? POSSESSIVE : DETERMINER;
            case ADJ ->
                    reading.is(Feature.PARTICIPLE)
                            ? reading.is(Feature.ACTIVE) ? ADJECTIVE : PARTICIPLE
                            : ADJECTIVE;
            case VERB, AUX -> form(reading);
            case ADV -> ADVERB;
            case ADP -> PREPOSITION;
            case CCONJ -> COORDINATOR;
            case SCONJ -> SUBORDINATOR;
            case NUM -> NUMERAL;
            case PART -> PARTICLE;
            case INTJ, PUNCT, X -> OTHER;
        };
    }

    private static WordClass form(Reading reading) {
        if (reading.is(Feature.IMPERSONAL)) return IMPERSONAL;
        if (reading.is(Feature.INFINITIVE)) return INFINITIVE;
        if (reading.is(Feature.CONVERB)) return GERUND;
        if (reading.is(Feature.PARTICIPLE))
            return reading.is(Feature.PRESENT) || reading.is(Feature.ACTIVE) ? GERUND : PARTICIPLE;
        return FINITE;
    }

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
