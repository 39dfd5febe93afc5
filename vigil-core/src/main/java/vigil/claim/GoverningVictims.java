package vigil.claim;

import vigil.claim.Predicate.Site;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whose act it is by what the words hang on: the operator above, the noun before a relative
/// clause, a subject that is left out, the act whose adjunct this is.
final class GoverningVictims {
    private static final int MAX_STEPS = 4;

    private final Scene scene;
    private final SlotVictims slots;

    GoverningVictims(Scene scene, SlotVictims slots) {
        this.scene = scene;
        this.slots = slots;
    }

    List<Victim> among(Predicate p, SentenceSyntax s) {
        List<Victim> found = new ArrayList<>();
        List<NounGroup> names = new ArrayList<>(Among.named(s, scene.classes(s), p));
        names.addAll(new Included(s, scene.classes(s)).of(p));
        for (NounGroup noun : names)
            for (Referents.Person person : scene.referents.persons(s, noun))
                found.add(Rung.OWNER.victim(person, "among"));
        return found;
    }

    /// "the founder of a newspaper, who was held": the relative word itself tells whom it means.
    List<Victim> ofRelative(Predicate p, SentenceSyntax s) {
        if (!(p.site() instanceof Site.Verb(int id))
                || p.form() != Predicate.Form.PASSIVE
                || p.slot("victim").isPresent()
                || !isRelative(s, id)) return List.of();
        List<Referents.Person> persons = slots.relative(p, s);
        for (NounGroup noun : s.of(s.verbs().get(id), Relation.Kind.SUBJECT))
            if (persons.isEmpty()) persons = above(s, noun);
        return persons.stream().map(person -> Rung.OWNER.victim(person, "relative")).toList();
    }

    private static boolean isRelative(SentenceSyntax s, int verb) {
        return s.relations().stream()
                .anyMatch(
                        r ->
                                r.head() instanceof Relation.Head.Verb(int id)
                                        && id == verb
                                        && r.rule().equals("relative-subject"));
    }

    /// "Jane Roe, editor of the Herald, who": up from a noun that is no person to the one it hangs
    /// on.
    private List<Referents.Person> above(SentenceSyntax s, NounGroup noun) {
        NounGroup at = noun;
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            int below = at.id();
            Optional<NounGroup> head =
                    s.relations().stream()
                            .filter(r -> r.noun() == below && hangs(r))
                            .flatMap(
                                    r ->
                                            r.head() instanceof Relation.Head.Noun(int id)
                                                    ? Stream.of(s.nouns().get(id))
                                                    : Stream.empty())
                            .findFirst();
            if (head.isEmpty()) return List.of();
            at = head.get();
            List<Referents.Person> persons = scene.referents.persons(s, at);
            if (!persons.isEmpty()) return persons;
        }
        return List.of();
    }

    private static boolean hangs(Relation r) {
        return r.kind() == Relation.Kind.GENITIVE
                || r.kind() == Relation.Kind.MODIFIER
                || r.kind() == Relation.Kind.APPOSITION;
    }

    /// The operator above has the person: "refused X's petition", "denied her a release".
    List<Victim> ofOperator(Predicate p) {
        Optional<Predicate> above = scene.parent(p);
        for (int steps = 0; steps < MAX_STEPS && above.isPresent(); steps++) {
            List<Victim> found = slots.of(above.get());
            if (!found.isEmpty()) return found.stream().map(GoverningVictims::ofOperator).toList();
            above = scene.parent(above.get());
        }
        return List.of();
    }

    private static Victim ofOperator(Victim v) {
        return new Victim(
                v.key(),
                v.certainty() * Rung.GOVERNING.certainty() / Rung.SLOT.certainty(),
                "governing:" + v.rule());
    }

    List<Victim> ofEmptySubject(Predicate p, SentenceSyntax s) {
        if (!(p.site() instanceof Site.Verb(int id))) return List.of();
        boolean wantsSubject =
                p.frame().slots().stream()
                                .anyMatch(
                                        slot ->
                                                slot.role().equals("victim")
                                                        && slot.relations().contains("subject"))
                        || p.form() == Predicate.Form.PASSIVE
                        || p.form() == Predicate.Form.PARTICIPLE;
        if (!wantsSubject) return List.of();
        VerbGroup verb = s.verbs().get(id);
        return scene
                .referents
                .emptySubject(
                        SentenceDates.offset(s, verb.first()),
                        SentenceDates.endOffset(s, verb.end()))
                .stream()
                .map(person -> Rung.SLOT.victim(person, "empty-subject:" + person.rule()))
                .toList();
    }

    /// "was beaten during the arrest": the act noun in an adjunct is its governing act's person's.
    List<Victim> ofAdjunct(SentenceSyntax s, NounGroup noun) {
        List<Victim> found = new ArrayList<>();
        for (Relation r : s.relations()) {
            if (r.noun() != noun.id() || !(r.head() instanceof Relation.Head.Verb(int id)))
                continue;
            // "an expert on torture was held": what hangs on the subject is no adjunct of the verb
            if (r.rule().equals("before-verb") && Fillers.hangsOnNoun(s, noun)) continue;
            if (isBareGenitive(s, noun)) continue;
            Optional<Predicate> verb = scene.at(s.index(), new Site.Verb(id));
            if (verb.isPresent())
                for (Victim v : slots.of(verb.get()))
                    found.add(new Victim(v.key(), Rung.ADJUNCT.certainty(), "adjunct"));
        }
        return found;
    }

    /// "a travesty of trials": a bare noun only says what the one above it is of.
    private static boolean isBareGenitive(SentenceSyntax s, NounGroup noun) {
        return noun.determiner() == NounGroup.Determiner.NONE
                && noun.kind() == NounGroup.Kind.COMMON
                && s.relations().stream()
                        .anyMatch(r -> r.noun() == noun.id() && r.kind() == Relation.Kind.GENITIVE);
    }
}
