package vigil.claim;

import vigil.claim.Predicate.Site;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.syntax.WordClass;
import vigil.text.Sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Who says what: clauses under a verb of saying, "according to …", and quotations that run over
/// sentences and paragraphs.
final class Speakers {
    /// @param sentence where the speaker stands
    /// @param noun the speaker's group
    /// @param saying the predicate of saying, or -1
    record Speaker(int sentence, NounGroup noun, int saying) {}

    /// @param speaker who speaks, where told
    /// @param alleged whether the words put the matter at a distance
    record Said(Optional<Speaker> speaker, boolean alleged) {
        Optional<Party> party(Scene scene) {
            return speaker.map(
                    who ->
                            scene.referents.party(
                                    scene.syntax.sentences().get(who.sentence()), who.noun()));
        }
    }

    private record Quote(int start, int end, Optional<Speaker> speaker) {}

    /// Operators whose subject speaks.
    private static final Set<String> SPEAKING =
            Set.of("SAY", "ALLEGE", "ASK", "CONDEMN", "CONSIDER", "WELCOME");

    private final Scene scene;
    private final List<Quote> quotes = new ArrayList<>();

    Speakers(Scene scene) {
        this.scene = scene;
        findQuotes();
    }

    Said of(Predicate p) {
        SentenceSyntax s = scene.sentence(p);
        boolean alleged = false;
        Clause at = s.clauses().get(p.clause());
        for (int steps = 0; steps < 8; steps++) {
            if (at.parent().isEmpty()) break;
            Clause parent = s.clauses().get(at.parent().getAsInt());
            boolean done =
                    at.kind() == Clause.Kind.INFINITIVAL
                            && at.verb().isPresent()
                            && s.verbs().get(at.verb().getAsInt()).tense()
                                    == VerbGroup.Tense.PERFECT;
            if ((at.kind() == Clause.Kind.COMPLEMENT || done) && parent.verb().isPresent()) {
                Optional<Predicate> saying =
                        scene.at(s.index(), new Site.Verb(parent.verb().getAsInt()))
                                .filter(
                                        q ->
                                                SPEAKING.contains(q.frame().name())
                                                        && q.frame().isOperator());
                if (saying.isPresent()) {
                    alleged |= saying.get().frame().name().equals("ALLEGE");
                    Optional<Speaker> speaker = speaker(saying.get());
                    if (speaker.isPresent()) return new Said(speaker, alleged);
                }
            }
            at = parent;
        }
        Optional<Predicate> above = scene.parent(p);
        for (int steps = 0; steps < 4 && above.isPresent(); steps++) {
            if (above.get().frame().name().equals("SAY") && speaker(above.get()).isPresent())
                return new Said(speaker(above.get()), alleged);
            above = scene.parent(above.get());
        }
        Optional<Speaker> behind = behind(p, s);
        if (behind.isPresent()) return new Said(behind, alleged);
        Optional<Speaker> source = source(s);
        if (source.isPresent()) return new Said(source, alleged);
        int offset = SentenceDates.offset(s, s.clauses().get(p.clause()).first());
        return new Said(quoting(offset), alleged);
    }

    /// "She was beaten, her lawyer said": a verb of saying that ends the sentence and has nothing
    /// else to say.
    private Optional<Speaker> behind(Predicate p, SentenceSyntax s) {
        int site = Anchors.site(p, s)[0];
        for (Predicate q : scene.predicates) {
            if (q.sentence() != p.sentence()
                    || !q.frame().name().equals("SAY")
                    || !q.frame().isOperator()
                    || q.form() != Predicate.Form.ACTIVE
                    || q.slot("what").isPresent()
                    || q.group("by").isEmpty()) continue;
            Clause clause = s.clauses().get(q.clause());
            NounGroup by = q.group("by").get();
            int first = Math.min(by.first(), Anchors.site(q, s)[0]);
            boolean last =
                    s.clauses().stream()
                            .noneMatch(
                                    c ->
                                            c.id() != clause.id()
                                                    && c.verb().isPresent()
                                                    && s.verbs().get(c.verb().getAsInt()).first()
                                                            > Anchors.site(q, s)[0]);
            if (site < first
                    && p.id() != q.id()
                    && last
                    && first > 0
                    && s.words().get(first - 1).kind() == WordClass.COMMA) return speaker(q);
        }
        return Optional.empty();
    }

    /// {@return who says what this predicate tells}
    Optional<Party> party(Predicate p) {
        return of(p).party(scene);
    }

    /// {@return the quotation around this offset's speaker}
    Optional<Speaker> quoting(int offset) {
        for (Quote quote : quotes)
            if (quote.start() <= offset && offset < quote.end()) return quote.speaker();
        return Optional.empty();
    }

