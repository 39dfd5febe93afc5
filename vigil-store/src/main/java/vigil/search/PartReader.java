package vigil.search;

import vigil.search.QueryNode.Dated;
import vigil.search.QueryNode.Fuzzy;
import vigil.search.QueryNode.Likeness;
import vigil.search.QueryNode.Pattern;
import vigil.search.QueryNode.Words;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.util.Optional;

/// Reads one word, phrase, pattern or date of a query.
final class PartReader {
    private static final int MAX_LETTERS_AWAY = 2;

    /// A pattern that begins with a wildcard is held against every word: these letters at least
    /// have to follow.
    private static final int MIN_LETTERS_BEHIND = 3;

    private static final int MAX_WILDCARDS = 10;
    private static final int MAX_PATTERN_CHARS = 100;

    private final Scanner scanner;
    private final QueryParser.Scope scope;

    PartReader(Scanner scanner, QueryParser.Scope scope) {
        this.scanner = scanner;
        this.scope = scope;
    }

    QueryNode read() {
        int at = scanner.place();
        boolean exact = scanner.takePrefix('=');
        Optional<String> quotation = scanner.takeQuotation();
        String word = quotation.orElseGet(scanner::takeBareWord);
        Optional<String> behind = quotation.isPresent() ? scanner.takeTilde() : Optional.empty();
        scanner.skipBlanks();
        if (behind.isPresent())
            throw new QueryMistake(
                    at, "~ stands behind a single word; for words near each other write NEAR.");
        if (word.isBlank()) throw new QueryMistake(at, "there is nothing to search for here.");
        if (scope.field().isDate()) return date(word, exact, at);
        Likeness likeness = exact ? Likeness.EXACT : scope.likeness();
        if (quotation.isPresent()) return new Words(scope.field(), word, true, likeness, at);
        if (word.indexOf('*') >= 0 || word.indexOf('?') >= 0) return pattern(word, likeness, at);
        int tilde = word.lastIndexOf('~');
        return tilde > 0
                ? fuzzy(word, tilde, at)
                : new Words(scope.field(), word, false, likeness, at);
    }

    private QueryNode fuzzy(String word, int tilde, int at) {
        String letters = word.substring(tilde + 1);
        int away = MAX_LETTERS_AWAY;
        if (!letters.isEmpty()) {
            if (!letters.matches("[0-9]")
                    || Integer.parseInt(letters) > MAX_LETTERS_AWAY
                    || letters.equals("0"))
                throw new QueryMistake(
                        at,
                        "behind ~ stands 1 or 2, the letters a word may differ in, not \"%s\"."
                                .formatted(letters));
            away = Integer.parseInt(letters);
        }
        if (tilde > MAX_PATTERN_CHARS)
            throw new QueryMistake(
                    at, "a word before ~ has at most %d letters.".formatted(MAX_PATTERN_CHARS));
        return new Fuzzy(scope.field(), word.substring(0, tilde), away, at);
    }

    private QueryNode pattern(String word, Likeness likeness, int at) {
        if (word.equals("*") && scope.field() == SearchField.TEXT)
            return new QueryNode.Everything(at);
        long wild = word.chars().filter(c -> c == '*' || c == '?').count();
        if (wild > MAX_WILDCARDS || word.length() > MAX_PATTERN_CHARS)
            throw new QueryMistake(
                    at,
                    "a pattern has at most %d of * and ?, and %d characters."
                            .formatted(MAX_WILDCARDS, MAX_PATTERN_CHARS));
        boolean wildBegin = word.charAt(0) == '*' || word.charAt(0) == '?';
        long letters = word.codePoints().filter(Character::isLetterOrDigit).count();
        if (wildBegin && letters < MIN_LETTERS_BEHIND)
            throw new QueryMistake(
                    at,
                    "a word that begins with %c needs at least %d letters behind it."
                            .formatted(word.charAt(0), MIN_LETTERS_BEHIND));
        if (letters == 0)
            throw new QueryMistake(at, "a pattern needs at least one letter besides * and ?.");
        return new Pattern(scope.field(), word, likeness, at);
    }

    private QueryNode date(String word, boolean exact, int at) {
        boolean open = word.startsWith("..") || word.endsWith("..");
        int dots = word.indexOf("..");
        String edtf =
                dots < 0 || word.indexOf('/') >= 0
                        ? word
                        : (dots == 0 ? ".." : word.substring(0, dots))
                                + "/"
                                + (dots + 2 == word.length() ? ".." : word.substring(dots + 2));
        Optional<EventDate> range = EventDates.read(edtf).filter(date -> !Fit.isOpen(date));
        if (range.isEmpty())
            throw new QueryMistake(
                    at,
                    "\"%s\" is no date or range of dates%s. Write a day, month or year, such as 2017-06-09, 2017-06 or 2017, or a range: 2017-06..2018, 2017.., ..2018."
                            .formatted(word, open || dots < 0 ? "" : " that ends after it begins"));
        return new Dated(scope.field(), range.get(), exact ? Fit.CERTAINLY : Fit.POSSIBLY, at);
    }
}
