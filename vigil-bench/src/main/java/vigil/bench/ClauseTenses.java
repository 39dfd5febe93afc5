package vigil.bench;

import vigil.language.Languages;
import vigil.source.MediaType;
import vigil.source.Original;
import vigil.source.SourceFacts;
import vigil.syntax.Clause;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.SyntaxReader;
import vigil.syntax.VerbGroup;
import vigil.text.PageReading;
import vigil.text.Reader;
import vigil.time.TimeFact.Tense;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How a text speaks of what stands at a place: by the verb of the clause.
final class ClauseTenses {
    private final List<SentenceSyntax> sentences;

    private ClauseTenses(List<SentenceSyntax> sentences) {
        this.sentences = List.copyOf(sentences);
    }

    /// {@return the tenses of this text, whose lines are broken anywhere}
    static ClauseTenses of(String text, Languages languages) {
        String flowing = text.replaceAll("(?<!\n)\n(?!\n)", " ");
        PageReading reading =
                new Reader(languages)
                        .read(
                                "page",
                                Original.handed(
                                        "page.txt",
                                        MediaType.PLAIN,
                                        flowing.getBytes(StandardCharsets.UTF_8)),
                                SourceFacts.NONE);
        if (!(reading instanceof PageReading.Read(var page))
                || !page.rendition().text().equals(flowing)) return new ClauseTenses(List.of());
        return new ClauseTenses(new SyntaxReader(languages).read(page, List.of()).sentences());
    }

    /// {@return the tense of the clause around these words}
    Tense at(int start) {
        for (SentenceSyntax s : sentences)
            if (s.sentence().start() <= start && start < s.sentence().end())
                return verb(s, start).map(ClauseTenses::tense).orElse(Tense.UNKNOWN);
        return Tense.UNKNOWN;
    }

    /// The last verb before the words in their clause, else the first behind them.
    private static Optional<VerbGroup> verb(SentenceSyntax s, int start) {
        OptionalInt token = token(s, start);
        if (token.isEmpty()) return Optional.empty();
        int at = token.getAsInt();
        Optional<Clause> clause =
                s.clauses().stream()
                        .filter(c -> c.first() <= at && at < c.end() && c.verb().isPresent())
                        .min(Comparator.comparingInt(c -> c.end() - c.first()));
        return clause.map(c -> told(s, c));
    }

    /// "Had been due to expire": the infinitive stands where its verb does.
    private static VerbGroup told(SentenceSyntax s, Clause clause) {
        VerbGroup own = s.verbs().get(clause.verb().getAsInt());
        if (own.form() != VerbGroup.Form.INFINITIVE || clause.parent().isEmpty()) return own;
        Clause parent = s.clauses().get(clause.parent().getAsInt());
        if (parent.verb().isEmpty()) return own;
        VerbGroup above = s.verbs().get(parent.verb().getAsInt());
        return above.tense() == VerbGroup.Tense.PLUPERFECT ? above : own;
    }

    private static OptionalInt token(SentenceSyntax s, int start) {
        var tokens = s.sentence().tokens();
        for (int i = 0; i < tokens.size(); i++)
            if (tokens.get(i).end() > start) return OptionalInt.of(i);
        return OptionalInt.empty();
    }

    private static Tense tense(VerbGroup verb) {
        boolean plain = verb.modality() == VerbGroup.Modality.NONE;
        return switch (verb.tense()) {
            case PAST, PLUPERFECT, PERFECT -> plain ? Tense.PAST : Tense.UNKNOWN;
            case FUTURE -> Tense.FUTURE;
            case PRESENT -> plain ? Tense.UNKNOWN : Tense.FUTURE;
            case NONE ->
                    switch (verb.form()) {
                        case INFINITIVE -> Tense.FUTURE;
                        case PARTICIPLE -> Tense.PAST;
                        case FINITE, GERUND, IMPERATIVE -> Tense.UNKNOWN;
                    };
        };
    }
}
