package vigil.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A clause in the making.
final class Draft {
    static final int BREAK = -1;

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

    /// Noun groups behind the verb; [#BREAK] where a colon parts them.
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

    /// Gives the clause its verb.
    void take(VerbGroup group, Unit unit) {
        verb = group.id();
        cover(unit);
    }

    /// {@return a clause that is opened as this one is, and has its subject}
    Draft like(int id, Clause.Kind kind, int parent) {
        Draft clause = new Draft(id, kind, parent);
        clause.opener = opener;
        clause.antecedent = antecedent;
        clause.subject = subject;
        return clause;
    }

    /// Adds a noun group on the side of the verb where the walk is.
    void add(NounGroup noun) {
        (open() ? before : behind).add(noun.id());
    }

    boolean open() {
        return verb < 0;
    }

    /// {@return whether it is a quotation or bracket, which is left at its own mark only}
    boolean isMarked() {
        return quote || bracket;
    }
}
