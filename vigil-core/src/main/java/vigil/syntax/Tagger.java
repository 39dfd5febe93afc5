package vigil.syntax;

import vigil.language.Feature;
import vigil.language.Pos;
import vigil.language.Reading;
import vigil.text.Token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Chooses a class and reading for every token of a sentence: the cheapest path through what the
/// dictionary leaves open (Viterbi over classes).
///
/// Costs are integers from `syntax/sequence.tsv`: written by hand, because no tagged corpus of this
/// kind of text may be shipped, and readable, so that a wrong choice can be traced to a row. Time
/// grows with tokens times the square of readings, of which there are at most [#MAX_CANDIDATES].
final class Tagger {
    private static final int MAX_CANDIDATES = 10;
    private static final int RANK_COST = 2;
    private static final int GUESSED_COST = 3;
    private static final int UNLIKELY_NAME = 6;
    private static final int FINITE_WANTED = 7;

    /// What the further words of several that work as one say.
    static final String CONTINUED = "+";

    private static final Reading NO_READING = new Reading("", Pos.PUNCT, Set.of(), true);

    private final Grammar grammar;

    Tagger(Grammar grammar) {
        this.grammar = grammar;
    }

    private record Candidate(WordClass kind, Reading reading, String says, int cost, int length) {
        boolean seenThrough() {
            return kind == WordClass.DATE || says.equals(CONTINUED);
        }
    }

    /// A chosen word, with what its row of small words says.
    record Tagged(Word word, String says) {}

    /// @param dated for each token whether a date expression covers it
    /// @param named for each token the person's name that it is part of
    List<Tagged> tag(List<Token> tokens, boolean[] dated, List<Optional<NameSpan>> named) {
        int n = tokens.size();
        boolean titleCase = titleCase(tokens);
        List<List<Candidate>> open = new ArrayList<>(n);
        boolean inQuote = false;
        boolean initial = true;
        for (int i = 0; i < n; i++) {
            Token token = tokens.get(i);
            if (dated[i]) {
                open.add(
                        List.of(
                                new Candidate(
                                        WordClass.DATE,
                                        new Reading(token.text(), Pos.NOUN, Set.of(), true),
                                        "",
                                        0,
                                        1)));
                initial = false;
            } else if (token.kind() == Token.Kind.MARK) {
                WordClass mark = grammar.mark(token.text()).orElse(WordClass.OTHER);
                if (token.text().equals("\"")) {
                    mark = inQuote ? WordClass.QUOTE_CLOSE : WordClass.QUOTE_OPEN;
                    inQuote = !inQuote;
                }
                open.add(List.of(new Candidate(mark, NO_READING, "", 0, 1)));
                initial |= mark == WordClass.QUOTE_OPEN || mark == WordClass.COLON;
            } else if (named.get(i).isPresent()) {
                open.add(List.of(name(token, named.get(i).get())));
                initial = false;
            } else {
                List<Candidate> here = candidates(tokens, i, initial, titleCase);
                open.add(here);
                initial = false;
                for (int rest = here.getFirst().length(); rest > 1; rest--, i++)
                    open.add(
                            List.of(
                                    new Candidate(
                                            here.getFirst().kind(), NO_READING, CONTINUED, 0, 1)));
            }
        }
        return withFiniteVerbs(cheapest(open), open);
    }

    private static Candidate name(Token token, NameSpan name) {
        EnumSet<Feature> features = EnumSet.of(Feature.SINGULAR, Feature.ANIMATE);
        features.addAll(name.features());
        String lemma =
                token.readings().stream()
                        .filter(r -> r.pos() == Pos.PROPN)
                        .map(Reading::lemma)
                        .findFirst()
                        .orElse(token.text());
        return new Candidate(
                WordClass.NAME, new Reading(lemma, Pos.PROPN, features, true), "", 0, 1);
    }

