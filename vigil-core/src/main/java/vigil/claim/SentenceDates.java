package vigil.claim;

import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.syntax.WordClass;
import vigil.time.DateExpression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The dates of one sentence, by the places where they stand.
///
/// @param s the sentence
/// @param asides its brackets
/// @param page all dates of the page, in reading order
record SentenceDates(SentenceSyntax s, Asides asides, List<DateExpression> page) {
    static SentenceDates of(SentenceSyntax s, List<DateExpression> page) {
        return new SentenceDates(s, Asides.of(s), page);
    }

    /// {@return the dates that overlap these offsets of the rendition, in reading order}
    List<DateExpression> in(int from, int to) {
        List<DateExpression> found = new ArrayList<>();
        for (DateExpression date : page)
            if (date.passage().start() < to
                    && from < date.passage().end()
                    && date.passage().start() >= s.sentence().start()
                    && date.meaning().dates()) found.add(date);
        return found;
    }

    List<DateExpression> all() {
        return in(s.sentence().start(), s.sentence().end());
    }

    Optional<DateExpression> at(NounGroup noun) {
        return in(s.start(noun), s.end(noun)).stream().findFirst();
    }

    /// {@return the groups that date this verb; what a bracket says by the way, in words of its
    /// own, dates nothing outside}
    List<NounGroup> ofVerb(int verb) {
        List<NounGroup> dates = new ArrayList<>();
        int place = s.verbs().get(verb).head();
        for (Relation r : s.relations())
            if (r.kind() == Relation.Kind.TIME
                    && r.head() instanceof Relation.Head.Verb(int id)
                    && ofNext(s.nouns().get(r.noun()), id) == verb
                    && asides.reaches(s.nouns().get(r.noun()), place))
                dates.add(s.nouns().get(r.noun()));
        return dates;
    }

    /// "arrested in 2011 and in 2012 sentenced", "arrested on 13 May, and on 11 June, was
    /// sentenced": a date between "and" and a verb dates that verb.
    private int ofNext(NounGroup date, int verb) {
        if (s.verbs().get(verb).end() > date.first()) return verb;
        int before = date.first() - 1;
        if (before > 0 && s.words().get(before).kind() == WordClass.PREPOSITION) before--;
        if (before < 0 || s.words().get(before).kind() != WordClass.COORDINATOR) return verb;
        int behind = date.end();
        if (behind < s.words().size() && s.words().get(behind).kind() == WordClass.COMMA) behind++;
        for (VerbGroup next : s.verbs())
            if (next.first() == behind
                    && (next.form() == VerbGroup.Form.FINITE
                            || next.form() == VerbGroup.Form.PARTICIPLE)) return next.id();
        return verb;
    }

    static int offset(SentenceSyntax s, int token) {
        return s.sentence().tokens().get(Math.min(token, s.sentence().tokens().size() - 1)).start();
    }

    static int endOffset(SentenceSyntax s, int token) {
        return s.sentence()
                .tokens()
                .get(Math.max(0, Math.min(token, s.sentence().tokens().size()) - 1))
                .end();
    }
}
