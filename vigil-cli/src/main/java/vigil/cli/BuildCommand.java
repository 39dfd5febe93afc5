package vigil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vigil.archive.Archive;
import vigil.archive.ArchiveFolder;
import vigil.archive.Disk;
import vigil.casefile.CaseFile;
import vigil.casefile.Person;
import vigil.language.Languages;
import vigil.report.Words;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `vigil build`: pages in, case files out.
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = {
            "Reads pages and writes the case files of the people in them.",
            "",
            "Inputs are files and folders: plain text, HTML, PDF, DOCX, and ZIP files of these. A"
                + " sources.csv beside the files (file, url, published, publisher, language,"
                + " retrieved) corrects what would be inferred. What cannot be read is listed in"
                + " the case file, with the reason."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class BuildCommand implements Callable<Integer> {
    /// So many people are named where nobody asked for has a case.
    static final int MOST = 12;

    @Spec private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "Files and folders to read; folders with all that is in them.")
    private List<Path> inputs = List.of();

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description =
                    "Build from what this archive holds, with what people have decided, instead of"
                            + " from INPUT. Only what is new since the last time is read.")
    private @Nullable Path archive;

    @Option(
            names = "--derived",
            paramLabel = "DIR",
            description = "Where the archive's derived data lie, if not inside it.")
    private @Nullable Path derived;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description =
                    "Folder to write: index.html, cases/, texts/, casefile.json, and lists/ where"
                            + " there is very much.")
    private Path out;

    @Option(
            names = "--person",
            paramLabel = "NAME",
            description = "Only the cases of people with this name, in any spelling.")
    private @Nullable String person;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "The day to which days in custody are counted, such as 2024-03-31. By default"
                            + " the latest date in the inputs.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--mask",
            paramLabel = "WHOM",
            description = "Mask names everywhere, quotes and texts included: relatives.")
    private @Nullable Mask mask;

    @Option(
            names = "--report-language",
            paramLabel = "TAG",
            description = "Language of the reports' own words, such as fr. By default English.")
    private @Nullable String reportLanguage;

    @Mixin private LanguagesOption languages;

    @Option(
            names = "--force",
            description =
                    "Write into DIR even if it holds files that are no former output. They are"
                            + " kept.")
    private boolean force;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Mixin private ColorOption colors;

    /// Whose names are masked.
    enum Mask {
        RELATIVES
    }

    @Override
    public Integer call() throws IOException {
        if (inputs.isEmpty() == (archive == null))
            throw new Refusal(
                    Exit.USAGE, "name what to build from: files and folders, or --archive DIR.");
        PrintWriter err = spec.commandLine().getErr();
        boolean color = colors.isOn();
        try (OutputFolder folder = OutputFolder.begin(out, force)) {
            Languages packs = languages.packs();
            Words words =
                    reportLanguage == null
                            ? Packs.words(packs)
                            : Packs.words(packs, reportLanguage);
            Build build =
                    new Build(
                            packs,
                            Optional.ofNullable(asOf),
                            Optional.ofNullable(person),
                            Optional.ofNullable(mask));
            BuildSummary made =
                    archive == null
                            ? fromFiles(build, words, folder)
                            : build.write(
                                    Archive.open(
                                            Disk.real(),
                                            ArchiveFolder.of(
                                                    archive, Optional.ofNullable(derived))),
                                    words,
                                    folder,
                                    out,
                                    err,
                                    color);
            folder.publish();
            made.print(spec.commandLine().getOut(), json);
        }
        return Exit.DONE;
    }

    private BuildSummary fromFiles(Build build, Words words, OutputFolder folder) {
        CaseFile file = build.run(inputs, spec.commandLine().getErr(), colors.isOn());
        if (person != null && file.cases().isEmpty())
            throw nobody(file.people(), file.people().size(), person);
        CaseFileWriter.write(file, words, folder);
        return BuildSummary.of(file, out);
    }

    /// {@return that nobody who was asked for has a case}
    ///
    /// @param people some that are named
    /// @param all how many are
    static Refusal nobody(List<Person> people, int all, String person) {
        List<String> names =
                people.stream().map(Person::name).map(Printable::text).limit(MOST).toList();
        return new Refusal(
                Exit.USAGE,
                "there is no case of \"%s\" in these pages, so nothing was written. %s"
                        .formatted(
                                Printable.text(person),
                                names.isEmpty()
                                        ? "They name nobody."
                                        : "They name %s%s."
                                                .formatted(
                                                        String.join(", ", names),
                                                        all > MOST ? " and others" : "")));
    }
}
