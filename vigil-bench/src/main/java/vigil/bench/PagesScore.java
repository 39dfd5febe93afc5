package vigil.bench;

import net.dankito.readability4j.Readability4J;

import vigil.language.Languages;
import vigil.source.MediaType;
import vigil.source.Original;
import vigil.source.SourceFacts;
import vigil.text.Block;
import vigil.text.Page;
import vigil.text.PageReading;
import vigil.text.Reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Main text of news pages, scored as the article-extraction benchmark does: F1 of shingles of four
/// words, precision and recall averaged over the pages.
public final class PagesScore {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SHINGLE = 4;

    private PagesScore() {}

    /// {@return how well the article is found in the pages of this folder}
    public static Score run(Path folder) throws IOException {
        Reader reader = new Reader(Languages.bundled());
        return run(folder, "article body, F1", html -> article(reader, html));
    }

    /// {@return the same for Readability4J, a peer in Java}
    public static Score readability4j(Path folder) throws IOException {
        return run(folder, "article body, F1, Readability4J", PagesScore::readability4j);
    }

    private static String readability4j(byte[] html) {
        String text =
                new Readability4J("https://page.example/", new String(html, StandardCharsets.UTF_8))
                        .parse()
                        .getTextContent();
        return text == null ? "" : text;
    }

    /// {@return the same for another extractor, a peer}
    static Score run(Path folder, String metric, Function<byte[], String> extractor)
            throws IOException {
        Map<String, Map<String, String>> gold =
                GoldFiles.records(folder.resolve("ground-truth.json"));
        double precisions = 0;
        double recalls = 0;
        List<PageResult> results = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> entry : gold.entrySet()) {
            byte[] html = GoldFiles.gunzip(folder.resolve(entry.getKey() + ".html.gz"));
            Map<List<String>, Integer> truth =
                    shingles(entry.getValue().getOrDefault("articleBody", ""));
            Map<List<String>, Integer> found = shingles(extractor.apply(html));
            int shared = 0;
            for (Map.Entry<List<String>, Integer> shingle : found.entrySet())
                shared += Math.min(shingle.getValue(), truth.getOrDefault(shingle.getKey(), 0));
            int extra = total(found) - shared;
            int missed = total(truth) - shared;
            double precision =
                    shared + extra == 0
                            ? (missed == 0 ? 1 : 0)
                            : (double) shared / (shared + extra);
            double recall = shared + missed == 0 ? 1 : (double) shared / (shared + missed);
            precisions += precision;
            recalls += recall;
            results.add(
                    new PageResult(
                            entry.getKey(),
                            entry.getValue().getOrDefault("url", ""),
                            precision,
                            recall,
                            extra,
                            missed));
        }
        double precision = precisions / gold.size();
        double recall = recalls / gold.size();
        results.sort(Comparator.comparingDouble(r -> r.precision() + r.recall()));
        List<String> details = new ArrayList<>();
        details.add(String.format(Locale.ROOT, "precision %.4f recall %.4f", precision, recall));
        for (PageResult result : results) details.add(result.line());
        return new Score(
                "pages",
                metric,
                2 * precision * recall / (precision + recall),
                0.95,
                0.972,
                gold.size(),
                details);
    }

    private record PageResult(
            String id, String url, double precision, double recall, int extra, int missed) {
        String line() {
            return String.format(
                    Locale.ROOT,
                    "%.3f %.3f +%d -%d %s %s",
                    precision,
                    recall,
                    extra,
                    missed,
                    id.substring(0, 10),
                    url);
        }
    }

    private static String article(Reader reader, byte[] html) {
        PageReading reading =
                reader.read(
                        "page",
                        Original.handed("page.html", MediaType.HTML, html),
                        SourceFacts.NONE);
        if (!(reading instanceof PageReading.Read(Page page))) return "";
        StringBuilder text = new StringBuilder();
        for (Block block : page.blocks())
            if (block.isArticle() && block.shape() != Block.Shape.TITLE)
                text.append(page.rendition().text(), block.start(), block.end()).append("\n\n");
        return text.toString();
    }

    private static Map<List<String>, Integer> shingles(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) words.add(matcher.group());
        Map<List<String>, Integer> shingles = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - SHINGLE + 1); i++)
            shingles.merge(
                    List.copyOf(words.subList(i, Math.min(i + SHINGLE, words.size()))),
                    1,
                    Integer::sum);
        return shingles;
    }

    private static int total(Map<List<String>, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Prints the score and the worst pages.
    public static void main(String[] arguments) throws IOException {
        Score score = run(Path.of(arguments[0]));
        System.out.println(score.line());
        System.out.println(readability4j(Path.of(arguments[0])).line());
        int shown = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        score.details().stream().limit(shown).forEach(System.out::println);
        if (arguments.length > 2)
            Files.writeString(Path.of(arguments[2]), String.join("\n", score.details()));
    }
}
