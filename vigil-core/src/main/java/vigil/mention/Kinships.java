package vigil.mention;

import vigil.language.Languages;
import vigil.language.Table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How relations turn round: whose wife somebody is, is her husband.
final class Kinships {
    private final Map<String, List<String>> inverses = new HashMap<>();

    Kinships(Languages languages) {
        for (Table.Row row : languages.neutral().table("mention/inverses.tsv").rows())
            inverses.put(row.cell("kind"), row.list("inverse"));
    }

    /// Notes that `relative` is `of`'s `kind`, and what that makes `of`.
    void add(Referent of, String kind, Referent relative) {
        of.addRelative(kind, relative);
        for (String inverse : inverses.getOrDefault(kind, List.of()))
            relative.addRelative(inverse, of);
    }

    /// {@return `of`'s `kind`, as far as the page tells}
    Optional<Referent> find(Referent of, String kind) {
        return Optional.ofNullable(of.relatives().get(kind));
    }
}
