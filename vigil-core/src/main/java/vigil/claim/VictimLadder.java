package vigil.claim;

import vigil.claim.Predicate.Filler;
import vigil.claim.Predicate.Site;
import vigil.language.Feature;
import vigil.mention.MentionKey;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.WordClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Whose act it is: rungs from the frame's own slot down to the case that the page is about, each
/// less certain.
final class VictimLadder {
    /// Certainty of the rungs, per mille, before any measurement; `quality` prints how often each
    /// was right.
    private static final int SLOT = 930;

    private static final int GOVERNING = 860;
    private static final int ANAPHORA = 780;
    private static final int AGENCY = 760;
    private static final int ADJUNCT = 740;
    private static final int FOCUS = 620;
    private static final int DESCRIBED = 680;
    private static final int OWNER = 880;
    private static final int SAME_SENTENCE = 640;

    /// How many sentences may speak of the page's person before the name comes.
    private static final int LEAD = 3;

    /// Acts of court and public words, which a page tells of its case without naming the person
    /// again.
    private static final Set<String> OF_THE_CASE =
            Set.of(
                    "hearing",
                    "ruling",
                    "appeal",
                    "statement",
                    "conviction",
                    "sentence",
                    "acquittal",
                    "remand");

    /// Acts that a sentence about one prisoner tells of that prisoner: "exacerbated by the lack of
    /// medical care".
    private static final Set<String> OF_THE_ONE_SPOKEN_OF = Set.of("denial");

    private final Scene scene;
    private final CaseFocus focus;

    /// Victims of the last act of each type, for "the verdict", "this arrest".
    private final Map<String, List<Victim>> last = new TreeMap<>();

    VictimLadder(Scene scene, CaseFocus focus) {
        this.scene = scene;
        this.focus = focus;
    }

    void remember(String act, List<Victim> victims) {
        if (!victims.isEmpty()) last.put(act, victims);
    }

    /// {@return the victims by the frame's own slot}
    List<Victim> bySlot(Predicate p) {
        SentenceSyntax s = scene.sentence(p);
        List<Victim> found = new ArrayList<>();
        for (Predicate.Slot slot : p.slots()) {
            if (!slot.role().equals("victim")) continue;
            List<Referents.Person> persons = persons(s, slot.filler());
            if (persons.isEmpty() && slot.rule().contains("relative")) persons = relative(p, s);
            for (Referents.Person person : persons)
                found.add(
                        new Victim(
                                person.key(),
                                SLOT * person.certainty() / 100,
                                "slot:" + slot.rule() + ":" + person.rule()));
        }
        if (!found.isEmpty()) together(p, s, found);
        return found;
    }

    /// "the head of the council Jane Roe, who was held": the relative word stands for the name,
    /// though grammar may hang the clause on another noun before it.
    private List<Referents.Person> relative(Predicate p, SentenceSyntax s) {
        var clause = s.clauses().get(p.clause());
        return scene.referents.relative(
                SentenceDates.offset(s, clause.first()),
                SentenceDates.endOffset(s, clause.first() + 1));
    }

    /// "along with two others, John Doe and Mary Poe": who shares the act.
    private void together(Predicate p, SentenceSyntax s, List<Victim> found) {
        if (!(p.site() instanceof Site.Verb(int id))) return;
        for (NounGroup noun : s.of(s.verbs().get(id), Relation.Kind.OBLIQUE)) {
            if (!noun.preposition().map(o -> scene.classes(s).isWord(o, "TOGETHER")).orElse(false))
                continue;
            List<Referents.Person> persons = new ArrayList<>(scene.referents.persons(s, noun));
            for (NounGroup apposed : s.of(noun, Relation.Kind.APPOSITION))
                persons.addAll(scene.referents.persons(s, apposed));
            for (Referents.Person person : persons)
                found.add(new Victim(person.key(), SLOT * person.certainty() / 110, "together"));
        }
    }

    private List<Referents.Person> persons(SentenceSyntax s, Filler filler) {
        return switch (filler) {
            case Filler.Group(var noun) -> {
                List<Referents.Person> named = scene.referents.persons(s, noun);
                yield named.isEmpty() && isPremises(s, noun) ? ownersOf(s, noun) : named;
            }
            case Filler.Possessive(var of) -> scene.referents.owners(s, of);
            case Filler.Inner _ -> List.of();
        };
    }

