package vigil.casefile;

import vigil.claim.PageClaims;
import vigil.source.Sha256;
import vigil.text.Block;
import vigil.text.Page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Which pages are independent of each other: copies of one agency text, and translations of it,
/// are one origin.
///
/// Copies share runs of words (shingles); of translations, the same sequence of numbers and persons
/// is left. Half of the shorter text has to agree, so that a quoted sentence does not make two
/// reports one.
final class Corroboration {
    private static final int SHINGLE_WORDS = 5;
    private static final int LEAST_SHINGLES = 8;
    private static final int LEAST_SIGNS = 10;

    /// A text has at most this many signs compared: the comparison costs their square.
    private static final int MOST_SIGNS = 400;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final Map<Sha256, Integer> origins = new HashMap<>();

    private Corroboration() {}

    /// @param signs what is left of a page in any language, in reading order: numbers, and ids of
    ///   persons where they are named
    static Corroboration of(Bundle bundle, Function<PageClaims, List<String>> signs) {
        List<PageClaims> pages = bundle.told();
        List<Set<String>> shingles = new ArrayList<>();
        List<List<String>> signatures = new ArrayList<>();
        int[] origin = new int[pages.size()];
        Corroboration found = new Corroboration();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i).mentions().page();
            shingles.add(shingles(page));
            List<String> all = signs.apply(pages.get(i));
            signatures.add(all.subList(0, Math.min(all.size(), MOST_SIGNS)));
            origin[i] = i;
            for (int j = 0; j < i; j++) {
                boolean translated =
                        !page.language().equals(pages.get(j).mentions().page().language());
                if (origin[i] != origin[j]
                        && (translated
                                ? sameSigns(signatures.get(i), signatures.get(j))
                                : sameWords(shingles.get(i), shingles.get(j))))
                    join(origin, i, origin[i], origin[j]);
            }
        }
        for (int i = 0; i < pages.size(); i++)
            found.origins.put(pages.get(i).mentions().page().rendition().id(), origin[i]);
        return found;
    }

    private static void join(int[] origin, int upTo, int a, int b) {
        int first = Math.min(a, b);
        for (int k = 0; k <= upTo; k++) if (origin[k] == a || origin[k] == b) origin[k] = first;
    }

    private static Set<String> shingles(Page page) {
        List<String> words = new ArrayList<>();
        for (Block block : page.blocks())
            if (block.isArticle())
                WORD.matcher(page.rendition().text().substring(block.start(), block.end()))
                        .results()
                        .forEach(m -> words.add(m.group().toLowerCase(Locale.ROOT)));
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE_WORDS <= words.size(); i++)
            shingles.add(String.join(" ", words.subList(i, i + SHINGLE_WORDS)));
        return shingles;
    }

    private static boolean sameWords(Set<String> a, Set<String> b) {
        int fewer = Math.min(a.size(), b.size());
        if (fewer < LEAST_SHINGLES) return false;
        Set<String> small = a.size() <= b.size() ? a : b;
        Set<String> large = small == a ? b : a;
        long shared = small.stream().filter(large::contains).count();
        return 2 * shared >= fewer;
    }

    private static boolean sameSigns(List<String> a, List<String> b) {
        int fewer = Math.min(a.size(), b.size());
        int more = Math.max(a.size(), b.size());
        // a translation is about as long as its original
        if (fewer < LEAST_SIGNS || 2 * fewer < more) return false;
        return 5 * longestCommon(a, b) >= 4 * fewer;
    }

    private static int longestCommon(List<String> a, List<String> b) {
        int[] row = new int[b.size() + 1];
        for (String sign : a) {
            int diagonal = 0;
            for (int j = 1; j <= b.size(); j++) {
                int above = row[j];
                row[j] = sign.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.size()];
    }

    /// {@return how many independent origins these renditions have}
    int count(Collection<Sha256> renditions) {
        Set<Integer> distinct = new TreeSet<>();
        for (Sha256 rendition : renditions) distinct.add(origins.getOrDefault(rendition, -1));
        return distinct.size();
    }
}
