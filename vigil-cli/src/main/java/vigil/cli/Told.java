package vigil.cli;

import java.util.List;

/// One node of an explanation.
///
/// @param kind what it is: `sentence`, `candidate`, `evidence`, `predicate`, `slot`, `claim` …
/// @param words of the page; may be empty
/// @param because what was made of them, and the rule; may be empty
/// @param parts in order
record Told(String kind, String words, String because, List<Told> parts) {
    Told {
        parts = List.copyOf(parts);
    }

    static Told leaf(String kind, String words, String because) {
        return new Told(kind, words, because, List.of());
    }
}
