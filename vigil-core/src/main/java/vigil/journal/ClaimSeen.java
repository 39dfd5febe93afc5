package vigil.journal;

import vigil.claim.Claim;
import vigil.source.Sha256;
import vigil.time.EventDate;

/// A claim with its whole content, as a person saw it.
///
/// @param payload the bytes whose text it stands in
/// @param claim what was read
/// @param victim whom the claim names: a name, or a pronoun
/// @param person the name on the page that the victim comes to: the victim itself, or what the
///   pronoun stands for
/// @param file a name of the person in whose case file it stood
/// @param shown the date that the line bore, which other pages may have completed
public record ClaimSeen(
        Sha256 payload,
        Claim claim,
        MentionSeen victim,
        MentionSeen person,
        MentionSeen file,
        EventDate shown)
        implements Leaf {
    public ClaimSeen {
        if (!claim.key().victim().equals(victim.key()))
            throw new IllegalArgumentException(
                    "the claim %s is not about the mention %s"
                            .formatted(claim.key(), victim.key()));
    }
}
