package vigil.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {
    @Test
    void the_script_of_most_letters_counts() {
        assertThat(Script.of("Olena")).isEqualTo(Script.LATIN);
        assertThat(Script.of("Олена К.")).isEqualTo(Script.CYRILLIC);
        assertThat(Script.of("سمير")).isEqualTo(Script.ARABIC);
        assertThat(Script.of("习近平").code()).isEqualTo("Hani");
        assertThat(Script.of("12 – ?")).isEqualTo(Script.NONE);
    }
}