    private boolean isPremises(SentenceSyntax s, NounGroup noun) {
        return scene.classes(s).of(s, noun).contains("PREMISES");
    }

    /// "a search at her home": what is done to a home is done to who lives there.
    private List<Victim> athome(Predicate p, SentenceSyntax s) {
        List<Victim> found = new ArrayList<>();
        if (p.frame().name().equals("search"))
            p.group("place")
                    .filter(noun -> isPremises(s, noun))
                    .ifPresent(
                            noun -> {
                                for (Referents.Person owner : ownersOf(s, noun))
                                    found.add(
                                            new Victim(
                                                    owner.key(),
                                                    OWNER * owner.certainty() / 100,
                                                    "owner-of-premises"));
                            });
        return found;
    }

    /// {@return the victims, from the highest rung that gives any}
    ///
    /// @param act the code of the act that is told in the end
    List<Victim> of(Predicate p, String act) {
        List<Victim> found = bySlot(p);
        if (!found.isEmpty()) return found;
        SentenceSyntax s = scene.sentence(p);
        found = among(p, s);
        if (found.isEmpty()) found = ofRelative(p, s);
        if (!found.isEmpty()) return found;
        if (p.slot(Predicate.STRANGER).isPresent()) return List.of();
        // a slot that is filled by somebody unknown is not given to somebody else, unless the words
        // can only mean the page's one detainee
        if (p.slot("victim").isPresent()) {
            found = act.equals("denial") ? ofTheirs(p, s) : List.of();
            return found.isEmpty() ? described(p, s) : found;
        }
        found = ofWhat(p, s);
        if (found.isEmpty()) found = athome(p, s);
        if (found.isEmpty()) found = governing(p);
        if (found.isEmpty()) found = empty(p, s);
        if (found.isEmpty()) found = agency(p, s);
        if (found.isEmpty() && p.site() instanceof Site.Noun(int id)) {
            NounGroup noun = s.nouns().get(id);
            if (points(noun)) found = anaphora(act, p.frame().name());
            if (found.isEmpty()) found = adjunct(s, noun);
        }
        if (found.isEmpty()
                && OF_THE_ONE_SPOKEN_OF.contains(act)
                && (p.isNoun() || p.form() == Predicate.Form.PASSIVE)) found = spokenOf(p, s);
        if (found.isEmpty() && OF_THE_CASE.contains(act) && !ofAnother(p)) {
            boolean bare =
                    p.site() instanceof Site.Noun(int id)
                            && !points(s.nouns().get(id))
                            && (s.nouns().get(id).preposition().isPresent()
                                    || (p.frame().isAct()
                                            && s.nouns().get(id).determiner()
                                                    == NounGroup.Determiner.INDEFINITE));
            if (last.containsKey(act) && p.isNoun() && !bare) found = anaphora(act, act);
            if (found.isEmpty() && !bare)
                for (var key : focus.at(p.sentence())) found.add(new Victim(key, FOCUS, "focus"));
        }
        return found;
    }

    /// The page's one person, where the sentence speaks of nobody else.
    private List<Victim> spokenOf(Predicate p, SentenceSyntax s) {
        List<MentionKey> one = focus.at(p.sentence());
        if (one.size() != 1) return List.of();
        boolean spoken = false;
        for (NounGroup noun : s.nouns()) {
            List<Referents.Person> persons = new ArrayList<>(scene.referents.persons(s, noun));
            persons.addAll(scene.referents.owners(s, noun));
            for (Referents.Person person : persons) {
                if (!focus.isOne(person.key())) return List.of();
                spoken = true;
            }
        }
        return spoken ? List.of(new Victim(one.getFirst(), SAME_SENTENCE, "spoken-of")) : List.of();
    }

    /// "the founder of a newspaper, who was held": the relative word itself tells whom it means.
    /// "refused the family of Jane Roe a visit": what is denied to somebody's own is denied to
    /// them.
    private List<Victim> ofTheirs(Predicate p, SentenceSyntax s) {
        List<Victim> found = new ArrayList<>();
        p.group("victim")
                .filter(noun -> noun.kind() == NounGroup.Kind.COMMON)
                .ifPresent(
                        noun -> {
                            for (Referents.Person owner : ownersOf(s, noun))
                                found.add(
                                        new Victim(
                                                owner.key(),
                                                AGENCY * owner.certainty() / 100,
                                                "owner-of-theirs"));
                        });
        return found;
    }

