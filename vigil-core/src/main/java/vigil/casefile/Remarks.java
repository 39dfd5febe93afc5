package vigil.casefile;

import vigil.casefile.ClaimsNow.Match;
import vigil.casefile.Whereabouts.Found;
import vigil.claim.Claim;
import vigil.claim.ClaimKey;
import vigil.identity.Identities;
import vigil.journal.ClaimContent;
import vigil.journal.ClaimSeen;
import vigil.journal.Decision;
import vigil.journal.MentionSeen;
import vigil.journal.PageSeen;
import vigil.journal.Recorded;
import vigil.journal.Replay;
import vigil.journal.Ruling;
import vigil.journal.Sentences;
import vigil.journal.Subject;
import vigil.journal.WordsSeen;
import vigil.source.Sha256;
import vigil.text.Page;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Notes, approvals and protection: decisions that change no line, brought to the finished file.
final class Remarks {
    private final Replay replay;
    private final Whereabouts where;
    private final DecidedPersons persons;
    private final Identities identities;
    private final Findings findings;
    private final Map<String, Integer> guardedBy = new HashMap<>();

    Remarks(
            Replay replay,
            Whereabouts where,
            DecidedPersons persons,
            Identities identities,
            Findings findings) {
        this.replay = replay;
        this.where = where;
        this.persons = persons;
        this.identities = identities;
        this.findings = findings;
    }

    void gather(List<Page> pages, List<Case> cases) {
        for (Ruling ruling : replay.rulings().values())
            if (ruling.subject() instanceof Subject.Guarded
                    && ruling.decision() instanceof Decision.Protect(var whom, var how))
                person(ruling.holds(), whom).ifPresent(id -> guard(ruling, id, how));
        for (Recorded by : replay.effective())
            switch (Replay.decision(by)) {
                case Decision.Note(var about, var text) -> note(by, about, text, pages, cases);
                case Decision.Approve approve -> approve(by, approve, cases);
                case Decision.Accept _,
                        Decision.Reject _,
                        Decision.Assert _,
                        Decision.Same _,
                        Decision.Different _,
                        Decision.SameAct _,
                        Decision.DifferentAct _,
                        Decision.Settle _,
                        Decision.PageFacts _,
                        Decision.Protect _ -> {}
            }
    }

    /// One person may have been named by several names: the last decision holds, and where writers
    /// did not know of each other the one that protects more.
    private void guard(Ruling ruling, String person, Decision.Protection how) {
        int at = replay.effective().indexOf(ruling.holds());
        Integer before = guardedBy.get(person);
        if (before != null) {
            Recorded other = replay.effective().get(before);
            boolean knew = replay.knowledge().knew(ruling.holds().entry(), other.entry());
            boolean known = replay.knowledge().knew(other.entry(), ruling.holds().entry());
            var held = findings.guards.get(person);
            if (known || (!knew && held != null && rank(held) >= rank(how))) return;
        }
        guardedBy.put(person, at);
        findings.guards.put(person, safest(ruling, how));
    }

    /// While people differ, whoever would be masked by one of them is masked.
    private static Decision.Protection safest(Ruling ruling, Decision.Protection how) {
        Decision.Protection safest = how;
        if (ruling.isConflict())
            for (Recorded by : ruling.heads())
                if (Replay.decision(by) instanceof Decision.Protect(_, var other)
                        && rank(other) > rank(safest)) safest = other;
        return safest;
    }

    private static int rank(Decision.Protection how) {
        return switch (how) {
            case CONSENT -> 0;
            case MASK -> 1;
            case RESTRICT -> 2;
        };
    }

    private Optional<String> person(Recorded by, MentionSeen whom) {
        Optional<String> person = persons.key(whom).flatMap(identities::personOf);
        if (person.isEmpty())
            findings.unattached(by, Sentences.of(Replay.decision(by)), persons.reason(whom));
        return person;
    }

