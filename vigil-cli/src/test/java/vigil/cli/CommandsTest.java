package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

class CommandsTest {
    private static final String PAGE =
            """
            Teacher sentenced in Sarvadia

            Ilko Maresh, a teacher from Tarnovets, was arrested on 3 March 2021. On 9 November 2021 a court sentenced him to seven years in prison.

            His wife Oda Maresh asked the prison service to let her visit him.
            """;

    @TempDir private Path folder;

    private final Shell shell = new Shell();

    @Test
    void a_build_writes_the_case_file_its_texts_and_its_pages() throws IOException {
        Path page = page("a.txt", PAGE);

        int exit = shell.run("build", page.toString(), "--out", folder.resolve("out").toString());

        assertThat(exit).as(shell.err()).isZero();
        assertThat(files(folder.resolve("out")))
                .containsKeys("casefile.json", "index.html", "texts/a.txt");
        assertThat(Files.readString(folder.resolve("out/texts/a.txt"))).isEqualTo(PAGE);
        assertThat(shell.out())
                .contains("Read        1 page", "Open " + folder.resolve("out/index.html"));
    }

    @Test
    void the_order_of_inputs_does_not_show_in_the_output() throws IOException {
        List<String> inputs = new ArrayList<>();
        for (int i = 0; i < 5; i++)
            inputs.add(
                    page(
                                    "page" + i + ".txt",
                                    PAGE.replace(
                                            "seven",
                                            List.of("six", "seven", "eight", "nine", "ten").get(i)))
                            .toString());
        Map<String, String> first = built(inputs, "first");

        for (int run = 0; run < 4; run++) {
            Collections.shuffle(inputs, new Random(run));
            assertThat(built(inputs, "again" + run)).isEqualTo(first);
        }
        inputs.add(inputs.getFirst());
        assertThat(built(inputs, "twice")).isEqualTo(first);
    }

    @Test
    void what_cannot_be_read_is_named_and_the_rest_is_built() throws IOException {
        Path page = page("a.txt", PAGE);
        Path empty = page("empty.txt", "");

        int exit =
                shell.run(
                        "build",
                        page.toString(),
                        empty.toString(),
                        folder.resolve("none.pdf").toString(),
                        "--out",
                        folder.resolve("out").toString());

        assertThat(exit).isZero();
        assertThat(shell.out())
                .contains(
                        "not read 2",
                        "empty.txt: The file is empty.",
                        "none.pdf: There is no such file or folder.");
    }

    @Test
    void if_nothing_can_be_read_nothing_is_written() {
        int exit =
                shell.run(
                        "build",
                        folder.resolve("none.pdf").toString(),
                        "--out",
                        folder.resolve("out").toString());

        assertThat(exit).isEqualTo(Exit.NOTHING_READ);
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(shell.err())
                .startsWith("vigil: none of the inputs could be read, so nothing was written.");
    }

    @Test
    void wrong_arguments_get_a_sentence_and_code_2() {
        assertThat(shell.run("build", "x")).isEqualTo(Exit.USAGE);
        assertThat(shell.err())
                .startsWith("vigil: \"vigil build\" needs also:")
                .contains("--out DIR");
        assertThat(shell.run("build", "x", "--out", "y", "--as-of", "yesterday"))
                .isEqualTo(Exit.USAGE);
        assertThat(shell.err()).contains("--as-of", "yesterday");
        assertThat(shell.run()).isEqualTo(Exit.USAGE);
        assertThat(shell.run("bild")).isEqualTo(Exit.USAGE);
    }

    @Test
    void a_masked_relative_stands_nowhere_in_what_is_written() throws IOException {
        Path page = page("a.txt", PAGE + "\nMrs Maresh and Oda's neighbours wait. Oda waits.\n");

        shell.run(
                "build",
                page.toString(),
                "--mask",
                "relatives",
                "--out",
                folder.resolve("out").toString());

        Map<String, String> written = files(folder.resolve("out"));
        assertThat(written.get("texts/a.txt")).contains("Ilko Maresh, a teacher");
        written.forEach((name, text) -> assertThat(text).as(name).doesNotContain("Oda"));
    }

    @Test
    void a_page_in_a_language_that_is_not_read_is_a_gap() throws IOException {
        Path page =
                page(
                        "a.html",
                        "<html lang=\"ar\"><body><p>سجن الشاعر سمير القندوري.</p></body></html>");

        assertThat(shell.done("build", page.toString(), "--out", folder.resolve("out").toString()))
                .contains("In part     a: It is in Arabic, which is not read");
        assertThat(files(folder.resolve("out")).get("casefile.json"))
                .contains("\"language-not-read\"", "It is in Arabic, which is not read");
    }

    @Test
    void two_builds_are_compared_by_their_folders() throws IOException {
        Path old = folder.resolve("old");
        Path now = folder.resolve("now");
        Path page = page("a.txt", PAGE);
        shell.run("build", page.toString(), "--out", old.toString());
        shell.run(
                "build",
                page.toString(),
                page("b.txt", "A second page about nobody.\n").toString(),
                "--out",
                now.toString());

        assertThat(shell.done("diff", old.toString(), old.toString())).contains("Nothing changed.");
        assertThat(shell.run("diff", old.toString(), now.toString())).isEqualTo(Exit.DIFFERENT);
        assertThat(shell.out()).contains("+ document     b");
        assertThat(shell.run("diff", old.toString(), page.toString())).isEqualTo(Exit.NOTHING_READ);
    }

    @Test
    void an_explanation_fits_a_hundred_columns_and_names_every_rule() throws IOException {
        int exit = shell.run("explain", page("a.txt", PAGE).toString());

        assertThat(exit).as(shell.err()).isZero();
        assertThat(shell.out().lines()).allMatch(line -> line.length() <= 100);
        assertThat(shell.out())
                .contains(
                        "sentence \"Teacher sentenced in Sarvadia\"",
                        "candidate \"Ilko Maresh\"",
                        "predicate \"sentence\"",
                        "claim ");
    }

    @Test
    void marks_that_drive_a_terminal_are_printed_by_their_number() {
        assertThat(Printable.text("a\u001B[31mb\u202Ec\nd")).isEqualTo("a[U+001B][31mb[U+202E]c d");
    }

    private Map<String, String> built(List<String> inputs, String name) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(inputs);
        arguments.addAll(List.of("--out", folder.resolve(name).toString()));
        assertThat(shell.run(arguments.toArray(String[]::new))).as(shell.err()).isZero();
        return files(folder.resolve(name));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList())
                files.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file));
        }
        return files;
    }

    private Path page(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
