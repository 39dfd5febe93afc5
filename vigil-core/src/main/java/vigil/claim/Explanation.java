package vigil.claim;

import vigil.claim.Predicate.Filler;
import vigil.mention.Candidate;
import vigil.mention.Evidence;
import vigil.syntax.PageSyntax;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.SyntaxText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Why a page was read as it was: its grammar, candidates with their evidence, predicates with the
/// reason of every slot, and claims.
///
/// @param syntax the grammar
/// @param predicates in the order of their ids
/// @param parents for each predicate the id of the operator it stands under, or -1
/// @param claims what came of it
public record Explanation(
        PageSyntax syntax, List<Predicate> predicates, List<Integer> parents, PageClaims claims) {
    public Explanation {
        predicates = List.copyOf(predicates);
        parents = List.copyOf(parents);
    }

    /// {@return the explanation in lines for a reader, sentence by sentence, then the claims}
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Candidate c : claims.mentions().candidates()) {
            lines.add("candidate %s \"%s\"".formatted(c.key(), c.passage().quote()));
            for (Evidence e : claims.mentions().evidence())
                if (e.candidate().equals(c.key()))
                    lines.add(
                            "    %s %+d %s \"%s\""
                                    .formatted(e.kind(), e.weight(), e.rule(), e.anchor().quote()));
        }
        claims.mentions()
                .references()
                .forEach(
                        r ->
                                lines.add(
                                        "reference %s \"%s\" %s for %s (%s, %d)"
                                                .formatted(
                                                        r.key(),
                                                        r.passage().quote(),
                                                        r.kind(),
                                                        r.antecedents(),
                                                        r.rule(),
                                                        r.certainty())));
        claims.mentions()
                .groups()
                .forEach(
                        g ->
                                lines.add(
                                        "group %s \"%s\" of %s"
                                                .formatted(
                                                        g.key(),
                                                        g.passage().quote(),
                                                        g.members())));
        claims.dates()
                .forEach(
                        d ->
                                lines.add(
                                        "date \"%s\" %s (%s)"
                                                .formatted(
                                                        d.passage().quote(),
                                                        d.meaning(),
                                                        d.rule())));
        for (SentenceSyntax s : syntax.sentences()) {
            lines.addAll(SyntaxText.lines(s));
            for (Predicate p : predicates)
                if (p.sentence() == s.index()) lines.add("  " + line(s, p));
        }
        for (Claim c : claims.claims()) lines.addAll(lines(c));
        for (PageClaims.Unclear u : claims.unclear())
            lines.add(
                    "unclear %s: %s: \"%s\""
                            .formatted(u.act().code(), u.reason(), u.passage().quote()));
        return lines;
    }

    private String line(SentenceSyntax s, Predicate p) {
        String slots =
                p.slots().stream()
                        .map(
                                slot ->
                                        "%s=%s (%s)"
                                                .formatted(
                                                        slot.role(),
                                                        words(s, slot.filler()),
                                                        slot.rule()))
                        .collect(Collectors.joining(", "));
        int parent = parents.get(p.id());
        return "predicate %d: %s %s -> %s by frame %s%s%s [%s]"
                .formatted(
                        p.id(),
                        p.lemma(),
                        p.form().name().toLowerCase(Locale.ROOT),
                        p.frame().gives(),
                        p.frame().id(),
                        p.negated() ? ", negated" : "",
                        parent < 0 ? "" : ", under " + parent,
                        slots);
    }

    private static String words(SentenceSyntax s, Filler filler) {
        return switch (filler) {
            case Filler.Group(var noun) -> "\"" + SyntaxText.words(s, noun) + "\"";
            case Filler.Possessive(var of) -> "possessive of \"" + SyntaxText.words(s, of) + "\"";
            case Filler.Inner(int clause) -> "clause " + clause;
        };
    }

    private static List<String> lines(Claim c) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "claim %s %s %s%s"
                        .formatted(
                                c.key(),
                                c.reality(),
                                c.when()
                                        .map(
                                                d ->
                                                        d.tie()
                                                                + " \""
                                                                + d.expression().passage().quote()
                                                                + "\"")
                                        .orElse("undated"),
                                c.speaker().map(p -> " said by " + p.words()).orElse("")));
        lines.add("    " + c.told());
        c.anchors().forEach(a -> lines.add("    \"" + a.quote() + "\""));
        c.reading()
                .reasons()
                .forEach(
                        r ->
                                lines.add(
                                        "    %d %s: %s"
                                                .formatted(r.weight(), r.rule(), r.because())));
        return lines;
    }
}
