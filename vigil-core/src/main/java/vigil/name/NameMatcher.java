package vigil.name;

import vigil.Judgement;
import vigil.Reason;
import vigil.language.Languages;
import vigil.name.NameForm.Version;
import vigil.name.NameForm.Word;
import vigil.name.PersonName.Kind;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says how surely two names are one person's name, from 0 to 100, and why. Symmetric and
/// immutable.
///
/// The score is about names only: [#SAME] and more is one name in two spellings, [#COMPATIBLE] and
/// more may be one person if more speaks for it (a family name alone and a full name), less is two
/// names.
public final class NameMatcher {
    public static final int SAME = 80;
    public static final int COMPATIBLE = 60;

    private static final int FAMILY_ALONE = 66;
    private static final int GIVEN_ALONE = 62;
    private static final int BOTH_ALONE = 70;
    private static final int SECOND_FAMILY_NAME = 8;
    private static final int LATER_GIVEN = 4;
    private static final int GENDER_CLASH = 42;
    private static final int PATRONYMIC_CLASH = 45;
    private static final int PATRONYMIC_FLOOR = 72;
    private static final int JOINED = 92;
    private static final int MIN_JOINED = 6;
    private static final int TAIL = 90;

    private final WordMatcher matcher;
    private final ManyWords words;
    private final SoundDistance distance;
    private final PersonNameLexicon lexicon;

    private NameMatcher(Languages languages) {
        this.matcher = new WordMatcher(languages);
        this.words = new ManyWords(matcher);
        this.distance = SoundDistance.of(languages);
        this.lexicon = PersonNameLexicon.of(languages);
    }

    /// {@return the matcher of these languages, built once for them}
    public static NameMatcher of(Languages languages) {
        return languages.neutral().view(NameMatcher.class, _ -> new NameMatcher(languages));
    }

    /// {@return the score of the likeliest reading of both names, with the reasons, strongest
    /// first}
    public Judgement compare(NameForm a, NameForm b) {
        Judgement best = new Judgement(Integer.MIN_VALUE, List.of());
        for (Version mine : a.versions())
            for (Version theirs : b.versions()) {
                var judgement = compare(mine, theirs);
                int score = Math.max(0, judgement.score() - mine.doubt() - theirs.doubt());
                if (score > best.score()) best = new Judgement(score, judgement.reasons());
            }
        return best;
    }

    private Judgement compare(Version a, Version b) {
        var best = inOrder(a, b);
        if (best.score() < SAME) best = better(best, crosswise(a, b));
        if (best.score() < SAME) best = better(best, joined(a, b));
        if (best.score() < SAME) best = better(best, clashes(a, b, words.contained(a, b)));
        if (best.score() < SAME) best = better(best, clashes(a, b, words.familyNames(a, b)));
        return best;
    }

    private static Judgement better(Judgement one, Judgement other) {
        return other.score() > one.score() ? other : one;
    }

    private Judgement inOrder(Version a, Version b) {
        var familyA = a.words(Kind.FAMILY, Kind.MIDDLE);
        var familyB = b.words(Kind.FAMILY, Kind.MIDDLE);
        if (familyA.isEmpty() || familyB.isEmpty()) return alone(a, b);
        var family = bestFamily(familyA, familyB);
        var reasons = new ArrayList<Reason>();
        reasons.add(reason("family", family));
        int endings = 0;
        if (ending(family.a).clashesWith(ending(family.b))) {
            endings = GENDER_CLASH;
            reasons.add(
                    new Reason(
                            "family-gender",
                            -GENDER_CLASH,
                            both(family.a, family.b, family.similarity)));
        }
        var givenA = a.words(Kind.GIVEN, Kind.INITIAL, Kind.MIDDLE);
        var givenB = b.words(Kind.GIVEN, Kind.INITIAL, Kind.MIDDLE);
        int score;
        if (givenA.isEmpty() || givenB.isEmpty()) {
            score =
                    family.similarity >= FullNames.FAMILY_FLOOR
                            ? FAMILY_ALONE * family.similarity / 100
                            : 0;
            reasons.add(
                    new Reason(
                            "given-missing",
                            0,
                            "no given name in " + (givenA.isEmpty() ? a : b).name().written()));
        } else {
            var given = givens(without(givenA, family.a), without(givenB, family.b));
            reasons.add(reason("given", given));
            score = FullNames.inOrder(family.similarity, given.similarity);
        }
        return clashes(a, b, score - endings, reasons);
    }

    /// Ibraimov and Ibraimova are two people, however alike they sound.
    private Gender ending(Word family) {
        return lexicon.familyEnding(family.core()).orElse(Gender.UNKNOWN);
    }

    private Judgement clashes(Version a, Version b, Judgement found) {
        return found.score() == 0
                ? found
                : clashes(a, b, found.score(), new ArrayList<>(found.reasons()));
    }

