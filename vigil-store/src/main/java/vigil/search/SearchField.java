package vigil.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a part of a query speaks of.
public enum SearchField {
    /// The words of the article; what is meant where no field is named.
    TEXT,
    /// Menus, teasers, captions.
    ASIDE,
    PERSON,
    ACT,
    PLACE,
    BODY,
    PUBLISHER,
    LANGUAGE,
    DOCUMENT,
    /// When an act happened.
    DATE,
    /// When the document came out.
    PUBLISHED;

    /// {@return its name in queries and in the index}
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SearchField> of(String name) {
        return Arrays.stream(values()).filter(f -> f.code().equalsIgnoreCase(name)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(f -> f.code() + ":").collect(Collectors.joining(", "))
                + " and exact:";
    }

    boolean isDate() {
        return this == DATE || this == PUBLISHED;
    }
}
