package vigil.report;

import vigil.Reason;
import vigil.casefile.Case;
import vigil.casefile.CaseFile;
import vigil.casefile.Disagreement;
import vigil.casefile.Gap;
import vigil.casefile.MadeBy;
import vigil.casefile.PageDate;
import vigil.casefile.Person;
import vigil.casefile.Status;
import vigil.mention.Role;
import vigil.text.Passage;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A case file made by hand, about people and a country that do not exist.
public final class SomeCases {
    private final SomePages pages = new SomePages();

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
        SomeLines lines = new SomeLines(pages);
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
                        lines.events(),
                        lines.requests(),
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
                List.of(pages.french, pages.arabic, pages.english),
                List.of(
                        new PageDate(
                                pages.english.id(),
                                "2022-01-20",
                                PageDate.Basis.METADATA,
                                List.of(),
                                List.of()),
                        new PageDate(
                                pages.french.id(),
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
                                Optional.of(pages.english.id()),
                                Gap.Kind.PERSON_UNCLEAR,
                                "Whom the arrest concerns could not be made out.",
                                List.of(find("Two more were brought in on the same day.")))));
    }

    private static EventDate date(String edtf) {
        return EventDates.parse(edtf);
    }

    private Passage find(String quote) {
        return pages.find(quote);
    }
}
