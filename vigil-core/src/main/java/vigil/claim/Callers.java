package vigil.claim;

import vigil.claim.Predicate.Filler;
import vigil.claim.Predicate.Site;
import vigil.mention.Candidate;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who calls where only a noun tells of the asking: "adopted a resolution with a call for her
/// release", "international calls for her release", "his requests for bail".
final class Callers {
    /// What courts are asked for by the other side.
    private static final Set<String> PUNISHING =
            Set.of("sentence", "conviction", "remand", "arrest", "charge");

    private final Scene scene;
    private final Voices voices;

    Callers(Scene scene, Voices voices) {
        this.scene = scene;
        this.voices = voices;
    }

    /// {@return who calls: the body whose verb has the call beside it, else the calls themselves,
    /// as the page names nobody}
    Optional<Voice> of(Predicate call) {
        if (!(call.site() instanceof Site.Noun(int id)) || call.negated()) return Optional.empty();
        SentenceSyntax s = scene.sentence(call);
        boolean forPrisoner =
                scene.children(call).stream()
                        .filter(c -> c.frame().isAct() && !ConcernFinder.isOfMany(c))
                        .anyMatch(c -> !PUNISHING.contains(c.frame().name()));
        NounGroup noun = s.nouns().get(id);
        if (!forPrisoner || scene.classes(s).of(s, noun).contains("PUNISHMENT_CELL"))
            return Optional.empty();
        return subject(s, noun)
                .map(body -> voices.of(s, body))
                .filter(by -> voices.judges(by) || voices.isClose(by))
                .or(() -> Optional.of(unnamed(s, noun)));
    }

    Voice unnamed(SentenceSyntax s, NounGroup call) {
        return new Voice(scene.referents.party(s, call), false, s, call);
    }

    /// {@return who asks by a petition that has an owner by a pronoun, or none}
    Party filer(Predicate petition, SentenceSyntax s, NounGroup noun) {
        return petition.slot("victim")
                .filter(f -> f instanceof Filler.Possessive)
                .flatMap(_ -> scene.referents.owners(s, noun).stream().findFirst())
                .flatMap(this::named)
                .orElseGet(() -> scene.referents.party(s, noun));
    }

    private Optional<Party> named(Referents.Person person) {
        return scene.mentions.candidates().stream()
                .filter(c -> c.key().equals(person.key()))
                .map(Candidate::passage)
                .map(name -> new Party(name.quote(), name, Optional.of(person.key())))
                .findFirst();
    }

    private Optional<NounGroup> subject(SentenceSyntax s, NounGroup call) {
        return s.relations().stream()
                .filter(r -> r.noun() == call.id())
                .filter(r -> r.kind() == Relation.Kind.OBJECT || r.kind() == Relation.Kind.OBLIQUE)
                .flatMap(
                        r ->
                                r.head() instanceof Relation.Head.Verb(int verb)
                                        ? Stream.of(s.verbs().get(verb))
                                        : Stream.empty())
                .filter(v -> v.voice() == VerbGroup.Voice.ACTIVE && !v.negated())
                .filter(v -> scene.at(s.index(), new Site.Verb(v.id())).isEmpty())
                .flatMap(v -> s.of(v, Relation.Kind.SUBJECT).stream())
                .findFirst();
    }
}
