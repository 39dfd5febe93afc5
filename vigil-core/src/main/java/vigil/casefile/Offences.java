package vigil.casefile;

import vigil.language.LanguagePack;
import vigil.language.Table;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Of what kind an offence is, from its words: drugs, money, violence … so that charges told in two
/// languages can be held against each other.
final class Offences {
    /// Kinds that no court confuses with another. The political ones (state, speech, unrest,
    /// terror) are worded now so, now so, for one and the same charge.
    private static final Set<String> COMMON = Set.of("arms", "drugs", "money", "sex", "violence");

    /// Violence is told of a riot too.
    private static final Set<String> OF_RIOTS =
            Set.of("speech", "state", "terror", "unrest", "violence");

    private final Map<String, String> kinds = new TreeMap<>();
    private final Locale locale;

    private Offences(LanguagePack pack) {
        locale = pack.locale();
        for (Table.Row row : pack.table("claim/offences.tsv").rows())
            kinds.put(row.cell("beginning"), row.cell("kind"));
    }

    static Offences of(LanguagePack pack) {
        return pack.view(Offences.class, Offences::new);
    }

    /// {@return the kinds that the words of a charge name}
    Set<String> kinds(String charge) {
        StringBuilder words = new StringBuilder(" ");
        charge.toLowerCase(locale)
                .codePoints()
                .forEach(
                        c ->
                                words.appendCodePoint(
                                        Character.isLetterOrDigit(c) || "'\u2019".indexOf(c) >= 0
                                                ? c
                                                : ' '));
        String text = words.toString().replaceAll(" +", " ");
        Set<String> found = new TreeSet<>();
        kinds.forEach(
                (beginning, kind) -> {
                    if (text.contains(" " + beginning)
                            || text.contains("'" + beginning)
                            || text.contains("\u2019" + beginning)) found.add(kind);
                });
        return found;
    }

    /// {@return whether these cannot be wordings of one charge}
    static boolean differ(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty() || a.stream().anyMatch(b::contains)) return false;
        if (OF_RIOTS.containsAll(a) && OF_RIOTS.containsAll(b)) return false;
        return COMMON.containsAll(a) || COMMON.containsAll(b);
    }
}
