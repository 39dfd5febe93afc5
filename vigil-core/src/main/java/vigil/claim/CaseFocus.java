package vigil.claim;

import vigil.mention.Candidate;
import vigil.mention.MentionKey;
import vigil.mention.Role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Whom the page is about: those to whom most of its acts happen.
///
/// Names with the same last word count as one for this purpose only; who is who is settled over the
/// bundle.
final class CaseFocus {
    private final Scene scene;
    private final List<String> people;

    private final Set<String> kin;

    private CaseFocus(Scene scene, List<String> people, Set<String> kin) {
        this.scene = scene;
        this.people = people;
        this.kin = kin;
    }

    /// @param victims keys of persons that acts of this page name in their slots, one an act
    static CaseFocus of(Scene scene, List<MentionKey> victims) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        Set<String> kin = kin(scene);
        for (MentionKey key : victims)
            scene.referents
                    .candidate(key)
                    .ifPresent(c -> weights.merge(name(c, kin), 3, Integer::sum));
        for (Candidate c : scene.mentions.candidates()) {
            if (!scene.referents.isPerson(c)) continue;
            boolean detainee = scene.referents.roles(c.key()).contains(Role.DETAINEE);
            if (weights.containsKey(name(c, kin)) || detainee)
                weights.merge(name(c, kin), detainee ? 2 : 1, Integer::sum);
        }
        int most = weights.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> people = new ArrayList<>();
        // two who share every act share the case
        for (Map.Entry<String, Integer> e : weights.entrySet())
            if (most > 0 && e.getValue() * 10 >= most * 8) people.add(e.getKey());
        return new CaseFocus(scene, people.size() > 3 ? List.of() : people, kin);
    }

    /// {@return the full names of relatives who share their last word with somebody of another
    /// given name: a mother is not her son}
    private static Set<String> kin(Scene scene) {
        Map<String, Set<String>> given = new HashMap<>();
        Set<String> relatives = new HashSet<>();
        for (Candidate c : scene.mentions.candidates()) {
            if (c.words().size() < 2 || !scene.referents.isPerson(c)) continue;
            given.computeIfAbsent(lastWord(c), _ -> new HashSet<>()).add(full(c));
            if (scene.referents.roles(c.key()).contains(Role.RELATIVE)) relatives.add(full(c));
        }
        given.values().removeIf(names -> relatives.containsAll(names) || names.size() < 2);
        relatives.removeIf(name -> given.values().stream().noneMatch(n -> n.contains(name)));
        return relatives;
    }

    private static String full(Candidate candidate) {
        return candidate.nominative().toLowerCase(Locale.ROOT);
    }

    /// {@return whether the page calls somebody whom it is about by a role of these classes}
    boolean isCalled(Set<String> classes) {
        return scene.mentions.candidates().stream()
                .filter(c -> people.contains(name(c)))
                .flatMap(c -> scene.referents.roles(c.key()).stream())
                .anyMatch(role -> role != Role.OTHER && classes.contains(role.name()));
    }

    /// {@return whether two mentions have the same last word}
    boolean sameName(MentionKey a, MentionKey b) {
        return a.equals(b)
                || scene.referents
                        .candidate(a)
                        .flatMap(
                                x -> scene.referents.candidate(b).map(y -> name(x).equals(name(y))))
                        .orElse(false);
    }

    /// {@return whether this mention names somebody whom the page is about}
    boolean isOne(MentionKey key) {
        return scene.referents.candidate(key).map(c -> people.contains(name(c))).orElse(false);
    }

    private String name(Candidate candidate) {
        return name(candidate, kin);
    }

    private static String name(Candidate candidate, Set<String> kin) {
        if (kin.contains(full(candidate))) return full(candidate);
        return candidate.words().isEmpty() ? candidate.nominative() : lastWord(candidate);
    }

    private static String lastWord(Candidate candidate) {
        String nominative = candidate.nominative();
        return nominative.substring(nominative.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /// {@return mentions of the focus, the last before this sentence's end where there is one}
    List<MentionKey> at(int sentence) {
        int end = scene.syntax.sentences().get(sentence).sentence().end();
        List<MentionKey> keys = new ArrayList<>();
        for (String person : people) {
            List<Candidate> named =
                    scene.mentions.candidates().stream()
                            .filter(c -> name(c).equals(person) && scene.referents.mayBePerson(c))
                            .sorted(Comparator.comparing(Candidate::key))
                            .toList();
            named.stream()
                    .filter(c -> c.passage().start() < end)
                    .reduce((_, b) -> b)
                    .or(() -> named.stream().findFirst())
                    .ifPresent(c -> keys.add(c.key()));
        }
        return keys;
    }
}
