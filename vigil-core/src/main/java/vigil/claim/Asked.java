package vigil.claim;

import vigil.claim.Telling.ActTold;
import vigil.claim.Telling.AnswerTold;
import vigil.claim.Telling.RequestTold;
import vigil.mention.MentionKey;
import vigil.syntax.Clause;
import vigil.syntax.SentenceSyntax;
import vigil.text.Passage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a page has asked, said in public and answered so far: such claims go to its sheet through
/// here.
final class Asked {
    private static final int SUREST = 850;

    private final Scene scene;
    private final DateTies dates;
    private final Speakers speakers;
    private final Anchors anchors;
    private final ClaimSheet sheet;

    /// The last request of each person, for "this appeal was rejected".
    private final Map<MentionKey, ClaimKey> last = new LinkedHashMap<>();

    private final Map<MentionKey, Integer> sentences = new LinkedHashMap<>();

    Asked(Scene scene, DateTies dates, Speakers speakers, Anchors anchors, ClaimSheet sheet) {
        this.scene = scene;
        this.dates = dates;
        this.speakers = speakers;
        this.anchors = anchors;
        this.sheet = sheet;
    }

    void request(Predicate p, RequestTold told, Victim victim, Optional<DateTold> when) {
        add(p, told, when, Optional.empty(), victim)
                .ifPresent(
                        key -> {
                            last.put(victim.key(), key);
                            sentences.put(victim.key(), p.sentence());
                        });
    }

    void answer(Predicate p, AnswerTold told, Victim victim) {
        add(p, told, dates.of(p), speakers.party(p), victim);
    }

    /// The public words of a body are an act of their own.
    void statement(Predicate p, Voice by, Victim victim, Optional<DateTold> when) {
        ActTold told = ActTold.of(ActType.STATEMENT, victim.key()).by(by.party());
        add(p, told, when.or(() -> dates.ofSpeech(p)), speakers.party(p), victim);
    }

    private Optional<ClaimKey> add(
            Predicate p,
            Telling told,
            Optional<DateTold> when,
            Optional<Party> speaker,
            Victim victim) {
        return sheet.add(
                p,
                told,
                when,
                Reality.HAPPENED,
                speaker,
                List.of(anchor(p)),
                victim.judgement(p, SUREST));
    }

    /// The asking clause together with what is asked.
    private Passage anchor(Predicate p) {
        SentenceSyntax s = scene.sentence(p);
        Clause clause = s.clauses().get(p.clause());
        int end = p.slot("what").map(f -> Extent.of(s, f).end()).orElse(clause.end());
        int[] site = Anchors.site(p, s);
        return anchors.cut(
                s,
                Math.min(clause.first(), site[0]),
                Math.max(Math.max(clause.end(), end), site[1]),
                site[0]);
    }

    /// {@return the last request for this person}
    Optional<ClaimKey> lastFor(MentionKey person) {
        return Optional.ofNullable(last.get(person));
    }

    /// {@return for whom something was asked in this sentence, before the predicate, or in the
    /// sentence before}
    List<MentionKey> justAskedFor(Predicate p) {
        int most = sentences.values().stream().mapToInt(Integer::intValue).max().orElse(-2);
        if (p.sentence() - most > 1) return List.of();
        int site = anchors.key(p).start();
        return sentences.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .filter(key -> lastFor(key).filter(request -> request.start() < site).isPresent())
                .toList();
    }

    /// {@return for whom something has been asked, in the order of their first requests}
    Set<MentionKey> persons() {
        return last.keySet();
    }
}
