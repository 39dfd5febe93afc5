package vigil.claim;

import vigil.language.Languages;
import vigil.mention.Candidate;
import vigil.mention.Group;
import vigil.mention.MentionKey;
import vigil.mention.NamedKind;
import vigil.mention.PageMentions;
import vigil.mention.Reference;
import vigil.mention.RelationTold;
import vigil.mention.Role;
import vigil.mention.RoleTold;
import vigil.mention.Typing;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.WordClass;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who stands behind the noun groups of a page, by the candidates, references and groups that
/// `mention` found.
final class Referents {
    private final PageMentions mentions;
    private final Typing typing;
    private final List<Candidate> candidates;
    private final Map<Integer, List<Reference>> referencesByStart = new HashMap<>();
    private final Map<MentionKey, Candidate> byKey = new HashMap<>();
    private final Map<MentionKey, Set<Role>> roles = new HashMap<>();

    Referents(PageMentions mentions, Languages languages) {
        this.mentions = mentions;
        this.typing = Typing.of(List.of(mentions), languages);
        this.candidates =
                mentions.candidates().stream()
                        .sorted(Comparator.comparing(Candidate::key))
                        .toList();
        for (Candidate c : candidates) byKey.put(c.key(), c);
        for (Reference r : mentions.references())
            referencesByStart.computeIfAbsent(r.passage().start(), _ -> new ArrayList<>()).add(r);
        for (RoleTold r : mentions.roles())
            roles.computeIfAbsent(r.person(), _ -> new LinkedHashSet<>()).add(r.role());
    }

    /// A person, as a key to point at and the word that stands for them here.
    ///
    /// @param key a candidate's key
    /// @param certainty 0 to 100
    /// @param rule how the words were tied to the person
    record Person(MentionKey key, int certainty, String rule) {}

    /// {@return the persons a group names or stands for, its conjuncts included; empty if it stands
    /// for none that can be named}
    List<Person> persons(SentenceSyntax s, NounGroup noun) {
        List<Person> found = new ArrayList<>();
        for (NounGroup member : s.members(noun)) member(s, member, found);
        return distinct(found);
    }

    private static List<Person> distinct(List<Person> found) {
        Map<MentionKey, Person> once = new LinkedHashMap<>();
        for (Person p : found) once.putIfAbsent(p.key(), p);
        return List.copyOf(once.values());
    }

    private void member(SentenceSyntax s, NounGroup noun, List<Person> found) {
        int start = s.start(noun);
        int end = s.end(noun);
        int head = s.sentence().tokens().get(noun.head()).start();
        Optional<Candidate> named = candidateAt(head);
        // a family name that is a plain word too may be left out of the candidate
        if (named.isEmpty() && noun.kind() == NounGroup.Kind.NAME)
            named = candidateAt(start).filter(this::isPerson);
        if (named.isPresent()) {
            if (mayBePerson(named.get()))
                found.add(new Person(named.get().key(), isPerson(named.get()) ? 100 : 80, "named"));
            return;
        }
        for (Reference r : referencesIn(start, end))
            if ((r.kind() != Reference.Kind.POSSESSIVE || noun.kind() == NounGroup.Kind.PRONOUN)
                    && r.passage().start() <= head
                    && head < r.passage().end()
                    && !r.antecedents().isEmpty()) {
                for (MentionKey key : r.antecedents())
                    found.add(new Person(key, r.certainty(), r.rule()));
                return;
            }
        for (Group g : mentions.groups())
            if (g.passage().start() <= head
                    && head < g.passage().end()
                    && !g.members().isEmpty()
                    && g.passage().end() - g.passage().start() <= end - start + 2) {
                for (MentionKey key : g.members()) found.add(new Person(key, 90, "group"));
                return;
            }
        // "prisonniers d'opinion A et B": names behind the second part of a description
        if (noun.kind() == NounGroup.Kind.COMMON)
            for (NounGroup part : s.of(noun, Relation.Kind.GENITIVE))
                if (part.kind() == NounGroup.Kind.NAME && !part.title().isEmpty())
                    for (NounGroup each : s.members(part))
                        candidateAt(s.sentence().tokens().get(each.head()).start())
                                .filter(this::isPerson)
                                .ifPresent(c -> found.add(new Person(c.key(), 90, "apposition")));
        if (!found.isEmpty()) return;
        // "l'un d'entre eux, l'avocat Jean Roe": one of several, named behind it
        if (noun.kind() == NounGroup.Kind.NUMBER)
            for (NounGroup apposed : s.of(noun, Relation.Kind.APPOSITION))
                if (apposed.id() > noun.id())
                    for (NounGroup each : s.members(apposed)) member(s, each, found);
        if (noun.kind() == NounGroup.Kind.COMMON)
            for (NounGroup apposed :
                    s.of(noun, Relation.Kind.APPOSITION).stream()
                            .flatMap(first -> s.members(first).stream())
                            .toList()) {
                Optional<Candidate> candidate =
                        candidateAt(s.sentence().tokens().get(apposed.head()).start());
                if (candidate.isPresent() && isPerson(candidate.get()))
                    found.add(new Person(candidate.get().key(), 95, "apposition"));
            }
    }

