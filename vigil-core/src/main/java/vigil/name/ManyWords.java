package vigil.name;

import vigil.Judgement;
import vigil.Reason;
import vigil.name.NameForm.Version;
import vigil.name.NameForm.Word;
import vigil.name.PersonName.Kind;

import java.util.ArrayList;
import java.util.List;

/// Compares names by their words alone, where one has more of them than the other.
///
/// @param matcher compares two words
record ManyWords(WordMatcher matcher) {
    private static final int EXTRA_WORD = 3;
    static final int ONE_NAME = 92;

    /// All words of the shorter name stand in the longer one, as in names of many words whose order
    /// nobody agrees on.
    Judgement contained(Version a, Version b) {
        boolean turned = a.words().size() > b.words().size();
        var few = (turned ? b : a).words();
        var many = new ArrayList<>((turned ? a : b).words());
        if (few.size() < 2 || many.size() < 4) return new Judgement(0, List.of());
        int sum = 0;
        int least = 100;
        for (Word word : few) {
            Word partner = many.getFirst();
            int best = -1;
            for (Word other : many) {
                int alike =
                        Math.max(
                                matcher.sound(word, other),
                                word.kind() == Kind.INITIAL ? 0 : matcher.given(word, other));
                if (alike > best) {
                    best = alike;
                    partner = other;
                }
            }
            many.remove(partner);
            if (many.isEmpty() && few.size() > 2) return new Judgement(0, List.of());
            sum += best;
            least = Math.min(least, best);
        }
        if (least < NameMatcher.SAME) return new Judgement(0, List.of());
        int score = sum / few.size() - EXTRA_WORD * many.size() - FullNames.OTHER_ORDER;
        var reason =
                new Reason("contained", score, a.name().written() + " ~ " + b.name().written());
        return new Judgement(score, List.of(reason));
    }

    /// "Roe Moe" for "Jane Mary Roe": two family names, the first of which is the other's.
    Judgement familyNames(Version a, Version b) {
        var one = twoFamilies(a, b);
        return one.score() > 0 ? one : twoFamilies(b, a);
    }

    private Judgement twoFamilies(Version few, Version full) {
        var words = few.words();
        if (words.size() != 2
                || full.words().size() < 2
                || mayBeGiven(words.getFirst())
                // one family name behind which another's given name stands
                || words.getLast()
                        .given()
                        .filter(given -> given.gender().clashesWith(full.gender()))
                        .isPresent()
                || words.getFirst().text().contains("-")
                // particles tell which word is the family name
                || words.stream().anyMatch(ManyWords::hasParticle)
                || full.words().stream().anyMatch(ManyWords::hasParticle)
                || full.words(Kind.GIVEN).stream().noneMatch(ManyWords::mayBeGiven))
            return new Judgement(0, List.of());
        var last = full.words().getLast();
        int alike = matcher.sound(words.getFirst(), last);
        if (alike < ONE_NAME || last.kind() != Kind.FAMILY || mayBeGiven(last))
            return new Judgement(0, List.of());
        var reason =
                new Reason(
                        "two-family-names",
                        alike,
                        few.name().written() + " ~ " + full.name().written());
        return new Judgement(alike - FullNames.OTHER_ORDER - EXTRA_WORD, List.of(reason));
    }

    private static boolean hasParticle(Word word) {
        return !word.text().equals(word.core());
    }

    /// {@return whether the word is an initial or known as a given name}
    static boolean mayBeGiven(Word word) {
        return word.kind() == Kind.INITIAL || word.given().isPresent();
    }
}
