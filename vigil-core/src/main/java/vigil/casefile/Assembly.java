package vigil.casefile;

import vigil.claim.PageClaims;
import vigil.claim.Party;
import vigil.claim.Reality;
import vigil.claim.Telling;
import vigil.identity.Identities;
import vigil.journal.Replay;
import vigil.language.Languages;
import vigil.language.Pos;
import vigil.source.Sha256;
import vigil.text.Block;
import vigil.text.Page;
import vigil.text.Passage;
import vigil.text.Sentence;
import vigil.time.EventDates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Everything that needs more than one page: years, happenings, requests, disagreements, status,
/// gaps.
///
/// Dates help to find which tellings are one happening, and happenings help to find dates; so both
/// are done twice, and then it is enough.
final class Assembly {
    /// Inputs tell no day after which none of them can have been written; this one is far, and near
    /// enough to be counted from.
    private static final LocalDate NO_LIMIT = LocalDate.of(2100, 1, 1);

    private final Bundle bundle;
    private final Identities identities;
    private final Languages languages;
    private final CaseOptions options;
    private final Referents referents;
    private final List<Person> people;
    private final Detained detained;
    private final List<Attributed> said;
    private final Decided decided;
    private final Standings standings;

    Assembly(
            Bundle bundle,
            Identities identities,
            Languages languages,
            CaseOptions options,
            Decided decided) {
        this.decided = decided;
        this.bundle = bundle;
        this.identities = identities;
        this.languages = languages;
        this.options = options;
        this.referents = new Referents(bundle, identities);
        this.standings =
                decided.standings(
                        bundle.told().stream()
                                .flatMap(p -> referents.attribute(p).stream())
                                .toList(),
                        identities,
                        referents::person,
                        rendition -> bundle.page(rendition).id());
        List<Attributed> asTold = standings.said();
        this.people = People.of(bundle, identities, referents, languages);
        this.detained = new Detained(asTold, people);
        detained.add(decided.owners());
        this.said = detained.broughtHome(asTold);
        standings.broughtHome(said);
    }

    /// {@return happenings and dates, each found with the help of the other}
    private Found find() {
        LocalDate limit = options.asOf().orElse(NO_LIMIT);
        Dating first = Dating.solve(bundle, said, Attributed::ownName, List.of(), limit);
        HappeningFacts facts =
                new HappeningFacts(said, happenings(first), r -> bundle.published(r).isPresent());
        Dating dating = Dating.solve(bundle, said, facts::name, facts.facts(), limit);
        return new Found(dating, happenings(dating));
    }

    private record Found(Dating dating, Map<String, List<Happening>> happenings) {}

    Dating dating() {
        return find().dating();
    }

    CaseFile caseFile(List<Gap> unread) {
        Found found = find();
        Dating dating = found.dating();
        Map<String, List<Happening>> happenings = found.happenings();
        Corroboration corroboration = Corroboration.of(bundle, this::signs);
        Certainty certainty = new Certainty(languages);
        List<Case> cases = new ArrayList<>();
        LocalDate asOf = options.asOf().orElseGet(() -> latest(dating));
        EventLines eventLines =
                new EventLines(
                        corroboration, certainty, dating, t -> decided.isByHand(t.claim().key()));
        Settlements settlements = decided.settlements();
        RequestLines requestLines =
                new RequestLines(corroboration, certainty, dating::dateOf, referents);
        for (Person person : people) {
            if (!detained.has(person.id()) || !isAskedFor(person)) continue;
            List<Attributed> told =
                    said.stream().filter(a -> a.person().equals(person.id())).toList();
            List<Happening> all = happenings.getOrDefault(person.id(), List.of());
            Settlements.Settled settled = settlements.apply(all, disagreements(all, told, dating));
            List<Line<Event>> events = stand(eventLines.lines(settled.happenings()), person);
            Status status = new StatusFinder(dating).status(events, told);
            cases.add(
                    new Case(
                            person.id(),
                            status,
                            events,
                            stand(
                                    requestLines.lines(
                                            new RequestFusion(bundle, decided.links())
                                                    .fuse(requests(told, dating), told)),
                                    person),
                            settled.disagreements(),
                            CaseGaps.ofCase(events, status, asOf)));
        }
        settlements.listUnused();
        List<Gap> gaps = new ArrayList<>(unread);
        gaps.addAll(CaseGaps.ofPages(bundle, dating, languages));
        return new CaseFile(
                new MadeBy(options.version(), options.fingerprint(), asOf, options.journalHeads()),
                bundle.pages(),
                dating.pageDates(),
                people,
                cases,
                gaps,
                decided.review(identities, bundle.pages(), cases));
    }

    private <T> List<Line<T>> stand(List<Line<T>> lines, Person person) {
        return lines.stream().map(line -> standings.stand(line, person.id())).toList();
    }

    /// {@return the way back from the lines of this file to what decisions name}
    Leaves leaves(CaseFile file, Replay replay) {
        return new Leaves(file, bundle, identities, referents, replay, decided.persons());
    }

