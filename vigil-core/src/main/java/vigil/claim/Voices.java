package vigil.claim;

import org.jspecify.annotations.Nullable;

import vigil.claim.Predicate.Filler;
import vigil.language.Feature;
import vigil.mention.MentionKey;
import vigil.mention.NamedKind;
import vigil.mention.Role;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who asks on a page, and what they are to the prisoner.
final class Voices {
    private static final Set<String> CLOSE = Set.of("KIN", "LAWYER");
    private static final Set<String> OTHER_SIDE = Set.of("PROSECUTION", "JUDGE", "COURT", "PRISON");
    private static final Set<String> STATE =
            Set.of("STATE", "MINISTRY", "FORCE", "MEDIA", "COMPANY", "PARTY");
    private static final Set<String> IN_OFFICE =
            Set.of("BODY", "STATE", "OFFICIAL", "SPOKESPERSON");

    private final Scene scene;
    private final CaseFocus focus;
    private final Speakers speakers;
    private final Bodies bodies;

    /// The "we" or "I" of a letter.
    private @Nullable Voice own;

    /// The first body that asks or condemns on this page.
    private @Nullable Voice advocate;

    Voices(Scene scene, CaseFocus focus, Speakers speakers) {
        this.scene = scene;
        this.focus = focus;
        this.speakers = speakers;
        this.bodies = new Bodies(scene, focus);
    }

    /// {@return who asks by this predicate}
    Optional<Voice> by(Predicate p) {
        SentenceSyntax s = scene.sentence(p);
        if (p.frame().name().equals("MUST")) return speakers.of(p).speaker().map(this::of);
        Optional<NounGroup> noun = p.group("by");
        if (noun.isPresent())
            return Optional.of(
                    meant(p, s, noun.get())
                            .map(this::of)
                            .orElseGet(() -> of(s, author(s, noun.get()).orElse(noun.get()))));
        return p.slot("by")
                .flatMap(
                        f ->
                                f instanceof Filler.Possessive(var of)
                                        ? Optional.of(of(s, of))
                                        : Optional.empty());
    }

    /// {@return "concern is expressed for her health": who speaks, or the body whose page it is}
    Optional<Voice> unnamed(Predicate p) {
        if (!p.frame().name().equals("CONDEMN") || p.form() != Predicate.Form.PASSIVE)
            return Optional.empty();
        return speakers.of(p).speaker().map(this::of).or(this::ofPage).filter(Voice::institution);
    }

    /// "PEN's open letter demands": whose words they are.
    private Optional<NounGroup> author(SentenceSyntax s, NounGroup noun) {
        if (!Letters.isDocument(scene, s, noun)) return Optional.empty();
        return Stream.of(Relation.Kind.POSSESSOR, Relation.Kind.GENITIVE, Relation.Kind.MODIFIER)
                .flatMap(kind -> s.of(noun, kind).stream())
                .filter(
                        n ->
                                scene.referents.kind(s, n).isPresent()
                                        || !scene.referents.persons(s, n).isEmpty()
                                        || IN_OFFICE.stream()
                                                .anyMatch(scene.classes(s).of(s, n)::contains))
                .findFirst();
    }

    /// The speaker whom a pronoun stands for: the "we" of a quotation, or "they" in "Germany and
    /// Italy said they were concerned".
    private Optional<Speakers.Speaker> meant(Predicate p, SentenceSyntax s, NounGroup noun) {
        if (Voice.isFirstPerson(noun)) return speakers.quoting(s.start(noun));
        boolean same =
                noun.kind() == NounGroup.Kind.PRONOUN && scene.referents.persons(s, noun).isEmpty();
        return same ? speakers.of(p).speaker() : Optional.empty();
    }

    Voice of(Speakers.Speaker speaker) {
        return of(scene.syntax.sentences().get(speaker.sentence()), speaker.noun());
    }

    Voice of(SentenceSyntax s, NounGroup noun) {
        Party party = scene.referents.party(s, noun);
        Optional<String> body =
                bodies.spokenFor(s, noun)
                        .or(() -> ofOwnPage(s, noun))
                        .or(() -> scene.referents.itsName(s, noun));
        return new Voice(
                body.map(party::speakingFor).orElse(party),
                body.isPresent() || institution(s, noun),
                s,
                noun);
    }

    /// "We call on", outside of quotations, and "the organisation" on a page on which a body has
    /// asked or condemned before.
    private Optional<String> ofOwnPage(SentenceSyntax s, NounGroup noun) {
        boolean we =
                Voice.isFirstPerson(noun)
                        && noun.is(Feature.PLURAL)
                        && !speakers.quoted(s.start(noun));
        // "the organisation said": the one that has spoken before
        boolean the =
                noun.kind() == NounGroup.Kind.COMMON
                        && noun.determiner() == NounGroup.Determiner.DEFINITE
                        && noun.end() - noun.first() <= 2
                        && !noun.is(Feature.PLURAL)
                        && isBody(s, noun)
                        && s.of(noun, Relation.Kind.GENITIVE).isEmpty();
        return (we || the) && advocate != null
                ? Optional.of(advocate.party().body().orElse(advocate.party().words()))
                : Optional.empty();
    }

