package vigil.name;

/// What a small word does inside a name.
public enum NameParticle {
    /// The Arabic article: may be left out.
    ARTICLE,
    /// "bin", "ibn", "oglu": its neighbour is the father's name.
    CHILD,
    /// "Abu", "Umm": makes one name with the next word.
    LINEAGE,
    /// "Abd", "Abdel": makes one name with the next word, article or not.
    SERVANT,
    /// "de", "van", "von", "y": belongs to the family name that follows.
    CONNECTOR
}
