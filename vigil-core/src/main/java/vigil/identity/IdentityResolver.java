package vigil.identity;

import vigil.language.Languages;
import vigil.mention.MentionKey;
import vigil.mention.PageMentions;
import vigil.name.NameForms;
import vigil.name.NameMatcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Says which mentions are one person: first on each page, then over pages.
///
/// Deterministic, whatever the order of pages and mentions. Decisions of people outrank scores.
public final class IdentityResolver {
    private static final int MAX_REASONS = 12;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final NameForms forms;
    private final NameMatcher matcher;

    /// @param languages whose tables names are read by
    public IdentityResolver(Languages languages) {
        this.forms = NameForms.of(languages);
        this.matcher = NameMatcher.of(languages);
    }

    /// {@return the persons of these pages}
    ///
    /// @param pages all pages of a bundle
    /// @param isPerson whether a candidate is accepted as a person's name; others are left out
    /// @param decided what people have decided
    public Identities resolve(
            List<PageMentions> pages,
            Predicate<MentionKey> isPerson,
            List<IdentityDecision> decided) {
        return resolve(pages.stream().map(page -> PageNames.of(page, isPerson)).toList(), decided);
    }

    /// {@return the persons of these pages}
    ///
    /// @param pages the persons' names of all pages of a bundle
    /// @param decided what people have decided
    public Identities resolve(List<PageNames> pages, List<IdentityDecision> decided) {
        var decisions = new Decisions(decided);
        var ordered = pages.stream().sorted(Comparator.comparing(PageNames::page)).toList();
        var read = read(ordered);
        var comparisons = new Comparisons(matcher);
        var persons = new ArrayList<PagePerson>();
        var ties = new ArrayList<AcrossPages.Tied>();
        for (int i = 0; i < ordered.size(); i++) {
            persons.addAll(WithinPage.persons(i, ordered.get(i), read, comparisons, decisions));
        }
        var places = new HashMap<MentionKey, Integer>();
        for (int i = 0; i < persons.size(); i++)
            for (MentionKey key : persons.get(i).mentions) places.put(key, i);
        for (PageNames page : ordered)
            for (var tie : page.ties()) {
                Integer of = places.get(tie.of());
                Integer to = places.get(tie.to());
                if (of != null && to != null && !of.equals(to))
                    ties.add(new AcrossPages.Tied(of, to, tie.kind()));
            }
        var clusters = new AcrossPages(persons, ties, comparisons, decisions).join();
        return identities(persons, clusters);
    }

    /// Reads all names, twice: what the first reading is sure of helps to bring inflected words
    /// back in the second.
    private Map<MentionKey, ReadName> read(List<PageNames> pages) {
        var attested = new HashMap<String, Set<String>>();
        var seen = new HashSet<List<String>>();
        for (PageNames page : pages)
            for (NamedMention name : page.names()) {
                if (!seen.add(List.of(name.written(), name.language()))) continue;
                var form = forms.form(name.written(), name.language());
                if (form.best().isFull()
                        && (form.versions().size() == 1 || form.versions().get(1).doubt() > 0))
                    for (var word : form.best().words())
                        attested.computeIfAbsent(primary(name), _ -> new HashSet<>())
                                .add(word.text());
            }
        var memo = new HashMap<List<Object>, ReadName>();
        var read = new HashMap<MentionKey, ReadName>();
        for (PageNames page : pages)
            for (NamedMention name : page.names()) {
                Set<String> known = attested.getOrDefault(primary(name), Set.of());
                var nominative =
                        name.nominative().equals(name.written())
                                ? Set.<String>of()
                                : new HashSet<>(List.of(BLANKS.split(name.nominative())));
                var alike =
                        List.<Object>of(
                                name.written(), name.language(), name.nominative(), name.told());
                var made = memo.get(alike);
                if (made == null) {
                    var form =
                            forms.form(
                                    name.written(),
                                    name.language(),
                                    name.told(),
                                    word -> known.contains(word) || nominative.contains(word));
                    made = new ReadName(memo.size(), form);
                    memo.put(alike, made);
                }
                read.put(name.key(), made);
            }
        return read;
    }

    private static String primary(NamedMention name) {
        return name.language().split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static Identities identities(List<PagePerson> persons, Clusters clusters) {
        var people = new ArrayList<Identities.Individual>();
        var byMention = new HashMap<MentionKey, String>();
        for (int i = 0; i < persons.size(); i++) {
            if (clusters.number(i) != i) continue;
            var members = clusters.of(i).members.stream().map(persons::get).toList();
            var mentions = members.stream().flatMap(member -> member.mentions.stream()).toList();
            var id = mentions.getFirst().toString();
            people.add(
                    new Identities.Individual(
                            id,
                            PrintedName.of(members),
                            mentions,
                            clusters.of(i).reasons.stream().limit(MAX_REASONS).toList()));
            for (MentionKey mention : mentions) byMention.put(mention, id);
        }
        people.sort(Comparator.comparing(Identities.Individual::id));
        return new Identities(people, byMention);
    }
}