    private void note(
            Recorded by,
            vigil.journal.Leaf about,
            String text,
            List<Page> pages,
            List<Case> cases) {
        switch (about) {
            case MentionSeen mention ->
                    person(by, mention)
                            .ifPresent(
                                    id ->
                                            note(
                                                    by,
                                                    Optional.of(id),
                                                    Optional.empty(),
                                                    Optional.empty(),
                                                    text,
                                                    List.of()));
            case PageSeen page -> {
                List<Page> here =
                        pages.stream()
                                .filter(p -> p.capture().payload().equals(page.payload()))
                                .toList();
                if (here.isEmpty())
                    findings.unattached(
                            by,
                            Sentences.of(Replay.decision(by)),
                            "The document is not among those of this case file.");
                else
                    note(
                            by,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(here.getFirst().id()),
                            text,
                            List.of());
            }
            case WordsSeen words -> {
                switch (where.find(words.payload(), words.passage())) {
                    case Found.At(var passage) ->
                            note(
                                    by,
                                    Optional.empty(),
                                    Optional.empty(),
                                    pages.stream()
                                            .filter(
                                                    p ->
                                                            p.rendition()
                                                                    .id()
                                                                    .equals(passage.rendition()))
                                            .map(Page::id)
                                            .findFirst(),
                                    text,
                                    List.of(passage));
                    case Found.Nowhere(var reason) ->
                            findings.unattached(by, Sentences.of(Replay.decision(by)), reason);
                }
            }
            case ClaimSeen seen -> claim(by, seen, text, cases);
        }
    }

    private void claim(Recorded by, ClaimSeen seen, String text, List<Case> cases) {
        Optional<String> person = persons.key(seen.person()).flatMap(identities::personOf);
        Optional<String> file = persons.key(seen.file()).flatMap(identities::personOf);
        for (Case aCase : cases) {
            if (!file.or(() -> person).filter(aCase.person()::equals).isPresent()) continue;
            ClaimsNow now =
                    new ClaimsNow(
                            lines(aCase)
                                    .flatMap(l -> l.tells().stream())
                                    .map(c -> new Attributed(aCase.person(), c, "", 0))
                                    .toList(),
                            where,
                            java.util.Set.of());
            Optional<ClaimKey> key =
                    switch (now.find(seen)) {
                        case Match.Equal(var claim) -> Optional.of(claim.key());
                        case Match.Changed(var claim, _, _) -> Optional.of(claim.key());
                        case Match.Unread _, Match.Nowhere _ -> Optional.empty();
                    };
            if (key.isEmpty()) continue;
            lines(aCase)
                    .filter(l -> l.tells().stream().anyMatch(c -> c.key().equals(key.get())))
                    .findFirst()
                    .ifPresent(
                            l ->
                                    note(
                                            by,
                                            Optional.of(aCase.person()),
                                            Optional.of(l.id()),
                                            Optional.empty(),
                                            text,
                                            List.of()));
            return;
        }
        findings.unattached(
                by, Sentences.of(Replay.decision(by)), "No line tells it in this case file.");
    }

    private void note(
            Recorded by,
            Optional<String> person,
            Optional<String> line,
            Optional<String> document,
            String text,
            List<Passage> evidence) {
        findings.notes.add(
                new Review.Note(Findings.ref(by), person, line, document, text, evidence));
    }

    private static Stream<Line<?>> lines(Case aCase) {
        return Stream.concat(aCase.events().stream(), aCase.requests().stream());
    }

    private void approve(Recorded by, Decision.Approve approve, List<Case> cases) {
        Optional<String> person = person(by, approve.whom());
        if (person.isEmpty()) return;
        Map<ClaimKey, Sha256> then = new HashMap<>();
        for (Decision.Approve.Line line : approve.lines()) then.put(line.claim(), line.content());
        List<String> since = new ArrayList<>();
        int more = 0;
        int changed = 0;
        Optional<Case> aCase =
                cases.stream().filter(c -> c.person().equals(person.get())).findFirst();
        if (aCase.isPresent())
            for (Claim claim :
                    lines(aCase.get()).flatMap(l -> l.tells().stream()).distinct().toList()) {
                Sha256 content = then.remove(claim.key());
                if (content == null) more++;
                else if (!content.equals(ClaimContent.of(claim).digest())) changed++;
            }
        if (more > 0) since.add("%d more tellings".formatted(more));
        if (changed > 0) since.add("%d tellings that read differently".formatted(changed));
        if (!then.isEmpty()) since.add("%d tellings fewer".formatted(then.size()));
        findings.approvals.add(
                new Review.Approval(Findings.ref(by), person.get(), approve.lines().size(), since));
    }
}
