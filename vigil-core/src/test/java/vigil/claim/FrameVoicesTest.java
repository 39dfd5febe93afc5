package vigil.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vigil.claim.Predicate.Site;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Frames are read in more than one voice: which voices their sentences stand in is counted from
/// the predicate that is found, not from what a table says of itself.
class FrameVoicesTest {
    /// Of every hundred frames so many are read in two voices.
    ///
    /// @param floor 26 November 2026: en and uk all, fr 290 of 379
    @ParameterizedTest
    @CsvSource({"en, 100", "fr, 76", "uk, 100"})
    void frames_are_read_in_two_voices(String language, int floor) {
        Map<String, Set<String>> few = constructions(language);
        int all = few.size();
        few.values().removeIf(found -> found.size() > 1);
        System.out.printf(
                "%s: %d of %d frames are read in fewer than two voices: %s%n",
                language, few.size(), all, few);

        assertThat((all - few.size()) * 100).isGreaterThanOrEqualTo(floor * all);
    }

    /// A relative clause or a headline is no voice of its own: only a verb that has but one voice
    /// may count them.
    @ParameterizedTest
    @ValueSource(strings = "uk")
    void verbs_that_have_voices_are_read_in_two_of_them(String language) {
        Set<String> one = FrameRow.ofOneVoice(language);
        Map<String, Set<String>> few = new TreeMap<>();
        constructions(language)
                .forEach(
                        (frame, found) ->
                                few.put(
                                        frame,
                                        found.stream()
                                                .map(
                                                        v ->
                                                                v.replaceFirst(
                                                                        "^(relative|headline) ",
                                                                        ""))
                                                .collect(Collectors.toCollection(TreeSet::new))));
        few.keySet().removeAll(one);
        few.values().removeIf(found -> found.size() > 1);

        assertThat(few).isEmpty();
    }

    /// {@return the rows of `frames.tsv`, each with the voices and clauses its sentences stand in}
    private static Map<String, Set<String>> constructions(String language) {
        Map<String, Set<String>> found = new TreeMap<>();
        FrameRow.frames(language).forEach(frame -> found.put(frame, new TreeSet<>()));
        for (FrameRow row : FrameRow.table(language)) {
            FrameRow.Reading reading = row.read();
            if (reading.tells(row.expected()))
                reading.explanation().predicates().stream()
                        .filter(p -> p.frame().id().equals(row.frame()))
                        .map(p -> voice(reading.explanation(), p))
                        .forEach(found.get(row.frame())::add);
        }
        return found;
    }

    /// A verb's voice is active, passive, impersonal, participial, an infinitive or gerund, each in
    /// a relative clause of its own kind, or a headline without a finite verb; a noun's is how it
    /// has whom it tells of, and whether a verb or another noun carries it.
    static String voice(Explanation x, Predicate p) {
        SentenceSyntax s = x.syntax().sentences().get(p.sentence());
        return switch (p.site()) {
            case Site.Verb(int id) -> {
                Clause clause = s.clauses().get(p.clause());
                boolean relative = clause.kind() == Clause.Kind.RELATIVE;
                boolean headline =
                        s.verbs().stream().noneMatch(v -> v.form() == VerbGroup.Form.FINITE);
                boolean nobody =
                        p.form() == Predicate.Form.ACTIVE
                                && s.of(s.verbs().get(id), Relation.Kind.SUBJECT).isEmpty();
                yield (relative ? "relative " : headline ? "headline " : "")
                        + (nobody ? "subjectless" : p.form());
            }
            case Site.Noun(int id) -> {
                NounGroup noun = s.nouns().get(id);
                String owner =
                        p.slots().stream()
                                .filter(slot -> slot.role().equals("victim"))
                                .map(slot -> slot.rule().replaceAll(".*/", ""))
                                .findFirst()
                                .orElse("bare");
                Optional<Relation> under =
                        s.relations().stream().filter(r -> r.noun() == id).findFirst();
                String part = under.map(r -> r.kind().name()).orElse("HEADLINE");
                yield owner + " " + part;
            }
        };
    }
}
