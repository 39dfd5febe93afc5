package vigil.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import vigil.language.Feature;
import vigil.mention.Candidate;
import vigil.mention.MentionKey;
import vigil.mention.PageMentions;
import vigil.mention.Reference;
import vigil.mention.RelationTold;
import vigil.mention.Role;
import vigil.mention.RoleTold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The persons' names of one page, with what the page says of their bearers.
///
/// @param page id of the page; pages are taken in the order of their ids
/// @param names in reading order
/// @param roles what the page calls somebody
/// @param ties how the page says two of them are related
/// @param aliases two names that the page gives one of them
public record PageNames(
        String page,
        List<NamedMention> names,
        List<Called> roles,
        List<Tie> ties,
        List<Alias> aliases) {
    public PageNames(String page, List<NamedMention> names, List<Called> roles, List<Tie> ties) {
        this(page, names, roles, ties, List.of());
    }

    public PageNames {
        names = names.stream().sorted(Comparator.comparing(NamedMention::key)).toList();
        roles = List.copyOf(roles);
        ties = List.copyOf(ties);
        aliases = List.copyOf(aliases);
    }

    /// Somebody is called something.
    ///
    /// @param person the key of a name
    public record Called(MentionKey person, Role role) {}

    /// Somebody is something to somebody.
    ///
    /// @param of the key of the name of the relative, lawyer …
    /// @param to the key of the other's name
    /// @param kind `mother`, `lawyer` …
    public record Tie(MentionKey of, MentionKey to, String kind) {}

    /// Two names of one person.
    ///
    /// @param second the key of the name that is given beside the first
    public record Alias(MentionKey first, MentionKey second) {}

    /// {@return the names of a page that are accepted as persons'}
    static PageNames of(PageMentions mentions, Predicate<MentionKey> isPerson) {
        var names = new ArrayList<NamedMention>();
        for (Candidate candidate : mentions.candidates())
            if (isPerson.test(candidate.key()))
                names.add(
                        new NamedMention(
                                candidate.key(),
                                candidate.passage().quote(),
                                candidate.language(),
                                candidate.nominative(),
                                gender(candidate)));
        var stands = new HashMap<MentionKey, MentionKey>();
        names.forEach(name -> stands.put(name.key(), name.key()));
        for (Reference reference : mentions.references())
            if (reference.antecedents().size() == 1)
                stands.putIfAbsent(reference.key(), reference.antecedents().getFirst());
        var roles = new ArrayList<Called>();
        for (RoleTold told : mentions.roles()) {
            var person = name(told.person(), stands);
            if (person != null) roles.add(new Called(person, told.role()));
        }
        var ties = new ArrayList<Tie>();
        var aliases = new ArrayList<Alias>();
        for (RelationTold told : mentions.relations()) {
            var of = name(told.of(), stands);
            var to = name(told.to(), stands);
            if (of == null || to == null) continue;
            if (told.isAlias()) aliases.add(new Alias(to, of));
            else ties.add(new Tie(of, to, told.kind()));
        }
        return new PageNames(mentions.page().id(), names, roles, ties, aliases);
    }

    /// The case of a candidate is itself worked out from its form, so it is no evidence for how to
    /// read the form.
    private static Set<Feature> gender(Candidate candidate) {
        return candidate.features().stream()
                .filter(feature -> feature == Feature.MASCULINE || feature == Feature.FEMININE)
                .collect(toUnmodifiableSet());
    }

    private static @org.jspecify.annotations.Nullable MentionKey name(
            MentionKey key, Map<MentionKey, MentionKey> stands) {
        var name = stands.get(key);
        return name == null ? null : stands.get(name);
    }
}
