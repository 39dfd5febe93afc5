package vigil.journal;

import vigil.source.Sha256;

/// A document.
///
/// @param payload its bytes
/// @param source the path or address it came from, for a reader
public record PageSeen(Sha256 payload, String source) implements Leaf {}
