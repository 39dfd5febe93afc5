package vigil.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationFinderTest {
    private static final String TEXT =
            "Ana Berg, a teacher, was sentenced to three years in prison in May, her lawyer said"
                    + " after the hearing.\n\n"
                    + "The public was sent out of the room during the whole hearing, and nobody has"
                    + " said why until today.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | 16 August 2019, 17:02                 | 2019-08-16 | a line under the title",
                "en | August 16th, 2019                     | 2019-08-16 | the month first",
                "en | Published on 16.08.2019 at 12:30      | 2019-08-16 | a label",
                "en | Updated: 18/08/2019 Published: 16/08/2019 | 2019-08-16 | the day of a change"
                        + " beside it",
                "en | 8/16/2019                             | 2019-08-16 | only one order makes a"
                        + " date",
                "fr | Publié le : 05.12.25 à 10 h           | 2025-12-05 | a short year",
                "fr | 1er août 2019                         | 2019-08-01 | an ordinal",
                "uk | 16 серпня 2019, 12:30                 | 2019-08-16 | the month inflected",
                "uk | середа, 4 жовтня 2023 року            | 2023-10-04 | a weekday",
                "uk | Правозахисна група Озерного, 16 серпня 2019 р. | 2019-08-16 | a shortened"
                        + " word ends no sentence",
                "uk | 28 / 07 / 2023                        | 2023-07-28 | blanks around the"
                        + " strokes",
                "en | By PRESS - Mar 23,2021 - Last updated at Mar 25,2021 | 2021-03-23 | no blank"
                        + " before the year",
                "fr | 16:2311/04/2025, vendredi               | 2025-04-11 | a day glued to its"
                        + " hour",
                "en | 29. juni 2019                           | 2019-06-29 | a line in another"
                        + " language",
                "uk | 26 / 11 / 202126 листопада              | 2021-11-26 | a day glued to the"
                        + " next",
                "en | Lakeview, Thursday 9 May              | XXXX-05-09 | no year is invented",
                "en | 9523 visitors online                  | ``         | no date at all",
            })
    void the_line_under_the_title_says_when_a_page_was_published(
            String language, String line, String expected, String why) {
        Page page =
                Pages.ofText(
                        "Teacher of Lakeview sentenced to three years\n\n" + line + "\n\n" + TEXT,
                        language);

        assertThat(page.published().map(PublicationDate::edtf).orElse(""))
                .as(why)
                .isEqualTo(expected);
        page.published()
                .ifPresent(
                        p ->
                                assertThat(p.evidence())
                                        .hasValueSatisfying(
                                                e -> assertThat(line).contains(e.quote())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Teacher freed, The Lakeview Daily, 10 May 2019 |  | 2019-05-10 | a title that ends"
                        + " with where and when",
                "Teacher freed | 11 May 2016, after searches of several houses in the village, the"
                        + " | `` | a story that was cut off",
                "Teacher freed | Ana Berg, 11 May 2016 | 2016-05-11 | who wrote it, and when",
                "Ana Berg was arrested on 5 May 2019. |  | `` | a first line that tells something",
                "This page was published on 5 May 2019. |  | 2019-05-05 | or tells when it was"
                        + " published",
            })
    void a_title_or_a_last_line_says_when_a_page_was_published(
            String title, @Nullable String last, String expected, String why) {
        Page page = Pages.ofText(title + "\n\n" + TEXT + (last == null ? "" : "\n\n" + last), "en");

        assertThat(page.published().map(PublicationDate::edtf).orElse(""))
                .as(why)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<meta property='article:published_time' content='2019-08-16T09:00:00+02:00'>      "
                        + "                    | 2019-08-16 | Open Graph",
                "<script"
                    + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2019-08-16\"}</script>"
                    + " | 2019-08-16 | JSON-LD",
                "<link rel='canonical' href='https://paper.example/2019/08/16/teacher'>            "
                        + "                    | 2019-08-16 | the address",
                "<meta name='generator' content='2019-08-16'>                                      "
                        + "                    | ``         | another field",
            })
    void metadata_say_when_a_page_was_published(String head, String expected, String why) {
        Page page =
                Pages.ofHtml(
                        "<html lang='en'><head><title>Teacher</title>"
                                + head
                                + "</head><body><h1>Teacher sentenced</h1><p>"
                                + TEXT.replace("\n\n", "</p><p>")
                                + "</p><footer>(c) 2001-2024 Paper, 1 January"
                                + " 2024</footer></body></html>");

        assertThat(page.published().map(PublicationDate::edtf).orElse(""))
                .as(why)
                .isEqualTo(expected);
    }
}
