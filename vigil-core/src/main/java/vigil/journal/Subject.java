package vigil.journal;

import vigil.claim.ClaimKey;
import vigil.mention.MentionKey;
import vigil.source.Sha256;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What can be decided one way or another: of several decisions on one subject the one that saw the
/// others holds.
public sealed interface Subject {
    /// Whether this reading of a claim is right.
    ///
    /// @param content what it says; the same words read otherwise are another subject
    /// @param person the name that it comes to: what is said of two is decided of each
    record Reading(ClaimKey claim, Sha256 content, MentionKey person) implements Subject {}

    /// Whether two mentions name one person; the smaller key first.
    record Persons(MentionKey one, MentionKey other) implements Subject {}

    /// Whether two claims tell of one act; the smaller key first.
    record Acts(ClaimKey one, ClaimKey other) implements Subject {}

    /// Which side of a disagreement is right.
    ///
    /// @param words in their order, of all sides
    record Clash(String kind, List<WordsSeen> words) implements Subject {
        public Clash {
            words = List.copyOf(words);
        }
    }

    /// A fact of a page.
    record Fact(Sha256 payload, String name) implements Subject {}

    /// How a person is protected.
    record Guarded(MentionKey whom) implements Subject {}

    /// {@return what a decision says of which subjects}
    ///
    /// @param entry the entry's name, for decisions that no other can repeat
    static Map<Subject, String> verdicts(Decision decision, String entry) {
        Map<Subject, String> verdicts = new LinkedHashMap<>();
        switch (decision) {
            case Decision.Accept(var claims) ->
                    claims.forEach(c -> verdicts.put(reading(c), "right"));
            case Decision.Reject(var claims) ->
                    claims.forEach(c -> verdicts.put(reading(c), "wrong"));
            case Decision.Assert a ->
                    a.instead().forEach(c -> verdicts.put(reading(c), "corrected by " + entry));
            case Decision.Same(var one, var other) -> verdicts.put(persons(one, other), "one");
            case Decision.Different(var one, var other) -> verdicts.put(persons(one, other), "two");
            case Decision.SameAct(var one, var other) -> verdicts.put(acts(one, other), "one");
            case Decision.DifferentAct(var one, var other) -> verdicts.put(acts(one, other), "two");
            case Decision.Settle settle -> {
                List<WordsSeen> words = new ArrayList<>();
                settle.sides().forEach(side -> words.addAll(side.words()));
                verdicts.put(
                        new Clash(settle.kind(), words.stream().sorted().distinct().toList()),
                        settle.holds().map(i -> settle.sides().get(i).value()).orElse("open"));
            }
            case Decision.PageFacts facts -> {
                Sha256 page = facts.page().payload();
                facts.published()
                        .ifPresent(v -> verdicts.put(new Fact(page, "published"), v.toString()));
                facts.language().ifPresent(v -> verdicts.put(new Fact(page, "language"), v));
                facts.article()
                        .ifPresent(v -> verdicts.put(new Fact(page, "article"), v.toString()));
                facts.reliability()
                        .ifPresent(v -> verdicts.put(new Fact(page, "reliability"), v.toString()));
            }
            case Decision.Protect(var whom, var how) ->
                    verdicts.put(new Guarded(whom.key()), Fields.code(how));
            case Decision.Note _, Decision.Approve _ -> {}
        }
        return verdicts;
    }

    /// {@return the subject of decisions on this claim as it was seen}
    static Reading reading(ClaimSeen seen) {
        return new Reading(
                seen.claim().key(), ClaimContent.of(seen.claim()).digest(), seen.person().key());
    }

    private static Persons persons(MentionSeen one, MentionSeen other) {
        MentionKey a = one.key();
        MentionKey b = other.key();
        return a.compareTo(b) <= 0 ? new Persons(a, b) : new Persons(b, a);
    }

    private static Acts acts(ClaimSeen one, ClaimSeen other) {
        ClaimKey a = one.claim().key();
        ClaimKey b = other.claim().key();
        return a.compareTo(b) <= 0 ? new Acts(a, b) : new Acts(b, a);
    }
}
