package vigil.casefile;

import static vigil.journal.Decision.Protection.CONSENT;
import static vigil.journal.Decision.Protection.RESTRICT;

import vigil.claim.Claim;
import vigil.journal.Decision.Protection;
import vigil.mention.Role;
import vigil.source.Sha256;
import vigil.text.Page;
import vigil.text.Passage;
import vigil.text.PublicationDate;
import vigil.text.Rendition;
import vigil.text.Sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The only door from a case file to a report: what is shared may lack the names of people who are
/// in the case through no act of their own.
///
/// A mask puts as many squares as the name has code points, so that every anchor still fits:
/// offsets stay, quotes are cut from the masked texts, and a masked text has a digest of its own.
/// Spaces stay, so that lines break where they did.
public final class Disclosure {
    private static final int MASK = '\u25A0';

    /// Ties that come with what somebody does or with a charge, not with family or friendship.
    private static final Set<String> WORKING_TIES =
            Set.of(
                    "cellmate",
                    "client",
                    "co-defendant",
                    "colleague",
                    "doctor",
                    "employee",
                    "employer",
                    "lawyer",
                    "spokesperson");

    private final CaseFile file;
    private final Map<Sha256, Page> masked = new HashMap<>();
    private final TreeSet<String> hidden = new TreeSet<>();
    private final TreeSet<String> withheld = new TreeSet<>();
    private final List<String> spellings;

