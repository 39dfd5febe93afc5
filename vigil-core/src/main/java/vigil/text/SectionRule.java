package vigil.text;

import java.util.Optional;

/// Headings that announce furniture ("related articles", "press contact", "comments") speak for
/// what follows them.
final class SectionRule {
    private static final int CONTACT_CHARS = 60;

    /// Between the name of a part of the site and the article stand title, date, byline, caption.
    private static final int MOST_BELOW_LABEL = 6;

    private SectionRule() {}

    static void apply(Draft draft, CueLexicon cues) {
        for (int i = 0; i < draft.size(); i++) {
            if (i == draft.title()) continue;
            Optional<CueLexicon.Cue> head = cues.sectionHead(draft.form(i).text());
            if (head.isEmpty() || !mayHead(draft, i, head.get().part())) continue;
            if (isLabel(draft, i, head.get())) {
                draft.say(i, Block.Part.NAVIGATION, 70, "names the part of the site");
                continue;
            }
            draft.say(i, head.get().part(), 60, "heads a section of its kind");
            int end = end(draft, cues, i, head.get().part());
            for (int j = i + 1; j < end; j++)
                draft.say(
                        j,
                        head.get().part(),
                        80,
                        "in the section \"" + draft.form(i).text() + "\"");
        }
    }

    /// "News" right above an article names where on the site it stands, and announces no list of
    /// others.
    private static boolean isLabel(Draft draft, int i, CueLexicon.Cue head) {
        if (head.part() != Block.Part.TEASER || head.phrase().indexOf(' ') >= 0) return false;
        if (!isAbove(draft, i)) return false;
        for (int j = i + 1; j < draft.size() && j <= i + MOST_BELOW_LABEL; j++)
            if (isFull(draft, j)) return true;
        return false;
    }

    /// Whether no running text of the article stands before it.
    private static boolean isAbove(Draft draft, int i) {
        for (int j = 0; j < i; j++) if (draft.isArticleProse(j)) return false;
        return true;
    }

    /// A link such as "leave a comment" leads to such a part and does not head it; comments follow
    /// an article.
    private static boolean mayHead(Draft draft, int i, Block.Part part) {
        if (part == Block.Part.TEASER) return true;
        if (draft.raw(i).linkedChars() * 2 > draft.raw(i).length()) return false;
        if (part != Block.Part.COMMENT) return true;
        for (int j = 0; j < i; j++) if (draft.isArticleProse(j)) return true;
        return false;
    }

    private static int end(Draft draft, CueLexicon cues, int head, Block.Part part) {
        int limit = Math.min(draft.size(), draft.raw(head).reach());
        for (int j = head + 1; j < limit; j++) {
            if (cues.sectionHead(draft.form(j).text()).isPresent()) return j;
            boolean over =
                    switch (part) {
                        case COMMENT -> false;
                        case TEASER, NAVIGATION -> articleGoesOn(draft, head, j);
                        default ->
                                draft.isArticle(j) && draft.form(j).text().length() > CONTACT_CHARS;
                    };
            if (over) return withoutHeading(draft, head, j);
        }
        return limit;
    }

    /// Two paragraphs in a row that do not break off are an article again, not teasers; and one is
    /// that comes first on the page, or that names whom the article has named.
    private static boolean articleGoesOn(Draft draft, int head, int j) {
        if (!isFull(draft, j)) return false;
        return (j + 1 < draft.size() && isFull(draft, j + 1))
                || isAbove(draft, head)
                || TopicRule.isOfTheArticleBefore(draft, head, j);
    }

    private static boolean isFull(Draft draft, int j) {
        BlockForm form = draft.form(j);
        return form.isProse() && form.closes() && !form.trails() && draft.isArticle(j);
    }

    /// The line right before the article goes on is its heading, if it is long enough for one; the
    /// first line behind "read also" is what to read.
    private static int withoutHeading(Draft draft, int head, int end) {
        BlockForm before = draft.form(end - 1);
        boolean heading =
                end - 1 > (isAbove(draft, head) ? head : head + 1)
                        && !before.isProse()
                        && before.words() >= 4
                        && draft.isArticle(end - 1);
        return heading ? end - 1 : end;
    }
}
