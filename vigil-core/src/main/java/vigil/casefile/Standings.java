package vigil.casefile;

import vigil.Reason;
import vigil.casefile.ClaimsNow.Match;
import vigil.claim.Claim;
import vigil.claim.ClaimKey;
import vigil.identity.Identities;
import vigil.journal.ClaimContent;
import vigil.journal.ClaimSeen;
import vigil.journal.Decision;
import vigil.journal.Deed;
import vigil.journal.Recorded;
import vigil.journal.Replay;
import vigil.journal.Ruling;
import vigil.journal.Sentences;
import vigil.journal.Subject;
import vigil.source.Sha256;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What people's accepting and rejecting makes of the claims that are read: what is accepted stands
/// as it was seen and with whom, what is rejected is taken out.
final class Standings {
    /// How sure a line is that a person accepted or entered, per mille.
    static final int DECIDED = 990;

    /// What is decided of one claim about one person.
    ///
    /// @param reason which entry, and what has changed
    record Mark(Line.Standing standing, Reason reason) {}

    private final Replay replay;
    private final Identities identities;
    private final DecidedPersons persons;
    private final Findings findings;
    private final Function<Sha256, String> documents;
    private final List<Attributed> said;
    private final List<Attributed> more = new ArrayList<>();
    private final Map<ClaimKey, Map<String, Mark>> marks = new HashMap<>();
    private List<Attributed> moved = List.of();

    /// @param said what is read
    /// @param documents the id of the document that stands for a rendition
    Standings(
            Replay replay,
            Identities identities,
            DecidedPersons persons,
            Findings findings,
            Function<Sha256, String> documents,
            List<Attributed> said) {
        this.replay = replay;
        this.identities = identities;
        this.persons = persons;
        this.findings = findings;
        this.documents = documents;
        this.said = new ArrayList<>(said);
    }

    /// {@return the claims that a decision accepts, rejects or corrects}
    static List<ClaimSeen> claims(Decision decision) {
        return switch (decision) {
            case Decision.Accept(var claims) -> claims;
            case Decision.Reject(var claims) -> claims;
            case Decision.Assert a -> a.instead();
            case Decision.Same _,
                    Decision.Different _,
                    Decision.SameAct _,
                    Decision.DifferentAct _,
                    Decision.Settle _,
                    Decision.PageFacts _,
                    Decision.Protect _,
                    Decision.Note _,
                    Decision.Approve _ ->
                    List.of();
        };
    }

    /// One ruling on one reading, brought to today's texts.
    private record Judged(Ruling ruling, ClaimSeen seen, Match match, String person) {
        boolean keeps() {
            return ruling.verdicts().contains("right");
        }

        /// {@return the claim it concerns, as it stands today}
        ClaimKey place() {
            return switch (match) {
                case Match.Equal(var now) -> now.key();
                case Match.Changed(var now, _, _) -> now.key();
                case Match.Unread(var claim) -> claim.key();
                case Match.Nowhere _ -> seen.claim().key();
            };
        }
    }

    /// Applies every ruling on readings.
    void apply(Whereabouts where, Set<ClaimKey> entered) {
        ClaimsNow now = new ClaimsNow(said(), where, entered);
        List<Judged> all = new ArrayList<>();
        for (Ruling ruling : replay.rulings().values())
            if (ruling.subject() instanceof Subject.Reading)
                judged(ruling, now).ifPresent(all::add);
        // of two readings of one place that were accepted, the one accepted last holds
        Map<List<Object>, Judged> kept = new LinkedHashMap<>();
        for (Judged j : all)
            if (j.keeps())
                kept.merge(
                        List.of(j.place(), j.person),
                        j,
                        (a, b) -> isLater(a.ruling, b.ruling) ? a : b);
        for (Judged j : all) if (!j.keeps()) silence(j, all);
        for (Judged j : kept.values()) keep(j, all);
    }

    private boolean isLater(Ruling a, Ruling b) {
        return replay.effective().indexOf(a.holds()) > replay.effective().indexOf(b.holds());
    }

