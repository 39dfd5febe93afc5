package vigil.casefile;

import vigil.casefile.Whereabouts.Found;
import vigil.claim.PageClaims;
import vigil.identity.Identities;
import vigil.identity.IdentityDecision;
import vigil.journal.ClaimSeen;
import vigil.journal.Decision;
import vigil.journal.MentionSeen;
import vigil.journal.Recorded;
import vigil.journal.Replay;
import vigil.journal.Ruling;
import vigil.journal.Sentences;
import vigil.journal.Subject;
import vigil.journal.Whom;
import vigil.mention.Candidate;
import vigil.mention.MentionKey;
import vigil.source.Sha256;
import vigil.text.Page;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Who is who by decision: names that people pointed at are names of persons, pairs that they
/// judged are joined or kept apart, and whoever they have dealt with is not moved behind their
/// backs.
final class DecidedPersons {
    private final Replay replay;
    private final Whereabouts where;
    private final Findings findings;
    private final Map<MentionSeen, Optional<MentionKey>> keys = new HashMap<>();
    private final Map<Sha256, List<Candidate>> candidates = new HashMap<>();
    private final Map<Sha256, List<Candidate>> added = new TreeMap<>();
    private final Set<MentionKey> persons = new HashSet<>();
    private final List<IdentityDecision> explicit = new ArrayList<>();
    private final List<File> files = new ArrayList<>();

    /// A person's file as a decision names it: by one name, and the name on the page at hand.
    private record File(Recorded by, MentionKey name, MentionKey here) {}

    DecidedPersons(List<PageClaims> pages, Replay replay, Whereabouts where, Findings findings) {
        this.replay = replay;
        this.where = where;
        this.findings = findings;
        for (PageClaims page : pages)
            candidates.putIfAbsent(
                    page.mentions().page().rendition().id(), page.mentions().candidates());
        for (Recorded by : replay.effective()) names(by);
        for (Ruling ruling : replay.rulings().values())
            if (ruling.subject() instanceof Subject.Reading reading) file(ruling, reading);
        pairs();
    }

    private void names(Recorded by) {
        switch (Replay.decision(by)) {
            case Decision.Assert a when a.whom() instanceof Whom.Mentioned(var mention) -> {
                person(mention);
                key(mention).ifPresent(k -> files.add(new File(by, k, k)));
            }
            case Decision.Same(var one, var other) -> {
                person(one);
                person(other);
            }
            case Decision.Different(var one, var other) -> {
                person(one);
                person(other);
            }
            case Decision.Protect(var whom, _) -> person(whom);
            case Decision.Approve(var whom, _) -> {
                person(whom);
                key(whom).ifPresent(k -> files.add(new File(by, k, k)));
            }
            case Decision.Accept _,
                    Decision.Reject _,
                    Decision.Assert _,
                    Decision.SameAct _,
                    Decision.DifferentAct _,
                    Decision.Settle _,
                    Decision.PageFacts _,
                    Decision.Note _ -> {}
        }
    }

    /// Whose claims were accepted is a person with a case file.
    private void file(Ruling ruling, Subject.Reading reading) {
        if (!ruling.verdict().equals("right") && !ruling.isConflict()) return;
        for (ClaimSeen seen : Standings.claims(ruling.decision()))
            if (Subject.reading(seen).equals(reading)) {
                person(seen.person());
                person(seen.file());
                Optional<MentionKey> here = key(seen.person());
                Optional<MentionKey> name = key(seen.file());
                if (here.isPresent() && name.isPresent())
                    files.add(new File(ruling.holds(), name.get(), here.get()));
            }
    }

    private void person(MentionSeen seen) {
        key(seen).ifPresent(persons::add);
    }

    /// {@return the key of this mention today: its own, or that of a candidate in its place; one is
    /// made where the machine sees none}
    Optional<MentionKey> key(MentionSeen seen) {
        return keys.computeIfAbsent(seen, this::found);
    }

    private Optional<MentionKey> found(MentionSeen seen) {
        return switch (where.find(seen)) {
            case Found.Nowhere _ -> Optional.empty();
            case Found.At(var passage) -> Optional.of(candidate(passage));
        };
    }

