package vigil.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vigil.archive.ArchiveException;
import vigil.journal.StreamId;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The `vigil` command: the door through which a person has case files built.
@Command(
        name = "vigil",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Builds case files whose every line can be traced to the words of a preserved"
                        + " page.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done (what could not be read is listed in the case file)",
            "1:diff found differences, or verify something wrong",
            "2:wrong arguments, or a folder that is not to be overwritten",
            "3:Vigil could not be started",
            "4:none of the inputs could be read",
            "5:the output could not be written",
            "6:the archive cannot be used: it is none, or somebody else is writing",
            "7:verify found derived data that are not what the archive gives, and nothing worse",
            "70:a fault in Vigil",
            "130:interrupted; nothing half written is left behind"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
public final class Main implements Callable<Integer> {
    static final String VERSION = "0.1.0-SNAPSHOT";

    @Spec private CommandSpec spec;

    @Option(
            names = "--trace",
            scope = CommandLine.ScopeType.INHERIT,
            description = "With an error, print where in the program it happened.")
    private boolean trace;

    private Main() {}

    /// Runs one command and leaves with its exit code.
    ///
    /// @param arguments what was typed after `vigil`
    public static void main(String[] arguments) {
        silenceLibraries();
        StandardOutput output = StandardOutput.install();
        int exit = run(arguments);
        System.out.flush();
        System.exit(output.exit(exit, System.err));
    }

    /// What a library has to say of a document is told in the case file: nothing of it on the
    /// terminal.
    static void silenceLibraries() {
        System.setProperty(
                "org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    /// {@return the exit code of one command that prints to these two, for a program that runs it}
    ///
    /// @param out what a person reads
    /// @param err progress and what went wrong
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return commands(arguments).setOut(out).setErr(err).execute(arguments);
    }

    /// {@return the exit code of one command}
    static int run(String... arguments) {
        try {
            return commands(arguments).execute(arguments);
        } catch (OutOfMemoryError e) {
            System.err.println(
                    "vigil: the memory is full. Give it more, such as VIGIL_JAVA_OPTS=-Xmx4g, or"
                            + " build from fewer inputs at a time.");
            return Exit.FAULT;
        }
    }

    /// {@return the command line with all its commands, not yet run}
    static CommandLine commands() {
        return commands(Commands::addTo);
    }

    private static CommandLine commands(String... arguments) {
        return commands(line -> Commands.addTo(line, arguments));
    }

    private static CommandLine commands(Consumer<CommandLine> adding) {
        Main main = new Main();
        CommandLine line = new CommandLine(main);
        adding.accept(line);
        return laidOut(line)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(EventDate.class, Main::date)
                .registerConverter(LocalDate.class, Main::day)
                .registerConverter(StreamId.class, Main::stream)
                .registerConverter(int.class, Main::number)
                .setParameterExceptionHandler((e, _) -> wrongArguments(e))
                .setExecutionExceptionHandler((e, at, _) -> main.failed(e, at.getErr()));
    }

    /// The same for every command: its version, options in the order in which they are told of, and
    /// room around.
    private static CommandLine laidOut(CommandLine line) {
        line.getCommandSpec().version("vigil " + VERSION);
        line.getCommandSpec()
                .usageMessage()
                .sortOptions(false)
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .commandListHeading("%nCommands:%n");
        line.getSubcommands().values().forEach(Main::laidOut);
        return line;
    }

    private static EventDate date(String edtf) {
        return EventDates.read(edtf)
                .orElseThrow(
                        () -> isNo(edtf, "date in EDTF, such as 2019-08-16, 2022-11 or 2014~"));
    }

    private static LocalDate day(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeParseException e) {
            throw isNo(iso, "day, such as 2024-03-31");
        }
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw isNo(digits, "whole number");
        }
    }

    private static StreamId stream(String name) {
        try {
            return new StreamId(name);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    private static CommandLine.TypeConversionException isNo(String typed, String what) {
        return new CommandLine.TypeConversionException(
                "\"%s\" is no %s".formatted(Printable.text(typed), what));
    }

    /// `vigil` alone is no command: show what there is.
    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        err.println("vigil: a command is missing.");
        spec.commandLine().usage(err);
        return Exit.USAGE;
    }

    private static int wrongArguments(ParameterException e) {
        CommandLine line = e.getCommandLine();
        ArgumentMistakes.print(e, line.getErr());
        return Exit.USAGE;
    }

    private int failed(Exception e, PrintWriter err) {
        if (trace) e.printStackTrace(err);
        if (e instanceof Refusal refusal) {
            err.println("vigil: " + refusal.getMessage());
            return refusal.exit();
        }
        if (e instanceof ArchiveException) {
            err.println("vigil: " + e.getMessage());
            return Exit.ARCHIVE;
        }
        if (e instanceof IOException failure) {
            err.println("vigil: " + DiskTrouble.sentence(failure));
            return Exit.NOT_WRITTEN;
        }
        err.println("vigil: a fault in the program stopped it: " + e);
        err.println(
                trace
                        ? "Please report it with the lines above, without names of people."
                        : "Run it again with --trace and report what it prints, without names of"
                                + " people.");
        return Exit.FAULT;
    }
}
