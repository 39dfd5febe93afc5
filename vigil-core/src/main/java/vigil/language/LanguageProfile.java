package vigil.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// By what a language is known: its most frequent words, and the letters that not all languages of
/// its script have.
///
/// @param tag BCP 47
/// @param script ISO 15924 code of the script
/// @param ranks how frequent a word is: 0 is the most frequent
/// @param letters its own letters, as code points
/// @param endings with which its words often end
/// @param prior percent by which its score counts: less for languages seldom met
record LanguageProfile(
        String tag,
        String script,
        Map<String, Integer> ranks,
        Set<Integer> letters,
        Set<String> endings,
        int prior) {
    LanguageProfile {
        ranks = Map.copyOf(ranks);
        letters = Set.copyOf(letters);
        endings = Set.copyOf(endings);
    }

    /// {@return the profiles of all packs and of the languages that have none; a pack's own profile
    /// wins}
    static List<LanguageProfile> all(Languages languages) {
        List<LanguageProfile> profiles = new ArrayList<>();
        for (LanguagePack pack : languages.all())
            for (Table.Row row : pack.table("language/profile.tsv").rows()) profiles.add(of(row));
        Set<String> own = profiles.stream().map(LanguageProfile::tag).collect(Collectors.toSet());
        for (Table.Row row : languages.neutral().table("language/profiles.tsv").rows())
            if (!own.contains(row.cell("tag"))) profiles.add(of(row));
        return List.copyOf(profiles);
    }

    private static LanguageProfile of(Table.Row row) {
        Map<String, Integer> ranks = new HashMap<>();
        for (String word : row.list("words")) ranks.putIfAbsent(word, ranks.size());
        return new LanguageProfile(
                row.cell("tag"),
                row.cell("script"),
                ranks,
                row.cell("letters").codePoints().boxed().collect(Collectors.toSet()),
                Set.copyOf(row.list("endings")),
                Integer.parseInt(row.cell("prior")));
    }
}
