package vigil.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A heading with a paragraph that breaks off, before or after the article, that shares no name
/// with it, is about something else.
///
/// Names are taken for what they look like: words with a capital inside a sentence, cut to their
/// first letters, because endings change.
final class TopicRule {
    private static final Pattern WORD =
            Pattern.compile(
                    "(?<![.!?\u2026\u00AB\u201C\u201E\"]\\s?)(?<=\\s)\\p{Lu}[\\p{L}\\p{M}'\u2019]{2,}");
    private static final int STEM = 5;
    private static final int ENOUGH_BLOCKS = 3;
    private static final int LONG_WORDS = 12;

    private TopicRule() {}

    static void apply(Draft draft) {
        int[] prose =
                java.util.stream.IntStream.range(0, draft.size())
                        .filter(draft::isArticleProse)
                        .toArray();
        if (prose.length <= ENOUGH_BLOCKS) return;
        int heading = 0;
        while (heading < prose[0] && !isHeading(draft, heading)) heading++;
        int first = heading + 1;
        boolean cut =
                first <= prose[0]
                        && !draft.form(first).closes()
                        && draft.form(first).words() >= LONG_WORDS
                        && isHeading(draft, heading);
        if (cut && isForeign(draft, heading, first)) {
            mark(draft, heading, first);
            if (draft.title() == heading) draft.title(-1);
        }
        int last = prose[prose.length - 1];
        // a text that was cut off ends in mid-sentence too: only three dots show a teaser
        if (last != first
                && draft.form(last).trails()
                && isHeading(draft, last - 1)
                && isForeign(draft, last - 1, last)) mark(draft, last - 1, last);
    }

    private static void mark(Draft draft, int heading, int paragraph) {
        for (int i : new int[] {heading, paragraph})
            draft.say(i, Block.Part.TEASER, 100, "breaks off and shares no name with the article");
    }

    private static boolean isHeading(Draft draft, int i) {
        return i >= 0
                && draft.isArticle(i)
                && !draft.form(i).isProse()
                && draft.form(i).words() >= 3;
    }

    private static boolean isForeign(Draft draft, int heading, int paragraph) {
        Set<String> own = names(draft.form(heading).text() + " " + draft.form(paragraph).text());
        if (own.size() < 2) return false;
        Set<String> others = new HashSet<>();
        for (int i = 0; i < draft.size(); i++)
            if (i != heading && i != paragraph && draft.isArticle(i))
                others.addAll(names(draft.form(i).text()));
        int all = own.size();
        own.retainAll(others);
        // a title such as "President" is shared by stories that share nothing else
        return own.size() * 5 <= all && (all >= 5 || own.isEmpty());
    }

    /// {@return whether the block shares two names with the article before the heading}
    static boolean isOfTheArticleBefore(Draft draft, int heading, int block) {
        Set<String> before = new HashSet<>();
        for (int i = 0; i < heading; i++)
            if (draft.isArticle(i)) before.addAll(names(draft.form(i).text()));
        before.retainAll(names(draft.form(block).text()));
        return before.size() >= 2;
    }

    private static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        Matcher matcher = WORD.matcher(" " + text);
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            names.add(word.substring(0, Math.min(STEM, word.length())));
        }
        return names;
    }
}
