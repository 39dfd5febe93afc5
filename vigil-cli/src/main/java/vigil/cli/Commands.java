package vigil.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What can stand after `vigil`, each read from its class only where it is wanted.
///
/// To know the options of a command its annotations are looked at one by one, which for all of them
/// takes longer than most commands take to answer. So whatever no argument names is a name and a
/// description: enough for the list of commands and for what is suggested to somebody who mistyped.
final class Commands {
    private static final List<Class<?>> ALL =
            List.of(
                    BuildCommand.class,
                    DemoCommand.class,
                    ExplainCommand.class,
                    DiffCommand.class,
                    InitCommand.class,
                    AddCommand.class,
                    StatusCommand.class,
                    ShowCommand.class,
                    SearchCommand.class,
                    RebuildCommand.class,
                    VerifyCommand.class,
                    DecideCommand.class,
                    LogCommand.class,
                    UndoCommand.class,
                    EraseCommand.class,
                    SignCommand.class,
                    StampCommand.class,
                    MergeCommand.class,
                    BackupCommand.class,
                    RestoreCommand.class);

    private Commands() {}

    /// Adds all commands, each with all its options.
    static void addTo(CommandLine line) {
        for (Class<?> command : ALL) line.addSubcommand(command);
    }

    /// Adds all commands, with their options those that the arguments may name.
    static void addTo(CommandLine line, String... arguments) {
        // a file of arguments may name any
        if (Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("@"))) {
            addTo(line);
            return;
        }
        Set<String> named = Set.copyOf(Arrays.asList(arguments));
        for (Class<?> command : ALL) {
            Command told = command.getAnnotation(Command.class);
            if (named.contains(told.name())) line.addSubcommand(command);
            else line.addSubcommand(told.name(), outline(told));
        }
    }

    private static CommandSpec outline(Command told) {
        CommandSpec outline = CommandSpec.create().name(told.name());
        outline.usageMessage().description(told.description());
        return outline;
    }
}