    /// A clause that came out without a finite verb is tried again with its possible ones made
    /// cheaper: "demands", "release".
    private List<Tagged> withFiniteVerbs(List<Tagged> chosen, List<List<Candidate>> open) {
        int n = open.size();
        boolean changed = false;
        int from = 0;
        boolean verb = false;
        boolean opened = n > 3;
        boolean stopped = chosen.getLast().word().kind() == WordClass.STOP;
        for (int i = 0; i <= n; i++) {
            WordClass kind = i == n ? WordClass.STOP : chosen.get(i).word().kind();
            switch (kind) {
                case FINITE, AUXILIARY, MODAL, IMPERSONAL -> verb = true;
                case SUBORDINATOR, RELATIVE, STOP, COLON, QUOTE_OPEN, QUOTE_CLOSE -> {
                    // a word in quotation marks belongs to the clause around it
                    if (kind == WordClass.QUOTE_OPEN
                            && i > 0
                            && !chosen.get(i - 1).word().kind().isMark()) continue;
                    if (kind == WordClass.QUOTE_CLOSE && !opened) continue;
                    if (!verb && opened && i - from > 1 && !verbComesLater(chosen, i)) {
                        // a heading may well begin with a noun: its first word is left alone
                        for (int k = stopped || from > 0 ? from : from + 1; k < i; k++)
                            changed |= cheapen(open, k);
                    }
                    from = i;
                    verb = false;
                    opened = kind == WordClass.SUBORDINATOR || kind == WordClass.RELATIVE;
                }
                default -> {}
            }
        }
        return changed ? cheapest(open) : chosen;
    }

    /// "X, an expert who works abroad, was held": behind a relative clause with its verb comes the
    /// verb of what stands before it.
    private static boolean verbComesLater(List<Tagged> chosen, int opener) {
        if (opener >= chosen.size()) return false;
        WordClass opens = chosen.get(opener).word().kind();
        if (opens != WordClass.RELATIVE && opens != WordClass.SUBORDINATOR) return false;
        int finite = 0;
        boolean chained = false;
        for (int i = opener + 1; i < chosen.size(); i++) {
            WordClass kind = chosen.get(i).word().kind();
            if (kind == WordClass.SUBORDINATOR
                    || kind == WordClass.RELATIVE
                    || kind == WordClass.COLON
                    || kind == WordClass.STOP) break;
            boolean verb =
                    kind == WordClass.FINITE
                            || kind == WordClass.AUXILIARY
                            || kind == WordClass.MODAL;
            // "has been held" is one
            if (verb && !chained) finite++;
            if (kind != WordClass.ADVERB && kind != WordClass.NEGATION) chained = verb;
        }
        return finite > 1;
    }

    private static boolean cheapen(List<List<Candidate>> open, int i) {
        List<Candidate> here = open.get(i);
        if (here.size() < 2 || here.stream().noneMatch(c -> c.kind() == WordClass.FINITE))
            return false;
        // a word that the dictionary knows as a name
        if (here.stream().anyMatch(c -> c.kind() == WordClass.NAME && c.cost() == 0)) return false;
        open.set(
                i,
                here.stream()
                        .map(
                                c ->
                                        c.kind() == WordClass.FINITE
                                                ? new Candidate(
                                                        c.kind(),
                                                        c.reading(),
                                                        c.says(),
                                                        c.cost() - FINITE_WANTED,
                                                        c.length())
                                                : c)
                        .toList());
        return true;
    }

