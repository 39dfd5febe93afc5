package vigil.text;

/// What stands above an article: menus, then the title, then lines of dates, bylines and sections,
/// then the first running text.
final class OpeningRule {
    private static final int DATE_LINE_LETTERS = 40;
    private static final int SENTENCE_WORDS = 6;
    private static final int SENTENCE_LETTERS = 16;
    private static final int FEW = 4;

    private OpeningRule() {}

    static void apply(Draft draft, PrintedDates dates) {
        int lead = 0;
        while (lead < draft.size() && !draft.isArticleProse(lead)) lead++;
        if (lead == draft.size()) {
            if (draft.title() < 0) firstHeading(draft);
            return;
        }
        for (int i = 0; i < lead; i++)
            if (isDateLine(draft.form(i), dates) && i != draft.title())
                draft.say(i, Block.Part.TAGS, 60, "a line with a date before the article begins");
        for (int i = lead; i < draft.size(); i++)
            if (isDateLine(draft.form(i), dates)
                    && (PrintedDates.hasClock(draft.form(i).text()) || isUnderTitle(draft, i)))
                draft.say(i, Block.Part.TAGS, 60, "a line with a date of publication");
        if (draft.title() < 0) findTitle(draft, lead);
        else aboveTitle(draft);
    }

    /// A text that begins with a line long enough for a heading begins with its title; sections and
    /// bylines may stand below it.
    private static boolean opensWithHeading(Draft draft) {
        BlockForm form = draft.form(0);
        return draft.isArticle(0) && !form.isProse() && form.words() >= 5 && !form.commaList();
    }

    /// What stands above a heading that the page declares its title is frame, unless most of the
    /// running text does.
    private static void aboveTitle(Draft draft) {
        int above = 0;
        int below = 0;
        for (int i = 0; i < draft.size(); i++) {
            if (!draft.isArticleProse(i)) continue;
            if (i < draft.title()) above += draft.form(i).text().length();
            else below += draft.form(i).text().length();
        }
        if (above * 3 > below) return;
        for (int i = 0; i < draft.title(); i++)
            if (draft.isArticle(i))
                draft.say(i, Block.Part.NAVIGATION, 70, "stands above the title");
    }

    private static void firstHeading(Draft draft) {
        for (int i = 0; i < draft.size() && draft.title() < 0; i++)
            if (draft.raw(i).shape() == Block.Shape.HEADING && draft.isArticle(i)) draft.title(i);
    }

    private static boolean isUnderTitle(Draft draft, int i) {
        return draft.title() >= 0 && i > draft.title() && i <= draft.title() + 4;
    }

    static boolean isDateLine(BlockForm form, PrintedDates dates) {
        return form.text().length() < 120
                && !dates.in(form.text()).isEmpty()
                && dates.lettersBeside(form.text()) <= DATE_LINE_LETTERS
                && !isSentence(form, dates);
    }

    /// "Jane Harlow was arrested on 5 May 2019.": a line that closes with a full stop and has more
    /// than a place or two words beside its date tells something.
    static boolean isSentence(BlockForm form, PrintedDates dates) {
        return form.stops()
                && form.words() >= SENTENCE_WORDS
                && dates.lettersBeside(form.text()) >= SENTENCE_LETTERS;
    }

    /// Going up from the first running text, the last line that is long enough for a heading before
    /// anything else begins.
    private static void findTitle(Draft draft, int lead) {
        int first = lead;
        for (int i = lead - 1; i >= 0; i--) {
            BlockForm form = draft.form(i);
            boolean beside =
                    draft.part(i) == Block.Part.TAGS || draft.part(i) == Block.Part.PHOTO_CAPTION;
            if (beside) continue;
            if (!draft.isArticle(i)) {
                if (first < lead) break;
                continue;
            }
            if (form.commaList()) {
                draft.say(i, Block.Part.TAGS, 40, "a list of short items beside the title");
                continue;
            }
            if (form.isShort()
                    && draft.raw(i).shape() != Block.Shape.HEADING
                    && !(i == 0 && first == lead)) {
                if (first < lead) break;
                continue;
            }
            first = i;
        }
        if (first > 0 && first <= FEW && opensWithHeading(draft)) first = 0;
        if (first < lead) draft.title(first);
        for (int i = 0; i < first; i++)
            if (draft.isArticle(i))
                draft.say(i, Block.Part.NAVIGATION, 70, "stands before the title");
        for (int i = first + 1; i < lead; i++)
            if (draft.isArticle(i)
                    && draft.form(i).isShort()
                    && !draft.form(i).closes()
                    && draft.raw(i).shape() != Block.Shape.HEADING)
                draft.say(i, Block.Part.TAGS, 30, "a short line between title and text");
    }
}
