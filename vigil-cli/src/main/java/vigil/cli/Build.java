package vigil.cli;

import vigil.archive.Archive;
import vigil.casefile.CaseBuilder;
import vigil.casefile.CaseFile;
import vigil.casefile.CaseOptions;
import vigil.casefile.Disclosure;
import vigil.casefile.Gap;
import vigil.catalogue.Catalogue;
import vigil.language.Languages;
import vigil.report.Words;
import vigil.source.Inputs;
import vigil.source.Intake;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// From inputs to a case file, as `build` and `demo` run it.
///
/// @param languages the packs to read with
/// @param asOf the day to which clocks run, where the person names one
/// @param person whose cases are wanted, where the person names somebody
/// @param mask whose names are masked
record Build(
        Languages languages,
        Optional<LocalDate> asOf,
        Optional<String> person,
        Optional<BuildCommand.Mask> mask) {
    CaseFile run(List<Path> inputs, PrintWriter err, boolean color) {
        // an input named twice, or inside a folder that is named too, is one input
        TreeMap<String, Intake> intakes = new TreeMap<>();
        for (Intake intake : Inputs.read(inputs))
            intakes.putIfAbsent(intake.origin().written(), intake);
        CaseOptions options =
                new CaseOptions(person, asOf, Main.VERSION, languages.fingerprint(), List.of());
        long taken = intakes.values().stream().filter(Intake.Taken.class::isInstance).count();
        CaseFile file;
        try (Progress progress = Progress.of(err, "Reading", taken, color)) {
            CaseBuilder builder = Wiring.builder(languages, progress::step);
            file = builder.build(List.copyOf(intakes.values()), options);
        }
        return disclosed(file);
    }

    /// Builds from an archive, of which only what is new is read, and writes what it comes to.
    ///
    /// @param out where it will stand, for the summary
    BuildSummary write(
            Archive archive,
            Words words,
            OutputFolder folder,
            Path out,
            PrintWriter err,
            boolean color)
            throws IOException {
        DerivedFolder.requireWritable(archive);
        try (Catalogue catalogue = ReviewedArchive.catalogue(archive, languages)) {
            CaseOptions options =
                    new CaseOptions(
                            person,
                            asOf,
                            Main.VERSION,
                            languages.fingerprint(),
                            archive.heads().stream().map(head -> head.entry().hex()).toList());
            return new ArchiveBuild(catalogue, options, mask.isPresent(), err, color)
                    .write(words, folder, out);
        }
    }

    private CaseFile disclosed(CaseFile file) {
        if (file.pages().isEmpty()) throw nothingRead(file.gaps());
        return mask.isPresent() ? Disclosure.maskingRelatives(file) : Disclosure.open(file);
    }

    static Refusal nothingRead(List<Gap> gaps) {
        StringBuilder sentence =
                new StringBuilder("none of the inputs could be read, so nothing was written.");
        for (Gap gap : gaps.subList(0, Math.min(gaps.size(), 10)))
            sentence.append("%n  %s: %s".formatted(gap.document().orElse(""), gap.reason()));
        if (gaps.size() > 10) sentence.append("%n  and %d more".formatted(gaps.size() - 10));
        return new Refusal(Exit.NOTHING_READ, sentence.toString());
    }
}
