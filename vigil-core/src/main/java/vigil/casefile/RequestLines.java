package vigil.casefile;

import vigil.Reason;
import vigil.casefile.Request.Answer;
import vigil.casefile.RequestFusion.Answered;
import vigil.claim.Claim;
import vigil.claim.Party;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Makes one line of each request.
final class RequestLines {
    private final Corroboration corroboration;
    private final Certainty certainty;
    private final Function<Attributed, Dated> dates;
    private final Referents referents;

    RequestLines(
            Corroboration corroboration,
            Certainty certainty,
            Function<Attributed, Dated> dates,
            Referents referents) {
        this.corroboration = corroboration;
        this.certainty = certainty;
        this.dates = dates;
        this.referents = referents;
    }

    /// {@return the lines, in the order of time}
    List<Line<Request>> lines(List<RequestFusion.Asked> asked) {
        return asked.stream()
                .map(this::line)
                .sorted(
                        Comparator.comparing(
                                        (Line<Request> l) -> l.value().date(), EventDates.ORDER)
                                .thenComparing(l -> l.tells().getFirst().key()))
                .toList();
    }

    private Line<Request> line(RequestFusion.Asked asked) {
        RequestTelling dated =
                asked.tellings().stream()
                        .min(
                                Comparator.comparingInt((RequestTelling t) -> t.when().vagueness())
                                        .thenComparing(RequestTelling::said, Attributed.ORDER))
                        .orElseThrow();
        RequestTelling surest =
                asked.tellings().stream()
                        .max(
                                Comparator.comparingInt((RequestTelling t) -> t.said().certainty())
                                        .thenComparing(
                                                RequestTelling::said, Attributed.ORDER.reversed()))
                        .orElseThrow();
        List<Attributed> tells =
                new ArrayList<>(asked.tellings().stream().map(RequestTelling::said).toList());
        tells.sort(Attributed.ORDER);
        int origins = corroboration.count(tells.stream().map(Attributed::rendition).toList());
        List<Reason> resolved = new ArrayList<>();
        for (String why : dated.when().why()) resolved.add(new Reason("date-derived", 0, why));
        Optional<Answered> answer = answer(asked.answers());
        EventDate answerDate =
                answer.map(a -> dates.apply(a.said()).printed()).orElseGet(EventDate.Undated::new);
        Request request =
                new Request(
                        party(surest.request().by()),
                        surest.request()
                                .to()
                                .or(
                                        () ->
                                                asked.tellings().stream()
                                                        .flatMap(t -> t.request().to().stream())
                                                        .findFirst())
                                .map(this::party),
                        surest.request().what().quote(),
                        dated.when().printed(),
                        answer.map(a -> answer(a.answer())).orElse(Answer.UNKNOWN),
                        answerDate);
        List<Claim> claims = new ArrayList<>(tells.stream().map(Attributed::claim).toList());
        asked.answers().stream()
                .map(a -> a.said().claim())
                .filter(c -> !claims.contains(c))
                .forEach(claims::add);
        return new Line<>(
                tells.getFirst().claim().key().toString(),
                request,
                claims.stream().sorted(Comparator.comparing(Claim::key)).toList(),
                dated.when().beyond(claims),
                origins,
                certainty.of(tells, origins),
                Line.Standing.PROPOSED,
                resolved);
    }

    /// A word that came back outweighs silence; of two words the later one stands, as it may take
    /// the earlier one back.
    private Optional<Answered> answer(List<Answered> answers) {
        return answers.stream()
                .max(
                        Comparator.comparing(
                                        (Answered a) ->
                                                a.answer() != vigil.claim.Telling.Answer.NONE)
                                .thenComparing(
                                        a -> dates.apply(a.said()).date(),
                                        Comparator.comparing(
                                                d -> d.earliest().orElse(java.time.LocalDate.MIN)))
                                .thenComparing(Answered::said, Attributed.ORDER));
    }

    private static Answer answer(vigil.claim.Telling.Answer told) {
        return switch (told) {
            case GRANTED -> Answer.GRANTED;
            case REFUSED -> Answer.REFUSED;
            case NONE -> Answer.NONE;
        };
    }

    private Request.Asked party(Party party) {
        return new Request.Asked(party.words(), referents.person(party));
    }
}
