package vigil.mention;

import vigil.language.Feature;
import vigil.language.Pos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a page from its first word to its last and keeps track of who is spoken of, so that
/// pronouns, possessives, relatives and descriptions find whom they stand for.
///
/// Read twice: what is told late ("his wife Anna") serves what is said early ("the wife").
final class Discourse {
    private final List<Line> lines;
    private final PageSpots spots;
    private final Referents referents;
    private final Salience salience = new Salience();
    private final References references = new References();
    private final Relations relations;
    private final GroupMemory groups;
    private final Descriptions descriptions;
    private final Pronouns pronouns;

    Discourse(
            List<Line> lines,
            PageSpots spots,
            Referents referents,
            Gathered groups,
            Kinships kinships,
            List<Referent> detained) {
        this.lines = lines;
        this.spots = spots;
        this.referents = referents;
        this.relations = new Relations(spots, referents, references, kinships);
        this.groups = new GroupMemory(groups, referents, detained);
        Optional<Referent> focus = detained.stream().findFirst();
        this.descriptions = new Descriptions(referents, salience, focus);
        this.pronouns =
                new Pronouns(spots, referents, salience, references, relations, this.groups);
        salience.focus(focus);
    }

    void read() {
        for (Line line : lines) {
            int i = 0;
            while (i < line.size()) i = Math.max(i + 1, step(line, i));
        }
    }

    References references() {
        return references;
    }

    List<RelationTold> told() {
        return relations.told();
    }

    private Optional<Referent> described(Line line, int i) {
        int end = descriptions.read(line, i, spots, references);
        return end > i ? references.personAt(line, i, end) : Optional.empty();
    }

    /// {@return the token to go on with}
    private int step(Line line, int i) {
        groups.pass(line, i);
        Optional<Spot> spot = spots.beginningAt(line, i);
        if (spot.isPresent()) {
            referents
                    .at(spot.get())
                    .ifPresent(
                            referent -> {
                                relations.before(
                                        spot.get(),
                                        referent,
                                        at -> descriptions.owner(line, at, references));
                                if (!tellsWhose(line, i)) groups.mention(referent, line);
                                salience.mention(
                                        referent,
                                        line.index(),
                                        i,
                                        Verbs.isSubject(
                                                line, spot.get().first(), spot.get().end()));
                            });
            return spot.get().end();
        }
        if (!line.isWord(i)) return i + 1;
        int plural = plural(line, i);
        if (plural > i) return plural;
        for (MentionWords.Pronoun pronoun : line.words().pronouns(line.folded(i))) {
            int next = pronouns.read(line, i, pronoun);
            if (next > i) return next;
        }
        int kin = relations.noun(line, i, salience, at -> described(line, at));
        if (kin > i) return kin;
        if (EmptySubjects.undergone(line, i, spots)) return empty(line, i);
        int described = descriptions.read(line, i, spots, references);
        if (described > i) return described;
        return EmptySubjects.verb(line, i, spots) ? empty(line, i) : i + 1;
    }

    /// "a friend of Max Moe": named only to say who somebody else is.
    private static boolean tellsWhose(Line line, int i) {
        return line.may(i - 1, Pos.ADP) && line.words().relations.endingAt(line, i - 2).isPresent();
    }

    private int plural(Line line, int i) {
        Optional<List<Referent>> family = groups.family(line, i);
        if (family.isPresent()) {
            List<Referent> members = family.get().size() > 1 ? family.get() : List.of();
            references.add(line, i, i + 1, Reference.Kind.GROUP, members, 80, "family");
            return i + 1;
        }
        Optional<List<Referent>> members = groups.referredTo(line, i);
        if (members.isEmpty()) return i;
        groups.recall(members.get(), line);
        int end = groups.end(line, i);
        references.add(line, i, end, Reference.Kind.GROUP, members.get(), 75, "group");
        return end;
    }

    private int empty(Line line, int i) {
        Set<Feature> gender = EmptySubjects.gender(line, i);
        salience.choose(
                        line.index(),
                        gender,
                        r ->
                                salience.tokenIn(r, line.index()) < 0
                                        || salience.subjectOf(r, line.index()))
                .filter(choice -> choice.certainty() >= 60)
                .ifPresent(
                        choice -> {
                            references.add(
                                    line,
                                    i,
                                    i + 1,
                                    Reference.Kind.EMPTY_SUBJECT,
                                    List.of(choice.referent()),
                                    choice.certainty() - 15,
                                    "empty-subject");
                            salience.mention(choice.referent(), line.index(), i, true);
                        });
        return i + 1;
    }

    /// {@return the sentences read, for readers that come after}
    List<Line> lines() {
        return new ArrayList<>(lines);
    }
}
