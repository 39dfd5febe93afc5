package vigil.claim;

import vigil.mention.Candidate;
import vigil.mention.MentionKey;
import vigil.mention.NamedKind;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// For which body somebody speaks: "Amnesty's director Jane Roe", "Jane Roe of Rights Now", "the
/// spokesperson of the ministry".
final class Bodies {
    /// Who is no voice of a body that employs, holds or tries them.
    private static final Set<String> NO_VOICES =
            Set.of(
                    "KIN",
                    "LAWYER",
                    "JOURNALIST",
                    "DETAINEE",
                    "PRISONER_OF",
                    "JUDGE",
                    "PROSECUTION");

    private static final Set<String> SILENT =
            Set.of("MEDIA", "COMPANY", "COURT", "PRISON", "HOSPITAL", "SCHOOL", "FORCE");

    private final Scene scene;
    private final CaseFocus focus;
    private final Map<MentionKey, String> known = new LinkedHashMap<>();

    Bodies(Scene scene, CaseFocus focus) {
        this.scene = scene;
        this.focus = focus;
    }

    /// {@return the words for the body that a person speaks for}
    Optional<String> spokenFor(SentenceSyntax s, NounGroup noun) {
        List<MentionKey> persons =
                scene.referents.persons(s, noun).stream().map(Referents.Person::key).toList();
        Optional<String> told = told(s, noun);
        if (told.isEmpty())
            return known.entrySet().stream()
                    .filter(e -> persons.stream().anyMatch(p -> focus.sameName(p, e.getKey())))
                    .map(Map.Entry::getValue)
                    .findFirst();
        for (MentionKey person : persons) known.putIfAbsent(person, told.get());
        return told;
    }

    private Optional<String> told(SentenceSyntax s, NounGroup noun) {
        if (!isHuman(s, noun) || isBody(s, noun)) return Optional.empty();
        List<NounGroup> said = new ArrayList<>(List.of(noun));
        for (NounGroup apposed : s.of(noun, Relation.Kind.APPOSITION))
            if (isHuman(s, apposed)) said.add(apposed);
        for (NounGroup group : said) {
            for (Relation.Kind kind :
                    List.of(
                            Relation.Kind.POSSESSOR,
                            Relation.Kind.GENITIVE,
                            Relation.Kind.MODIFIER))
                for (NounGroup of : s.of(group, kind))
                    if (speaks(s, of)) return Optional.of(words(s, of));
            // "Human Rights Watch deputy Asia director Jane Roe"
            for (Candidate c : scene.mentions.candidates())
                if (c.passage().start() >= s.start(group)
                        && c.passage().end() <= s.end(group)
                        && scene.referents.kind(c.key()).equals(Optional.of(NamedKind.BODY)))
                    return Optional.of(c.passage().quote());
        }
        return Optional.empty();
    }

    private boolean isHuman(SentenceSyntax s, NounGroup noun) {
        Set<String> classes = scene.classes(s).of(s, noun);
        if (NO_VOICES.stream().anyMatch(classes::contains)) return false;
        return classes.contains("HUMAN")
                || (noun.kind() == NounGroup.Kind.NAME
                        && !scene.referents.persons(s, noun).isEmpty());
    }

    private boolean isBody(SentenceSyntax s, NounGroup noun) {
        return scene.referents.kind(s, noun).equals(Optional.of(NamedKind.BODY));
    }

    private boolean speaks(SentenceSyntax s, NounGroup noun) {
        Set<String> classes = scene.classes(s).of(s, noun);
        if (SILENT.stream().anyMatch(classes::contains)) return false;
        return classes.contains("BODY") || classes.contains("STATE") || isBody(s, noun);
    }

    /// The group's words without the name of a person who stands in it.
    private String words(SentenceSyntax s, NounGroup noun) {
        Party whole = scene.referents.party(s, noun);
        int start = whole.anchor().start();
        int end = whole.anchor().end();
        for (Candidate c : scene.mentions.candidates())
            if (scene.referents.isPerson(c)
                    && c.passage().start() > start
                    && c.passage().end() <= end) end = c.passage().start();
        return whole.anchor().quote().substring(0, end - start).strip();
    }
}
