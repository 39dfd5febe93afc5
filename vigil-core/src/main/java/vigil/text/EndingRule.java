package vigil.text;

/// What stands below an article: short lines of tags and initials, and runs of headings with dates
/// of their own.
final class EndingRule {
    private static final int SHORT_LINE = 12;

    private EndingRule() {}

    static void apply(Draft draft, PrintedDates dates) {
        teasers(draft, dates);
        brokenOff(draft);
        int last = draft.size() - 1;
        while (last >= 0
                && !(draft.isArticle(last)
                        && (draft.form(last).isProse() || draft.form(last).closes()))) last--;
        if (last < 0) return;
        boolean over = false;
        for (int i = last + 1; i < draft.size(); i++) {
            if (i == draft.title()) continue;
            BlockForm form = draft.form(i);
            if (form.isShort()) draft.say(i, Block.Part.TAGS, 30, "a short line after the article");
            if (form.commaList())
                draft.say(i, Block.Part.TAGS, 40, "a list of short items after the article");
            if (over && draft.isArticle(i) && form.words() <= SHORT_LINE)
                draft.say(i, Block.Part.NAVIGATION, 40, "below other furniture after the article");
            over |= !draft.isArticle(i);
        }
    }

    /// A heading, a date line and perhaps a paragraph that breaks off, at least twice in a row,
    /// list other articles.
    private static void teasers(Draft draft, PrintedDates dates) {
        int run = -1;
        int items = 0;
        for (int i = 0; i <= draft.size(); i++) {
            int next = i < draft.size() ? item(draft, dates, i) : -1;
            if (next > i) {
                if (run < 0) run = i;
                items++;
                i = next - 1;
                continue;
            }
            if (items >= 2)
                for (int j = run; j < i; j++)
                    draft.say(
                            j,
                            Block.Part.TEASER,
                            80,
                            "one of %d headings with a date of their own".formatted(items));
            run = -1;
            items = 0;
        }
    }

    /// Paragraphs that break off, at least twice in a row, are the beginnings of other articles.
    private static void brokenOff(Draft draft) {
        for (int i = 0; i < draft.size(); ) {
            int end = i;
            while (end < draft.size() && draft.form(end).trails()) end++;
            if (end - i >= 2)
                for (int j = i; j < end; j++)
                    draft.say(
                            j,
                            Block.Part.TEASER,
                            80,
                            "one of %d that break off".formatted(end - i));
            i = Math.max(i + 1, end);
        }
    }

    /// {@return the index after an item that begins at `i`; -1 if none does}
    private static int item(Draft draft, PrintedDates dates, int i) {
        BlockForm heading = draft.form(i);
        if ((heading.isProse() && heading.closes()) || heading.words() < 3 || i + 1 >= draft.size())
            return -1;
        if (!OpeningRule.isDateLine(draft.form(i + 1), dates)
                || OpeningRule.isDateLine(heading, dates)) return -1;
        int end = i + 2;
        if (end < draft.size() && draft.form(end).trails()) end++;
        return end;
    }
}
