package vigil.language;

/// Part of speech, in the classes of Universal Dependencies (UPOS) that dictionaries of all packs
/// can tell apart.
public enum Pos {
    NOUN,
    PROPN,
    PRON,
    DET,
    ADJ,
    VERB,
    AUX,
    ADV,
    ADP,
    CCONJ,
    SCONJ,
    NUM,
    PART,
    INTJ,
    PUNCT,
    X
}
