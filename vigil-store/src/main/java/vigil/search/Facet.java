package vigil.search;

import org.apache.lucene.facet.FacetsConfig;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What hits are counted by.
public enum Facet {
    PERSON,
    ACT,
    PLACE,
    BODY,
    PUBLISHER,
    LANGUAGE,
    /// The year of the acts told, where their dates lie in one.
    YEAR,
    /// The year the document came out.
    PUBLISHED;

    /// {@return its name on the command line and in JSON}
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return the facet of this name}
    public static Optional<Facet> of(String name) {
        return Arrays.stream(values()).filter(f -> f.code().equalsIgnoreCase(name)).findFirst();
    }

    static FacetsConfig config() {
        FacetsConfig config = new FacetsConfig();
        for (Facet facet : values()) config.setMultiValued(facet.code(), true);
        return config;
    }
}