    private Optional<Judged> judged(Ruling ruling, ClaimsNow now) {
        ClaimSeen seen =
                claims(ruling.decision()).stream()
                        .filter(c -> Subject.reading(c).equals(ruling.subject()))
                        .findFirst()
                        .orElseThrow();
        Match match = now.find(seen);
        Optional<String> person = persons.key(seen.person()).flatMap(identities::personOf);
        if (match instanceof Match.Nowhere(var reason)) {
            unattached(ruling, seen, reason);
            return Optional.empty();
        }
        if (person.isEmpty()) {
            unattached(ruling, seen, persons.reason(seen.person()));
            return Optional.empty();
        }
        return Optional.of(new Judged(ruling, seen, match, person.get()));
    }

    private void unattached(Ruling ruling, ClaimSeen seen, String reason) {
        findings.unattached(ruling.holds(), verb(ruling) + Sentences.of(seen), reason);
    }

    private static String verb(Ruling ruling) {
        return switch (ruling.decision()) {
            case Decision.Accept _ -> "accepts ";
            case Decision.Reject _ -> "rejects ";
            default -> "corrects ";
        };
    }

    private void silence(Judged j, List<Judged> all) {
        switch (j.match) {
            case Match.Equal(var now) -> {
                if (remove(now, j.person)) hidden(j, now);
                else
                    findings.unattached(
                            j.ruling.holds(),
                            verb(j.ruling) + Sentences.of(j.seen),
                            "The same is read today, but of somebody else; it is proposed anew.");
            }
            case Match.Changed(var now, _, var changes) -> {
                if (isRuled(now, all)) return;
                findings.ask(
                        j.ruling.holds(),
                        Optional.of(j.person),
                        "%s %s. It reads differently today, so it is proposed again: %s. Is it right now?"
                                .formatted(
                                        Findings.ref(j.ruling.holds()),
                                        verb(j.ruling) + Sentences.of(j.seen),
                                        words(changes)),
                        now.anchors());
            }
            case Match.Unread(var seen) -> hidden(j, seen);
            case Match.Nowhere _ -> {}
        }
    }

    private void hidden(Judged j, Claim claim) {
        findings.rejected.add(
                new Review.Rejected(
                        Findings.ref(j.ruling.holds()),
                        j.person,
                        Sentences.of(j.seen),
                        because(j.ruling.holds()),
                        claim.anchors()));
    }

    static String because(Recorded by) {
        return by.deed() instanceof Deed.Decided(_, var because) ? because : "";
    }

    private boolean remove(Claim claim, String person) {
        boolean read = said.removeIf(a -> isOf(a, claim, person));
        boolean added = more.removeIf(a -> isOf(a, claim, person));
        return read || added;
    }

    private static boolean isOf(Attributed a, Claim claim, String person) {
        return a.person().equals(person) && a.claim().key().equals(claim.key());
    }

    /// {@return whether a person has judged what is read today}
    private static boolean isRuled(Claim now, List<Judged> all) {
        Sha256 content = ClaimContent.of(now).digest();
        return all.stream()
                .anyMatch(
                        j ->
                                j.match instanceof Match.Equal(var claim)
                                        && claim.key().equals(now.key())
                                        && ClaimContent.of(claim).digest().equals(content));
    }

    private void keep(Judged j, List<Judged> all) {
        Line.Standing standing =
                j.ruling.isConflict() ? Line.Standing.DISPUTED : Line.Standing.ACCEPTED;
        String by = Findings.ref(j.ruling.holds()).toString();
        switch (j.match) {
            case Match.Equal(var now) -> {
                if (said().stream().noneMatch(a -> isOf(a, now, j.person))) bring(j, now);
                mark(now.key(), j.person, new Mark(standing, new Reason("decided", 0, by)));
            }
            case Match.Changed(var now, var seen, var changes) -> {
                boolean answered = isRuled(now, all);
                remove(now, j.person);
                add(j, seen);
                mark(
                        seen.key(),
                        j.person,
                        new Mark(
                                answered || standing == Line.Standing.DISPUTED
                                        ? standing
                                        : Line.Standing.REREAD,
                                new Reason(
                                        answered ? "decided" : "reread",
                                        0,
                                        answered ? by : by + ", " + words(changes))));
                if (!answered)
                    findings.ask(
                            j.ruling.holds(),
                            Optional.of(j.person),
                            "%s accepts %s, and it stands. It reads differently today: %s. Which is right?"
                                    .formatted(
                                            Findings.ref(j.ruling.holds()),
                                            Sentences.of(j.seen),
                                            words(changes)),
                            seen.anchors());
            }
            case Match.Unread(var seen) -> {
                add(j, seen);
                mark(
                        seen.key(),
                        j.person,
                        new Mark(
                                standing == Line.Standing.DISPUTED
                                        ? standing
                                        : Line.Standing.REREAD,
                                new Reason("reread", 0, by + ", not read today")));
                findings.ask(
                        j.ruling.holds(),
                        Optional.of(j.person),
                        "%s accepts %s, and it stands. Today it is not read from these words. Is it right?"
                                .formatted(Findings.ref(j.ruling.holds()), Sentences.of(j.seen)),
                        seen.anchors());
            }
            case Match.Nowhere _ -> {}
        }
    }

