package vigil.mention;

import vigil.language.CountryNames;
import vigil.language.Feature;
import vigil.language.LanguagePack;
import vigil.language.Reading;

/// Names of places in one language: countries as ICU prints them, the pack's own table, and what
/// its dictionary calls a place.
final class Gazetteer {
    private final PhraseTable<Boolean> countries = new PhraseTable<>();

    private Gazetteer(LanguagePack pack) {
        for (String name : CountryNames.of(pack).names()) countries.add(name, true);
    }

    static Gazetteer of(LanguagePack pack) {
        return pack.view(Gazetteer.class, Gazetteer::new);
    }

    /// {@return whether exactly these tokens name a country}
    boolean country(Line line, int first, int end) {
        return countries.exactly(line, first, end).isPresent()
                || line.words()
                        .places
                        .exactly(line, first, end)
                        .filter(hit -> hit.meaning().equals("country"))
                        .isPresent();
    }

    /// {@return whether exactly these tokens name a place}
    boolean place(Line line, int first, int end) {
        if (line.words().places.exactly(line, first, end).isPresent()) return true;
        if (countries.exactly(line, first, end).isPresent()) return true;
        if (end - first != 1) return false;
        for (Reading reading : line.token(first).readings())
            if (reading.known() && reading.is(Feature.PLACE)) return true;
        return false;
    }
}
