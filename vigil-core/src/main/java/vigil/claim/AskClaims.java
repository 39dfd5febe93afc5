package vigil.claim;

import vigil.claim.Predicate.Filler;
import vigil.claim.Telling.ActTold;
import vigil.claim.Telling.Answer;
import vigil.claim.Telling.AnswerTold;
import vigil.claim.Telling.RequestTold;
import vigil.mention.MentionKey;
import vigil.mention.NamedKind;
import vigil.mention.Role;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes claims of what is asked, condemned and answered.
final class AskClaims {
    private static final int ASKED = 850;
    private static final int OF_FOCUS = 650;
    private static final int ANSWERED = 800;

    /// Operators that somebody may be told to do: "should quash the verdict".
    private static final Set<String> TO_BE_DONE =
            Set.of("REVIEW", "END", "DROP", "GRANT", "DECIDES", "DO");

    private final Scene scene;
    private final Composition composition;
    private final VictimLadder ladder;
    private final CaseFocus focus;
    private final DateTies dates;
    private final Speakers speakers;
    private final Anchors anchors;
    private final Gate gate;
    private final List<Claim> claims;

    /// The last request of each person, for "this appeal was rejected".
    private final Map<MentionKey, ClaimKey> last = new LinkedHashMap<>();

    private final List<Stating> told = new ArrayList<>();

    /// Who speaks where nobody is quoted: the "we" or "I" of a letter, else the body that asks and
    /// condemns on this page.
    private @org.jspecify.annotations.Nullable Voice own;

    private @org.jspecify.annotations.Nullable Voice advocate;

    AskClaims(
            Scene scene,
            VictimLadder ladder,
            CaseFocus focus,
            DateTies dates,
            Speakers speakers,
            Anchors anchors,
            List<Claim> claims) {
        this.scene = scene;
        this.composition = Composition.of(scene.languages.neutral());
        this.ladder = ladder;
        this.focus = focus;
        this.dates = dates;
        this.speakers = speakers;
        this.anchors = anchors;
        this.gate = new Gate(scene);
        this.claims = claims;
    }

    void tell(Predicate p) {
        if (!p.frame().isOperator()) {
            if (p.frame().isAct() || p.frame().isMatter()) wished(p);
            if (p.frame().isMatter()) filed(p);
            return;
        }
        if (p.modality() == VerbGroup.Modality.OBLIGED && TO_BE_DONE.contains(p.frame().name())) {
            wished(p);
            return;
        }
        String name = p.frame().name();
        boolean asks = composition.tells(name, "request");
        boolean states = composition.tells(name, "statement");
        Optional<Reality> real = gate.reality(p);
        if (real.isEmpty() || real.get() == Reality.DENIED) return;
        if (asks || states) ask(p, asks, states);
        answer(p);
    }

    // ---- asking
    // --------------------------------------------------------------------------------------------------

    private void ask(Predicate p, boolean asks, boolean states) {
        SentenceSyntax s = scene.sentence(p);
        // "is allowed to send letters": what somebody may ask is not asked
        if (scene.parent(p).map(q -> q.frame().isMatter()).orElse(false)) return;
        Optional<Voice> by = by(p, s);
        if (by.isEmpty()) return;
        Optional<Filler> what = p.slot("what");
        Passage words = what.map(f -> words(s, f)).orElse(anchors.of(p));
        if (ofTheOtherSide(by.get())) return;
        if (own == null && speaksForPage(by.get())) own = by.get();
        if (advocate == null
                && by.get().institution()
                && !speakers.quoted(by.get().s().start(by.get().noun()))) advocate = by.get();
        List<Victim> victims = concerned(p, s, by.get());
        if (what.isPresent() && !isClose(by.get()) && !bearsOnPrisoner(p, s, what.get(), victims))
            return;
        Optional<Party> to = p.group("to").map(n -> scene.referents.party(s, n));
        Optional<String> matter = scene.children(p).stream().map(c -> c.frame().name()).findFirst();
        Optional<DateTold> when =
                p.frame().name().equals("MUST")
                        ? speakers.of(p).speaker().flatMap(this::ofSaying)
                        : dates.of(p);
        boolean real = gate.reality(p).map(r -> r == Reality.HAPPENED).orElse(false);
        for (Victim victim : victims) {
            if (repeats(by.get(), victim, matter)) continue;
            if (asks && (what.isPresent() || to.isPresent()))
                add(
                        p,
                        new RequestTold(victim.key(), by.get().party(), to, words, matter),
                        Reality.HAPPENED,
                        victim,
                        when);
            boolean publicly = by.get().institution() && real && !isSelf(by.get(), victim);
            if (publicly && (states || asks)) {
                statement(p, by.get(), victim, when);
                told.add(new Stating(victim.key(), matter));
            }
        }
    }

