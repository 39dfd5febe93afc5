package vigil.language;

import java.util.List;

/// A morphological dictionary.
@FunctionalInterface
public interface Dictionary {
    /// {@return all readings of a form as written, likeliest first; empty if the dictionary lacks it}
    List<Reading> readings(String form);
}
