package vigil.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The `vigil` command: the door through which a person works on an archive.
@Command(
        name = "vigil",
        mixinStandardHelpOptions = true,
        version = "vigil 0.1.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Builds case files whose every line can be traced to the words of a preserved"
                    + " page.")
public final class Main {
    private Main() {}

    /// Runs one command and leaves with its exit code: 0 done, 1 failed, 2 wrong arguments.
    ///
    /// @param arguments what was typed after `vigil`
    public static void main(String[] arguments) {
        System.exit(commands().execute(arguments));
    }

    /// {@return the command line with all its commands, not yet run}
    static CommandLine commands() {
        return new CommandLine(new Main());
    }
}