    /// What a body has said, to know its spokesperson's words again.
    private record Stating(MentionKey victim, Optional<String> matter) {}

    /// A spokesperson says what the body has been told to say.
    private boolean repeats(Voice by, Victim victim, Optional<String> matter) {
        boolean spokesperson =
                scene.classes(by.s()).of(by.s(), by.noun()).contains("SPOKESPERSON")
                        || scene.referents.persons(by.s(), by.noun()).stream()
                                .anyMatch(
                                        person ->
                                                scene.referents
                                                        .roles(person.key())
                                                        .contains(Role.SPOKESPERSON));
        return spokesperson
                && told.stream()
                        .anyMatch(
                                s ->
                                        s.matter().equals(matter)
                                                && focus.sameName(s.victim(), victim.key()));
    }

    private boolean isSelf(Voice by, Victim victim) {
        return scene.referents.persons(by.s(), by.noun()).stream()
                .anyMatch(person -> focus.sameName(person.key(), victim.key()));
    }

    /// Prosecutors and courts ask each other for what they do; nobody asks for the prisoner.
    private boolean ofTheOtherSide(Voice by) {
        Set<String> classes = scene.classes(by.s()).of(by.s(), by.noun());
        return classes.contains("PROSECUTION") || classes.contains("JUDGE");
    }

    /// "have a duty to make sure that she is allowed …".
    private boolean isDuty(Predicate p) {
        SentenceSyntax s = scene.sentence(p);
        Clause at = s.clauses().get(p.clause());
        for (int steps = 0; steps < 4; steps++) {
            if (at.antecedent().isPresent()
                    && at.kind() == Clause.Kind.INFINITIVAL
                    && scene.classes(s)
                            .of(s, s.nouns().get(at.antecedent().getAsInt()))
                            .contains("DUTY")) return true;
            if (at.parent().isEmpty()) return false;
            at = s.clauses().get(at.parent().getAsInt());
        }
        return false;
    }

    /// A page on which "we" or "I" asks outside of quotations is a letter.
    private boolean speaksForPage(Voice by) {
        return by.noun().kind() == NounGroup.Kind.PRONOUN
                && by.noun().is(vigil.language.Feature.FIRST)
                && !speakers.quoted(by.s().start(by.noun()));
    }

    /// Relatives and lawyers ask for their own.
    private boolean isClose(Voice by) {
        for (NounGroup each : by.s().members(by.noun())) {
            Set<String> classes = scene.classes(by.s()).of(by.s(), each);
            if (classes.contains("KIN") || classes.contains("LAWYER")) return true;
        }
        return false;
    }

    /// What somebody asks for who has no tie to the prisoner is about the prisoner only if it names
    /// one, an act or an entitlement.
    private boolean bearsOnPrisoner(
            Predicate p, SentenceSyntax s, Filler what, List<Victim> victims) {
        if (victims.stream().anyMatch(v -> !v.rule().equals("focus") && !v.rule().equals("self")))
            return true;
        if (scene.children(p).stream().anyMatch(c -> !c.frame().isMatter())) return true;
        return bears(p, s, what) || p.slot("about").map(about -> bears(p, s, about)).orElse(false);
    }

    private boolean bears(Predicate p, SentenceSyntax s, Filler what) {
        int[] span = span(s, what);
        for (NounGroup noun : s.nouns()) {
            if (noun.first() < span[0] || noun.end() > span[1]) continue;
            Optional<Predicate> told = scene.at(s.index(), new Predicate.Site.Noun(noun.id()));
            if (told.isPresent() && (!told.get().frame().isMatter() || p.slot("to").isPresent()))
                return true;
            Set<String> classes = scene.classes(s).of(s, noun);
            if (classes.contains("ENTITLEMENT")
                    || classes.contains("CHARGE_NOUN")
                    || classes.contains("BAIL")
                    || classes.contains("PARDON_NOUN")
                    || classes.contains("ASKED_FOR")) return true;
        }
        for (VerbGroup verb : s.verbs())
            if (verb.first() >= span[0]
                    && verb.end() <= span[1]
                    && (scene.at(s.index(), new Predicate.Site.Verb(verb.id())).isPresent()
                            || scene.classes(s).verbKind(verb.lemma(), "ENTITLEMENT").isPresent()))
                return true;
        return false;
    }

