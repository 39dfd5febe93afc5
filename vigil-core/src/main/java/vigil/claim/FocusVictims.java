package vigil.claim;

import vigil.language.Feature;
import vigil.mention.MentionKey;
import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.WordClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whose act it is because the page is about them: "the activist", or nobody named at all.
final class FocusVictims {
    /// How many sentences may speak of the page's person before the name comes.
    private static final int LEAD = 3;

    /// Who plays another part in a case than its prisoner's.
    private static final Set<String> OTHER_PARTS =
            Set.of("KIN", "LAWYER", "OFFICIAL", "JUDGE", "STATE", "SPOKESPERSON");

    private final Scene scene;
    private final CaseFocus focus;

    FocusVictims(Scene scene, CaseFocus focus) {
        this.scene = scene;
        this.focus = focus;
    }

    List<Victim> at(int sentence, int certainty) {
        return focus.at(sentence).stream().map(key -> new Victim(key, certainty, "focus")).toList();
    }

    /// The page's one person, where the sentence speaks of nobody else.
    List<Victim> spokenOf(Predicate p, SentenceSyntax s) {
        List<MentionKey> one = focus.at(p.sentence());
        if (one.size() != 1) return List.of();
        boolean spoken = false;
        for (NounGroup noun : s.nouns()) {
            List<Referents.Person> persons = new ArrayList<>(scene.referents.persons(s, noun));
            persons.addAll(scene.referents.owners(s, noun));
            for (Referents.Person person : persons) {
                if (!focus.isOne(person.key())) return List.of();
                spoken = true;
            }
        }
        return spoken
                ? List.of(new Victim(one.getFirst(), Rung.SAME_SENTENCE.certainty(), "spoken-of"))
                : List.of();
    }

    /// "the activist", "the prisoner" on a page with one detainee; "a journalist" in its headline
    /// or first words, before the name comes.
    List<Victim> described(Predicate p, SentenceSyntax s) {
        Optional<NounGroup> slot = p.group("victim");
        if (slot.isEmpty()) return List.of();
        NounGroup noun = slot.get();
        List<Victim> apposed = apposed(s, noun);
        if (!apposed.isEmpty()) return apposed;
        List<MentionKey> ahead = ahead(p, s, noun);
        if (!ahead.isEmpty())
            return ahead.stream()
                    .map(key -> new Victim(key, Rung.DESCRIBED.certainty(), "named-next"))
                    .toList();
        boolean indefinite = noun.determiner() == NounGroup.Determiner.INDEFINITE;
        if (noun.kind() != NounGroup.Kind.COMMON
                || !(noun.determiner() == NounGroup.Determiner.DEFINITE
                        || (p.sentence() < LEAD && indefinite))
                || noun.is(Feature.PLURAL)) return List.of();
        Set<String> classes = scene.classes(s).of(s, noun);
        List<MentionKey> one = focus.at(p.sentence());
        if (!isPlain(classes) || one.size() != 1) return List.of();
        if (indefinite && !focus.isCalled(classes)) return List.of();
        return List.of(new Victim(one.getFirst(), Rung.DESCRIBED.certainty(), "described"));
    }

    private List<MentionKey> ahead(Predicate p, SentenceSyntax s, NounGroup noun) {
        return isPlain(scene.classes(s).of(s, noun))
                ? new LeadVictims(scene, focus).of(p.sentence(), s, noun)
                : List.of();
    }

    private static boolean isPlain(Set<String> classes) {
        return classes.contains("HUMAN") && OTHER_PARTS.stream().noneMatch(classes::contains);
    }

    /// "her son, a political prisoner held …", "recognised X as a prisoner held …": the description
    /// stands right behind the person.
    private List<Victim> apposed(SentenceSyntax s, NounGroup noun) {
        if (noun.kind() != NounGroup.Kind.COMMON
                || noun.is(Feature.PLURAL)
                || noun.first() < 2
                || !(scene.classes(s).of(s, noun).contains("PRISONER_OF")
                        || scene.classes(s).of(s, noun).contains("DETAINEE"))) return List.of();
        int link = noun.first() - 1;
        boolean joined =
                s.words().get(link).kind() == WordClass.COMMA
                        || scene.classes(s).isWord(WordClasses.text(s, link), "CAPACITY");
        if (!joined) return List.of();
        for (NounGroup before : s.nouns())
            if (before.end() == link) {
                List<Referents.Person> persons = scene.referents.persons(s, before);
                if (persons.size() == 1)
                    return List.of(Rung.OWNER.victim(persons.getFirst(), "described-person"));
            }
        return List.of();
    }
}
