package vigil.identity;

import vigil.mention.MentionKey;
import vigil.name.Gender;
import vigil.name.NameMatcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Binds the names of one page to persons: spellings of one full name, then short names to the
/// fullest name they fit.
final class WithinPage {
    /// Two full names on one page are usually two people: only spellings this near are one.
    private static final int ONE_SPELLING = 84;

    private static final int FITS = 52;
    private static final int AS_GOOD = 2;
    private static final int DECIDED = Integer.MAX_VALUE;
    private static final int ALIAS = DECIDED - 1;

    private final Comparisons comparisons;
    private final Decisions decisions;
    private final Map<MentionKey, Gender> genders = new HashMap<>();
    private final List<PagePerson> persons = new ArrayList<>();
    private final Map<ReadName, Set<ReadName>> aliases = new HashMap<>();
    private final List<PageNames.Tie> ties;
    private final int index;

    private WithinPage(int index, PageNames page, Comparisons comparisons, Decisions decisions) {
        this.index = index;
        this.comparisons = comparisons;
        this.decisions = decisions;
        this.ties = page.ties();
        for (var tie : page.ties())
            genders.merge(tie.of(), Kinship.gender(tie.kind()), (a, b) -> a.or(b));
    }

    /// {@return the persons of the page in the order of their first mention}
    ///
    /// @param index number of the page
    /// @param read the name of each mention as read
    static List<PagePerson> persons(
            int index,
            PageNames page,
            Map<MentionKey, ReadName> read,
            Comparisons comparisons,
            Decisions decisions) {
        return new WithinPage(index, page, comparisons, decisions).bind(page, read);
    }

    private List<PagePerson> bind(PageNames page, Map<MentionKey, ReadName> read) {
        for (var alias : page.aliases()) {
            var first = read.get(alias.first());
            var second = read.get(alias.second());
            if (first == null || second == null) continue;
            aliases.computeIfAbsent(first, _ -> new HashSet<>()).add(second);
            aliases.computeIfAbsent(second, _ -> new HashSet<>()).add(first);
        }
        var full = new LinkedHashMap<ReadName, List<MentionKey>>();
        var lone = new ArrayList<MentionKey>();
        for (NamedMention mention : page.names()) {
            var name = Objects.requireNonNull(read.get(mention.key()));
            if (name.isLone()) lone.add(mention.key());
            else full.computeIfAbsent(name, _ -> new ArrayList<>()).add(mention.key());
        }
        // the fullest and most frequent name first, so that others gather around it
        full.entrySet().stream()
                .sorted(
                        Comparator.comparingInt(
                                        (Map.Entry<ReadName, List<MentionKey>> e) ->
                                                -fullness(e.getKey()))
                                .thenComparingInt(e -> -e.getValue().size())
                                .thenComparing(e -> e.getValue().getFirst()))
                .forEach(e -> e.getValue().forEach(key -> bindName(e.getKey(), key)));
        var unbound = new ArrayList<MentionKey>();
        for (MentionKey key : lone)
            if (!bindLone(Objects.requireNonNull(read.get(key)), key)) unbound.add(key);
        for (MentionKey key : unbound) bindName(Objects.requireNonNull(read.get(key)), key);
        for (var person : persons) {
            person.mentions.sort(null);
            for (var called : page.roles())
                if (person.mentions.contains(called.person())) person.roles.add(called.role());
        }
        persons.sort(Comparator.comparing(PagePerson::first));
        return persons;
    }

    private static int fullness(ReadName name) {
        return name.words() * 2 + (name.isFull() ? 1 : 0);
    }

    /// Binds a name to a person with nearly the same name, or makes a new one.
    private void bindName(ReadName name, MentionKey key) {
        PagePerson best = null;
        int score = ONE_SPELLING - 1;
        for (PagePerson person : persons) {
            if (decisions.forbids(key, person.mentions)) continue;
            int likeness =
                    decisions.demands(key, person.mentions) ? DECIDED : likeness(name, person);
            if (likeness > score) {
                best = person;
                score = likeness;
            }
        }
        if (best == null && !name.isLone()) {
            Optional<PagePerson> whole = bearer(name, key);
            if (whole.isPresent()) {
                add(whole.get(), key);
                return;
            }
        }
        if (best == null) {
            best = new PagePerson(index);
            persons.add(best);
        }
        if (score == ALIAS) gather(name, best);
        best.names.merge(name, 1, Integer::sum);
        if (!name.isLone()) best.gender = best.gender.or(name.form.gender());
        add(best, key);
    }

