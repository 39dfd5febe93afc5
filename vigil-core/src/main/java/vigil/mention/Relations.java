package vigil.mention;

import vigil.language.Feature;
import vigil.language.Pos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// Reads how people are related: "Roe's lawyer Jane Poe", "his mother, Anna", "Max Moe, the husband
/// of Jane Roe"; and nouns of kin that stand for somebody: "her husband".
final class Relations {
    private static final int MOST_ADJECTIVES = 2;
    private final PageSpots spots;
    private final Referents referents;
    private final References references;
    private final Kinships kinships;
    private final List<RelationTold> told = new ArrayList<>();
    private int unnamed = -1;

    Relations(PageSpots spots, Referents referents, References references, Kinships kinships) {
        this.spots = spots;
        this.referents = referents;
        this.references = references;
        this.kinships = kinships;
    }

    List<RelationTold> told() {
        return told;
    }

    /// Reads what stands before a name: "Roe's lawyer NAME", "his lawyer NAME", "the mother of Roe
    /// NAME".
    ///
    /// @param owned reads a noun for a person at a token, though a name stands behind it
    void before(Spot spot, Referent referent, IntFunction<Optional<Referent>> owned) {
        Line line = spot.line();
        int last = Positions.before(line, spot.first());
        Optional<PhraseTable.Hit<MentionWords.Tie>> tie =
                line.words().relations.endingAt(line, last);
        if (tie.isPresent())
            owner(line, tie.get().first())
                    .ifPresent(owner -> tell(spot, referent, owner, tie.get()));
        Optional<OwnedKin> kin =
                OwnedKin.of(spot).filter(found -> found.sure() || referents.isNew(spot));
        if (kin.isPresent()) {
            // an owner with a mark before the noun is read with the noun
            if (kin.get().owner() > kin.get().tie().first())
                owned.apply(kin.get().owner())
                        .ifPresent(owner -> tell(spot, referent, owner, kin.get().tie()));
            return;
        }
        Optional<Spot> neighbour = spots.endingAt(line, last + 1);
        if (neighbour.isEmpty() && line.isMark(last, ",")) neighbour = spots.endingAt(line, last);
        if (neighbour.isEmpty()) return;
        Optional<Referent> owner = referents.at(neighbour.get());
        Optional<PhraseTable.Hit<MentionWords.Tie>> of = tieOf(line, neighbour.get().first());
        if (owner.isPresent() && of.isPresent() && !line.plural(of.get().first(), of.get().end()))
            tell(spot, referent, owner.get(), of.get());
    }

    /// {@return the noun of kin or tie whose owner begins at this token: "the mother of [the
    /// leader] ROE"}
    private static Optional<PhraseTable.Hit<MentionWords.Tie>> tieOf(Line line, int first) {
        int i = first - 1;
        for (int skipped = 0; i >= 0 && skipped < 6; skipped++, i--) {
            Optional<PhraseTable.Hit<MentionWords.Tie>> tie =
                    line.words().relations.endingAt(line, i);
            if (tie.isPresent() && (i < first - 1 || !agrees(line, i, first))) return tie;
            if (!line.isWord(i)
                    || (line.may(i, Pos.VERB) && !line.may(i, Pos.NOUN) && !line.may(i, Pos.ADJ)))
                return Optional.empty();
        }
        return Optional.empty();
    }

    /// Without a preposition the name is an owner only if it stands in the genitive and not in the
    /// case of the noun.
    private static boolean agrees(Line line, int noun, int name) {
        boolean genitive =
                line.token(name).readings().stream().anyMatch(r -> r.is(Feature.GENITIVE));
        boolean nominative =
                line.token(name).readings().stream().anyMatch(r -> r.is(Feature.NOMINATIVE));
        return !genitive
                || nominative
                || line.token(noun).readings().stream()
                        .anyMatch(r -> r.is(Feature.GENITIVE) && !r.is(Feature.NOMINATIVE));
    }

    /// {@return whom the noun at `noun` belongs to by what stands before it: a name with 's, a
    /// possessive}
    private Optional<Referent> owner(Line line, int noun) {
        int i = noun - 1;
        for (int skipped = 0; skipped < MOST_ADJECTIVES && i >= 0 && adjective(line, i); skipped++)
            i--;
        if (i < 0) return Optional.empty();
        if (line.folded(i).equals("'s") || line.folded(i).equals("'")) {
            Optional<Referent> named = spots.endingAt(line, i).flatMap(referents::at);
            return named.isPresent() ? named : references.personEndingAt(line, i);
        }
        return isPossessive(line, i) ? references.personAt(line, i, i + 1) : Optional.empty();
    }

