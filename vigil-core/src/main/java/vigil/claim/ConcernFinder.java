package vigil.claim;

import vigil.claim.Predicate.Filler;
import vigil.claim.Predicate.Site;
import vigil.language.Feature;
import vigil.mention.MentionKey;
import vigil.mention.Role;
import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whom a request concerns: the persons of what is asked for, then whose relative, lawyer or self
/// asks, then the page's case.
final class ConcernFinder {
    private static final int ASKED = 850;
    private static final int OF_OWN = ASKED - 50;
    private static final int OF_PRINCIPAL = ASKED - 100;
    private static final int OF_SELF = ASKED - 150;
    private static final int OF_FOCUS = 650;

    /// What is asked for a prisoner, and nothing else.
    private static final Set<String> PRISONERS_MATTERS =
            Set.of(
                    "ENTITLEMENT",
                    "CHARGE_NOUN",
                    "BAIL",
                    "PARDON_NOUN",
                    "ASKED_FOR",
                    "REPROACHED",
                    "SENTENCE",
                    "VERDICT");

    /// Who is asked, tried or blamed in somebody's case, and is not its prisoner.
    private static final Set<String> OTHERS =
            Set.of("BODY", "STATE", "OFFICIAL", "JUDGE", "FORCE", "PROSECUTION");

    private static final Set<Role> OUTSIDERS =
            Set.of(Role.OFFICIAL, Role.LAWYER, Role.RELATIVE, Role.JUDGE, Role.SPOKESPERSON);

    private final Scene scene;
    private final VictimLadder ladder;
    private final CaseFocus people;
    private final FocusVictims focus;
    private final Voices voices;

    ConcernFinder(Scene scene, VictimLadder ladder, CaseFocus focus, Voices voices) {
        this.scene = scene;
        this.ladder = ladder;
        this.people = focus;
        this.focus = new FocusVictims(scene, focus);
        this.voices = voices;
    }

    List<Victim> of(Predicate p, Voice by) {
        SentenceSyntax s = scene.sentence(p);
        Set<MentionKey> self = new LinkedHashSet<>(voices.named(by).toList());
        Set<MentionKey> principals = new LinkedHashSet<>();
        for (MentionKey key : self) principals.addAll(scene.referents.principals(key));
        Map<MentionKey, Victim> found = new LinkedHashMap<>();
        for (Predicate inner : scene.children(p))
            for (Victim v : isOfMany(inner) ? List.<Victim>of() : ladder.bySlot(inner)) {
                // "his wife, Jane Roe, demands his release": neither her own nor another's
                boolean forAnother =
                        !principals.isEmpty()
                                && !principals.contains(v.key())
                                && (self.contains(v.key()) || !v.rule().endsWith(":named"));
                if ((people.isOne(v.key()) || !isKin(s, inner)) && !forAnother)
                    found.putIfAbsent(v.key(), v);
            }
        if (found.isEmpty())
            for (Predicate inner : scene.children(p))
                for (Victim v : ladder.described(inner)) found.putIfAbsent(v.key(), v);
        for (String role : List.of("what", "about"))
            if (found.isEmpty())
                for (Victim v : p.slot(role).map(f -> inside(s, f)).orElse(List.of()))
                    if (!self.contains(v.key())
                            && (principals.isEmpty()
                                    || principals.contains(v.key())
                                    || v.rule().equals("inside"))) found.putIfAbsent(v.key(), v);
        if (found.isEmpty()) for (Victim v : ladder.bySlot(p)) found.putIfAbsent(v.key(), v);
        if (found.isEmpty() && isForOthers(p, s, self)) return List.of();
        if (found.isEmpty())
            for (MentionKey principal : principals)
                found.put(principal, new Victim(principal, OF_PRINCIPAL, "agency"));
        if (found.isEmpty())
            for (NounGroup each : by.s().members(by.noun()))
                for (Victim v : ofOwn(by.s(), each)) found.putIfAbsent(v.key(), v);
        if (found.isEmpty() && p.slot("what").isPresent())
            for (MentionKey key : self)
                if (people.isOne(key)) found.put(key, new Victim(key, OF_SELF, "self"));
        if (found.isEmpty() && !isOfOfficial(p))
            for (Victim v : ofPage(p)) found.putIfAbsent(v.key(), v);
        // "applied for bail": who asks for herself
        if (found.isEmpty() && !by.institution() && scene.children(p).isEmpty())
            for (MentionKey key : self) found.put(key, new Victim(key, OF_SELF, "self"));
        return List.copyOf(found.values());
    }

