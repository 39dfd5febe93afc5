package vigil.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Names of months in every language that CLDR knows, for pages that do not say what they are
/// written in.
final class CldrMonths {
    private static final int SHORTEST = 3;

    private CldrMonths() {}

    /// {@return names that mean the same month wherever they are used}
    ///
    /// Asked for only by pages in no known language: some 250 languages are read for it, which
    /// takes longer than reading three pages does.
    static Map<String, Integer> byName() {
        return OfAll.BY_NAME;
    }

    /// Built when first asked for.
    private static final class OfAll {
        static final Map<String, Integer> BY_NAME = all();
    }

    private static Map<String, Integer> all() {
        Map<String, Integer> all = new HashMap<>();
        Set<String> disputed = new HashSet<>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            if (!locale.getCountry().isEmpty()) continue;
            of(locale)
                    .forEach(
                            (name, month) -> {
                                Integer other = all.putIfAbsent(name, month);
                                // the Croatian October is the Polish November
                                if (other != null && !other.equals(month)) disputed.add(name);
                            });
        }
        all.keySet().removeAll(disputed);
        return Map.copyOf(all);
    }

    /// {@return the names of months in one language, full and abbreviated, inflected and not}
    static Map<String, Integer> of(ULocale locale) {
        Map<String, Integer> months = new HashMap<>();
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE})
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                String[] names = symbols.getMonths(context, width);
                for (int i = 0; i < Math.min(12, names.length); i++) {
                    String name = PrintedDates.fold(names[i]);
                    if (name.length() >= SHORTEST && name.chars().noneMatch(Character::isDigit))
                        months.putIfAbsent(name, i + 1);
                }
            }
        return months;
    }
}
