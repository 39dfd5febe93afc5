package vigil.text;

import org.jsoup.nodes.Element;

import vigil.language.LanguagePack;
import vigil.language.Table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What sites call the parts of a page, in class names, ids and roles: table `text/page-parts.tsv`
/// of the pack of no language.
final class PartNames {
    private static final String TABLE = "text/page-parts.tsv";

    private static final Pattern POST =
            Pattern.compile(" (?:post|hentry|type-post|article|entry|single|type-page|page) ");

    /// What a name speaks for.
    record Hint(Block.Part part, int weight, String word) {}

    private final Map<String, Hint> whole = new HashMap<>();
    private final Map<String, Hint> parts = new LinkedHashMap<>();

    PartNames(LanguagePack neutral) {
        for (Table.Row row : neutral.table(TABLE).rows()) {
            String word = row.cell("word");
            Hint hint =
                    new Hint(
                            CueLexicon.part(row.cell("kind")),
                            Integer.parseInt(row.cell("weight")),
                            word);
            (row.cell("at").equals("part") ? parts : whole).put(word, hint);
        }
    }

    /// {@return the loudest name of furniture that the element bears}
    Optional<Hint> furniture(Element element) {
        Hint best = null;
        for (Hint hint : hints(element))
            if (hint.part() != Block.Part.ARTICLE
                    && (best == null || hint.weight() > best.weight())) best = hint;
        return Optional.ofNullable(best);
    }

    /// {@return whether the element is declared to be the body of an article in the vocabulary of
    /// schema.org}
    static boolean isDeclaredBody(Element element) {
        return element.attr("itemprop").equals("articleBody");
    }

    /// {@return whether the element is called an article, or the body of one}
    boolean isArticle(Element element) {
        return hints(element).stream()
                .anyMatch(h -> h.part() == Block.Part.ARTICLE && h.weight() >= 60);
    }

    private Set<Hint> hints(Element element) {
        Set<Hint> found = new HashSet<>();
        String names =
                element.className()
                        + " "
                        + element.id()
                        + " "
                        + element.attr("itemprop")
                        + " "
                        + element.attr("role")
                        + " "
                        + element.attr("data-component")
                        + " "
                        + element.attr("data-module");
        if (names.isBlank()) return found;
        boolean post =
                POST.matcher(" " + element.className().toLowerCase(Locale.ROOT) + " ").find()
                        || element.normalName().equals("article");
        for (String name : names.split("\\s+")) {
            if (name.isEmpty() || name.length() > 80) continue;
            String apart = name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
            String[] words = apart.split("[^a-z]+");
            for (String word : words) {
                Hint hint = whole.get(word);
                // an article is labelled with its own categories: "post category-news tag-court"
                if (hint != null && !(post && hint.part() == Block.Part.TAGS)) found.add(hint);
            }
            String joined = String.join("", words);
            for (Map.Entry<String, Hint> part : parts.entrySet())
                if (joined.contains(part.getKey())) found.add(part.getValue());
        }
        return found;
    }
}
