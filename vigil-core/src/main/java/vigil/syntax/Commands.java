package vigil.syntax;

import vigil.language.Feature;

/// Where a form that may be a command is one: a command begins its clause, and a form that follows
/// its subject is a plain statement.
final class Commands {
    private Commands() {}

    /// {@return whether the verb at `i` begins its clause}
    static boolean opens(TaggedWords words, int i) {
        int b = i;
        // "la prison n'autorise pas": what denies the verb is no opening of its own
        while (b > 0
                && (words.kind(b - 1) == WordClass.NEGATION
                        || words.kind(b - 1) == WordClass.CLITIC)) b--;
        if (b == 0) return true;
        WordClass before = words.kind(b - 1);
        if (before.isMark()) return !endsAside(words, i, b - 1);
        boolean joined =
                before == WordClass.COORDINATOR
                        || before == WordClass.ADVERB
                        || before == WordClass.PARTICLE;
        // "a été arrêtée et purge une peine": a third person has its subject before
        return joined && !(mayBeThird(words, i) && hasNoun(words, b));
    }

    private static boolean hasNoun(TaggedWords words, int end) {
        for (int i = 0; i < end; i++)
            if (words.kind(i) == WordClass.NOUN
                    || words.kind(i) == WordClass.NAME
                    || words.kind(i) == WordClass.PRONOUN) return true;
        return false;
    }

    /// "Jane Roe, 45, serves a term", "Jane Roe (in Northport) serves …": whether the mark closes
    /// what was put between a subject and its verb, and the verb may be a statement of a third
    /// person.
    private static boolean endsAside(TaggedWords words, int verb, int mark) {
        WordClass opening =
                switch (words.kind(mark)) {
                    case COMMA, DASH -> words.kind(mark);
                    case CLOSE -> WordClass.OPEN;
                    default -> WordClass.OTHER;
                };
        if (opening == WordClass.OTHER || !mayBeThird(words, verb)) return false;
        for (int i = mark - 1; i > 0; i--) {
            WordClass kind = words.kind(i);
            if (kind == opening) return isNominal(words, i - 1) && hasNoVerb(words, i);
            boolean breaks = kind == WordClass.STOP || kind == WordClass.COLON;
            if (breaks) return false;
        }
        return false;
    }

    private static boolean mayBeThird(TaggedWords words, int verb) {
        return words.token(verb).readings().stream()
                .anyMatch(
                        r ->
                                r.is(Feature.THIRD)
                                        && !r.is(Feature.IMPERATIVE)
                                        && WordClass.of(r) == WordClass.FINITE);
    }

    private static boolean isNominal(TaggedWords words, int i) {
        return switch (words.kind(i)) {
            case NOUN, NAME, PRONOUN, CLOSE, QUOTE_CLOSE, NUMERAL, ADJECTIVE -> true;
            default -> false;
        };
    }

    /// {@return whether no finite verb stands before this word in its sentence}
    private static boolean hasNoVerb(TaggedWords words, int end) {
        for (int i = 0; i < end; i++)
            if (words.kind(i) == WordClass.FINITE
                    || words.kind(i) == WordClass.AUXILIARY
                    || words.kind(i) == WordClass.MODAL) return false;
        return true;
    }
}
