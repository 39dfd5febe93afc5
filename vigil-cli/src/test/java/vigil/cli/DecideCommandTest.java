package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Deciding from a shell.
class DecideCommandTest {
    @TempDir private Path folder;
    private String archive = "";
    private final Shell shell = new Shell();

    @BeforeEach
    void two_pages_in_an_archive() throws IOException {
        archive = folder.resolve("archive").toString();
        Path one = folder.resolve("one.txt");
        Files.writeString(
                one,
                """
                Baker on trial

                2 June 2019. Ivan Marchenko, a baker from Tarnovets, was arrested on 5 May 2019. His lawyer asked the prison for a visit.
                """);
        Path two = folder.resolve("two.txt");
        Files.writeString(
                two,
                """
                Baker free

                10 August 2019. Ivan Marchenko, who was arrested on 15 May 2019, was released on 7 August 2019. Olena Marchenko, his mother, met him.
                """);
        assertThat(shell.run("init", archive, "--stream", "office")).isZero();
        assertThat(shell.run("add", "--archive", archive, one.toString(), two.toString())).isZero();
    }

    /// Runs a decision of A. N. in the stream `office`.
    private String decide(String... arguments) {
        List<String> all = new ArrayList<>(List.of("decide"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--archive", archive, "--by", "A. N.", "--stream", "office"));
        assertThat(shell.run(all.toArray(String[]::new))).as(shell.err()).isZero();
        return shell.out();
    }

    private String lines() {
        assertThat(shell.run("decide", "lines", "--archive", archive)).as(shell.err()).isZero();
        return shell.out();
    }

    @Test
    void what_two_decided_apart_is_told_by_the_merge_and_listed() throws IOException {
        String backup = folder.resolve("backup.zip").toString();
        String laptop = folder.resolve("laptop").toString();
        shell.done("backup", "--archive", archive, backup);
        shell.done("restore", backup, laptop);
        decide("accept", "--person", "Ivan Marchenko", "1");
        String[] apart = {
            "decide", "reject", "--person", "Ivan Marchenko", "1", "--archive", laptop,
        };
        shell.done(apart);

        assertThat(shell.done("merge", archive, laptop))
                .contains("Conflicts   1: people decided differently")
                .contains("see vigil decide lines --archive " + archive);
        assertThat(lines())
                .contains("disputed")
                .contains("Conflict     whether the arrest was read rightly: office/")
                .contains("says: accepts arrest", "says: rejects arrest");
    }

    @Test
    void what_is_decided_is_shown_journalled_and_can_be_taken_back() {
        String before = lines();
        assertThat(before).contains("arrest, 2019-05-05").contains("D1  date of the arrest");

        String said =
                decide(
                        "accept",
                        "--person",
                        "Ivan Marchenko",
                        "1",
                        "--because",
                        "the decree says so");

        assertThat(said)
                .contains("accepts arrest")
                .contains("because the decree says so")
                .contains("Take it back:  vigil undo --archive " + archive);
        assertThat(lines()).containsPattern("arrest, 2019-05-05.* accepted ");
        assertThat(shell.run("log", "--archive", archive, "--decisions")).isZero();
        assertThat(shell.out()).contains("A. N.").contains("accepts arrest");

        String number = said.substring(said.indexOf('/') + 1, said.indexOf(' '));
        assertThat(shell.run("undo", "--archive", archive, "--stream", "office", number))
                .as(shell.err())
                .isZero();

        assertThat(lines()).isEqualTo(before);
        assertThat(shell.run("log", "--archive", archive, "--json")).isZero();
        assertThat(shell.out()).contains("\"state\":\"taken back by office/");
        assertThat(shell.run("undo", "--archive", archive, "--stream", "office", number))
                .isEqualTo(Exit.USAGE);
        assertThat(shell.err()).contains("has been taken back already");
    }

    @Test
    void every_decision_can_be_made_from_a_shell() {
        decide("reject", "--document", "two", "--quote", "was released on 7 August 2019");
        decide("settle", "Ivan Marchenko", "D1", "--holds", "2019-05-05");
        decide(
                "assert",
                "transfer",
                "--person",
                "Ivan Marchenko",
                "--account",
                "His sister said on the phone that he was taken to Odesa.",
                "--date",
                "2019-07-02",
                "--place",
                "Odesa");
        decide("assert", "--person", "Ivan Marchenko", "--instead", "1", "--date", "2019-05-06");
        decide("page", "two", "--reliability", "low", "--published", "2019-08-11");
        decide("protect", "Olena Marchenko", "mask");
        decide("note", "ask again", "--person", "Olena Marchenko");
        decide("different", "one:Ivan Marchenko, a baker", "two:Olena Marchenko, his");
        decide("approve", "Ivan Marchenko", "--dry-run");

        assertThat(shell.out()).startsWith("Would say: approves the case file of");
        assertThat(lines()).contains("transfer, 2019-07-02, Odesa").contains("arrest, 2019-05-06");
        assertThat(shell.run("log", "--archive", archive, "--decisions")).isZero();
        assertThat(shell.out().lines().filter(l -> l.contains("A. N."))).hasSize(8);
    }

    @Test
    void what_could_mean_two_things_is_refused_with_what_it_could_mean() {
        assertThat(shell.run("decide", "accept", "--archive", archive, "zzz"))
                .isEqualTo(Exit.USAGE);
        assertThat(shell.err()).contains("there is no line \"zzz\"");

        assertThat(
                        shell.run(
                                "decide",
                                "reject",
                                "--archive",
                                archive,
                                "--document",
                                "two",
                                "--quote",
                                "Marchenko"))
                .isEqualTo(Exit.USAGE);
        assertThat(shell.err()).contains("more than once");

        assertThat(
                        shell.run(
                                "decide",
                                "page",
                                "--archive",
                                archive,
                                "one",
                                "--published",
                                "spring"))
                .isEqualTo(Exit.USAGE);
        assertThat(shell.err()).contains("is no date in EDTF");

        assertThat(
                        shell.run(
                                "decide",
                                "assert",
                                "arrest",
                                "--archive",
                                archive,
                                "--person",
                                "Ivan Marchenko"))
                .isEqualTo(Exit.USAGE);
        assertThat(shell.err()).contains("where is it said?");
    }
}