    private List<Victim> ofRelative(Predicate p, SentenceSyntax s) {
        List<Victim> found = new ArrayList<>();
        if (!(p.site() instanceof Site.Verb(int id)) || p.form() != Predicate.Form.PASSIVE)
            return found;
        boolean relative =
                s.relations().stream()
                        .anyMatch(
                                r ->
                                        r.head() instanceof Relation.Head.Verb(int verb)
                                                && verb == id
                                                && r.rule().equals("relative-subject"));
        if (relative && p.slot("victim").isEmpty()) {
            List<Referents.Person> persons = relative(p, s);
            for (NounGroup noun : s.of(s.verbs().get(id), Relation.Kind.SUBJECT))
                if (persons.isEmpty()) persons = above(s, noun);
            for (Referents.Person person : persons)
                found.add(new Victim(person.key(), OWNER * person.certainty() / 100, "relative"));
        }
        return found;
    }

    /// "Jane Roe, editor of the Herald, who": up from a noun that is no person to the one it hangs
    /// on.
    private List<Referents.Person> above(SentenceSyntax s, NounGroup noun) {
        NounGroup at = noun;
        for (int steps = 0; steps < 4; steps++) {
            int below = at.id();
            Optional<NounGroup> head =
                    s.relations().stream()
                            .filter(r -> r.noun() == below && hangs(r))
                            .flatMap(
                                    r ->
                                            r.head() instanceof Relation.Head.Noun(int id)
                                                    ? Stream.of(s.nouns().get(id))
                                                    : Stream.empty())
                            .findFirst();
            if (head.isEmpty()) return List.of();
            at = head.get();
            List<Referents.Person> persons = scene.referents.persons(s, at);
            if (!persons.isEmpty()) return persons;
        }
        return List.of();
    }

    /// "an editor was given a six-year sentence": the noun belongs to a verb that tells whose it
    /// is, though not by name.
    private boolean ofAnother(Predicate p) {
        if (!(p.site() instanceof Site.Noun(int id))) return false;
        return scene.predicates.stream()
                .filter(q -> q.sentence() == p.sentence() && q.id() != p.id())
                .filter(q -> q.frame().name().equals(p.frame().name()))
                .filter(q -> q.slot("victim").isPresent() || q.slot(Predicate.STRANGER).isPresent())
                .anyMatch(
                        q ->
                                q.slots().stream()
                                        .anyMatch(
                                                slot ->
                                                        slot.filler()
                                                                        instanceof
                                                                        Filler.Group(var noun)
                                                                && noun.id() == id));
    }

    private static boolean hangs(Relation r) {
        return r.kind() == Relation.Kind.GENITIVE
                || r.kind() == Relation.Kind.MODIFIER
                || r.kind() == Relation.Kind.APPOSITION;
    }

    private List<Victim> among(Predicate p, SentenceSyntax s) {
        List<Victim> found = new ArrayList<>();
        for (NounGroup noun : Among.named(s, scene.classes(s), p))
            for (Referents.Person person : scene.referents.persons(s, noun))
                found.add(new Victim(person.key(), OWNER * person.certainty() / 100, "among"));
        return found;
    }

