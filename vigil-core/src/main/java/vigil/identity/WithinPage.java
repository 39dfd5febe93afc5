package vigil.identity;

import vigil.mention.MentionKey;
import vigil.name.Gender;
import vigil.name.NameForm;
import vigil.name.NameMatcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Binds the names of one page to persons: spellings of one full name, then short names to the
/// fullest name they fit.
final class WithinPage {
    /// Two full names on one page are usually two people: only spellings this near are one.
    private static final int ONE_SPELLING = 84;

    private static final int FITS = 52;

    private final NameMatcher matcher;
    private final Decisions decisions;
    private final List<PagePerson> persons = new ArrayList<>();

    private WithinPage(NameMatcher matcher, Decisions decisions) {
        this.matcher = matcher;
        this.decisions = decisions;
    }

    /// {@return the persons of the page in the order of their first mention}
    ///
    /// @param forms the form of each name
    static List<PagePerson> persons(
            int index,
            PageNames page,
            Map<MentionKey, NameForm> forms,
            NameMatcher matcher,
            Decisions decisions) {
        var genders = new HashMap<MentionKey, Gender>();
        for (var tie : page.ties())
            genders.merge(tie.of(), Kinship.gender(tie.kind()), (a, b) -> a.or(b));
        var binding = new WithinPage(matcher, decisions);
        var full = new LinkedHashMap<NameForm, List<NamedMention>>();
        var lone = new ArrayList<NamedMention>();
        for (NamedMention name : page.names()) {
            var form = form(forms, name.key());
            if (isLone(form)) lone.add(name);
            else full.computeIfAbsent(form, _ -> new ArrayList<>()).add(name);
        }
        // the fullest and most frequent name first, so that others gather around it
        var order = new ArrayList<>(full.entrySet());
        order.sort(
                Comparator.comparingInt(
                                (Map.Entry<NameForm, List<NamedMention>> e) ->
                                        -fullness(e.getKey()))
                        .thenComparingInt(e -> -e.getValue().size())
                        .thenComparing(e -> e.getValue().getFirst().key()));
        for (var entry : order)
            for (NamedMention name : entry.getValue())
                binding.bindFull(index, entry.getKey(), name.key(), genders);
        var unbound = new ArrayList<NamedMention>();
        for (NamedMention name : lone)
            if (!binding.bindLone(form(forms, name.key()), name.key(), genders)) unbound.add(name);
        for (NamedMention name : unbound)
            binding.bindFull(index, form(forms, name.key()), name.key(), genders);
        for (var person : binding.persons) person.mentions.sort(Comparator.naturalOrder());
        for (var called : page.roles())
            for (var person : binding.persons)
                if (person.mentions.contains(called.person())) person.roles.add(called.role());
        binding.persons.sort(Comparator.comparing(PagePerson::first));
        return binding.persons;
    }

    static boolean isLone(NameForm form) {
        return form.best().words().size() <= 1;
    }

    static int fullness(NameForm form) {
        return form.best().words().size() * 2 + (form.best().isFull() ? 1 : 0);
    }

    private void bindFull(
            int page, NameForm form, MentionKey key, Map<MentionKey, Gender> genders) {
        PagePerson best = null;
        int score = ONE_SPELLING - 1;
        for (PagePerson person : persons) {
            if (decisions.forbids(key, person.mentions)) continue;
            if (isLone(form) != person.forms.keySet().stream().allMatch(WithinPage::isLone))
                continue;
            int likeness =
                    decisions.demands(key, person.mentions)
                            ? Integer.MAX_VALUE
                            : likeness(form, person);
            if (likeness > score) {
                best = person;
                score = likeness;
            }
        }
        if (best == null) {
            best = new PagePerson(page);
            persons.add(best);
        }
        best.forms.merge(form, 1, Integer::sum);
        add(best, form, key, genders);
    }

    private int likeness(NameForm form, PagePerson person) {
        int best = 0;
        for (NameForm other : person.forms.keySet()) {
            int score = matcher.compare(form, other).score();
            if (isLone(form) && isLone(other) && score >= NameMatcher.COMPATIBLE)
                score = ONE_SPELLING;
            best = Math.max(best, score);
        }
        return best;
    }

    /// Binds a lone word to the person whose family or given name it is: of several to the one
    /// whose gender fits and whom the page names most.
    private boolean bindLone(NameForm form, MentionKey key, Map<MentionKey, Gender> genders) {
        record Fit(PagePerson person, int score) {}
        var fits = new ArrayList<Fit>();
        var gender = genders.getOrDefault(key, Gender.UNKNOWN).or(form.best().name().title());
        for (PagePerson person : persons) {
            if (decisions.forbids(key, person.mentions) || gender.clashesWith(person.gender))
                continue;
            int score = decisions.demands(key, person.mentions) ? Integer.MAX_VALUE : 0;
            for (NameForm full : person.forms.keySet())
                if (!isLone(full)) score = Math.max(score, matcher.compare(form, full).score());
            if (score >= FITS) fits.add(new Fit(person, score));
        }
        if (fits.isEmpty()) return false;
        int most = fits.stream().mapToInt(Fit::score).max().orElseThrow();
        var bound =
                fits.stream()
                        .filter(fit -> fit.score >= most - 2)
                        .map(Fit::person)
                        .max(
                                Comparator.comparingInt((PagePerson person) -> named(person))
                                        .thenComparing(
                                                PagePerson::first, Comparator.reverseOrder()))
                        .orElseThrow();
        bound.shortForms.merge(form, 1, Integer::sum);
        add(bound, form, key, genders);
        return true;
    }

    /// How often the page gives the person's full name.
    private static int named(PagePerson person) {
        return person.forms.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void add(
            PagePerson person, NameForm form, MentionKey key, Map<MentionKey, Gender> genders) {
        person.mentions.add(key);
        if (person.mentions.size() > 1 && key.compareTo(person.mentions.getFirst()) < 0) {
            // `first` must be true while binding goes on
            person.mentions.removeLast();
            person.mentions.addFirst(key);
        }
        person.gender = person.gender.or(genders.getOrDefault(key, Gender.UNKNOWN));
        if (!isLone(form)) person.gender = person.gender.or(form.best().gender());
    }

    private static NameForm form(Map<MentionKey, NameForm> forms, MentionKey key) {
        return java.util.Objects.requireNonNull(forms.get(key));
    }
}
