package vigil.syntax;

import vigil.language.Pos;
import vigil.language.Reading;
import vigil.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Chooses a class and reading for every token of a sentence: the cheapest path through what the
/// dictionary leaves open.
///
/// Costs are integers from `syntax/sequence.tsv`: written by hand, because no tagged corpus of this
/// kind of text may be shipped, and readable, so that a wrong choice can be traced to a row.
final class Tagger {
    /// What the further words of several that work as one say.
    static final String CONTINUED = "+";

    private final Grammar grammar;

    Tagger(Grammar grammar) {
        this.grammar = grammar;
    }

    /// A chosen word, with what its row of small words says.
    record Tagged(Word word, String says) {}

    /// @param dated for each token whether a date expression covers it
    /// @param named for each token the person's name that it is part of
    List<Tagged> tag(List<Token> tokens, boolean[] dated, List<Optional<NameSpan>> named) {
        List<List<Candidate>> open = open(tokens, dated, named);
        CheapestPath path = new CheapestPath(grammar);
        List<Tagged> chosen = path.through(open);
        if (new MissingVerbs(open).cheapen(chosen)) chosen = path.through(open);
        return new PartitiveRelatives(grammar).read(chosen);
    }

    /// {@return what each token may be}
    private List<List<Candidate>> open(
            List<Token> tokens, boolean[] dated, List<Optional<NameSpan>> named) {
        CandidateFinder finder = new CandidateFinder(grammar, tokens);
        List<List<Candidate>> open = new ArrayList<>(tokens.size());
        boolean inQuote = false;
        boolean initial = true;
        while (open.size() < tokens.size()) {
            int i = open.size();
            Token token = tokens.get(i);
            boolean capitalMeansNothing = initial;
            initial = false;
            if (dated[i]) {
                open.add(List.of(date(token)));
            } else if (token.kind() == Token.Kind.MARK) {
                WordClass mark = grammar.mark(token.text()).orElse(WordClass.OTHER);
                if (token.text().equals("\"")) {
                    mark = inQuote ? WordClass.QUOTE_CLOSE : WordClass.QUOTE_OPEN;
                    inQuote = !inQuote;
                }
                boolean within =
                        mark == WordClass.QUOTE_OPEN && i > 0 && isAuxiliary(open.get(i - 1));
                open.add(List.of(Candidate.withoutReading(mark, within ? CONTINUED : "")));
                initial =
                        capitalMeansNothing
                                || mark == WordClass.QUOTE_OPEN
                                || mark == WordClass.COLON;
            } else if (named.get(i).isPresent()) {
                open.add(List.of(CandidateFinder.name(token, named.get(i).get())));
            } else {
                List<Candidate> here = finder.at(i, capitalMeansNothing);
                open.add(here);
                Candidate first = here.getFirst();
                for (int rest = first.length(); rest > 1; rest--)
                    open.add(List.of(Candidate.withoutReading(first.kind(), CONTINUED)));
            }
        }
        joinAdverbs(open);
        return open;
    }

    /// "was “denied a lawyer”": a quotation that begins within a verb.
    private static boolean isAuxiliary(List<Candidate> before) {
        return before.stream().allMatch(c -> c.kind() == WordClass.AUXILIARY);
    }

    /// "must immediately and unconditionally release": two adverbs with what joins them stand
    /// anywhere, as one does.
    private static void joinAdverbs(List<List<Candidate>> open) {
        for (int i = 1; i + 1 < open.size(); i++) {
            Candidate joins = open.get(i).getFirst();
            if (joins.kind() == WordClass.COORDINATOR
                    && CheapestPath.isAdverb(open.get(i - 1))
                    && CheapestPath.isAdverb(open.get(i + 1)))
                open.set(i, List.of(Candidate.of(WordClass.ADVERB, joins.reading())));
        }
    }

    private static Candidate date(Token token) {
        return Candidate.of(WordClass.DATE, new Reading(token.text(), Pos.NOUN, Set.of(), true));
    }
}
