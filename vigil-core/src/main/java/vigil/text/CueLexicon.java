package vigil.text;

import com.ibm.icu.text.Normalizer2;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.language.Spelling;
import vigil.language.Table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The phrases by which furniture gives itself away in one language, and those of the web that
/// belong to none (folder `und`).
///
/// Table `text/furniture.tsv`: phrase, where in the block it must stand (`starts`, `ends`,
/// `contains`, `whole`), kind, weight. A phrase matches whole words, letters folded to lower case,
/// blanks to one space, apostrophes and quotes to one form.
final class CueLexicon {
    private static final int MAX_CUES = 6;
    private static final String TABLE = "text/furniture.tsv";

    /// Where a phrase must stand.
    enum Place {
        STARTS,
        ENDS,
        CONTAINS,
        WHOLE
    }

    /// A phrase.
    ///
    /// @param section whether a block that is nothing but this phrase heads a part of the page made
    ///   of such furniture
    record Cue(String phrase, Place place, Block.Part part, int weight, boolean section) {}

    private final List<Cue> cues;

    private CueLexicon(List<Cue> cues) {
        this.cues = List.copyOf(cues);
    }

    static CueLexicon of(Languages languages, String tag) {
        List<Cue> cues = new ArrayList<>();
        load(languages.neutral(), cues);
        languages.pack(tag).ifPresent(pack -> load(pack, cues));
        return new CueLexicon(cues);
    }

    private static void load(LanguagePack pack, List<Cue> cues) {
        for (Table.Row row : pack.table(TABLE).rows()) {
            cues.add(
                    new Cue(
                            fold(row.cell("phrase")),
                            Place.valueOf(row.cell("at").toUpperCase(Locale.ROOT)),
                            part(row.cell("kind")),
                            Integer.parseInt(row.cell("weight")),
                            row.cell("section").equals("section")));
        }
    }

    static Block.Part part(String kind) {
        return kind.equals("caption")
                ? Block.Part.PHOTO_CAPTION
                : Block.Part.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// {@return the cues that this block shows, loudest first}
    List<Cue> in(String block) {
        String folded = fold(block);
        return cues.stream()
                .filter(cue -> matches(folded, cue))
                .sorted(Comparator.comparingInt((Cue c) -> -c.weight()))
                .limit(MAX_CUES)
                .toList();
    }

    /// {@return the cue that heads a section, where the block is nothing else}
    Optional<Cue> sectionHead(String block) {
        String folded = trimMarks(fold(block));
        return cues.stream().filter(c -> isHead(c) && c.phrase().equals(folded)).findFirst();
    }

    /// "Read also" before a headline is a cue; alone on its line it heads a list.
    private static boolean isHead(Cue cue) {
        return cue.section() || (cue.place() == Place.STARTS && cue.part() == Block.Part.TEASER);
    }

    private static boolean matches(String folded, Cue cue) {
        String phrase = cue.phrase();
        return switch (cue.place()) {
            case STARTS -> {
                String bare = trimStart(folded);
                yield bare.startsWith(phrase) && borderAt(bare, phrase.length());
            }
            case ENDS -> {
                String bare = trimMarks(folded);
                yield bare.endsWith(phrase) && borderBefore(bare, bare.length() - phrase.length());
            }
            case WHOLE -> trimMarks(folded).equals(trimMarks(phrase));
            case CONTAINS -> {
                boolean found = false;
                for (int at = folded.indexOf(phrase);
                        at >= 0 && !found;
                        at = folded.indexOf(phrase, at + 1))
                    found = borderBefore(folded, at) && borderAt(folded, at + phrase.length());
                yield found;
            }
        };
    }

    private static boolean borderAt(String text, int at) {
        return at >= text.length()
                || !Character.isLetterOrDigit(text.charAt(at))
                || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static boolean borderBefore(String text, int at) {
        return at <= 0
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static String trimStart(String text) {
        int start = 0;
        while (start < text.length()
                && !Character.isLetterOrDigit(text.charAt(start))
                && "[+#@$".indexOf(text.charAt(start)) < 0) start++;
        return text.substring(start);
    }

    static String trimMarks(String text) {
        String bare = trimStart(text);
        int end = bare.length();
        while (end > 0
                && !Character.isLetterOrDigit(bare.charAt(end - 1))
                && "]".indexOf(bare.charAt(end - 1)) < 0) end--;
        return bare.substring(0, end);
    }

    /// Lower case, one blank for many, one apostrophe for all; for comparing only, never for
    /// offsets.
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        String lower = Normalizer2.getNFCInstance().normalize(text).toLowerCase(Locale.ROOT);
        boolean blank = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (PlainBlocks.isBlank(c)) {
                blank = !folded.isEmpty();
                continue;
            }
            if (blank) folded.append(' ');
            blank = false;
            folded.append(Spelling.isApostrophe(c) ? '\'' : c);
        }
        return folded.toString();
    }
}