    /// {@return the sentences that this verb of saying tells: its own, and those of the quotation
    /// that begins or ends in it}
    Set<Integer> told(Predicate saying) {
        Set<Integer> told = new TreeSet<>();
        told.add(saying.sentence());
        Sentence own = scene.sentence(saying).sentence();
        for (Quote quote : quotes)
            if (quote.speaker().filter(s -> s.saying() == saying.id()).isPresent()
                    && own.start() < quote.end()
                    && quote.start() < own.end())
                for (SentenceSyntax s : scene.syntax.sentences())
                    if (s.sentence().start() < quote.end() && quote.start() < s.sentence().end())
                        told.add(s.index());
        return told;
    }

    boolean quoted(int offset) {
        return quotes.stream().anyMatch(q -> q.start() <= offset && offset < q.end());
    }

    private static Optional<Speaker> speaker(Predicate saying) {
        return saying.group("by").map(n -> new Speaker(saying.sentence(), n, saying.id()));
    }

    /// "according to the lawyer", "selon l'avocat".
    private Optional<Speaker> source(SentenceSyntax s) {
        WordClasses classes = scene.classes(s);
        for (NounGroup n : s.nouns())
            if (n.preposition().isPresent()
                    && classes.isWord(n.preposition().get().toLowerCase(Locale.ROOT), "SOURCE"))
                return Optional.of(new Speaker(s.index(), n, -1));
        return Optional.empty();
    }

    private void findQuotes() {
        int open = -1;
        int openSentence = -1;
        Optional<Speaker> pending = Optional.empty();
        for (SentenceSyntax s : scene.syntax.sentences()) {
            boolean newBlock =
                    s.index() > 0
                            && scene.syntax.sentences().get(s.index() - 1).sentence().block()
                                    != s.sentence().block();
            boolean opensAgain =
                    !s.words().isEmpty() && s.words().getFirst().kind() == WordClass.QUOTE_OPEN;
            if (newBlock && open >= 0 && !opensAgain) {
                // a quotation left open ends with its paragraph
                quotes.add(
                        new Quote(
                                open,
                                s.sentence().start(),
                                speakerOf(
                                        openSentence, s.index() - 1, open, s.sentence().start())));
                open = -1;
            } else if (newBlock && open >= 0) {
                Optional<Speaker> earlier = pending;
                pending =
                        speakerOf(openSentence, s.index() - 1, open, s.sentence().start())
                                .or(() -> earlier);
                quotes.add(new Quote(open, s.sentence().start(), pending));
                open = -1;
            }
            for (int t = 0; t < s.words().size(); t++) {
                WordClass kind = s.words().get(t).kind();
                if (kind == WordClass.QUOTE_OPEN && open < 0) {
                    open = SentenceDates.offset(s, t);
                    openSentence = s.index();
                } else if ((kind == WordClass.QUOTE_CLOSE
                                || (kind == WordClass.QUOTE_OPEN
                                        && s.sentence().tokens().get(t).text().equals("\"")))
                        && open >= 0) {
                    int end = SentenceDates.endOffset(s, t + 1);
                    Optional<Speaker> told = speakerOf(openSentence, s.index(), open, end);
                    quotes.add(new Quote(open, end, told.isPresent() ? told : pending));
                    pending = Optional.empty();
                    open = -1;
                }
            }
        }
        if (open >= 0)
            quotes.add(
                    new Quote(
                            open,
                            Integer.MAX_VALUE,
                            speakerOf(openSentence, openSentence, open, Integer.MAX_VALUE)));
    }

    /// The subject of a verb of saying in the sentences of the quotation, or in the one before it;
    /// a verb of saying within the quoted words does not tell who speaks them.
    private Optional<Speaker> speakerOf(int from, int to, int open, int close) {
        for (int i = to; i >= Math.max(0, from - 1); i--)
            for (Predicate p : scene.predicates)
                if (p.sentence() == i
                        && !within(p, open, close)
                        && p.frame().isOperator()
                        && SPEAKING.contains(p.frame().name())
                        && (p.form() == Predicate.Form.ACTIVE
                                || p.form() == Predicate.Form.PASSIVE)) {
                    Optional<Speaker> speaker = speaker(p);
                    if (speaker.isPresent()) return speaker;
                }
        return Optional.empty();
    }

    private boolean within(Predicate p, int open, int close) {
        SentenceSyntax s = scene.sentence(p);
        int offset = SentenceDates.offset(s, Anchors.site(p, s)[0]);
        return open <= offset && offset < close;
    }
}