    private MentionKey candidate(Passage passage) {
        MentionKey own = MentionKey.of(passage);
        Candidate best = null;
        int most = 0;
        for (Candidate c : candidates.getOrDefault(passage.rendition(), List.of())) {
            if (c.key().equals(own)) return own;
            int shared =
                    Math.min(c.key().end(), passage.end())
                            - Math.max(c.key().start(), passage.start());
            if (shared > most) {
                best = c;
                most = shared;
            }
        }
        if (best != null) return best.key();
        List<Candidate> here = added.computeIfAbsent(passage.rendition(), _ -> new ArrayList<>());
        if (here.stream().noneMatch(c -> c.key().equals(own))) {
            String words = passage.quote().replaceAll("\\s+", " ").strip();
            here.add(
                    new Candidate(own, passage, words, List.of(words.split(" ")), "und", Set.of()));
        }
        return own;
    }

    /// {@return whether a person pointed at this name as a person's}
    boolean isPerson(MentionKey key) {
        return persons.contains(key);
    }

    /// {@return the page, with the names that only people see}
    PageClaims withNames(PageClaims page) {
        Page text = page.mentions().page();
        List<Candidate> more =
                added.getOrDefault(text.rendition().id(), List.of()).stream()
                        .filter(c -> persons.contains(c.key()))
                        .toList();
        if (more.isEmpty()) return page;
        List<Candidate> all = new ArrayList<>(page.mentions().candidates());
        for (Candidate c : more)
            all.add(
                    new Candidate(
                            c.key(),
                            c.passage(),
                            c.nominative(),
                            c.words(),
                            text.language(),
                            c.features()));
        all.sort(java.util.Comparator.comparing(Candidate::key));
        return page.with(page.mentions().on(text, all));
    }

    /// Judged pairs in replay order; one that contradicts those before it is listed and has no
    /// effect, and what keeps persons apart goes before what joins them: one file for two people is
    /// the worse mistake.
    private void pairs() {
        record Pair(Ruling ruling, MentionKey one, MentionKey other) {}
        List<Pair> apart = new ArrayList<>();
        List<Pair> together = new ArrayList<>();
        for (Ruling ruling : replay.rulings().values()) {
            if (!(ruling.subject() instanceof Subject.Persons)) continue;
            MentionSeen first;
            MentionSeen second;
            switch (ruling.decision()) {
                case Decision.Same(var one, var other) -> {
                    first = one;
                    second = other;
                }
                case Decision.Different(var one, var other) -> {
                    first = one;
                    second = other;
                }
                default -> throw new IllegalStateException(ruling.holds().name());
            }
            Optional<MentionKey> one = key(first);
            Optional<MentionKey> other = key(second);
            if (one.isEmpty() || other.isEmpty()) {
                findings.unattached(
                        ruling.holds(),
                        Sentences.of(ruling.decision()),
                        reason(one.isEmpty() ? first : second));
                continue;
            }
            (ruling.verdict().equals("two") ? apart : together)
                    .add(new Pair(ruling, one.get(), other.get()));
        }
        Map<MentionKey, MentionKey> heads = new HashMap<>();
        for (Pair pair : apart) explicit.add(new IdentityDecision.Different(pair.one, pair.other));
        for (Pair pair : together) {
            MentionKey one = head(heads, pair.one);
            MentionKey other = head(heads, pair.other);
            boolean contradicts =
                    apart.stream()
                            .anyMatch(
                                    a -> {
                                        MentionKey x = head(heads, a.one);
                                        MentionKey y = head(heads, a.other);
                                        return (x.equals(one) && y.equals(other))
                                                || (x.equals(other) && y.equals(one));
                                    });
            if (contradicts) {
                findings.ask(
                        pair.ruling.holds(),
                        Optional.empty(),
                        "%s says that %s; with other decisions that would join two whom a person keeps apart, so it has no effect. Which of them is wrong?"
                                .formatted(
                                        Findings.ref(pair.ruling.holds()),
                                        Sentences.of(pair.ruling.decision())),
                        List.of());
                continue;
            }
            if (!one.equals(other)) heads.put(one, other);
            explicit.add(new IdentityDecision.Same(pair.one, pair.other));
        }
    }

    private static MentionKey head(Map<MentionKey, MentionKey> heads, MentionKey of) {
        MentionKey head = of;
        for (MentionKey next = heads.get(head); next != null; next = heads.get(head)) head = next;
        return head;
    }

    /// {@return names of the persons whose case files people have dealt with}
    List<MentionKey> owners() {
        return files.stream().map(File::name).distinct().toList();
    }

    /// {@return why a mention cannot be found}
    String reason(MentionSeen seen) {
        return where.find(seen) instanceof Found.Nowhere(var reason)
                ? reason
                : "No name stands there.";
    }

