package vigil.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class LanguagesTest {
    private final Languages languages = Languages.bundled();

    @Test
    void bundled_packs_come_in_the_order_of_their_tags() {
        assertThat(languages.all())
                .extracting(LanguagePack::tag)
                .contains("en", "fr", "uk")
                .isSorted();
    }

    @Test
    void a_pack_is_found_by_a_regional_tag() {
        assertThat(languages.pack("fr-CA").orElseThrow().tag()).isEqualTo("fr");
        assertThat(languages.pack("und")).isEmpty();
        assertThat(languages.packOrNeutral("xx")).isSameAs(languages.neutral());
    }

    @Test
    void a_folder_in_a_directory_of_the_user_is_a_language(@TempDir Path directory)
            throws IOException {
        Path folder = Files.createDirectories(directory.resolve("xx/time"));
        Files.writeString(
                directory.resolve("xx/pack.properties"), "tag = xx\nname = Test\nscripts = Latn\n");
        Files.writeString(
                folder.resolve("months.tsv"),
                "#! vigil-lexicon 1\n# columns  form, month\nzzz\t1\n");

        Languages more = Languages.from(directory);

        LanguagePack pack = more.pack("xx").orElseThrow();
        assertThat(pack.table("time/months.tsv").rows()).hasSize(1);
        assertThat(pack.readings("Zabc")).isNotEmpty();
        assertThat(more.fingerprint()).isNotEqualTo(languages.fingerprint());
    }

    @Test
    void a_bundled_language_works_the_same_from_a_directory(@TempDir Path directory)
            throws IOException {
        LanguagePack bundled = languages.pack("uk").orElseThrow();
        for (String path : bundled.folder().files().keySet()) {
            Path file = directory.resolve("uk").resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bundled.folder().bytes(path));
        }

        Languages moved = Languages.from(directory);

        assertThat(moved.fingerprint()).isEqualTo(languages.fingerprint());
        LanguagePack pack = moved.pack("uk").orElseThrow();
        assertThat(pack.tablePaths()).isEqualTo(bundled.tablePaths());
        assertThat(pack.readings("засудженого")).isEqualTo(bundled.readings("засудженого"));
    }

    @Test
    void a_folder_whose_properties_name_another_tag_is_told(@TempDir Path directory)
            throws IOException {
        Files.createDirectories(directory.resolve("xx"));
        Files.writeString(directory.resolve("xx/pack.properties"), "tag = yy\n");

        assertThatThrownBy(() -> Languages.from(directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("language folder xx names the tag \"yy\"");
    }

    @Test
    void the_fingerprint_stays_while_nothing_changes() {
        assertThat(languages.fingerprint())
                .hasSize(64)
                .isEqualTo(Languages.bundled().fingerprint());
    }

    @Test
    void english_forms_have_their_readings() {
        LanguagePack en = languages.pack("en").orElseThrow();

        assertThat(en.readings("detained")).extracting(Reading::lemma).containsOnly("detain");
        assertThat(en.readings("DETAINED")).extracting(Reading::lemma).containsOnly("detain");
        assertThat(en.readings("court").getFirst().pos()).isEqualTo(Pos.NOUN);
        assertThat(en.knows("Qwertov")).isFalse();
    }

    @Test
    void french_forms_have_their_readings() {
        LanguagePack fr = languages.pack("fr").orElseThrow();

        assertThat(fr.readings("condamnée"))
                .anyMatch(
                        r ->
                                r.lemma().equals("condamner")
                                        && r.is(Feature.PARTICIPLE)
                                        && r.is(Feature.FEMININE));
        assertThat(fr.readings("aujourd’hui").getFirst().pos()).isEqualTo(Pos.ADV);
    }

    @Test
    void ukrainian_forms_have_their_readings_in_any_case() {
        LanguagePack uk = languages.pack("uk").orElseThrow();

        assertThat(uk.readings("Києва"))
                .anyMatch(r -> r.pos() == Pos.PROPN && r.lemma().equals("Київ"));
        assertThat(uk.readings("П’ЯТЬ")).anyMatch(r -> r.pos() == Pos.NUM);
        assertThat(uk.readings("засуджено").getFirst().is(Feature.IMPERSONAL)).isTrue();
        assertThat(uk.readings("засудженого"))
                .anyMatch(
                        r ->
                                r.lemma().equals("засудити")
                                        && r.is(Feature.PARTICIPLE)
                                        && r.is(Feature.GENITIVE));
    }
}
