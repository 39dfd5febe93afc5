package vigil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vigil.report.CaseFileDiff;
import vigil.report.Difference;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// `vigil diff`: what changed between two case files.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Says what changed between two case files.",
            "",
            "People, spellings, events, dates, answers, disagreements, gaps, documents. OLD and NEW"
                + " are casefile.json, or folders that hold one. Leaves with 0 if nothing changed"
                + " and with 1 if something did."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class DiffCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "The earlier case file.")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "The later case file.")
    private Path after;

    @Option(names = "--json", description = "Print the differences as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        List<Difference> differences = compare(file(before), file(after));
        PrintWriter out = spec.commandLine().getOut();
        if (json) DifferencePrinter.json(differences, out);
        else DifferencePrinter.words(differences, out);
        out.flush();
        return differences.isEmpty() ? Exit.DONE : Exit.DIFFERENT;
    }

    private static Path file(Path path) {
        return Files.isDirectory(path) ? path.resolve("casefile.json") : path;
    }

    private static List<Difference> compare(Path before, Path after) {
        try (InputStream old = open(before);
                InputStream now = open(after)) {
            return CaseFileDiff.between(old, now);
        } catch (IOException e) {
            throw new Refusal(
                    Exit.NOTHING_READ,
                    "%s and %s cannot be compared, because one is no casefile.json of vigil build: %s."
                            .formatted(before, after, reason(e)),
                    e);
        }
    }

    /// The JSON library puts the place on a line of its own.
    private static String reason(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static InputStream open(Path path) {
        try {
            return new BufferedInputStream(Files.newInputStream(path));
        } catch (NoSuchFileException e) {
            throw new Refusal(
                    Exit.NOTHING_READ,
                    "there is no file %s: name a casefile.json, or the folder that vigil build wrote."
                            .formatted(path),
                    e);
        } catch (IOException e) {
            throw new Refusal(
                    Exit.NOTHING_READ, "%s cannot be read: %s.".formatted(path, e.getMessage()), e);
        }
    }
}