    /// {@return the persons a possessive within this group stands for}
    List<Person> owners(SentenceSyntax s, NounGroup noun) {
        List<Person> found = new ArrayList<>();
        for (Reference r : referencesIn(s.start(noun), s.end(noun)))
            if (r.kind() == Reference.Kind.POSSESSIVE || r.kind() == Reference.Kind.FIRST_PERSON)
                for (MentionKey key : r.antecedents())
                    found.add(new Person(key, r.certainty(), r.rule()));
        return distinct(found);
    }

    /// {@return whose lawyer, defence, mother or home this is}
    List<Person> whose(SentenceSyntax s, NounGroup noun) {
        List<Person> found = new ArrayList<>(owners(s, noun));
        for (Relation.Kind kind : List.of(Relation.Kind.POSSESSOR, Relation.Kind.GENITIVE))
            for (NounGroup owner : s.of(noun, kind)) found.addAll(persons(s, owner));
        return found;
    }

    /// {@return the persons an empty subject at these offsets stands for}
    List<Person> emptySubject(int start, int end) {
        return meant(start, end, Reference.Kind.EMPTY_SUBJECT);
    }

    /// {@return the persons a relative word at these offsets stands for}
    List<Person> relative(int start, int end) {
        return meant(start, end, Reference.Kind.RELATIVE);
    }

    private List<Person> meant(int start, int end, Reference.Kind kind) {
        List<Person> found = new ArrayList<>();
        for (Reference r : referencesIn(start, end))
            if (r.kind() == kind)
                for (MentionKey key : r.antecedents())
                    found.add(new Person(key, r.certainty(), r.rule()));
        return distinct(found);
    }

    private List<Reference> referencesIn(int start, int end) {
        List<Reference> found = new ArrayList<>();
        for (int at = start; at < end; at++)
            found.addAll(referencesByStart.getOrDefault(at, List.of()));
        return found;
    }

    /// {@return the candidate that covers this offset}
    Optional<Candidate> candidateAt(int offset) {
        int low = 0;
        int high = candidates.size() - 1;
        while (low <= high) {
            int mid = (low + high) >>> 1;
            Passage p = candidates.get(mid).passage();
            if (p.end() <= offset) low = mid + 1;
            else if (p.start() > offset) high = mid - 1;
            else return Optional.of(candidates.get(mid));
        }
        return Optional.empty();
    }

    boolean isPerson(Candidate candidate) {
        return typing.kind(candidate.key()).equals(Optional.of(NamedKind.PERSON));
    }

    /// Untyped names are kept: the bundle types them, and a claim upon a body is dropped there.
    boolean mayBePerson(Candidate candidate) {
        return typing.kind(candidate.key()).map(k -> k == NamedKind.PERSON).orElse(true);
    }