    private Judgement clashes(Version a, Version b, int score, List<Reason> reasons) {
        int left = score;
        if (a.gender().clashesWith(b.gender())) {
            left -= GENDER_CLASH;
            reasons.add(new Reason("gender", -GENDER_CLASH, a.gender() + " and " + b.gender()));
        }
        var patronymicA = a.words(Kind.PATRONYMIC);
        var patronymicB = b.words(Kind.PATRONYMIC);
        if (!patronymicA.isEmpty() && !patronymicB.isEmpty()) {
            int alike = matcher.sound(patronymicA.getFirst(), patronymicB.getFirst());
            int weight = alike < PATRONYMIC_FLOOR ? -PATRONYMIC_CLASH : 0;
            left += weight;
            reasons.add(
                    new Reason(
                            "patronymic",
                            weight,
                            both(patronymicA.getFirst(), patronymicB.getFirst(), alike)));
        }
        return new Judgement(Math.max(0, left), reasons);
    }

    /// One of the two is a single word, or has no family name.
    private Judgement alone(Version a, Version b) {
        var reasons = new ArrayList<Reason>();
        var singleA = a.words(Kind.ALONE);
        var singleB = b.words(Kind.ALONE);
        if (!singleA.isEmpty() && !singleB.isEmpty()) {
            var pair =
                    new Pair(
                            singleA.getFirst(),
                            singleB.getFirst(),
                            matcher.given(singleA.getFirst(), singleB.getFirst()));
            reasons.add(reason("alone", pair));
            return new Judgement(
                    WordMatcher.alike(pair.similarity) ? BOTH_ALONE * pair.similarity / 100 : 0,
                    reasons);
        }
        if (singleA.isEmpty() && singleB.isEmpty()) {
            var givenA = a.words(Kind.GIVEN, Kind.INITIAL);
            var givenB = b.words(Kind.GIVEN, Kind.INITIAL);
            if (givenA.isEmpty() || givenB.isEmpty())
                return new Judgement(0, List.of(new Reason("no-name", 0, "")));
            var given = givens(givenA, givenB);
            reasons.add(reason("given", given));
            boolean fits =
                    given.similarity >= SAME
                            && given.a.kind() == Kind.GIVEN
                            && given.b.kind() == Kind.GIVEN;
            return clashes(a, b, fits ? GIVEN_ALONE : 0, reasons);
        }
        var single = (singleA.isEmpty() ? singleB : singleA).getFirst();
        var full = singleA.isEmpty() ? a : b;
        Pair family = new Pair(single, single, -1);
        for (Word word : full.words(Kind.FAMILY, Kind.MIDDLE))
            family =
                    family.or(
                            new Pair(
                                    single,
                                    word,
                                    Math.max(matcher.sound(single, word), tail(single, word))));
        Pair given = new Pair(single, single, -1);
        for (Word word : full.words(Kind.GIVEN))
            given = given.or(new Pair(single, word, matcher.given(single, word)));
        boolean isFamily = family.similarity >= given.similarity;
        var pair = isFamily ? family : given;
        reasons.add(reason(isFamily ? "family-alone" : "given-alone", pair));
        int most = isFamily ? FAMILY_ALONE : GIVEN_ALONE;
        int score = WordMatcher.alike(pair.similarity) ? most * pair.similarity / 100 : 0;
        if (isFamily && ending(single).clashesWith(full.gender().or(ending(pair.b)))) {
            score -= GENDER_CLASH;
            reasons.add(
                    new Reason(
                            "family-gender", -GENDER_CLASH, both(single, pair.b, pair.similarity)));
        }
        if (!isFamily) return clashes(a, b, score, reasons);
        // a family name may look like a given name of the other gender
        var title = (singleA.isEmpty() ? b : a).name().title();
        if (title.clashesWith(full.gender())) {
            score -= GENDER_CLASH;
            reasons.add(new Reason("gender", -GENDER_CLASH, title + " and " + full.gender()));
        }
        return new Judgement(Math.max(0, score), reasons);
    }

    /// "Fattah" for "Abd El-Fattah".
    private static int tail(Word single, Word compound) {
        var text = Folded.of(compound.text());
        return text.endsWith(" " + single.folded()) || text.endsWith("-" + single.folded())
                ? TAIL
                : 0;
    }

    private Pair bestFamily(List<Word> a, List<Word> b) {
        Pair best = new Pair(a.getFirst(), b.getFirst(), -1);
        for (Word mine : a)
            for (Word theirs : b) {
                boolean isSecond = mine.kind() != Kind.FAMILY || theirs.kind() != Kind.FAMILY;
                if (mine.kind() != Kind.FAMILY && theirs.kind() != Kind.FAMILY) continue;
                int alike = matcher.sound(mine, theirs) - (isSecond ? SECOND_FAMILY_NAME : 0);
                best = best.or(new Pair(mine, theirs, alike));
            }
        return best;
    }

