package vigil.casefile;

import vigil.Judgement;
import vigil.Reason;
import vigil.casefile.Whereabouts.Found;
import vigil.claim.Claim;
import vigil.claim.ClaimKey;
import vigil.claim.DateTold;
import vigil.claim.PageClaims;
import vigil.claim.Party;
import vigil.claim.Reality;
import vigil.claim.Telling;
import vigil.journal.Asserted;
import vigil.journal.Decision;
import vigil.journal.Grounds;
import vigil.journal.Recorded;
import vigil.journal.Replay;
import vigil.journal.Sentences;
import vigil.journal.Whom;
import vigil.journal.WordsSeen;
import vigil.mention.Candidate;
import vigil.mention.MentionKey;
import vigil.mention.PageMentions;
import vigil.source.MediaType;
import vigil.source.Original;
import vigil.source.Sha256;
import vigil.source.SourceFacts;
import vigil.text.Page;
import vigil.text.PageReading;
import vigil.text.Passage;
import vigil.text.Reader;
import vigil.text.Stated;
import vigil.time.DateExpression;
import vigil.time.EventDate;
import vigil.time.EventDates;
import vigil.time.Meaning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What people enter by hand: claims like those that are read, in the words they name; and for what
/// no document says, a document of its own made of the account.
final class ByHand {
    private final Replay replay;
    private final Map<Recorded, Page> accounts = new LinkedHashMap<>();

    ByHand(Replay replay, Reader reader) {
        this.replay = replay;
        for (Recorded by : replay.effective())
            if (Replay.decision(by) instanceof Decision.Assert a
                    && a.grounds() instanceof Grounds.Account account)
                account(by, account, reader).ifPresent(page -> accounts.put(by, page));
    }

    private static Optional<Page> account(Recorded by, Grounds.Account account, Reader reader) {
        String id = "account-" + by.entry().stream() + "-" + by.entry().number();
        Original original =
                Original.handed(
                        "journal:" + by.name(),
                        MediaType.PLAIN,
                        account.description().getBytes(StandardCharsets.UTF_8));
        Optional<String> told =
                account.on() instanceof EventDate.Undated
                        ? Optional.empty()
                        : Optional.of(EventDates.print(account.on()));
        return switch (reader.read(
                id,
                original,
                new SourceFacts(
                        Optional.empty(),
                        told,
                        Optional.empty(),
                        account.language().equals("und")
                                ? Optional.empty()
                                : Optional.of(account.language()),
                        Optional.empty()))) {
            case PageReading.Read(var page) -> Optional.of(page);
            case PageReading.Unreadable _ -> Optional.empty();
        };
    }

    /// {@return the accounts as documents; they name whom only they name, and nothing is read in
    /// them}
    List<PageClaims> pages() {
        List<PageClaims> pages = new ArrayList<>();
        accounts.forEach(
                (by, page) -> {
                    List<Candidate> names = new ArrayList<>();
                    if (Replay.decision(by) instanceof Decision.Assert a
                            && a.whom() instanceof Whom.Named(var name))
                        named(page, name)
                                .ifPresent(
                                        passage ->
                                                names.add(
                                                        new Candidate(
                                                                MentionKey.of(passage),
                                                                passage,
                                                                name,
                                                                List.of(name.strip().split("\\s+")),
                                                                page.language(),
                                                                Set.of())));
                    pages.add(
                            new PageClaims(
                                    new PageMentions(
                                            page, names, List.of(), List.of(), List.of(), List.of(),
                                            List.of()),
                                    List.of(),
                                    List.of(),
                                    List.of()));
                });
        return pages;
    }

    private static Optional<Passage> named(Page page, String name) {
        int at = page.rendition().text().indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(page.passage(at, at + name.length()));
    }

    /// {@return whether this name is that of a person whom only an account names}
    boolean isPerson(MentionKey key) {
        return accounts.entrySet().stream()
                .anyMatch(
                        e ->
                                e.getValue().rendition().id().equals(key.rendition())
                                        && whom(e.getKey(), e.getValue())
                                                .filter(key::equals)
                                                .isPresent());
    }

    private static Optional<MentionKey> whom(Recorded by, Page page) {
        return Replay.decision(by) instanceof Decision.Assert a
                        && a.whom() instanceof Whom.Named(var name)
                ? named(page, name).map(MentionKey::of)
                : Optional.empty();
    }

    /// What one entry adds.
    ///
    /// @param victim whom it names
    /// @param claims one a document that says it, an answer following its request
    record Entered(Recorded by, MentionKey victim, List<Claim> claims) {}

    /// {@return what is entered by hand, in replay order}
    ///
    /// @param taken keys of claims that are there
    List<Entered> entered(
            Whereabouts where, DecidedPersons persons, Findings findings, Set<ClaimKey> taken) {
        Set<ClaimKey> keys = new HashSet<>(taken);
        List<Entered> all = new ArrayList<>();
        for (Recorded by : replay.effective()) {
            if (!(Replay.decision(by) instanceof Decision.Assert a)) continue;
            Optional<MentionKey> victim =
                    switch (a.whom()) {
                        case Whom.Mentioned(var mention) -> persons.key(mention);
                        case Whom.Named _ ->
                                Optional.ofNullable(accounts.get(by)).flatMap(p -> whom(by, p));
                    };
            if (victim.isEmpty()) {
                findings.unattached(
                        by,
                        Sentences.of(a),
                        a.whom() instanceof Whom.Mentioned(var mention)
                                ? persons.reason(mention)
                                : "The account could not be read as a text.");
                continue;
            }
            List<Claim> claims = new ArrayList<>();
            anchors(by, a, where, findings)
                    .forEach(
                            (_, anchors) ->
                                    claims.addAll(claims(by, a, victim.get(), anchors, keys)));
            if (!claims.isEmpty()) all.add(new Entered(by, victim.get(), claims));
        }
        return all;
    }