    private static boolean isPossessive(Line line, int i) {
        return line.words().pronouns(line.folded(i)).stream()
                .anyMatch(p -> p.kind() == Reference.Kind.POSSESSIVE);
    }

    private static boolean adjective(Line line, int i) {
        return (line.may(i, Pos.ADJ) || line.may(i, Pos.NUM)) && !isPossessive(line, i);
    }

    /// {@return whether the name that begins right after this possessive is this person's, as in
    /// "his lawyer ROE"}
    boolean isBeingNamed(Line line, int possessive, Referent referent) {
        return tie(line, possessive + 1)
                        .flatMap(
                                tie ->
                                        spots.beginningAt(line, tie.end())
                                                .or(
                                                        () ->
                                                                line.isMark(tie.end(), ",")
                                                                        ? spots.beginningAt(
                                                                                line, tie.end() + 1)
                                                                        : Optional.empty()))
                        .flatMap(referents::at)
                        .filter(referent::equals)
                        .isPresent()
                || apposed(line, possessive)
                        .flatMap(referents::at)
                        .filter(referent::equals)
                        .isPresent();
    }

    private static Optional<PhraseTable.Hit<MentionWords.Tie>> tie(Line line, int from) {
        int i = from;
        for (int skipped = 0; skipped <= MOST_ADJECTIVES && i < line.size(); skipped++, i++) {
            Optional<PhraseTable.Hit<MentionWords.Tie>> tie = line.words().relations.at(line, i);
            if (tie.isPresent()) return tie;
            if (!adjective(line, i)) break;
        }
        return Optional.empty();
    }

    /// {@return the name that a phrase beginning at `first` stands in apposition to}
    private Optional<Spot> apposed(Line line, int first) {
        return line.isMark(first - 1, ",(\u2013\u2014-")
                ? spots.endingAt(line, first - 1)
                : Optional.empty();
    }

    /// {@return the name that an apposition beginning here ends in: ", the lawyer Max Moe"}
    private Optional<Spot> nameBehind(Line line, int from) {
        for (int i = from; i < line.size() && i - from < 5; i++) {
            Optional<Spot> spot = spots.beginningAt(line, i);
            if (spot.isPresent()) return spot;
            if (!line.isWord(i)
                    || line.may(i, Pos.ADP)
                    || (line.may(i, Pos.VERB) && !line.may(i, Pos.NOUN))) return Optional.empty();
        }
        return Optional.empty();
    }

    /// {@return the name between two commas that begins here: "Roe's wife, Jane, "}
    private Optional<Spot> closedBehind(Line line, int comma) {
        if (!line.isMark(comma, ",")) return Optional.empty();
        return spots.beginningAt(line, comma + 1)
                .filter(spot -> spot.end() == line.size() || line.isMark(spot.end(), ",.;)"));
    }

    /// Reads the noun behind a possessive: "his mother", "her husband, Max Moe".
    ///
    /// @return the token to go on with
    int possessed(Line line, int possessive, Referent owner, int certainty, Salience salience) {
        Optional<PhraseTable.Hit<MentionWords.Tie>> tie = tie(line, possessive + 1);
        if (tie.isEmpty()) return possessive + 1;
        int end = tie.get().end();
        Optional<Spot> named = spots.beginningAt(line, end);
        if (named.isPresent()) return end;
        Optional<Spot> behind =
                line.isMark(end, ",") ? nameBehind(line, end + 1) : Optional.empty();
        behind.ifPresent(
                spot -> referents.at(spot).ifPresent(r -> tell(spot, r, owner, tie.get())));
        Optional<Spot> before = apposed(line, possessive);
        before.ifPresent(
                spot ->
                        referents
                                .at(spot)
                                .filter(r -> r != owner)
                                .ifPresent(r -> tell(spot, r, owner, tie.get())));
        if (behind.isEmpty() && before.isEmpty())
            stand(line, possessive, tie.get(), owner, certainty, salience);
        return end;
    }

