package vigil.report;

import vigil.text.Page;
import vigil.text.Pages;
import vigil.text.Passage;

import java.util.List;

/// Three pages about one teacher, in three languages and two directions of writing.
final class SomePages {
    private static final String ENGLISH =
            """
            Teacher in Sarvadia sentenced to seven years

            Home | News | About us | Donate

            Ilko Maresh, a teacher from Tarnovets, was detained at his flat on 3 March 2021. Officers searched the flat for six hours. On 5 March 2021 the district court of Tarnovets remanded him in custody for two months. In June 2021 he was charged with spreading false reports.

            His wife, Oda Maresh, asked the prison service on 14 July 2021 to let her visit him. No answer has come. In autumn he was moved to the prison in Velm. On 9 November 2021 a court in Velm convicted him and sentenced him to seven years. He has reportedly been beaten in his cell.

            His lawyer lodged an appeal on 20 November 2021. "We demand that he be released at once," the League of Teachers said on 1 December. He is to be moved to the north in the spring of 2022. The authorities deny that he is held in a punishment cell. Since January 2022 he has been on hunger strike.

            The case has been called a warning to others. Two more were brought in on the same day.

            Support our work: donate now. Share this article.
            """;

    private static final String RTL =
            """
            \u0627\u0644\u062D\u0643\u0645 \u0639\u0644\u0649 \u0627\u0644\u0645\u0639\u0644\u0645 \u0625\u064A\u0644\u0643\u0648 \u0645\u0627\u0631\u064A\u0634

            \u062D\u0643\u0645\u062A \u0627\u0644\u0645\u062D\u0643\u0645\u0629 \u0639\u0644\u0649 \u0625\u064A\u0644\u0643\u0648 \u0645\u0627\u0631\u064A\u0634 \u0628\u0627\u0644\u0633\u062C\u0646 \u062B\u0645\u0627\u0646\u064A \u0633\u0646\u0648\u0627\u062A \u0641\u064A 9 \u062A\u0634\u0631\u064A\u0646 \u0627\u0644\u062B\u0627\u0646\u064A 2021.
            """;

    private static final String FRENCH =
            """
            Sept ans de prison pour Ilko Marech

            L'enseignant Ilko Marech, arr\u00EAt\u00E9 le 4 mars 2021, a \u00E9t\u00E9 condamn\u00E9 \u00E0 huit ans de prison. Sa femme demande depuis l'\u00E9t\u00E9 \u00E0 le voir. Le 9 juin, il a \u00E9t\u00E9 conduit \u00E0 l'h\u00F4pital. La demande de transfert d\u00E9pos\u00E9e le 2 ao\u00FBt 2021 a \u00E9t\u00E9 rejet\u00E9e le 1er septembre 2021.
            """;

    final Page english = Pages.ofText("meridian-2022", ENGLISH, "en");
    final Page french = Pages.ofText("aube <1>", FRENCH, "fr");
    final Page arabic = Pages.ofText("b3", RTL, "ar");

    /// {@return where the pages say so first}
    Passage find(String quote) {
        for (Page page : List.of(english, french, arabic)) {
            int at = page.rendition().text().indexOf(quote);
            if (at >= 0) return page.passage(at, at + quote.length());
        }
        throw new AssertionError("no page says: " + quote);
    }
}
