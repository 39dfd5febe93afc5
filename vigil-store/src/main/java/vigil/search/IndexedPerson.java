package vigil.search;

import vigil.source.Sha256;

import java.util.List;

/// A person as the index holds them: what `person:` looks names up in.
///
/// @param id as passages name the person
/// @param name the form to print
/// @param spellings each distinct spelling, as written
public record IndexedPerson(String id, String name, List<Spelling> spellings) {
    public IndexedPerson {
        spellings = List.copyOf(spellings);
    }

    /// A way a page writes the name.
    ///
    /// @param language BCP 47 tag of the page
    public record Spelling(String text, String language) {}

    /// {@return a digest of everything the index holds of this person}
    Sha256 contents() {
        return Sha256.of(toString());
    }
}
