package vigil.syntax;

import org.jspecify.annotations.Nullable;

import vigil.syntax.VerbGroup.Form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/// The clauses of a sentence in the making: those that are still open as a stack, the innermost on
/// top, and what the walk has just passed.
final class OpenClauses {
    private final Grammar grammar;
    private final Groups groups;
    private final List<Draft> drafts = new ArrayList<>();
    private final Deque<Draft> stack = new ArrayDeque<>();

    /// The last noun group that was passed, or -1.
    int lastNoun = -1;

    /// Whether a coordinator was passed since the last group.
    boolean coordinated;

    /// Whether a comma or dash was passed since the last group.
    boolean freshComma;

    OpenClauses(Grammar grammar, Groups groups) {
        this.grammar = grammar;
        this.groups = groups;
    }

    /// {@return all clauses, in the order of their opening}
    List<Draft> drafts() {
        return drafts;
    }

    Draft push(Clause.Kind kind, Unit at) {
        return push(new Draft(drafts.size(), kind, stack.isEmpty() ? -1 : top().id), at);
    }

    private Draft push(Draft draft, Unit at) {
        draft.cover(at);
        drafts.add(draft);
        stack.push(draft);
        return draft;
    }

    /// A clause beside the one on top, which is left.
    Draft sibling(Clause.Kind kind, Unit at) {
        Draft before = stack.pop();
        return push(before.like(drafts.size(), kind, before.parent), at);
    }

    /// A clause that has its subject in common with the one on top, which is left.
    Draft sharing(Unit at) {
        Draft before = stack.pop();
        boolean main = before.kind == Clause.Kind.MAIN;
        Draft clause =
                before.like(
                        drafts.size(),
                        main ? Clause.Kind.COORDINATED : before.kind,
                        main || before.parent < 0 ? before.id : before.parent);
        clause.sharesSubject = true;
        return push(clause, at);
    }

    Draft top() {
        return stack.getFirst();
    }

    /// {@return the verb of a clause that has one}
    VerbGroup verb(Draft clause) {
        return groups.verbs.get(clause.verb);
    }

    boolean isSaying(Draft clause) {
        return grammar.verb(verb(clause).lemma(), "say");
    }

    boolean inQuotation() {
        return stack.stream().anyMatch(d -> d.quote);
    }

    boolean isAnyOpen() {
        return stack.stream().anyMatch(Draft::open);
    }

    boolean hasBareNoun(Draft clause) {
        return clause.before.stream().anyMatch(groups::isBare);
    }

    /// {@return whether no clause waits for the verb of a subject, and no mark must close first}
    boolean isSettled() {
        return stack.stream().noneMatch(d -> d.isMarked() || (d.open() && hasBareNoun(d)));
    }

    /// Leaves clauses as long as they are of this kind, but no quotation or bracket and never the
    /// last.
    void leaveWhile(Predicate<Draft> kind) {
        while (stack.size() > 1 && !top().isMarked() && kind.test(top())) stack.pop();
    }

    /// {@return the clause that the one on top stands in}
    Draft parent() {
        return drafts.get(top().parent);
    }

    void leaveTo(Draft clause) {
        while (top() != clause) stack.pop();
    }

    /// Leaves the innermost clause of this kind, and all within it, if there is one.
    void close(Predicate<Draft> kind) {
        if (stack.stream().noneMatch(kind)) return;
        while (stack.size() > 1) if (kind.test(stack.pop())) return;
    }

    /// Leaves embedded clauses that have their verb and stand before a comma.
    void leaveFinished() {
        if (freshComma)
            leaveWhile(
                    d ->
                            !d.open()
                                    && (d.kind == Clause.Kind.RELATIVE
                                            || d.kind == Clause.Kind.PARTICIPIAL));
    }

    /// After a comma, a bare group belongs to the clause below if that one still waits for its
    /// verb.
    void leaveAtComma() {
        freshComma = false;
        if (top().open() || top().isMarked()) return;
        // through every embedded clause that has its verb, down to one that waits
        for (Draft draft : stack) {
            if (draft.open()) {
                if (!draft.bracket && !hasBareNoun(draft)) leaveTo(draft);
                return;
            }
            if (!isEmbedded(draft) || draft.isMarked()) return;
        }
    }

    private static boolean isEmbedded(Draft draft) {
        return switch (draft.kind) {
            case ADVERBIAL, CONDITIONAL, RELATIVE, PARTICIPIAL, INFINITIVAL, COMPLEMENT -> true;
            default -> false;
        };
    }

    /// {@return the innermost clause with a finite verb that a further verb may go with, no bracket
    /// or quotation between}
    @Nullable Draft finite() {
        for (Draft draft : stack) {
            if (draft.isMarked()) return null;
            if (!draft.open() && verb(draft).form() == Form.FINITE)
                return draft.kind == Clause.Kind.ADVERBIAL || isSaying(draft) ? null : draft;
        }
        return null;
    }

    /// {@return whether a clause below the top has something to be its subject and no verb yet}
    boolean awaited() {
        Draft waiting = waiting();
        return waiting != null && hasBareNoun(waiting);
    }

    /// {@return the innermost clause below the top that still waits for its verb and has something
    /// to be its subject}
    @Nullable Draft waiting() {
        Iterator<Draft> below = stack.iterator();
        below.next();
        while (below.hasNext()) {
            Draft draft = below.next();
            if (draft.open()
                    && (draft.kind == Clause.Kind.MAIN
                            || (!draft.quote
                                    && (!draft.before.isEmpty() || draft.antecedent >= 0))))
                return draft;
            if (draft.isMarked()) return draft.quote && draft.open() ? draft : null;
        }
        return null;
    }
}
