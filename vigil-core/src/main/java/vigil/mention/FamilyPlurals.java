package vigil.mention;

import vigil.language.LanguagePack;
import vigil.language.Table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Family names in the plural, "the Roes": they stand for those of the family whom the page names,
/// and are nobody's name themselves.
final class FamilyPlurals {
    private final Map<MentionKey, List<Spot>> bearers;

    private FamilyPlurals(Map<MentionKey, List<Spot>> bearers) {
        this.bearers = bearers;
    }

    /// One way to make a plural of a family name.
    ///
    /// @param ending of the plural
    /// @param singular what stands in its place in the nominative
    /// @param behind words one of which stands before the plural; empty if none is needed
    private record Way(String ending, String singular, List<String> behind) {
        Optional<String> singularOf(Line line, int i) {
            String word = line.folded(i);
            boolean ends = word.endsWith(ending) && word.length() > ending.length() + 2;
            boolean introduced =
                    behind.isEmpty() || (line.isWord(i - 1) && behind.contains(line.folded(i - 1)));
            return ends && introduced
                    ? Optional.of(word.substring(0, word.length() - ending.length()) + singular)
                    : Optional.empty();
        }
    }

    /// The ways of one language.
    private record Ways(List<Way> all) {
        static Ways of(LanguagePack pack) {
            List<Way> ways = new ArrayList<>();
            for (Table.Row row : pack.table("name/family-plurals.tsv").rows())
                for (String singular : row.list("singular"))
                    ways.add(
                            new Way(
                                    row.cell("ending"),
                                    singular.equals("0") ? "" : singular,
                                    row.list("behind")));
            return new Ways(ways);
        }
    }

    static FamilyPlurals of(List<Spot> spots) {
        Map<String, Map<String, Spot>> families = new HashMap<>();
        for (Spot spot : spots)
            if (!spot.lone() && spot.piece().shape() == Piece.Shape.NAME)
                families.computeIfAbsent(
                                Line.fold(spot.candidate().words().getLast()),
                                _ -> new LinkedHashMap<>())
                        .putIfAbsent(Line.fold(spot.candidate().nominative()), spot);
        Map<MentionKey, List<Spot>> bearers = new HashMap<>();
        for (Spot spot : spots) {
            String word = spot.line().folded(spot.first());
            if (!spot.lone() || spot.end() != spot.first() + 1 || families.containsKey(word))
                continue;
            for (Way way : spot.line().pack().view(Ways.class, Ways::of).all())
                way.singularOf(spot.line(), spot.first())
                        .map(families::get)
                        .ifPresent(
                                found ->
                                        bearers.putIfAbsent(
                                                spot.key(), List.copyOf(found.values())));
        }
        return new FamilyPlurals(bearers);
    }

    /// {@return whether it is a family name in the plural}
    boolean has(Spot spot) {
        return bearers.containsKey(spot.key());
    }

    /// {@return those of the family whom the page names, each once, where the token is their name
    /// in the plural}
    Optional<List<Spot>> at(Line line, int i) {
        return Optional.ofNullable(bearers.get(MentionKey.of(line.passage(i, i + 1))));
    }
}
