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

    /// {@return what tells of the act, and by which rung the person was found, for a reader}
    List<Reason> reasons(Predicate p) {
        return List.of(
                new Reason(
                        "frame:" + p.frame().id(),
                        FULL,
                        "\"%s\" tells %s".formatted(p.lemma(), p.frame().gives())),
                new Reason("victim:" + rule, certainty, how(rule.split(":", 2)[0])));
    }

    private static String how(String rung) {
        if (rung.startsWith("owner-of-")) return "what it happens to is the person's";
        return switch (rung) {
            case "slot", "empty-subject" -> "the verb or noun itself has the person";
            case "among", "relative", "described-person" ->
                    "what it happens to is the person's, or describes the person";
            case "governing" -> "the words on which it depends have the person";
            case "anaphora" -> "an act of the person, told before, is meant";
            case "agency" -> "somebody acts for the person";
            case "adjunct" -> "it stands in an addition to another act of the person";
            case "described" -> "on this page the description can mean nobody else";
            case "spoken-of" -> "the sentence speaks of nobody else";
            case "self" -> "the person who speaks is meant";
            case "last-request" -> "the request before it is the person's";
            case "focus" -> "the text is about the person at this place";
            default -> "the person was found by " + rung;
        };
    }
}