    /// A petition that is refused or granted was filed by its owner: "rejected the defence's
    /// application".
    private void filed(Predicate p) {
        boolean answered =
                scene.parent(p)
                        .map(q -> List.of("REFUSE", "GRANT", "NOANSWER").contains(q.frame().name()))
                        .orElse(false);
        if (!answered) return;
        SentenceSyntax s = scene.sentence(p);
        Optional<Filler> owner = p.slot("victim");
        if (!(p.site() instanceof Predicate.Site.Noun(int id))) return;
        NounGroup noun = s.nouns().get(id);
        Optional<NounGroup> by = Optional.empty();
        for (Relation.Kind kind : List.of(Relation.Kind.POSSESSOR, Relation.Kind.GENITIVE))
            if (by.isEmpty()) by = s.of(noun, kind).stream().filter(n -> !isAct(s, n)).findFirst();
        if (by.isEmpty()) by = p.group("victim");
        if (by.isEmpty() && owner.isEmpty()) return;
        NounGroup who = by.orElse(noun);
        if (by.isEmpty()) return;
        List<Victim> victims = new ArrayList<>(ladder.principals(ladder.bySlot(p)));
        for (Referents.Person person : ladder.ownersOf(s, who))
            if (victims.isEmpty()) victims.add(new Victim(person.key(), ASKED - 50, "agency"));
        Optional<Party> to =
                scene.parent(p)
                        .flatMap(q -> q.group("actor"))
                        .map(n -> scene.referents.party(s, n));
        int[] span = span(s, new Filler.Group(noun));
        for (Victim victim : victims)
            add(
                    p,
                    new RequestTold(
                            victim.key(),
                            scene.referents.party(s, who),
                            to,
                            anchors.cut(s, span[0], span[1], span[0]),
                            Optional.of(p.frame().name())),
                    Reality.HAPPENED,
                    victim);
    }

    /// "a petition of release": what is asked for does not ask.
    private boolean isAct(SentenceSyntax s, NounGroup noun) {
        return scene.at(s.index(), new Predicate.Site.Noun(noun.id())).isPresent();
    }

    /// "must be released", "should be allowed to see her lawyer", said by somebody: a demand
    /// without a verb of demanding.
    private void wished(Predicate p) {
        if ((p.modality() != VerbGroup.Modality.OBLIGED && !isDuty(p))
                || scene.parent(p)
                        .map(q -> composition.tells(q.frame().name(), "request"))
                        .orElse(false)) return;
        SentenceSyntax s = scene.sentence(p);
        if (s.clauses().get(p.clause()).kind() == Clause.Kind.QUESTION) return;
        Optional<Speakers.Speaker> speaker = speakers.of(p).speaker();
        Optional<Voice> told =
                speaker.map(sp -> voice(scene.syntax.sentences().get(sp.sentence()), sp.noun()))
                        .or(() -> Optional.ofNullable(own == null ? advocate : own));
        if (told.isEmpty()) return;
        Voice by = told.get();
        List<Victim> victims = new ArrayList<>(ladder.bySlot(p));
        for (Predicate inner : scene.children(p)) victims.addAll(ladder.bySlot(inner));
        if (victims.isEmpty()) victims = focusVictims(p);
        Optional<Party> to = p.group("actor").map(n -> scene.referents.party(s, n));
        Optional<DateTold> when =
                dates.of(p)
                        .filter(d -> d.tie() != DateTold.Tie.CARRIED)
                        .or(() -> speaker.flatMap(this::ofSaying));
        for (Victim victim : victims) {
            add(
                    p,
                    new RequestTold(
                            victim.key(),
                            by.party(),
                            to,
                            anchors.of(p),
                            Optional.of(p.frame().name())),
                    Reality.HAPPENED,
                    victim,
                    when);
            if (by.institution()) statement(p, by, victim, when);
        }
    }

    /// What is said is said when the verb of saying says.
    private Optional<DateTold> ofSaying(Speakers.Speaker speaker) {
        return speaker.saying() < 0
                ? Optional.empty()
                : dates.of(scene.predicates.get(speaker.saying()));
    }

