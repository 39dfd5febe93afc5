package vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vigil.claim.ActType;

class EventFusionTest {
    private static Tale arrest(String id, String when, String edtf) {
        return Tale.of(id, "Maro Venk", ActType.ARREST, "was arrested", when, edtf);
    }

    @Test
    void a_month_and_an_undated_telling_join_the_day_they_fit() {
        Tale day =
                Tale.arrested("a", "Maro Venk was arrested on 3 May 2019 in Torvik.")
                        .on("3 May 2019", "2019-05-03")
                        .told();
        Tale month =
                new Tale("b", "In May 2019 the police took Venk away. The arrest was condemned.")
                        .named("Venk")
                        .act(ActType.ARREST, "Venk", "took")
                        .on("May 2019", "2019-05")
                        .told()
                        .act(ActType.ARREST, "Venk", "arrest")
                        .told();

        CaseFile file = CaseFiles.of(day, month);

        assertThat(CaseFiles.events(file)).containsExactly("arrest 2019-05-03");
        assertThat(file.cases().getFirst().events().getFirst().tells()).hasSize(3);
    }

    @Test
    void two_dates_are_two_events_and_what_fits_both_stands_for_itself() {
        Tale first = arrest("a", "on 3 May 2019", "2019-05-03");
        Tale second = arrest("b", "on 4 May 2019", "2019-05-04");
        Tale month = arrest("c", "in May 2019", "2019-05");

        assertThat(CaseFiles.events(CaseFiles.of(first, second, month)))
                .containsExactly("arrest 2019-05", "arrest 2019-05-03", "arrest 2019-05-04");
    }

    @Test
    void transfers_are_told_apart_by_where_they_lead() {
        Tale tale =
                new Tale(
                                "a",
                                "In May 2019 Maro Venk was moved to Torvik. Later Venk was taken to"
                                        + " Osk. He was moved to Torvik on 5 May 2019.")
                        .named("Maro Venk")
                        .act(ActType.TRANSFER, "Maro Venk", "moved to Torvik. Later")
                        .at("Torvik")
                        .on("May 2019", "2019-05")
                        .told()
                        .act(ActType.TRANSFER, "Maro Venk", "taken")
                        .at("Osk")
                        .told()
                        .act(ActType.TRANSFER, "Maro Venk", "moved to Torvik on")
                        .at("Torvik")
                        .on("5 May 2019", "2019-05-05")
                        .told();

        assertThat(CaseFiles.events(CaseFiles.of(tale)))
                .containsExactly("transfer 2019-05-05", "transfer XXXX");
    }

    @Test
    void copies_count_as_one_origin() {
        String text =
                "Maro Venk was arrested on 3 May 2019 in Torvik after a search of the house in"
                        + " which he lives with two brothers and an aunt.";
        Tale one = Tale.arrested("a", text).on("3 May 2019", "2019-05-03").told();
        Tale copy =
                Tale.arrested("b", "By an agency. " + text).on("3 May 2019", "2019-05-03").told();
        Tale other =
                new Tale("c", "On 3 May 2019 officers seized Venk.")
                        .named("Venk")
                        .act(ActType.ARREST, "Venk", "seized")
                        .on("3 May 2019", "2019-05-03")
                        .told();

        Line<Event> arrest =
                CaseFiles.events(CaseFiles.of(one, copy, other), ActType.ARREST).getFirst();

        assertThat(arrest.origins()).isEqualTo(2);
        assertThat(arrest.tells()).hasSize(3);
    }

    @Test
    void two_voices_make_two_statements_in_whatever_languages() {
        Tale english =
                Tale.arrested(
                                "a",
                                "Maro Venk was arrested. The Foreign Ministry demands his release.")
                        .told()
                        .act(ActType.STATEMENT, "Maro Venk", "demands")
                        .by("The Foreign Ministry")
                        .told();
        Tale french =
                new Tale(
                                "b",
                                "fr",
                                "Le 3 mai 2019, la Ligue des droits a exigé la libération de Maro"
                                        + " Venk.")
                        .named("Maro Venk")
                        .act(ActType.STATEMENT, "Maro Venk", "exigé")
                        .by("la Ligue des droits")
                        .on("Le 3 mai 2019", "2019-05-03")
                        .told();

        assertThat(CaseFiles.events(CaseFiles.of(english, french)))
                .containsExactly("statement 2019-05-03", "arrest XXXX", "statement XXXX");
    }
}
