package vigil.casefile;

import vigil.casefile.ClaimsNow.Match;
import vigil.claim.Claim;
import vigil.claim.ClaimKey;
import vigil.claim.PageClaims;
import vigil.identity.Identities;
import vigil.identity.IdentityDecision;
import vigil.journal.ClaimSeen;
import vigil.journal.Decision;
import vigil.journal.Recorded;
import vigil.journal.Replay;
import vigil.journal.Ruling;
import vigil.journal.Sentences;
import vigil.journal.Subject;
import vigil.mention.MentionKey;
import vigil.source.Sha256;
import vigil.text.Page;
import vigil.text.PublicationDate;
import vigil.text.Reader;
import vigil.time.EventDates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// The decisions of people, brought to the pages at hand; each step of assembly asks it for its
/// part.
final class Decided {
    private final Replay replay;
    private final ByHand byHand;
    private final Whereabouts where;
    private final DecidedPersons persons;
    private final Findings findings = new Findings();
    private final List<PageClaims> pages;
    private final Set<ClaimKey> entered = new HashSet<>();
    private final Set<String> owners = new TreeSet<>();
    private final ActLinks links = new ActLinks();

    /// @param read what each page says
    /// @param reader turns accounts into texts
    Decided(List<PageClaims> read, Replay replay, Reader reader) {
        this.replay = replay;
        this.byHand = new ByHand(replay, reader);
        List<PageClaims> all = new ArrayList<>(read);
        all.addAll(byHand.pages());
        this.where = new Whereabouts(all);
        this.persons = new DecidedPersons(all, replay, where, findings);
        PageDecisions facts = new PageDecisions(replay);
        this.pages = all.stream().map(persons::withNames).map(p -> published(p, facts)).toList();
        conflicts();
        pageFacts(facts);
    }

    private static PageClaims published(PageClaims read, PageDecisions facts) {
        Page page = read.mentions().page();
        Optional<PublicationDate> date =
                facts.published(page.capture().payload())
                        .map(
                                d ->
                                        new PublicationDate(
                                                EventDates.print(d),
                                                PublicationDate.Basis.METADATA,
                                                Optional.empty()));
        if (date.isEmpty()) return read;
        return read.with(read.mentions().on(page.dated(date)));
    }

    private void conflicts() {
        for (Ruling ruling : replay.conflicts()) {
            List<Review.Conflict.Side> sides = new ArrayList<>();
            for (int i = 0; i < ruling.heads().size(); i++) {
                Recorded by = ruling.heads().get(i);
                sides.add(
                        new Review.Conflict.Side(
                                Findings.ref(by), Sentences.of(Replay.decision(by))));
            }
            findings.conflicts.add(new Review.Conflict(what(ruling.subject()), sides));
        }
        for (Replay.Unread unread : replay.unread())
            findings.unattached.add(
                    new Review.Unattached(
                            new Review.EntryRef(
                                    unread.name(),
                                    unread.entry()
                                            .entry()
                                            .at()
                                            .atZone(java.time.ZoneOffset.UTC)
                                            .toLocalDate()),
                            "an entry of the kind \"%s\"".formatted(unread.entry().entry().kind()),
                            unread.reason()));
    }

    private static String what(Subject subject) {
        return switch (subject) {
            case Subject.Reading(var claim, _, _) ->
                    "whether the %s was read rightly".formatted(claim.type());
            case Subject.Persons _ -> "whether two names are one person";
            case Subject.Acts(var one, _) ->
                    "whether two tellings are one %s".formatted(one.type());
            case Subject.Clash(var kind, _) -> "which %s is right".formatted(kind);
            case Subject.Fact(_, var name) -> "the %s of a page".formatted(name);
            case Subject.Guarded _ -> "how a person is protected";
        };
    }

    private void pageFacts(PageDecisions facts) {
        for (Ruling ruling : replay.rulings().values())
            if (ruling.subject() instanceof Subject.Fact(var payload, var name)) {
                if (where.pages(payload).isEmpty())
                    findings.unattached(
                            ruling.holds(),
                            Sentences.of(ruling.decision()),
                            "The document is not among those of this case file.");
                else if (name.equals("reliability"))
                    for (Page page : where.pages(payload))
                        facts.reliability(payload)
                                .ifPresent(
                                        r ->
                                                findings.reliability.put(
                                                        page.id(),
                                                        r.name().toLowerCase(Locale.ROOT)));
            }
    }

