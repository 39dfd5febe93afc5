package vigil.claim;

import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.text.Stated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Which length of a sentence is whose.
///
/// @param scene the page
record VictimTerms(Scene scene) {
    /// {@return a term or none for each victim: as many as there are victims are given in order
    /// ("respectively"), one is given to all}
    List<Optional<Stated<String>>> of(Predicate p, List<Victim> victims) {
        SentenceSyntax s = scene.sentence(p);
        List<Optional<Stated<String>>> found = new ArrayList<>();
        Optional<NounGroup> slot = p.group("term");
        List<NounGroup> members = slot.map(s::members).orElse(List.of());
        if (slot.isPresent() && members.size() == 1 && victims.size() > 1)
            members = inRow(s, slot.get(), victims.size());
        Map<NounGroup, Stated<String>> gapped = new GappedTerms(scene).of(p);
        for (int v = 0; v < victims.size(); v++) {
            Optional<Stated<String>> bracketed =
                    inBrackets(s, victims.get(v)).or(ownBehindDash(s, gapped, victims.get(v)));
            if (bracketed.isPresent()) {
                found.add(bracketed);
                continue;
            }
            found.add(
                    members.isEmpty()
                            ? Optional.empty()
                            : stated(
                                    s,
                                    members.get(members.size() == victims.size() ? v : 0),
                                    "term"));
        }
        return found;
    }

    /// "to five, four and two years": groups that grammar may not have tied to the first, where
    /// there is one for each person.
    private List<NounGroup> inRow(SentenceSyntax s, NounGroup first, int persons) {
        List<NounGroup> row = new ArrayList<>(List.of(first));
        for (NounGroup n : s.nouns())
            if (n.first() >= row.getLast().end()
                    && n.first() <= row.getLast().end() + 2
                    && row.size() < persons
                    && scene.terms(s).of(s, n).isPresent()) row.add(n);
        return row.size() == persons ? row : List.of(first);
    }

    /// "John Doe (8.5 years) and Mary Poe (18 years)": a term in brackets behind the name is that
    /// person's own.
    private Optional<Stated<String>> inBrackets(SentenceSyntax s, Victim victim) {
        for (NounGroup n : s.nouns()) {
            if (s.start(n) > victim.key().start() || victim.key().start() >= s.end(n)) continue;
            for (Relation r : s.relations())
                if (r.kind() == Relation.Kind.APPOSITION
                        && r.rule().equals("bracket")
                        && r.head() instanceof Relation.Head.Noun(int id)
                        && id == n.id()) {
                    Optional<Stated<String>> term =
                            stated(s, s.nouns().get(r.noun()), "term-in-brackets");
                    if (term.isPresent()) return term;
                }
        }
        return Optional.empty();
    }

    private static Supplier<Optional<Stated<String>>> ownBehindDash(
            SentenceSyntax s, Map<NounGroup, Stated<String>> gapped, Victim victim) {
        return () ->
                gapped.entrySet().stream()
                        .filter(e -> s.start(e.getKey()) <= victim.key().start())
                        .filter(e -> victim.key().start() < s.end(e.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    private Optional<Stated<String>> stated(SentenceSyntax s, NounGroup noun, String rule) {
        return scene.terms(s)
                .of(s, noun)
                .map(
                        iso ->
                                new Stated<>(
                                        iso,
                                        List.of(
                                                scene.syntax
                                                        .page()
                                                        .passage(s.start(noun), s.end(noun))),
                                        new Stated.Basis.Read(rule)));
    }
}
