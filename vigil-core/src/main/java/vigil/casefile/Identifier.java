package vigil.casefile;

import vigil.identity.Identities;
import vigil.identity.IdentityDecision;
import vigil.mention.MentionKey;
import vigil.mention.PageMentions;

import java.util.List;
import java.util.function.Predicate;

/// Says which candidates are one person: stands where `IdentityResolver` does.
@FunctionalInterface
public interface Identifier {
    /// {@return the persons}
    ///
    /// @param pages who and what all pages name
    /// @param isPerson whether a candidate names a person
    /// @param decided what people have decided, which outranks every score
    Identities identify(
            List<PageMentions> pages,
            Predicate<MentionKey> isPerson,
            List<IdentityDecision> decided);
}
