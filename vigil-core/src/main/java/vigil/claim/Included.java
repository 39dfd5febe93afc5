package vigil.claim;

import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.WordClass;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Who is named behind a number of people: "held ten teachers, among them Jane Roe", "among those
/// held – Jane Roe".
final class Included {
    /// The longest of the small words that say so, in tokens.
    private static final int MOST_WORDS = 4;

    /// How far the name may stand behind them: a description of the person comes between.
    private static final int MOST_BETWEEN = 9;

    private final SentenceSyntax s;
    private final WordClasses classes;

    Included(SentenceSyntax s, WordClasses classes) {
        this.s = s;
        this.classes = classes;
    }

    /// {@return the groups that name some of those whom the predicate is told of}
    List<NounGroup> of(Predicate p) {
        List<NounGroup> found = new ArrayList<>();
        p.group("victim").ifPresent(many -> behind(many, p, found));
        p.group(Predicate.STRANGER).ifPresent(many -> behind(many, p, found));
        if (p.form() == Predicate.Form.PARTICIPLE
                && p.site() instanceof Predicate.Site.Verb(int id)
                && s.clauses().get(p.clause()).opener().map(this::isAmong).orElse(false))
            named(s.verbs().get(id).end(), found);
        return found;
    }

    private boolean isAmong(String preposition) {
        return classes.isWord(preposition, "AMONG");
    }

    private void behind(NounGroup many, Predicate p, List<NounGroup> found) {
        if (many.kind() == NounGroup.Kind.NAME) return;
        if (many.preposition().map(this::isAmong).orElse(false)) {
            // "among those held: Jane Roe"
            boolean those =
                    many.kind() == NounGroup.Kind.PRONOUN
                            && p.form() == Predicate.Form.PARTICIPLE
                            && p.site() instanceof Predicate.Site.Verb(int id)
                            && s.verbs().get(id).first() == many.end();
            named(those ? many.end() + 1 : many.end(), found);
            return;
        }
        if (many.kind() == NounGroup.Kind.PRONOUN) return;
        for (int t = many.end(); t < s.words().size() && !isVerb(t); t++) {
            OptionalInt end = including(t);
            if (end.isEmpty()) continue;
            named(end.getAsInt(), found);
            return;
        }
    }

    /// {@return the token behind the words "among them", "including" that begin here}
    private OptionalInt including(int first) {
        StringBuilder words = new StringBuilder();
        OptionalInt end = OptionalInt.empty();
        for (int t = first; t < s.words().size() && t < first + MOST_WORDS; t++) {
            if (t > first) words.append(' ');
            words.append(WordClasses.text(s, t));
            if (classes.isWord(words.toString(), "INCLUDING")) end = OptionalInt.of(t + 1);
        }
        return end;
    }

    /// The first name from this token on, unless a verb stands before it.
    private void named(int from, List<NounGroup> found) {
        for (int t = from; t < s.words().size() && t <= from + MOST_BETWEEN; t++) {
            WordClass kind = s.words().get(t).kind();
            if (isVerb(t) || kind == WordClass.RELATIVE || kind == WordClass.SUBORDINATOR) return;
            for (NounGroup noun : s.nouns())
                if (noun.first() <= t
                        && t < noun.end()
                        && noun.head() >= from
                        && noun.kind() == NounGroup.Kind.NAME) {
                    found.add(noun);
                    return;
                }
        }
    }

    private boolean isVerb(int token) {
        WordClass kind = s.words().get(token).kind();
        return kind == WordClass.FINITE || kind == WordClass.IMPERSONAL || kind == WordClass.MODAL;
    }
}
