package vigil.language;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The countries of ISO 3166 as one language names them, from CLDR through ICU.
///
/// @param names in dictionary form and with their capitals: "Turkey", "Turquie"
public record CountryNames(Set<String> names) {
    public CountryNames {
        names = Collections.unmodifiableSet(new TreeSet<>(names));
    }

    /// {@return the names in the language of this pack}
    public static CountryNames of(LanguagePack pack) {
        return pack.view(CountryNames.class, CountryNames::read);
    }

    private static CountryNames read(LanguagePack pack) {
        LocaleDisplayNames display =
                LocaleDisplayNames.getInstance(ULocale.forLocale(pack.locale()));
        Set<String> names = new TreeSet<>();
        for (String code : Locale.getISOCountries()) {
            String name = display.regionDisplayName(code);
            if (name != null && !name.equals(code)) names.add(name);
        }
        return new CountryNames(names);
    }
}