    /// {@return who is who: first as decided pairs and scores have it, and where that would move
    /// somebody whose file a person has dealt with, once more with that person held in place}
    Identities identify(Function<List<IdentityDecision>, Identities> identify) {
        Identities free = identify.apply(explicit);
        List<IdentityDecision> held = new ArrayList<>(explicit);
        Map<String, List<File>> byPerson = new LinkedHashMap<>();
        for (File file : files) {
            Optional<String> here = free.personOf(file.here);
            Optional<String> name = free.personOf(file.name);
            if (here.isEmpty() || name.isEmpty()) continue;
            if (here.equals(name))
                byPerson.computeIfAbsent(name.get(), _ -> new ArrayList<>()).add(file);
            else hold(file, held);
        }
        byPerson.values().forEach(one -> keepApart(one, held));
        return held.size() == explicit.size() ? free : identify.apply(held);
    }

    private void hold(File file, List<IdentityDecision> held) {
        IdentityDecision same = new IdentityDecision.Same(file.here, file.name);
        boolean forbidden =
                explicit.stream()
                        .anyMatch(
                                d ->
                                        d instanceof IdentityDecision.Different(var a, var b)
                                                && ((a.equals(file.here) && b.equals(file.name))
                                                        || (a.equals(file.name)
                                                                && b.equals(file.here))));
        if (forbidden || held.contains(same)) return;
        held.add(same);
        findings.ask(
                file.by,
                Optional.of(file.name.toString()),
                "A line was accepted in the case file of \"%s\" that names \"%s\". By their names alone these are two persons now; they stay one until a person decides."
                        .formatted(words(file.name), words(file.here)),
                passages(file.here, file.name));
    }

    /// Two files that were two when the second got its name: whoever first used it knew the first
    /// and would have used its name for the same person. Names that were given apart from each
    /// other tell nothing.
    private void keepApart(List<File> one, List<IdentityDecision> held) {
        Map<MentionKey, List<Recorded>> uses = new TreeMap<>();
        for (File file : one) uses.computeIfAbsent(file.name, _ -> new ArrayList<>()).add(file.by);
        List<MentionKey> names = List.copyOf(uses.keySet());
        for (int i = 0; i < names.size(); i++)
            for (int j = i + 1; j < names.size(); j++) {
                MentionKey first = names.get(i);
                MentionKey second = names.get(j);
                List<Recorded> some = uses.getOrDefault(first, List.of());
                List<Recorded> others = uses.getOrDefault(second, List.of());
                if (!beganKnowing(some, others) && !beganKnowing(others, some)) continue;
                IdentityDecision apart = new IdentityDecision.Different(first, second);
                if (joined(first, second) || held.contains(apart)) continue;
                held.add(apart);
                findings.ask(
                        others.getFirst(),
                        Optional.empty(),
                        "The case files of \"%s\" and \"%s\" were dealt with as two persons'. By their names they are one now; they stay two until a person decides."
                                .formatted(words(first), words(second)),
                        passages(first, second));
            }
    }

    /// {@return whether every use that knew no earlier one of its own knew one of the others}
    private boolean beganKnowing(List<Recorded> uses, List<Recorded> others) {
        return uses.stream()
                .filter(use -> uses.stream().noneMatch(earlier -> knew(use, earlier)))
                .allMatch(use -> others.stream().anyMatch(other -> knew(use, other)));
    }

    private boolean knew(Recorded later, Recorded earlier) {
        return replay.knowledge().knew(later.entry(), earlier.entry());
    }

    /// {@return whether decisions join these two, over however many others}
    private boolean joined(MentionKey one, MentionKey other) {
        Set<MentionKey> reached = new HashSet<>(Set.of(one));
        boolean more = true;
        while (more) {
            more = false;
            for (IdentityDecision d : explicit)
                if (d instanceof IdentityDecision.Same(var a, var b)
                        && reached.contains(a) != reached.contains(b)) {
                    reached.add(a);
                    reached.add(b);
                    more = true;
                }
        }
        return reached.contains(other);
    }

    private String words(MentionKey key) {
        return passage(key).map(Passage::quote).orElse(key.toString());
    }

    private Optional<Passage> passage(MentionKey key) {
        List<Candidate> all = new ArrayList<>(candidates.getOrDefault(key.rendition(), List.of()));
        all.addAll(added.getOrDefault(key.rendition(), List.of()));
        return all.stream().filter(c -> c.key().equals(key)).map(Candidate::passage).findFirst();
    }

    private List<Passage> passages(MentionKey one, MentionKey other) {
        List<Passage> all = new ArrayList<>();
        passage(one).ifPresent(all::add);
        passage(other).ifPresent(all::add);
        return all;
    }
}
