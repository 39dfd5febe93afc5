package vigil.claim;

import vigil.syntax.Clause;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.WordClass;

import java.util.regex.Pattern;

/// Words before an act that lead the story out of the day it is in (`claim/later.tsv`).
final class StoryWords {
    /// Whatever stands between words.
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}]+");

    private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)");

    /// So many words stand between the joining word and the verb at most.
    private static final int MOST_WORDS = 4;

    private StoryWords() {}

    /// {@return whether the clause says that its act fell on another day: "Later he was released"}
    ///
    /// @param verb where the act is told, an offset in the page's text
    static boolean leadOn(Scene scene, SentenceSyntax s, Clause clause, int verb) {
        String text = scene.syntax.page().rendition().text();
        int start = SentenceDates.offset(s, opening(s, clause));
        String before =
                " "
                        + BETWEEN.matcher(
                                        BRACKET.matcher(text.substring(Math.min(start, verb), verb))
                                                .replaceAll(" "))
                                .replaceAll(" ")
                                .toLowerCase(scene.pack(s).locale())
                        + " ";
        return scene.pack(s).table("claim/later.tsv").rows().stream()
                .anyMatch(row -> before.contains(" " + row.cell("words") + " "));
    }

    /// "was arrested and then | released": what stands behind the joining word belongs to what
    /// follows.
    private static int opening(SentenceSyntax s, Clause clause) {
        if (clause.kind() != Clause.Kind.COORDINATED) return clause.first();
        for (int t = clause.first(); t > 0 && clause.first() - t < MOST_WORDS; t--)
            if (s.words().get(t - 1).kind() == WordClass.COORDINATOR) return t;
        return clause.first();
    }
}
