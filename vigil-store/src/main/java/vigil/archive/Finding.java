package vigil.archive;

/// Something in an archive that is not as it should be, or that a person should know.
///
/// @param where file and place
/// @param what a sentence
public record Finding(String where, String what) {}
