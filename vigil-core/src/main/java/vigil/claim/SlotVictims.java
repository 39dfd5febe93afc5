package vigil.claim;

import vigil.claim.Predicate.Filler;
import vigil.claim.Predicate.Site;
import vigil.mention.MentionKey;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;

import java.util.ArrayList;
import java.util.List;

/// Whose act it is by the frame's own slot: the surest rung.
final class SlotVictims {
    private final Scene scene;

    SlotVictims(Scene scene) {
        this.scene = scene;
    }

    List<Victim> of(Predicate p) {
        SentenceSyntax s = scene.sentence(p);
        List<Victim> found = new ArrayList<>();
        for (Predicate.Slot slot : p.slots()) {
            if (!slot.role().equals("victim")) continue;
            List<Referents.Person> persons = persons(s, slot.filler());
            if (persons.isEmpty() && slot.rule().contains("relative")) persons = relative(p, s);
            for (Referents.Person person : persons)
                if (!tellsOfOwner(p, s, person.key()))
                    found.add(
                            Rung.SLOT.victim(person, "slot:" + slot.rule() + ":" + person.rule()));
                else
                    for (MentionKey owner : scene.referents.principals(person.key()))
                        found.add(new Victim(owner, Rung.OWNER.certainty(), "owner-of-kin"));
        }
        if (!found.isEmpty()) together(p, s, found);
        return found;
    }

    /// "the jailed man's mother Jane Roe": {@return whether the predicate is a word of what the
    /// person is called as somebody's relative, and so tells of that somebody}
    private boolean tellsOfOwner(Predicate p, SentenceSyntax s, MentionKey person) {
        int word = p.site() instanceof Site.Verb(int id) ? s.verbs().get(id).head() : -1;
        return word >= 0
                && scene.referents.isInKinship(person, s.sentence().tokens().get(word).start());
    }

    /// "the head of the council Jane Roe, who was held": the relative word stands for the name,
    /// though grammar may hang the clause on another noun before it.
    List<Referents.Person> relative(Predicate p, SentenceSyntax s) {
        Clause clause = s.clauses().get(p.clause());
        return scene.referents.relative(
                SentenceDates.offset(s, clause.first()),
                SentenceDates.endOffset(s, clause.first() + 1));
    }

    /// "along with two others, John Doe and Mary Poe": who shares the act.
    private void together(Predicate p, SentenceSyntax s, List<Victim> found) {
        if (!(p.site() instanceof Site.Verb(int id))) return;
        for (NounGroup noun : s.of(s.verbs().get(id), Relation.Kind.OBLIQUE)) {
            if (!noun.preposition().map(o -> scene.classes(s).isWord(o, "TOGETHER")).orElse(false))
                continue;
            List<Referents.Person> persons = new ArrayList<>(scene.referents.persons(s, noun));
            for (NounGroup apposed : s.of(noun, Relation.Kind.APPOSITION))
                persons.addAll(scene.referents.persons(s, apposed));
            for (Referents.Person person : persons)
                found.add(
                        new Victim(
                                person.key(),
                                Rung.SLOT.certainty() * person.certainty() / 110,
                                "together"));
        }
    }

    /// "Two days after her arrest, Jane Roe fell ill": a possessive that nobody before it owns is
    /// the subject's that comes next.
    private List<Referents.Person> ahead(SentenceSyntax s, NounGroup of) {
        Clause clause = Fillers.clauseAround(s, of);
        if (clause.verb().isEmpty()) return List.of();
        List<NounGroup> subjects =
                s.of(s.verbs().get(clause.verb().getAsInt()), Relation.Kind.SUBJECT);
        return subjects.size() == 1 && of.end() <= subjects.getFirst().first()
                ? scene.referents.persons(s, subjects.getFirst())
                : List.of();
    }

    private List<Referents.Person> persons(SentenceSyntax s, Filler filler) {
        return switch (filler) {
            case Filler.Group(var noun) -> {
                List<Referents.Person> named = scene.referents.persons(s, noun);
                yield named.isEmpty() && OwnerVictims.isPremises(scene, s, noun)
                        ? scene.referents.whose(s, noun)
                        : named;
            }
            case Filler.Possessive(var of) -> {
                List<Referents.Person> owners = scene.referents.owners(s, of);
                yield owners.isEmpty() ? ahead(s, of) : owners;
            }
            case Filler.Inner _ -> List.of();
        };
    }
}
