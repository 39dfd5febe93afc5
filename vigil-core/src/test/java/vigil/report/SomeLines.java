package vigil.report;

import vigil.Judgement;
import vigil.Reason;
import vigil.casefile.Event;
import vigil.casefile.Line;
import vigil.casefile.Request;
import vigil.claim.ActType;
import vigil.claim.Claim;
import vigil.claim.ClaimKey;
import vigil.claim.Reality;
import vigil.claim.Telling;
import vigil.mention.MentionKey;
import vigil.text.Passage;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the pages tell of the teacher, line by line.
final class SomeLines {
    /// Act, date, reality, place, certainty per mille, origins, then the words of each telling.
    private static final String EVENTS =
            """
            SEARCH|2021-03-03|HAPPENED||890|1|Officers searched the flat for six hours.
            ARREST|2021-03-03|HAPPENED|his flat|960|2|was detained at his flat on 3 March 2021|arr\u00EAt\u00E9 le 4 mars 2021
            REMAND|2021-03-05|HAPPENED||940|1|On 5 March 2021 the district court of Tarnovets remanded him in custody for two months.
            CHARGE|2021-06|HAPPENED||870|1|In June 2021 he was charged with spreading false reports.
            TRANSFER|2021-09/2021-11|HAPPENED|the prison in Velm|720|1|In autumn he was moved to the prison in Velm.
            CONVICTION|2021-11-09|HAPPENED|Velm|950|1|On 9 November 2021 a court in Velm convicted him
            SENTENCE|2021-11-09|HAPPENED|Velm|955|3|On 9 November 2021 a court in Velm convicted him and sentenced him to seven years.|a \u00E9t\u00E9 condamn\u00E9 \u00E0 huit ans de prison|\u062B\u0645\u0627\u0646\u064A \u0633\u0646\u0648\u0627\u062A
            APPEAL|2021-11-20|HAPPENED||930|1|His lawyer lodged an appeal on 20 November 2021.
            RELEASE|2021-12-01~|DEMANDED||640|1|We demand that he be released at once
            STATEMENT|2021-12-01|HAPPENED||880|1|the League of Teachers said on 1 December
            HUNGER_STRIKE|2022-01/..|HAPPENED||900|1|Since January 2022 he has been on hunger strike.
            TRANSFER|2022-03/2022-05|PLANNED|the north|700|1|He is to be moved to the north in the spring of 2022.
            HOSPITALISATION|XXXX-06-09|HAPPENED||810|1|Le 9 juin, il a \u00E9t\u00E9 conduit \u00E0 l'h\u00F4pital.
            TORTURE|XXXX|ALLEGED|his cell|560|1|He has reportedly been beaten in his cell.
            PUNISHMENT_CELL|2022-01-20|DENIED||480|1|The authorities deny that he is held in a punishment cell.
            """;

    private final SomePages pages;
    private final MentionKey victim;

    SomeLines(SomePages pages) {
        this.pages = pages;
        this.victim = MentionKey.of(pages.find("Ilko Maresh"));
    }

    List<Line<Event>> events() {
        return EVENTS.lines().map(this::event).toList();
    }

    List<Line<Request>> requests() {
        Claim visit =
                claim(
                        Telling.ActTold.of(ActType.DENIAL, victim),
                        Reality.HAPPENED,
                        find(
                                "His wife, Oda Maresh, asked the prison service on 14 July 2021 to"
                                        + " let her visit him."),
                        find("No answer has come."));
        Claim transfer =
                claim(
                        Telling.ActTold.of(ActType.RULING, victim),
                        Reality.HAPPENED,
                        find(
                                "La demande de transfert d\u00E9pos\u00E9e le 2 ao\u00FBt 2021 a"
                                        + " \u00E9t\u00E9 rejet\u00E9e le 1er septembre 2021."));
        return List.of(
                new Line<>(
                        "r1",
                        new Request(
                                new Request.Asked("His wife, Oda Maresh", Optional.of("p2")),
                                Optional.of(
                                        new Request.Asked("the prison service", Optional.empty())),
                                "to let her visit him",
                                date("2021-07-14"),
                                Request.Answer.NONE,
                                new EventDate.Undated()),
                        List.of(visit),
                        List.of(),
                        1,
                        new Judgement(880, List.of(new Reason("frame.ask", 5, "asked … to let"))),
                        Line.Standing.PROPOSED,
                        List.of()),
                new Line<>(
                        "r2",
                        new Request(
                                new Request.Asked("La demande", Optional.empty()),
                                Optional.empty(),
                                "transfert",
                                date("2021-08-02"),
                                Request.Answer.REFUSED,
                                date("2021-09-01")),
                        List.of(transfer),
                        List.of(),
                        1,
                        new Judgement(790, List.of()),
                        Line.Standing.PROPOSED,
                        List.of()));
    }

    /// @param row as in the table
    private Line<Event> event(String row) {
        String[] cells = row.split("\\|");
        ActType type = ActType.valueOf(cells[0]);
        String edtf = cells[1];
        Reality reality = Reality.valueOf(cells[2]);
        String place = cells[3];
        int perMille = Integer.parseInt(cells[4]);
        int origins = Integer.parseInt(cells[5]);
        List<Claim> claims =
                Arrays.stream(cells)
                        .skip(6)
                        .map(quote -> claim(Telling.ActTold.of(type, victim), reality, find(quote)))
                        .toList();
        Event event =
                new Event(
                        type,
                        date(edtf),
                        edtf.equals("XXXX")
                                ? Optional.empty()
                                : Optional.of(
                                        edtf.endsWith("~")
                                                ? Event.DateBasis.DERIVED
                                                : Event.DateBasis.STATED),
                        place.isEmpty() ? Optional.empty() : Optional.of(place),
                        Optional.empty(),
                        type == ActType.SENTENCE ? Optional.of("P7Y") : Optional.empty(),
                        type == ActType.CHARGE
                                ? Optional.of("spreading false reports")
                                : Optional.empty(),
                        Optional.empty(),
                        reality,
                        type == ActType.STATEMENT
                                ? Optional.of("the League of Teachers")
                                : Optional.empty());
        return new Line<>(
                claims.getFirst().key().toString(),
                event,
                claims,
                List.of(),
                origins,
                new Judgement(
                        perMille,
                        List.of(
                                new Reason(
                                        "frame.passive",
                                        3,
                                        "the victim is the subject of a passive"))),
                Line.Standing.PROPOSED,
                List.of());
    }

    private Claim claim(Telling told, Reality reality, Passage... anchors) {
        Passage first = anchors[0];
        return new Claim(
                new ClaimKey(first.rendition(), first.start(), first.end(), told.type(), victim),
                told,
                Optional.empty(),
                reality,
                Optional.empty(),
                List.of(anchors),
                new Judgement(
                        900,
                        List.of(new Reason("date.clause", 2, "the date stands in the clause"))));
    }

    private static EventDate date(String edtf) {
        return EventDates.parse(edtf);
    }

    private Passage find(String quote) {
        return pages.find(quote);
    }
}