    private List<Tagged> cheapest(List<List<Candidate>> open) {
        int n = open.size();
        int[][] cost = new int[n][];
        int[][] back = new int[n][];
        int last = -1; // the last token that is no date: dates are seen through
        for (int i = 0; i < n; i++) {
            List<Candidate> here = open.get(i);
            cost[i] = new int[here.size()];
            back[i] = new int[here.size()];
            for (int c = 0; c < here.size(); c++) {
                Candidate candidate = here.get(c);
                if (seenThrough(here, i)) continue;
                int best = Integer.MAX_VALUE;
                if (last < 0) best = grammar.cost(WordClass.STOP, candidate.kind());
                else
                    for (int p = 0; p < open.get(last).size(); p++) {
                        int way =
                                cost[last][p]
                                        + grammar.cost(
                                                open.get(last).get(p).kind(), candidate.kind());
                        if (way < best) {
                            best = way;
                            back[i][c] = p;
                        }
                    }
                cost[i][c] = best + candidate.cost();
            }
            if (!seenThrough(here, i)) last = i;
        }
        Tagged[] chosen = new Tagged[n];
        int at = -1;
        for (int i = n - 1; i >= 0; i--) {
            List<Candidate> here = open.get(i);
            int c = 0;
            if (!seenThrough(here, i)) {
                if (at < 0)
                    for (int k = 1; k < here.size(); k++) if (cost[i][k] < cost[i][c]) c = k;
                if (at >= 0) c = at;
                at = back[i][c];
            }
            chosen[i] =
                    new Tagged(
                            new Word(here.get(c).kind(), here.get(c).reading()),
                            here.get(c).says());
        }
        return Arrays.asList(chosen);
    }

    /// An adverb that can be nothing else stands anywhere and tells nothing of its neighbours.
    private static boolean seenThrough(List<Candidate> here, int i) {
        Candidate only = here.getFirst();
        return only.seenThrough() || (i > 0 && here.size() == 1 && only.kind() == WordClass.ADVERB);
    }

    private List<Candidate> candidates(
            List<Token> tokens, int i, boolean initial, boolean titleCase) {
        Token token = tokens.get(i);
        String lower = grammar.fold(token.text());
        boolean capital = token.capitalised();
        boolean likeName = capital && !initial && !titleCase;
        Map<WordClass, Candidate> found = new EnumMap<>(WordClass.class);
        int longest = 1;
        for (Grammar.Small small : grammar.small(lower)) {
            int length = small.words().size();
            if (length < longest || !matches(small, tokens, i)) continue;
            longest = length;
            Reading reading = readingOf(token, small.kind(), small.lemma());
            keep(
                    found,
                    new Candidate(
                            small.kind(),
                            reading,
                            small.says(),
                            small.cost() + (likeName && lower.length() > 3 ? 4 : 0),
                            length));
        }
        if (longest > 1) return List.copyOf(found.values());
        // "The Lighthouse", "Le Phare": an article that is part of a name
        if (likeName
                && found.containsKey(WordClass.DETERMINER)
                && i + 1 < tokens.size()
                && tokens.get(i + 1).capitalised())
            keep(
                    found,
                    new Candidate(
                            WordClass.NAME,
                            new Reading(token.text(), Pos.PROPN, Set.of(), false),
                            "",
                            0,
                            1));
        boolean closed = !found.isEmpty();
        if (!closed || likeName)
            for (int r = 0; r < token.readings().size() && r < MAX_CANDIDATES; r++) {
                Reading reading = token.readings().get(r);
                WordClass kind = serving(reading, classOf(reading));
                if (closed && kind != WordClass.NAME) continue;
                int cost = Math.min(r, 4) * RANK_COST + (reading.known() ? 0 : GUESSED_COST);
                if (likeName && kind != WordClass.NAME) cost += UNLIKELY_NAME;
                if (!capital && kind == WordClass.NAME) cost += UNLIKELY_NAME;
                keep(found, new Candidate(kind, reading, "", cost, 1));
            }
        // "the 40-year-old" is told apart from a number by its other readings
        boolean wordly =
                token.text().indexOf('-') > 0
                        && Character.isLetter(token.text().codePointBefore(token.text().length()))
                        && !found.isEmpty();
        if (token.kind() == Token.Kind.NUMBER && !wordly && !found.containsKey(WordClass.NUMERAL))
            keep(
                    found,
                    new Candidate(
                            WordClass.NUMERAL,
                            new Reading(token.text(), Pos.NUM, Set.of(), true),
                            "",
                            0,
                            1));
        if (capital && !closed) name(token, initial, titleCase, found);
        if (found.isEmpty())
            keep(
                    found,
                    new Candidate(
                            WordClass.OTHER, new Reading(lower, Pos.X, Set.of(), false), "", 0, 1));
        return List.copyOf(found.values());
    }

