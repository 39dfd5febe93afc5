package vigil.claim;

import vigil.syntax.NounGroup;
import vigil.syntax.VerbGroup;

import java.util.List;
import java.util.Optional;

/// A word that tells something, with what it tells it of: the only thing that claims are made from.
///
/// @param id index on its page
/// @param sentence index of its sentence on the page
/// @param site the verb or noun group it stands in
/// @param clause index of its clause in the sentence
/// @param lemma dictionary form of the trigger
/// @param form how it stands
/// @param negated whether it is denied
/// @param modality what a modal or mood says
/// @param tense tense of its verb group; none for nouns
/// @param frame the frame it fits
/// @param slots what fills the frame, each with the rule that filled it
public record Predicate(
        int id,
        int sentence,
        Site site,
        int clause,
        String lemma,
        Form form,
        boolean negated,
        VerbGroup.Modality modality,
        VerbGroup.Tense tense,
        Frame frame,
        List<Slot> slots) {
    /// The role of what stands in the victim's place and is no person that can be named.
    static final String STRANGER = "stranger";

    public Predicate {
        slots = List.copyOf(slots);
    }

    /// Where it stands.
    public sealed interface Site {
        /// A verb group, by index.
        record Verb(int id) implements Site {}

        /// A noun group, by index.
        record Noun(int id) implements Site {}
    }

    /// How it stands.
    public enum Form {
        ACTIVE,
        PASSIVE,
        IMPERSONAL,
        NOUN,
        PARTICIPLE,
        INFINITIVE,
        GERUND
    }

    /// What fills a role.
    ///
    /// @param role the frame's role
    /// @param filler a group or clause
    /// @param rule the relation it was found by
    public record Slot(String role, Filler filler, String rule) {}

    /// A group, a possessive within a group, or a clause.
    public sealed interface Filler {
        /// A noun group.
        record Group(NounGroup noun) implements Filler {}

        /// The person a possessive stands for: "his" in "his arrest".
        record Possessive(NounGroup of) implements Filler {}

        /// A clause, by index.
        record Inner(int clause) implements Filler {}
    }

    /// {@return the same in another modality}
    Predicate with(VerbGroup.Modality other) {
        return new Predicate(
                id, sentence, site, clause, lemma, form, negated, other, tense, frame, slots);
    }

    /// {@return what fills this role first, if anything}
    public Optional<Filler> slot(String role) {
        return slots.stream().filter(s -> s.role().equals(role)).map(Slot::filler).findFirst();
    }

    /// {@return the noun group that fills this role, if one does}
    public Optional<NounGroup> group(String role) {
        return slot(role)
                .flatMap(
                        f ->
                                f instanceof Filler.Group(var noun)
                                        ? Optional.of(noun)
                                        : Optional.empty());
    }

    /// {@return whether this noun group fills a slot: "placed under house arrest"}
    boolean isFilledBy(int noun) {
        return slots.stream()
                .anyMatch(
                        slot ->
                                slot.filler() instanceof Filler.Group(var group)
                                        && group.id() == noun);
    }

    /// {@return whether it is a word before a person's name or description}
    public boolean isAttribute() {
        return frame.part() == Frame.Part.ATTRIBUTE;
    }

    /// {@return whether it is a noun}
    public boolean isNoun() {
        return site instanceof Site.Noun;
    }
}
