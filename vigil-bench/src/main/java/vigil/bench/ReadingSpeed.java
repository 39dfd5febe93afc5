package vigil.bench;

import vigil.claim.ClaimReader;
import vigil.language.Languages;
import vigil.source.DocumentIds;
import vigil.source.Inputs;
import vigil.source.Intake;
import vigil.text.PageReading;
import vigil.text.Reader;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Pages a second of reading alone: from the bytes of a page to what it says, nothing written.
///
/// Arguments: how many rounds to time, after as many to warm up, then pages. Processor time of the
/// thread that reads, so that other work on the machine hardly counts.
public final class ReadingSpeed {
    private ReadingSpeed() {}

    /// Prints pages and words a second of processor time.
    public static void main(String[] arguments) {
        int rounds = Integer.parseInt(arguments[0]);
        Languages languages = Languages.bundled();
        List<Intake.Taken> pages =
                Inputs.read(Arrays.stream(arguments).skip(1).map(Path::of).toList()).stream()
                        .filter(Intake.Taken.class::isInstance)
                        .map(Intake.Taken.class::cast)
                        .toList();
        List<String> ids =
                DocumentIds.assign(pages.stream().map(p -> p.original().capture()).toList());
        Reader reader = new Reader(languages);
        ClaimReader claims = new ClaimReader(languages);
        read(rounds, pages, ids, reader, claims);
        var clock = ManagementFactory.getThreadMXBean();
        long begun = clock.getCurrentThreadCpuTime();
        long letters = read(rounds, pages, ids, reader, claims);
        double seconds = (clock.getCurrentThreadCpuTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%.1f pages a second, %.0f KB of text a second (%d pages, %d rounds, %.2f s)%n",
                pages.size() * rounds / seconds,
                letters / seconds / 1000,
                pages.size(),
                rounds,
                seconds);
    }

    /// {@return how many letters were read}
    private static long read(
            int rounds,
            List<Intake.Taken> pages,
            List<String> ids,
            Reader reader,
            ClaimReader claims) {
        long letters = 0;
        for (int round = 0; round < rounds; round++)
            for (int i = 0; i < pages.size(); i++)
                if (reader.read(ids.get(i), pages.get(i).original(), pages.get(i).facts())
                        instanceof PageReading.Read(var page)) {
                    claims.read(page);
                    letters += page.rendition().text().length();
                }
        return letters;
    }
}