    private List<Disagreement> disagreements(
            List<Happening> own, List<Attributed> told, Dating dating) {
        List<Disagreement> all = new ArrayList<>(DateClashes.find(own));
        all.addAll(new TermClashes(languages).find(own));
        all.addAll(new DurationClashes(dating).find(told, own));
        all.addAll(new StatusClashes(dating).find(own));
        all.addAll(new ChargeClashes(languages, dating).find(own));
        all.addAll(new CountClashes(bundle.told()).find(own));
        return all.stream()
                .sorted(
                        Comparator.comparing(Disagreement::kind)
                                .thenComparing(d -> d.sides().getFirst().evidence().getFirst())
                                .thenComparing(Disagreement::about))
                .toList();
    }

    private List<RequestTelling> requests(List<Attributed> told, Dating dating) {
        List<RequestTelling> requests = new ArrayList<>();
        for (Attributed a : told)
            if (a.claim().told() instanceof Telling.RequestTold request)
                requests.add(
                        new RequestTelling(
                                a,
                                request,
                                dating.dateOf(a),
                                bundle.page(a.rendition()).language(),
                                referents.person(request.by()),
                                request.to().flatMap(referents::person),
                                referents.isReference(request.by().anchor())
                                        || isPronoun(
                                                bundle.page(a.rendition()), request.by().anchor()),
                                isHeadline(bundle.page(a.rendition()), a.claim().key().start())));
        return requests;
    }

    /// {@return whether these words are one word, and a pronoun}
    private static boolean isPronoun(Page page, Passage words) {
        return page.sentences().stream()
                .filter(s -> s.start() <= words.start() && words.end() <= s.end())
                .flatMap(s -> s.tokens().stream())
                .anyMatch(
                        t ->
                                t.start() == words.start()
                                        && t.end() == words.end()
                                        && t.may(Pos.PRON));
    }

    private boolean isAskedFor(Person person) {
        if (options.person().isEmpty()) return true;
        String asked = options.person().get().strip().toLowerCase(Locale.ROOT);
        return person.name().toLowerCase(Locale.ROOT).contains(asked)
                || person.variants().stream()
                        .anyMatch(v -> v.text().toLowerCase(Locale.ROOT).contains(asked));
    }

    /// The latest date in the inputs, of a page or of what has happened.
    private LocalDate latest(Dating dating) {
        Stream<LocalDate> pages =
                dating.pageDates().stream()
                        .flatMap(d -> EventDates.read(d.edtf()).stream())
                        .flatMap(d -> d.latest().stream());
        Stream<LocalDate> acts =
                said.stream()
                        .filter(a -> a.claim().reality() == Reality.HAPPENED)
                        .map(dating::dateOf)
                        .filter(Dated::isDay)
                        .flatMap(d -> d.date().latest().stream());
        return Stream.concat(pages, acts).max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
    }

    private Map<String, List<Happening>> happenings(Dating dating) {
        Map<String, List<ActTelling>> byPerson = new TreeMap<>();
        for (Attributed a : said)
            if (a.claim().told() instanceof Telling.ActTold act)
                byPerson.computeIfAbsent(a.person(), _ -> new ArrayList<>())
                        .add(telling(a, act, dating));
        Map<String, List<Happening>> happenings = new TreeMap<>();
        byPerson.forEach(
                (person, tellings) ->
                        happenings.put(
                                person,
                                EventFusion.fuse(
                                        tellings,
                                        rendition ->
                                                dating.written(bundle.page(rendition)).latest(),
                                        decided.links())));
        return happenings;
    }

    private ActTelling telling(Attributed a, Telling.ActTold act, Dating dating) {
        Page page = bundle.page(a.rendition());
        Optional<Party> actor = act.actor();
        return new ActTelling(
                a,
                act,
                dating.dateOf(a),
                page.language(),
                isLead(page, a.claim().key().start()),
                actor.map(p -> referents.person(p).orElse(p.words())));
    }

    /// {@return whether this place lies in the page's title or in the first sentence below it}
    private static boolean isLead(Page page, int place) {
        for (Sentence sentence : page.sentences()) {
            if (place < sentence.end()) return true;
            Block.Shape shape = page.blocks().get(sentence.block()).shape();
            if (shape != Block.Shape.TITLE && shape != Block.Shape.HEADING) return false;
        }
        return false;
    }

    private static boolean isHeadline(Page page, int place) {
        return page.sentences().stream()
                .filter(sentence -> sentence.start() <= place && place < sentence.end())
                .map(sentence -> page.blocks().get(sentence.block()).shape())
                .anyMatch(shape -> shape == Block.Shape.TITLE || shape == Block.Shape.HEADING);
    }

    /// {@return what a translation keeps: persons and numbers, in reading order}
    private List<String> signs(PageClaims page) {
        record Sign(int at, String sign) {}
        Sha256 rendition = page.mentions().page().rendition().id();
        Stream<Sign> named =
                identities.byMention().entrySet().stream()
                        .filter(e -> e.getKey().rendition().equals(rendition))
                        .map(e -> new Sign(e.getKey().start(), e.getValue()));
        Stream<Sign> numbers =
                page.mentions().page().sentences().stream()
                        .flatMap(s -> s.tokens().stream())
                        .filter(t -> t.kind() == vigil.text.Token.Kind.NUMBER)
                        .map(t -> new Sign(t.start(), t.text()));
        return Stream.concat(named, numbers)
                .sorted(Comparator.comparingInt(Sign::at).thenComparing(Sign::sign))
                .map(Sign::sign)
                .toList();
    }
}
