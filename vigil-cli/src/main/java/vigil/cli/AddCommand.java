package vigil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vigil.archive.AddInputs;
import vigil.archive.AddLimits;
import vigil.archive.Archive;
import vigil.archive.ArchiveStatus;
import vigil.archive.ArchiveWriter;
import vigil.archive.Cdxj;
import vigil.archive.Submission;
import vigil.fetch.Exchange;
import vigil.fetch.Fetch;
import vigil.fetch.FetchLimits;
import vigil.fetch.FetchResult;
import vigil.language.Languages;
import vigil.source.Origin;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
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
                + " safe on the disk; an add that was interrupted goes on with --resume. A few"
                + " pages are then read at once, if the archive was searched before, so that vigil"
                + " search finds them; many are read by whatever asks for them first."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class AddCommand implements Callable<Integer> {
    private static final Pattern LIKE_AN_ADDRESS =
            Pattern.compile("(?i)www\\..+|([a-z0-9-]+\\.)+[a-z]{2,}/.*|https?:.*");

    private static final int MOST_WAITING = 16;
    private static final long LONGEST_NANOS = 10_000_000_000L;
    private static final int TRIES = 120;
    private static final long PAUSE_MILLIS = 500;

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

    @Option(
            names = "--later",
            description =
                    "Only preserve: let whatever asks for the new pages first read them, such as"
                            + " vigil search.")
    private boolean later;

    @Mixin private FetchOption fetching;
    @Mixin private WriterOption writing;
    @Mixin private LanguagesOption languages;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Mixin private ColorOption colors;

    /// As it is after something was added.
    private @Nullable Archive added;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        List<Path> files = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        for (String input : inputs)
            if (input.matches("[A-Za-z][A-Za-z0-9+.-]+://.*")) addresses.add(input);
            else files.add(file(input));
        boolean color = colors.isOn();
        Languages packs = languages.packs();
        if (!later) ArchiveIndex.prepare(archive.folder(), packs);
        // whether it is an archive is said before anything is fetched
        if (!addresses.isEmpty()) archive.open();
        try (Progress progress =
                Progress.of(err, "Adding", count(files) + addresses.size(), color)) {
            AddSummary summary = new AddSummary(progress);
            if (!files.isEmpty())
                write(
                        resume ? AddInputs.Again.PASS_OVER : AddInputs.Again.ADD,
                        summary,
                        adding -> adding.add(files));
            if (!addresses.isEmpty()) fetch(addresses, summary);
            summary.print(spec.commandLine().getOut(), json, archive.folder().root());
            // all is safe by now: what follows can only fail to save the next command its time
            if (!later && added != null) ArchiveIndex.follow(added, packs, err);
            return summary.exit();
        }
    }

    /// @throws Refusal if it is no name of a file, or the address of a page without its beginning
    private static Path file(String input) {
        try {
            Path file = Path.of(input);
            if (LIKE_AN_ADDRESS.matcher(input).matches() && !Files.exists(file))
                throw new Refusal(
                        Exit.USAGE,
                        "there is no file or folder %s. If it is the address of a page: https://%s"
                                .formatted(Printable.text(input), Printable.text(input)));
            return file;
        } catch (InvalidPathException e) {
            throw new Refusal(
                    Exit.USAGE,
                    "\"%s\" is no name of a file and no address: addresses begin with https://."
                            .formatted(Printable.text(input)),
                    e);
        }
    }

    /// Adds something while the archive is held.
    private interface Adding {
        void with(AddInputs adding) throws IOException;
    }

    private void write(AddInputs.Again again, AddSummary summary, Adding what) throws IOException {
        try (ArchiveWriter writer = writing.open(archive.folder(), spec.commandLine().getErr())) {
            what.with(new AddInputs(writer, AddLimits.DEFAULT, again, summary));
            Cdxj.update(writer.archive());
            added = writer.archive();
        }
    }

    /// Fetches without holding the archive: a slow server keeps nobody from writing. What came is
    /// added some pages at a time, and at the latest after some seconds.
    private void fetch(List<String> addresses, AddSummary summary) throws IOException {
        Fetch fetch = fetching.open();
        List<Submission> waiting = new ArrayList<>();
        long since = System.nanoTime();
        for (String address : addresses) {
            switch (fetch.fetch(address)) {
                case FetchResult.Got got -> {
                    waiting.add(FetchedPage.of(got, FetchLimits.DEFAULT));
                    if (got.page().ending() == Exchange.Ending.DISCONNECTED)
                        summary.cutOff(address, got.page().payload().length);
                }
                case FetchResult.Refused(_, var reason, _) -> refuse(address, reason, summary);
                case FetchResult.Failed(_, var reason, _) -> refuse(address, reason, summary);
            }
            if (waiting.size() < MOST_WAITING && System.nanoTime() - since < LONGEST_NANOS)
                continue;
            addWaiting(waiting, summary);
            since = System.nanoTime();
        }
        addWaiting(waiting, summary);
    }

    private void addWaiting(List<Submission> waiting, AddSummary summary) throws IOException {
        if (waiting.isEmpty()) return;
        for (int i = 0; i < TRIES && isHeld(); i++) pause();
        write(
                AddInputs.Again.ADD,
                summary,
                adding -> {
                    for (Submission page : waiting) adding.add(page);
                });
        waiting.clear();
    }

    /// Whether somebody else writes at the moment: what was fetched waits a while for them.
    private boolean isHeld() throws IOException {
        return ArchiveStatus.writer(archive.folder()).isPresent();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("interrupted while waiting for the archive");
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
