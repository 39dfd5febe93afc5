package vigil.bench;

import vigil.language.Languages;
import vigil.source.MediaType;
import vigil.source.Original;
import vigil.source.SourceFacts;
import vigil.text.PageReading;
import vigil.text.PublicationDate;
import vigil.text.Reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Day of publication of web pages, scored as htmldate's set is: a wrong day counts against
/// precision, no day against recall.
public final class PublishedScore {
    private PublishedScore() {}

    /// {@return how often the exact day is found in the pages of this folder}
    public static Score run(Path folder) throws IOException {
        Reader reader = new Reader(Languages.bundled());
        Map<String, Map<String, String>> gold = GoldFiles.records(folder.resolve("gold.json"));
        int right = 0;
        int wrong = 0;
        int missed = 0;
        List<String> details = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> entry : gold.entrySet()) {
            byte[] html =
                    GoldFiles.gunzip(folder.resolve("html").resolve(entry.getKey() + ".html.gz"));
            Optional<PublicationDate> found = published(reader, html);
            String truth = entry.getValue().getOrDefault("date", "");
            if (found.isEmpty()) missed++;
            else if (found.get().edtf().equals(truth)) right++;
            else wrong++;
            if (found.isEmpty() || !found.get().edtf().equals(truth))
                details.add(
                        "%s gold %s found %s %s"
                                .formatted(
                                        entry.getKey(),
                                        truth,
                                        found.map(f -> f.edtf() + " " + f.basis()).orElse("none"),
                                        entry.getValue().getOrDefault("url", "")));
        }
        double precision = right / (double) Math.max(1, right + wrong);
        double recall = right / (double) Math.max(1, right + missed);
        details.addFirst(
                String.format(
                        Locale.ROOT,
                        "precision %.4f recall %.4f: %d right, %d wrong, %d not found",
                        precision,
                        recall,
                        right,
                        wrong,
                        missed));
        return new Score(
                "published",
                "day of publication, F1",
                2 * precision * recall / (precision + recall),
                0.90,
                0.955,
                gold.size(),
                details);
    }

    private static Optional<PublicationDate> published(Reader reader, byte[] html) {
        PageReading reading =
                reader.read(
                        "page",
                        Original.handed("page.html", MediaType.HTML, html),
                        SourceFacts.NONE);
        return reading instanceof PageReading.Read(var page) ? page.published() : Optional.empty();
    }

    /// Prints the score and the pages it is wrong about.
    public static void main(String[] arguments) throws IOException {
        Score score = run(Path.of(arguments[0]));
        System.out.println(score.line());
        score.details().forEach(System.out::println);
    }
}
