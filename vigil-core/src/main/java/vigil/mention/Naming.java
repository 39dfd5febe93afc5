package vigil.mention;

import vigil.language.Feature;
import vigil.language.Languages;
import vigil.name.Gender;
import vigil.name.NameInflection;
import vigil.name.Nominative;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Makes candidates of pieces: their words, brought back to the nominative, with gender and case as
/// far as form and neighbours tell.
///
/// Full names are read first: what they tell of a family name's nominative serves where it stands
/// alone.
final class Naming {
    /// How far below the likeliest way another tells a case that may be meant.
    private static final int NEARLY = 14;

    private final KnownNames names;
    private final NameInflection inflection;
    private final Set<String> attested = new HashSet<>();

    Naming(KnownNames names, Languages languages) {
        this.names = names;
        this.inflection = NameInflection.of(languages);
    }

    /// A piece and its line.
    record Place(Line line, Piece piece) {}

    /// {@return whether names have cases in the language of the line}
    boolean declines(Line line) {
        return inflection.declines(line.pack().tag());
    }

    /// {@return the candidates of these pieces, in their order}
    List<Spot> name(List<Place> places) {
        for (Place place : places)
            if (place.piece().shape() == Piece.Shape.NAME
                    && Verbs.isSubject(place.line(), place.piece().first(), place.piece().end()))
                attested.addAll(words(place));
        Map<Integer, Spot> spots = new TreeMap<>();
        for (int i = 0; i < places.size(); i++)
            if (words(places.get(i)).size() > 1) spots.put(i, spot(places.get(i), true));
        for (int i = 0; i < places.size(); i++)
            if (!spots.containsKey(i)) spots.put(i, spot(places.get(i), false));
        Collection<Spot> ordered = spots.values();
        return List.copyOf(ordered);
    }

    private static List<String> words(Place place) {
        List<String> words = new ArrayList<>();
        Line line = place.line();
        for (int i = place.piece().first(); i < place.piece().end(); i++) {
            String text = line.token(i).text();
            if (!words.isEmpty() && line.touches(i - 1, i))
                words.set(words.size() - 1, words.getLast() + text);
            else words.add(text);
        }
        return words;
    }

    private Spot spot(Place place, boolean full) {
        Line line = place.line();
        Piece piece = place.piece();
        Passage passage = line.passage(piece.first(), piece.end());
        List<String> words = words(place);
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        String nominative = String.join(" ", words);
        if (piece.shape() == Piece.Shape.NAME) {
            Set<Feature> told = told(line, piece);
            if (inflection.declines(line.pack().tag())) {
                List<Nominative> ways =
                        inflection.nominatives(words, line.pack().tag(), told, attested::contains);
                Nominative best = ways.getFirst();
                nominative = best.text();
                features.addAll(cases(ways, full));
                gender(best.gender(), features);
                if (full) attested.addAll(best.words());
            }
            if (features.stream().noneMatch(Naming::isGender))
                features.addAll(names.gender(line, piece.first(), piece.end()));
            if (features.stream().noneMatch(Naming::isGender))
                told.stream().filter(Naming::isGender).forEach(features::add);
        }
        return new Spot(
                line,
                piece,
                new Candidate(
                        MentionKey.of(passage),
                        passage,
                        nominative,
                        words,
                        line.pack().tag(),
                        features));
    }

    /// Of a full name that is in no nominative, every case that is about as likely: a family name
    /// that is not declined leaves it to the given name, which has one form for several.
    private static Set<Feature> cases(List<Nominative> ways, boolean full) {
        Nominative best = ways.getFirst();
        Set<Feature> cases = EnumSet.noneOf(Feature.class);
        cases.addAll(best.cases());
        if (!full || cases.contains(Feature.NOMINATIVE)) return cases;
        for (Nominative way : ways)
            if (best.score() - way.score() <= NEARLY && !way.cases().contains(Feature.NOMINATIVE))
                cases.addAll(way.cases());
        return cases;
    }

    private static boolean isGender(Feature feature) {
        return feature == Feature.MASCULINE || feature == Feature.FEMININE;
    }

    private static void gender(Gender gender, Set<Feature> features) {
        gender.feature().ifPresent(features::add);
    }

    /// {@return the gender and the cases that a title, a role or a verb beside the name tells}
    private static Set<Feature> told(Line line, Piece piece) {
        Set<Feature> told = EnumSet.noneOf(Feature.class);
        int last = Positions.before(line, piece.first());
        Optional<OwnedKin> kin = OwnedKin.of(line, piece.first(), piece.end());
        if (kin.isPresent()) {
            told.addAll(kin.get().tie().meaning().gender());
            told.addAll(Cases.of(line, kin.get().tie().first(), kin.get().tie().end()));
            return told;
        }
        line.words()
                .titles
                .endingAt(line, last)
                .ifPresent(title -> told.addAll(title.meaning().gender()));
        line.words()
                .roles
                .endingAt(line, last)
                .ifPresent(
                        role -> {
                            told.addAll(role.meaning().gender());
                            told.addAll(Cases.of(line, role.first(), role.end()));
                        });
        line.words()
                .relations
                .endingAt(line, last)
                .ifPresent(
                        tie -> {
                            told.addAll(tie.meaning().gender());
                            told.addAll(Cases.of(line, tie.first(), tie.end()));
                        });
        if (told.isEmpty() && Verbs.isSubject(line, piece.first(), piece.end())) {
            told.add(Feature.NOMINATIVE);
            told.addAll(Verbs.genderBehind(line, piece.end()));
        }
        if (told.contains(Feature.MASCULINE) && told.contains(Feature.FEMININE))
            told.removeAll(Set.of(Feature.MASCULINE, Feature.FEMININE));
        return told;
    }
}
