package vigil.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A clause in the making.
final class Draft {
    final int id;
    Clause.Kind kind;
    final int parent;
    Optional<String> opener = Optional.empty();
    int antecedent = -1;

    /// Token of the relative that opened it, or -1.
    int relative = -1;

    /// Opened by "whose": the antecedent owns the noun behind, and is no argument of the verb.
    boolean owned;

    int verb = -1;
    int subject = -1;
    boolean sharesSubject;
    boolean quote;
    boolean bracket;
    final List<Integer> before = new ArrayList<>();
    final List<Integer> behind = new ArrayList<>();
    int first = Integer.MAX_VALUE;
    int end = -1;

    Draft(int id, Clause.Kind kind, int parent) {
        this.id = id;
        this.kind = kind;
        this.parent = parent;
    }

    void cover(Unit unit) {
        first = Math.min(first, unit.first());
        end = Math.max(end, unit.end());
    }

    boolean open() {
        return verb < 0;
    }
}