    /// {@return whose lawyer, defence or mother asks}
    List<Victim> ofOwn(SentenceSyntax s, NounGroup asking) {
        return scene.referents.whose(s, asking).stream()
                .map(owner -> new Victim(owner.key(), OF_OWN, "agency"))
                .toList();
    }

    /// {@return who asks, if the page is about them}
    List<Victim> ofAsker(SentenceSyntax s, NounGroup asking) {
        return scene.referents.persons(s, asking).stream()
                .filter(person -> people.isOne(person.key()))
                .map(person -> new Victim(person.key(), OF_SELF, "self"))
                .toList();
    }

    /// "called for the minister to be tried": what is asked is to be done to somebody else.
    private boolean isOfOfficial(Predicate p) {
        return scene.children(p).stream()
                .flatMap(c -> c.group("victim").stream())
                .anyMatch(
                        n ->
                                scene.classes(scene.sentence(p))
                                        .of(scene.sentence(p), n)
                                        .contains("OFFICIAL"));
    }

    /// {@return whether these sentences tell of the page's case: an act, a state or its person}
    boolean isOfCase(Set<Integer> sentences, List<Victim> victims) {
        if (scene.predicates.stream()
                .anyMatch(
                        q ->
                                sentences.contains(q.sentence())
                                        && (q.frame().isAct() || q.frame().isState()))) return true;
        return sentences.stream()
                .map(i -> scene.syntax.sentences().get(i))
                .flatMap(
                        s ->
                                s.nouns().stream()
                                        .flatMap(n -> scene.referents.persons(s, n).stream()))
                .anyMatch(
                        person ->
                                victims.stream()
                                        .anyMatch(v -> people.sameName(person.key(), v.key())));
    }

    /// {@return whom the page is about}
    List<Victim> ofPage(Predicate p) {
        return focus.at(p.sentence(), OF_FOCUS);
    }

    /// "release other political prisoners", said by one of them; "to have the minister tried":
    /// nobody's on this page.
    private boolean isForOthers(Predicate p, SentenceSyntax s, Set<MentionKey> self) {
        if (p.group("whom").filter(noun -> isOther(s, noun)).isPresent()) return true;
        // "calls on all to condemn the arrests": one of them does not ask for herself
        if (self.stream().anyMatch(people::isOne)
                && scene.children(p).stream().anyMatch(ConcernFinder::isCondemned)) return true;
        List<Predicate> acts = scene.children(p).stream().filter(c -> c.frame().isAct()).toList();
        return !acts.isEmpty()
                && acts.stream()
                        .allMatch(
                                c ->
                                        ((isOfMany(c) || isOfUnnamed(s, c))
                                                        && self.stream().anyMatch(people::isOne))
                                                || c.group(Predicate.STRANGER)
                                                        .filter(noun -> isOther(s, noun))
                                                        .isPresent());
    }

    /// "called for the release of the prisoners": of several whom the page does not name.
    private boolean isOfUnnamed(SentenceSyntax s, Predicate p) {
        return p.group("victim")
                .filter(n -> n.kind() == NounGroup.Kind.COMMON)
                .filter(n -> n.is(Feature.PLURAL) && !n.is(Feature.SINGULAR))
                .filter(n -> scene.referents.persons(s, n).isEmpty())
                .isPresent();
    }

    private boolean isOther(SentenceSyntax s, NounGroup noun) {
        return scene.referents.persons(s, noun).isEmpty()
                && scene.classes(s).of(s, noun).stream().anyMatch(OTHERS::contains);
    }