    /// A capitalised word may always be a name. Its reading stays a noun's where it has one, so
    /// that "Court" keeps its class.
    private void name(
            Token token, boolean initial, boolean titleCase, Map<WordClass, Candidate> found) {
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
        // an adjective of a country, which the dictionary too writes with a capital, stays an
        // adjective: "Russian forces"
        boolean ofCountry =
                asAdjective != null
                        && Character.isUpperCase(asAdjective.reading().lemma().codePointAt(0));
        if (ofCountry) cost += UNLIKELY_NAME + 2;
        found.put(WordClass.NAME, new Candidate(WordClass.NAME, reading, "", cost, 1));
        if (asAdjective != null && ofCountry && !initial && !titleCase)
            found.put(
                    WordClass.ADJECTIVE,
                    new Candidate(
                            WordClass.ADJECTIVE,
                            asAdjective.reading(),
                            "",
                            Math.max(0, asAdjective.cost() - UNLIKELY_NAME),
                            1));
    }

    private boolean matches(Grammar.Small small, List<Token> tokens, int i) {
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
            found.put(candidate.kind(), merged(old, candidate));
        else if (candidate.cost() < old.cost()) found.put(candidate.kind(), candidate);
    }

    /// One word form often stands for several cases: which one holds is settled by its group and
    /// verb.
    private static Candidate merged(Candidate a, Candidate b) {
        EnumSet<Feature> features = EnumSet.noneOf(Feature.class);
        features.addAll(a.reading().features());
        features.addAll(b.reading().features());
        boolean guessed = !a.reading().known() && !b.reading().known();
        return new Candidate(
                a.kind(),
                new Reading(a.reading().lemma(), a.reading().pos(), features, !guessed),
                a.says(),
                Math.min(a.cost(), b.cost()),
                a.length());
    }

    /// The dictionary's own reading where one fits the class, under the lemma of the row.
    private static Reading readingOf(Token token, WordClass kind, String lemma) {
        for (Reading reading : token.readings())
            if (classOf(reading) == kind
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

    static WordClass classOf(Reading reading) {
        return switch (reading.pos()) {
            case NOUN -> WordClass.NOUN;
            case PROPN -> WordClass.NAME;
            case PRON -> WordClass.PRONOUN;
            case DET ->
                    reading.is(Feature.POSSESSIVE) ? WordClass.POSSESSIVE : WordClass.DETERMINER;
            case ADJ ->
                    reading.is(Feature.PARTICIPLE)
                            ? reading.is(Feature.ACTIVE)
                                    ? WordClass.ADJECTIVE
                                    : WordClass.PARTICIPLE
                            : WordClass.ADJECTIVE;
            case VERB, AUX -> form(reading);
            case ADV -> WordClass.ADVERB;
            case ADP -> WordClass.PREPOSITION;
            case CCONJ -> WordClass.COORDINATOR;
            case SCONJ -> WordClass.SUBORDINATOR;
            case NUM -> WordClass.NUMERAL;
            case PART -> WordClass.PARTICLE;
            case INTJ, PUNCT, X -> WordClass.OTHER;
        };
    }

    private static WordClass form(Reading reading) {
        if (reading.is(Feature.IMPERSONAL)) return WordClass.IMPERSONAL;
        if (reading.is(Feature.INFINITIVE)) return WordClass.INFINITIVE;
        if (reading.is(Feature.CONVERB)) return WordClass.GERUND;
        if (reading.is(Feature.PARTICIPLE))
            return reading.is(Feature.PRESENT) || reading.is(Feature.ACTIVE)
                    ? WordClass.GERUND
                    : WordClass.PARTICIPLE;
        return WordClass.FINITE;
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

    /// {@return the cases of a reading}
    static Set<Feature> cases(Set<Feature> features) {
        EnumSet<Feature> cases = EnumSet.noneOf(Feature.class);
        for (Feature f : features)
            switch (f) {
                case NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, LOCATIVE, VOCATIVE ->
                        cases.add(f);
                default -> {}
            }
        return cases;
    }
}
