package vigil.cli;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What to tell a person whose arguments do not fit: which of them, why, and what would fit.
final class ArgumentMistakes {
    private ArgumentMistakes() {}

    /// Prints a sentence on a mistake and where to read on.
    static void print(ParameterException e, PrintWriter err) {
        CommandLine line = e.getCommandLine();
        err.println("vigil: " + sentence(e, line));
        if (e instanceof MissingParameterException missing) list(missing.getMissing(), err);
        if (e instanceof UnmatchedArgumentException) {
            UnmatchedArgumentException.printSuggestions(e, err);
        }
        err.println("See: " + line.getCommandSpec().qualifiedName() + " --help");
    }

    private static String sentence(ParameterException e, CommandLine line) {
        String command = line.getCommandSpec().qualifiedName();
        return switch (e) {
            case MissingParameterException missing ->
                    "\"%s\" needs also%s:".formatted(command, isChoice(missing) ? " one of" : "");
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, line);
            default -> value(e);
        };
    }

    private static String unmatched(UnmatchedArgumentException e, CommandLine line) {
        String first = Printable.text(e.getUnmatched().getFirst());
        String command = line.getCommandSpec().qualifiedName();
        if (e.isUnknownOption()) return "\"%s\" has no option \"%s\".".formatted(command, first);
        return line.getSubcommands().isEmpty()
                ? "\"%s\" can do nothing with \"%s\".".formatted(command, first)
                : "\"%s\" has no command \"%s\".".formatted(command, first);
    }

    private static String value(ParameterException e) {
        ArgSpec argument = e.getArgSpec();
        String message = String.valueOf(e.getMessage()).replaceFirst("^Error: ", "");
        if (argument == null) return message;
        if (argument.type().isEnum())
            return "%s can be %s%s."
                    .formatted(
                            name(argument),
                            Arrays.stream(argument.type().getEnumConstants())
                                    .map(c -> c.toString().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", ")),
                            e.getValue() == null
                                    ? ""
                                    : ", not \"%s\"".formatted(Printable.text(e.getValue())));
        return e.getCause() instanceof TypeConversionException wrong
                ? name(argument) + ": " + wrong.getMessage() + "."
                : message;
    }

    private static boolean isChoice(MissingParameterException e) {
        return e.getMissing().stream().anyMatch(argument -> argument.group() != null);
    }

    private static void list(List<ArgSpec> missing, PrintWriter err) {
        for (ArgSpec argument : missing)
            err.printf("  %-20s %s%n", usage(argument), String.join(" ", argument.description()));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String usage(ArgSpec argument) {
        return argument.isOption() && argument.arity().max() > 0
                ? name(argument) + " " + argument.paramLabel()
                : name(argument);
    }
}
