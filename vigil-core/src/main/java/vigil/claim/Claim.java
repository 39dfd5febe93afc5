package vigil.claim;

import vigil.Judgement;
import vigil.text.Passage;

import java.util.List;
import java.util.Optional;

/// One source says one thing. Never edited or deleted: a correction is a new claim, a reviewer's
/// decision is an entry in the journal, and two claims that disagree both stay, because the
/// disagreement is a finding.
///
/// @param key its stable name
/// @param told what is said
/// @param when the date of the act; the date of the source is in its page
/// @param reality whether the source says that it happened
/// @param speaker who says so, if not the page itself
/// @param anchors where it is said, in reading order; never empty; a clause or sentence each, at
///   most 400 units
/// @param reading how sure the reading is, per mille, and which rules made it
public record Claim(
        ClaimKey key,
        Telling told,
        Optional<DateTold> when,
        Reality reality,
        Optional<Party> speaker,
        List<Passage> anchors,
        Judgement reading) {
    public Claim {
        anchors = List.copyOf(anchors);
        if (anchors.isEmpty()) throw new IllegalArgumentException("no passage says this: " + told);
    }
}
