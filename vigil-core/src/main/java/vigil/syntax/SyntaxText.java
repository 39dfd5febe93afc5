package vigil.syntax;

import vigil.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The grammar of a sentence, in lines for a person who asks why it was read as it was.
public final class SyntaxText {
    private SyntaxText() {}

    /// {@return words with their classes, then noun groups, verb groups, clauses and relations, a
    /// line each}
    public static List<String> lines(SentenceSyntax s) {
        List<String> lines = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < s.words().size(); i++)
            words.append(s.sentence().tokens().get(i).text())
                    .append('/')
                    .append(s.words().get(i).kind().name().toLowerCase(Locale.ROOT))
                    .append(' ');
        lines.add(words.toString().strip());
        for (NounGroup n : s.nouns())
            lines.add(
                    "  noun %d: %s[%s] %s %s %s%s"
                            .formatted(
                                    n.id(),
                                    n.preposition().map(p -> p + " ").orElse(""),
                                    words(s, n),
                                    n.lemma(),
                                    n.kind(),
                                    n.determiner(),
                                    n.negated() ? " negated" : ""));
        for (VerbGroup v : s.verbs())
            lines.add(
                    "  verb %d: [%s] %s %s %s %s %s%s %s"
                            .formatted(
                                    v.id(),
                                    text(s, v.first(), v.end()),
                                    v.lemma(),
                                    v.form(),
                                    v.voice(),
                                    v.tense(),
                                    v.modality(),
                                    v.negated() ? " negated" : "",
                                    v.particles()));
        for (Clause c : s.clauses())
            lines.add(
                    "  clause %d: %s verb %s parent %s opener %s antecedent %s [%s]"
                            .formatted(
                                    c.id(),
                                    c.kind(),
                                    c.verb(),
                                    c.parent(),
                                    c.opener().orElse("-"),
                                    c.antecedent(),
                                    text(s, c.first(), c.end())));
        for (Relation r : s.relations())
            lines.add(
                    "  %s %s %s%s  (%s)"
                            .formatted(
                                    head(s, r.head()),
                                    r.kind(),
                                    r.preposition().map(p -> p + " ").orElse(""),
                                    words(s, s.nouns().get(r.noun())),
                                    r.rule()));
        return lines;
    }

    private static String head(SentenceSyntax s, Relation.Head head) {
        return switch (head) {
            case Relation.Head.Verb(int id) -> s.verbs().get(id).lemma();
            case Relation.Head.Noun(int id) -> words(s, s.nouns().get(id));
        };
    }

    /// {@return the words of a noun group, its preposition left out}
    public static String words(SentenceSyntax s, NounGroup noun) {
        return text(s, noun.first(), noun.end());
    }

    private static String text(SentenceSyntax s, int first, int end) {
        return s.sentence().tokens().subList(Math.max(0, first), Math.max(first, end)).stream()
                .map(Token::text)
                .collect(Collectors.joining(" "));
    }
}