    /// "release all political prisoners", "free activists": no one of them is meant.
    static boolean isOfMany(Predicate p) {
        return p.group("victim")
                .or(() -> p.group(Predicate.STRANGER))
                .filter(n -> n.kind() == NounGroup.Kind.COMMON)
                .filter(
                        n ->
                                n.determiner() == NounGroup.Determiner.QUANTITY
                                        || n.determiner() == NounGroup.Determiner.NONE)
                .filter(n -> n.number().isEmpty())
                .filter(n -> n.is(Feature.PLURAL) && !n.is(Feature.SINGULAR))
                .isPresent();
    }

    private boolean isKin(SentenceSyntax s, Predicate p) {
        return p.group("victim").map(n -> scene.classes(s).of(s, n).contains("KIN")).orElse(false);
    }

    /// Persons named or meant within what is asked for.
    private List<Victim> inside(SentenceSyntax s, Filler what) {
        Extent extent = Extent.of(s, what);
        List<Victim> found = new ArrayList<>();
        for (NounGroup noun : s.nouns()) {
            if (!extent.covers(noun)) continue;
            for (Referents.Person person : scene.referents.owners(s, noun))
                found.add(asked(person, "inside-owner"));
            boolean kin = scene.classes(s).of(s, noun).contains("KIN");
            for (Referents.Person person : scene.referents.persons(s, noun))
                if (people.isOne(person.key()) || (!kin && !isOutsider(person)))
                    found.add(asked(person, "inside"));
        }
        return found;
    }

    private boolean isOutsider(Referents.Person person) {
        return scene.referents.roles(person.key()).stream().anyMatch(OUTSIDERS::contains);
    }

    private static Victim asked(Referents.Person person, String rule) {
        return new Victim(person.key(), ASKED * person.certainty() / 100, rule);
    }

    /// What somebody asks for who has no tie to the prisoner is about the prisoner only if it names
    /// one, an act or an entitlement.
    boolean bearsOnPrisoner(Predicate p, Filler what, List<Victim> victims) {
        if (victims.stream().anyMatch(v -> isMeant(p, v))) return true;
        if (scene.children(p).stream()
                .anyMatch(c -> !c.frame().isMatter() && !c.frame().name().equals("ASK")))
            return true;
        return bears(p, what) || p.slot("about").map(about -> bears(p, about)).orElse(false);
    }

    /// {@return the same of an asking whose grammar gives no hold on what is asked for: by all that
    /// follows in its sentence}
    boolean bearsOnPrisoner(Predicate p, List<Victim> victims) {
        if (victims.stream().anyMatch(v -> isMeant(p, v))) return true;
        SentenceSyntax s = scene.sentence(p);
        return bears(p, new Extent(Anchors.site(p, s)[1], s.words().size()));
    }

    /// Whether the words themselves lead to this person. What a body of the prisoner's own condemns
    /// may be anything.
    private static boolean isMeant(Predicate p, Victim victim) {
        return switch (victim.rule()) {
            case "focus", "self" -> false;
            case "agency" -> !isCondemned(p);
            default -> true;
        };
    }

    private static boolean isCondemned(Predicate p) {
        return p.frame().name().equals("CONDEMN");
    }

    private boolean bears(Predicate p, Filler what) {
        return bears(p, Extent.of(scene.sentence(p), what));
    }

    private boolean bears(Predicate p, Extent extent) {
        SentenceSyntax s = scene.sentence(p);
        for (NounGroup noun : s.nouns()) {
            if (!extent.covers(noun)) continue;
            Optional<Predicate> told = scene.at(s.index(), new Site.Noun(noun.id()));
            if (told.isPresent() && (!told.get().frame().isMatter() || p.slot("to").isPresent()))
                return true;
            if (scene.classes(s).of(s, noun).stream()
                    .filter(c -> !(isCondemned(p) && c.equals("ASKED_FOR")))
                    .anyMatch(PRISONERS_MATTERS::contains)) return true;
        }
        for (VerbGroup verb : s.verbs())
            if (extent.covers(verb)
                    && (scene.at(s.index(), new Site.Verb(verb.id())).isPresent()
                            || scene.classes(s).verbKind(verb.lemma(), "ENTITLEMENT").isPresent()
                            || scene.classes(s).verbKind(verb.lemma(), "ASKED_FOR").isPresent()))
                return true;
        return false;
    }
}
