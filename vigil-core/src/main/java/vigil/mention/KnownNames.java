package vigil.mention;

import vigil.language.Feature;
import vigil.language.Languages;

/// What the name room knows of words as parts of persons' names.
final class KnownNames {
    KnownNames(Languages languages) {}

    boolean given(Line line, int i) {
        return line.token(i).readings().stream().anyMatch(r -> r.is(Feature.GIVEN_NAME));
    }

    boolean patronymic(Line line, int i) {
        return line.token(i).readings().stream().anyMatch(r -> r.is(Feature.PATRONYMIC));
    }
}