    /// The given names of the shorter list, each with one of the longer list; the worst pair
    /// decides.
    private Pair givens(List<Word> a, List<Word> b) {
        if (a.isEmpty() || b.isEmpty()) return new Pair(EMPTY, EMPTY, 0);
        record At(int i, int j, int similarity) {}
        var places = new ArrayList<At>();
        for (int i = 0; i < a.size(); i++)
            for (int j = 0; j < b.size(); j++)
                places.add(
                        new At(
                                i,
                                j,
                                matcher.given(a.get(i), b.get(j)) - (i == j ? 0 : LATER_GIVEN)));
        places.sort(Comparator.comparingInt(at -> -at.similarity));
        var worst = places.getFirst();
        var usedA = new BitSet();
        var usedB = new BitSet();
        for (At at : places) {
            if (usedA.get(at.i) || usedB.get(at.j)) continue;
            usedA.set(at.i);
            usedB.set(at.j);
            worst = at;
        }
        return new Pair(a.get(worst.i), b.get(worst.j), worst.similarity);
    }

    /// The two names say family and given name in different order.
    private Judgement crosswise(Version a, Version b) {
        var wordsA = withoutPatronymic(a);
        var wordsB = withoutPatronymic(b);
        if (wordsA.size() != 2 || wordsB.size() != 2) return new Judgement(0, List.of());
        // particles tell which word is the family name
        if (hasParticle(wordsA) || hasParticle(wordsB)) return new Judgement(0, List.of());
        Word firstA = wordsA.get(0);
        Word lastA = wordsA.get(1);
        Word firstB = wordsB.get(0);
        Word lastB = wordsB.get(1);
        // "Martin Peter" and "Peter Martin" are two people
        if (firstA.given().isPresent() && lastA.given().isPresent())
            return new Judgement(0, List.of());
        int one = Math.max(matcher.sound(firstA, lastB), matcher.given(firstA, lastB));
        int other = Math.max(matcher.sound(lastA, firstB), matcher.given(lastA, firstB));
        var reasons = new ArrayList<Reason>();
        reasons.add(reason("other-order", new Pair(firstA, lastB, one)));
        reasons.add(reason("other-order", new Pair(lastA, firstB, other)));
        return clashes(a, b, FullNames.crosswise(one, other), reasons);
    }

    /// Blanks or hyphens stand in different places: "AnnaMaria", "Anna-Maria", "Anna Maria".
    private Judgement joined(Version a, Version b) {
        if (a.words().size() == b.words().size()
                && a.words().stream().noneMatch(word -> word.text().contains("-"))
                && b.words().stream().noneMatch(word -> word.text().contains("-")))
            return new Judgement(0, List.of());
        var soundsA = joined(a);
        var soundsB = joined(b);
        int alike = distance.similarity(soundsA, soundsB);
        if (alike < JOINED || soundsA.sounds().length() < MIN_JOINED)
            return new Judgement(0, List.of());
        var reason =
                new Reason(
                        "joined",
                        alike,
                        a.name().written() + " ~ " + b.name().written() + " (" + alike + ")");
        return clashes(a, b, alike - FullNames.OTHER_ORDER, new ArrayList<>(List.of(reason)));
    }

    private static SpellingKey joined(Version version) {
        var sounds =
                version.words().stream()
                        .map(word -> word.keys().getFirst().sounds())
                        .collect(Collectors.joining());
        return new SpellingKey(
                sounds, version.words().stream().anyMatch(word -> word.whole().unvowelled()));
    }

    private static List<Word> withoutPatronymic(Version version) {
        return version.words().stream().filter(word -> word.kind() != Kind.PATRONYMIC).toList();
    }

    private static boolean hasParticle(List<Word> words) {
        return words.stream().anyMatch(word -> !word.text().equals(word.core()));
    }

    private static List<Word> without(List<Word> words, Word used) {
        var left = new ArrayList<>(words);
        left.remove(used);
        return left;
    }

    private static final Word EMPTY =
            new Word(
                    Kind.ALONE,
                    "",
                    "",
                    "",
                    "",
                    List.of(),
                    0,
                    new SpellingKey("", false),
                    Optional.empty());

    private record Pair(Word a, Word b, int similarity) {
        Pair or(Pair other) {
            return other.similarity > similarity ? other : this;
        }
    }

    private static Reason reason(String rule, Pair pair) {
        return new Reason(rule, pair.similarity, both(pair.a, pair.b, pair.similarity));
    }

    private static String both(Word a, Word b, int similarity) {
        return a.text() + " ~ " + b.text() + " (" + similarity + ")";
    }
}
