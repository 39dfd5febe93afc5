package vigil.name;

import java.util.List;
import java.util.stream.Collectors;

/// A person's name, taken apart. Titles are left out; particles are part of the word they belong
/// to.
///
/// @param written as given to the parser
/// @param parts in the order written, titles left out; never empty unless the name holds no letter
/// @param title what a title tells of the bearer's gender
public record PersonName(String written, List<Part> parts, Gender title) {
    public PersonName {
        parts = List.copyOf(parts);
    }

    /// One word of a name with its particles.
    ///
    /// @param kind what it is
    /// @param text as written, particles and all: "Abd El-Fattah", "van Dyck", "bin Salman"
    /// @param core the same without particles that may be left out: "Fattah" of "al-Fattah", "Dyck"
    public record Part(Kind kind, String text, String core) {}

    /// What a word is in a name.
    public enum Kind {
        GIVEN,
        /// A letter or two that stand for a given name or a patronymic: "N.", "Ю."
        INITIAL,
        PATRONYMIC,
        /// Between given and family name: a second given name, the father's or the first of two
        /// family names.
        MIDDLE,
        FAMILY,
        /// A lone word that nothing tells apart: a given name, a family name or a nickname.
        ALONE,
        /// "Jr", "III".
        SUFFIX
    }

    /// {@return the parts of this kind, in order}
    public List<Part> parts(Kind kind) {
        return parts.stream().filter(part -> part.kind == kind).toList();
    }

    /// {@return the whole name without titles, as written, words parted by one blank}
    public String plain() {
        return parts.stream().map(Part::text).collect(Collectors.joining(" "));
    }

    /// {@return whether both a family name and a given name or initial are there}
    public boolean isFull() {
        return !parts(Kind.FAMILY).isEmpty()
                && (!parts(Kind.GIVEN).isEmpty() || !parts(Kind.INITIAL).isEmpty());
    }
}