    /// "the activist", "the prisoner" on a page with one detainee; "a journalist" in its headline
    /// or first words, before the name comes.
    private List<Victim> described(Predicate p, SentenceSyntax s) {
        Optional<NounGroup> noun = p.group("victim");
        if (noun.isPresent()) {
            List<Victim> apposed = apposed(s, noun.get());
            if (!apposed.isEmpty()) return apposed;
        }
        if (noun.isEmpty()
                || noun.get().kind() != NounGroup.Kind.COMMON
                || !(noun.get().determiner() == NounGroup.Determiner.DEFINITE
                        || (p.sentence() < LEAD
                                && noun.get().determiner() == NounGroup.Determiner.INDEFINITE))
                || noun.get().is(Feature.PLURAL)) return List.of();
        Set<String> classes = scene.classes(s).of(s, noun.get());
        boolean plain =
                classes.contains("HUMAN")
                        && !classes.contains("KIN")
                        && !classes.contains("LAWYER")
                        && !classes.contains("OFFICIAL")
                        && !classes.contains("JUDGE")
                        && !classes.contains("STATE")
                        && !classes.contains("SPOKESPERSON");
        List<MentionKey> one = focus.at(p.sentence());
        if (!plain || one.size() != 1) return List.of();
        if (noun.get().determiner() == NounGroup.Determiner.INDEFINITE && !focus.isCalled(classes))
            return List.of();
        return List.of(new Victim(one.getFirst(), DESCRIBED, "described"));
    }

    /// "her son, a political prisoner held …", "recognised X as a prisoner held …": the description
    /// stands right behind the person.
    private List<Victim> apposed(SentenceSyntax s, NounGroup noun) {
        if (noun.kind() != NounGroup.Kind.COMMON
                || noun.is(Feature.PLURAL)
                || noun.first() < 2
                || !(scene.classes(s).of(s, noun).contains("PRISONER_OF")
                        || scene.classes(s).of(s, noun).contains("DETAINEE"))) return List.of();
        int link = noun.first() - 1;
        boolean joined =
                s.words().get(link).kind() == WordClass.COMMA
                        || scene.classes(s).isWord(WordClasses.text(s, link), "CAPACITY");
        if (!joined) return List.of();
        for (NounGroup before : s.nouns())
            if (before.end() == link) {
                List<Referents.Person> persons = scene.referents.persons(s, before);
                if (persons.size() == 1)
                    return List.of(
                            new Victim(
                                    persons.getFirst().key(),
                                    OWNER * persons.getFirst().certainty() / 100,
                                    "described-person"));
            }
        return List.of();
    }

    /// Whose petition, property, health: the owner of what the predicate is about.
    private List<Victim> ofWhat(Predicate p, SentenceSyntax s) {
        List<Victim> found = new ArrayList<>();
        p.slot("what")
                .ifPresent(
                        filler -> {
                            if (!(filler instanceof Filler.Group(var noun))) return;
                            NounGroup at = noun;
                            for (int depth = 0; depth < 4 && found.isEmpty(); depth++) {
                                for (Referents.Person person : scene.referents.owners(s, at))
                                    found.add(
                                            new Victim(
                                                    person.key(),
                                                    OWNER * person.certainty() / 100,
                                                    "owner-of-what"));
                                for (Relation.Kind kind :
                                        List.of(Relation.Kind.POSSESSOR, Relation.Kind.GENITIVE))
                                    for (NounGroup owner : s.of(at, kind)) {
                                        if (!found.isEmpty()
                                                || scene.classes(s).of(s, owner).contains("BODY"))
                                            continue;
                                        for (Referents.Person person :
                                                scene.referents.persons(s, owner))
                                            found.add(
                                                    new Victim(
                                                            person.key(),
                                                            OWNER * person.certainty() / 100,
                                                            "owner-of-what"));
                                    }
                                List<NounGroup> inner = s.of(at, Relation.Kind.GENITIVE);
                                if (inner.isEmpty()) break;
                                at = inner.getFirst();
                            }
                        });
        return found;
    }

    /// What is denied to a relative or lawyer is denied to the prisoner: to somebody of whom the
    /// page tells that they are held, not to whoever has a relative.
    List<Victim> principals(List<Victim> victims) {
        List<Victim> found = new ArrayList<>();
        for (Victim v : victims) {
            List<MentionKey> of =
                    scene.referents.principals(v.key()).stream().filter(focus::isOne).toList();
            if (of.isEmpty()) found.add(v);
            else
                for (MentionKey key : of)
                    found.add(
                            new Victim(key, Math.min(v.certainty(), AGENCY), "agency:" + v.rule()));
        }
        return found;
    }

    private static boolean points(NounGroup noun) {
        return noun.determiner() == NounGroup.Determiner.DEFINITE
                || noun.determiner() == NounGroup.Determiner.DEMONSTRATIVE;
    }

