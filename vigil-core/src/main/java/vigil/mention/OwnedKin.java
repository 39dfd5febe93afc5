package vigil.mention;

import vigil.language.Feature;
import vigil.language.Pos;
import vigil.language.Reading;
import vigil.text.Passage;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A name put to a noun of kin or tie behind whose owner it stands, the owner being told by what
/// they are: "the mother of the prisoner, Jane Roe", "the prisoner's mother, Jane Roe", "мати
/// засудженого Ганна Роу".
///
/// @param tie the noun of kin or tie
/// @param owner first token of the head of what the owner is called
/// @param sure whether grammar alone shows it: by a possessive mark, case or gender; else the name
///   may as well be the owner's
record OwnedKin(PhraseTable.Hit<MentionWords.Tie> tie, int owner, boolean sure) {
    private static final int FARTHEST = 6;
    private static final String LAWYER = "lawyer";
    private static final String CLOSERS = ",.;)";

    /// {@return the noun whose name this is; empty if the name is the owner's or there is no such
    /// noun}
    static Optional<OwnedKin> of(Spot spot) {
        return of(new Name(spot.line(), spot.first(), spot.end(), spot.candidate().features()));
    }

    /// {@return the same of a name of which nothing but its place is known}
    static Optional<OwnedKin> of(Line line, int first, int end) {
        return of(new Name(line, first, end, Set.of()));
    }

    private static Optional<OwnedKin> of(Name name) {
        Line line = name.line;
        int last = Positions.before(line, name.first);
        boolean apart = line.isMark(last, ",");
        if (apart && !line.isMark(name.end, CLOSERS) && name.end < line.size())
            return Optional.empty();
        int noun = apart ? last - 1 : last;
        Optional<OwnedKin> marked = marked(line, noun);
        return marked.isPresent() ? marked : behindOwner(name, noun, apart);
    }

    /// @param features gender, as far as known
    private record Name(Line line, int first, int end, Set<Feature> features) {}

    /// "the prisoner's mother": the noun ends the phrase.
    private static Optional<OwnedKin> marked(Line line, int noun) {
        var tie = line.words().relations.endingAt(line, noun);
        if (tie.isEmpty()) return Optional.empty();
        int mark = tie.get().first() - 1;
        for (int k = 0; k < 2 && line.may(mark, Pos.ADJ); k++) mark--;
        if (!line.folded(mark).equals("'s") && !line.folded(mark).equals("'"))
            return Optional.empty();
        return described(line, mark - 1).map(owner -> new OwnedKin(tie.get(), owner, true));
    }

    private static Optional<OwnedKin> behindOwner(Name name, int noun, boolean apart) {
        Line line = name.line;
        Optional<Integer> owner = described(line, noun);
        if (owner.isEmpty()) return Optional.empty();
        boolean linked = false;
        for (int i = owner.get() - 1; i >= 0 && owner.get() - i <= FARTHEST; i--) {
            var tie = line.words().relations.endingAt(line, i);
            if (tie.isPresent())
                return judged(name, tie.get(), owner.get(), noun + 1, linked, apart);
            if (!line.isWord(i) || line.capitalised(i) || line.may(i, Pos.CCONJ))
                return Optional.empty();
            boolean adposition = line.may(i, Pos.ADP);
            boolean modifier = line.may(i, Pos.ADJ) || line.may(i, Pos.DET) || line.may(i, Pos.NUM);
            if (adposition ? linked : !modifier) return Optional.empty();
            linked |= adposition;
        }
        return Optional.empty();
    }

    private static Optional<OwnedKin> judged(
            Name name,
            PhraseTable.Hit<MentionWords.Tie> tie,
            int owner,
            int ownerEnd,
            boolean linked,
            boolean apart) {
        Line line = name.line;
        boolean declines = !cases(line, owner, ownerEnd).isEmpty();
        if (line.plural(tie.first(), tie.end()) || !(linked || declines)) return Optional.empty();
        if (declines && !cases(line, owner, ownerEnd).contains(Feature.GENITIVE))
            return Optional.empty();
        if (!fits(name, tie.first(), tie.end())) return Optional.empty();
        Set<Feature> gender = tie.meaning().gender();
        // where words decline, a candidate may have its gender from the noun right before it
        Set<Feature> own = declines ? Set.of() : name.features;
        if (clash(gender, own)) return Optional.empty();
        boolean sure = !fits(name, owner, ownerEnd) || clash(gender(line, owner, ownerEnd), own);
        return sure || apart ? Optional.of(new OwnedKin(tie, owner, sure)) : Optional.empty();
    }

