package vigil.claim;

import vigil.claim.Predicate.Filler;
import vigil.claim.Predicate.Form;
import vigil.claim.Predicate.Site;
import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.syntax.WordClass;

import java.util.List;
import java.util.Set;

/// Finds what a word before a person's name or description tells of that person: "the jailed editor
/// Jane Roe", "exiled writer John Doe".
final class Attributes {
    private static final Set<String> PERSON = Set.of("PERSON");

    /// "her ill mother": told of somebody who only stands beside the case.
    private static final Set<String> RELATIVE = Set.of("KIN");

    private final SentenceSyntax s;
    private final FrameBook frames;
    private final SlotClasses classes;

    Attributes(SentenceSyntax s, FrameBook frames, SlotClasses classes) {
        this.s = s;
        this.frames = frames;
        this.classes = classes;
    }

    /// Adds what it finds.
    void find(List<Predicate> found) {
        for (NounGroup noun : s.nouns())
            if (noun.kind() == NounGroup.Kind.NAME || noun.kind() == NounGroup.Kind.COMMON)
                of(noun, found);
    }

    private void of(NounGroup noun, List<Predicate> found) {
        Filler person = new Filler.Group(noun);
        for (int t = noun.first(); t < noun.end(); t++) {
            if (t == noun.head() || s.words().get(t).kind() == WordClass.NAME) continue;
            List<FrameBook.Trigger> triggers = frames.attributes(WordClasses.text(s, t));
            if (triggers.isEmpty()) triggers = frames.attributes(WordClasses.lemma(s, t));
            for (FrameBook.Trigger trigger : triggers) {
                if (!classes.fits(person, PERSON) || classes.fits(person, RELATIVE)) return;
                found.add(
                        new Predicate(
                                found.size(),
                                s.index(),
                                new Site.Noun(noun.id()),
                                Fillers.clauseAround(s, noun).id(),
                                trigger.head(),
                                Form.NOUN,
                                noun.negated(),
                                VerbGroup.Modality.NONE,
                                VerbGroup.Tense.NONE,
                                trigger.frame(),
                                List.of(new Predicate.Slot("victim", person, "attribute"))));
                break;
            }
        }
    }
}
