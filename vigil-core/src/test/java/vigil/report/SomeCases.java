package vigil.report;

import vigil.Judgement;
import vigil.Reason;
import vigil.casefile.Case;
import vigil.casefile.CaseFile;
import vigil.casefile.Disagreement;
import vigil.casefile.Event;
import vigil.casefile.Gap;
import vigil.casefile.Line;
import vigil.casefile.MadeBy;
import vigil.casefile.PageDate;
import vigil.casefile.Person;
import vigil.casefile.Request;
import vigil.casefile.Status;
import vigil.claim.ActType;
import vigil.claim.Claim;
import vigil.claim.ClaimKey;
import vigil.claim.Reality;
import vigil.claim.Telling;
import vigil.mention.MentionKey;
import vigil.mention.Role;
import vigil.text.Page;
import vigil.text.Pages;
import vigil.text.Passage;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A case file made by hand, about people and a country that do not exist.
public final class SomeCases {
    private static final String ENGLISH =
            """
            Teacher in Sarvadia sentenced to seven years

            Home | News | About us | Donate

            Ilko Maresh, a teacher from Tarnovets, was detained at his flat on 3 March 2021. Officers searched the flat for six hours. On 5 March 2021 the district court of Tarnovets remanded him in custody for two months. In June 2021 he was charged with spreading false reports.

            His wife, Oda Maresh, asked the prison service on 14 July 2021 to let her visit him. No answer has come. In autumn he was moved to the prison in Velm. On 9 November 2021 a court in Velm convicted him and sentenced him to seven years. He has reportedly been beaten in his cell.

            His lawyer lodged an appeal on 20 November 2021. "We demand that he be released at once," the League of Teachers said on 1 December. He is to be moved to the north in the spring of 2022. The authorities deny that he is held in a punishment cell. Since January 2022 he has been on hunger strike.

            The case has been called a warning to others. Two more were brought in on the same day.

            Support our work: donate now. Share this article.
            """;

    private static final String RTL =
            """
            \u0627\u0644\u062D\u0643\u0645 \u0639\u0644\u0649 \u0627\u0644\u0645\u0639\u0644\u0645 \u0625\u064A\u0644\u0643\u0648 \u0645\u0627\u0631\u064A\u0634

            \u062D\u0643\u0645\u062A \u0627\u0644\u0645\u062D\u0643\u0645\u0629 \u0639\u0644\u0649 \u0625\u064A\u0644\u0643\u0648 \u0645\u0627\u0631\u064A\u0634 \u0628\u0627\u0644\u0633\u062C\u0646 \u062B\u0645\u0627\u0646\u064A \u0633\u0646\u0648\u0627\u062A \u0641\u064A 9 \u062A\u0634\u0631\u064A\u0646 \u0627\u0644\u062B\u0627\u0646\u064A 2021.
            """;

    private static final String FRENCH =
            """
            Sept ans de prison pour Ilko Marech

            L'enseignant Ilko Marech, arr\u00EAt\u00E9 le 4 mars 2021, a \u00E9t\u00E9 condamn\u00E9 \u00E0 huit ans de prison. Sa femme demande depuis l'\u00E9t\u00E9 \u00E0 le voir. Le 9 juin, il a \u00E9t\u00E9 conduit \u00E0 l'h\u00F4pital. La demande de transfert d\u00E9pos\u00E9e le 2 ao\u00FBt 2021 a \u00E9t\u00E9 rejet\u00E9e le 1er septembre 2021.
            """;

    private final Page english = Pages.ofText("meridian-2022", ENGLISH, "en");
    private final Page french = Pages.ofText("aube <1>", FRENCH, "fr");
    private final Page arabic = Pages.ofText("b3", RTL, "ar");
    private final MentionKey victim = MentionKey.of(find("Ilko Maresh"));

    private SomeCases() {}

    /// {@return a case of fifteen events with requests and disagreements, on three pages in three
    /// languages}
    public static CaseFile teacher() {
        return new SomeCases().file();
    }

    /// {@return the same case file, the two people under other names}
    static CaseFile named(String detained, String wife) {
        CaseFile file = teacher();
        List<Person> people = new ArrayList<>();
        for (Person p : file.people())
            people.add(
                    new Person(
                            p.id(),
                            p.id().equals("p1") ? detained : wife,
                            p.variants(),
                            p.mentions(),
                            p.references(),
                            p.roles(),
                            p.relations(),
                            p.why()));
        return new CaseFile(
                file.madeBy(), file.pages(), file.pageDates(), people, file.cases(), file.gaps());
    }

