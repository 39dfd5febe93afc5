package vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import static vigil.casefile.Desk.arrest;
import static vigil.casefile.Desk.dated;
import static vigil.casefile.Desk.id;
import static vigil.casefile.Desk.json;

import org.junit.jupiter.api.Test;

import vigil.claim.ActType;
import vigil.journal.Decision;
import vigil.journal.Decision.Protection;
import vigil.mention.Role;

/// Whom people protect in what is shared.
class ProtectionTest {
    private final Desk desk = new Desk();

    @Test
    void a_masked_name_stands_nowhere_in_what_is_shared() {
        desk.given(arrest("a"));
        desk.decide(new Decision.Protect(desk.owner(), Protection.MASK));

        String shared = json(Disclosure.open(desk.file()));

        assertThat(shared).doesNotContain("Marchenko").contains("\"arrest\"");
        assertThat(desk.file().people().getFirst().name()).isEqualTo("Ivan Marchenko");
    }

    @Test
    void a_restricted_case_is_left_out_and_the_reader_is_told() {
        desk.given(arrest("a"));
        desk.decide(new Decision.Note(desk.owner(), "Ivan Marchenko is in danger"));
        desk.decide(new Decision.Protect(desk.owner(), Protection.RESTRICT));

        String shared = json(Disclosure.open(desk.file()));

        assertThat(shared)
                .doesNotContain("Marchenko")
                .doesNotContain("\"arrest\"")
                .contains("1 of the cases are withheld");
    }

    @Test
    void who_agrees_to_be_named_is_named() {
        Tale tale =
                dated(
                        "a",
                        "Ivan Marchenko was arrested. Olena Marchenko is his mother.",
                        "2019-06-01");
        tale.named("Ivan Marchenko").named("Olena Marchenko");
        tale.role("Olena Marchenko", Role.RELATIVE);
        desk.given(tale.act(ActType.ARREST, "Ivan Marchenko", "was arrested").told());
        assertThat(json(Disclosure.maskingRelatives(desk.file()))).doesNotContain("Olena");

        desk.decide(
                new Decision.Protect(
                        desk.now().leaves().person(id(desk.now(), "Olena Marchenko")),
                        Protection.CONSENT));

        assertThat(json(Disclosure.maskingRelatives(desk.file()))).contains("Olena");
    }
}
