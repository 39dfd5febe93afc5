package vigil.report;

import vigil.Reason;
import vigil.casefile.Case;
import vigil.casefile.Disagreement;
import vigil.casefile.Event;
import vigil.casefile.Line;
import vigil.casefile.Request;
import vigil.casefile.Status;
import vigil.claim.Claim;
import vigil.text.Passage;
import vigil.time.EventDates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Writes cases: status, events, requests, disagreements and gaps.
///
/// @param json where to
record JsonCases(JsonFields json) {
    void write(Case aCase) {
        json.text("person", aCase.person());
        json.object("status", () -> status(aCase.status()));
        json.objects("events", aCase.events(), this::event);
        json.objects("requests", aCase.requests(), this::request);
        json.objects("disagreements", aCase.disagreements(), this::disagreement);
        json.objects("gaps", aCase.gaps(), json::gap);
    }

    private void status(Status status) {
        json.text("value", status.value().code());
        json.date("since", status.since());
        json.optional("confirmed", status.confirmed().map(Object::toString));
        json.anchors("evidence", status.evidence());
    }

    private void event(Line<Event> line) {
        Event event = line.value();
        json.text("id", line.id());
        json.text("type", event.type().code());
        json.date("date", event.date());
        json.optional("dateBasis", event.dateBasis().map(JsonFields::lower));
        json.optional("place", event.place());
        json.optional("actor", event.actor());
        json.optional("term", event.term());
        json.optional("charge", event.charge());
        json.optional("about", event.about().map(EventDates::print));
        json.code("reality", event.reality());
        json.optional("saidBy", event.saidBy());
        standing(line);
    }

    private void request(Line<Request> line) {
        Request request = line.value();
        json.text("id", line.id());
        asked("by", Optional.of(request.by()));
        asked("to", request.to());
        json.text("what", request.what());
        json.date("date", request.date());
        json.code("answer", request.answer());
        json.date("answerDate", request.answerDate());
        standing(line);
    }

    private void asked(String key, Optional<Request.Asked> asked) {
        if (asked.isEmpty()) json.nothing(key);
        else
            json.object(
                    key,
                    () -> {
                        json.text("name", asked.get().name());
                        json.optional("person", asked.get().person());
                    });
    }

    /// What every line carries: certainty, origins, standing, the rules that made it and the words
    /// it rests on.
    private void standing(Line<?> line) {
        json.perMille("certainty", line.reading().score());
        json.number("origins", line.origins());
        json.code("standing", line.standing());
        Map<String, Reason> why = new LinkedHashMap<>();
        for (Reason reason : line.reading().reasons())
            why.putIfAbsent(reason.rule() + reason.because(), reason);
        for (Reason reason : line.resolved())
            why.putIfAbsent(reason.rule() + reason.because(), reason);
        json.reasons("why", List.copyOf(why.values()));
        TreeSet<Passage> evidence = new TreeSet<>();
        for (Claim claim : line.tells()) evidence.addAll(claim.anchors());
        evidence.addAll(line.derivedFrom());
        json.anchors("evidence", List.copyOf(evidence));
    }

    private void disagreement(Disagreement disagreement) {
        json.text("kind", disagreement.kind().code());
        json.text("about", disagreement.about());
        json.objects(
                "sides",
                disagreement.sides(),
                side -> {
                    json.text("value", side.value());
                    json.anchors("evidence", side.evidence());
                });
        json.text("why", disagreement.why());
        disagreement.settled().ifPresent(settled -> json.object("settled", () -> settled(settled)));
    }

    private void settled(Disagreement.Settlement settled) {
        new JsonReview(json).entry(settled.by());
        json.optional("holds", settled.holds());
        json.text("because", settled.because());
    }
}
