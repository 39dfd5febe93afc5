package vigil.claim;

import vigil.claim.Predicate.Filler;
import vigil.claim.Predicate.Site;
import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;

import java.util.List;
import java.util.Set;

/// Nouns of acts that a verb bears, by the verbs that have been read before them.
final class BorneNouns {
    /// Roles whose fillers are no acts beside the verb's own.
    private static final Set<String> PARTS = Set.of("in", "on", "term", "place", "fine", "as");

    /// Acts that a court orders by naming the custody that it orders.
    private static final Set<String> REMANDS = Set.of("remand", "house-arrest");

    private final SentenceSyntax s;
    private final List<Predicate> found;

    /// @param found what has been read so far, and what will be
    BorneNouns(SentenceSyntax s, List<Predicate> found) {
        this.s = s;
        this.found = found;
    }

    /// "a fait l'objet d'une expulsion": whether the verb has whom it happens to.
    boolean byVerb(NounGroup noun) {
        return found.stream()
                .anyMatch(
                        p ->
                                p.sentence() == s.index()
                                        && p.frame().name().equals("DO")
                                        && p.slot("victim").isPresent()
                                        && p.isFilledBy(noun.id()));
    }

    /// "placed under house arrest", "given a sentence of ten years": whether the noun is part of
    /// the act that its verb tells.
    ///
    /// @param owned whether it has whom it happens to itself
    boolean isPart(NounGroup noun, Frame frame, boolean owned) {
        if (owned) return frame.name().equals("arrest") && ofRemand(noun);
        for (Predicate p : found) {
            if (p.sentence() != s.index()
                    || !(p.site() instanceof Site.Verb)
                    || p.frame().isOperator()) continue;
            for (Predicate.Slot slot : p.slots())
                if ((PARTS.contains(slot.role())
                                || (slot.role().equals("what")
                                        && p.slot("victim").isPresent()
                                        && p.frame().name().equals(frame.name())))
                        && slot.filler() instanceof Filler.Group(var group)
                        && group.id() == noun.id()) return true;
        }
        return false;
    }

    /// "prolonged X's arrest": the arrest that a court orders or prolongs is the remand itself.
    private boolean ofRemand(NounGroup noun) {
        for (Predicate p : found)
            if (p.sentence() == s.index()
                    && REMANDS.contains(p.frame().name())
                    && p.site() instanceof Site.Verb
                    && p.isFilledBy(noun.id())) return true;
        return false;
    }
}