    /// {@return the only person of the page of whose longer name this is a part, or whose name it
    /// misspells, unless a tie tells that it is a relative's}
    private Optional<PagePerson> bearer(ReadName name, MentionKey key) {
        Gender title = name.form.best().name().title();
        List<PagePerson> bearers =
                persons.stream()
                        .filter(person -> !decisions.forbids(key, person.mentions))
                        .filter(person -> !title.clashesWith(person.gender))
                        .filter(
                                person ->
                                        person.names.keySet().stream()
                                                .anyMatch(
                                                        full ->
                                                                PartOfName.is(name, full)
                                                                        || PartOfName.isSlip(
                                                                                name, full)))
                        .toList();
        return bearers.size() == 1 && !isTied(key, bearers.getFirst())
                ? Optional.of(bearers.getFirst())
                : Optional.empty();
    }

    private boolean isTied(MentionKey key, PagePerson person) {
        return ties.stream()
                .anyMatch(
                        tie ->
                                (tie.of().equals(key) && person.mentions.contains(tie.to()))
                                        || (tie.to().equals(key)
                                                && person.mentions.contains(tie.of())));
    }

    /// A name that is one person's by an alias may be spelled like another's: then they are one.
    private void gather(ReadName name, PagePerson person) {
        List<PagePerson> same =
                persons.stream()
                        .filter(other -> other != person && other.isFull())
                        .filter(other -> likeness(name, other) >= ONE_SPELLING)
                        .filter(
                                other ->
                                        other.mentions.stream()
                                                .noneMatch(
                                                        key ->
                                                                decisions.forbids(
                                                                        key, person.mentions)))
                        .toList();
        for (PagePerson other : same) {
            other.names.forEach((its, count) -> person.names.merge(its, count, Integer::sum));
            person.gender = person.gender.or(other.gender);
            for (MentionKey key : other.mentions) add(person, key);
        }
        persons.removeAll(same);
    }

    private int likeness(ReadName name, PagePerson person) {
        int best = 0;
        for (ReadName other : person.names.keySet()) {
            if (isAlias(name, other)) return ALIAS;
            if (name.isLone() != other.isLone()) continue;
            int score = comparisons.score(name, other);
            // lone words are compared on another scale
            if (name.isLone() && score >= NameMatcher.COMPATIBLE) score = ONE_SPELLING;
            best = Math.max(best, score);
        }
        return best;
    }

    /// "Jane Roe, also known as Janey Moe"
    private boolean isAlias(ReadName one, ReadName other) {
        return aliases.getOrDefault(one, Set.of()).contains(other);
    }

    private record Fit(PagePerson person, int score) {}

    /// Binds a lone word to the person whose family or given name it is: of several to the one
    /// whose gender fits and whom the page names most.
    private boolean bindLone(ReadName name, MentionKey key) {
        var gender = genders.getOrDefault(key, Gender.UNKNOWN).or(name.form.best().name().title());
        var fits = new ArrayList<Fit>();
        for (PagePerson person : persons) {
            if (decisions.forbids(key, person.mentions)) continue;
            int score = decisions.demands(key, person.mentions) ? DECIDED : 0;
            if (!gender.clashesWith(person.gender))
                for (ReadName full : person.names.keySet())
                    if (isAlias(name, full)) score = Math.max(score, ALIAS);
                    else if (!full.isLone()) score = Math.max(score, comparisons.score(name, full));
            if (score >= FITS) fits.add(new Fit(person, score));
        }
        if (fits.isEmpty()) return false;
        int most = fits.stream().mapToInt(Fit::score).max().orElseThrow();
        var bound =
                fits.stream()
                        .filter(fit -> fit.score >= most - AS_GOOD)
                        .map(Fit::person)
                        .max(
                                Comparator.comparingInt(PagePerson::named)
                                        .thenComparing(
                                                PagePerson::first, Comparator.reverseOrder()))
                        .orElseThrow();
        add(bound, key);
        return true;
    }

    private void add(PagePerson person, MentionKey key) {
        if (person.mentions.isEmpty() || person.first().compareTo(key) < 0)
            person.mentions.add(key);
        else person.mentions.addFirst(key);
        person.gender = person.gender.or(genders.getOrDefault(key, Gender.UNKNOWN));
    }
}
