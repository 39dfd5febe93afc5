package vigil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vigil.casefile.CaseFile;
import vigil.language.Languages;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// `vigil demo`: the case files of the examples, for somebody who wants to see one.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Builds the case files of the examples, which are about invented people, and says where"
                    + " to look."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class DemoCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--examples",
            paramLabel = "DIR",
            defaultValue = "${sys:vigil.home:-.}/examples",
            description = "The examples: one folder a bundle.")
    private Path examples;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "${sys:vigil.home:-.}/demo",
            description =
                    "Folder to write, one folder a bundle in it. By default: demo, beside the"
                            + " examples.")
    private Path out;

    @Mixin private ColorOption colors;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        Languages packs = Languages.bundled();
        Build build = new Build(packs, Optional.empty(), Optional.empty(), Optional.empty());
        List<Path> bundles = bundles();
        print.printf(
                "Building %d case files about invented people from %s%n%n",
                bundles.size(), examples);
        print.printf(
                "%-10s %6s %7s %5s %9s %14s  %s%n",
                "bundle",
                "pages",
                "people",
                "acts",
                "requests",
                "disagreements",
                "open in a browser");
        for (Path bundle : bundles) {
            Path folder = out.resolve(bundle.getFileName().toString());
            try (OutputFolder output = OutputFolder.begin(folder, false)) {
                CaseFile file =
                        build.run(pages(bundle), spec.commandLine().getErr(), colors.isOn());
                CaseFileWriter.write(file, Packs.words(packs), output);
                output.publish();
                BuildSummary made = BuildSummary.of(file, folder);
                print.printf(
                        "%-10s %6d %7d %5d %9d %14d  %s%n",
                        bundle.getFileName(),
                        made.documents(),
                        made.people(),
                        made.events(),
                        made.requests(),
                        made.disagreements(),
                        folder.toAbsolutePath().normalize().resolve("index.html"));
                print.flush();
            }
        }
        print.printf("%nYour own: vigil build FOLDER --out case%n");
        print.flush();
        return Exit.DONE;
    }

    private List<Path> bundles() {
        if (!Files.isDirectory(examples))
            throw new Refusal(
                    Exit.NOTHING_READ,
                    "there are no examples in %s; name their folder with --examples."
                            .formatted(examples));
        List<Path> bundles =
                list(examples).stream()
                        .filter(Files::isDirectory)
                        .filter(folder -> list(folder).stream().anyMatch(Files::isRegularFile))
                        .toList();
        if (bundles.isEmpty())
            throw new Refusal(
                    Exit.NOTHING_READ, "%s holds no folder with pages.".formatted(examples));
        return bundles;
    }

    /// What a person would hand in: all but the answers that lie beside the pages.
    private static List<Path> pages(Path bundle) {
        return list(bundle).stream()
                .filter(file -> !file.getFileName().toString().equals("gold.json"))
                .toList();
    }

    private static List<Path> list(Path folder) {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> listed = Files.list(folder)) {
            listed.sorted().forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
        return files;
    }
}
