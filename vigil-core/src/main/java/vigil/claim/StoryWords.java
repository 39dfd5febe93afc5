package vigil.claim;

import vigil.syntax.Clause;
import vigil.syntax.SentenceSyntax;

import java.util.regex.Pattern;

/// Words before an act that lead the story out of the day it is in (`claim/later.tsv`).
final class StoryWords {
    /// Whatever stands between words.
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}]+");

    private StoryWords() {}

    /// {@return whether the clause says that its act fell on another day: "Later he was released"}
    ///
    /// @param verb where the act is told, an offset in the page's text
    static boolean leadOn(Scene scene, SentenceSyntax s, Clause clause, int verb) {
        String text = scene.syntax.page().rendition().text();
        int start = SentenceDates.offset(s, clause.first());
        String before =
                " "
                        + BETWEEN.matcher(text.substring(Math.min(start, verb), verb))
                                .replaceAll(" ")
                                .toLowerCase(scene.pack(s).locale())
                        + " ";
        return scene.pack(s).table("claim/later.tsv").rows().stream()
                .anyMatch(row -> before.contains(" " + row.cell("words") + " "));
    }
}
