package vigil.claim;

import java.util.List;
import java.util.Set;

/// What a word tells and whom it tells it of: one row of a language's `claim/frames.tsv`.
///
/// A frame knows deep relations, not surface order: `object` is whom a verb acts upon, in "the
/// court sentenced X", "X was sentenced" and "X, sentenced to 8 years" alike. What the relations
/// are for each voice is settled once, in [Fillers].
///
/// @param id stable name, printed as a reason
/// @param part what part of speech the trigger is
/// @param gives an act's code (`arrest`), an operator (`@ASK`), a lasting state (`=HELD`), or a
///   matter that only operators make something of (`+request`: a petition that is filed, refused,
///   granted)
/// @param slots in the order in which they choose
/// @param when conditions on the trigger: `neg`, `pos`, `active`, `passive`, `reflexive`,
///   `perfect`, `ongoing` (told as not over)
/// @param also what else is told when a slot is filled
public record Frame(
        String id,
        Part part,
        String gives,
        List<Slot> slots,
        Set<String> when,
        List<Companion> also) {
    /// Conditions that make no frame stricter than another of the same trigger.
    private static final Set<String> ASIDE = Set.of("named", "others");

    public Frame {
        slots = List.copyOf(slots);
        when = Set.copyOf(when);
        also = List.copyOf(also);
    }

    /// Part of speech of a trigger.
    public enum Part {
        VERB,
        NOUN,
        /// A word before a person's name or description: "the jailed editor Jane Roe".
        ATTRIBUTE
    }

    /// A place in the frame.
    ///
    /// @param role `victim`, `actor`, `term`, `charge`, `place`, `what`, `by`, `to`
    /// @param relations deep relations, any of which may fill it: `subject`, `object`, `object2`,
    ///   `owner`, `self`, `clause`, a preposition, a case
    /// @param classes what may fill it; empty for anything
    /// @param required whether the frame holds only if it is filled
    public record Slot(String role, List<String> relations, Set<String> classes, boolean required) {
        public Slot {
            relations = List.copyOf(relations);
            classes = Set.copyOf(classes);
        }
    }

    /// A second act that the same clause tells.
    ///
    /// @param gives an act's code
    /// @param role told only if this role is filled; empty for always
    public record Companion(String gives, String role) {}

    /// {@return whether this is an operator upon other predicates}
    public boolean isOperator() {
        return gives.startsWith("@");
    }

    /// {@return whether this is a lasting state}
    public boolean isState() {
        return gives.startsWith("=");
    }

    /// {@return whether it tells nothing by itself}
    public boolean isMatter() {
        return gives.startsWith("+");
    }

    /// {@return whether this is an act}
    public boolean isAct() {
        return !isOperator() && !isState() && !isMatter();
    }

    /// {@return the operator's or state's name without its mark, or the act's code}
    public String name() {
        return isAct() ? gives : gives.substring(1);
    }

    /// {@return how many of its slots must be filled}
    int demands() {
        int demands = 0;
        for (Slot slot : slots) if (slot.required()) demands += 4;
        for (String condition : when) if (!ASIDE.contains(condition)) demands++;
        return demands;
    }
}