    /// {@return where it is said, by the rendition}
    private Map<Sha256, List<Passage>> anchors(
            Recorded by, Decision.Assert a, Whereabouts where, Findings findings) {
        Map<Sha256, List<Passage>> anchors = new LinkedHashMap<>();
        switch (a.grounds()) {
            case Grounds.Account _ -> {
                Page page = accounts.get(by);
                if (page != null && !page.rendition().text().isEmpty())
                    anchors.put(page.rendition().id(), List.of(whole(page)));
            }
            case Grounds.Quoted(var words) -> {
                for (WordsSeen seen : words)
                    switch (where.find(seen.payload(), seen.passage())) {
                        case Found.At(var passage) ->
                                anchors.computeIfAbsent(passage.rendition(), _ -> new ArrayList<>())
                                        .add(passage);
                        case Found.Nowhere(var reason) ->
                                findings.unattached(by, Sentences.of(a), reason);
                    }
                anchors.values().forEach(list -> list.sort(null));
            }
        }
        return anchors;
    }

    /// An anchor longer than a paragraph points at nothing: of a long account its beginning.
    private static Passage whole(Page page) {
        String text = page.rendition().text();
        int end = Math.min(text.length(), 400);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) end--;
        return page.passage(0, end);
    }

    private static List<Claim> claims(
            Recorded by,
            Decision.Assert a,
            MentionKey victim,
            List<Passage> anchors,
            Set<ClaimKey> keys) {
        Passage first = anchors.getFirst();
        Judgement reading =
                new Judgement(
                        Standings.DECIDED,
                        List.of(
                                new Reason(
                                        "by-hand",
                                        Standings.DECIDED,
                                        Findings.ref(by).toString())));
        return switch (a.told()) {
            case Asserted.Act act -> {
                Telling told =
                        new Telling.ActTold(
                                act.type(),
                                victim,
                                act.actor().map(w -> party(w, anchors)),
                                stated(act.place(), anchors, by),
                                stated(act.term(), anchors, by),
                                stated(act.charge(), anchors, by),
                                Optional.empty(),
                                act.matter());
                yield List.of(
                        new Claim(
                                key(first, told, keys),
                                told,
                                when(act.date(), first),
                                act.reality(),
                                act.saidBy().map(w -> party(w, anchors)),
                                anchors,
                                reading));
            }
            case Asserted.Request request -> {
                Telling told =
                        new Telling.RequestTold(
                                victim,
                                party(request.by(), anchors),
                                request.to().map(w -> party(w, anchors)),
                                words(request.what(), anchors),
                                request.matter());
                Claim asked =
                        new Claim(
                                key(first, told, keys),
                                told,
                                when(request.date(), first),
                                Reality.HAPPENED,
                                Optional.empty(),
                                anchors,
                                reading);
                if (request.answer().isEmpty()) yield List.of(asked);
                Telling answer =
                        new Telling.AnswerTold(
                                victim,
                                Optional.empty(),
                                request.answer().get(),
                                Optional.of(asked.key()),
                                request.matter());
                yield List.of(
                        asked,
                        new Claim(
                                key(first, answer, keys),
                                answer,
                                when(request.answered(), first),
                                Reality.HAPPENED,
                                Optional.empty(),
                                anchors,
                                reading));
            }
        };
    }

    /// Two acts of one type may be entered from one sentence: the key of the second is a unit
    /// shorter.
    private static ClaimKey key(Passage at, Telling told, Set<ClaimKey> keys) {
        int end = at.end();
        ClaimKey key = new ClaimKey(at.rendition(), at.start(), end, told.type(), told.victim());
        while (!keys.add(key) && end > at.start())
            key = new ClaimKey(at.rendition(), at.start(), --end, told.type(), told.victim());
        return key;
    }

    private static Optional<DateTold> when(EventDate date, Passage at) {
        Meaning meaning =
                switch (date) {
                    case EventDate.Undated _ -> null;
                    case EventDate.Yearless(var day) ->
                            new Meaning.Open(
                                    Optional.of(day.getDayOfMonth()),
                                    Optional.of(day.getMonth()),
                                    Optional.empty());
                    case EventDate.YearlessMonth(var month) ->
                            new Meaning.Open(
                                    Optional.empty(), Optional.of(month), Optional.empty());
                    case EventDate.Point _,
                            EventDate.Since _,
                            EventDate.Until _,
                            EventDate.Between _ ->
                            new Meaning.Fixed(date);
                };
        return Optional.ofNullable(meaning)
                .map(m -> new DateTold(new DateExpression(at, m, "by-hand"), DateTold.Tie.OWN));
    }

    private static Passage words(String words, List<Passage> anchors) {
        for (Passage anchor : anchors) {
            int at = anchor.quote().indexOf(words);
            if (at >= 0)
                return new Passage(
                        anchor.rendition(),
                        anchor.start() + at,
                        anchor.start() + at + words.length(),
                        words);
        }
        return anchors.getFirst();
    }

    private static Party party(String words, List<Passage> anchors) {
        return new Party(words, words(words, anchors), Optional.empty());
    }

    private static Optional<Stated<String>> stated(
            Optional<String> value, List<Passage> anchors, Recorded by) {
        return value.map(
                v ->
                        new Stated<>(
                                v,
                                List.of(words(v, anchors)),
                                new Stated.Basis.ByHand(by.chained().digest())));
    }
}
