package vigil.bench;

import vigil.language.Languages;
import vigil.mention.Candidate;
import vigil.mention.MentionFinder;
import vigil.mention.PageMentions;
import vigil.mention.Typing;
import vigil.source.MediaType;
import vigil.source.Original;
import vigil.source.SourceFacts;
import vigil.text.PageReading;
import vigil.text.Reader;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Scores persons on SlavicNER: exact spans of one language, and base forms of the spans that are
/// right.
///
/// Arguments: `FOLDER LANGUAGE [--show N]`; the folder holds `raw/TOPIC/LANGUAGE/x.txt` and
/// `ner/TOPIC/LANGUAGE/x.tsv`. Each page is typed alone.
public final class SlavicPeople {
    private final Languages languages = Languages.bundled();
    private int hits;
    private int golds;
    private int found;
    private int bases;
    private final Map<String, Integer> missed = new TreeMap<>();
    private final Map<String, Integer> extra = new TreeMap<>();

    private SlavicPeople() {}

    /// Runs the scoring.
    public static void main(String[] args) throws IOException {
        SlavicPeople scorer = scored(Path.of(args[0]), args[1]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int show = args.length > 3 ? Integer.parseInt(args[3]) : 0;
        out.println("missed: " + top(scorer.missed, show));
        out.println("extra:  " + top(scorer.extra, show));
        double p = (double) scorer.hits / Math.max(1, scorer.found),
                r = (double) scorer.hits / Math.max(1, scorer.golds);
        out.println(
                String.format(
                        Locale.ROOT,
                        "persons, exact spans: P %.3f R %.3f F1 %.3f (%d of %d, %d found); base"
                                + " forms right %.3f",
                        p,
                        r,
                        p + r == 0 ? 0 : 2 * p * r / (p + r),
                        scorer.hits,
                        scorer.golds,
                        scorer.found,
                        (double) scorer.bases / Math.max(1, scorer.hits)));
    }

    /// {@return exact-span F1 of persons and the share of right base forms among them, of one
    /// language; nothing if the folder has no page in it}
    public static List<Figure> run(Path folder, String language) throws IOException {
        SlavicPeople scorer = scored(folder, language);
        if (scorer.golds == 0) return List.of();
        return List.of(
                Figure.of(
                        "people/slavic",
                        "persons, exact spans, F1, " + language,
                        2.0 * scorer.hits / Math.max(1, scorer.golds + scorer.found),
                        scorer.golds),
                Figure.of(
                        "people/slavic",
                        "base forms of found persons, " + language,
                        (double) scorer.bases / Math.max(1, scorer.hits),
                        scorer.hits));
    }

    private static SlavicPeople scored(Path folder, String language) throws IOException {
        SlavicPeople scorer = new SlavicPeople();
        List<Path> topics = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder.resolve("raw"))) {
            list.sorted().forEach(topics::add);
        }
        for (Path topic : topics) {
            if (!Files.isDirectory(topic.resolve(language))) continue;
            List<Path> files = new ArrayList<>();
            try (Stream<Path> list = Files.list(topic.resolve(language))) {
                list.sorted().forEach(files::add);
            }
            for (Path file : files) {
                Path gold =
                        folder.resolve("ner")
                                .resolve(topic.getFileName())
                                .resolve(language)
                                .resolve(file.getFileName().toString().replaceAll("txt$", "tsv"));
                if (Files.exists(gold)) scorer.page(file, gold, language);
            }
        }
        return scorer;
    }

    private static List<String> top(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(e -> e.getKey() + " " + e.getValue())
                .toList();
    }

    private void page(Path file, Path gold, String language) throws IOException {
        Original original =
                Original.handed(file.toString(), MediaType.PLAIN, Files.readAllBytes(file));
        SourceFacts facts = SourceFacts.inLanguage(Optional.of(language));
        if (!(new Reader(languages).read("d", original, facts)
                instanceof PageReading.Read(var page))) return;
        PageMentions mentions = new MentionFinder().find(page, languages);
        Typing typing = Typing.of(List.of(mentions), languages);
        String text = page.rendition().text();
        Map<String, String> told = new TreeMap<>();
        for (String line : Files.readAllLines(gold)) {
            String[] cells = line.split("\t", -1);
            if (cells.length < 6 || !cells[4].equals("PER")) continue;
            told.put(cells[0] + "-" + cells[1], cells[2] + "\t" + cells[3]);
        }
        Map<String, Candidate> read = new TreeMap<>();
        for (Candidate c : mentions.candidates())
            if (typing.isPerson(c.key()))
                read.put(
                        text.codePointCount(0, c.passage().start())
                                + "-"
                                + text.codePointCount(0, c.passage().end()),
                        c);
        Set<String> hit = new TreeSet<>(told.keySet());
        hit.retainAll(read.keySet());
        hits += hit.size();
        golds += told.size();
        found += read.size();
        for (String span : hit) {
            String base = told.getOrDefault(span, "").split("\t")[1];
            Candidate candidate = read.get(span);
            if (candidate != null && candidate.nominative().equalsIgnoreCase(base)) bases++;
        }
        told.forEach(
                (span, cells) -> {
                    if (!hit.contains(span)) missed.merge(cells.split("\t")[0], 1, Integer::sum);
                });
        read.forEach(
                (span, candidate) -> {
                    if (!hit.contains(span))
                        extra.merge(
                                candidate.passage().quote()
                                        + " "
                                        + typing.reasons(
                                                candidate.key(), vigil.mention.NamedKind.PERSON),
                                1,
                                Integer::sum);
                });
    }
}
