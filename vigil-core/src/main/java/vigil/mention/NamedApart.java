package vigil.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The persons whom the last sentences name one by one: "Jane Roe was arrested on Monday. Her
/// colleague Max Moe was arrested a day later. The pair …".
final class NamedApart {
    /// How many sentences back they may be named.
    private static final int REACH = 3;

    /// "They" without a number reaches less far, and means few.
    private static final int REACH_UNCOUNTED = 1;

    private static final int MOST_UNCOUNTED = 4;

    /// Who plays another part in a case than its prisoner's.
    private static final Set<Role> OTHER_PARTS =
            Set.of(Role.OFFICIAL, Role.LAWYER, Role.JUDGE, Role.SPOKESPERSON);

    private final List<Referent> detained;
    private final List<Named> named = new ArrayList<>();

    private record Named(Referent person, int line) {}

    /// @param detained whom the page tells to be arrested, tried or held
    NamedApart(List<Referent> detained) {
        this.detained = detained;
    }

    void mention(Referent person, int line) {
        named.add(new Named(person, line));
    }

    /// {@return the persons who are as many as the words count, where no other can be meant}
    ///
    /// @param onlyDetained whether the words may well count others whom nobody has named
    Optional<List<Referent>> counted(
            int count, int line, boolean onlyDetained, Predicate<Referent> fits) {
        for (int reach = 0; reach <= REACH; reach++) {
            List<Referent> held = since(line - reach, r -> detained.contains(r) && fits.test(r));
            if (held.size() == count && count > 1) return Optional.of(held);
            if (held.size() > count) return Optional.empty();
            if (onlyDetained) continue;
            List<Referent> all = since(line - reach, r -> isPart(r) && fits.test(r));
            if (all.size() == count && count > 1) return Optional.of(all);
            if (all.size() > count && held.size() == 0) return Optional.empty();
        }
        return Optional.empty();
    }

    /// {@return the detained persons of the last sentences, where there are several}
    Optional<List<Referent>> uncounted(int line) {
        List<Referent> held = since(line - REACH_UNCOUNTED, detained::contains);
        return held.size() > 1 && held.size() <= MOST_UNCOUNTED
                ? Optional.of(held)
                : Optional.empty();
    }

    private boolean isPart(Referent person) {
        return detained.contains(person)
                || person.roles().stream().noneMatch(OTHER_PARTS::contains);
    }

    private List<Referent> since(int line, Predicate<Referent> allowed) {
        Set<Referent> found = new LinkedHashSet<>();
        for (Named one : latest())
            if (one.line() >= line && allowed.test(one.person())) found.add(one.person());
        return List.copyOf(found);
    }

    /// Only the last names: a page of ten thousand is no group.
    private List<Named> latest() {
        return named.subList(Math.max(0, named.size() - 40), named.size());
    }
}
