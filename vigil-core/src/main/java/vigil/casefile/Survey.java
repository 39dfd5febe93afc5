package vigil.casefile;

import vigil.source.Sha256;
import vigil.text.Page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What must be known of all parts of a bundle before one of them can be shown by itself: to which
/// day clocks run, whose names are hidden, which pages in languages that are not read name whom.
///
/// First every part is added; then [#look] is shown every page of [#unread], in its order; then
/// [#shown] gives of each part what [Together] and [Disclosure] give of all parts together. Nothing
/// but names is held.
public final class Survey {
    /// So many first letters of a name are looked up at once; a full name has no fewer.
    private static final int KEY = 3;

    private final CaseOptions options;
    private final Disclosure disclosure;
    private final TreeMap<String, Person> owners = new TreeMap<>();
    private final TreeMap<String, Person> some = new TreeMap<>();
    private final int most;
    private final TreeSet<String> unread = new TreeSet<>();
    private final Map<String, Set<String>> mentioned = new HashMap<>();
    private final Map<String, Map<String, List<String>>> names = new HashMap<>();
    private final Map<String, List<Gap>> named = new HashMap<>();
    private LocalDate latest = LocalDate.EPOCH;
    private int pages;
    private int people;

    /// @param options person, day and what made it
    /// @param masksRelatives whether the names of people who are relatives and nothing else are
    ///   hidden
    /// @param most so many people are remembered, whether they have a case or not
    public Survey(CaseOptions options, boolean masksRelatives, int most) {
        this.options = options;
        this.disclosure = new Disclosure(masksRelatives);
        this.most = most;
    }

    /// Takes note of a part.
    public void add(CaseFile part) {
        if (part.madeBy().asOf().isAfter(latest)) latest = part.madeBy().asOf();
        disclosure.add(part);
        pages += part.pages().size();
        people += part.people().size();
        Map<Sha256, Set<String>> notRead = notRead(part);
        Set<String> withCase = new HashSet<>();
        for (Case aCase : part.cases()) withCase.add(aCase.person());
        for (Person person : part.people()) {
            some.put(person.id(), brief(person));
            if (some.size() > most) some.pollLastEntry();
            if (!withCase.contains(person.id())) continue;
            owners.put(person.id(), brief(person));
            CaseGaps.fullNames(person).forEach(name -> learn(name, person.id()));
            if (notRead.isEmpty()) continue;
            for (var mention : person.mentions())
                for (String page : notRead.getOrDefault(mention.rendition(), Set.of()))
                    mentioned.computeIfAbsent(page, _ -> new HashSet<>()).add(person.id());
        }
    }

    private Map<Sha256, Set<String>> notRead(CaseFile part) {
        Set<String> ids = new HashSet<>();
        for (Gap gap : part.gaps())
            if (gap.kind() == Gap.Kind.LANGUAGE_NOT_READ) gap.document().ifPresent(ids::add);
        Map<Sha256, Set<String>> texts = new HashMap<>();
        for (Page page : part.pages())
            if (ids.contains(page.id()) && unread.add(page.id()))
                texts.computeIfAbsent(page.rendition().id(), _ -> new HashSet<>()).add(page.id());
        return texts;
    }

    private void learn(String name, String person) {
        names.computeIfAbsent(name.substring(0, Math.min(KEY, name.length())), _ -> new HashMap<>())
                .computeIfAbsent(name, _ -> new ArrayList<>())
                .add(person);
    }

    /// Where somebody stands in the text is of no use here.
    private static Person brief(Person person) {
        return new Person(
                person.id(),
                person.name(),
                person.variants(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// {@return ids of the pages in languages that are not read, in order}
    public List<String> unread() {
        return List.copyOf(unread);
    }

    /// Finds out whom a page in a language that is not read names.
    public void look(Page page) {
        Set<String> persons = new LinkedHashSet<>(mentioned.getOrDefault(page.id(), Set.of()));
        String text = page.rendition().text();
        for (int at = 0; at + KEY <= text.length(); at++)
            for (var name : names.getOrDefault(text.substring(at, at + KEY), Map.of()).entrySet())
                if (text.startsWith(name.getKey(), at)) persons.addAll(name.getValue());
        for (String person : persons)
            named.computeIfAbsent(person, _ -> new ArrayList<>())
                    .add(CaseGaps.namedWhereNotRead(page));
    }

    /// {@return what made all of it}
    public MadeBy madeBy() {
        return new MadeBy(
                options.version(),
                options.fingerprint(),
                options.asOf().orElse(latest),
                options.journalHeads());
    }

    /// {@return a part as it is shown: by the one clock, without the names that are hidden
    /// anywhere}
    ///
    /// @param part that was added
    public CaseFile shown(CaseFile part) {
        MadeBy madeBy = madeBy();
        return disclosure.of(
                new CaseFile(
                        madeBy,
                        part.pages(),
                        part.pageDates(),
                        part.people(),
                        part.cases().stream()
                                .map(
                                        c ->
                                                Together.asOf(
                                                        c,
                                                        madeBy.asOf(),
                                                        named.getOrDefault(c.person(), List.of())))
                                .toList(),
                        part.gaps(),
                        part.review()));
    }

    /// {@return that cases are left out, if any are}
    public Optional<Gap> withheld() {
        return disclosure.withheld();
    }

    /// {@return whose cases are shown, in the order of their ids, with the spellings that are shown
    /// and nothing else}
    public List<Person> owners() {
        return disclosure.names(
                owners.values().stream().filter(p -> !disclosure.withholds(p.id())).toList());
    }

    /// {@return the first people by their ids, as many as are remembered, likewise}
    public List<Person> some() {
        return disclosure.names(List.copyOf(some.values()));
    }

    /// {@return how many pages there are}
    public int pages() {
        return pages;
    }

    /// {@return how many people there are}
    public int people() {
        return people;
    }
}
