package vigil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vigil.archive.AddInputs;
import vigil.archive.AddLimits;
import vigil.archive.ArchiveWriter;
import vigil.archive.Cdxj;
import vigil.fetch.Fetch;
import vigil.fetch.FetchLimits;
import vigil.fetch.FetchResult;
import vigil.source.Origin;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// `vigil add`: preserves pages.
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Preserves files and pages, byte for byte, in an archive.",
            "",
            "Inputs are files, folders with all that is in them, ZIP files, WARC and WACZ files,"
                + " and addresses (http, https). A sources.csv beside files (file, url, published,"
                + " publisher, language, retrieved) goes with them. What was said to be added is"
                + " safe on the disk; an add that was interrupted goes on with --resume."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class AddCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private ArchiveOption archive;

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files, folders and addresses.")
    private List<String> inputs;

    @Option(
            names = "--resume",
            description =
                    "Pass over what is in the archive already, from the same place with the same"
                            + " bytes. Without it, adding something again makes one more document.")
    private boolean resume;

    @Mixin private FetchOption fetching;
    @Mixin private WriterOption writing;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Mixin private ColorOption colors;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        List<Path> files = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        for (String input : inputs)
            if (input.matches("[A-Za-z][A-Za-z0-9+.-]+://.*")) addresses.add(input);
            else files.add(Path.of(input));
        try (ArchiveWriter writer = writing.open(archive.folder(), err)) {
            AddSummary summary = add(writer, files, addresses, err);
            Cdxj.update(writer.archive(), summary.added());
            summary.print(spec.commandLine().getOut(), json, archive.folder().root());
            return summary.exit();
        }
    }

    private AddSummary add(
            ArchiveWriter writer, List<Path> files, List<String> addresses, PrintWriter err)
            throws IOException {
        boolean color = colors.isOn();
        try (Progress progress =
                Progress.of(err, "Adding", count(files) + addresses.size(), color)) {
            AddSummary summary = new AddSummary(progress);
            AddInputs adding =
                    new AddInputs(
                            writer,
                            AddLimits.DEFAULT,
                            resume ? AddInputs.Again.PASS_OVER : AddInputs.Again.ADD,
                            summary);
            if (!files.isEmpty()) adding.add(files);
            if (!addresses.isEmpty()) fetch(addresses, adding, summary);
            return summary;
        }
    }

    private void fetch(List<String> addresses, AddInputs adding, AddSummary summary)
            throws IOException {
        Fetch fetch = fetching.open();
        for (String address : addresses)
            switch (fetch.fetch(address)) {
                case FetchResult.Got got -> adding.add(FetchedPage.of(got, FetchLimits.DEFAULT));
                case FetchResult.Refused(_, var reason, _) -> refuse(address, reason, summary);
                case FetchResult.Failed(_, var reason, _) -> refuse(address, reason, summary);
            }
    }

    private static void refuse(String address, String reason, AddSummary summary) {
        Origin origin;
        try {
            origin = new Origin.Fetched(URI.create(address));
        } catch (IllegalArgumentException e) {
            origin = new Origin.Handed(address);
        }
        summary.notAdded(origin, reason);
    }

    /// For the progress bar alone: a container counts as one and gives many.
    private static long count(List<Path> inputs) {
        long files = 0;
        for (Path input : inputs)
            try (Stream<Path> walked = Files.walk(input)) {
                files += walked.filter(Files::isRegularFile).count();
            } catch (IOException | UncheckedIOException e) {
                files++;
            }
        return files;
    }
}