    /// The operator above has the person: "refused X's petition", "denied her a release".
    private List<Victim> governing(Predicate p) {
        Optional<Predicate> above = scene.parent(p);
        for (int steps = 0; steps < 4 && above.isPresent(); steps++) {
            List<Victim> found = new ArrayList<>();
            for (Victim v : bySlot(above.get()))
                found.add(
                        new Victim(
                                v.key(),
                                v.certainty() * GOVERNING / SLOT,
                                "governing:" + v.rule()));
            if (!found.isEmpty()) return found;
            above = scene.parent(above.get());
        }
        return List.of();
    }

    private List<Victim> empty(Predicate p, SentenceSyntax s) {
        if (!(p.site() instanceof Site.Verb(int id))) return List.of();
        boolean wantsSubject =
                p.frame().slots().stream()
                                .anyMatch(
                                        slot ->
                                                slot.role().equals("victim")
                                                        && slot.relations().contains("subject"))
                        || p.form() == Predicate.Form.PASSIVE
                        || p.form() == Predicate.Form.PARTICIPLE;
        if (!wantsSubject) return List.of();
        var verb = s.verbs().get(id);
        List<Victim> found = new ArrayList<>();
        for (Referents.Person person :
                scene.referents.emptySubject(
                        SentenceDates.offset(s, verb.first()),
                        SentenceDates.endOffset(s, verb.end())))
            found.add(
                    new Victim(
                            person.key(),
                            SLOT * person.certainty() / 100,
                            "empty-subject:" + person.rule()));
        return found;
    }

    /// A lawyer or relative who appeals, is told a ruling, or acts on one, does so for somebody.
    private List<Victim> agency(Predicate p, SentenceSyntax s) {
        List<Victim> found = new ArrayList<>();
        for (String role : List.of("actor", "by"))
            p.group(role)
                    .ifPresent(
                            noun -> {
                                for (Referents.Person person : scene.referents.persons(s, noun))
                                    for (var principal : scene.referents.principals(person.key()))
                                        found.add(new Victim(principal, AGENCY, "agency"));
                                if (found.isEmpty())
                                    for (Referents.Person owner : ownersOf(s, noun))
                                        found.add(new Victim(owner.key(), AGENCY, "agency"));
                            });
        return found;
    }

    /// {@return whose lawyer, defence or mother this is}
    List<Referents.Person> ownersOf(SentenceSyntax s, NounGroup noun) {
        List<Referents.Person> found = new ArrayList<>(scene.referents.owners(s, noun));
        for (Relation.Kind kind : List.of(Relation.Kind.POSSESSOR, Relation.Kind.GENITIVE))
            for (NounGroup owner : s.of(noun, kind))
                found.addAll(scene.referents.persons(s, owner));
        return found;
    }

    private List<Victim> anaphora(String act, String inner) {
        List<Victim> earlier = last.getOrDefault(act, last.getOrDefault(inner, List.of()));
        return earlier.stream()
                .map(v -> new Victim(v.key(), Math.min(v.certainty(), ANAPHORA), "anaphora"))
                .toList();
    }

    /// "was beaten during the arrest": the act noun in an adjunct is its governing act's person's.
    private List<Victim> adjunct(SentenceSyntax s, NounGroup noun) {
        List<Victim> found = new ArrayList<>();
        for (Relation r : s.relations()) {
            if (r.noun() != noun.id() || !(r.head() instanceof Relation.Head.Verb(int id)))
                continue;
            // "an expert on torture was held": what hangs on the subject is no adjunct of the verb
            if (r.rule().equals("before-verb") && Fillers.hangsOnNoun(s, noun)) continue;
            // "a travesty of trials": a bare noun only says what the one above it is of
            if (noun.determiner() == NounGroup.Determiner.NONE
                    && noun.kind() == NounGroup.Kind.COMMON
                    && s.relations().stream()
                            .anyMatch(
                                    t ->
                                            t.noun() == noun.id()
                                                    && t.kind() == Relation.Kind.GENITIVE))
                continue;
            Optional<Predicate> verb = scene.at(s.index(), new Site.Verb(id));
            if (verb.isPresent())
                for (Victim v : bySlot(verb.get()))
                    found.add(new Victim(v.key(), ADJUNCT, "adjunct"));
        }
        return found;
    }
}
