package vigil.cli;

import vigil.casefile.CaseOptions;
import vigil.casefile.Gap;
import vigil.casefile.Person;
import vigil.casefile.Survey;
import vigil.catalogue.Catalogue;
import vigil.report.PartReport;
import vigil.report.Words;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/// From an archive to written case files, one part at a time: what is held does not grow with the
/// archive but for names.
///
/// Parts are put together twice, since a day to which clocks run and a name that is hidden anywhere
/// bear on all of them.
///
/// @param catalogue of an archive, which is brought up to it
/// @param masksRelatives whether names of people who are relatives and nothing else are masked
/// @param err takes how far it has come
record ArchiveBuild(
        Catalogue catalogue,
        CaseOptions options,
        boolean masksRelatives,
        PrintWriter err,
        boolean color) {
    /// Writes everything.
    ///
    /// @param out where it will stand, for the summary
    /// @throws Refusal if no page was read, or nobody asked for has a case
    BuildSummary write(Words words, OutputFolder folder, Path out) throws IOException {
        try (ReadingProgress reading = new ReadingProgress(err, color)) {
            catalogue.update(reading);
        }
        List<Gap> unread = catalogue.unread();
        Survey survey = survey();
        if (survey.pages() == 0) throw Build.nothingRead(unread);
        List<Person> owners = survey.owners();
        if (options.person().isPresent() && owners.isEmpty())
            throw BuildCommand.nobody(survey.some(), survey.people(), options.person().get());
        BuildSummary.Counter counter = new BuildSummary.Counter();
        try (PartReport report =
                        new PartReport(
                                words,
                                survey.madeBy(),
                                owners,
                                survey.pages(),
                                (path, content) -> folder.write(path, content::writeTo),
                                folder.scratch("waiting"));
                Progress progress = step("Writing")) {
            counter.add(unread);
            report.unread(unread);
            catalogue.assembleAll(
                    options,
                    part -> {
                        var shown = survey.shown(part.file());
                        counter.add(shown);
                        report.add(shown);
                        part.read().forEach(_ -> progress.step());
                    });
            List<Gap> withheld = survey.withheld().stream().toList();
            counter.add(withheld);
            report.end(withheld);
        }
        return counter.summary(out);
    }

    private Survey survey() throws IOException {
        Survey survey = new Survey(options, masksRelatives, BuildCommand.MOST);
        try (Progress progress = step("Assembling")) {
            catalogue.assembleAll(
                    options,
                    part -> {
                        survey.add(part.file());
                        part.read().forEach(_ -> progress.step());
                    });
        }
        for (String id : survey.unread())
            catalogue.read(id).ifPresent(said -> survey.look(said.mentions().page()));
        return survey;
    }

    private Progress step(String what) {
        return Progress.of(err, what, catalogue.size().pages(), color);
    }
}