    private CaseFile file() {
        Person ilko =
                new Person(
                        "p1",
                        "Ilko Maresh",
                        List.of(
                                new Person.Variant("Ilko Maresh", "en", "Latn"),
                                new Person.Variant("Ilko Marech", "fr", "Latn"),
                                new Person.Variant(
                                        "\u0625\u064A\u0644\u0643\u0648"
                                                + " \u0645\u0627\u0631\u064A\u0634",
                                        "ar",
                                        "Arab")),
                        List.of(
                                find("Ilko Maresh"),
                                find("Ilko Marech"),
                                find(
                                        "\u0625\u064A\u0644\u0643\u0648"
                                                + " \u0645\u0627\u0631\u064A\u0634")),
                        List.of(find("to let her visit him")),
                        List.of(
                                new Person.RoleHeld(
                                        Role.DETAINEE,
                                        "a teacher from Tarnovets",
                                        List.of(find("a teacher from Tarnovets")))),
                        List.of(),
                        List.of(
                                new Reason(
                                        "identity.key", 40, "Maresh and Marech share the key MRX"),
                                new Reason(
                                        "identity.given", 20, "the given name is the same: Ilko")));
        Person oda =
                new Person(
                        "p2",
                        "Oda Maresh",
                        List.of(new Person.Variant("Oda Maresh", "en", "Latn")),
                        List.of(find("Oda Maresh")),
                        List.of(),
                        List.of(
                                new Person.RoleHeld(
                                        Role.RELATIVE,
                                        "wife",
                                        List.of(find("His wife, Oda Maresh")))),
                        List.of(
                                new Person.Relation(
                                        "p1", "wife", List.of(find("His wife, Oda Maresh")))),
                        List.of());
        Case aCase =
                new Case(
                        "p1",
                        new Status(
                                Status.Value.SERVING_SENTENCE,
                                date("2021-11-09"),
                                Optional.of(LocalDate.of(2022, 1, 20)),
                                List.of(find("sentenced him to seven years"))),
                        events(),
                        requests(),
                        List.of(
                                new Disagreement(
                                        Disagreement.Kind.TERM,
                                        "the sentence of 9 November 2021",
                                        List.of(
                                                new Disagreement.Side(
                                                        "seven years",
                                                        List.of(
                                                                find(
                                                                        "a court in Velm convicted"
                                                                            + " him and sentenced"
                                                                            + " him to seven"
                                                                            + " years"))),
                                                new Disagreement.Side(
                                                        "eight years",
                                                        List.of(
                                                                find(
                                                                        "a \u00E9t\u00E9"
                                                                            + " condamn\u00E9"
                                                                            + " \u00E0 huit ans de"
                                                                            + " prison"),
                                                                find(
                                                                        "\u062B\u0645\u0627\u0646\u064A"
                                                                            + " \u0633\u0646\u0648\u0627\u062A")))),
                                        "Seven years and eight years are not the same length, and"
                                                + " both are told of one sentence."),
                                new Disagreement(
                                        Disagreement.Kind.DATE,
                                        "the arrest",
                                        List.of(
                                                new Disagreement.Side(
                                                        "3 March 2021",
                                                        List.of(
                                                                find(
                                                                        "was detained at his flat"
                                                                            + " on 3 March 2021"))),
                                                new Disagreement.Side(
                                                        "4 March 2021",
                                                        List.of(
                                                                find(
                                                                        "arr\u00EAt\u00E9 le 4 mars"
                                                                                + " 2021")))),
                                        "The two days differ.")),
                        List.of(
                                new Gap(
                                        Optional.empty(),
                                        Gap.Kind.SILENCE,
                                        "No source speaks of him after January 2022.",
                                        List.of())));
        return new CaseFile(
                new MadeBy("0.0.0-test", "0123456789abcdef", LocalDate.of(2022, 6, 30), List.of()),
                List.of(french, arabic, english),
                List.of(
                        new PageDate(
                                english.id(),
                                "2022-01-20",
                                PageDate.Basis.METADATA,
                                List.of(),
                                List.of()),
                        new PageDate(
                                french.id(),
                                "2021-09/2021-11",
                                PageDate.Basis.INFERRED,
                                List.of(find("le 1er septembre 2021")),
                                List.of("it tells 1 September 2021 as past"))),
                List.of(ilko, oda),
                List.of(aCase),
                List.of(
                        new Gap(
                                Optional.of("photo.jpg"),
                                Gap.Kind.NOT_READ,
                                "This is a picture (image/jpeg); a picture of text is not read.",
                                List.of()),
                        new Gap(
                                Optional.of(english.id()),
                                Gap.Kind.PERSON_UNCLEAR,
                                "Whom the arrest concerns could not be made out.",
                                List.of(find("Two more were brought in on the same day.")))));
    }

