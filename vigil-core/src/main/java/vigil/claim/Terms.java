package vigil.claim;

import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.time.DateExpression;
import vigil.time.Meaning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths of punishment: "eight years in prison", "a term of 2,5 years", "life", "death".
final class Terms {
    private static final int MAX_NUMBER = 1000;
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,3})(-?\\p{L}+)");

    private final List<DateExpression> dates;
    private final WordClasses classes;

    Terms(List<DateExpression> dates, WordClasses classes) {
        this.dates = dates;
        this.classes = classes;
    }

    /// {@return the term a group tells, as ISO 8601 duration, `life` or `death`}
    Optional<String> of(SentenceSyntax s, NounGroup noun) {
        Optional<String> own = own(s, noun);
        if (own.isPresent()) return own;
        for (NounGroup inner : s.of(noun, Relation.Kind.GENITIVE)) {
            Optional<String> nested = own(s, inner);
            if (nested.isPresent()) return nested;
        }
        return Optional.empty();
    }

    private Optional<String> own(SentenceSyntax s, NounGroup noun) {
        Set<String> named = classes.of(s, noun);
        if (named.contains("LIFE")) return Optional.of("life");
        if (named.contains("DEATH_PENALTY")) return Optional.of("death");
        int start = s.start(noun);
        int end = s.end(noun);
        for (DateExpression date : dates)
            if (date.passage().start() < end
                    && start < date.passage().end()
                    && date.meaning() instanceof Meaning.Lasting(var duration))
                return Optional.of(duration.iso());
        Optional<String> adjective = adjective(s, noun);
        if (adjective.isPresent()) return adjective;
        if (noun.number().isEmpty() || noun.number().getAsInt() > MAX_NUMBER)
            return Optional.empty();
        return unit(s, noun).map(u -> "P" + noun.number().getAsInt() + u);
    }

    /// "semyrichnyi", "15-richnyi": an adjective that holds the number and the unit.
    private Optional<String> adjective(SentenceSyntax s, NounGroup noun) {
        for (int m : noun.modifiers()) {
            String lemma = s.words().get(m).lemma().toLowerCase(Locale.ROOT);
            Optional<String> length = classes.wordKind(lemma, "LENGTH");
            if (length.isPresent()) return length.map(l -> "P" + l);
            Matcher counted = COUNTED.matcher(lemma);
            if (counted.matches()) {
                Optional<String> unit = classes.wordKind(counted.group(2), "UNIT_ADJECTIVE");
                if (unit.isPresent()) return unit.map(u -> "P" + counted.group(1) + u);
            }
        }
        return Optional.empty();
    }

    private Optional<String> unit(SentenceSyntax s, NounGroup noun) {
        Optional<String> unit = classes.kind(s, noun, "UNIT");
        if (unit.isPresent() || noun.kind() != NounGroup.Kind.NUMBER) return unit;
        // "à huit et deux ans": the first number borrows the unit of the next group
        for (NounGroup next : s.nouns())
            if (next.id() > noun.id() && next.id() <= noun.id() + 4 && next.number().isPresent()) {
                Optional<String> borrowed = classes.kind(s, next, "UNIT");
                if (borrowed.isPresent()) return borrowed;
            }
        return Optional.empty();
    }

    /// {@return whether the group names a threat's upper end ("up to ten years") and no term}
    boolean isLimit(SentenceSyntax s, NounGroup noun) {
        for (int m : noun.modifiers()) if (isLimitWord(s, m)) return true;
        for (int t = Math.max(0, noun.first() - 2); t < noun.first(); t++)
            if (isLimitWord(s, t)) return true;
        return false;
    }

    private boolean isLimitWord(SentenceSyntax s, int token) {
        return classes.isWord(s.words().get(token).lemma().toLowerCase(Locale.ROOT), "LIMIT");
    }
}
