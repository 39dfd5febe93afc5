package vigil.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

class DecoderTest {
    private static final String UKRAINIAN =
            "Суд у Приозерську продовжив арешт учительки Анни Берг. Її адвоката не пустили до зали,"
                    + " сказали родичі.";
    private static final String FRENCH =
            "Le tribunal a prolongé la détention d’Anne Berg – enseignante – jusqu’à l’été. Elle a"
                    + " été arrêtée en août.";

    @ParameterizedTest
    @CsvSource({
        "windows-1251, uk, declared rightly, windows-1251",
        "windows-1251, uk, declared wrongly as UTF-8, UTF-8",
        "windows-1251, uk, not declared, ''",
        "KOI8-U, uk, not declared, ''",
        "UTF-8, uk, declared wrongly as legacy, windows-1252",
        "UTF-16LE, uk, declared rightly, UTF-16LE",
        "windows-1252, fr, not declared, ''",
        "windows-1252, fr, declared wrongly as UTF-8, UTF-8",
        "UTF-8, fr, unknown name, x-nonsense",
    })
    void text_survives_its_charset(String actual, String language, String why, String declared) {
        String text = language.equals("uk") ? UKRAINIAN : FRENCH;

        Decoder.Decoded decoded =
                Decoder.decode(
                        text.getBytes(Charset.forName(actual)),
                        declared.isEmpty() ? List.of() : List.of(declared),
                        10_000);

        assertThat(decoded.text()).as(why).isEqualTo(text);
        assertThat(decoded.losses()).isEmpty();
    }

    @Test
    void a_byte_order_mark_decides_and_is_no_text() {
        byte[] bytes = ("\uFEFF" + FRENCH).getBytes(StandardCharsets.UTF_16BE);

        assertThat(Decoder.decode(bytes, List.of("windows-1251"), 10_000).text()).isEqualTo(FRENCH);
    }

    @Test
    void what_is_no_text_is_marked_and_listed() {
        byte[] bytes = (FRENCH + FRENCH).getBytes(StandardCharsets.UTF_8);
        bytes[3] = (byte) 0xFF;

        Decoder.Decoded decoded = Decoder.decode(bytes, List.of(), 10_000);

        assertThat(decoded.text()).startsWith("Le \uFFFDribunal");
        assertThat(decoded.losses())
                .singleElement()
                .satisfies(
                        l -> {
                            assertThat(l.at()).isEqualTo(3);
                            assertThat(l.what()).contains("Byte 3");
                        });
    }

    @Test
    void every_stretch_leads_back_to_its_bytes() {
        String text = (UKRAINIAN + "\r\n" + FRENCH + "😀\n").repeat(40);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        Decoder.Decoded decoded = Decoder.decode(bytes, List.of(), 100_000);

        int at = 0;
        for (OffsetMap.Stretch stretch : decoded.stretches()) {
            assertThat(stretch.start()).isEqualTo(at);
            at = stretch.end();
            var range = (OffsetMap.Locator.ByteRange) stretch.at();
            assertThat(
                            new String(
                                    bytes,
                                    (int) range.startByte(),
                                    (int) (range.endByte() - range.startByte()),
                                    StandardCharsets.UTF_8))
                    .isEqualTo(decoded.text().substring(stretch.start(), stretch.end()));
        }
        assertThat(at).isEqualTo(text.length());
    }

    @Test
    void what_a_limit_leaves_out_is_listed() {
        Decoder.Decoded decoded =
                Decoder.decode("a".repeat(5000).getBytes(StandardCharsets.UTF_8), List.of(), 1000);

        assertThat(decoded.text().length()).isBetween(1000, 1300);
        assertThat(decoded.losses())
                .singleElement()
                .satisfies(l -> assertThat(l.what()).contains("were not read"));
    }
}
