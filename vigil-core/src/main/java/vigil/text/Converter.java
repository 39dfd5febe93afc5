package vigil.text;

/// What turned bytes into text.
///
/// @param name `plain`, `html`, `pdf`, `docx`
/// @param version changes whenever the same bytes may give another text
public record Converter(String name, int version) {}
