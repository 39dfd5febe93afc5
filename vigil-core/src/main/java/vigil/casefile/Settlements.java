package vigil.casefile;

import vigil.casefile.Whereabouts.Found;
import vigil.journal.Decision.Settle;
import vigil.journal.Recorded;
import vigil.journal.Replay;
import vigil.journal.Ruling;
import vigil.journal.Sentences;
import vigil.journal.Subject;
import vigil.journal.WordsSeen;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Disagreements that a person has looked into. They stay on the file, marked; where one side
/// holds, the line takes its value, and happenings that only the other side's value kept apart
/// become one.
final class Settlements {
    private final Findings findings;
    private final List<Looked> all = new ArrayList<>();

    /// One decision with its sides as they stand today.
    private static final class Looked {
        final Recorded by;
        final Settle settle;
        final List<List<Passage>> sides;
        boolean found;

        Looked(Recorded by, Settle settle, List<List<Passage>> sides) {
            this.by = by;
            this.settle = settle;
            this.sides = sides;
        }
    }

    /// What is left once decisions are applied.
    record Settled(List<Happening> happenings, List<Disagreement> disagreements) {}

    Settlements(Replay replay, Whereabouts where, Findings findings) {
        this.findings = findings;
        for (Ruling ruling : replay.rulings().values())
            if (ruling.subject() instanceof Subject.Clash
                    && ruling.decision() instanceof Settle settle)
                looked(ruling.holds(), settle, where);
    }

    private void looked(Recorded by, Settle settle, Whereabouts where) {
        List<List<Passage>> sides = new ArrayList<>();
        for (Settle.Side side : settle.sides()) {
            List<Passage> here = new ArrayList<>();
            String lost = "";
            for (WordsSeen words : side.words())
                switch (where.find(words.payload(), words.passage())) {
                    case Found.At(var passage) -> here.add(passage);
                    case Found.Nowhere(var reason) -> lost = reason;
                }
            if (here.isEmpty()) {
                findings.unattached(by, Sentences.of(settle), lost);
                return;
            }
            sides.add(here);
        }
        all.add(new Looked(by, settle, sides));
    }

    /// Applies decisions to the disagreements of one person.
    Settled apply(List<Happening> happenings, List<Disagreement> disagreements) {
        if (all.isEmpty()) return new Settled(happenings, disagreements);
        List<Happening> own = new ArrayList<>(happenings);
        List<Disagreement> marked = new ArrayList<>();
        for (Disagreement d : disagreements) {
            Optional<Looked> looked = all.stream().filter(l -> isOf(l, d)).findFirst();
            if (looked.isEmpty()) {
                marked.add(d);
                continue;
            }
            Looked l = looked.get();
            l.found = true;
            l.settle.holds().ifPresent(side -> hold(l, side, d.kind(), own));
            marked.add(
                    d.settled(
                            new Disagreement.Settlement(
                                    Findings.ref(l.by),
                                    l.settle.holds().map(i -> l.settle.sides().get(i).value()),
                                    Standings.because(l.by))));
        }
        return new Settled(own, marked);
    }

    private static boolean isOf(Looked looked, Disagreement d) {
        return d.kind().code().equals(looked.settle.kind())
                && d.about().equals(looked.settle.about())
                && looked.sides.stream()
                        .allMatch(
                                side -> d.sides().stream().anyMatch(s -> meet(s.evidence(), side)));
    }

    private static boolean meet(List<Passage> some, List<Passage> others) {
        return some.stream().anyMatch(a -> others.stream().anyMatch(a::overlaps));
    }

    private static void hold(Looked l, int side, Disagreement.Kind kind, List<Happening> own) {
        if (kind != Disagreement.Kind.DATE
                && kind != Disagreement.Kind.TERM
                && kind != Disagreement.Kind.PLACE) return;
        List<Happening> holders = telling(l.sides.get(side), l, own);
        if (holders.isEmpty()) return;
        Happening holder = holders.getFirst();
        holder.prefer(
                kind,
                holder.tellings().stream()
                        .filter(t -> meet(t.claim().anchors(), l.sides.get(side)))
                        .toList());
        for (List<Passage> other : l.sides)
            for (Happening happening : telling(other, l, own))
                if (happening != holder
                        && happening.type() == holder.type()
                        && happening.reality() == holder.reality()) {
                    happening.tellings().forEach(holder::add);
                    own.remove(happening);
                }
    }

    /// {@return the happenings that a side tells of, of the type that is disagreed about}
    private static List<Happening> telling(List<Passage> side, Looked l, List<Happening> own) {
        return own.stream()
                .filter(h -> l.settle.about().endsWith(" " + Clash.words(h.type())))
                .filter(h -> meet(Clash.evidence(h.tellings()), side))
                .toList();
    }

    /// Lists decisions that no disagreement answers to any more.
    void listUnused() {
        for (Looked l : all)
            if (!l.found)
                findings.unattached(
                        l.by,
                        Sentences.of(l.settle),
                        "The sources at hand no longer disagree about it.");
    }
}