    private List<Line<Event>> events() {
        List<Line<Event>> lines = new ArrayList<>();
        lines.add(
                event(
                        ActType.SEARCH,
                        "2021-03-03",
                        Reality.HAPPENED,
                        "",
                        890,
                        1,
                        "Officers searched the flat for six hours."));
        lines.add(
                event(
                        ActType.ARREST,
                        "2021-03-03",
                        Reality.HAPPENED,
                        "his flat",
                        960,
                        2,
                        "was detained at his flat on 3 March 2021",
                        "arr\u00EAt\u00E9 le 4 mars 2021"));
        lines.add(
                event(
                        ActType.REMAND,
                        "2021-03-05",
                        Reality.HAPPENED,
                        "",
                        940,
                        1,
                        "On 5 March 2021 the district court of Tarnovets remanded him in custody"
                                + " for two months."));
        lines.add(
                event(
                        ActType.CHARGE,
                        "2021-06",
                        Reality.HAPPENED,
                        "",
                        870,
                        1,
                        "In June 2021 he was charged with spreading false reports."));
        lines.add(
                event(
                        ActType.TRANSFER,
                        "2021-09/2021-11",
                        Reality.HAPPENED,
                        "the prison in Velm",
                        720,
                        1,
                        "In autumn he was moved to the prison in Velm."));
        lines.add(
                event(
                        ActType.CONVICTION,
                        "2021-11-09",
                        Reality.HAPPENED,
                        "Velm",
                        950,
                        1,
                        "On 9 November 2021 a court in Velm convicted him"));
        lines.add(
                event(
                        ActType.SENTENCE,
                        "2021-11-09",
                        Reality.HAPPENED,
                        "Velm",
                        955,
                        3,
                        "On 9 November 2021 a court in Velm convicted him and sentenced him to"
                                + " seven years.",
                        "a \u00E9t\u00E9 condamn\u00E9 \u00E0 huit ans de prison",
                        "\u062B\u0645\u0627\u0646\u064A \u0633\u0646\u0648\u0627\u062A"));
        lines.add(
                event(
                        ActType.APPEAL,
                        "2021-11-20",
                        Reality.HAPPENED,
                        "",
                        930,
                        1,
                        "His lawyer lodged an appeal on 20 November 2021."));
        lines.add(
                event(
                        ActType.RELEASE,
                        "2021-12-01~",
                        Reality.DEMANDED,
                        "",
                        640,
                        1,
                        "We demand that he be released at once"));
        lines.add(
                event(
                        ActType.STATEMENT,
                        "2021-12-01",
                        Reality.HAPPENED,
                        "",
                        880,
                        1,
                        "the League of Teachers said on 1 December"));
        lines.add(
                event(
                        ActType.HUNGER_STRIKE,
                        "2022-01/..",
                        Reality.HAPPENED,
                        "",
                        900,
                        1,
                        "Since January 2022 he has been on hunger strike."));
        lines.add(
                event(
                        ActType.TRANSFER,
                        "2022-03/2022-05",
                        Reality.PLANNED,
                        "the north",
                        700,
                        1,
                        "He is to be moved to the north in the spring of 2022."));
        lines.add(
                event(
                        ActType.HOSPITALISATION,
                        "XXXX-06-09",
                        Reality.HAPPENED,
                        "",
                        810,
                        1,
                        "Le 9 juin, il a \u00E9t\u00E9 conduit \u00E0 l'h\u00F4pital."));
        lines.add(
                event(
                        ActType.TORTURE,
                        "XXXX",
                        Reality.ALLEGED,
                        "his cell",
                        560,
                        1,
                        "He has reportedly been beaten in his cell."));
        lines.add(
                event(
                        ActType.PUNISHMENT_CELL,
                        "2022-01-20",
                        Reality.DENIED,
                        "",
                        480,
                        1,
                        "The authorities deny that he is held in a punishment cell."));
        return lines;
    }

    private List<Line<Request>> requests() {
        Claim visit =
                claim(
                        new Telling.ActTold(
                                ActType.DENIAL,
                                victim,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Reality.HAPPENED,
                        find(
                                "His wife, Oda Maresh, asked the prison service on 14 July 2021 to"
                                        + " let her visit him."),
                        find("No answer has come."));
        Claim transfer =
                claim(
                        new Telling.ActTold(
                                ActType.RULING,
                                victim,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
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

    private Line<Event> event(
            ActType type,
            String edtf,
            Reality reality,
            String place,
            int perMille,
            int origins,
            String... quotes) {
        Telling told =
                new Telling.ActTold(
                        type,
                        victim,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        List<Claim> claims =
                Arrays.stream(quotes).map(quote -> claim(told, reality, find(quote))).toList();
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
        for (Page page : List.of(english, french, arabic)) {
            int at = page.rendition().text().indexOf(quote);
            if (at >= 0) return page.passage(at, at + quote.length());
        }
        throw new AssertionError("no page says: " + quote);
    }
}
