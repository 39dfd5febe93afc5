package vigil.claim;

import vigil.claim.Predicate.Site;
import vigil.language.Feature;
import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Whose act it is: rungs from the frame's own slot down to the case that the page is about, each
/// less certain.
final class VictimLadder {
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
    private final SlotVictims slots;
    private final OwnerVictims owners;
    private final GoverningVictims governing;
    private final FocusVictims focus;

    /// Victims of the last act of each type, for "the verdict", "this arrest".
    private final Map<String, List<Victim>> last = new TreeMap<>();

    VictimLadder(Scene scene, CaseFocus focus) {
        this.scene = scene;
        this.slots = new SlotVictims(scene);
        this.owners = new OwnerVictims(scene, focus);
        this.governing = new GoverningVictims(scene, slots);
        this.focus = new FocusVictims(scene, focus);
    }

    void remember(String act, List<Victim> victims) {
        if (!victims.isEmpty()) last.put(act, victims);
    }

    /// {@return the victims by the frame's own slot}
    List<Victim> bySlot(Predicate p) {
        return slots.of(p);
    }

    /// {@return whom a description in the victim's place means: "the activist", or "a journalist"
    /// whose name comes next}
    List<Victim> described(Predicate p) {
        return p.group("victim").isPresent() ? focus.described(p, scene.sentence(p)) : List.of();
    }

    /// {@return for a relative or lawyer among the victims the prisoner whom they stand for}
    List<Victim> principals(List<Victim> victims) {
        return owners.principals(victims);
    }

    /// {@return the victims, from the highest rung that gives any}
    ///
    /// @param act the code of the act that is told in the end
    List<Victim> of(Predicate p, String act) {
        List<Victim> found = bySlot(p);
        if (!found.isEmpty()) return found;
        SentenceSyntax s = scene.sentence(p);
        found = governing.among(p, s);
        if (found.isEmpty()) found = governing.ofRelative(p, s);
        if (!found.isEmpty()) return found;
        if (p.slot(Predicate.STRANGER).isPresent()) return List.of();
        // a slot that is filled by somebody unknown is not given to somebody else, unless the words
        // can only mean the page's one detainee
        if (p.slot("victim").isPresent()) {
            found = act.equals("denial") ? owners.ofTheirs(p, s) : List.of();
            return found.isEmpty() ? focus.described(p, s) : found;
        }
        found = owners.ofWhat(p, s);
        if (found.isEmpty()) found = owners.ofPremises(p, act, s);
        if (found.isEmpty()) found = governing.ofOperator(p);
        if (found.isEmpty()) found = governing.ofEmptySubject(p, s);
        if (found.isEmpty()) found = owners.ofAgent(p, s);
        if (found.isEmpty() && p.site() instanceof Site.Noun(int id)) {
            NounGroup noun = s.nouns().get(id);
            if (points(noun)) found = anaphora(act, p.frame().name());
            if (found.isEmpty()) found = governing.ofAdjunct(s, noun);
        }
        if (found.isEmpty()
                && OF_THE_ONE_SPOKEN_OF.contains(act)
                && (p.isNoun() || p.form() == Predicate.Form.PASSIVE)) found = focus.spokenOf(p, s);
        if (found.isEmpty()
                && OF_THE_CASE.contains(act)
                && p.form() != Predicate.Form.PARTICIPLE
                && !ofAnother(p)
                && !isBare(p, s)) {
            if (last.containsKey(act) && p.isNoun()) found = anaphora(act, act);
            if (found.isEmpty()) found = focus.at(p.sentence(), Rung.FOCUS.certainty());
            if (found.size() == 1 && ofSeveral(p, s)) found = List.of();
        }
        return found;
    }

    /// "at trial", "a verdict": a noun that points at no act of the page's case.
    private boolean isBare(Predicate p, SentenceSyntax s) {
        if (!(p.site() instanceof Site.Noun(int id))) return false;
        NounGroup noun = s.nouns().get(id);
        return !points(noun)
                && !oneMore(s, noun)
                && (noun.preposition().isPresent()
                        || (p.frame().isAct()
                                && noun.determiner() == NounGroup.Determiner.INDEFINITE));
    }

    /// "have been sentenced" in the plural is not told of one.
    private static boolean ofSeveral(Predicate p, SentenceSyntax s) {
        if (!(p.site() instanceof Site.Verb(int id)) || p.form() != Predicate.Form.PASSIVE)
            return false;
        VerbGroup verb = s.verbs().get(id);
        return verb.is(Feature.PLURAL) && !verb.is(Feature.SINGULAR);
    }

    /// "a new hearing", "another trial": one more in the same case.
    private boolean oneMore(SentenceSyntax s, NounGroup noun) {
        WordClasses classes = scene.classes(s);
        for (int t = noun.first(); t < noun.end(); t++)
            if (classes.isWord(WordClasses.lemma(s, t), "ONE_MORE")) return true;
        return false;
    }

    private static boolean points(NounGroup noun) {
        return noun.determiner() == NounGroup.Determiner.DEFINITE
                || noun.determiner() == NounGroup.Determiner.DEMONSTRATIVE;
    }

    /// "an editor was given a six-year sentence": the noun belongs to a verb that tells whose it
    /// is, though not by name.
    private boolean ofAnother(Predicate p) {
        if (!(p.site() instanceof Site.Noun(int id))) return false;
        return scene.predicates.stream()
                .filter(q -> q.sentence() == p.sentence() && q.id() != p.id())
                .filter(q -> q.frame().name().equals(p.frame().name()))
                .filter(q -> q.slot("victim").isPresent() || q.slot(Predicate.STRANGER).isPresent())
                .anyMatch(q -> q.isFilledBy(id));
    }

    private List<Victim> anaphora(String act, String inner) {
        List<Victim> earlier = last.getOrDefault(act, last.getOrDefault(inner, List.of()));
        return earlier.stream()
                .map(
                        v ->
                                new Victim(
                                        v.key(),
                                        Math.min(v.certainty(), Rung.ANAPHORA.certainty()),
                                        "anaphora"))
                .toList();
    }
}