    /// Who asks.
    ///
    /// @param institution whether a body or an official, whose public words are an act of their own
    record Voice(Party party, boolean institution, SentenceSyntax s, NounGroup noun) {}

    private Optional<Voice> by(Predicate p, SentenceSyntax s) {
        if (p.frame().name().equals("MUST"))
            return speakers.of(p)
                    .speaker()
                    .map(sp -> voice(scene.syntax.sentences().get(sp.sentence()), sp.noun()));
        Optional<NounGroup> noun = p.group("by");
        if (noun.isPresent()) {
            boolean pronoun = noun.get().kind() == NounGroup.Kind.PRONOUN;
            boolean first = pronoun && noun.get().is(vigil.language.Feature.FIRST);
            // "Germany and Italy said they were concerned"
            boolean same = pronoun && !first && scene.referents.persons(s, noun.get()).isEmpty();
            Optional<Speakers.Speaker> speaker =
                    first
                            ? speakers.quoting(s.start(noun.get()))
                            : same ? speakers.of(p).speaker() : Optional.empty();
            if (speaker.isPresent())
                return Optional.of(
                        voice(
                                scene.syntax.sentences().get(speaker.get().sentence()),
                                speaker.get().noun()));
            return Optional.of(voice(s, noun.get()));
        }
        if (p.frame().name().equals("MUST"))
            return speakers.of(p)
                    .speaker()
                    .map(sp -> voice(scene.syntax.sentences().get(sp.sentence()), sp.noun()));
        return p.slot("by")
                .flatMap(
                        f ->
                                f instanceof Filler.Possessive(var of)
                                        ? Optional.of(voice(s, of))
                                        : Optional.empty());
    }

    private Voice voice(SentenceSyntax s, NounGroup noun) {
        return new Voice(scene.referents.party(s, noun), institution(s, noun), s, noun);
    }

    private boolean institution(SentenceSyntax s, NounGroup noun) {
        Set<String> classes = scene.classes(s).of(s, noun);
        if (classes.contains("KIN") || classes.contains("LAWYER") || classes.contains("DETAINEE"))
            return false;
        if (classes.contains("BODY")
                || classes.contains("STATE")
                || classes.contains("OFFICIAL")
                || classes.contains("SPOKESPERSON")) return true;
        Optional<NamedKind> kind = scene.referents.kind(s, noun);
        if (kind.equals(Optional.of(NamedKind.BODY)) || kind.equals(Optional.of(NamedKind.PLACE)))
            return true;
        for (Referents.Person person : scene.referents.persons(s, noun)) {
            Set<Role> roles = scene.referents.roles(person.key());
            if (roles.contains(Role.OFFICIAL) || roles.contains(Role.SPOKESPERSON)) return true;
        }
        // advocates, journalists and activists who speak together speak in public
        if (noun.is(vigil.language.Feature.PLURAL)
                && (classes.contains("ACTIVIST") || classes.contains("JOURNALIST"))) return true;
        // "Jane Roe, director of Rights Now": the apposition tells
        for (NounGroup apposed : s.of(noun, Relation.Kind.APPOSITION)) {
            Set<String> told = scene.classes(s).of(s, apposed);
            if (told.contains("OFFICIAL") || told.contains("SPOKESPERSON")) return true;
        }
        return false;
    }

