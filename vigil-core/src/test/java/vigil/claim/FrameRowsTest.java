package vigil.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Every row of `frames.tsv` is read from a sentence, in two shapes where its trigger allows.
class FrameRowsTest {
    private static final List<String> LANGUAGES = FrameRow.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void a_sentence_is_read_by_its_frame(String language) {
        List<String> wrong = new ArrayList<>();
        for (FrameRow row : FrameRow.table(language)) {
            FrameRow.Reading reading = row.read();
            if (!reading.used(row.frame()))
                wrong.add("not read by " + row.frame() + ": " + row.sentence());
            if (!reading.tells(row.expected()))
                wrong.add(
                        "%s: expected \"%s\", came out %s"
                                .formatted(row.sentence(), row.expected(), reading.told()));
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void nearly_every_frame_has_a_sentence_or_a_reason_why_it_has_none(String language) {
        Set<String> tried =
                FrameRow.table(language).stream()
                        .map(FrameRow::frame)
                        .collect(Collectors.toCollection(TreeSet::new));
        FrameRow.cells("not-yet.csv").stream()
                .filter(c -> c[0].equals(language) && !c[2].isBlank())
                .forEach(c -> tried.add(c[1]));

        Set<String> untried = FrameRow.frames(language);
        int all = untried.size();
        untried.removeAll(tried);
        System.out.printf(
                "%s: %d of %d frames are not tried yet: %s%n",
                language, untried.size(), all, untried);

        // 26 November 2026: en 0, fr 11 of 174, uk 17 of 155
        assertThat(untried.size() * 100).isLessThanOrEqualTo(all * 12);
    }

    @Test
    void sentences_that_are_misread_today_are_known() {
        int read = 0;
        List<String[]> table = FrameRow.cells("misread.csv");
        for (String[] c : table) {
            FrameRow row = new FrameRow(c[0], c[1], c[2], c[3]);
            FrameRow.Reading reading = row.read();
            if (reading.tells(row.expected()) && reading.used(row.frame())) read++;
            else
                System.out.printf(
                        "misread (%s, %s): %s%n    expected \"%s\", came out %s%n",
                        c[0], c[1], c[2], c[3], reading.told());
        }
        System.out.printf("%d of %d misread sentences are read by now%n", read, table.size());
    }
}