    /// Reads a noun of kin or tie at this token whose owner is named: "Roe's wife", "the wife of
    /// Roe".
    ///
    /// @return the token to go on with; `i` if there is no such noun
    ///
    /// @param described reads a description at a token: "the mother of the prisoner"
    int noun(Line line, int i, Salience salience, IntFunction<Optional<Referent>> described) {
        Optional<PhraseTable.Hit<MentionWords.Tie>> tie = line.words().relations.at(line, i);
        if (tie.isEmpty()
                || (spots.beginningAt(line, tie.get().end()).isPresent()
                        && !line.may(tie.get().end() - 1, Pos.ADP)
                        && agrees(line, tie.get().end() - 1, tie.get().end()))) return i;
        int end = tie.get().end();
        Optional<Referent> owner = owner(line, i);
        int first = i;
        boolean marked = owner.isPresent();
        if (marked) {
            int mark = i - 1;
            while (mark > 0 && !line.folded(mark).startsWith("'")) mark--;
            Optional<Spot> possessor = spots.endingAt(line, mark);
            if (possessor.isPresent()) first = possessor.get().first();
        } else owner = ownerBehind(line, end, described);
        if (owner.isEmpty()) return i;
        int start = first;
        while (start > 0
                && (line.may(start - 1, Pos.DET) || line.may(start - 1, Pos.ADJ))
                && line.isWord(start - 1)) start--;
        Referent whose = owner.get();
        Optional<Spot> name = apposed(line, start);
        name.ifPresent(
                spot ->
                        referents
                                .at(spot)
                                .filter(r -> r != whose)
                                .ifPresent(r -> tell(spot, r, whose, tie.get())));
        Optional<Spot> behind = marked && name.isEmpty() ? closedBehind(line, end) : name;
        if (name.isEmpty())
            behind.ifPresent(
                    spot -> referents.at(spot).ifPresent(r -> tell(spot, r, whose, tie.get())));
        if (behind.isEmpty()) stand(line, i, tie.get(), whose, 85, salience);
        return end;
    }

    private Optional<Referent> ownerBehind(
            Line line, int end, IntFunction<Optional<Referent>> described) {
        int i = end;
        boolean preposition = false;
        for (int skipped = 0; i < line.size() && skipped < 6; skipped++, i++) {
            Optional<Spot> spot = spots.beginningAt(line, i);
            if (spot.isPresent())
                return preposition || i == end ? referents.at(spot.get()) : Optional.empty();
            Optional<Referent> known =
                    preposition || i == end ? described.apply(i) : Optional.empty();
            if (known.isPresent()) return known;
            if (line.may(i, Pos.ADP)) {
                if (preposition) return Optional.empty();
                preposition = true;
            } else if (!preposition
                    || !line.isWord(i)
                    || (line.may(i, Pos.VERB) && !line.may(i, Pos.NOUN))) return Optional.empty();
        }
        return Optional.empty();
    }

    private void stand(
            Line line,
            int first,
            PhraseTable.Hit<MentionWords.Tie> tie,
            Referent owner,
            int certainty,
            Salience salience) {
        if (line.plural(tie.first(), tie.end())) return;
        Optional<Referent> found = kinships.find(owner, tie.meaning().kind());
        references.add(
                line,
                first,
                tie.end(),
                Reference.Kind.KINSHIP,
                found.map(List::of).orElse(List.of()),
                certainty,
                "kinship:" + tie.meaning().kind());
        Referent spoken =
                found.orElseGet(() -> Referent.unnamed(unnamed--, tie.meaning().gender()));
        salience.mention(spoken, line.index(), first, Verbs.isSubject(line, first, tie.end()));
    }

    private void tell(
            Spot spot, Referent relative, Referent owner, PhraseTable.Hit<MentionWords.Tie> tie) {
        if (relative == owner || owner.spots().isEmpty() || relative.spots().isEmpty()) return;
        relative.addGender(tie.meaning().gender());
        if (tie.meaning().kin()) relative.addRole(Role.RELATIVE, tie.phrase());
        kinships.add(owner, tie.meaning().kind(), relative);
        Line line = spot.line();
        told.add(
                new RelationTold(
                        spot.key(),
                        owner.keyBefore(line.sentence().end()),
                        tie.meaning().kind(),
                        line.passage(
                                Math.min(tie.first(), spot.first()),
                                Math.max(tie.end(), spot.end()))));
    }
}
