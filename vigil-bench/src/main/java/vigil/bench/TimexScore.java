package vigil.bench;

import vigil.language.Languages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// Dates, durations and sets found and normalised, scored as TempEval-3 does: a tag counts if it
/// overlaps a gold tag and has its value.
public final class TimexScore {
    /// Sets of texts with dates, each named after its language.
    public enum Texts {
        /// As published for TempEval-3; the peers' figures are of the sibling test set.
        TIMEBANK(
                "dates/timebank-en",
                TimexTagger.Style.NEWS,
                0.70,
                0.82,
                "SUTime 0.693, HeidelTime 0.742 on the sibling test set; best known about 0.82"),
        /// WikiWarsUA.
        WIKIWARS(
                "dates/wikiwars-uk",
                TimexTagger.Style.STORY,
                0.55,
                0.85,
                "HeidelTime with automatic resources 0.012"),
        /// KRAUTS, German news.
        KRAUTS(
                "dates/krauts-de",
                TimexTagger.Style.NEWS,
                0,
                0.67,
                "HeidelTime 0.652; best known 0.670 over the whole set");

        private final String set;
        private final TimexTagger.Style style;
        private final double floor;
        private final double goal;
        private final String peers;

        Texts(String set, TimexTagger.Style style, double floor, double goal, String peers) {
            this.set = set;
            this.style = style;
            this.floor = floor;
            this.goal = goal;
            this.peers = peers;
        }

        /// {@return its name, which is its folder among all gold}
        String set() {
            return set;
        }

        String language() {
            return set.substring(set.lastIndexOf('-') + 1);
        }
    }

    private TimexScore() {}

    /// {@return value F1 on the texts in this folder}
    public static Score run(Texts texts, Path folder) throws IOException {
        Languages languages = Languages.bundled();
        TimexTagger tagger =
                new TimexTagger(
                        languages.pack(texts.language()).orElseThrow(), languages, texts.style);
        return run(texts, folder, document -> tagger.tag(document.text(), document.day()));
    }

    /// {@return the score of whatever tags the documents of this folder}
    static Score run(Texts texts, Path folder, Function<TimexDocument, List<Timex>> tagger)
            throws IOException {
        int gold = 0;
        int found = 0;
        int overlapping = 0;
        int right = 0;
        List<String> details = new ArrayList<>();
        for (TimexDocument document : TimexDocument.in(folder)) {
            String created = document.day();
            List<Timex> tags = tagger.apply(document);
            gold += document.gold().size();
            found += tags.size();
            Set<Timex> used = new HashSet<>();
            for (Timex truth : document.gold()) {
                Timex match = null;
                for (Timex tag : tags)
                    if (tag.overlaps(truth)
                            && !used.contains(tag)
                            && (match == null || tag.value().equals(truth.value()))) match = tag;
                if (match == null) {
                    details.add(line("missed", document, truth, "", created));
                    continue;
                }
                used.add(match);
                overlapping++;
                if (match.value().equals(truth.value())) right++;
                else details.add(line("wrong", document, truth, match.value(), created));
            }
            for (Timex tag : tags)
                if (!used.contains(tag))
                    details.add(line("extra", document, tag, tag.value(), created));
        }
        double precision = right / (double) Math.max(1, found);
        double recall = right / (double) Math.max(1, gold);
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        details.addFirst(
                String.format(
                        Locale.ROOT,
                        "precision %.4f recall %.4f; relaxed span F1 %.4f; %d gold, %d found, %d"
                                + " overlap, %d right",
                        precision,
                        recall,
                        2.0 * overlapping / Math.max(1, gold + found),
                        gold,
                        found,
                        overlapping,
                        right));
        details.add(1, "peers, as published: " + texts.peers);
        return new Score(
                texts.set, "value F1 (TempEval-3)", f1, texts.floor, texts.goal, gold, details);
    }

    private static String line(
            String kind, TimexDocument document, Timex tag, String found, String created) {
        String text = document.text();
        int from = Math.max(0, tag.start() - 40);
        int to = Math.min(text.length(), tag.end() + 30);
        String around =
                (text.substring(from, tag.start())
                        + "["
                        + text.substring(tag.start(), tag.end())
                        + "]"
                        + text.substring(tag.end(), to));
        return "%s\tgold %s\tfound %s\t%s\t%s %s"
                .formatted(
                        kind,
                        kind.equals("extra") ? "-" : tag.value(),
                        found.isEmpty() ? "-" : found,
                        around.replaceAll("\\s+", " "),
                        document.name(),
                        created);
    }

    /// Prints the scores and the errors of the folder of dates.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Texts texts : List.of(Texts.TIMEBANK, Texts.WIKIWARS)) {
            if (arguments.length > 1 && !texts.name().equalsIgnoreCase(arguments[1])) continue;
            Score score = run(texts, folder.resolve(Path.of(texts.set()).getFileName()));
            System.out.println(score.line());
            score.details().forEach(System.out::println);
        }
    }
}
