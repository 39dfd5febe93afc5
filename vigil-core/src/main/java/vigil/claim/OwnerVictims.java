package vigil.claim;

import vigil.claim.Predicate.Filler;
import vigil.mention.MentionKey;
import vigil.mention.NamedKind;
import vigil.mention.Role;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whose act it is by what belongs to them: their home, petition and health, their lawyer and
/// family.
final class OwnerVictims {
    private static final int MAX_DEPTH = 4;

    /// Who goes to court for somebody else.
    private static final Set<Role> ACTING_FOR_OTHERS =
            EnumSet.of(Role.LAWYER, Role.OFFICIAL, Role.SPOKESPERSON, Role.JUDGE, Role.RELATIVE);

    private final Scene scene;
    private final CaseFocus focus;

    OwnerVictims(Scene scene, CaseFocus focus) {
        this.scene = scene;
        this.focus = focus;
    }

    static boolean isPremises(Scene scene, SentenceSyntax s, NounGroup noun) {
        return scene.classes(s).of(s, noun).contains("PREMISES");
    }

    /// "a search at her home": what is done to a home is done to who lives there.
    ///
    /// @param act what is told in the end
    List<Victim> ofPremises(Predicate p, String act, SentenceSyntax s) {
        if (!act.equals("search")) return List.of();
        return p.group("place")
                .filter(noun -> isPremises(scene, s, noun))
                .map(noun -> victims(Rung.OWNER, scene.referents.whose(s, noun), "premises"))
                .orElse(List.of());
    }

    /// "refused the family of Jane Roe a visit": what is denied to somebody's own is denied to
    /// them.
    List<Victim> ofTheirs(Predicate p, SentenceSyntax s) {
        return p.group("victim")
                .filter(noun -> noun.kind() == NounGroup.Kind.COMMON)
                .map(noun -> victims(Rung.AGENCY, scene.referents.whose(s, noun), "theirs"))
                .orElse(List.of());
    }

    private static List<Victim> victims(Rung rung, List<Referents.Person> owners, String of) {
        return owners.stream().map(owner -> rung.victim(owner, "owner-of-" + of)).toList();
    }

    /// Whose petition, property, health: the owner of what the predicate is about.
    List<Victim> ofWhat(Predicate p, SentenceSyntax s) {
        return p.slot("what")
                .map(
                        filler ->
                                filler instanceof Filler.Group(var noun)
                                        ? victims(Rung.OWNER, owners(s, noun), "what")
                                        : List.<Victim>of())
                .orElse(List.of());
    }

    private List<Referents.Person> owners(SentenceSyntax s, NounGroup noun) {
        List<Referents.Person> found = new ArrayList<>();
        NounGroup at = noun;
        for (int depth = 0; depth < MAX_DEPTH && found.isEmpty(); depth++) {
            found.addAll(scene.referents.owners(s, at));
            for (Relation.Kind kind : List.of(Relation.Kind.POSSESSOR, Relation.Kind.GENITIVE))
                for (NounGroup owner : s.of(at, kind))
                    if (found.isEmpty() && !isBody(s, owner))
                        found.addAll(scene.referents.persons(s, owner));
            List<NounGroup> inner = s.of(at, Relation.Kind.GENITIVE);
            if (inner.isEmpty()) break;
            at = inner.getFirst();
        }
        return found;
    }

    private boolean isBody(SentenceSyntax s, NounGroup owner) {
        return scene.classes(s).of(s, owner).contains("BODY")
                && !scene.referents.kind(s, owner).equals(Optional.of(NamedKind.PERSON));
    }

    /// A lawyer or relative who appeals, is told a ruling, or acts on one, does so for somebody.
    List<Victim> ofAgent(Predicate p, SentenceSyntax s) {
        List<MentionKey> found = new ArrayList<>();
        for (String role : List.of("actor", "by"))
            p.group(role)
                    .ifPresent(
                            noun -> {
                                for (Referents.Person person : scene.referents.persons(s, noun))
                                    found.addAll(scene.referents.principals(person.key()));
                                if (found.isEmpty())
                                    for (Referents.Person owner : scene.referents.whose(s, noun))
                                        found.add(owner.key());
                            });
        if (found.isEmpty() && p.frame().name().equals("appeal"))
            p.group("actor").ifPresent(noun -> appellants(s, noun, found));
        return found.stream()
                .map(key -> new Victim(key, Rung.AGENCY.certainty(), "agency"))
                .toList();
    }

    /// "Jane Roe appealed against the verdict": who is no lawyer appeals for themselves.
    private void appellants(SentenceSyntax s, NounGroup noun, List<MentionKey> found) {
        for (Referents.Person person : scene.referents.persons(s, noun))
            if (focus.isOne(person.key())
                    || scene.referents.roles(person.key()).stream()
                            .noneMatch(ACTING_FOR_OTHERS::contains)) found.add(person.key());
    }

    /// What is denied to a relative or lawyer is denied to the prisoner: to somebody of whom the
    /// page tells that they are held, not to whoever has a relative.
    List<Victim> principals(List<Victim> victims) {
        List<Victim> found = new ArrayList<>();
        for (Victim v : victims) {
            List<MentionKey> of =
                    scene.referents.principals(v.key()).stream().filter(focus::isOne).toList();
            if (of.isEmpty()) found.add(v);
            else
                for (MentionKey key : of)
                    found.add(
                            new Victim(
                                    key,
                                    Math.min(v.certainty(), Rung.AGENCY.certainty()),
                                    "agency:" + v.rule()));
        }
        return found;
    }
}
