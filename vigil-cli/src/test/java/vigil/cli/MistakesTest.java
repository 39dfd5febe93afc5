package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What somebody reads who types a command for the first time and gets it wrong.
class MistakesTest {
    private static final String PAGE =
            "2 June 2019. Ivan Marchenko, a baker from Tarnovets, was arrested on 5 May 2019.\n";

    @TempDir private Path folder;

    private final Shell shell = new Shell();

    @BeforeEach
    void a_page() throws IOException {
        Files.writeString(folder.resolve("page.txt"), PAGE);
        Files.createDirectory(folder.resolve("empty"));
        Files.writeString(Files.createDirectory(folder.resolve("full")).resolve("page.txt"), PAGE);
    }

    static Stream<CommandLine> commands() {
        return flattened(Main.commands());
    }

    private static Stream<CommandLine> flattened(CommandLine line) {
        return Stream.concat(
                Stream.of(line),
                line.getSubcommands().values().stream().flatMap(MistakesTest::flattened));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_alone_says_what_it_needs_and_where_to_read_on(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        if (name.equals("vigil demo")) return; // needs nothing, and would build

        assertThat(shell.run(arguments(name))).isEqualTo(Exit.USAGE);
        assertThat(shell.err()).startsWith("vigil: ").contains(name);
        if (command.getSubcommands().isEmpty())
            assertThat(shell.err())
                    .contains("\"%s\" needs also".formatted(name), "See: " + name + " --help");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_helps(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();

        assertThat(shell.run(arguments(name + " --help"))).isZero();
        assertThat(shell.out()).startsWith("Usage: " + name).contains("--help");
        assertThat(shell.run(arguments(name + " --version"))).isZero();
        assertThat(shell.out()).startsWith("vigil " + Main.VERSION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    nonsense                                       | 2 | has no command "nonsense"
                    --bogus                                        | 2 | has no option "--bogus"
                    build page.txt --out o --as-of spring          | 2 | --as-of: "spring" is no day, such as 2024-03-31.
                    build page.txt --out o --mask children         | 2 | --mask can be relatives, not "children".
                    build page.txt --out o --person Nobody         | 2 | no case of "Nobody" in these pages, so nothing was written. They name Ivan Marchenko.
                    build page.txt --out page.txt                  | 2 | page.txt is a file; name a folder.
                    build gone --out o                             | 4 | gone: There is no such file or folder.
                    build empty --out o                            | 4 | empty: The folder is empty: put saved pages into it
                    build --archive empty --out o                  | 6 | is not an archive: it has no vigil.json. Make one with: vigil init
                    explain empty                                  | 4 | The folder is empty
                    diff empty gone                                | 4 | empty/casefile.json: name a casefile.json, or the folder that vigil build wrote.
                    diff page.txt page.txt                         | 4 | because one is no casefile.json of vigil build
                    init page.txt                                  | 5 | page.txt is there already, and is no folder: name another.
                    init new                                       | 0 | -
                    init empty --stream A/B                        | 2 | --stream: "A/B" cannot name a stream
                    search --archive empty --limit ten word        | 2 | --limit: "ten" is no whole number.
                    decide page --archive empty x --published May  | 2 | --published: "May" is no date in EDTF, such as 2019-08-16, 2022-11 or 2014~.
                    decide protect --archive empty x hide          | 2 | HOW can be mask, restrict, consent, not "hide".
                    decide settle --archive empty x D1             | 2 | needs also one of
                    add --archive empty www.example.org/page       | 2 | there is no file or folder www.example.org/page. If it is the address of a page: https://www.example.org/page
                    status --archive full                          | 6 | is not an archive: it has no vigil.json. Make one with: vigil init DIR
                    restore full/page.txt new                      | 6 | page.txt is no backup of an archive: name a file that vigil backup wrote.
                    restore gone new                               | 2 | gone: a backup is expected.
                    restore empty new                              | 2 | is no file: a backup is expected.
                    merge empty empty                              | 2 | is both archives: name another to take over from.
                    """)
    void a_mistake_is_told_with_what_to_do_next(String typed, int exit, String told) {
        String here =
                typed.replaceAll(
                        "(?<= )(page\\.txt|full/page\\.txt|full|gone|empty|new|o)(?= |$)",
                        folder + "/$1");

        assertThat(shell.run(arguments("vigil " + here))).as(shell.err()).isEqualTo(exit);
        if (!told.equals("-")) assertThat(shell.err()).startsWith("vigil: ").contains(told);
    }

    @Test
    void a_key_or_a_passphrase_that_is_not_there_is_asked_for() {
        String archive = folder.resolve("archive").toString();
        String gone = folder.resolve("gone").toString();
        String backup = folder.resolve("nowhere/backup").toString();
        shell.done("init", archive, "--stream", "office");

        assertThat(shell.run("sign", "--archive", archive, "--key", gone)).isEqualTo(Exit.USAGE);
        assertThat(shell.err()).contains("there is no file " + gone + ": a private key");
        assertThat(shell.run("backup", "--archive", archive, "--passphrase-file", gone, backup))
                .isEqualTo(Exit.USAGE);
        assertThat(shell.err()).contains("there is no file " + gone + ": the passphrase");
        assertThat(shell.run("backup", "--archive", archive, backup)).isEqualTo(Exit.NOT_WRITTEN);
        assertThat(shell.err()).contains("there is no folder " + folder.resolve("nowhere"));
    }

    @Test
    void what_was_done_is_said_with_where_to_look() {
        String archive = folder.resolve("archive").toString();
        String page = folder.resolve("page.txt").toString();
        String backup = folder.resolve("backup.zip").toString();

        assertThat(shell.done("init", archive)).contains("vigil add --archive " + archive);
        assertThat(shell.done("add", "--archive", archive, page))
                .contains("Added       1 document,", "vigil show --archive " + archive)
                .contains("vigil build --archive " + archive);
        assertThat(shell.done("backup", "--archive", archive, backup))
                .contains("vigil restore " + backup);
        assertThat(shell.done("restore", backup, folder.resolve("back").toString()))
                .contains("vigil verify --archive " + folder.resolve("back"));
        assertThat(shell.done("search", "--archive", archive, "zebra"))
                .contains("No document answers. Other ways to ask: word~");
    }

    @Test
    void a_document_is_shown_by_the_id_that_a_report_prints() {
        String archive = folder.resolve("archive").toString();
        shell.done("init", archive);
        shell.done("add", "--archive", archive, folder.resolve("page.txt").toString());
        String found = shell.done("search", "--archive", archive, "baker");
        String id = found.lines().filter(l -> l.startsWith("page-")).findFirst().orElseThrow();

        assertThat(shell.done("show", "--archive", archive, id.split("  ")[0]))
                .contains("Origin      " + folder.resolve("page.txt"));
    }

    private static String[] arguments(String typed) {
        String rest = typed.replaceFirst("^vigil ?", "").strip();
        return rest.isEmpty() ? new String[0] : rest.split(" ");
    }
}