    /// Whom a request concerns: the persons of what is asked for, then whose relative, lawyer or
    /// self asks, then the page's case.
    private List<Victim> concerned(Predicate p, SentenceSyntax s, Voice by) {
        Map<MentionKey, Victim> found = new LinkedHashMap<>();
        Set<MentionKey> self = new LinkedHashSet<>();
        for (Referents.Person person : scene.referents.persons(by.s(), by.noun()))
            self.add(person.key());
        for (NounGroup apposed : by.s().of(by.noun(), Relation.Kind.APPOSITION))
            for (Referents.Person person : scene.referents.persons(by.s(), apposed))
                self.add(person.key());
        Set<MentionKey> principals = new LinkedHashSet<>();
        for (MentionKey key : self) principals.addAll(scene.referents.principals(key));
        for (Predicate inner : scene.children(p))
            for (Victim v : ladder.bySlot(inner)) {
                // "his wife, Jane Roe, demands his release": neither her own nor another's
                boolean forAnother =
                        !principals.isEmpty()
                                && !principals.contains(v.key())
                                && (self.contains(v.key()) || !v.rule().endsWith(":named"));
                if (!isKin(s, inner) && !forAnother) found.putIfAbsent(v.key(), v);
            }
        for (String role : List.of("what", "about"))
            if (found.isEmpty())
                p.slot(role)
                        .ifPresent(
                                f -> {
                                    for (Victim v : inside(s, f))
                                        if (!self.contains(v.key())
                                                && (principals.isEmpty()
                                                        || principals.contains(v.key())
                                                        || v.rule().equals("inside")))
                                            found.putIfAbsent(v.key(), v);
                                });
        if (found.isEmpty()) for (Victim v : ladder.bySlot(p)) found.putIfAbsent(v.key(), v);
        if (found.isEmpty())
            for (MentionKey key : self)
                for (MentionKey principal : scene.referents.principals(key))
                    found.putIfAbsent(principal, new Victim(principal, ASKED - 100, "agency"));
        if (found.isEmpty())
            for (NounGroup each : by.s().members(by.noun()))
                for (Referents.Person owner : ladder.ownersOf(by.s(), each))
                    found.putIfAbsent(owner.key(), new Victim(owner.key(), ASKED - 50, "agency"));
        if (found.isEmpty()) for (Victim v : focusVictims(p)) found.putIfAbsent(v.key(), v);
        // "applied for bail": who asks for herself
        if (found.isEmpty() && !by.institution() && scene.children(p).isEmpty())
            for (MentionKey key : self) found.put(key, new Victim(key, ASKED - 150, "self"));
        return List.copyOf(found.values());
    }

    private List<Victim> focusVictims(Predicate p) {
        return focus.at(p.sentence()).stream().map(k -> new Victim(k, OF_FOCUS, "focus")).toList();
    }

    private boolean isKin(SentenceSyntax s, Predicate p) {
        return p.group("victim").map(n -> scene.classes(s).of(s, n).contains("KIN")).orElse(false);
    }

    /// Persons named or meant within what is asked for.
    private List<Victim> inside(SentenceSyntax s, Filler what) {
        int[] span = span(s, what);
        List<Victim> found = new ArrayList<>();
        for (NounGroup noun : s.nouns()) {
            if (noun.first() < span[0] || noun.end() > span[1]) continue;
            boolean kin = scene.classes(s).of(s, noun).contains("KIN");
            for (Referents.Person person : scene.referents.owners(s, noun))
                found.add(
                        new Victim(person.key(), ASKED * person.certainty() / 100, "inside-owner"));
            if (kin) continue;
            for (Referents.Person person : scene.referents.persons(s, noun)) {
                Set<Role> roles = scene.referents.roles(person.key());
                boolean outsider =
                        roles.contains(Role.OFFICIAL)
                                || roles.contains(Role.LAWYER)
                                || roles.contains(Role.RELATIVE)
                                || roles.contains(Role.JUDGE)
                                || roles.contains(Role.SPOKESPERSON);
                if (!outsider)
                    found.add(new Victim(person.key(), ASKED * person.certainty() / 100, "inside"));
            }
        }
        return found;
    }

    private static int[] span(SentenceSyntax s, Filler filler) {
        return switch (filler) {
            case Filler.Group(var noun) -> new int[] {noun.first(), reach(s, noun)};
            case Filler.Possessive(var of) -> new int[] {of.first(), of.end()};
            case Filler.Inner(int clause) ->
                    new int[] {s.clauses().get(clause).first(), wholeEnd(s, clause)};
        };
    }

    /// One past the last token of everything that hangs on a group, clauses left out.
    private static int reach(SentenceSyntax s, NounGroup noun) {
        int end = noun.end();
        for (Relation r : s.relations())
            if (r.head() instanceof Relation.Head.Noun(int id)
                    && id == noun.id()
                    && s.nouns().get(r.noun()).first() >= noun.first())
                end = Math.max(end, reachOf(s, s.nouns().get(r.noun()), 0));
        return end;
    }

    private static int reachOf(SentenceSyntax s, NounGroup noun, int depth) {
        int end = noun.end();
        if (depth > 4) return end;
        for (Relation r : s.relations())
            if (r.head() instanceof Relation.Head.Noun(int id)
                    && id == noun.id()
                    && s.nouns().get(r.noun()).first() > noun.first())
                end = Math.max(end, reachOf(s, s.nouns().get(r.noun()), depth + 1));
        return end;
    }

