package vigil.mention;

import vigil.text.Passage;

/// A page says how two people are related: "the prisoner's wife Elmira Ablyalimova".
///
/// @param of the person who is the relative, lawyer …
/// @param to of whom
/// @param kind `mother`, `wife`, `lawyer`, `co-defendant` …: a kind of the lexicon of relations; or
///   `alias`
/// @param anchor where it says so
public record RelationTold(MentionKey of, MentionKey to, String kind, Passage anchor) {
    /// Kind of what ties two names of one person.
    public static final String ALIAS = "alias";

    /// {@return whether both are names of one person: "X, also known as Y"}
    public boolean isAlias() {
        return kind.equals(ALIAS);
    }
}
