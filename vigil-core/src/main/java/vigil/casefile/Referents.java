package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.Claim;
import vigil.claim.PageClaims;
import vigil.claim.Party;
import vigil.claim.Telling;
import vigil.identity.Identities;
import vigil.mention.Group;
import vigil.mention.MentionKey;
import vigil.mention.Reference;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who is meant: from the key of a name, a reference or a group to persons of the bundle.
final class Referents {
    /// A reference may stand for a group, a group may hold references; a page that goes round in
    /// circles ends here.
    private static final int MOST_STEPS = 4;

    private final Identities identities;
    private final Map<MentionKey, Reference> references = new HashMap<>();
    private final Map<MentionKey, Group> groups = new HashMap<>();

    Referents(Bundle bundle, Identities identities) {
        this.identities = identities;
        for (var page : bundle.mentions()) {
            for (Reference reference : page.references())
                references.put(reference.key(), reference);
            for (Group group : page.groups()) groups.put(group.key(), group);
        }
    }

    /// {@return the persons meant, in reading order, each with the certainty of the references
    /// passed on the way, 0 to 100}
    Map<String, Integer> persons(MentionKey key) {
        Map<String, Integer> persons = new LinkedHashMap<>();
        collect(key, 100, MOST_STEPS, persons);
        return persons;
    }

    /// {@return the names meant, in reading order}
    List<MentionKey> names(MentionKey key) {
        Set<MentionKey> names = new LinkedHashSet<>();
        names(key, MOST_STEPS, names);
        return List.copyOf(names);
    }

    private void names(MentionKey key, int steps, Set<MentionKey> names) {
        if (identities.personOf(key).isPresent()) {
            names.add(key);
            return;
        }
        if (steps == 0) return;
        Reference reference = references.get(key);
        Group group = groups.get(key);
        List<MentionKey> next =
                reference != null
                        ? reference.antecedents()
                        : group != null ? group.members() : List.of();
        for (MentionKey other : next) if (!other.equals(key)) names(other, steps - 1, names);
    }

    /// {@return the one person meant, if it is exactly one}
    Optional<String> person(MentionKey key) {
        Map<String, Integer> persons = persons(key);
        return persons.size() == 1
                ? Optional.of(persons.keySet().iterator().next())
                : Optional.empty();
    }

    /// {@return whether these words are a pronoun or another reference}
    boolean isReference(Passage words) {
        return references.containsKey(MentionKey.of(words));
    }

    /// {@return the one person who is this party, if it is exactly one}
    Optional<String> person(Party party) {
        return party.mention().flatMap(this::person);
    }

    private void collect(MentionKey key, int certainty, int steps, Map<String, Integer> persons) {
        Optional<String> named = identities.personOf(key);
        if (named.isPresent()) {
            persons.merge(named.get(), certainty, Math::max);
            return;
        }
        if (steps == 0) return;
        Reference reference = references.get(key);
        if (reference != null) {
            int both = certainty * reference.certainty() / 100;
            for (MentionKey antecedent : reference.antecedents())
                if (!antecedent.equals(key)) collect(antecedent, both, steps - 1, persons);
            return;
        }
        Group group = groups.get(key);
        if (group != null)
            for (MentionKey member : group.members())
                if (!member.equals(key)) collect(member, certainty, steps - 1, persons);
    }

    /// What one predicate tells twice (found guilty and sentenced) it tells of one day; what led to
    /// a verdict (the charge) was before it.
    private static List<Claim> sharingDates(List<Claim> claims) {
        return claims.stream()
                .map(
                        claim ->
                                claim.when().isPresent()
                                                || !(claim.told() instanceof Telling.ActTold)
                                        ? claim
                                        : claims.stream()
                                                .filter(other -> onePredicate(claim, other))
                                                .filter(other -> other.when().isPresent())
                                                .filter(other -> !isVerdictOn(claim, other))
                                                .findFirst()
                                                .map(other -> dated(claim, other))
                                                .orElse(claim))
                .toList();
    }

    private static boolean onePredicate(Claim a, Claim b) {
        return b.told() instanceof Telling.ActTold
                && a.key().rendition().equals(b.key().rendition())
                && a.key().start() == b.key().start()
                && a.key().end() == b.key().end()
                && a.key().victim().equals(b.key().victim());
    }

    private static boolean isVerdictOn(Claim charge, Claim other) {
        return charge.told() instanceof Telling.ActTold accused
                && accused.act() == ActType.CHARGE
                && other.told() instanceof Telling.ActTold act
                && act.act() != ActType.ARREST;
    }

    private static Claim dated(Claim claim, Claim by) {
        return new Claim(
                claim.key(),
                claim.told(),
                by.when(),
                claim.reality(),
                claim.speaker(),
                claim.anchors(),
                claim.reading());
    }

    /// {@return the page's claims, once a person that they are about; what is said of nobody we
    /// know is left out}
    List<Attributed> attribute(PageClaims page) {
        List<Attributed> all = new ArrayList<>();
        for (Claim claim : sharingDates(page.claims()))
            persons(claim.told().victim())
                    .forEach(
                            (person, certainty) ->
                                    all.add(
                                            new Attributed(
                                                    person,
                                                    claim,
                                                    page.mentions().page().id(),
                                                    // a doubtful reference halves a line's
                                                    // certainty at most: the claim's rule has its
                                                    // share in
                                                    // it
                                                    claim.reading().score()
                                                            * (100 + certainty)
                                                            / 200)));
        return all;
    }

    /// {@return the references that stand for one person each, with that person}
    Map<Reference, String> ofOnePerson() {
        Map<Reference, String> found = new LinkedHashMap<>();
        references.values().stream()
                .sorted(java.util.Comparator.comparing(Reference::key))
                .forEach(r -> person(r.key()).ifPresent(p -> found.put(r, p)));
        return found;
    }
}
