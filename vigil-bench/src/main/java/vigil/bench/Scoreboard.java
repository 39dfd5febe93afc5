package vigil.bench;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The figures as a table for a reader, and as JSON.
final class Scoreboard {
    private static final String ROW = "%-26s %-36s %8s %7s %7s %6s  %s%n";

    private Scoreboard() {}

    static void table(Quality.Board board, List<Bound> bounds, PrintStream out) {
        out.printf(Locale.ROOT, ROW, "set", "metric", "ours", "floor", "goal", "n", "peers");
        for (GoldSet.Outcome outcome : board.outcomes())
            switch (outcome) {
                case GoldSet.Outcome.Absent(var set, var why) ->
                        out.printf(Locale.ROOT, "%-26s absent: %s%n", set, why);
                case GoldSet.Outcome.Measured(_, var figures) -> {
                    for (Figure figure : figures) row(figure, bound(figure, bounds), out);
                }
            }
        if (board.bands().isEmpty()) return;
        out.printf("%nOf the lines that claim a certainty, how many are right:%n");
        for (CertaintyBands.Band band : board.bands()) out.println("  " + band.line());
    }

    private static void row(Figure figure, Optional<Bound> bound, PrintStream out) {
        boolean kept = bound.map(b -> b.holds(figure.value())).orElse(true);
        out.printf(
                Locale.ROOT,
                ROW,
                figure.set(),
                figure.metric(),
                number(figure.value()) + (kept ? "" : "!"),
                bound.flatMap(Bound::floor).map(Scoreboard::number).orElse("-"),
                bound.flatMap(Bound::goal).map(Scoreboard::number).orElse("-"),
                figure.cases() == 0 ? "-" : String.valueOf(figure.cases()),
                bound.map(Bound::peers).orElse(""));
        if (!figure.details().isEmpty())
            out.printf("%-26s   %s%n", "", String.join(", ", figure.details()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static Optional<Bound> bound(Figure figure, List<Bound> bounds) {
        return bounds.stream().filter(b -> b.bounds(figure)).findFirst();
    }

    static void json(Quality.Board board, List<Bound> bounds, PrintStream out) {
        try (JsonGenerator json =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("figures");
            for (Figure figure : board.figures()) {
                json.writeStartObject();
                json.writeStringProperty("set", figure.set());
                json.writeStringProperty("metric", figure.metric());
                json.writeNumberProperty("value", figure.value());
                json.writeNumberProperty("n", figure.cases());
                Optional<Bound> bound = bound(figure, bounds);
                bound.flatMap(Bound::floor).ifPresent(f -> json.writeNumberProperty("floor", f));
                bound.flatMap(Bound::goal).ifPresent(g -> json.writeNumberProperty("goal", g));
                bound.ifPresent(b -> json.writeStringProperty("peers", b.peers()));
                json.writeArrayPropertyStart("details");
                figure.details().forEach(json::writeString);
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("absent");
            for (GoldSet.Outcome outcome : board.outcomes())
                if (outcome instanceof GoldSet.Outcome.Absent(var set, var why)) {
                    json.writeStartObject();
                    json.writeStringProperty("set", set);
                    json.writeStringProperty("why", why);
                    json.writeEndObject();
                }
            json.writeEndArray();
            json.writeArrayPropertyStart("certainty");
            for (CertaintyBands.Band band : board.bands()) {
                json.writeStartObject();
                json.writeNumberProperty("from", band.from() / 10.0);
                json.writeNumberProperty("lines", band.lines());
                json.writeNumberProperty("right", band.right());
                json.writeNumberProperty("claimed", band.claimed());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.println();
    }
}
