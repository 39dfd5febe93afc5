package vigil.claim;

import vigil.Judgement;
import vigil.Reason;
import vigil.mention.MentionKey;

import java.util.List;

/// Whom an act concerns, and by which rung of the ladder that was found.
///
/// @param key the person's mention
/// @param certainty per mille of the rung and of the reference together
/// @param rule `slot`, `possessor`, `governing`, `anaphora`, `agency`, `adjunct`, `focus`, with the
///   rule of the reference
record Victim(MentionKey key, int certainty, String rule) {
    private static final int FULL = 1000;

    /// {@return how sure it is that this predicate tells of this person, with the frame and the
    /// rung as reasons}
    ///
    /// @param most no reading of this kind is surer, per mille
    Judgement judgement(Predicate p, int most) {
        return new Judgement(Math.min(most, certainty), reasons(p));
    }

    List<Reason> reasons(Predicate p) {
        return List.of(
                new Reason(
                        "frame:" + p.frame().id(),
                        FULL,
                        "\"%s\" tells %s".formatted(p.lemma(), p.frame().gives())),
                new Reason("victim:" + rule, certainty, "the person was found by " + rule));
    }
}
