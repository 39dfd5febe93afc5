package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.Claim;
import vigil.claim.ClaimKey;
import vigil.claim.Reality;
import vigil.claim.Telling;
import vigil.claim.Telling.ActTold;
import vigil.claim.Telling.AnswerTold;
import vigil.text.Page;
import vigil.text.Sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which tellings are one request, and what came back to it.
///
/// An answer belongs to a request where the page itself ties the two; else to the last request of
/// the same matter before it on its page. A refusal of the same matter in the next sentence answers
/// too. What is not tied stays unknown: a release does not answer a demand for release because it
/// comes later.
final class RequestFusion {
    /// One request with everything that is told of it.
    record Asked(List<RequestTelling> tellings, List<Answered> answers) {
        RequestTelling first() {
            return tellings.getFirst();
        }
    }

    /// An answer and the claim that tells it.
    record Answered(Attributed said, Telling.Answer answer) {}

    private static final int MOST_SENTENCES_TO_REFUSAL = 1;

    /// "This appeal was rejected" speaks of what was asked last, if that is not long ago.
    private static final int MOST_SENTENCES_TO_ANAPHOR = 2;

    private final Bundle bundle;
    private final ActLinks links;

    RequestFusion(Bundle bundle, ActLinks links) {
        this.bundle = bundle;
        this.links = links;
    }

    /// {@return the requests for one person, in the order of their first claims}
    ///
    /// @param tellings of requests for the person
    /// @param said everything said of the person
    List<Asked> fuse(List<RequestTelling> tellings, List<Attributed> said) {
        List<Asked> asked = new ArrayList<>();
        for (RequestTelling telling :
                tellings.stream()
                        .sorted(
                                Comparator.comparing(RequestTelling::lead)
                                        .thenComparing(RequestTelling::isUnnamed)
                                        .thenComparingInt(t -> t.when().vagueness())
                                        .thenComparing(RequestTelling::said, Attributed.ORDER))
                        .toList()) {
            List<Asked> same = same(telling, asked);
            if (same.size() == 1 || (telling.lead() && !same.isEmpty()))
                same.getFirst().tellings().add(telling);
            else asked.add(new Asked(new ArrayList<>(List.of(telling)), new ArrayList<>()));
        }
        for (Attributed a : said.stream().sorted(Attributed.ORDER).toList())
            answer(a)
                    .ifPresent(
                            answer ->
                                    answers(a, asked)
                                            .ifPresent(
                                                    request ->
                                                            request.answers()
                                                                    .add(new Answered(a, answer))));
        return asked;
    }

    /// What people have decided goes before what the words say.
    private List<Asked> same(RequestTelling telling, List<Asked> asked) {
        ClaimKey key = telling.said().claim().key();
        List<Asked> open = asked.stream().filter(a -> !links.keepsFrom(key, keys(a))).toList();
        List<Asked> decided =
                open.stream()
                        .filter(a -> keys(a).stream().anyMatch(k -> links.areOne(k, key)))
                        .limit(1)
                        .toList();
        if (!decided.isEmpty()) return decided;
        return open.stream().filter(a -> a.tellings().stream().allMatch(telling::isSame)).toList();
    }

    private static List<ClaimKey> keys(Asked asked) {
        return asked.tellings().stream().map(t -> t.said().claim().key()).toList();
    }

    /// A denial answers only a request for the very thing.
    private static Optional<Telling.Answer> answer(Attributed a) {
        if (a.claim().reality() != Reality.HAPPENED) return Optional.empty();
        return switch (a.claim().told()) {
            case AnswerTold told -> Optional.of(told.answer());
            case ActTold act when act.act() == ActType.DENIAL && act.matter().isPresent() ->
                    Optional.of(Telling.Answer.REFUSED);
            default -> Optional.empty();
        };
    }

    private Optional<Asked> answers(Attributed a, List<Asked> asked) {
        if (a.claim().told() instanceof AnswerTold told) {
            Optional<Asked> near = before(a, told.matter(), asked, Integer.MAX_VALUE);
            Optional<Asked> tied = told.request().flatMap(key -> byKey(key, asked));
            if (tied.isEmpty() || near.isEmpty()) return tied.or(() -> near);
            if (near.get().tellings().stream().anyMatch(t -> isWithin(t.said(), a.claim())))
                return near;
            // the page ties an answer to the person's last request by one mention; another
            // mention's may have come since
            return isLater(near.get(), told.request().get(), a) ? near : tied;
        }
        if (a.claim().told() instanceof ActTold act)
            return before(a, act.matter(), asked, MOST_SENTENCES_TO_REFUSAL);
        return Optional.empty();
    }

    private static boolean isLater(Asked asked, ClaimKey than, Attributed answer) {
        return asked.tellings().stream()
                .map(t -> t.said().claim().key())
                .anyMatch(
                        k ->
                                k.rendition().equals(than.rendition())
                                        && k.start() > than.start()
                                        && k.start() < answer.claim().key().start());
    }

    private static Optional<Asked> byKey(ClaimKey request, List<Asked> asked) {
        return asked.stream()
                .filter(
                        r ->
                                r.tellings().stream()
                                        .map(t -> t.said().claim().key())
                                        .anyMatch(k -> samePredicate(k, request)))
                .findFirst();
    }

    /// The same predicate may have been told for another victim of its group.
    private static boolean samePredicate(ClaimKey a, ClaimKey b) {
        return a.rendition().equals(b.rendition()) && a.start() == b.start() && a.end() == b.end();
    }

    private Optional<Asked> before(
            Attributed answer, Optional<String> matter, List<Asked> asked, int mostSentences) {
        record Near(Asked asked, int start) {}
        boolean anaphor = matter.isEmpty() || RequestTelling.ANAPHORS.contains(matter.get());
        int reach = anaphor ? Math.min(mostSentences, MOST_SENTENCES_TO_ANAPHOR) : mostSentences;
        Claim claim = answer.claim();
        return asked.stream()
                .flatMap(
                        r ->
                                r.tellings().stream()
                                        .filter(t -> anaphor || t.request().matter().equals(matter))
                                        .filter(
                                                t ->
                                                        t.said()
                                                                .rendition()
                                                                .equals(answer.rendition()))
                                        .filter(
                                                t ->
                                                        t.said().claim().key().start()
                                                                        < claim.key().start()
                                                                || isWithin(t.said(), claim))
                                        .filter(t -> sentencesBetween(t.said(), answer) <= reach)
                                        .map(
                                                t ->
                                                        new Near(
                                                                r,
                                                                isWithin(t.said(), claim)
                                                                        ? Integer.MAX_VALUE
                                                                        : t.said()
                                                                                .claim()
                                                                                .key()
                                                                                .start())))
                .max(Comparator.comparingInt(Near::start))
                .map(Near::asked);
    }

    /// "Rejected his application": what was asked stands inside the words of the answer.
    private static boolean isWithin(Attributed request, Claim answer) {
        int place = request.claim().key().start();
        return answer.anchors().stream().anyMatch(a -> a.start() <= place && place < a.end());
    }

    private int sentencesBetween(Attributed request, Attributed answer) {
        Page page = bundle.page(request.rendition());
        return sentence(page, answer.claim().key().start())
                - sentence(page, request.claim().key().start());
    }

    private static int sentence(Page page, int place) {
        List<Sentence> sentences = page.sentences();
        int i = 0;
        while (i < sentences.size() && sentences.get(i).end() <= place) i++;
        return i;
    }
}
