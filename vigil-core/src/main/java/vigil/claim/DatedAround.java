package vigil.claim;

import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.syntax.WordClass;
import vigil.text.Passage;
import vigil.time.DateExpression;
import vigil.time.EventDate;
import vigil.time.Meaning;

import java.util.List;
import java.util.Optional;

/// Dates that stand outside the clause of their act: at the head of its line ("14 June 2022 - Jane
/// Roe listed"), or in a sentence of their own behind it ("It happened on 4 April",
/// `claim/dating.tsv`).
///
/// @param scene the page
record DatedAround(Scene scene) {
    /// Between the words that open a sentence of its own and its date stands nothing longer.
    private static final int MOST_TO_DATE = 24;

    /// Behind its date such a sentence says little more, at most where it was.
    private static final int MOST_BEHIND = 60;

    /// It stands right behind what it dates, or one sentence farther.
    private static final int MOST_SENTENCES = 2;

    Optional<DateExpression> of(Predicate p, SentenceSyntax s, Clause clause) {
        if (p.tense() == VerbGroup.Tense.PLUPERFECT || p.tense() == VerbGroup.Tense.FUTURE)
            return Optional.empty();
        SentenceDates own = SentenceDates.of(s, scene.syntax.dates());
        Optional<DateExpression> head = head(s, own).filter(_ -> isOuter(s, clause));
        if (head.isPresent()) return head;
        return own.all().isEmpty() && !p.isNoun() && isTold(clause) ? behind(s) : Optional.empty();
    }

    /// The date that a line of a chronology opens with, before a dash or colon.
    private static Optional<DateExpression> head(SentenceSyntax s, SentenceDates own) {
        for (NounGroup date : s.nouns()) {
            if (date.kind() != NounGroup.Kind.DATE || date.first() > 1) continue;
            int next = date.end();
            while (next < s.words().size() && s.words().get(next).kind() == WordClass.CLOSE) next++;
            if (next >= s.words().size()) continue;
            WordClass mark = s.words().get(next).kind();
            if (mark == WordClass.DASH || mark == WordClass.COLON)
                return own.at(date).filter(DatedAround::isPlace);
        }
        return Optional.empty();
    }

    private static boolean isOuter(SentenceSyntax s, Clause clause) {
        return switch (clause.kind()) {
            case MAIN, COORDINATED -> true;
            default -> s.verbs().stream().noneMatch(v -> v.form() == VerbGroup.Form.FINITE);
        };
    }

    private static boolean isTold(Clause clause) {
        return switch (clause.kind()) {
            case MAIN, COORDINATED, COMPLEMENT -> true;
            default -> false;
        };
    }

    private Optional<DateExpression> behind(SentenceSyntax s) {
        List<SentenceSyntax> all = scene.syntax.sentences();
        for (int i = s.index() + 1; i <= s.index() + MOST_SENTENCES && i < all.size(); i++) {
            SentenceSyntax next = all.get(i);
            if (next.sentence().block() != s.sentence().block()) return Optional.empty();
            List<DateExpression> dates = SentenceDates.of(next, scene.syntax.dates()).all();
            if (dates.size() == 1 && isPlace(dates.getFirst()) && opens(next, dates.getFirst()))
                return Optional.of(dates.getFirst());
            boolean goesOn =
                    scene.predicates.stream()
                            .anyMatch(q -> q.sentence() == next.index() && q.frame().isAct());
            if (!dates.isEmpty() || goesOn) return Optional.empty();
        }
        return Optional.empty();
    }

    /// {@return whether the sentence does nothing but date what was told before it}
    private boolean opens(SentenceSyntax s, DateExpression date) {
        Passage at = date.passage();
        String text = scene.syntax.page().rendition().text();
        String before =
                text.substring(s.sentence().start(), at.start())
                        .toLowerCase(scene.pack(s).locale())
                        .replace('\u2019', '\'');
        String behind = text.substring(at.end(), s.sentence().end());
        return behind.length() <= MOST_BEHIND
                && scene.pack(s).table("claim/dating.tsv").rows().stream()
                        .map(row -> row.cell("words"))
                        .anyMatch(
                                w ->
                                        before.startsWith(w + " ")
                                                && before.length() - w.length() <= MOST_TO_DATE);
    }

    private static boolean isPlace(DateExpression date) {
        return switch (date.meaning()) {
            case Meaning.Fixed(EventDate.Point _) -> true;
            case Meaning.Open _, Meaning.Within _ -> true;
            case Meaning.FromPage _ -> true;
            default -> false;
        };
    }
}
