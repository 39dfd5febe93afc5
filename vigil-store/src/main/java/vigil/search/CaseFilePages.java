package vigil.search;

import vigil.casefile.Case;
import vigil.casefile.CaseFile;
import vigil.casefile.Event;
import vigil.casefile.Line;
import vigil.casefile.PageDate;
import vigil.casefile.Person;
import vigil.casefile.Request;
import vigil.claim.Claim;
import vigil.claim.ClaimKey;
import vigil.claim.PageClaims;
import vigil.claim.Party;
import vigil.claim.Telling;
import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.mention.Candidate;
import vigil.mention.MentionKey;
import vigil.mention.NamedKind;
import vigil.mention.Typing;
import vigil.search.IndexedPassage.Part;
import vigil.search.IndexedPassage.ToldAct;
import vigil.text.Block;
import vigil.text.Page;
import vigil.text.Passage;
import vigil.text.Sentence;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the index holds of an assembled case file.
///
/// @param pages in the order of the case file
/// @param persons in the order of the case file
public record CaseFilePages(List<IndexedPage> pages, List<IndexedPerson> persons) {
    /// Evidence of two places in which a name stands as places do.
    private static final int STANDS_AS_PLACES_DO = 16;

    public CaseFilePages {
        pages = List.copyOf(pages);
        persons = List.copyOf(persons);
    }

    /// {@return what the index holds of these}
    ///
    /// @param read what the pages say: places, bodies, and acts of persons who have no case or
    ///   could not be made out; of pages without, only what the cases hold is known
    public static CaseFilePages of(CaseFile file, List<PageClaims> read, Languages languages) {
        Notes notes = new Notes();
        for (Person person : file.people()) {
            for (Passage passage : person.mentions()) notes.at(passage).persons.add(person.id());
            for (Passage passage : person.references()) notes.at(passage).persons.add(person.id());
        }
        Set<ClaimKey> told = new HashSet<>();
        for (Case one : file.cases()) {
            for (Line<Event> line : one.events())
                for (Claim claim : line.tells()) {
                    told.add(claim.key());
                    tell(notes, one, claim, line.value().type().code(), line.value().date());
                }
            for (Line<Request> line : one.requests())
                for (Claim claim : line.tells())
                    tell(notes, one, claim, QueryTranslator.REQUEST, line.value().date());
        }
        Map<String, EventDate> dates = new HashMap<>();
        for (PageDate date : file.pageDates())
            EventDates.read(date.edtf()).ifPresent(d -> dates.put(date.document(), d));
        for (PageClaims page : read) tellRest(notes, page, told, dates);
        name(notes, file, read, languages);
        List<IndexedPage> pages = new ArrayList<>();
        for (Page page : file.pages())
            pages.add(page(page, notes, Optional.ofNullable(dates.get(page.id()))));
        return new CaseFilePages(pages, file.people().stream().map(CaseFilePages::person).toList());
    }

    /// Acts on persons who have no case, such as a relative who was searched, of persons who could
    /// not be made out, and those that are denied or told of nobody in particular.
    private static void tellRest(
            Notes notes, PageClaims read, Set<ClaimKey> told, Map<String, EventDate> dates) {
        EventDate published =
                dates.getOrDefault(read.mentions().page().id(), new EventDate.Undated());
        StoryDate story = new StoryDate(published);
        Set<String> words = new HashSet<>();
        for (PageClaims.ActWord word : read.words()) {
            Notes.Note note = notes.at(word.passage());
            String type = word.act().code();
            words.add(type + word.passage().start());
            Optional<ToldAct> known =
                    note.acts.stream().filter(a -> a.type().equals(type)).findFirst();
            EventDate date =
                    known.map(ToldAct::date)
                            .filter(d -> !Fit.isOpen(d))
                            .orElseGet(() -> story.date(word.when()));
            story.told(date);
            known.filter(act -> Fit.isOpen(act.date())).ifPresent(note.acts::remove);
            note.acts.add(new ToldAct(type, date));
        }
        for (Claim claim : read.claims())
            if (claim.told() instanceof Telling.ActTold act
                    && !told.contains(claim.key())
                    && words.add(act.act().code() + claim.key().start()))
                notes.at(claim.key().rendition(), claim.key().start())
                        .acts
                        .add(new ToldAct(act.act().code(), story.date(claim.when())));
        for (PageClaims.Unclear unclear : read.unclear())
            if (words.add(unclear.act().code() + unclear.passage().start()))
                notes.at(unclear.passage())
                        .acts
                        .add(new ToldAct(unclear.act().code(), new EventDate.Undated()));
    }

    private static void tell(Notes notes, Case one, Claim claim, String type, EventDate date) {
        Notes.Note note = notes.at(claim.key().rendition(), claim.key().start());
        note.acts.add(new ToldAct(type, date));
        note.persons.add(one.person());
        if (claim.told() instanceof Telling.ActTold act)
            act.place()
                    .ifPresent(
                            place ->
                                    place.anchors()
                                            .forEach(a -> notes.at(a).places.add(place.value())));
    }

