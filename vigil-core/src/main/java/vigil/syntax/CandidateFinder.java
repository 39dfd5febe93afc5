package vigil.syntax;

import org.jspecify.annotations.Nullable;

import vigil.language.Feature;
import vigil.language.Pos;
import vigil.language.Reading;
import vigil.text.Token;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What each token of a sentence may be: by the small words of its language, the dictionary, and
/// its capital.
final class CandidateFinder {
    private static final int MAX_CANDIDATES = 10;
    private static final int RANK_COST = 2;
    private static final int GUESSED_COST = 3;
    private static final int UNLIKELY_NAME = 6;

    /// A longer small word with a capital inside a sentence is likelier part of a name.
    private static final int LONG_CAPITAL = 4;

    /// What articles say that make a noun of the word behind them.
    private static final Set<String> SINGLING =
            Set.of("DEFINITE", "INDEFINITE", "DEMONSTRATIVE", "NEGATIVE");

    private final Grammar grammar;
    private final List<Token> tokens;
    private final boolean titleCase;

    CandidateFinder(Grammar grammar, List<Token> tokens) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.titleCase = titleCase(tokens);
    }

    /// {@return what the token at `i` may be, at most one of each class}
    ///
    /// @param initial whether a capital here tells nothing: the token opens a sentence or quotation
    List<Candidate> at(int i, boolean initial) {
        Token token = tokens.get(i);
        boolean capital = token.capitalised();
        boolean likeName = capital && !initial && !titleCase;
        Map<WordClass, Candidate> found = new EnumMap<>(WordClass.class);
        if (small(i, likeName, found) > 1) return List.copyOf(found.values());
        if (likeName && found.keySet().equals(Set.of(WordClass.PRONOUN)) && isShortened(i)) {
            found.clear();
            keep(
                    found,
                    Candidate.of(
                            WordClass.NAME, new Reading(token.text(), Pos.PROPN, Set.of(), false)));
        }
        if (initial) preferArticle(found);
        // "The Lighthouse", "Le Phare": an article that is part of a name
        if (likeName
                && found.containsKey(WordClass.DETERMINER)
                && i + 1 < tokens.size()
                && tokens.get(i + 1).capitalised())
            keep(
                    found,
                    Candidate.of(
                            WordClass.NAME, new Reading(token.text(), Pos.PROPN, Set.of(), false)));
        if (initial) articleFirst(found);
        boolean closed = !found.isEmpty();
        if (!closed || likeName) dictionary(token, likeName, closed, found);
        // "the 40-year-old" is told apart from a number by its other readings
        boolean wordly =
                token.text().indexOf('-') > 0
                        && Character.isLetter(token.text().codePointBefore(token.text().length()))
                        && !found.isEmpty();
        if (token.kind() == Token.Kind.NUMBER && !wordly && !found.containsKey(WordClass.NUMERAL))
            keep(
                    found,
                    Candidate.of(
                            WordClass.NUMERAL, new Reading(token.text(), Pos.NUM, Set.of(), true)));
        if (capital && (!closed || found.containsKey(WordClass.NOUN))) name(i, initial, found);
        if (found.isEmpty())
            keep(
                    found,
                    Candidate.of(
                            WordClass.OTHER,
                            new Reading(grammar.fold(token.text()), Pos.X, Set.of(), false)));
        return List.copyOf(found.values());
    }

    /// "said the US": all in capitals among words that are not.
    private boolean isShortened(int i) {
        return i > 0
                && tokens.get(i).text().length() > 1
                && tokens.get(i).text().chars().allMatch(Character::isUpperCase)
                && tokens.get(i - 1).text().chars().anyMatch(Character::isLowerCase);
    }

    /// "Des hommes ont ...": what may be an article or a preposition with one inside is the article
    /// at the start of a sentence.
    private static void preferArticle(Map<WordClass, Candidate> found) {
        Candidate article = found.get(WordClass.DETERMINER);
        Candidate preposition = found.get(WordClass.PREPOSITION);
        if (article == null
                || preposition == null
                || !preposition.says().equals(NounGroup.Determiner.DEFINITE.name())) return;
        found.put(WordClass.DETERMINER, costing(article, preposition.cost()));
        found.put(WordClass.PREPOSITION, costing(preposition, article.cost()));
    }

    private static Candidate costing(Candidate c, int cost) {
        return new Candidate(c.kind(), c.reading(), c.says(), cost, c.length());
    }

    /// Small words, the longest of several that work as one.
    ///
    /// @return how many tokens that one has
    private int small(int i, boolean likeName, Map<WordClass, Candidate> found) {
        String lower = grammar.fold(tokens.get(i).text());
        int longest = 1;
        for (Grammar.Small small : grammar.small(lower)) {
            int length = small.words().size();
            if (length < longest || !matches(small, i)) continue;
            if (length > 1 && small.kind() == WordClass.PREPOSITION && isNounHere(i)) continue;
            longest = length;
            keep(
                    found,
                    new Candidate(
                            small.kind(),
                            readingOf(tokens.get(i), small.kind(), small.lemma()),
                            small.says(),
                            small.cost() + (likeName && lower.length() > 3 ? LONG_CAPITAL : 0),
                            length));
        }
        return longest;
    }

    /// "a accordé une grâce à Jeanne": behind an article the noun is itself, not part of "grâce à".
    private boolean isNounHere(int i) {
        return i > 0
                && !tokens.get(i).readings().isEmpty()
                && tokens.get(i).readings().getFirst().pos() == Pos.NOUN
                && grammar.small(grammar.fold(tokens.get(i - 1).text())).stream()
                        .anyMatch(
                                before ->
                                        before.words().size() == 1
                                                && (before.kind() == WordClass.POSSESSIVE
                                                        || SINGLING.contains(before.says())));
    }

    /// "Des experts demandent": what may be an article or a preposition with one opens a sentence
    /// as an article.
    private static void articleFirst(Map<WordClass, Candidate> found) {
        Candidate article = found.get(WordClass.DETERMINER);
        Candidate preposition = found.get(WordClass.PREPOSITION);
        if (article == null
                || preposition == null
                || !article.says().equals("INDEFINITE")
                || !preposition.says().equals("DEFINITE")) return;
        found.put(WordClass.PREPOSITION, preposition.cheaperBy(-UNLIKELY_NAME));
    }

    /// What the dictionary says or guesses.
    ///
    /// @param namesOnly whether the token is a small word already
    private void dictionary(
            Token token, boolean likeName, boolean namesOnly, Map<WordClass, Candidate> found) {
        for (int r = 0; r < token.readings().size() && r < MAX_CANDIDATES; r++) {
            Reading reading = token.readings().get(r);
            WordClass kind = serving(reading, WordClass.of(reading));
            if (namesOnly && kind != WordClass.NAME) continue;
            int cost = Math.min(r, 4) * RANK_COST + (reading.known() ? 0 : GUESSED_COST);
            if (likeName && kind != WordClass.NAME) cost += UNLIKELY_NAME;
            if (!token.capitalised() && kind == WordClass.NAME) cost += UNLIKELY_NAME;
            keep(found, Candidate.of(kind, reading, cost));
        }
    }

    /// {@return a token of a person's name}
    static Candidate name(Token token, NameSpan name) {
        EnumSet<Feature> features = EnumSet.of(Feature.SINGULAR, Feature.ANIMATE);
        features.addAll(name.features());
        String lemma =
                token.readings().stream()
                        .filter(r -> r.pos() == Pos.PROPN)
                        .map(Reading::lemma)
                        .findFirst()
                        .orElse(token.text());
        return Candidate.of(WordClass.NAME, new Reading(lemma, Pos.PROPN, features, true));
    }

    /// A capitalised word may always be a name. Its reading stays a noun's where it has one, so
    /// that "Court" keeps its class.
    private void name(int i, boolean initial, Map<WordClass, Candidate> found) {
        Token token = tokens.get(i);
        Candidate asNoun = found.get(WordClass.NOUN);
        Candidate asAdjective = found.get(WordClass.ADJECTIVE);
        Candidate asName = found.get(WordClass.NAME);
        Reading reading =
                asName != null
                        ? asName.reading()
                        : asNoun != null
                                ? asNoun.reading()
                                : asAdjective != null
                                        ? asAdjective.reading()
                                        : new Reading(token.text(), Pos.PROPN, Set.of(), false);
        boolean unknown = token.readings().stream().noneMatch(Reading::known);
        int cost = initial || titleCase ? (unknown || asName != null ? 0 : UNLIKELY_NAME) : 0;
        // "Released were two men": a form of a verb and of nothing else names nobody
        if (initial && asNoun == null && found.containsKey(WordClass.PARTICIPLE))
            cost += UNLIKELY_NAME;
        // an adjective of a country, which the dictionary too writes with a capital, stays an
        // adjective: "Russian forces"
        boolean ofCountry =
                asAdjective != null
                        && Character.isUpperCase(asAdjective.reading().lemma().codePointAt(0));
        boolean adjective = ofCountry || leads(i, asAdjective, found);
        if (adjective) cost += UNLIKELY_NAME + 2;
        found.put(WordClass.NAME, Candidate.of(WordClass.NAME, reading, cost));
        if (asAdjective != null && adjective && !initial && !titleCase)
            found.put(
                    WordClass.ADJECTIVE,
                    Candidate.of(
                            WordClass.ADJECTIVE,
                            asAdjective.reading(),
                            Math.max(0, asAdjective.cost() - UNLIKELY_NAME)));
    }

    /// "Верховний суд", "Харківський окружний суд": in a language with cases a capitalised
    /// adjective that agrees with the small words behind it is part of what they name.
    private boolean leads(int i, @Nullable Candidate adjective, Map<WordClass, Candidate> found) {
        if (adjective == null
                || !adjective.reading().known()
                || found.containsKey(WordClass.NAME)
                || found.containsKey(WordClass.NOUN)
                || !grammar.set("cases", "yes")) return false;
        for (int k = i + 1; k < tokens.size() && !tokens.get(k).capitalised(); k++) {
            boolean further = false;
            for (Reading next : tokens.get(k).readings()) {
                if (!next.known()
                        || Agreement.cases(next.features()).isEmpty()
                        || !Agreement.mayAgree(adjective.reading().features(), next.features()))
                    continue;
                if (next.pos() == Pos.NOUN) return true;
                further |= next.pos() == Pos.ADJ;
            }
            if (!further) return false;
        }
        return false;
    }

    private boolean matches(Grammar.Small small, int i) {
        for (int k = 1; k < small.words().size(); k++)
            if (i + k >= tokens.size()
                    || !grammar.fold(tokens.get(i + k).text()).equals(small.words().get(k)))
                return false;
        return true;
    }

    private static void keep(Map<WordClass, Candidate> found, Candidate candidate) {
        Candidate old = found.get(candidate.kind());
        if (old == null) found.put(candidate.kind(), candidate);
        else if (old.reading().lemma().equals(candidate.reading().lemma()))
            found.put(candidate.kind(), old.merged(candidate));
        else if (candidate.cost() < old.cost()) found.put(candidate.kind(), candidate);
    }

    /// The dictionary's own reading where one fits the class, under the lemma of the row.
    private static Reading readingOf(Token token, WordClass kind, String lemma) {
        for (Reading reading : token.readings())
            if (WordClass.of(reading) == kind
                    || (kind == WordClass.MODAL && reading.pos() == Pos.VERB)
                    || (kind == WordClass.AUXILIARY
                            && (reading.pos() == Pos.VERB || reading.pos() == Pos.AUX))
                    || ((kind == WordClass.POSSESSIVE
                                    || kind == WordClass.CLITIC
                                    || kind == WordClass.RELATIVE)
                            && (reading.pos() == Pos.PRON || reading.pos() == Pos.DET)))
                return new Reading(lemma, reading.pos(), reading.features(), true);
        return new Reading(lemma, Pos.X, Set.of(), true);
    }

    /// A verb that serves other verbs is told by its lemma, whatever its form.
    private WordClass serving(Reading reading, WordClass kind) {
        if (reading.pos() != Pos.VERB && reading.pos() != Pos.AUX) return kind;
        if (grammar.verb(reading.lemma(), "auxiliary")) return WordClass.AUXILIARY;
        return grammar.verb(reading.lemma(), "modal") ? WordClass.MODAL : kind;
    }

    /// {@return whether nearly every longer word is capitalised, as in English headlines}
    private static boolean titleCase(List<Token> tokens) {
        int capital = 0;
        int small = 0;
        for (Token token : tokens) {
            if (token.kind() != Token.Kind.WORD || token.text().length() < 4) continue;
            if (token.capitalised()) capital++;
            else small++;
        }
        return capital >= 4 && small * 5 <= capital;
    }
}
