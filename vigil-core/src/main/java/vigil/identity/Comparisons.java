package vigil.identity;

import vigil.Judgement;
import vigil.name.NameMatcher;

import java.util.HashMap;
import java.util.Map;

/// The matcher's judgements, each made once.
final class Comparisons {
    private final NameMatcher matcher;
    private final Map<Long, Judgement> made = new HashMap<>();

    Comparisons(NameMatcher matcher) {
        this.matcher = matcher;
    }

    Judgement of(ReadName one, ReadName other) {
        var first = one.number <= other.number ? one : other;
        var second = one.number <= other.number ? other : one;
        long key = ((long) first.number << Integer.SIZE) | second.number;
        return made.computeIfAbsent(key, _ -> matcher.compare(first.form, second.form));
    }

    int score(ReadName one, ReadName other) {
        return of(one, other).score();
    }

    /// {@return whether the two are full names that one person cannot both bear: another given
    /// name, patronymic or gender beside the same family name. Family names that merely sound
    /// different may be two spellings of a third.}
    boolean clash(ReadName one, ReadName other) {
        var judgement = of(one, other);
        return judgement.score() < NameMatcher.COMPATIBLE
                && judgement.reasons().stream()
                        .anyMatch(
                                reason ->
                                        switch (reason.rule()) {
                                            case "given" ->
                                                    reason.weight() < NameMatcher.COMPATIBLE;
                                            case "gender", "patronymic", "family-gender" ->
                                                    reason.weight() < 0;
                                            default -> false;
                                        });
    }
}