    /// "denounced by the lawyers, Rights Now and others": one of them is enough.
    private boolean institution(SentenceSyntax s, NounGroup noun) {
        return isInstitution(s, noun) || s.members(noun).stream().anyMatch(each -> isBody(s, each));
    }

    private boolean isBody(SentenceSyntax s, NounGroup noun) {
        return scene.classes(s).of(s, noun).contains("BODY")
                || scene.referents.kind(s, noun).equals(Optional.of(NamedKind.BODY));
    }

    private boolean isInstitution(SentenceSyntax s, NounGroup noun) {
        Set<String> classes = scene.classes(s).of(s, noun);
        if (isClose(classes) || classes.contains("DETAINEE")) return false;
        if (IN_OFFICE.stream().anyMatch(classes::contains)) return true;
        Optional<NamedKind> kind = scene.referents.kind(s, noun);
        if (kind.equals(Optional.of(NamedKind.BODY)) || kind.equals(Optional.of(NamedKind.PLACE)))
            return true;
        for (Referents.Person person : scene.referents.persons(s, noun)) {
            Set<Role> roles = scene.referents.roles(person.key());
            if (roles.contains(Role.OFFICIAL) || roles.contains(Role.SPOKESPERSON)) return true;
        }
        // advocates, journalists and activists who speak together speak in public
        if (noun.is(Feature.PLURAL)
                && (classes.contains("ACTIVIST") || classes.contains("JOURNALIST"))) return true;
        // "Jane Roe, director of Rights Now": the apposition tells
        for (NounGroup apposed : s.of(noun, Relation.Kind.APPOSITION)) {
            Set<String> told = scene.classes(s).of(s, apposed);
            if (told.contains("OFFICIAL") || told.contains("SPOKESPERSON")) return true;
        }
        return false;
    }

    private Set<String> classes(Voice voice) {
        return scene.classes(voice.s()).of(voice.s(), voice.noun());
    }

    private List<Referents.Person> persons(Voice voice) {
        return scene.referents.persons(voice.s(), voice.noun());
    }

    /// {@return the persons who speak, by the name in an apposition too}
    Stream<MentionKey> named(Voice voice) {
        return Stream.concat(
                        Stream.of(voice.noun()),
                        voice.s().of(voice.noun(), Relation.Kind.APPOSITION).stream())
                .flatMap(noun -> scene.referents.persons(voice.s(), noun).stream())
                .map(Referents.Person::key);
    }

    boolean isSelf(Voice voice, Victim victim) {
        return persons(voice).stream()
                .anyMatch(person -> focus.sameName(person.key(), victim.key()));
    }

    /// Prosecutors, courts and prisons ask each other for what they do, and not for the prisoner.
    boolean isOtherSide(Voice voice) {
        Set<String> classes = classes(voice);
        return OTHER_SIDE.stream().anyMatch(classes::contains)
                || persons(voice).stream()
                        .anyMatch(p -> scene.referents.roles(p.key()).contains(Role.JUDGE));
    }

    boolean isProsecution(Voice voice) {
        return classes(voice).contains("PROSECUTION");
    }

    /// {@return whether it is an organisation's voice, and none of the state that holds the
    /// prisoner}
    boolean judges(Voice voice) {
        Set<String> classes = classes(voice);
        return voice.institution()
                && !isOtherSide(voice)
                && STATE.stream().noneMatch(classes::contains)
                && (voice.party().body().isPresent() || isBody(voice.s(), voice.noun()));
    }

    /// Relatives and lawyers ask for their own.
    boolean isClose(Voice voice) {
        return voice.s().members(voice.noun()).stream()
                .anyMatch(each -> isClose(scene.classes(voice.s()).of(voice.s(), each)));
    }

    private static boolean isClose(Set<String> classes) {
        return CLOSE.stream().anyMatch(classes::contains);
    }

    /// Takes note of who asks. A page on which "we" or "I" asks outside of quotations is a letter.
    void heard(Voice voice) {
        if (speakers.quoted(voice.s().start(voice.noun()))) return;
        if (own == null && voice.isFirstPerson()) own = voice;
        if (advocate == null && voice.institution()) advocate = voice;
    }

    /// {@return who speaks where nobody is quoted: the "we" or "I" of a letter, else the body that
    /// asks and condemns on this page}
    Optional<Voice> ofPage() {
        return Optional.ofNullable(own == null ? advocate : own);
    }
}
