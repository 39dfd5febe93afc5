package vigil.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import vigil.language.LanguagePack;
import vigil.language.Languages;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

class TokeniserTest {
    private static final Languages LANGUAGES = Languages.bundled();

    @ParameterizedTest
    @CsvFileSource(resources = "tokens.csv", useHeadersInDisplayName = true)
    void text_is_cut_where_the_language_cuts_it(
            String language, String text, String tokens, String note) {
        List<Token> found =
                Tokeniser.tokens(text, 0, text.length(), LANGUAGES.packOrNeutral(language));

        assertThat(found).as(note).extracting(Token::text).containsExactly(tokens.split(" · "));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "sentences.csv", useHeadersInDisplayName = true)
    void blocks_are_cut_into_sentences(
            String language, String text, String sentences, String note) {
        List<Sentence> found =
                SentenceSplitter.sentences(
                        text, 0, text.length(), 0, LANGUAGES.packOrNeutral(language));

        assertThat(found)
                .as(note)
                .extracting(s -> text.substring(s.start(), s.end()))
                .containsExactly(sentences.split(" \\| "));
    }

    @Test
    void a_number_that_ends_in_a_word_is_read_as_that_word() {
        LanguagePack pack = LANGUAGES.packOrNeutral("uk");

        Token token = Tokeniser.tokens("8-річного", 0, 9, pack).getFirst();

        assertThat(token.kind()).isEqualTo(Token.Kind.NUMBER);
        assertThat(token.hasLemma("8-річний")).isTrue();
    }

    @RepeatedTest(200)
    void tokens_follow_each_other_inside_the_text_whatever_it_holds(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String alphabet =
                "aéЯї'’ʼ.-,:;!?«»“”()0129½ \u00A0\n\u0000\uD83D\uDE00\uD800́#@/éABМs\u200D";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++)
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        String[] tags = {"en", "fr", "uk", "und"};
        LanguagePack pack = LANGUAGES.packOrNeutral(tags[random.nextInt(tags.length)]);

        List<Sentence> sentences =
                SentenceSplitter.sentences(text.toString(), 0, text.length(), 0, pack);

        int at = 0;
        for (Token token : sentences.stream().flatMap(s -> s.tokens().stream()).toList()) {
            assertThat(token.start()).isGreaterThanOrEqualTo(at);
            assertThat(token.text())
                    .isEqualTo(text.substring(token.start(), token.end()))
                    .isNotEmpty();
            assertThat(
                            text.substring(at, token.start())
                                    .codePoints()
                                    .noneMatch(Character::isLetterOrDigit))
                    .isTrue();
            at = token.end();
        }
        assertThat(text.substring(at).codePoints().noneMatch(Character::isLetterOrDigit)).isTrue();
    }

    @Test
    void a_line_of_one_letter_does_not_hurt() {
        char[] letters = new char[300_000];
        Arrays.fill(letters, 'x');
        String text = new String(letters);

        assertThatCode(
                        () ->
                                SentenceSplitter.sentences(
                                        text, 0, text.length(), 0, LANGUAGES.packOrNeutral("en")))
                .doesNotThrowAnyException();
    }
}
