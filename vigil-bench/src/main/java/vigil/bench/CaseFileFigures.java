package vigil.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The scorer's reports of several bundles as figures: means for shares, sums for counts.
final class CaseFileFigures {
    private static final Map<String, List<String>> SHARES = shares();

    private CaseFileFigures() {}

    private static Map<String, List<String>> shares() {
        Map<String, List<String>> shares = new LinkedHashMap<>();
        shares.put("names, F1", List.of("people", "f1"));
        shares.put("names, B3", List.of("people", "b3"));
        shares.put("acts, precision", List.of("events", "precision"));
        shares.put("acts, recall", List.of("events", "recall"));
        shares.put("acts, F1", List.of("events", "f1"));
        shares.put("acts, strict F1", List.of("events", "strict_f1"));
        shares.put("dates right", List.of("events", "dates_right"));
        shares.put("terms right", List.of("events", "terms_right"));
        shares.put("requests, F1", List.of("requests", "f1"));
        shares.put("answers right", List.of("requests", "answers_right"));
        return shares;
    }

    /// {@return the figures of one set, `cases` being its bundles}
    static List<Figure> of(String set, List<AcceptanceScorer.Judged> bundles) {
        List<Figure> figures = new ArrayList<>();
        SHARES.forEach(
                (metric, path) -> {
                    List<String> each = new ArrayList<>();
                    double sum = 0;
                    for (AcceptanceScorer.Judged bundle : bundles) {
                        double value = number(bundle, path.get(0), path.get(1));
                        sum += value;
                        each.add(String.format(Locale.ROOT, "%s %.3f", bundle.bundle(), value));
                    }
                    figures.add(
                            new Figure(set, metric, sum / bundles.size(), bundles.size(), each));
                });
        figures.add(count(set, "disagreements of gold", bundles, "disagreements", "gold"));
        figures.add(count(set, "disagreements found", bundles, "disagreements", "found"));
        figures.add(count(set, "disagreements shown", bundles, "disagreements", "predicted"));
        figures.add(count(set, "days of publication asked", bundles, "published", "asked"));
        figures.add(count(set, "days of publication right", bundles, "published", "right"));
        figures.add(count(set, "inexact anchors", bundles, "anchors", "inexact"));
        figures.add(
                Figure.of(
                        set,
                        "furniture leaks",
                        bundles.stream()
                                .mapToDouble(b -> number(b.report().at("furniture_leaks")))
                                .sum(),
                        bundles.size()));
        return figures;
    }

    private static Figure count(
            String set,
            String metric,
            List<AcceptanceScorer.Judged> bundles,
            String part,
            String member) {
        double sum = bundles.stream().mapToDouble(b -> number(b, part, member)).sum();
        return Figure.of(set, metric, sum, bundles.size());
    }

    private static double number(AcceptanceScorer.Judged bundle, String part, String member) {
        return number(bundle.report().at(part).at(member));
    }

    private static double number(Json value) {
        return Double.parseDouble(value.text());
    }
}
