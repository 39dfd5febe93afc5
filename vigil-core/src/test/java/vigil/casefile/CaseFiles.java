package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.PageClaims;
import vigil.identity.Identities;
import vigil.mention.Candidate;
import vigil.mention.MentionKey;
import vigil.mention.PageMentions;
import vigil.text.Pages;
import vigil.time.EventDates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Case files of [Tale]s, where a person is whoever has the same last name.
final class CaseFiles {
    private CaseFiles() {}

    static CaseFile of(Tale... tales) {
        return of(Arrays.stream(tales).map(Tale::told).toList(), CaseOptions.PLAIN);
    }

    static CaseFile of(List<PageClaims> pages, CaseOptions options) {
        return builder().assemble(pages, List.of(), options);
    }

    static CaseBuilder builder() {
        return new CaseBuilder(
                Pages.LANGUAGES,
                page -> new Tale(page).told(),
                (pages, isPerson, _) -> byLastName(pages, isPerson));
    }

    private static Identities byLastName(List<PageMentions> pages, Predicate<MentionKey> isPerson) {
        Map<String, List<Candidate>> byName = new TreeMap<>();
        for (PageMentions page : pages)
            for (Candidate candidate : page.candidates())
                if (isPerson.test(candidate.key()))
                    byName.computeIfAbsent(candidate.words().getLast(), _ -> new ArrayList<>())
                            .add(candidate);
        List<Identities.Individual> people = new ArrayList<>();
        Map<MentionKey, String> byMention = new java.util.HashMap<>();
        byName.forEach(
                (name, all) -> {
                    List<MentionKey> keys = all.stream().map(Candidate::key).sorted().toList();
                    String id = keys.getFirst().toString();
                    keys.forEach(k -> byMention.put(k, id));
                    people.add(new Identities.Individual(id, name, keys, List.of()));
                });
        return new Identities(people, byMention);
    }

    /// {@return the events of the only case, a line each: `arrest 2019-05-03`}
    static List<String> events(CaseFile file) {
        if (file.cases().size() != 1)
            throw new AssertionError("one case is expected, not " + file.cases().size());
        return file.cases().getFirst().events().stream()
                .map(l -> l.value().type().code() + " " + EventDates.print(l.value().date()))
                .toList();
    }

    static List<Line<Event>> events(CaseFile file, ActType type) {
        return file.cases().getFirst().events().stream()
                .filter(l -> l.value().type() == type)
                .toList();
    }
}