    /// {@return what the named candidate of this group is, where the page tells}
    Optional<NamedKind> kind(SentenceSyntax s, NounGroup noun) {
        return candidateAt(s.sentence().tokens().get(noun.head()).start())
                .flatMap(c -> typing.kind(c.key()));
    }

    Optional<NamedKind> kind(MentionKey candidate) {
        return typing.kind(candidate);
    }

    boolean named(SentenceSyntax s, NounGroup noun) {
        return candidateAt(s.sentence().tokens().get(noun.head()).start()).isPresent();
    }

    Set<Role> roles(MentionKey person) {
        return roles.getOrDefault(person, Set.of());
    }

    /// {@return whether the page calls this person somebody's relative in words around this offset}
    boolean isInKinship(MentionKey person, int offset) {
        return mentions.roles().stream()
                .filter(r -> r.person().equals(person) && r.role() == Role.RELATIVE)
                .map(RoleTold::anchor)
                .anyMatch(words -> words.start() <= offset && offset < words.end());
    }

    /// {@return whom this person is a relative or lawyer of}
    List<MentionKey> principals(MentionKey person) {
        return mentions.relations().stream()
                .filter(r -> r.of().equals(person) && !r.isAlias())
                .map(RelationTold::to)
                .distinct()
                .toList();
    }

    Optional<Candidate> candidate(MentionKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// {@return the group as a party: its words, and the candidate it names}
    Party party(SentenceSyntax s, NounGroup noun) {
        int start = s.start(noun);
        int end = s.end(noun);
        Optional<Candidate> named = candidateAt(s.sentence().tokens().get(noun.head()).start());
        // a candidate may reach beyond the group: "Ministry of Foreign Affairs of Ukraine"
        if (named.isPresent()) {
            start = Math.min(start, named.get().passage().start());
            end = Math.max(end, named.get().passage().end());
        } else {
            for (NounGroup inner : nested(s, noun)) end = Math.max(end, s.end(inner));
            // "the newspaper «Echo»": what it is called
            for (Relation r : s.relations())
                if (r.rule().equals("its-name")
                        && r.head() instanceof Relation.Head.Noun(int id)
                        && id == noun.id()) end = Math.max(end, closed(s, s.nouns().get(r.noun())));
        }
        Passage anchor = mentions.page().passage(start, end);
        Optional<MentionKey> key =
                named.map(Candidate::key)
                        .or(() -> persons(s, noun).stream().map(Person::key).findFirst());
        return new Party(anchor.quote(), anchor, key);
    }

    /// {@return "the newspaper «Echo»": what a thing is called}
    Optional<String> itsName(SentenceSyntax s, NounGroup noun) {
        return names(s, noun).stream()
                .map(name -> mentions.page().passage(s.start(name), s.end(name)).quote())
                .findFirst();
    }

    private static List<NounGroup> names(SentenceSyntax s, NounGroup noun) {
        return s.relations().stream()
                .filter(r -> r.rule().equals("its-name"))
                .filter(r -> r.head() instanceof Relation.Head.Noun(int id) && id == noun.id())
                .map(r -> s.nouns().get(r.noun()))
                .toList();
    }

    /// The end of a group with the mark that closes the quotation around it.
    private static int closed(SentenceSyntax s, NounGroup noun) {
        boolean quoted =
                noun.first() > 0
                        && s.words().get(noun.first() - 1).kind() == WordClass.QUOTE_OPEN
                        && noun.end() < s.words().size()
                        && s.words().get(noun.end()).kind() == WordClass.QUOTE_CLOSE;
        return quoted ? SentenceDates.endOffset(s, noun.end() + 1) : s.end(noun);
    }

    private static List<NounGroup> nested(SentenceSyntax s, NounGroup noun) {
        List<NounGroup> found = new ArrayList<>();
        NounGroup at = noun;
        for (int depth = 0; depth < 4; depth++) {
            List<NounGroup> inner = s.of(at, Relation.Kind.GENITIVE);
            if (inner.isEmpty()) break;
            at = inner.getFirst();
            found.add(at);
        }
        return found;
    }
}
