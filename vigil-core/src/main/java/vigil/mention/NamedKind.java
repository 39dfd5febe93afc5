package vigil.mention;

/// What a capitalised run of words can name.
public enum NamedKind {
    PERSON,
    /// An institution, organisation, court, company, party.
    BODY,
    PLACE,
    /// A work, law, prize, event or product.
    WORK
}
