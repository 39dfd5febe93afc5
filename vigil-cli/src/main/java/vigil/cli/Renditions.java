package vigil.cli;

import vigil.journal.Deed;
import vigil.journal.DeedJson;
import vigil.journal.Json;
import vigil.source.Sha256;

import java.util.HashSet;
import java.util.Set;

/// The texts that a deed points into: they are kept, since nobody can promise that another version
/// makes the same of the bytes.
final class Renditions {
    private Renditions() {}

    static Set<Sha256> of(Deed deed) {
        Set<Sha256> found = new HashSet<>();
        collect(DeedJson.members(deed), found);
        return found;
    }

    private static void collect(Json json, Set<Sha256> found) {
        switch (json) {
            case Json.Members(var members) ->
                    members.forEach(
                            (name, value) -> {
                                if (name.equals("rendition")
                                        && value instanceof Json.Text(var digest))
                                    found.add(new Sha256(digest));
                                else collect(value, found);
                            });
            case Json.Items(var items) -> items.forEach(item -> collect(item, found));
            case Json.Text _, Json.Number _, Json.Truth _, Json.Null _ -> {}
        }
    }
}
