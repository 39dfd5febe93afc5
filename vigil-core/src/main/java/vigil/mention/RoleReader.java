package vigil.mention;

import vigil.language.Feature;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what a page calls a named person: titles and roles before the name, appositions and
/// predicates behind it.
final class RoleReader {
    private static final int LONGEST_LABEL = 90;
    private static final Optional<PhraseTable.Hit<MentionWords.RoleWord>> NO_ROLE =
            Optional.empty();

    /// A role of the person at a spot.
    ///
    /// @param lemma dictionary form of its head
    /// @param plural whether it is said of several
    record Found(RoleTold told, String lemma, Set<Feature> gender, boolean plural) {}

    /// @param persons the spots of persons, over which no role reaches another name
    /// @param isNew whether the page names this person here first, and somebody else before
    List<Found> read(Spot spot, PageSpots persons, boolean isNew) {
        List<Found> found = new ArrayList<>();
        Line line = spot.line();
        MentionWords words = line.words();
        int last = Positions.before(line, spot.first());
        var title = words.titles.endingAt(line, last);
        if (title.isPresent()) {
            var meaning = title.get().meaning();
            Passage anchor = line.passage(title.get().first(), last + 1);
            meaning.role()
                    .ifPresent(
                            role ->
                                    found.add(
                                            new Found(
                                                    told(spot, role, anchor),
                                                    title.get().phrase(),
                                                    meaning.gender(),
                                                    false)));
            if (meaning.role().isEmpty() && !meaning.gender().isEmpty())
                found.add(
                        new Found(
                                new RoleTold(spot.key(), Role.OTHER, "", anchor),
                                "",
                                meaning.gender(),
                                false));
            last = title.get().first() - 1;
        }
        var kin = OwnedKin.of(spot).filter(owned -> owned.sure() || isNew);
        kin.ifPresent(owned -> found.add(found(spot, owned)));
        var role = kin.isEmpty() ? words.roles.endingAt(line, last) : NO_ROLE;
        // "journalist and human rights defender Jane Roe"
        while (role.isPresent()
                && Cases.agree(
                        line, role.get().first(), role.get().end(), spot.first(), spot.end())) {
            found.add(found(spot, role.get(), line.passage(role.get().first(), role.get().end())));
            int before = role.get().first() - 1;
            role =
                    line.may(before, vigil.language.Pos.CCONJ) || line.isMark(before, ",")
                            ? words.roles.endingAt(line, before - 1)
                            : java.util.Optional.empty();
        }
        if (found.isEmpty())
            RoleBefore.across(line, spot)
                    .filter(hit -> nobody(line, hit.end(), spot.first(), persons))
                    .ifPresent(
                            hit ->
                                    found.add(
                                            found(
                                                    spot,
                                                    hit,
                                                    label(line, hit.first(), spot.first()))));
        int next = Positions.after(line, spot.end());
        Apposition.behind(line, next).ifPresent(hit -> chain(spot, hit, found));
        if (!line.folded(spot.end()).startsWith("'"))
            words.copulas
                    .at(line, next)
                    .flatMap(copula -> Apposition.role(line, copula.end()))
                    .ifPresent(hit -> chain(spot, hit, found));
        return found;
    }

    private static boolean nobody(Line line, int from, int to, PageSpots persons) {
        for (int i = from; i < to; i++) if (persons.beginningAt(line, i).isPresent()) return false;
        return true;
    }

    private static void chain(
            Spot spot, PhraseTable.Hit<MentionWords.RoleWord> first, List<Found> found) {
        Line line = spot.line();
        PhraseTable.Hit<MentionWords.RoleWord> hit = first;
        for (int count = 0; count < 4; count++) {
            found.add(found(spot, hit, line.passage(hit.first(), hit.end())));
            boolean joined =
                    line.may(hit.end(), vigil.language.Pos.CCONJ) || line.isMark(hit.end(), ",");
            var next =
                    joined
                            ? Apposition.role(line, hit.end() + 1)
                            : java.util.Optional.<PhraseTable.Hit<MentionWords.RoleWord>>empty();
            if (next.isEmpty() || beside(line, next.get().end())) return;
            hit = next.get();
        }
    }

    /// {@return whether a name follows at once, which the role then belongs to}
    private static boolean beside(Line line, int i) {
        return line.capitalised(i);
    }

    private static Found found(
            Spot spot, PhraseTable.Hit<MentionWords.RoleWord> hit, Passage label) {
        return new Found(
                told(spot, hit.meaning().role(), label),
                hit.phrase(),
                hit.meaning().gender(),
                spot.line().plural(hit.first(), hit.end()));
    }

    private static Found found(Spot spot, OwnedKin kin) {
        return new Found(
                told(spot, kin.role(), kin.words(spot.line())),
                kin.tie().phrase(),
                kin.tie().meaning().gender(),
                false);
    }

    private static RoleTold told(Spot spot, Role role, Passage anchor) {
        return new RoleTold(spot.key(), role, anchor.quote(), anchor);
    }

    private static Passage label(Line line, int first, int end) {
        Passage whole = line.passage(first, end);
        return whole.quote().length() <= LONGEST_LABEL ? whole : line.passage(first, first + 1);
    }
}
