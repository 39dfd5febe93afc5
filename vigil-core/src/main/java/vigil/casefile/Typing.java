package vigil.casefile;

import vigil.mention.Candidate;
import vigil.mention.Evidence;
import vigil.mention.MentionKey;
import vigil.mention.NamedKind;
import vigil.mention.PageMentions;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What each candidate names: its own evidence and, for less, that of the same spelling elsewhere
/// in the bundle.
///
/// A page's own words weigh more than those of other pages, since one spelling can name a street
/// here and a man there; a page that says nothing takes over what the others say.
final class Typing {
    /// What others say counts at most this much against a page's own evidence.
    private static final int MOST_FROM_ELSEWHERE = 40;

    private final Map<MentionKey, NamedKind> kinds = new HashMap<>();

    private Typing() {}

    /// @param spelling the key that spellings of one name share
    static Typing of(List<PageMentions> pages, Function<Candidate, String> spelling) {
        Map<MentionKey, Map<NamedKind, Integer>> own = new HashMap<>();
        Map<String, Map<NamedKind, Integer>> bySpelling = new HashMap<>();
        Map<MentionKey, String> spellings = new HashMap<>();
        for (PageMentions page : pages) {
            for (Candidate candidate : page.candidates())
                spellings.put(candidate.key(), spelling.apply(candidate));
            for (Evidence evidence : page.evidence()) {
                add(own.computeIfAbsent(evidence.candidate(), _ -> none()), evidence);
                String key = spellings.get(evidence.candidate());
                if (key != null) add(bySpelling.computeIfAbsent(key, _ -> none()), evidence);
            }
        }
        Typing typing = new Typing();
        for (PageMentions page : pages)
            for (Candidate candidate : page.candidates()) {
                Map<NamedKind, Integer> here = own.getOrDefault(candidate.key(), none());
                Map<NamedKind, Integer> everywhere =
                        bySpelling.getOrDefault(spellings.get(candidate.key()), none());
                typing.decide(candidate.key(), here, everywhere);
            }
        return typing;
    }

    private static Map<NamedKind, Integer> none() {
        return new EnumMap<>(NamedKind.class);
    }

    private static void add(Map<NamedKind, Integer> sums, Evidence evidence) {
        sums.merge(evidence.kind(), evidence.weight(), Integer::sum);
    }

    private void decide(
            MentionKey key, Map<NamedKind, Integer> here, Map<NamedKind, Integer> everywhere) {
        NamedKind best = null;
        int most = 0;
        for (NamedKind kind : NamedKind.values()) {
            int own = here.getOrDefault(kind, 0);
            int elsewhere = everywhere.getOrDefault(kind, 0) - own;
            int sum = own + Math.clamp(elsewhere, -MOST_FROM_ELSEWHERE, MOST_FROM_ELSEWHERE);
            // a tie goes to nobody: what may be a person and may be a place is not taken for a
            // person
            if (sum > most || (sum == most && sum > 0)) {
                best = sum == most ? null : kind;
                most = sum;
            }
        }
        if (best != null) kinds.put(key, best);
    }

    boolean isPerson(MentionKey key) {
        return is(key, NamedKind.PERSON);
    }

    boolean is(MentionKey key, NamedKind... any) {
        NamedKind kind = kinds.get(key);
        return kind != null && Arrays.asList(any).contains(kind);
    }

    /// {@return the keys of all candidates that name persons}
    Set<MentionKey> persons() {
        Set<MentionKey> persons = new HashSet<>();
        kinds.forEach(
                (key, kind) -> {
                    if (kind == NamedKind.PERSON) persons.add(key);
                });
        return persons;
    }
}