    /// What was accepted of one person and is read of another today stays with the first.
    private void bring(Judged j, Claim now) {
        List<Attributed> others =
                said().stream().filter(a -> a.claim().key().equals(now.key())).toList();
        // a claim about several persons may well be about one more
        if (others.size() == 1) remove(now, others.getFirst().person());
        add(j, now);
        findings.ask(
                j.ruling.holds(),
                Optional.of(j.person),
                "%s accepts %s, and it stays where it is. Today it is read of somebody else. Of whom is it told?"
                        .formatted(Findings.ref(j.ruling.holds()), Sentences.of(j.seen)),
                now.anchors());
    }

    private void add(Judged j, Claim claim) {
        more.add(
                new Attributed(
                        j.person,
                        claim,
                        documents.apply(claim.key().rendition()),
                        claim.reading().score()));
    }

    void mark(ClaimKey claim, String person, Mark mark) {
        marks.computeIfAbsent(claim, _ -> new HashMap<>()).put(person, mark);
    }

    private static String words(List<ClaimContent.Change> changes) {
        return String.join("; ", changes.stream().map(ClaimContent.Change::toString).toList());
    }

    /// {@return the claims, decisions applied: what is read in the order given, then the others by
    /// their keys}
    List<Attributed> said() {
        return Stream.concat(said.stream(), more.stream().sorted(Attributed.ORDER)).toList();
    }

    /// Adds what a person entered.
    void enter(Recorded by, Attributed entered) {
        more.add(entered);
        mark(
                entered.claim().key(),
                entered.person(),
                new Mark(
                        Line.Standing.ADDED,
                        new Reason("entered", 0, Findings.ref(by).toString())));
    }

    /// {@return what is decided of this claim in the case of a person; a claim that a relative's
    /// case gave away bears the relative's mark}
    Optional<Mark> mark(ClaimKey claim, String person) {
        Map<String, Mark> all = marks.getOrDefault(claim, Map.of());
        Mark own = all.get(person);
        if (own != null || all.size() != 1) return Optional.ofNullable(own);
        String other = all.keySet().iterator().next();
        boolean elsewhere =
                moved.stream().anyMatch(a -> isOfKey(a, claim) && a.person().equals(other));
        return elsewhere ? Optional.empty() : Optional.ofNullable(all.get(other));
    }

    private static boolean isOfKey(Attributed a, ClaimKey claim) {
        return a.claim().key().equals(claim);
    }

    /// @param home the claims once what relatives met with was given to those who are held
    void broughtHome(List<Attributed> home) {
        moved = home.stream().filter(a -> marks.containsKey(a.claim().key())).toList();
    }

    /// {@return the line, with its standing}
    <T> Line<T> stand(Line<T> line, String person) {
        List<Mark> own = new ArrayList<>();
        for (Claim claim : line.tells()) mark(claim.key(), person).ifPresent(own::add);
        if (own.isEmpty()) return line;
        Line.Standing standing = Line.Standing.ACCEPTED;
        for (Line.Standing strongest :
                List.of(Line.Standing.DISPUTED, Line.Standing.ADDED, Line.Standing.REREAD))
            if (own.stream().anyMatch(m -> m.standing() == strongest)) {
                standing = strongest;
                break;
            }
        List<Reason> resolved = new ArrayList<>();
        own.stream().map(Mark::reason).distinct().forEach(resolved::add);
        resolved.addAll(line.resolved());
        return new Line<>(
                line.id(),
                line.value(),
                line.tells(),
                line.derivedFrom(),
                line.origins(),
                standing == Line.Standing.DISPUTED
                        ? line.reading()
                        : new vigil.Judgement(DECIDED, line.reading().reasons()),
                standing,
                resolved);
    }
}
