package vigil.name;

import vigil.language.Feature;

import java.util.List;

/// The cases a name can stand in, with the column of `declension.tsv` that holds each.
enum NameCase {
    NOMINATIVE(Feature.NOMINATIVE, "nominative"),
    GENITIVE(Feature.GENITIVE, "genitive"),
    DATIVE(Feature.DATIVE, "dative"),
    ACCUSATIVE(Feature.ACCUSATIVE, "accusative"),
    INSTRUMENTAL(Feature.INSTRUMENTAL, "instrumental"),
    LOCATIVE(Feature.LOCATIVE, "locative"),
    VOCATIVE(Feature.VOCATIVE, "vocative");

    static final List<NameCase> ALL = List.of(values());

    final Feature feature;
    final String column;

    NameCase(Feature feature, String column) {
        this.feature = feature;
        this.column = column;
    }
}
