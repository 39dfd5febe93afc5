package vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vigil.claim.ActType;
import vigil.mention.Role;

import java.util.Optional;

class DisclosureTest {
    @Test
    void relatives_are_masked_everywhere_and_anchors_still_fit() {
        Tale tale =
                new Tale(
                                "a",
                                "Maro Venk was arrested on 7 May 2019. His wife Dana Orlec asks to"
                                        + " see him. Dana Orlec waits.")
                        .named("Maro Venk")
                        .named("Dana Orlec")
                        .relation("Dana Orlec", "wife", "Maro Venk")
                        .act(ActType.ARREST, "Maro Venk", "arrested")
                        .on("7 May 2019", "2019-05-07")
                        .told()
                        .request(
                                "Maro Venk", "Dana Orlec", "to see him", "visit", Optional.empty());

        CaseFile file = Disclosure.maskingRelatives(CaseFiles.of(tale));

        assertThat(file.pages().getFirst().rendition().text())
                .doesNotContain("Orlec")
                .contains("Maro Venk was arrested");
        assertThat(file.cases().getFirst().requests().getFirst().value().by().name())
                .doesNotContain("Dana");
        assertThat(file.people()).noneMatch(p -> p.name().contains("Orlec"));
        for (Person person : file.people())
            assertThat(person.mentions())
                    .allMatch(m -> file.pages().getFirst().passage(m.start(), m.end()).equals(m));
    }

    @Test
    void a_relative_whose_work_brings_her_in_stands_in_the_open() {
        Tale tale =
                new Tale("a", "Maro Venk was arrested. His sister Dana Orlec is his lawyer.")
                        .named("Maro Venk")
                        .named("Dana Orlec")
                        .role("Dana Orlec", Role.LAWYER)
                        .relation("Dana Orlec", "sister", "Maro Venk")
                        .act(ActType.ARREST, "Maro Venk", "arrested")
                        .told();

        CaseFile file = Disclosure.maskingRelatives(CaseFiles.of(tale));

        assertThat(file.people()).anyMatch(p -> p.name().contains("Orlec"));
    }

    @Test
    void a_page_that_nobody_reads_is_left_out_where_relatives_are_masked() {
        Tale read =
                new Tale("a", "Maro Venk was arrested.")
                        .named("Maro Venk")
                        .act(ActType.ARREST, "Maro Venk", "arrested")
                        .told();
        Tale unread =
                new Tale("b", "ar", "\u0632\u0648\u062C\u062A\u0647 \u062F\u0627\u0646\u0627.");

        CaseFile open = CaseFiles.of(read, unread);
        CaseFile masked = Disclosure.maskingRelatives(open);

        assertThat(open.pages().getLast().rendition().text()).contains("\u062F\u0627\u0646\u0627");
        assertThat(masked.pages().getLast().rendition().text()).matches("[\u25A0\\s]+");
        assertThat(masked.pages().getFirst().rendition().text())
                .isEqualTo("Maro Venk was arrested.");
    }
}
