package vigil.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/// Contents of decisions: whatever is written is read again, and what is not understood is refused.
class DeedJsonTest {
    private static final String SALT = "0123456789abcdef0123456789abcdef";
    private static final int KINDS = 13;

    static byte[] content(Deed deed) {
        Json.Builder json = Json.object().with("salt", SALT).with("kind", deed.kind());
        DeedJson.members(deed).members().forEach(json::with);
        return json.build().bytes();
    }

    @RepeatedTest(100)
    void every_deed_is_read_as_it_was_written(RepetitionInfo run) {
        Deeds deeds = new Deeds(new Random(run.getCurrentRepetition()));
        for (int kind = 0; kind < KINDS; kind++) {
            Deed deed = deeds.any(kind);

            byte[] content = content(deed);

            assertThat(DeedJson.read(content)).isEqualTo(new DeedReading.Read(deed));
            assertThat(Sentences.of(deed)).isNotBlank();
        }
    }

    @RepeatedTest(20)
    void a_content_with_one_byte_changed_is_read_or_refused_but_breaks_nothing(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        for (int kind = 0; kind < KINDS; kind++) {
            byte[] content = content(new Deeds(random).any(kind));
            for (int i = 0; i < 20; i++) {
                byte[] changed = content.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                sentence(DeedJson.read(changed));
                sentence(DeedJson.read(Arrays.copyOf(content, random.nextInt(content.length))));
            }
        }
    }

    private static void sentence(DeedReading reading) {
        if (reading instanceof DeedReading.Unreadable(var reason))
            assertThat(reason).startsWith("A content cannot be read: ").endsWith(".");
    }

    @RepeatedTest(20)
    void a_member_too_many_or_one_too_few_is_refused(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        for (int kind = 0; kind < KINDS; kind++) {
            Json.Members content = (Json.Members) Json.read(content(new Deeds(random).any(kind)));
            Map<String, Json> more = new LinkedHashMap<>(content.members());
            more.put("mood", new Json.Text("fine"));
            assertThat(DeedJson.read(new Json.Members(more)))
                    .isInstanceOfSatisfying(
                            DeedReading.Unreadable.class,
                            u -> assertThat(u.reason()).contains("\"mood\""));
            for (String name : content.members().keySet()) {
                Map<String, Json> less = new LinkedHashMap<>(content.members());
                less.remove(name);
                assertThat(DeedJson.read(new Json.Members(less)))
                        .isInstanceOf(DeedReading.Unreadable.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "''|not JSON",
                "[]|is no object",
                "{}|lacks its member \"salt\"",
                "{\"salt\":\"x\",\"kind\":\"decided\"}|not 32 lower-case hexadecimal digits",
                "{\"salt\":\"SALT\",\"kind\":\"guessed\",\"version\":1,\"because\":\"\"}|is"
                        + " \"guessed\", which this version does not know",
                "{\"salt\":\"SALT\",\"kind\":\"decided\",\"version\":2}|a newer program wrote it",
                "{\"salt\":\"SALT\",\"kind\":\"decided\",\"version\":1,\"because\":\"\",\"decision\":\"burn\",\"of\":{}}|\"burn\"",
                "{\"salt\":\"SALT\",\"kind\":\"decided\",\"version\":1,\"because\":\"\",\"decision\":\"accept\",\"of\":{\"claims\":[]}}|accepts"
                    + " nothing",
                "{\"salt\":\"SALT\",\"salt\":\"SALT\"}|Duplicate",
                "{\"salt\":null}|no text",
                "{\"salt\":1.5}|holds no",
            })
    void hostile_contents_are_refused_with_a_sentence(String content, String because) {
        byte[] bytes = content.replace("SALT", SALT).getBytes(StandardCharsets.UTF_8);

        assertThat(DeedJson.read(bytes))
                .isInstanceOfSatisfying(
                        DeedReading.Unreadable.class,
                        u -> assertThat(u.reason()).containsIgnoringCase(because));
    }

    @Test
    void a_date_counted_from_itself_a_thousand_times_is_refused() {
        byte[] deep =
                ("{\"salt\":" + "[".repeat(5000) + "]".repeat(5000) + "}")
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(DeedJson.read(deep)).isInstanceOf(DeedReading.Unreadable.class);
    }

    @Test
    void the_content_of_a_claim_does_not_depend_on_where_or_by_which_rule_it_was_read() {
        Deeds deeds = new Deeds(new Random(1));
        for (int kind = 0; kind < 5; kind++) {
            var claim = deeds.seen(kind).claim();
            var elsewhere =
                    new vigil.claim.Claim(
                            claim.key(),
                            claim.told(),
                            claim.when(),
                            claim.reality(),
                            claim.speaker(),
                            java.util.List.of(claim.anchors().getLast()),
                            new vigil.Judgement(1, java.util.List.of()));

            assertThat(ClaimContent.of(elsewhere).digest())
                    .isEqualTo(ClaimContent.of(claim).digest());
            assertThat(ClaimContent.of(claim).changes(ClaimContent.of(elsewhere))).isEmpty();
        }
    }
}
