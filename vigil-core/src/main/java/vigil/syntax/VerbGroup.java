package vigil.syntax;

import vigil.language.Feature;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A verb with its auxiliaries, negation and adverbs: "has not been convicted", "a été condamné",
/// "буде засуджено".
///
/// @param id index in its sentence
/// @param first first token
/// @param end one past the last token
/// @param head the lexical verb's token
/// @param lemma its dictionary form
/// @param form finite, participle, infinitive …
/// @param voice who its subject is to it
/// @param negated whether it is denied
/// @param modality what its modal verb or mood says
/// @param modal lemma of that modal verb, if any
/// @param tense tense of the group as a whole
/// @param features person, gender and number of the finite part
/// @param particles lemmas of adverbs and particles inside or right behind the group, in reading
///   order
/// @param clitics tokens of object pronouns leaning on it
public record VerbGroup(
        int id,
        int first,
        int end,
        int head,
        String lemma,
        Form form,
        Voice voice,
        boolean negated,
        Modality modality,
        Optional<String> modal,
        Tense tense,
        Set<Feature> features,
        List<String> particles,
        List<Integer> clitics) {
    public VerbGroup {
        features = Set.copyOf(features);
        particles = List.copyOf(particles);
        clitics = List.copyOf(clitics);
    }

    /// {@return whether a feature of the finite part is known}
    public boolean is(Feature feature) {
        return features.contains(feature);
    }

    /// {@return the same group read as a form without tense, or as a finite one}
    VerbGroup as(Form other) {
        return new VerbGroup(
                id,
                first,
                end,
                head,
                lemma,
                other,
                other == Form.PARTICIPLE ? Voice.PASSIVE : voice,
                negated,
                modality,
                modal,
                other == Form.FINITE ? tense : Tense.NONE,
                features,
                particles,
                clitics);
    }

    /// {@return the same as the verb of a clause of its own, in the mood of wishes}
    VerbGroup wished() {
        Set<Feature> mood = EnumSet.of(Feature.FINITE, Feature.SUBJUNCTIVE);
        mood.addAll(features);
        return new VerbGroup(
                id,
                first,
                end,
                head,
                lemma,
                Form.FINITE,
                voice,
                negated,
                modality,
                modal,
                Tense.PRESENT,
                mood,
                particles,
                clitics);
    }

    /// {@return whether its participle stands before what serves it, and its subject behind: "Also
    /// arrested was X"}
    public boolean isInverted() {
        return form == Form.FINITE && voice == Voice.PASSIVE && head == first && end > first + 1;
    }

    /// {@return whether its subject has it done: "a fait arrêter", "s'est fait arrêter"}
    public boolean isCaused() {
        return particles.contains("make");
    }

    /// The form of the group's leading verb.
    public enum Form {
        FINITE,
        PARTICIPLE,
        INFINITIVE,
        GERUND,
        IMPERATIVE
    }

    /// Who the subject is.
    public enum Voice {
        ACTIVE,
        PASSIVE,
        /// No subject; whom it happens to is the object (Ukrainian -но, -то; a third person plural
        /// without subject).
        IMPERSONAL,
        /// Reflexive form that may be passive ("s'est vu refuser", Slavic -ся).
        REFLEXIVE
    }

    /// What stands between the words and the fact.
    public enum Modality {
        NONE,
        /// may, might, could, can
        POSSIBLE,
        /// must, should, have to, ought to, il faut que
        OBLIGED,
        /// would, the conditional mood
        CONDITIONAL,
        /// a mood that tells at a distance: "aurait été arrêté"
        REPORTED,
        /// was due to: "devait être libéré"
        DUE,
        /// an order: "release her"
        IMPERATIVE
    }

    /// Tense of the whole group.
    public enum Tense {
        PAST,
        /// "had been arrested": a step back in the story.
        PLUPERFECT,
        /// "has been arrested"
        PERFECT,
        PRESENT,
        FUTURE,
        NONE
    }
}