    List<PageClaims> pages() {
        return pages;
    }

    Predicate<MentionKey> orPerson(Predicate<MentionKey> isPerson) {
        return key -> isPerson.test(key) || persons.isPerson(key) || byHand.isPerson(key);
    }

    Identities identify(Function<List<IdentityDecision>, Identities> identify) {
        return persons.identify(identify);
    }

    DecidedPersons persons() {
        return persons;
    }

    Findings findings() {
        return findings;
    }

    /// {@return the claims that are read, with what people accept, reject and enter}
    ///
    /// @param victim the one person whom a mention comes to
    Standings standings(
            List<Attributed> read,
            Identities identities,
            Function<MentionKey, Optional<String>> victim,
            Function<Sha256, String> documents) {
        Standings standings = new Standings(replay, identities, persons, findings, documents, read);
        Set<ClaimKey> taken = new HashSet<>();
        read.forEach(a -> taken.add(a.claim().key()));
        for (ByHand.Entered e : byHand.entered(where, persons, findings, taken)) {
            Optional<String> person = victim.apply(e.victim());
            if (person.isEmpty()) {
                findings.unattached(
                        e.by(),
                        Sentences.of(Replay.decision(e.by())),
                        "Whom it is about cannot be told.");
                continue;
            }
            owners.add(person.get());
            for (Claim claim : e.claims()) {
                entered.add(claim.key());
                standings.enter(
                        e.by(),
                        new Attributed(
                                person.get(),
                                claim,
                                documents.apply(claim.key().rendition()),
                                claim.reading().score()));
                e.claims().stream()
                        .filter(c -> c.key().type().equals(claim.key().type()))
                        .forEach(c -> links.together(claim.key(), c.key()));
            }
        }
        standings.apply(where, entered);
        link(new ClaimsNow(standings.said(), where, entered));
        persons.owners().stream()
                .flatMap(k -> identities.personOf(k).stream())
                .forEach(owners::add);
        return standings;
    }

    private void link(ClaimsNow now) {
        for (Ruling ruling : replay.rulings().values()) {
            if (!(ruling.subject() instanceof Subject.Acts)) continue;
            switch (ruling.decision()) {
                case Decision.SameAct(var one, var other) -> link(ruling, now, one, other, true);
                case Decision.DifferentAct(var one, var other) ->
                        link(ruling, now, one, other, false);
                default -> throw new IllegalStateException(ruling.holds().name());
            }
        }
    }

    private void link(
            Ruling ruling, ClaimsNow now, ClaimSeen one, ClaimSeen other, boolean together) {
        Optional<ClaimKey> first = key(ruling, now, one);
        Optional<ClaimKey> second = key(ruling, now, other);
        if (first.isEmpty() || second.isEmpty()) return;
        if (together) links.together(first.get(), second.get());
        else links.apart(first.get(), second.get());
    }

    private Optional<ClaimKey> key(Ruling ruling, ClaimsNow now, ClaimSeen seen) {
        return switch (now.find(seen)) {
            case Match.Equal(var claim) -> Optional.of(claim.key());
            case Match.Changed(var claim, _, _) -> Optional.of(claim.key());
            case Match.Unread _ -> {
                findings.unattached(
                        ruling.holds(),
                        Sentences.of(ruling.decision()),
                        "%s is not read today.".formatted(Sentences.of(seen)));
                yield Optional.empty();
            }
            case Match.Nowhere(var reason) -> {
                findings.unattached(ruling.holds(), Sentences.of(ruling.decision()), reason);
                yield Optional.empty();
            }
        };
    }

    ActLinks links() {
        return links;
    }

    /// {@return whether a person entered this claim}
    boolean isByHand(ClaimKey claim) {
        return entered.contains(claim);
    }

    /// {@return ids of the persons who have a case file because people have dealt with it}
    Set<String> owners() {
        return owners;
    }

    Settlements settlements() {
        return new Settlements(replay, where, findings);
    }

    /// {@return what people have decided, beside what the lines bear}
    Review review(Identities identities, List<Page> pages, List<Case> cases) {
        new Remarks(replay, where, persons, identities, findings).gather(pages, cases);
        return findings.review();
    }
}
