package vigil.syntax;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.syntax.Tagger.Tagged;
import vigil.text.Page;
import vigil.text.Sentence;
import vigil.text.Token;
import vigil.time.DateExpression;
import vigil.time.Meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the grammar of a page. One walk a sentence; time grows with its length, and [#MAX_TOKENS]
/// bounds what a page without stops can cost.
public final class SyntaxReader {
    /// A sentence longer than this is a table or a broken page: its rest is not read.
    static final int MAX_TOKENS = 400;

    private final Languages languages;

    public SyntaxReader(Languages languages) {
        this.languages = languages;
    }

    /// {@return the page's grammar}
    ///
    /// @param dates its date expressions, in reading order
    public PageSyntax read(Page page, List<DateExpression> dates) {
        return read(page, dates, List.of());
    }

    /// {@return the page's grammar}
    ///
    /// @param dates its date expressions, in reading order
    /// @param names persons' names, in reading order; languages without cases do not ask for them
    public PageSyntax read(Page page, List<DateExpression> dates, List<NameSpan> names) {
        List<SentenceSyntax> read = new ArrayList<>();
        for (int i = 0; i < page.sentences().size(); i++) {
            Sentence sentence = page.sentences().get(i);
            String language = page.blocks().get(sentence.block()).language();
            read.add(read(sentence, i, language, dates, names));
        }
        return new PageSyntax(page, dates, read);
    }

    /// {@return the grammar of one sentence}
    ///
    /// @param language BCP 47 tag of the pack that reads it
    /// @param dates date expressions, in reading order; those elsewhere do not matter
    /// @param names persons' names; those elsewhere do not matter
    private SentenceSyntax read(
            Sentence sentence,
            int index,
            String language,
            List<DateExpression> dates,
            List<NameSpan> names) {
        LanguagePack pack = languages.packOrNeutral(language);
        Grammar grammar = pack.view(Grammar.class, p -> new Grammar(p, languages.neutral()));
        List<Token> tokens =
                sentence.tokens().size() > MAX_TOKENS
                        ? sentence.tokens().subList(0, MAX_TOKENS)
                        : sentence.tokens();
        // where names have cases, one whose ending tells nothing is left to the dictionary
        boolean cases = grammar.set("cases", "yes");
        List<Optional<NameSpan>> named =
                named(
                        sentence,
                        tokens,
                        names.stream()
                                .filter(n -> !cases || !n.features().isEmpty())
                                .filter(n -> cases || grammar.set("head", "first"))
                                .toList());
        List<Tagged> words = new Tagger(grammar).tag(tokens, dated(sentence, tokens, dates), named);
        Groups groups = new GroupFinder(grammar, new TaggedWords(tokens, words, named)).find();
        NounTies ties = new NounLinker(grammar, groups).link();
        ClauseBuilder builder = new ClauseBuilder(grammar, groups, ties);
        List<Clause> clauses = builder.build();
        List<Relation> relations = new ArrayList<>(ties.relations());
        relations.addAll(builder.relations());
        return new SentenceSyntax(
                sentence,
                index,
                pack.tag(),
                words.stream().map(Tagged::word).toList(),
                groups.nouns,
                groups.verbs,
                clauses,
                relations);
    }

    private static List<Optional<NameSpan>> named(
            Sentence sentence, List<Token> tokens, List<NameSpan> names) {
        List<NameSpan> here =
                names.stream()
                        .filter(n -> n.start() < sentence.end() && sentence.start() < n.end())
                        .toList();
        return tokens.stream()
                .map(
                        t ->
                                here.stream()
                                        .filter(n -> n.start() <= t.start() && t.end() <= n.end())
                                        .findFirst())
                .toList();
    }

    private static boolean[] dated(
            Sentence sentence, List<Token> tokens, List<DateExpression> dates) {
        boolean[] dated = new boolean[tokens.size()];
        for (DateExpression date : dates) {
            if (date.passage().end() <= sentence.start()
                    || date.passage().start() >= sentence.end()) continue;
            // a length of time is an argument ("sentenced to eight years"), a date is not
            if (date.meaning() instanceof Meaning.Lasting) continue;
            for (int i = 0; i < dated.length; i++) {
                Token token = tokens.get(i);
                dated[i] |=
                        token.start() < date.passage().end()
                                && date.passage().start() < token.end();
            }
        }
        return dated;
    }
}
