package vigil.mention;

import vigil.language.Languages;
import vigil.text.Page;

import java.util.ArrayList;
import java.util.List;

/// Finds who and what a page names, and what stands for whom.
public final class MentionFinder {
    /// Reads the mentions of one page; needs no other page.
    public PageMentions find(Page page, Languages languages) {
        List<Line> lines = lines(page, languages);
        KnownNames names = new KnownNames(languages);
        NameWords words = new NameWords(new PageWords(lines), names);
        List<Spot> written = new CandidateFinder(words, new Naming(names, languages)).find(lines);
        FamilyPlurals plurals = FamilyPlurals.of(written);
        List<Spot> spots = written.stream().filter(spot -> !plurals.has(spot)).toList();
        List<Evidence> evidence = evidence(words, lines, spots);
        List<Group> groups = new GroupFinder().find(lines, spots);
        PageMentions named =
                new PageMentions(
                        page,
                        spots.stream().map(Spot::candidate).toList(),
                        evidence,
                        List.of(),
                        groups,
                        List.of(),
                        List.of(),
                        List.of());
        return refer(named, lines, spots, plurals, Typing.of(List.of(named), languages), languages);
    }

    private static List<Line> lines(Page page, Languages languages) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < page.sentences().size(); i++) {
            String language = page.blocks().get(page.sentences().get(i).block()).language();
            lines.add(new Line(page, i, languages.packOrNeutral(language), languages.neutral()));
        }
        return lines;
    }

    private static List<Evidence> evidence(NameWords words, List<Line> lines, List<Spot> spots) {
        EvidenceList evidence = new EvidenceList();
        ShapeEvidence shape = new ShapeEvidence(words);
        NeighbourEvidence neighbours = new NeighbourEvidence();
        for (Spot spot : spots) {
            shape.gather(spot, evidence);
            neighbours.gather(spot, evidence);
        }
        new Aliases(new PageSpots(spots)).gather(lines, evidence);
        return evidence.sorted();
    }

    /// Binds what stands for the persons of the page, typed by the page alone.
    private static PageMentions refer(
            PageMentions named,
            List<Line> lines,
            List<Spot> spots,
            FamilyPlurals plurals,
            Typing typing,
            Languages languages) {
        Kinships kinships = new Kinships(languages);
        List<Spot> persons = spots.stream().filter(s -> typing.isPerson(s.key())).toList();
        Referents referents = new Referents(persons, languages);
        List<RoleTold> roles = roles(persons, referents, named.groups());
        List<Referent> focus = Focus.of(referents, named.evidence());
        PageSpots places = new PageSpots(spots);
        List<Group> companies = new Companies(persons).joined(named.groups());
        Gathered groups = new Gathered(companies, plurals);
        new Discourse(lines, places, referents, groups, kinships, focus).read();
        Discourse discourse = new Discourse(lines, places, referents, groups, kinships, focus);
        discourse.read();
        new Speakers(lines, places, referents, discourse.references()).bind(kinships);
        List<RelationTold> told = new ArrayList<>(discourse.told());
        told.addAll(new Aliases(new PageSpots(persons)).told(lines));
        return new PageMentions(
                named.page(),
                named.candidates(),
                named.evidence(),
                discourse.references().sorted(),
                named.groups(),
                roles,
                told,
                focus.stream().map(r -> r.spots().getFirst().key()).toList());
    }

    private static List<RoleTold> roles(
            List<Spot> persons, Referents referents, List<Group> groups) {
        RoleReader reader = new RoleReader();
        PageSpots places = new PageSpots(persons);
        List<RoleTold> roles = new ArrayList<>();
        for (Spot spot : persons)
            for (RoleReader.Found found : reader.read(spot, places, referents.isNew(spot)))
                for (MentionKey key : sharing(spot.key(), found, groups)) {
                    referents
                            .at(key)
                            .ifPresent(
                                    referent -> {
                                        referent.addGender(found.gender());
                                        if (!found.lemma().isEmpty())
                                            referent.addRole(found.told().role(), found.lemma());
                                    });
                    if (!found.told().label().isEmpty())
                        roles.add(
                                new RoleTold(
                                        key,
                                        found.told().role(),
                                        found.told().label(),
                                        found.told().anchor()));
                }
        return roles;
    }

    /// {@return whom a role is said of: before a list or behind it, of all its members, as in
    /// "prisoners Jane Roe and Max Moe"}
    private static List<MentionKey> sharing(
            MentionKey key, RoleReader.Found found, List<Group> groups) {
        if (!found.plural()) return List.of(key);
        for (Group group : groups) {
            boolean before =
                    group.members().getFirst().equals(key)
                            && found.told().anchor().end() <= group.passage().start();
            boolean behind =
                    group.members().getLast().equals(key)
                            && found.told().anchor().start() >= group.passage().end();
            if (before || behind) return group.members();
        }
        return List.of(key);
    }
}