    private static void name(
            Notes notes, CaseFile file, List<PageClaims> read, Languages languages) {
        Typing typing = Typing.of(read.stream().map(PageClaims::mentions).toList(), languages);
        Set<MentionKey> people = new HashSet<>();
        for (Person person : file.people())
            if (person.variants().stream().anyMatch(v -> v.text().indexOf(' ') > 0))
                for (Passage passage : person.mentions()) people.add(MentionKey.of(passage));
        for (PageClaims page : read) {
            for (Candidate candidate : page.mentions().candidates())
                name(
                        notes.at(candidate.passage()),
                        candidate,
                        typing,
                        people.contains(candidate.key()));
            for (Claim claim : page.claims())
                for (Party party : parties(claim))
                    if (!people.contains(MentionKey.of(party.anchor()))
                            && party.words().codePoints().anyMatch(Character::isUpperCase))
                        notes.at(party.anchor()).maybeBodies.add(party.words());
        }
    }

    /// What nothing types may be a place, and so may a lone name that was taken for a person's but
    /// stands where places do.
    private static void name(
            Notes.Note note, Candidate candidate, Typing typing, boolean isPerson) {
        String name = candidate.nominative();
        switch (typing.kind(candidate.key()).orElse(NamedKind.WORK)) {
            case PLACE -> note.places.add(name);
            case BODY -> note.bodies.add(name);
            case WORK -> note.maybePlaces.add(name);
            case PERSON -> {
                if (!isPerson
                        && typing.sum(candidate.key(), NamedKind.PLACE) >= STANDS_AS_PLACES_DO)
                    note.maybePlaces.add(name);
            }
        }
    }

    /// {@return who acts, asks, answers or speaks}
    private static List<Party> parties(Claim claim) {
        List<Party> parties = new ArrayList<>(claim.speaker().stream().toList());
        switch (claim.told()) {
            case Telling.ActTold act -> act.actor().ifPresent(parties::add);
            case Telling.RequestTold request -> {
                parties.add(request.by());
                request.to().ifPresent(parties::add);
            }
            case Telling.AnswerTold answer -> answer.by().ifPresent(parties::add);
            case Telling.Lasting _, Telling.InState _ -> {}
        }
        return parties;
    }

    private static IndexedPage page(Page page, Notes notes, Optional<EventDate> published) {
        String text = page.rendition().text();
        List<IndexedPassage> passages = new ArrayList<>();
        int point = 0;
        int counted = 0;
        for (Piece piece : pieces(page)) {
            Notes.Note note = notes.within(page.rendition().id(), piece.start, piece.end);
            point += text.codePointCount(counted, piece.start);
            int end = point + text.codePointCount(piece.start, piece.end);
            passages.add(
                    new IndexedPassage(
                            piece.start,
                            piece.end,
                            point,
                            end,
                            piece.block,
                            text.substring(piece.start, piece.end),
                            piece.language,
                            piece.part,
                            List.copyOf(note.persons),
                            List.copyOf(note.acts),
                            List.copyOf(note.places),
                            List.copyOf(note.bodies),
                            List.copyOf(note.maybePlaces),
                            List.copyOf(note.maybeBodies)));
            point = end;
            counted = piece.end;
        }
        return new IndexedPage(
                page.id(),
                page.rendition().id(),
                page.language(),
                page.title(),
                page.publisher(),
                published,
                passages);
    }

    private record Piece(int start, int end, int block, String language, Part part) {}

    /// The sentences of the article, and the blocks of furniture as they are, in reading order.
    private static List<Piece> pieces(Page page) {
        List<Piece> pieces = new ArrayList<>();
        for (Sentence sentence : page.sentences())
            pieces.add(
                    new Piece(
                            sentence.start(),
                            sentence.end(),
                            sentence.block(),
                            language(page, page.blocks().get(sentence.block())),
                            Part.ARTICLE));
        for (int i = 0; i < page.blocks().size(); i++) {
            Block block = page.blocks().get(i);
            if (!block.isArticle() && block.end() > block.start())
                pieces.add(
                        new Piece(
                                block.start(), block.end(), i, language(page, block), Part.ASIDE));
        }
        pieces.sort(Comparator.comparingInt(Piece::start).thenComparingInt(Piece::end));
        return pieces;
    }

    private static String language(Page page, Block block) {
        return block.language().equals(LanguagePack.NEUTRAL_TAG)
                ? page.language()
                : block.language();
    }

    private static IndexedPerson person(Person person) {
        return new IndexedPerson(
                person.id(),
                person.name(),
                person.variants().stream()
                        .map(v -> new IndexedPerson.Spelling(v.text(), v.language()))
                        .toList());
    }
}