    private Disclosure(CaseFile file, boolean relatives) {
        this.file = file;
        TreeSet<String> texts =
                new TreeSet<>(
                        Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()));
        Map<Sha256, List<Passage>> places = new TreeMap<>();
        for (Person person : file.people()) {
            Protection guard = file.review().guards().get(person.id());
            boolean hide =
                    guard == null ? relatives && isRelativeOnly(person, file) : guard != CONSENT;
            if (guard == RESTRICT) withheld.add(person.id());
            if (!hide) continue;
            hidden.add(person.id());
            person.variants().forEach(v -> texts.add(v.text()));
            for (Passage mention : person.mentions())
                places.computeIfAbsent(mention.rendition(), _ -> new ArrayList<>()).add(mention);
        }
        // what others are called too cannot be told from them by its spelling alone
        for (Person person : file.people())
            if (!hidden.contains(person.id()))
                person.variants().forEach(v -> texts.remove(v.text()));
        this.spellings = List.copyOf(texts);
        for (Page page : file.pages())
            masked.computeIfAbsent(
                    page.rendition().id(), id -> mask(page, places.getOrDefault(id, List.of())));
    }

    /// {@return the case file with all names but those that a person decided to protect}
    public static CaseFile open(CaseFile file) {
        return disclosed(new Disclosure(file, false));
    }

    /// {@return the case file without the names of people who are relatives and nothing else: in
    /// names, quotes, titles and texts; and without those that a person decided to protect}
    public static CaseFile maskingRelatives(CaseFile file) {
        return disclosed(new Disclosure(file, true));
    }

    private static CaseFile disclosed(Disclosure disclosure) {
        return disclosure.hidden.isEmpty() ? disclosure.file : disclosure.masked();
    }

    /// A relative who is a detainee, too, or whose work brings him in, stands in the open.
    private static boolean isRelativeOnly(Person person, CaseFile file) {
        if (file.cases().stream().anyMatch(c -> c.person().equals(person.id()))) return false;
        if (person.roles().stream().anyMatch(r -> r.role() != Role.RELATIVE)) return false;
        return !person.roles().isEmpty()
                || person.relations().stream().anyMatch(Disclosure::isPrivate)
                || file.people().stream()
                        .flatMap(other -> other.relations().stream())
                        .anyMatch(r -> r.to().equals(person.id()) && isPrivate(r));
    }

    private static boolean isPrivate(Person.Relation relation) {
        return !WORKING_TIES.contains(relation.kind());
    }

    private CaseFile masked() {
        return new CaseFile(
                file.madeBy(),
                file.pages().stream().map(this::page).toList(),
                file.pageDates().stream()
                        .map(
                                d ->
                                        new PageDate(
                                                d.document(),
                                                d.edtf(),
                                                d.basis(),
                                                passages(d.evidence()),
                                                d.why().stream().map(this::text).toList()))
                        .toList(),
                file.people().stream().map(this::person).toList(),
                file.cases().stream()
                        .filter(c -> !withheld.contains(c.person()))
                        .map(this::aCase)
                        .toList(),
                Stream.concat(file.gaps().stream().map(this::gap), withheldCases()).toList(),
                review(file.review()));
    }

    /// Whoever reads a report is told that it does not hold everything.
    private Stream<Gap> withheldCases() {
        long cases = file.cases().stream().filter(c -> withheld.contains(c.person())).count();
        return cases == 0
                ? Stream.empty()
                : Stream.of(
                        new Gap(
                                Optional.empty(),
                                Gap.Kind.READ_IN_PART,
                                "%d of the cases are withheld for the protection of people."
                                        .formatted(cases),
                                List.of()));
    }

    /// What people wrote by hand may hold any name: of a restricted person it is left out.
    private Review review(Review review) {
        return new Review(
                review.rejected().stream()
                        .filter(r -> !withheld.contains(r.person()))
                        .map(
                                r ->
                                        new Review.Rejected(
                                                r.by(),
                                                r.person(),
                                                text(r.what()),
                                                text(r.because()),
                                                passages(r.evidence())))
                        .toList(),
                review.questions().stream()
                        .filter(q -> !isWithheld(q.person()))
                        .map(
                                q ->
                                        new Review.Question(
                                                q.by(),
                                                q.person(),
                                                text(q.text()),
                                                passages(q.evidence())))
                        .toList(),
                review.unattached().stream()
                        .map(u -> new Review.Unattached(u.by(), text(u.what()), text(u.reason())))
                        .toList(),
                review.conflicts().stream()
                        .map(
                                c ->
                                        new Review.Conflict(
                                                c.what(),
                                                c.sides().stream()
                                                        .map(
                                                                s ->
                                                                        new Review.Conflict.Side(
                                                                                s.by(),
                                                                                text(s.says())))
                                                        .toList()))
                        .toList(),
                review.notes().stream()
                        .filter(n -> !isWithheld(n.person()))
                        .map(
                                n ->
                                        new Review.Note(
                                                n.by(),
                                                n.person(),
                                                n.line(),
                                                n.document(),
                                                text(n.text()),
                                                passages(n.evidence())))
                        .toList(),
                review.approvals().stream().filter(a -> !withheld.contains(a.person())).toList(),
                review.guards(),
                review.reliability());
    }

    private boolean isWithheld(Optional<String> person) {
        return person.filter(withheld::contains).isPresent();
    }

    private Page page(Page page) {
        Page text = java.util.Objects.requireNonNull(masked.get(page.rendition().id()));
        return new Page(
                page.id(),
                page.capture(),
                text.rendition(),
                page.language(),
                page.title().map(this::text),
                page.publisher(),
                page.author().map(this::text),
                text.published(),
                page.blocks(),
                text.sentences());
    }

    private Page mask(Page page, List<Passage> mentions) {
        StringBuilder text = new StringBuilder(page.rendition().text());
        for (Passage mention : mentions) hide(text, mention.start(), mention.end());
        // furniture and captions name people whom nobody looked for there
        for (String spelling : spellings)
            for (int at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1))
                if (isWhole(text, at, at + spelling.length()))
                    hide(text, at, at + spelling.length());
        Rendition old = page.rendition();
        Rendition now =
                Rendition.of(old.payload(), old.by(), text.toString(), old.back(), old.losses());
        return new Page(
                page.id(),
                page.capture(),
                now,
                page.language(),
                page.title(),
                page.publisher(),
                page.author(),
                page.published()
                        .map(
                                p ->
                                        new PublicationDate(
                                                p.edtf(),
                                                p.basis(),
                                                p.evidence()
                                                        .map(
                                                                e ->
                                                                        now.passage(
                                                                                e.start(),
                                                                                e.end())))),
                page.blocks(),
                // tokens hold words of the text
                page.sentences().stream()
                        .map(s -> new Sentence(s.start(), s.end(), s.block(), List.of()))
                        .toList());
    }

    private static boolean isWhole(CharSequence text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(Character.codePointBefore(text, start)))
                && (end == text.length()
                        || !Character.isLetterOrDigit(Character.codePointAt(text, end)));
    }

    /// A supplementary letter takes two units, as do two squares: units are counted, so offsets
    /// stay.
    private static void hide(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++)
            if (!Character.isWhitespace(text.charAt(i))) text.setCharAt(i, (char) MASK);
    }

    private String text(String text) {
        StringBuilder masked = new StringBuilder(text);
        for (String spelling : spellings)
            for (int at = masked.indexOf(spelling); at >= 0; at = masked.indexOf(spelling, at + 1))
                if (isWhole(masked, at, at + spelling.length()))
                    hide(masked, at, at + spelling.length());
        return masked.toString();
    }

    private Passage passage(Passage passage) {
        Page page = masked.get(passage.rendition());
        if (page == null) throw new IllegalStateException("no document holds " + passage);
        return page.passage(passage.start(), passage.end());
    }

    private List<Passage> passages(List<Passage> passages) {
        return passages.stream().map(this::passage).toList();
    }

    private Person person(Person person) {
        boolean hide = hidden.contains(person.id());
        return new Person(
                person.id(),
                hide ? squares(person.name()) : text(person.name()),
                person.variants().stream()
                        .map(
                                v ->
                                        hide
                                                ? new Person.Variant(
                                                        squares(v.text()), v.language(), v.script())
                                                : v)
                        .distinct()
                        .toList(),
                passages(person.mentions()),
                passages(person.references()),
                person.roles().stream()
                        .map(
                                r ->
                                        new Person.RoleHeld(
                                                r.role(), text(r.label()), passages(r.evidence())))
                        .toList(),
                person.relations().stream()
                        .map(r -> new Person.Relation(r.to(), r.kind(), passages(r.evidence())))
                        .toList(),
                // reasons compare spellings
                hide ? List.of() : person.why());
    }

    private static String squares(String name) {
        StringBuilder squares = new StringBuilder(name);
        hide(squares, 0, name.length());
        return squares.toString();
    }

    private Case aCase(Case aCase) {
        Status status = aCase.status();
        return new Case(
                aCase.person(),
                new Status(
                        status.value(),
                        status.since(),
                        status.confirmed(),
                        passages(status.evidence())),
                aCase.events().stream().map(l -> line(l, event(l.value()))).toList(),
                aCase.requests().stream().map(l -> line(l, request(l.value()))).toList(),
                aCase.disagreements().stream()
                        .map(
                                d ->
                                        new Disagreement(
                                                d.kind(),
                                                text(d.about()),
                                                d.sides().stream()
                                                        .map(
                                                                s ->
                                                                        new Disagreement.Side(
                                                                                text(s.value()),
                                                                                passages(
                                                                                        s
                                                                                                .evidence())))
                                                        .toList(),
                                                text(d.why()),
                                                d.settled()
                                                        .map(
                                                                s ->
                                                                        new Disagreement.Settlement(
                                                                                s.by(),
                                                                                s.holds()
                                                                                        .map(
                                                                                                this
                                                                                                        ::text),
                                                                                text(
                                                                                        s
                                                                                                .because())))))
                        .toList(),
                aCase.gaps().stream().map(this::gap).toList());
    }

    private Event event(Event event) {
        return new Event(
                event.type(),
                event.date(),
                event.dateBasis(),
                event.place().map(this::text),
                event.actor().map(this::text),
                event.term(),
                event.charge().map(this::text),
                event.about(),
                event.reality(),
                event.saidBy().map(this::text));
    }

    private Request request(Request request) {
        return new Request(
                asked(request.by()),
                request.to().map(this::asked),
                text(request.what()),
                request.date(),
                request.answer(),
                request.answerDate());
    }

    private Request.Asked asked(Request.Asked asked) {
        boolean hide = asked.person().filter(hidden::contains).isPresent();
        return new Request.Asked(hide ? squares(asked.name()) : text(asked.name()), asked.person());
    }

    private <T> Line<T> line(Line<T> line, T value) {
        return new Line<>(
                line.id(),
                value,
                line.tells().stream().map(this::claim).toList(),
                passages(line.derivedFrom()),
                line.origins(),
                new vigil.Judgement(
                        line.reading().score(),
                        line.reading().reasons().stream().map(this::reason).toList()),
                line.standing(),
                line.resolved().stream().map(this::reason).toList());
    }

    private vigil.Reason reason(vigil.Reason reason) {
        return new vigil.Reason(reason.rule(), reason.weight(), text(reason.because()));
    }

    /// A report shows a claim's anchors; what the claim says stands in the line's value.
    private Claim claim(Claim claim) {
        return new Claim(
                claim.key(),
                claim.told(),
                claim.when(),
                claim.reality(),
                Optional.empty(),
                passages(claim.anchors()),
                claim.reading());
    }

    private Gap gap(Gap gap) {
        return new Gap(gap.document(), gap.kind(), text(gap.reason()), passages(gap.evidence()));
    }
}
