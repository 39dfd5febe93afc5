package vigil.mention;

import vigil.language.Languages;
import vigil.name.SpellingKeys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What candidates name: their evidence, summed over all candidates that are spelled alike on the
/// pages at hand.
///
/// Each rule counts once a spelling, with its strongest weight, so that a page that says "Roe"
/// forty times after "in" outweighs nothing. A lone word that is part of a person's full name
/// inherits; members of a list with persons gain.
public final class Typing {
    /// A person is one only from this sum on; chosen so that a single strong reason suffices and no
    /// single weak one does.
    private static final int ENOUGH = 30;

    private static final int ENOUGH_FOR_THINGS = 20;
    private static final int PART_OF_NAME = 55;
    private static final int IN_LIST = 25;
    private static final int ROUNDS = 2;
    private static final int SHORTEST_KEY = 4;

    private final Map<MentionKey, String> keys = new HashMap<>();
    private final Map<String, Spelling> spellings;

    private Typing(Map<String, Spelling> spellings) {
        this.spellings = spellings;
        spellings.forEach(
                (key, spelling) -> spelling.candidates.forEach(c -> keys.put(c.key(), key)));
    }

    /// All candidates with one spelling key.
    private static final class Spelling {
        private final List<Candidate> candidates = new ArrayList<>();
        private final Map<NamedKind, Map<String, Integer>> weights = new EnumMap<>(NamedKind.class);
        private int words;

        void add(NamedKind kind, String rule, int weight) {
            weights.computeIfAbsent(kind, _ -> new TreeMap<>())
                    .merge(rule, weight, (a, b) -> Math.abs(b) > Math.abs(a) ? b : a);
        }

        int sum(NamedKind kind) {
            return weights.getOrDefault(kind, Map.of()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }

        Optional<NamedKind> kind() {
            NamedKind best = NamedKind.PERSON;
            for (NamedKind kind : NamedKind.values()) if (sum(kind) > sum(best)) best = kind;
            return sum(best) >= (best == NamedKind.PERSON ? ENOUGH : ENOUGH_FOR_THINGS)
                    ? Optional.of(best)
                    : Optional.empty();
        }
    }

    /// {@return the types on these pages, words compared by their spelling key}
    public static Typing of(List<PageMentions> pages, Languages languages) {
        SpellingKeys keys = SpellingKeys.of(languages);
        return of(
                pages,
                (word, language) -> {
                    String sounds = keys.key(word, language).sounds();
                    // short keys meet by chance
                    return sounds.length() < SHORTEST_KEY ? Line.fold(word) : sounds;
                });
    }

    /// {@return the types on these pages}
    ///
    /// @param wordKey the spelling key of a word, the same for all spellings of a name
    public static Typing of(List<PageMentions> pages, Function<String, String> wordKey) {
        return of(pages, (word, _) -> wordKey.apply(word));
    }

    /// {@return the types on these pages}
    ///
    /// @param wordKey the spelling key of a word in a language, the same for all spellings of a
    ///   name
    public static Typing of(List<PageMentions> pages, BiFunction<String, String, String> wordKey) {
        Map<String, Spelling> spellings = new LinkedHashMap<>();
        Map<MentionKey, Spelling> byCandidate = new HashMap<>();
        for (PageMentions page : pages)
            for (Candidate candidate : page.candidates()) {
                String key = key(candidate, wordKey);
                Spelling spelling = spellings.computeIfAbsent(key, _ -> new Spelling());
                spelling.candidates.add(candidate);
                spelling.words = candidate.words().size();
                byCandidate.put(candidate.key(), spelling);
            }
        for (PageMentions page : pages)
            for (Evidence evidence : page.evidence()) {
                Spelling spelling = byCandidate.get(evidence.candidate());
                if (spelling != null)
                    spelling.add(evidence.kind(), evidence.rule(), evidence.weight());
            }
        for (int round = 0; round < ROUNDS; round++) {
            inherit(spellings);
            for (PageMentions page : pages)
                for (Group group : page.groups()) share(group, byCandidate);
        }
        return new Typing(spellings);
    }

    private static String key(Candidate candidate, BiFunction<String, String, String> wordKey) {
        List<String> keys = new ArrayList<>();
        for (String word : candidate.nominative().split(" "))
            keys.add(wordKey.apply(word, candidate.language()));
        return String.join(" ", keys);
    }

    private static void inherit(Map<String, Spelling> spellings) {
        Set<String> parts = new HashSet<>();
        spellings.forEach(
                (key, spelling) -> {
                    if (spelling.words > 1 && spelling.kind().equals(Optional.of(NamedKind.PERSON)))
                        parts.addAll(List.of(key.split(" ")));
                });
        spellings.forEach(
                (key, spelling) -> {
                    if (spelling.words == 1 && parts.contains(key))
                        spelling.add(NamedKind.PERSON, "part-of-name", PART_OF_NAME);
                });
    }

    private static void share(Group group, Map<MentionKey, Spelling> byCandidate) {
        boolean person = false;
        for (MentionKey member : group.members()) {
            Spelling spelling = byCandidate.get(member);
            person |= spelling != null && spelling.kind().equals(Optional.of(NamedKind.PERSON));
        }
        if (!person) return;
        for (MentionKey member : group.members()) {
            Spelling spelling = byCandidate.get(member);
            if (spelling != null) spelling.add(NamedKind.PERSON, "in-list", IN_LIST);
        }
    }

    /// {@return what the candidate names; empty if its evidence does not suffice for anything}
    public Optional<NamedKind> kind(MentionKey candidate) {
        return spelling(candidate).flatMap(Spelling::kind);
    }

    /// {@return whether the candidate names a person}
    public boolean isPerson(MentionKey candidate) {
        return kind(candidate).equals(Optional.of(NamedKind.PERSON));
    }

    /// {@return the sum of what speaks for this kind}
    public int sum(MentionKey candidate, NamedKind kind) {
        return spelling(candidate).map(s -> s.sum(kind)).orElse(0);
    }

    /// {@return what was summed for this kind, a phrase a rule, strongest first}
    public List<String> reasons(MentionKey candidate, NamedKind kind) {
        return spelling(candidate).stream()
                .flatMap(s -> s.weights.getOrDefault(kind, Map.of()).entrySet().stream())
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> "%s %+d".formatted(e.getKey(), e.getValue()))
                .toList();
    }

    private Optional<Spelling> spelling(MentionKey candidate) {
        return Optional.ofNullable(keys.get(candidate)).map(spellings::get);
    }
}
