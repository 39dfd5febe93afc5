package vigil.fetch;

/// One header field of a message, as it came.
///
/// @param name as written, case kept
/// @param value without the blanks around it; bytes beyond ASCII as ISO 8859-1
public record Field(String name, String value) {}
