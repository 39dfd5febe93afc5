package vigil.claim;

import vigil.syntax.Clause;
import vigil.syntax.SentenceSyntax;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which court convicts or sentences, as far as its clause says: the first one, or one on appeal
/// (`claim/stages.tsv`). A second verdict of one case is another happening.
final class Stages {
    /// Whatever stands between words.
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}\\u2019]+");

    /// The stage of a verdict that another may have followed.
    static final String FIRST = "first";

    private Stages() {}

    /// {@return the stage that the clause names; empty if it names none, or more than one}
    static Optional<String> of(Scene scene, SentenceSyntax s, Clause clause) {
        String words =
                folded(
                        scene.syntax
                                .page()
                                .rendition()
                                .text()
                                .substring(
                                        SentenceDates.offset(s, clause.first()),
                                        SentenceDates.endOffset(s, clause.end())),
                        scene.pack(s).locale());
        Set<String> stages = new TreeSet<>();
        scene.pack(s).table("claim/stages.tsv").rows().stream()
                .filter(row -> words.contains(folded(row.cell("words"), Locale.ROOT)))
                .forEach(row -> stages.add(row.cell("stage")));
        return stages.size() == 1 ? stages.stream().findFirst() : Optional.empty();
    }

    private static String folded(String words, Locale locale) {
        return " " + BETWEEN.matcher(words).replaceAll(" ").strip().toLowerCase(locale) + " ";
    }
}
