package vigil.text;

/// Something of the original that the rendition lacks.
///
/// @param what one sentence to a person: what, how much, why
/// @param at offset in the rendition where it would stand, in UTF-16 units
public record Loss(String what, int at) {}
