package vigil.name;

import vigil.language.Languages;
import vigil.name.NameForm.Word;
import vigil.name.PersonName.Kind;

import java.util.Arrays;
import java.util.List;

/// How alike two words of names are, from 0 to 100. Symmetric.
final class WordMatcher {
    /// What a reading in neither the page's nor the general style costs: another language's press
    /// spelling is possible, but not likely.
    private static final int FOREIGN_STYLE = 6;

    private static final int PIECE_OF_DOUBLE_NAME = 86;

    /// A family name with and without an ending that its bearers drop.
    private static final int DROPPED_ENDING = 88;

    private static final int MIN_STEM = 4;
    private static final int ALIKE = 85;
    private static final int INITIAL_FITS = 78;
    private static final int INITIAL_ABROAD = 30;

    /// Two names that are both known and not the same may sound alike: Maria, Marina.
    private static final int DIFFERENT_GIVEN = 50;

    private static final int TYPING_ERROR = 93;
    private static final int SWAPPED = 90;
    private static final int MIN_SWAPPED = 6;
    private static final int MIN_FOREIGN = 4;
    private static final int SHORT = 82;

    private final SoundDistance distance;
    private final List<String> endings;

    WordMatcher(Languages languages) {
        this.distance = SoundDistance.of(languages);
        this.endings =
                languages.neutral().table("name/dropped-endings.tsv").rows().stream()
                        .map(row -> row.cell("ending"))
                        .toList();
    }

    /// {@return how alike two words sound, whatever they are}
    int sound(Word a, Word b) {
        if (a.folded().equals(b.folded())) return 100;
        int best = distance.similarity(a.whole(), b.whole());
        boolean sameScript = Script.of(a.core()).equals(Script.of(b.core()));
        for (int i = 0; i < a.keys().size(); i++)
            for (int j = 0; j < b.keys().size(); j++) {
                int foreign = (i < a.own() ? 0 : FOREIGN_STYLE) + (j < b.own() ? 0 : FOREIGN_STYLE);
                if (foreign > 0 && !mayBeForeign(a, b, i, j, sameScript)) continue;
                best =
                        Math.max(
                                best,
                                distance.similarity(a.keys().get(i), b.keys().get(j)) - foreign);
            }
        // one page writes one short name in one way: Lai is not Lee, however its language says them
        if (sameScript && a.language().equals(b.language()) && isShort(a, b))
            best = Math.min(best, SHORT);
        if (best < SWAPPED && sameScript && isSwapped(a.folded(), b.folded())) best = SWAPPED;
        if (best < DROPPED_ENDING && (isWithout(a, b) || isWithout(b, a))) best = DROPPED_ENDING;
        return Math.max(best, doubleName(a, b));
    }

    /// {@return whether `bare` is `whole` without an ending that is dropped: Ismayil, Ismayilova}
    private boolean isWithout(Word bare, Word whole) {
        int stem = bare.folded().length();
        return bare.kind() != Kind.GIVEN
                && whole.kind() != Kind.GIVEN
                && stem >= MIN_STEM
                && whole.folded().startsWith(bare.folded())
                && endings.contains(whole.folded().substring(stem));
    }

    /// A page keeps to one style, and short names meet by chance: Lai read by one style, Lee by
    /// another. Two Latin spellings read by one foreign rule show nothing: each letter would equal
    /// any other.
    private static boolean mayBeForeign(Word a, Word b, int i, int j, boolean sameScript) {
        if (sameScript && i >= a.own() && j >= b.own()) return false;
        int shorter =
                Math.min(a.keys().get(i).sounds().length(), b.keys().get(j).sounds().length());
        return !a.language().equals(b.language()) && shorter >= MIN_FOREIGN;
    }

    private static boolean isShort(Word a, Word b) {
        return Math.min(a.whole().sounds().length(), b.whole().sounds().length()) < MIN_FOREIGN;
    }

    /// {@return whether two neighbouring letters changed places, the commonest error of typing}
    private static boolean isSwapped(String a, String b) {
        if (a.length() != b.length() || a.length() < MIN_SWAPPED) return false;
        int at = 0;
        while (at < a.length() && a.charAt(at) == b.charAt(at)) at++;
        return at > 0
                && at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
    }

    /// {@return how alike two given names or initials are}
    int given(Word a, Word b) {
        if (a.kind() == Kind.INITIAL || b.kind() == Kind.INITIAL) return initial(a, b);
        int sound = sound(a, b);
        if (a.given().isEmpty() || b.given().isEmpty()) return sound;
        int same = a.given().get().sameAs(b.given().get());
        if (same > 0) return same == 100 ? 100 : Math.max(same, Math.min(sound, 95));
        boolean clash = a.given().get().gender().clashesWith(b.given().get().gender());
        boolean known = !a.given().get().senses().isEmpty() && !b.given().get().senses().isEmpty();
        if (clash || known)
            return sound >= TYPING_ERROR && !clash ? sound : Math.min(sound, DIFFERENT_GIVEN);
        return sound;
    }

    private int initial(Word a, Word b) {
        if (a.kind() != Kind.INITIAL) return initial(b, a);
        for (SpellingKey letter : a.keys())
            for (SpellingKey name : b.keys())
                if (!letter.sounds().isEmpty()
                        && !name.sounds().isEmpty()
                        && letter.sounds().charAt(0) == name.sounds().charAt(0))
                    return INITIAL_FITS;
        if (!a.folded().isEmpty()
                && !b.folded().isEmpty()
                && a.folded().charAt(0) == b.folded().charAt(0)) return INITIAL_FITS;
        // Микола and Nikolai share no first letter
        return Script.of(a.core()).equals(Script.of(b.core())) ? 0 : INITIAL_ABROAD;
    }

    /// "Bolte-Richter" may be called Richter.
    private static int doubleName(Word a, Word b) {
        boolean oneIsDouble = a.folded().indexOf('-') > 0 != b.folded().indexOf('-') > 0;
        if (!oneIsDouble || a.kind() == Kind.GIVEN || b.kind() == Kind.GIVEN) return 0;
        var pieces = (a.folded().indexOf('-') > 0 ? a : b).folded().split("-");
        var single = (a.folded().indexOf('-') > 0 ? b : a).folded();
        return Arrays.asList(pieces).contains(single) && single.length() > 2
                ? PIECE_OF_DOUBLE_NAME
                : 0;
    }

    /// {@return whether the sounds are near enough to be one name, as far as sound can tell}
    static boolean alike(int similarity) {
        return similarity >= ALIKE;
    }
}
