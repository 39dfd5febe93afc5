package vigil.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FurnitureTest {
    private static final String BEFORE =
            """
            Teacher of Lakeview sentenced to three years in prison

            Ana Berg, a teacher, was sentenced to three years in prison on 3 May 2021, her lawyer said after the hearing.

            """;
    private static final String AFTER =
            """


            The public was sent out of the room during the whole hearing, and nobody has said why until today.

            Her family was not told where she would be taken after the verdict, which came late in the evening.
            """;
    private static final String BEFORE_UK =
            """
            Учительку з Приозерська засудили до трьох років

            Анну Берг засудили до трьох років позбавлення волі 3 травня 2021 року, повідомив її адвокат після засідання.

            """;
    private static final String BEFORE_FR =
            """
            Une enseignante de Villelac condamnée à trois ans

            Anne Berg, enseignante, a été condamnée à trois ans de prison le 3 mai 2021, a indiqué son avocat après l’audience.

            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | Read more: Who are the teachers of Lakeview?                                 "
                        + "            | TEASER",
                "en | Watch: Why do they arrest teachers? VIDEO                                    "
                        + "            | TEASER",
                "en | Related claims were dropped on Monday, the court of Lakeview said in a short"
                        + " statement.  | ARTICLE",
                "en | Also on Monday the court refused to let her go home until the appeal has been"
                        + " heard.     | ARTICLE",
                "en | By Friday he had been moved.                                                 "
                        + "            | ARTICLE",
                "en | She asked for a doctor, but the guards did not reply.                        "
                        + "            | ARTICLE",
                "en | Three people were arrested at the gate, her lawyer told Reuters.             "
                        + "            | ARTICLE",
                "en | The press office of the prison said that she had been given all the letters"
                        + " sent to her. | ARTICLE",
                "en | Thank you for your support, she wrote from prison to all who had sent her"
                        + " letters.       | ARTICLE",
                "en | Ana Berg in court (Photo: Lakeview Daily)                                    "
                        + "            | PHOTO_CAPTION",
                "en | Dear readers! We need your help. Support our work with a monthly donation.   "
                        + "            | DONATION",
                "en | Tags: , , ,                                                                  "
                        + "            | TAGS",
                "en | Share on Facebook                                                            "
                        + "            | SHARE",
                "en | +47 00 000 000                                                               "
                        + "            | CONTACT",
                "en | Sign up for our newsletter and get the latest stories straight to your inbox."
                        + "            | SHARE",
                "fr | Lire aussi : Qui sont les enseignants de Villelac ?                          "
                        + "            | TEASER",
                "fr | Crédit photo : Le Courrier                                                   "
                        + "            | PHOTO_CAPTION",
                "fr | Pour toute demande d’interview : presse@villelac.example                     "
                        + "            | CONTACT",
                "fr | Elle a été transférée vendredi, a déclaré son avocat à l’AFP.                "
                        + "            | ARTICLE",
                "uk | Читайте також: Хто такі вчителі Приозерська?                                 "
                        + "            | TEASER",
                "uk | Підписуйтесь на наш Telegram-канал                                           "
                        + "            | SHARE",
                "uk | Про це він написав у Facebook, додавши, що адвоката до неї не пускають другий"
                        + " тиждень.   | ARTICLE",
                "uk | Фото: архів редакції                                                         "
                        + "            | PHOTO_CAPTION",
            })
    void a_block_between_paragraphs_is_taken_for_what_it_is(
            String language, String block, Block.Part expected) {
        String before =
                language.equals("uk") ? BEFORE_UK : language.equals("fr") ? BEFORE_FR : BEFORE;

        Page page = Pages.ofText(before + block + AFTER, language);

        assertThat(page.blocks())
                .filteredOn(b -> page.passage(b.start(), b.end()).quote().equals(block))
                .singleElement()
                .satisfies(b -> assertThat(b.part()).as(b.why().toString()).isEqualTo(expected));
    }

    @Test
    void headings_with_dates_of_their_own_after_the_article_are_teasers() {
        Page page =
                Pages.ofText(
                        BEFORE.stripTrailing()
                                + AFTER
                                + """

                                Fisherman of Easthaven freed after a week
                                2 May 2021
                                A court freed Olaf Mund, who had been...

                                Strike at the mill goes on for a second month
                                1 May 2021
                                Workers of the mill said...
                                """,
                        "en");

        assertThat(
                        page.blocks().stream()
                                .filter(b -> b.part() == Block.Part.TEASER)
                                .map(b -> page.passage(b.start(), b.end()).quote()))
                .contains(
                        "Fisherman of Easthaven freed after a week",
                        "A court freed Olaf Mund, who had been...",
                        "1 May 2021");
    }

    @Test
    void comments_cards_and_menus_of_a_web_page_are_no_article() {
        String card =
                "<div class='c'><h3><a href='x'>Another story about other people"
                        + " here</a></h3><p>What it tells.</p></div>";
        Page page =
                Pages.ofHtml(
                        "<html lang='en'><head><title>Teacher sentenced -"
                            + " Paper</title></head><body><ul class='menu'><li><a"
                            + " href='/'>Home</a></li><li><a"
                            + " href='/w'>World</a></li></ul><div><h1>Teacher sentenced</h1><p>Ana"
                            + " Berg, a teacher, was sentenced to three years in prison on 3 May"
                            + " 2021, her lawyer said after the hearing.</p><p>The public was sent"
                            + " out of the room during the whole hearing, and nobody has said why"
                            + " until today.</p></div>"
                                + card
                                + card
                                + card
                                + "<div id='comments'><p>I have known her for years and I do not"
                                + " believe a word of this verdict.</p></div></body></html>");

        assertThat(
                        page.blocks().stream()
                                .filter(Block::isArticle)
                                .map(b -> page.passage(b.start(), b.end()).quote().substring(0, 8)))
                .containsExactly("Teacher ", "Ana Berg", "The publ");
    }

    @Test
    void the_name_of_a_part_of_the_site_above_an_article_announces_no_other_articles() {
        String text =
                """
                Новини
                Ракурс
                Учительку з Приозерська засудили до трьох років

                10 січ 2021, 22:08

                Анну Берг засудили до трьох років позбавлення волі, повідомив її адвокат після засідання суду.

                .

                Учителька сказала, що не визнає вироку, і подякувала всім, хто прийшов до зали.
                """;

        Page page = Pages.ofText(text, "uk");

        assertThat(partOf(page, "Учительку з Приозерська")).isEqualTo(Block.Part.ARTICLE);
        assertThat(partOf(page, "Анну Берг засудили")).isEqualTo(Block.Part.ARTICLE);
        assertThat(partOf(page, "Учителька сказала")).isEqualTo(Block.Part.ARTICLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Read also | The mayor of Northport opens a new school",
                "fr | Lire aussi | Le maire de Port-Neuf ouvre une école",
                "uk | Читайте також | Мер Новопорта відкрив школу"
            })
    void one_paragraph_behind_a_teaser_that_names_the_same_people_is_the_article(
            String language, String heading, String teaser) {
        String before =
                switch (language) {
                    case "en" -> BEFORE;
                    case "fr" -> BEFORE_FR;
                    default -> BEFORE_UK;
                };
        String paragraph =
                switch (language) {
                    case "en" ->
                            "In court the judge told Ana Berg that she had to stay in Lakeview"
                                    + " prison.";
                    case "fr" ->
                            "Au tribunal, le juge a dit à Anne Berg qu’elle restait à la prison de"
                                    + " Villelac.";
                    default ->
                            "У суді суддя сказав, що Анну Берг залишать у колонії біля"
                                    + " Приозерська.";
                };

        Page page =
                Pages.ofText(
                        before + heading + ":\n" + teaser + "\n\n" + paragraph + "\n", language);

        assertThat(partOf(page, teaser)).isNotEqualTo(Block.Part.ARTICLE);
        assertThat(partOf(page, paragraph)).isEqualTo(Block.Part.ARTICLE);
    }

    private static Block.Part partOf(Page page, String words) {
        return page.blocks().stream()
                .filter(b -> page.rendition().text().substring(b.start(), b.end()).contains(words))
                .findFirst()
                .orElseThrow()
                .part();
    }
}
