package vigil.search;

import vigil.search.QueryNode.All;
import vigil.search.QueryNode.Any;
import vigil.search.QueryNode.Everything;
import vigil.search.QueryNode.Likeness;
import vigil.search.QueryNode.Near;
import vigil.search.QueryNode.Not;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the query language.
///
///     query := and ("OR" and)*
///     and   := not ("AND"? not)*          words beside each other mean AND
///     not   := ("NOT" | "-") not | near
///     near  := part ("NEAR" ("/" n)? part)*
///     part  := "(" query ")" | field ":" part | "="? (word | '"' words '"')
///
/// Operators are written in capitals. Nothing in a query is a regular expression.
final class QueryParser {
    static final int MAX_CHARS = 20_000;
    static final int MAX_PARTS = 1_000;
    private static final int MAX_DEPTH = 50;
    private static final int DEFAULT_NEAR = 10;
    private static final int MAX_NEAR = 1_000;
    private static final Pattern NEAR = Pattern.compile("NEAR(?:/(.*))?");
    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z-]*):(?!//)");
    private static final String EXACT = "exact";

    private final Scanner scanner;
    private int parts;
    private int depth;

    /// What parts of a query stand under.
    record Scope(SearchField field, Likeness likeness) {}

    private QueryParser(String query) {
        scanner = new Scanner(query);
    }

    /// {@return the query, taken apart}
    ///
    /// @throws QueryMistake if it cannot be answered as it is written
    static QueryNode parse(String query) {
        if (query.length() > MAX_CHARS)
            throw new QueryMistake(
                    MAX_CHARS,
                    "a query has at most %d characters; this one has %d."
                            .formatted(MAX_CHARS, query.length()));
        QueryParser parser = new QueryParser(query);
        if (parser.scanner.atEnd()) return new Everything(0);
        QueryNode node = parser.any(new Scope(SearchField.TEXT, Likeness.ANY_FORM));
        if (!parser.scanner.atEnd())
            throw parser.mistake("this parenthesis closes none that is open; take it away.");
        return node;
    }

    private QueryMistake mistake(String sentence) {
        return new QueryMistake(scanner.place(), sentence);
    }

    private QueryNode any(Scope scope) {
        int at = scanner.place();
        if (++depth > MAX_DEPTH)
            throw mistake("parentheses are nested deeper than %d.".formatted(MAX_DEPTH));
        List<QueryNode> either = new ArrayList<>();
        do either.add(all(scope));
        while (scanner.takeWord("OR"));
        depth--;
        return either.size() == 1 ? either.getFirst() : new Any(either, at);
    }

    private QueryNode all(Scope scope) {
        int at = scanner.place();
        List<QueryNode> both = new ArrayList<>();
        both.add(not(scope));
        while (!scanner.atEnd() && !scanner.isAt(')') && !scanner.isAtWord("OR")) {
            scanner.takeWord("AND");
            both.add(not(scope));
        }
        return both.size() == 1 ? both.getFirst() : new All(both, at);
    }

    private QueryNode not(Scope scope) {
        int at = scanner.place();
        int times = 0;
        while (scanner.takeWord("NOT") || scanner.takeMinus()) times++;
        QueryNode part = near(scope);
        return times % 2 == 1 ? new Not(part, at) : part;
    }

    private QueryNode near(Scope scope) {
        QueryNode left = part(scope);
        while (true) {
            int at = scanner.place();
            Optional<String> word = scanner.peekWord();
            Matcher near = word.map(NEAR::matcher).filter(Matcher::matches).orElse(null);
            if (near == null) return left;
            scanner.takeWord(word.get());
            int words = between(Optional.ofNullable(near.group(1)), at);
            left = new Near(near(left, at), near(part(scope), at), words, at);
        }
    }

    private static int between(Optional<String> written, int at) {
        if (written.isEmpty()) return DEFAULT_NEAR;
        String words = written.get();
        if (!words.matches("[0-9]+"))
            throw new QueryMistake(
                    at,
                    "behind NEAR/ stands how many words may lie between, as in NEAR/5, not \"%s\"."
                            .formatted(words));
        if (words.length() > 9 || Integer.parseInt(words) > MAX_NEAR)
            throw new QueryMistake(
                    at, "NEAR takes at most %d words, not %s.".formatted(MAX_NEAR, words));
        return Integer.parseInt(words);
    }

    /// {@return the part, if places in a text can be near it}
    private static QueryNode near(QueryNode part, int at) {
        return switch (part) {
            case QueryNode.Words _, QueryNode.Pattern _, QueryNode.Fuzzy _, Near _ -> part;
            case Any any -> {
                for (QueryNode one : any.parts()) near(one, at);
                yield any;
            }
            case All _, Not _, QueryNode.Dated _, Everything _ ->
                    throw new QueryMistake(
                            at,
                            "NEAR stands between words, phrases, or such joined by OR in"
                                    + " parentheses.");
        };
    }

    private QueryNode part(Scope scope) {
        if (scanner.atEnd()) throw mistake("a word is missing here.");
        if (++parts > MAX_PARTS)
            throw mistake(
                    "a query has at most %d words and phrases; ask in several queries."
                            .formatted(MAX_PARTS));
        int at = scanner.place();
        if (scanner.take('(')) {
            if (scanner.isAt(')')) throw mistake("there is nothing between these parentheses.");
            QueryNode inner = any(scope);
            if (!scanner.take(')'))
                throw new QueryMistake(at, "this parenthesis is never closed; close it with ).");
            return inner;
        }
        if (scanner.isAt(')')) throw mistake("a word is missing before this parenthesis.");
        Optional<String> operator = scanner.peekWord().filter(QueryParser::isOperator);
        if (operator.isPresent())
            throw mistake(
                    "%s needs a word before and behind it; write it in small letters to search for"
                                    .formatted(operator.get())
                            + " the word.");
        Matcher field = scanner.match(FIELD);
        return field == null ? new PartReader(scanner, scope).read() : inField(field, scope, at);
    }

    private static boolean isOperator(String word) {
        return word.equals("AND")
                || word.equals("OR")
                || word.equals("NOT")
                || NEAR.matcher(word).matches();
    }

    private QueryNode inField(Matcher match, Scope scope, int at) {
        String name = match.group(1);
        boolean exact = name.equalsIgnoreCase(EXACT);
        Optional<SearchField> field = exact ? Optional.of(scope.field()) : SearchField.of(name);
        if (field.isEmpty())
            throw new QueryMistake(
                    at,
                    "there is no field \"%s\". Fields are %s. To search for the words, put them in quotation marks."
                            .formatted(name, SearchField.all()));
        scanner.skip(match.end());
        if (scanner.atBlankOrEnd())
            throw mistake(
                    "nothing follows %s: put what is looked for right behind the colon."
                            .formatted(name));
        if (++depth > MAX_DEPTH)
            throw mistake("fields are nested deeper than %d.".formatted(MAX_DEPTH));
        QueryNode inner = part(new Scope(field.get(), exact ? Likeness.EXACT : scope.likeness()));
        depth--;
        return inner;
    }
}
