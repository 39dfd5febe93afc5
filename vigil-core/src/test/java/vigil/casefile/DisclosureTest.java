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
}
