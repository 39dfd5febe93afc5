package vigil.claim;

import vigil.claim.Predicate.Site;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.syntax.WordClass;
import vigil.time.DateExpression;

import java.util.Optional;

/// The date of an act that a noun tells: "his arrest in May".
///
/// @param scene the page
record NounDates(Scene scene) {
    /// {@return the date inside the noun's own group or right behind what hangs on it}
    Optional<DateExpression> of(SentenceSyntax s, NounGroup noun) {
        SentenceDates dates = SentenceDates.of(s, scene.syntax.dates());
        for (DateExpression date : dates.in(s.start(noun), s.end(noun))) return Optional.of(date);
        Optional<DateExpression> before = rightBefore(s, noun, dates);
        if (before.isPresent()) return before;
        Optional<DateExpression> set = ofParticiple(s, noun, dates);
        if (set.isPresent()) return set;
        // behind it, with nothing between but groups that hang on it
        int token = noun.end();
        int reach = s.words().size();
        for (VerbGroup v : s.verbs())
            if (v.first() >= noun.end() && sameAside(dates, v.first(), noun.head()))
                reach = Math.min(reach, v.first());
        for (NounGroup next : s.nouns()) {
            if (next.first() < token || next.first() > reach) continue;
            int from = token;
            boolean date = next.kind() == NounGroup.Kind.DATE;
            Optional<Asides.Aside> aside = dates.asides().around(next.first());
            if (aside.isPresent() && !aside.get().holds(noun.head())) {
                if (aside.get().open() > token) break;
                if (date && dates.asides().reaches(next, noun.head())) return dates.at(next);
                token = aside.get().close() + 1;
                continue;
            }
            int gap = next.preposition().isPresent() ? 1 : 0;
            if (next.first() - from > gap + 1) break;
            if (date) return dates.at(next);
            boolean hangs =
                    s.relations().stream()
                            .anyMatch(
                                    r ->
                                            r.noun() == next.id()
                                                    && r.head() instanceof Relation.Head.Noun);
            boolean act = scene.at(s.index(), new Site.Noun(next.id())).isPresent();
            if (!hangs || act) break;
            token = next.end();
        }
        return Optional.empty();
    }

    /// "whose 2008 arrest", "Friday's hearing": right before the act.
    private static Optional<DateExpression> rightBefore(
            SentenceSyntax s, NounGroup noun, SentenceDates dates) {
        for (NounGroup date : s.nouns())
            if (date.kind() == NounGroup.Kind.DATE
                    && ((date.end() == noun.first() && isOwned(s, date.first() - 1))
                            || (date.end() == noun.first() - 1 && isOwned(s, date.end()))))
                return dates.at(date);
        return Optional.empty();
    }

    private static boolean isOwned(SentenceSyntax s, int token) {
        if (token < 0) return false;
        WordClass kind = s.words().get(token).kind();
        return kind == WordClass.RELATIVE || kind == WordClass.POSSESSIVE_MARK;
    }

    /// "the trial, scheduled for 17 June"
    private Optional<DateExpression> ofParticiple(
            SentenceSyntax s, NounGroup noun, SentenceDates dates) {
        if (scene.at(s.index(), new Site.Noun(noun.id())).isEmpty()) return Optional.empty();
        for (Clause c : s.clauses()) {
            if (c.kind() != Clause.Kind.PARTICIPIAL
                    || !isOn(s, c.antecedent().orElse(-1), noun.id())
                    || c.verb().isEmpty()) continue;
            int verb = c.verb().getAsInt();
            if (s.verbs().get(verb).first() < noun.end()
                    || scene.at(s.index(), new Site.Verb(verb))
                            .filter(q -> !q.frame().isOperator())
                            .isPresent()) continue;
            for (NounGroup date : dates.ofVerb(verb))
                if (date.first() >= s.verbs().get(verb).end()) return dates.at(date);
        }
        return Optional.empty();
    }

    /// {@return whether this is the noun or hangs on it: "the trial of Jane Roe, set for June"}
    private static boolean isOn(SentenceSyntax s, int of, int noun) {
        return of == noun
                || s.relations().stream()
                        .anyMatch(
                                r ->
                                        r.noun() == of
                                                && r.head() instanceof Relation.Head.Noun(int id)
                                                && id == noun
                                                && (r.kind() == Relation.Kind.GENITIVE
                                                        || r.kind() == Relation.Kind.MODIFIER));
    }

    private static boolean sameAside(SentenceDates dates, int token, int other) {
        return dates.asides().around(token).equals(dates.asides().around(other));
    }

    /// {@return whether the noun only says how or when something else happened: it has no date but
    /// its own}
    static boolean isAdjunct(SentenceSyntax s, NounGroup noun) {
        return noun.preposition().isPresent()
                && s.relations().stream()
                        .noneMatch(r -> r.noun() == noun.id() && r.kind() == Relation.Kind.OBJECT)
                && s.relations().stream()
                        .anyMatch(
                                r ->
                                        r.noun() == noun.id()
                                                && (r.kind() == Relation.Kind.OBLIQUE
                                                        || r.kind() == Relation.Kind.MODIFIER));
    }
}
