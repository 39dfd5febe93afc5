package vigil.name;

/// What a small word does inside a name.
public enum NameParticle {
    /// The Arabic article: may be left out.
    ARTICLE,
    /// "bin", "ibn": the father's name follows.
    CHILD,
    /// "oglu", "kyzy": the father's name stands before it.
    CHILD_AFTER,
    /// "Abu", "Umm": makes one name with the next word.
    LINEAGE,
    /// "Abd", "Abdel": makes one name with the next word, article or not.
    SERVANT,
    /// "de", "van", "von", "y": belongs to the family name that follows.
    CONNECTOR
}
