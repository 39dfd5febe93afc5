package vigil.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vigil.text.Page;
import vigil.text.Pages;

import java.util.List;

class SyntaxReaderTest {
    private static SentenceSyntax read(String language, String text) {
        Page page = Pages.ofText(text, language);
        return new SyntaxReader(Pages.LANGUAGES).read(page, List.of()).sentences().getFirst();
    }

    private static String relations(SentenceSyntax s) {
        StringBuilder told = new StringBuilder();
        for (Relation r : s.relations())
            if (r.head() instanceof Relation.Head.Verb(int id))
                told.append(
                        "%s %s %s%s; "
                                .formatted(
                                        s.verbs().get(id).lemma(),
                                        r.kind(),
                                        r.preposition().map(p -> p + " ").orElse(""),
                                        SyntaxText.words(s, s.nouns().get(r.noun()))));
        return told.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | The court sentenced Jane Roe to eight years in prison.            | sentence OBJECT Jane Roe
                    en | The court sentenced Jane Roe, a mother of two, to eight years.     | sentence OBLIQUE to eight years
                    en | Roe, who was arrested in Northport, was sentenced to 8 years.      | sentence SUBJECT Roe
                    en | Roe, who was arrested in Northport, was sentenced to 8 years.      | arrest SUBJECT Roe
                    en | Roe was convicted of treason and sentenced by the City Court.      | sentence AGENT by the City Court
                    en | Police arrested John Doe and Mary Poe was released.                | release SUBJECT Mary Poe
                    en | Police arrested John Doe and Mary Poe in the city centre.          | arrest OBJECT John Doe
                    en | John Doe, arrested in Northport, was released on bail.             | release SUBJECT John Doe
                    en | The group demands that the authorities release John Doe.           | release OBJECT John Doe
                    fr | Jeanne Martin a été condamnée à huit ans de prison par un tribunal. | condamner AGENT par un tribunal
                    uk | Суд засудив журналістку Олену Коваленко до восьми років.           | засудити OBJECT журналістку Олену Коваленко
                    uk | Олену Коваленко засудили до восьми років позбавлення волі.         | засудити OBJECT Олену Коваленко
                    uk | Журналіста Івана Петренка, якого затримали, звільнили з колонії.   | затримати OBJECT Журналіста Івана Петренка
                    """)
    void groups_are_handed_to_their_verbs_by_place_or_case(
            String language, String sentence, String relation) {
        assertThat(relations(read(language, sentence))).contains(relation + "; ");
    }

    @Test
    void a_verb_group_knows_voice_tense_and_negation() {
        VerbGroup verb =
                read("en", "John Doe had not been allowed to call his lawyer.").verbs().getFirst();

        assertThat(verb.voice()).isEqualTo(VerbGroup.Voice.PASSIVE);
        assertThat(verb.tense()).isEqualTo(VerbGroup.Tense.PLUPERFECT);
        assertThat(verb.negated()).isTrue();
    }
}
