package vigil.identity;

import vigil.mention.MentionKey;

/// What a person has decided about two mentions. Decisions outrank every score.
public sealed interface IdentityDecision {
    /// {@return one mention}
    MentionKey one();

    /// {@return the other mention}
    MentionKey other();

    /// They name one person.
    record Same(MentionKey one, MentionKey other) implements IdentityDecision {}

    /// They name two.
    record Different(MentionKey one, MentionKey other) implements IdentityDecision {}
}
