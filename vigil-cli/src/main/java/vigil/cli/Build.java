package vigil.cli;

import vigil.casefile.CaseFile;
import vigil.casefile.Gap;
import vigil.casefile.MadeBy;
import vigil.language.Languages;
import vigil.source.DocumentIds;
import vigil.source.Inputs;
import vigil.source.Intake;
import vigil.text.Page;
import vigil.text.PageReading;
import vigil.text.Reader;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
        // the order in which inputs were named must not show in the output, nor an input named
        // twice
        TreeMap<String, Intake> intakes = new TreeMap<>();
        for (Intake intake : Inputs.read(inputs))
            intakes.putIfAbsent(intake.origin().written(), intake);
        List<Intake.Taken> taken = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (Intake intake : intakes.values()) {
            switch (intake) {
                case Intake.Taken whole -> taken.add(whole);
                case Intake.NotTaken(var origin, var reason) ->
                        gaps.add(notRead(origin.written(), reason));
            }
        }
        List<Page> pages = new ArrayList<>();
        List<String> ids =
                DocumentIds.assign(taken.stream().map(t -> t.original().capture()).toList());
        Reader reader = new Reader(languages);
        try (Progress progress = Progress.of(err, "Reading", taken.size(), color)) {
            for (int i = 0; i < taken.size(); i++) {
                Intake.Taken input = taken.get(i);
                switch (reader.read(ids.get(i), input.original(), input.facts())) {
                    case PageReading.Read(var page) -> pages.add(page);
                    case PageReading.Unreadable(var capture, var reason) ->
                            gaps.add(notRead(capture.origin().written(), reason));
                }
                progress.step();
            }
        }
        if (pages.isEmpty()) throw nothingRead(gaps);
        pages.sort(Comparator.comparing(Page::id));
        MadeBy madeBy =
                new MadeBy(
                        Main.VERSION,
                        languages.fingerprint(),
                        asOf.orElse(LocalDate.EPOCH),
                        List.of());
        return new CaseFile(madeBy, pages, List.of(), List.of(), List.of(), gaps);
    }

    private static Gap notRead(String input, String reason) {
        return new Gap(Optional.of(input), Gap.Kind.NOT_READ, reason, List.of());
    }

    private static Refusal nothingRead(List<Gap> gaps) {
        StringBuilder sentence =
                new StringBuilder("none of the inputs could be read, so nothing was written.");
        for (Gap gap : gaps.subList(0, Math.min(gaps.size(), 10)))
            sentence.append("%n  %s: %s".formatted(gap.document().orElse(""), gap.reason()));
        if (gaps.size() > 10) sentence.append("%n  and %d more".formatted(gaps.size() - 10));
        return new Refusal(Exit.NOTHING_READ, sentence.toString());
    }
}