    /// {@return the words from the noun to the name, or from the owner to the noun}
    Passage words(Line line) {
        int first = Math.min(tie.first(), owner);
        int end = tie.end();
        while (end < line.size() && first == tie.first() && end <= owner) end++;
        return line.passage(first, end);
    }

    /// {@return what the bearer of the name is to the owner}
    Role role() {
        if (tie.meaning().kin()) return Role.RELATIVE;
        return tie.meaning().kind().equals(LAWYER) ? Role.LAWYER : Role.OTHER;
    }

    /// {@return where the noun for a person begins that ends at this token}
    private static Optional<Integer> described(Line line, int last) {
        var role = line.words().roles.endingAt(line, last);
        if (role.isPresent()) return Optional.of(role.get().first());
        return line.words()
                .humans
                .endingAt(line, last)
                .filter(human -> !human.meaning().group())
                .map(PhraseTable.Hit::first);
    }

    private static Set<Feature> gender(Line line, int first, int end) {
        var role = line.words().roles.exactly(line, first, end);
        if (role.isPresent() && !role.get().meaning().gender().isEmpty())
            return role.get().meaning().gender();
        return line.words()
                .humans
                .exactly(line, first, end)
                .map(human -> human.meaning().gender())
                .orElse(Set.of());
    }

    private static boolean clash(Set<Feature> a, Set<Feature> b) {
        return (a.contains(Feature.FEMININE)
                        && !a.contains(Feature.MASCULINE)
                        && b.contains(Feature.MASCULINE)
                        && !b.contains(Feature.FEMININE))
                || (a.contains(Feature.MASCULINE)
                        && !a.contains(Feature.FEMININE)
                        && b.contains(Feature.FEMININE)
                        && !b.contains(Feature.MASCULINE));
    }

    private static Set<Feature> cases(Line line, int first, int end) {
        Set<Feature> found = EnumSet.noneOf(Feature.class);
        for (int i = first; i < end; i++)
            for (Reading reading : line.token(i).readings())
                found.addAll(Feature.among(reading.features(), Feature.CASES));
        return found;
    }

    /// {@return whether the noun and every word of the name may share case, number and gender; true
    /// where they show none}
    private static boolean fits(Name name, int nounFirst, int nounEnd) {
        Line line = name.line;
        for (int n = nounFirst; n < nounEnd; n++) {
            boolean shown = false;
            for (Reading noun : line.token(n).readings()) {
                if (!nominal(noun) || noun.is(Feature.NEUTER)) continue;
                for (Feature shape : Feature.among(noun.features(), Feature.CASES)) {
                    shown = true;
                    if (takes(name, noun, shape)) return true;
                }
            }
            if (shown) return false;
        }
        return true;
    }

    private static boolean nominal(Reading reading) {
        return reading.pos() == Pos.NOUN
                || reading.pos() == Pos.ADJ
                || reading.pos() == Pos.PROPN
                || reading.is(Feature.PARTICIPLE);
    }

    private static boolean takes(Name name, Reading noun, Feature shape) {
        for (int i = name.first; i < name.end; i++) {
            boolean shown = false;
            boolean taken = false;
            for (Reading word : name.line.token(i).readings()) {
                if (Feature.among(word.features(), Feature.CASES).isEmpty()) continue;
                shown = true;
                taken |=
                        word.is(shape)
                                && !apart(noun, word, Feature.MASCULINE, Feature.FEMININE)
                                && !apart(noun, word, Feature.FEMININE, Feature.MASCULINE);
            }
            if (shown && !taken) return false;
        }
        return true;
    }

    private static boolean apart(Reading noun, Reading word, Feature one, Feature other) {
        return noun.is(one) && !noun.is(other) && word.is(other) && !word.is(one);
    }
}
