package vigil.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What each block shows by itself: its form, the cues it says, whether the page repeats it.
final class OwnSignals {
    // no pattern that is searched for may begin with a run or go on without end: a long word would
    // be
    // read once for each of its letters
    private static final Pattern ADDRESS =
            Pattern.compile("\\S@\\S{1,100}\\.\\w|\\[email\\W{0,9}protected\\]");
    private static final Pattern PHONE = Pattern.compile("^\\W*(?:\\+|\\(?0)[\\d\\s().-]{7,}$");
    private static final Pattern LINK = Pattern.compile("^\\W*(?:https?://|www\\.)\\S+$");
    private static final Pattern MARKUP =
            Pattern.compile("^[<\\[]\\w+[^>\\]]*=|^\\W*(?:var|function|window)\\b.*[;{(]");
    private static final Pattern WEATHER = Pattern.compile("\\d(?:[.,]\\d)?\\s?\\W?\\s?[CF]\\b");
    private static final Pattern EMBEDDED =
            Pattern.compile("^\\W{0,3}[^()]{2,80}\\(@\\w+\\)|pic\\.twitter\\.com/\\w+\\s*$");

    private final Draft draft;
    private final CueLexicon cues;
    private final Map<String, Integer> times = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int trailing;
    private UnicodeScript mainScript = UnicodeScript.UNKNOWN;

    private OwnSignals(Draft draft, CueLexicon cues) {
        this.draft = draft;
        this.cues = cues;
    }

    static void apply(Draft draft, CueLexicon cues) {
        OwnSignals own = new OwnSignals(draft, cues);
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        for (int i = 0; i < draft.size(); i++)
            draft.form(i)
                    .text()
                    .codePoints()
                    .filter(Character::isLetter)
                    .forEach(c -> scripts.merge(UnicodeScript.of(c), 1, Integer::sum));
        int most = 0;
        for (Map.Entry<UnicodeScript, Integer> script : scripts.entrySet())
            if (script.getValue() > most) {
                most = script.getValue();
                own.mainScript = script.getKey();
            }
        for (int i = 0; i < draft.size(); i++)
            own.times.merge(CueLexicon.fold(draft.form(i).text()), 1, Integer::sum);
        for (int i = 0; i < draft.size(); i++)
            if (draft.form(i).trails() && draft.raw(i).shape() == Block.Shape.LIST_ITEM)
                own.trailing++;
        for (int i = 0; i < draft.size(); i++) own.judge(i);
    }

    private void judge(int i) {
        RawBlock block = draft.raw(i);
        BlockForm form = draft.form(i);
        String text = form.text();
        if (form.isProse())
            draft.say(i, Block.Part.ARTICLE, 30 + Math.min(text.length() / 20, 30), "running text");
        else draft.say(i, Block.Part.ARTICLE, 15, "text");
        cues(i);
        repetition(i);
        if (form.words() <= 12 && isForeignScript(text))
            draft.say(i, Block.Part.NAVIGATION, 35, "not in the script of the page");
        if (form.trails() && block.shape() == Block.Shape.LIST_ITEM)
            draft.say(i, Block.Part.TEASER, trailing >= 3 ? 80 : 40, "an item that breaks off");
        if (form.letters() == 0) draft.say(i, Block.Part.NAVIGATION, 40, "has no letter");
        if (MARKUP.matcher(text).find())
            draft.say(i, Block.Part.NAVIGATION, 90, "markup, not text");
        if (WEATHER.matcher(text).find() && text.length() < 60)
            draft.say(i, Block.Part.NAVIGATION, 50, "the weather");
        if (EMBEDDED.matcher(text).find())
            draft.say(i, Block.Part.COMMENT, 40, "signed as in a social network");
        if (PHONE.matcher(text).find()) draft.say(i, Block.Part.CONTACT, 60, "a telephone number");
        if (ADDRESS.matcher(text).find())
            draft.say(i, Block.Part.CONTACT, form.isProse() ? 25 : 50, "an e-mail address");
        if (LINK.matcher(text).find()) draft.say(i, Block.Part.SHARE, 50, "nothing but an address");
        if (block.linkedChars() * 10 > block.length() * 7 && !form.isProse())
            draft.say(i, Block.Part.NAVIGATION, 25, "nothing but links");
    }

    private boolean isForeignScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long own =
                text.codePoints()
                        .filter(c -> Character.isLetter(c) && UnicodeScript.of(c) == mainScript)
                        .count();
        return letters >= 4 && own * 5 < letters;
    }

    /// The loudest cue of a kind counts in full, the others by half: a plea says "donate" in many
    /// ways.
    private void cues(int i) {
        BlockForm form = draft.form(i);
        List<CueLexicon.Cue> found = cues.in(form.text());
        Set<Block.Part> loudest = new HashSet<>();
        for (CueLexicon.Cue cue : found) {
            int weight = loudest.add(cue.part()) ? cue.weight() : cue.weight() / 2;
            if (mayBeSentence(cue, form)) weight /= 5;
            draft.say(i, cue.part(), weight, "says \"" + cue.phrase() + "\"");
        }
    }

    /// "By Friday he was free." is no byline, and "Back to Lviv they went at last, the next day."
    /// no link.
    private static boolean mayBeSentence(CueLexicon.Cue cue, BlockForm form) {
        if (!form.closes()) return false;
        // "he told Reuters." and "they did not reply." end in a full stop, credits and buttons do
        // not
        if (cue.place() == CueLexicon.Place.ENDS)
            return form.isProse() || form.text().endsWith(".");
        if (cue.place() != CueLexicon.Place.STARTS) return false;
        return switch (cue.part()) {
            case TAGS, NAVIGATION -> form.words() >= 4;
            // "Read more: ..." announces something, "Related claims were dropped." does not
            case TEASER, SHARE ->
                    form.isProse() && form.text().indexOf(':') != afterPhrase(cue, form);
            case CONTACT ->
                    form.isProse()
                            && form.text()
                                    .codePoints()
                                    .noneMatch(c -> c == '@' || c == ':' || c == '+');
            default -> false;
        };
    }

    private static int afterPhrase(CueLexicon.Cue cue, BlockForm form) {
        int colon = form.text().indexOf(':');
        return colon >= 0 && colon <= cue.phrase().length() + 4 ? colon : -2;
    }

    /// Of a text that stands twice the first may be the real one; what stands three times is part
    /// of the frame, unless markup says that it is a list.
    private void repetition(int i) {
        BlockForm form = draft.form(i);
        String folded = CueLexicon.fold(form.text());
        int repeated = times.getOrDefault(folded, 1);
        boolean isFirst = seen.add(folded);
        if (repeated < 2 || form.letters() <= 3) return;
        if (isFirst && form.words() >= 4 && (repeated == 2 || form.isProse())) return;
        int weight = draft.hasMarkup(i) && !form.isProse() ? 20 : 50;
        draft.say(i, Block.Part.NAVIGATION, weight, "stands " + repeated + " times on the page");
    }
}
