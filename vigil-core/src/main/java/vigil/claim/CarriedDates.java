package vigil.claim;

import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.text.Block;
import vigil.time.DateExpression;
import vigil.time.EventDate;
import vigil.time.Meaning;

import java.util.Optional;

/// Carries a date on from the clauses just before, in the same paragraph, while the story is told
/// in its own tense and no other date comes.
///
/// @param scene the page
record CarriedDates(Scene scene) {
    /// A story stays in its day for so many sentences without a date.
    private static final int MAX_CARRY = 2;

    Optional<DateTold> of(Predicate p, SentenceDates dates, Clause clause) {
        SentenceSyntax s = dates.s();
        boolean stepBack = p.tense() == VerbGroup.Tense.PLUPERFECT;
        if (p.isNoun() || !(isPast(p.tense()) || stepBack)) return Optional.empty();
        // "… who had ordered", "… while he led": an inner clause goes on within its sentence only
        boolean inner =
                clause.kind() == Clause.Kind.RELATIVE || clause.kind() == Clause.Kind.ADVERBIAL;
        boolean outer =
                clause.kind() == Clause.Kind.MAIN || clause.kind() == Clause.Kind.COORDINATED;
        if (!inner && !outer) return Optional.empty();
        if (stepBack && !inner) return Optional.empty();
        if (StoryWords.leadOn(scene, s, clause, Anchors.head(p, s))
                || Stages.of(scene, s, clause).isPresent()) return Optional.empty();
        Block block = scene.syntax.page().blocks().get(s.sentence().block());
        if (block.shape() == Block.Shape.HEADING
                || block.shape() == Block.Shape.TITLE
                || block.shape() == Block.Shape.LIST_ITEM) return Optional.empty();
        // in the same sentence, an earlier clause of the story
        for (int back = 0; back <= (inner ? 0 : MAX_CARRY); back++) {
            int index = s.index() - back;
            if (index < 0) return Optional.empty();
            SentenceSyntax before = scene.syntax.sentences().get(index);
            if (before.sentence().block() != s.sentence().block()) return Optional.empty();
            SentenceDates there = SentenceDates.of(before, scene.syntax.dates());
            Optional<DateExpression> last =
                    lastStoryDate(
                            there, back == 0 ? Anchors.head(p, s) : Integer.MAX_VALUE, stepBack);
            if (last.isPresent())
                return Optional.of(new DateTold(last.get(), DateTold.Tie.CARRIED));
            if (back > 0 && !there.all().isEmpty()) return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isPast(VerbGroup.Tense tense) {
        return tense == VerbGroup.Tense.PAST || tense == VerbGroup.Tense.PERFECT;
    }

    /// The last date of a main clause told in past tense, before this offset.
    private static Optional<DateExpression> lastStoryDate(
            SentenceDates dates, int before, boolean stepBack) {
        SentenceSyntax s = dates.s();
        Optional<DateExpression> last = Optional.empty();
        for (VerbGroup verb : s.verbs()) {
            Clause clause = Fillers.clauseOf(s, verb.id());
            boolean story =
                    (stepBack ? verb.tense() == VerbGroup.Tense.PLUPERFECT : isPast(verb.tense()))
                            && (clause.kind() == Clause.Kind.MAIN
                                    || clause.kind() == Clause.Kind.COORDINATED)
                            && verb.modality() == VerbGroup.Modality.NONE;
            if (!story) continue;
            for (NounGroup noun : dates.ofVerb(verb.id())) {
                Optional<DateExpression> date = dates.at(noun);
                if (date.isPresent() && date.get().passage().end() <= before && carries(date.get()))
                    last = date;
            }
        }
        return last;
    }

    /// Spans and starting points do not become the day of what follows.
    private static boolean carries(DateExpression date) {
        return !(date.meaning() instanceof Meaning.Bounded)
                && !(date.meaning() instanceof Meaning.Span)
                && !(date.meaning() instanceof Meaning.Fixed(var fixed)
                        && (fixed instanceof EventDate.Since
                                || fixed instanceof EventDate.Until
                                || fixed instanceof EventDate.InYear));
    }
}
