package vigil.casefile;

import vigil.identity.Identities;
import vigil.language.Languages;
import vigil.mention.Candidate;
import vigil.mention.MentionKey;
import vigil.mention.PageMentions;
import vigil.mention.RelationTold;
import vigil.mention.Role;
import vigil.mention.RoleTold;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/// Everybody named, with every spelling, role and relation that the pages give.
final class People {
    private record Spelling(String text, String language, String script)
            implements Comparable<Spelling> {
        @Override
        public int compareTo(Spelling other) {
            return Comparator.comparing(Spelling::text)
                    .thenComparing(Spelling::language)
                    .thenComparing(Spelling::script)
                    .compare(this, other);
        }
    }

    private record Held(Role role, String label) implements Comparable<Held> {
        @Override
        public int compareTo(Held other) {
            int byRole = role.compareTo(other.role);
            return byRole == 0 ? label.compareTo(other.label) : byRole;
        }
    }

    private record Tie(String to, String kind) implements Comparable<Tie> {
        @Override
        public int compareTo(Tie other) {
            int byPerson = to.compareTo(other.to);
            return byPerson == 0 ? kind.compareTo(other.kind) : byPerson;
        }
    }

    private final Referents referents;
    private final Languages languages;
    private final Map<MentionKey, Candidate> candidates = new HashMap<>();
    private final Map<String, TreeMap<Held, TreeSet<Passage>>> roles = new HashMap<>();
    private final Map<String, TreeMap<Tie, TreeSet<Passage>>> relations = new HashMap<>();
    private final Map<String, TreeSet<Passage>> references = new HashMap<>();

    private People(Bundle bundle, Referents referents, Languages languages) {
        this.referents = referents;
        this.languages = languages;
        for (PageMentions page : bundle.mentions()) {
            page.candidates().forEach(c -> candidates.put(c.key(), c));
            page.roles().forEach(this::role);
            page.relations().forEach(this::relation);
        }
        referents
                .ofOnePerson()
                .forEach(
                        (reference, person) -> {
                            // an empty subject has no words to point at
                            if (reference.passage().end() > reference.passage().start()
                                    && reference.kind()
                                            != vigil.mention.Reference.Kind.EMPTY_SUBJECT)
                                references
                                        .computeIfAbsent(person, _ -> new TreeSet<>())
                                        .add(reference.passage());
                        });
    }

    static List<Person> of(
            Bundle bundle, Identities identities, Referents referents, Languages languages) {
        People people = new People(bundle, referents, languages);
        return identities.people().stream()
                .map(people::person)
                .sorted(Comparator.comparing(Person::id))
                .toList();
    }

    private void role(RoleTold told) {
        for (String person : referents.persons(told.person()).keySet())
            roles.computeIfAbsent(person, _ -> new TreeMap<>())
                    .computeIfAbsent(new Held(told.role(), told.label()), _ -> new TreeSet<>())
                    .add(told.anchor());
    }

    private void relation(RelationTold told) {
        for (String of : referents.persons(told.of()).keySet())
            for (String to : referents.persons(told.to()).keySet())
                if (!of.equals(to) && !told.isAlias())
                    relations
                            .computeIfAbsent(of, _ -> new TreeMap<>())
                            .computeIfAbsent(new Tie(to, told.kind()), _ -> new TreeSet<>())
                            .add(told.anchor());
    }

    private Person person(Identities.Individual individual) {
        TreeSet<Spelling> spellings = new TreeSet<>();
        TreeSet<Passage> mentions = new TreeSet<>();
        for (MentionKey key : individual.mentions()) {
            Candidate candidate = Objects.requireNonNull(candidates.get(key));
            mentions.add(candidate.passage());
            spellings.add(
                    new Spelling(
                            candidate.passage().quote(), candidate.language(), script(candidate)));
        }
        List<Person.RoleHeld> held = new ArrayList<>();
        roles.getOrDefault(individual.id(), new TreeMap<>())
                .forEach(
                        (role, where) ->
                                held.add(
                                        new Person.RoleHeld(
                                                role.role(), role.label(), List.copyOf(where))));
        List<Person.Relation> ties = new ArrayList<>();
        relations
                .getOrDefault(individual.id(), new TreeMap<>())
                .forEach(
                        (tie, where) ->
                                ties.add(
                                        new Person.Relation(
                                                tie.to(), tie.kind(), List.copyOf(where))));
        return new Person(
                individual.id(),
                individual.name(),
                spellings.stream()
                        .map(s -> new Person.Variant(s.text(), s.language(), s.script()))
                        .toList(),
                List.copyOf(mentions),
                List.copyOf(references.getOrDefault(individual.id(), new TreeSet<>())),
                held,
                ties,
                individual.why());
    }

    /// {@return ISO 15924 code of the first letter's script, or the language's usual one}
    private String script(Candidate candidate) {
        return candidate
                .passage()
                .quote()
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .filter(
                        s ->
                                s != Character.UnicodeScript.COMMON
                                        && s != Character.UnicodeScript.INHERITED)
                .findFirst()
                .map(People::code)
                .orElseGet(
                        () ->
                                languages.packOrNeutral(candidate.language()).scripts().stream()
                                        .findFirst()
                                        .orElse("Zyyy"));
    }

    private static String code(Character.UnicodeScript script) {
        return com.ibm.icu.lang.UScript.getShortName(
                com.ibm.icu.lang.UScript.getCodeFromName(script.name()));
    }
}
