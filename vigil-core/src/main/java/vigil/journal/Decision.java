package vigil.journal;

import vigil.claim.ClaimKey;
import vigil.source.Sha256;
import vigil.text.ArticleBounds;
import vigil.time.EventDate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person decides. It names leaves, with what the person saw of them ([Leaf]).
public sealed interface Decision {
    /// {@return the word that names it: `accept`, `same-act` …}
    default String code() {
        return switch (this) {
            case Accept _ -> "accept";
            case Reject _ -> "reject";
            case Assert _ -> "assert";
            case Same _ -> "same";
            case Different _ -> "different";
            case SameAct _ -> "same-act";
            case DifferentAct _ -> "different-act";
            case Settle _ -> "settle";
            case PageFacts _ -> "page";
            case Protect _ -> "protect";
            case Note _ -> "note";
            case Approve _ -> "approve";
        };
    }

    /// {@return digests of the documents that it names, in no order that means something}
    default Set<Sha256> payloads() {
        Stream<Sha256> all =
                switch (this) {
                    case Accept(var claims) -> claims.stream().flatMap(Decision::payloads);
                    case Reject(var claims) -> claims.stream().flatMap(Decision::payloads);
                    case Assert a ->
                            Stream.of(
                                            a.instead().stream().flatMap(Decision::payloads),
                                            a.whom() instanceof Whom.Mentioned(var whom)
                                                    ? Stream.of(whom.payload())
                                                    : Stream.<Sha256>of(),
                                            a.grounds() instanceof Grounds.Quoted(var words)
                                                    ? words.stream().map(WordsSeen::payload)
                                                    : Stream.<Sha256>of())
                                    .flatMap(part -> part);
                    case Same(var one, var other) -> Stream.of(one.payload(), other.payload());
                    case Different(var one, var other) -> Stream.of(one.payload(), other.payload());
                    case SameAct(var one, var other) ->
                            Stream.of(one, other).flatMap(Decision::payloads);
                    case DifferentAct(var one, var other) ->
                            Stream.of(one, other).flatMap(Decision::payloads);
                    case Settle settle ->
                            settle.sides().stream()
                                    .flatMap(side -> side.words().stream())
                                    .map(WordsSeen::payload);
                    case PageFacts facts -> Stream.of(facts.page().payload());
                    case Protect(var whom, _) -> Stream.of(whom.payload());
                    case Note(var about, _) -> payloads(about);
                    case Approve(var whom, _) -> Stream.of(whom.payload());
                };
        return all.collect(Collectors.toSet());
    }

    private static Stream<Sha256> payloads(Leaf leaf) {
        return switch (leaf) {
            case MentionSeen mention -> Stream.of(mention.payload());
            case ClaimSeen claim ->
                    Stream.of(
                            claim.payload(),
                            claim.victim().payload(),
                            claim.person().payload(),
                            claim.file().payload());
            case WordsSeen words -> Stream.of(words.payload());
            case PageSeen page -> Stream.of(page.payload());
        };
    }

    /// These readings are right: they stand as they are here, whatever a later version reads.
    ///
    /// @param claims the tellings of one line
    record Accept(List<ClaimSeen> claims) implements Decision {
        public Accept {
            claims = some(claims, "accepts");
        }
    }

    /// These readings are wrong. Another reading of the same words is silenced by no rejection.
    ///
    /// @param claims the tellings of one line
    record Reject(List<ClaimSeen> claims) implements Decision {
        public Reject {
            claims = some(claims, "rejects");
        }
    }

    /// An act or a request that a person adds, or puts in the place of what was read.
    ///
    /// @param told what happened
    /// @param whom to whom
    /// @param grounds where it is said
    /// @param instead readings that this corrects; they are silenced like rejected ones
    record Assert(Asserted told, Whom whom, Grounds grounds, List<ClaimSeen> instead)
            implements Decision {
        public Assert {
            instead = List.copyOf(instead);
            if (whom instanceof Whom.Named(var name)
                    && !(grounds instanceof Grounds.Account(var text, _, _) && text.contains(name)))
                throw new IllegalArgumentException(
                        "somebody whom no document names must be named in the account that tells of"
                                + " them: \""
                                + name
                                + "\" does not stand in it");
            if (told instanceof Asserted.Request request && !grounds.says(request.what()))
                throw new IllegalArgumentException(
                        "what is asked for must be told in words of the source: \"%s\" does not stand in them"
                                .formatted(request.what()));
        }
    }

