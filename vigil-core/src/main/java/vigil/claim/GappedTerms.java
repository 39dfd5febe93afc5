package vigil.claim;

import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.WordClass;
import vigil.text.Stated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who got which term where one verb serves for all: "Jane Roe was sentenced to seven years, John
/// Doe and Mary Poe – to five".
///
/// @param scene the page
record GappedTerms(Scene scene) {
    /// {@return names before a dash with the term behind it, in reading order}
    ///
    /// @param p a predicate with a term of its own, which says what a bare number counts
    Map<NounGroup, Stated<String>> of(Predicate p) {
        Map<NounGroup, Stated<String>> found = new LinkedHashMap<>();
        SentenceSyntax s = scene.sentence(p);
        Optional<String> own = p.group("term").flatMap(n -> scene.terms(s).of(s, n));
        if (own.isEmpty()) return found;
        for (NounGroup noun : s.nouns()) {
            int dash = beforePrepositions(s, noun.first() - 1);
            if (dash < 1 || s.words().get(dash).kind() != WordClass.DASH) continue;
            Optional<String> term = term(s, noun, own.get());
            if (term.isEmpty()) continue;
            Stated<String> stated =
                    new Stated<>(
                            term.get(),
                            List.of(scene.syntax.page().passage(s.start(noun), s.end(noun))),
                            new Stated.Basis.Read("term-behind-dash"));
            for (NounGroup name : namesBefore(s, dash)) found.put(name, stated);
        }
        return found;
    }

    private Optional<String> term(SentenceSyntax s, NounGroup noun, String own) {
        Optional<String> told = scene.terms(s).of(s, noun);
        if (told.isPresent() || noun.kind() != NounGroup.Kind.NUMBER || noun.number().isEmpty())
            return told;
        char unit = own.charAt(own.length() - 1);
        return Character.isUpperCase(unit)
                ? Optional.of("P" + noun.number().getAsInt() + unit)
                : Optional.empty();
    }

    private static int beforePrepositions(SentenceSyntax s, int token) {
        int at = token;
        while (at > 0 && s.words().get(at).kind() == WordClass.PREPOSITION) at--;
        return at;
    }

    /// The list of names that ends right before this token.
    private static List<NounGroup> namesBefore(SentenceSyntax s, int token) {
        List<NounGroup> names = new ArrayList<>();
        int at = token;
        while (at > 0) {
            Optional<NounGroup> name = endingAt(s, at);
            if (name.isEmpty()) break;
            names.addFirst(name.get());
            at = name.get().first();
            while (at > 0 && joins(s.words().get(at - 1).kind())) at--;
            if (at == name.get().first()) break;
        }
        return names;
    }

    private static Optional<NounGroup> endingAt(SentenceSyntax s, int token) {
        return s.nouns().stream()
                .filter(n -> n.end() == token && n.kind() == NounGroup.Kind.NAME)
                .filter(n -> n.preposition().isEmpty())
                .findFirst();
    }

    private static boolean joins(WordClass kind) {
        return kind == WordClass.COMMA || kind == WordClass.COORDINATOR;
    }
}
