package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.Claim;
import vigil.claim.Reality;
import vigil.claim.Telling;
import vigil.claim.Telling.State;
import vigil.mention.Role;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Who of the people named is or was deprived of freedom, and so has a case; and whose case an act
/// on a relative or lawyer belongs to.
final class Detained {
    private static final Set<ActType> CUSTODY =
            EnumSet.of(
                    ActType.ABDUCTION,
                    ActType.ARREST,
                    ActType.CHARGE,
                    ActType.REMAND,
                    ActType.HOUSE_ARREST,
                    ActType.TRANSFER,
                    ActType.CONVICTION,
                    ActType.SENTENCE,
                    ActType.ACQUITTAL,
                    ActType.RELEASE,
                    ActType.EXCHANGE,
                    ActType.PARDON,
                    ActType.EXILE,
                    ActType.PUNISHMENT_CELL);

    /// What relatives and lawyers get or file for the one who is held.
    private static final Set<ActType> FOR_ANOTHER =
            EnumSet.of(
                    ActType.DENIAL,
                    ActType.RULING,
                    ActType.APPEAL,
                    ActType.STATEMENT,
                    ActType.HEARING);

    /// What befalls people who are held, though not only them.
    private static final Set<ActType> OF_THE_HELD =
            EnumSet.of(
                    ActType.TORTURE,
                    ActType.HUNGER_STRIKE,
                    ActType.SEARCH,
                    ActType.RULING,
                    ActType.HEARING,
                    ActType.APPEAL,
                    ActType.DENIAL);

    /// Who asks that somebody be let go says that he is held.
    private static final Set<String> ENDS_CUSTODY =
            Set.of(ActType.RELEASE.code(), ActType.EXCHANGE.code(), ActType.PARDON.code());

    private static final Set<Role> OUTSIDE =
            EnumSet.of(Role.RELATIVE, Role.LAWYER, Role.OFFICIAL, Role.SPOKESPERSON, Role.JUDGE);

    private final Set<String> ids = new HashSet<>();
    private final Map<String, Set<String>> stoodFor = new HashMap<>();

    private final List<Person> people;

    Detained(List<Attributed> said, List<Person> people) {
        this.people = people;
        for (Person person : people)
            if (person.roles().stream().anyMatch(r -> r.role() == Role.DETAINEE))
                ids.add(person.id());
        Set<String> outsiders = new HashSet<>();
        for (Person person : people)
            if (!person.roles().isEmpty()
                    && person.roles().stream().allMatch(r -> OUTSIDE.contains(r.role())))
                outsiders.add(person.id());
        Set<String> tied = new HashSet<>(outsiders);
        for (Person person : people) if (!person.relations().isEmpty()) tied.add(person.id());
        for (Attributed a : said)
            if (isCustody(a.claim(), outsiders.contains(a.person()))
                    || (!tied.contains(a.person()) && isOfTheHeld(a.claim()))) ids.add(a.person());
        for (Person person : people)
            for (Person.Relation relation : person.relations())
                if (ids.contains(relation.to()))
                    stoodFor.computeIfAbsent(person.id(), _ -> new TreeSet<>()).add(relation.to());
    }

    /// Of somebody who stands in the case as another's mother or judge, only an act shows custody:
    /// "in prison" may be where the visit took place.
    private static boolean isCustody(Claim claim, boolean outsider) {
        if (claim.reality() != Reality.HAPPENED && claim.reality() != Reality.ALLEGED) return false;
        return switch (claim.told()) {
            case Telling.ActTold act -> CUSTODY.contains(act.act());
            case Telling.Lasting lasting -> !outsider && isHeld(lasting.state());
            case Telling.InState state -> !outsider && isHeld(state.state());
            case Telling.RequestTold _, Telling.AnswerTold _ -> false;
        };
    }

    private static boolean isOfTheHeld(Claim claim) {
        boolean real = claim.reality() == Reality.HAPPENED || claim.reality() == Reality.ALLEGED;
        return switch (claim.told()) {
            case Telling.ActTold act -> real && OF_THE_HELD.contains(act.act());
            case Telling.RequestTold asked ->
                    asked.matter().filter(ENDS_CUSTODY::contains).isPresent();
            case Telling.Lasting _, Telling.InState _, Telling.AnswerTold _ -> false;
        };
    }

    private static boolean isHeld(State state) {
        return switch (state) {
            case HELD, HOUSE_ARREST, MISSING -> true;
            case FREE, HUNGER_STRIKE, EXILED -> false;
        };
    }

    /// Gives case files to persons whose case files people have dealt with.
    void add(Set<String> owners) {
        ids.addAll(owners);
        for (Person person : people)
            for (Person.Relation relation : person.relations())
                if (owners.contains(relation.to()))
                    stoodFor.computeIfAbsent(person.id(), _ -> new TreeSet<>()).add(relation.to());
    }

    boolean has(String person) {
        return ids.contains(person);
    }

    /// {@return the claims, those that a relative or lawyer met with or filed for the one who is
    /// held given to the latter}
    List<Attributed> broughtHome(List<Attributed> said) {
        List<Attributed> home = new ArrayList<>();
        Set<String> there = new HashSet<>();
        for (Attributed a : said) there.add(a.ownName());
        for (Attributed a : said) {
            Optional<String> other = other(a);
            if (other.isEmpty()) home.add(a);
            else {
                Attributed moved =
                        new Attributed(other.get(), a.claim(), a.page(), a.certainty() * 9 / 10);
                if (there.add(moved.ownName())) home.add(moved);
            }
        }
        return home;
    }

    private Optional<String> other(Attributed a) {
        if (has(a.person())) return Optional.empty();
        boolean forAnother =
                switch (a.claim().told()) {
                    case Telling.ActTold act -> FOR_ANOTHER.contains(act.act());
                    case Telling.RequestTold _, Telling.AnswerTold _ -> true;
                    case Telling.Lasting _, Telling.InState _ -> false;
                };
        Set<String> whom = stoodFor.getOrDefault(a.person(), Set.of());
        return forAnother && whom.size() == 1
                ? Optional.of(whom.iterator().next())
                : Optional.empty();
    }
}
