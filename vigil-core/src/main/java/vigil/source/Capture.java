package vigil.source;

/// One payload as it was collected: what an archive records about preserved bytes.
///
/// @param payload digest of the bytes, transfer coding removed, content coding kept
/// @param type media type, declared or recognised from the bytes
/// @param origin where the bytes came from
/// @param how when and by what means
public record Capture(Sha256 payload, MediaType type, Origin origin, Collection how) {}
