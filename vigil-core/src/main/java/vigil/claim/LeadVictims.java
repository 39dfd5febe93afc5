package vigil.claim;

import vigil.language.Feature;
import vigil.mention.Candidate;
import vigil.mention.Group;
import vigil.mention.MentionKey;
import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Whom the first words of a page mean before they name anybody: "Two teachers were freed on
/// Monday. Jane Roe and Max Moe …".
///
/// @param scene the page
/// @param focus whom the page is about
record LeadVictims(Scene scene, CaseFocus focus) {
    /// Sentences that may speak of somebody before the name comes.
    private static final int LEAD = 3;

    /// How many sentences later the names have to come.
    private static final int REACH = 2;

    /// {@return the persons named next, where they are as many as the description counts}
    ///
    /// @param noun a description of people
    List<MentionKey> of(int sentence, SentenceSyntax s, NounGroup noun) {
        if (sentence >= LEAD || noun.kind() != NounGroup.Kind.COMMON || noun.negated())
            return List.of();
        int end = s.sentence().end();
        int last = Math.min(sentence + REACH, scene.syntax.sentences().size() - 1);
        int reach = scene.syntax.sentences().get(last).sentence().end();
        List<Candidate> persons =
                scene.mentions.candidates().stream()
                        .filter(c -> scene.referents.isPerson(c) && c.passage().start() < reach)
                        .sorted(Comparator.comparing(Candidate::key))
                        .toList();
        if (persons.isEmpty() || persons.getFirst().passage().start() < end) return List.of();
        MentionKey first = persons.getFirst().key();
        if (noun.number().isPresent()) return counted(noun.number().getAsInt(), first);
        boolean one =
                noun.determiner() == NounGroup.Determiner.INDEFINITE && !noun.is(Feature.PLURAL);
        return one && focus.isOne(first) ? List.of(first) : List.of();
    }

    private List<MentionKey> counted(int count, MentionKey first) {
        Optional<Group> named =
                scene.mentions.groups().stream()
                        .filter(g -> g.members().contains(first))
                        .findFirst();
        boolean fits =
                count >= 2
                        && named.isPresent()
                        && named.get().members().getFirst().equals(first)
                        && named.get().members().size() == count
                        && named.get().members().stream()
                                .allMatch(
                                        key ->
                                                scene.referents
                                                        .candidate(key)
                                                        .filter(scene.referents::isPerson)
                                                        .isPresent());
        return fits ? named.get().members() : List.of();
    }
}
