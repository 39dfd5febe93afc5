package vigil.casefile;

import vigil.language.LanguagePack;
import vigil.language.Table;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Words that say that one more of the same is meant: "an additional sentence", "another arrest".
final class Further {
    private static final String BEGINNING = "-";

    private final Set<String> words = new TreeSet<>();
    private final Locale locale;

    private Further(LanguagePack pack) {
        locale = pack.locale();
        for (Table.Row row : pack.table("claim/further.tsv").rows()) words.add(row.cell("words"));
    }

    static Further of(LanguagePack pack) {
        return pack.view(Further.class, Further::new);
    }

    /// {@return whether the words of an act say that it is one more}
    boolean isIn(String told) {
        StringBuilder plain = new StringBuilder(" ");
        told.toLowerCase(locale)
                .codePoints()
                .forEach(c -> plain.appendCodePoint(Character.isLetterOrDigit(c) ? c : ' '));
        String text = plain.append(' ').toString().replaceAll(" +", " ");
        return words.stream()
                .anyMatch(
                        w ->
                                w.endsWith(BEGINNING)
                                        ? text.contains(" " + w.substring(0, w.length() - 1))
                                        : text.contains(" " + w + " "));
    }
}