    /// Both name one person.
    record Same(MentionSeen one, MentionSeen other) implements Decision {
        public Same {
            two(one.key(), other.key());
        }
    }

    /// They name two persons, and shall never be taken for one.
    record Different(MentionSeen one, MentionSeen other) implements Decision {
        public Different {
            two(one.key(), other.key());
        }
    }

    /// Both tell of one act, or of one request.
    record SameAct(ClaimSeen one, ClaimSeen other) implements Decision {
        public SameAct {
            two(one.claim().key(), other.claim().key());
            oneType(one, other);
        }
    }

    /// They tell of two.
    record DifferentAct(ClaimSeen one, ClaimSeen other) implements Decision {
        public DifferentAct {
            two(one.claim().key(), other.claim().key());
            oneType(one, other);
        }
    }

    /// Sources disagree, and a person has looked into it. The disagreement stays on the file.
    ///
    /// @param kind in what they disagree: `date`, `term` …
    /// @param about what it is about, in words
    /// @param sides two or more
    /// @param holds index of the side that is right; empty if nothing can settle it
    record Settle(String kind, String about, List<Side> sides, Optional<Integer> holds)
            implements Decision {
        public Settle {
            sides = List.copyOf(sides);
            if (sides.size() < 2)
                throw new IllegalArgumentException("a disagreement has two sides or more");
            int count = sides.size();
            if (holds.filter(side -> side < 0 || side >= count).isPresent())
                throw new IllegalArgumentException(
                        "side %d holds, but the disagreement has the sides 0 to %d"
                                .formatted(holds.get(), count - 1));
        }

        /// One side of a disagreement.
        ///
        /// @param value what it says
        /// @param words where; never empty
        public record Side(String value, List<WordsSeen> words) {
            public Side {
                words = some(words, "has a side that says");
            }
        }
    }

    /// What a person knows of a page; each outranks what the page was read to say.
    ///
    /// @param published when it was published
    /// @param language BCP 47 tag of its article
    /// @param article where its article begins and ends
    /// @param reliability how far the source can be relied on
    record PageFacts(
            PageSeen page,
            Optional<EventDate> published,
            Optional<String> language,
            Optional<ArticleBounds> article,
            Optional<Reliability> reliability)
            implements Decision {
        public PageFacts {
            if (published.isEmpty()
                    && language.isEmpty()
                    && article.isEmpty()
                    && reliability.isEmpty())
                throw new IllegalArgumentException(
                        "a decision about the page %s says nothing of it".formatted(page.source()));
        }
    }

    /// How a person is to be protected in whatever is shared.
    record Protect(MentionSeen whom, Protection how) implements Decision {}

    /// Something to remember.
    record Note(Leaf about, String text) implements Decision {
        public Note {
            if (text.isBlank()) throw new IllegalArgumentException("a note without words");
        }
    }

    /// The case file of a person has been reviewed as it was.
    ///
    /// @param lines its lines as they were
    record Approve(MentionSeen whom, List<Line> lines) implements Decision {
        public Approve {
            lines = List.copyOf(lines);
        }

        /// One telling of a line.
        ///
        /// @param claim which
        /// @param content digest of what it said ([ClaimContent#digest])
        public record Line(ClaimKey claim, Sha256 content) {}
    }

    /// How far a source can be relied on, in a person's judgement.
    enum Reliability {
        HIGH,
        MIXED,
        LOW
    }

    /// How a person is protected.
    enum Protection {
        /// The name is masked.
        MASK,
        /// The name is masked and the case is left out of what is shared.
        RESTRICT,
        /// The person agrees to be named.
        CONSENT
    }

    private static <T> List<T> some(List<T> all, String does) {
        if (all.isEmpty())
            throw new IllegalArgumentException("a decision that %s nothing".formatted(does));
        return List.copyOf(all);
    }

    private static void two(Object one, Object other) {
        if (one.equals(other))
            throw new IllegalArgumentException(
                    one + " cannot be compared with itself: name two different places");
    }

    private static void oneType(ClaimSeen one, ClaimSeen other) {
        String first = one.claim().key().type();
        String second = other.claim().key().type();
        if (!first.equals(second))
            throw new IllegalArgumentException(
                    "one tells of %s, the other of %s: only acts of one type can be the same act"
                            .formatted(first, second));
    }
}
