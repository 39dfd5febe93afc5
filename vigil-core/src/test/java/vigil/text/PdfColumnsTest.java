package vigil.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vigil.source.MediaType;
import vigil.source.SourceFacts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Columns are read one after the other, and tables row by row.
class PdfColumnsTest {
    private static final List<String> LEFT =
            List.of(
                    "The court of Lakeview extended the",
                    "detention of Ana Berg by two months.",
                    "Her lawyer was not let into the room",
                    "and heard of the ruling in the street",
                    "from a guard. The teacher has been in",
                    "custody since March, when the police");

    private static final List<String> RIGHT =
            List.of(
                    "searched her flat and took her away.",
                    "A second hearing is to be held before",
                    "the end of the summer, the clerk said.",
                    "Her mother was allowed to see her for",
                    "half an hour on two days of the spring",
                    "and brought her letters from pupils.");

    private static final String LEFT_READ = String.join(" ", LEFT);
    private static final String RIGHT_READ = String.join(" ", RIGHT);

    @Test
    void two_columns_are_read_one_after_the_other_and_a_sentence_goes_on() throws IOException {
        assertThat(text(columns(0))).isEqualTo(LEFT_READ + " " + RIGHT_READ);
    }

    @Test
    void lines_of_columns_need_not_stand_at_one_height() throws IOException {
        assertThat(text(columns(5))).isEqualTo(LEFT_READ + " " + RIGHT_READ);
    }

    @Test
    void the_order_in_which_a_file_draws_its_lines_does_not_matter() throws IOException {
        var lines = new ArrayList<>(columns(0));
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(lines, new Random(seed));

            assertThat(text(lines)).isEqualTo(LEFT_READ + " " + RIGHT_READ);
        }
    }

    @Test
    void what_stands_over_and_under_the_columns_is_read_before_and_after_them() throws IOException {
        var lines = new ArrayList<>(columns(0));
        lines.add(
                new Documents.Placed(
                        60,
                        660,
                        "A yearly report on how the courts of the district treated teachers, their"
                                + " pupils and lawyers"));
        lines.add(
                new Documents.Placed(
                        60,
                        540,
                        "This text was printed by the observers of the district, who answer letters"
                                + " in all languages"));

        String text = text(lines);

        assertThat(text).startsWith("A yearly report").endsWith("in all languages");
        assertThat(text.replaceAll("\\s+", " ")).contains(LEFT_READ + " " + RIGHT_READ);
    }

    @Test
    void three_columns_are_read_in_their_order() throws IOException {
        var lines = new ArrayList<Documents.Placed>();
        for (int column = 0; column < 3; column++)
            for (int row = 0; row < 8; row++)
                lines.add(
                        new Documents.Placed(
                                40 + column * 185,
                                620 - row * 12,
                                "words of line %d in column %d go on".formatted(row, column)));

        String text = text(lines);

        int last = -1;
        for (int column = 0; column < 3; column++)
            for (int row = 0; row < 8; row++) {
                int at = text.indexOf("line %d in column %d".formatted(row, column));
                assertThat(at).isGreaterThan(last);
                last = at;
            }
    }

    @Test
    void a_table_is_read_row_by_row() throws IOException {
        var lines = new ArrayList<Documents.Placed>();
        var days =
                List.of(
                        "3 March 2021",
                        "5 May 2021",
                        "9 June 2021",
                        "1 July 2021",
                        "2 August 2021",
                        "4 October 2021");
        for (int row = 0; row < days.size(); row++) {
            lines.add(new Documents.Placed(60, 620 - row * 12, days.get(row)));
            lines.add(
                    new Documents.Placed(
                            180,
                            620 - row * 12,
                            "Hearing number %d of the case was held behind closed doors"
                                    .formatted(row)));
        }

        String text = text(lines);

        for (int row = 0; row < days.size(); row++)
            assertThat(text).contains(days.get(row) + " Hearing number " + row);
    }

    @Test
    void a_text_of_one_column_is_left_as_it_is() throws IOException {
        var lines = new ArrayList<Documents.Placed>();
        for (int row = 0; row < 20; row++)
            lines.add(
                    new Documents.Placed(
                            60 + (row % 5 == 0 ? 20 : 0),
                            700 - row * 12,
                            "line %d of a text that runs over the whole width of its page and has no columns"
                                    .formatted(row)));

        String text = text(lines);

        int last = -1;
        for (int row = 0; row < 20; row++) {
            int at = text.indexOf("line %d of".formatted(row));
            assertThat(at).isGreaterThan(last);
            last = at;
        }
    }

    private static List<Documents.Placed> columns(float lower) {
        var lines = new ArrayList<Documents.Placed>();
        for (int i = 0; i < LEFT.size(); i++) {
            lines.add(new Documents.Placed(60, 620 - i * 12, LEFT.get(i)));
            lines.add(new Documents.Placed(310, 620 - lower - i * 12, RIGHT.get(i)));
        }
        return lines;
    }

    private static String text(List<Documents.Placed> lines) throws IOException {
        return Pages.of("p", MediaType.PDF, Documents.placedPdf(lines), SourceFacts.NONE)
                .rendition()
                .text();
    }
}