    private static int wholeEnd(SentenceSyntax s, int clause) {
        int end = s.clauses().get(clause).end();
        for (Clause c : s.clauses())
            if (c.parent().isPresent() && c.parent().getAsInt() == clause && c.id() > clause)
                end = Math.max(end, wholeEnd(s, c.id()));
        return end;
    }

    private Passage words(SentenceSyntax s, Filler filler) {
        int[] span = span(s, filler);
        return anchors.cut(s, span[0], Math.max(span[1], span[0] + 1), span[0]);
    }

    private void add(Predicate p, Telling told, Reality reality, Victim victim) {
        add(p, told, reality, victim, dates.of(p));
    }

    private void add(
            Predicate p, Telling told, Reality reality, Victim victim, Optional<DateTold> when) {
        SentenceSyntax s = scene.sentence(p);
        Passage key = anchors.key(p);
        ClaimKey claimKey =
                new ClaimKey(key.rendition(), key.start(), key.end(), told.type(), victim.key());
        if (claims.stream().anyMatch(c -> c.key().equals(claimKey))) return;
        Optional<Party> speaker =
                told instanceof RequestTold
                        ? Optional.empty()
                        : speakers.of(p)
                                .speaker()
                                .map(
                                        sp ->
                                                scene.referents.party(
                                                        scene.syntax.sentences().get(sp.sentence()),
                                                        sp.noun()));
        claims.add(
                new Claim(
                        claimKey,
                        told,
                        when,
                        reality,
                        speaker,
                        List.of(anchor(p, s)),
                        victim.judgement(p, ASKED)));
        if (told instanceof RequestTold) last.put(victim.key(), claimKey);
    }

    /// The asking clause together with what is asked.
    private Passage anchor(Predicate p, SentenceSyntax s) {
        Clause clause = s.clauses().get(p.clause());
        int end = p.slot("what").map(f -> span(s, f)[1]).orElse(clause.end());
        int[] site = Anchors.site(p, s);
        return anchors.cut(
                s,
                Math.min(clause.first(), site[0]),
                Math.max(Math.max(clause.end(), end), site[1]),
                site[0]);
    }

    private void statement(Predicate p, Voice by, Victim victim, Optional<DateTold> when) {
        ActTold told =
                new ActTold(
                        ActType.STATEMENT,
                        victim.key(),
                        Optional.of(by.party()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        add(p, told, Reality.HAPPENED, victim, when.or(() -> dates.ofSpeech(p)));
    }

    // ---- answers
    // -------------------------------------------------------------------------------------------------

    private void answer(Predicate p) {
        Answer answer = answerOf(p);
        if (answer == null) return;
        SentenceSyntax s = scene.sentence(p);
        List<Victim> victims = new ArrayList<>(ladder.bySlot(p));
        for (Predicate inner : scene.children(p))
            if (victims.isEmpty()) victims.addAll(ladder.of(inner, "ruling"));
        if (victims.isEmpty())
            for (MentionKey key : last.keySet())
                victims.add(new Victim(key, OF_FOCUS, "last-request"));
        if (victims.isEmpty()) victims.addAll(focusVictims(p));
        Set<MentionKey> once = new LinkedHashSet<>();
        for (Victim v : victims) {
            if (!once.add(v.key())) continue;
            Optional<Party> by = p.group("actor").map(n -> scene.referents.party(s, n));
            Optional<String> matter =
                    scene.children(p).stream().map(c -> c.frame().name()).findFirst();
            AnswerTold told =
                    new AnswerTold(
                            v.key(), by, answer, Optional.ofNullable(last.get(v.key())), matter);
            add(
                    p,
                    told,
                    Reality.HAPPENED,
                    new Victim(v.key(), Math.min(v.certainty(), ANSWERED), v.rule()));
        }
    }

    private @org.jspecify.annotations.Nullable Answer answerOf(Predicate p) {
        String name = p.frame().name();
        if (composition.tells(name, "none")) return Answer.NONE;
        for (Predicate inner : scene.children(p)) {
            Optional<Composition.Rule> rule = composition.rule(name, inner.frame().name());
            if (rule.isEmpty()) continue;
            if (rule.get().tells().contains("refused")) return p.negated() ? null : Answer.REFUSED;
            if (rule.get().tells().contains("granted"))
                return p.negated() ? Answer.REFUSED : Answer.GRANTED;
        }
        return null;
    }
}
