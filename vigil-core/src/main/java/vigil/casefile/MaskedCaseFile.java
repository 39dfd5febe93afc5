package vigil.casefile;

import vigil.Judgement;
import vigil.Reason;
import vigil.claim.Claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A case file of which nothing tells the names that are hidden.
///
/// @param texts its texts, masked
/// @param hidden ids of the persons without a name
/// @param withheld ids of those whose cases are left out
record MaskedCaseFile(MaskedTexts texts, Set<String> hidden, Set<String> withheld) {
    CaseFile of(CaseFile file) {
        return new CaseFile(
                file.madeBy(),
                file.pages().stream().map(texts::page).toList(),
                file.pageDates().stream()
                        .map(
                                d ->
                                        new PageDate(
                                                d.document(),
                                                d.edtf(),
                                                d.basis(),
                                                texts.passages(d.evidence()),
                                                d.why().stream().map(texts::text).toList()))
                        .toList(),
                file.people().stream().map(this::person).toList(),
                file.cases().stream()
                        .filter(c -> !withheld.contains(c.person()))
                        .map(this::aCase)
                        .toList(),
                file.gaps().stream().map(this::gap).toList(),
                review(file.review()));
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
                                                texts.text(r.what()),
                                                texts.text(r.because()),
                                                texts.passages(r.evidence())))
                        .toList(),
                review.questions().stream()
                        .filter(q -> !isWithheld(q.person()))
                        .map(
                                q ->
                                        new Review.Question(
                                                q.by(),
                                                q.person(),
                                                texts.text(q.text()),
                                                texts.passages(q.evidence())))
                        .toList(),
                review.unattached().stream()
                        .map(
                                u ->
                                        new Review.Unattached(
                                                u.by(),
                                                texts.text(u.what()),
                                                texts.text(u.reason())))
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
                                                                                texts.text(
                                                                                        s.says())))
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
                                                texts.text(n.text()),
                                                texts.passages(n.evidence())))
                        .toList(),
                review.approvals().stream().filter(a -> !withheld.contains(a.person())).toList(),
                review.guards(),
                review.reliability());
    }

    private boolean isWithheld(Optional<String> person) {
        return person.filter(withheld::contains).isPresent();
    }

    Person person(Person person) {
        boolean hide = hidden.contains(person.id());
        return new Person(
                person.id(),
                hide ? MaskedTexts.squares(person.name()) : texts.text(person.name()),
                person.variants().stream()
                        .map(
                                v ->
                                        hide
                                                ? new Person.Variant(
                                                        MaskedTexts.squares(v.text()),
                                                        v.language(),
                                                        v.script())
                                                : v)
                        .distinct()
                        .toList(),
                texts.passages(person.mentions()),
                texts.passages(person.references()),
                person.roles().stream()
                        .map(
                                r ->
                                        new Person.RoleHeld(
                                                r.role(),
                                                texts.text(r.label()),
                                                texts.passages(r.evidence())))
                        .toList(),
                person.relations().stream()
                        .map(
                                r ->
                                        new Person.Relation(
                                                r.to(), r.kind(), texts.passages(r.evidence())))
                        .toList(),
                // reasons compare spellings
                hide ? List.of() : person.why());
    }

    private Case aCase(Case aCase) {
        Status status = aCase.status();
        return new Case(
                aCase.person(),
                new Status(
                        status.value(),
                        status.since(),
                        status.confirmed(),
                        texts.passages(status.evidence())),
                aCase.events().stream().map(l -> line(l, event(l.value()))).toList(),
                aCase.requests().stream().map(l -> line(l, request(l.value()))).toList(),
                aCase.disagreements().stream().map(this::disagreement).toList(),
                aCase.gaps().stream().map(this::gap).toList());
    }

    private Disagreement disagreement(Disagreement disagreement) {
        return new Disagreement(
                disagreement.kind(),
                texts.text(disagreement.about()),
                disagreement.sides().stream()
                        .map(
                                side ->
                                        new Disagreement.Side(
                                                texts.text(side.value()),
                                                texts.passages(side.evidence())))
                        .toList(),
                texts.text(disagreement.why()),
                disagreement
                        .settled()
                        .map(
                                s ->
                                        new Disagreement.Settlement(
                                                s.by(),
                                                s.holds().map(texts::text),
                                                texts.text(s.because()))));
    }

    private Event event(Event event) {
        return new Event(
                event.type(),
                event.date(),
                event.dateBasis(),
                event.place().map(texts::text),
                event.actor().map(texts::text),
                event.term(),
                event.charge().map(texts::text),
                event.about(),
                event.reality(),
                event.saidBy().map(texts::text));
    }

    private Request request(Request request) {
        return new Request(
                asked(request.by()),
                request.to().map(this::asked),
                texts.text(request.what()),
                request.date(),
                request.answer(),
                request.answerDate());
    }

    private Request.Asked asked(Request.Asked asked) {
        boolean hide = asked.person().filter(hidden::contains).isPresent();
        return new Request.Asked(
                hide ? MaskedTexts.squares(asked.name()) : texts.text(asked.name()),
                asked.person());
    }

    private <T> Line<T> line(Line<T> line, T value) {
        return new Line<>(
                line.id(),
                value,
                line.tells().stream().map(this::claim).toList(),
                texts.passages(line.derivedFrom()),
                line.origins(),
                new Judgement(
                        line.reading().score(),
                        line.reading().reasons().stream().map(this::reason).toList()),
                line.standing(),
                line.resolved().stream().map(this::reason).toList());
    }

    private Reason reason(Reason reason) {
        return new Reason(reason.rule(), reason.weight(), texts.text(reason.because()));
    }

    /// A report shows a claim's anchors; what the claim says stands in the line's value.
    private Claim claim(Claim claim) {
        return new Claim(
                claim.key(),
                claim.told(),
                claim.when(),
                claim.reality(),
                Optional.empty(),
                texts.passages(claim.anchors()),
                claim.reading());
    }

    private Gap gap(Gap gap) {
        return new Gap(
                gap.document(),
                gap.kind(),
                texts.text(gap.reason()),
                texts.passages(gap.evidence()));
    }
}
