package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Commands that nobody asked for are read in outline only; nobody may notice.
class CommandListTest {
    @TempDir private Path folder;

    private final Shell shell = new Shell();

    @Test
    void the_list_of_commands_is_the_one_with_all_commands_read() {
        assertThat(shell.run("--help")).isZero();

        assertThat(shell.out()).isEqualTo(Main.commands().getUsageMessage());
    }

    @Test
    void every_command_tells_of_all_its_options() {
        for (CommandLine command : Main.commands().getSubcommands().values()) {
            Shell alone = new Shell();

            assertThat(alone.run(command.getCommandName(), "--help")).isZero();

            assertThat(alone.out()).isEqualTo(command.getUsageMessage());
        }
    }

    @Test
    void a_command_may_stand_behind_an_option_and_in_a_file_of_arguments() throws IOException {
        Path arguments = Files.writeString(folder.resolve("arguments"), "status --help");

        String usage = Main.commands().getSubcommands().get("status").getUsageMessage();

        assertThat(shell.done("--trace", "status", "--help")).isEqualTo(usage);
        assertThat(shell.done("@" + arguments)).isEqualTo(usage);
    }

    @Test
    void commands_like_a_mistyped_one_are_named() {
        assertThat(shell.run("serch")).isEqualTo(Exit.USAGE);

        assertThat(shell.err()).contains("\"serch\"").contains("vigil search");
    }
}
