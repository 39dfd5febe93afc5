package vigil.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// How often lines are right that claim a certainty: of the lines that say 0.8 to 0.9, eight or
/// nine in ten should be.
///
/// A line is wrong if the scorer lists it among those that gold lacks. Whether its date is the
/// right one is not looked at here.
public final class CertaintyBands {
    private CertaintyBands() {}

    /// A line of a case file.
    ///
    /// @param certainty what it claims, 0 to 1
    /// @param right whether gold has it
    public record Line(double certainty, boolean right) {}

    /// Lines of one tenth of certainty.
    ///
    /// @param from its lower end, in tenths, inclusive
    /// @param lines how many there are
    /// @param right how many of them gold has
    /// @param claimed the mean of what they claim
    public record Band(int from, int lines, int right, double claimed) {
        /// {@return one line for a table}
        public String line() {
            return String.format(
                    Locale.ROOT,
                    "%.1f to %.1f  %5d lines  claimed %.2f  right %.2f",
                    from / 10.0,
                    (from + 1) / 10.0,
                    lines,
                    claimed,
                    right / (double) lines);
        }
    }

    /// {@return the acts and requests of a case file, each with whether gold has it}
    ///
    /// @param caseFile as written
    /// @param scored what the scorer printed for a reader
    static List<Line> lines(Json caseFile, String scored) {
        List<String> acts = after(scored, "events that gold lacks");
        List<String> requests = after(scored, "requests that gold lacks");
        List<Line> lines = new ArrayList<>();
        for (Json one : caseFile.at("cases").list()) {
            String person = one.at("person").text();
            for (Json event : one.at("events").list())
                lines.add(line(event, "  " + event.at("type").text() + " " + person, acts));
            for (Json request : one.at("requests").list())
                lines.add(line(request, "   " + person, requests));
        }
        return lines;
    }

    private static Line line(Json told, String begin, List<String> lacking) {
        String date = told.at("date").text();
        List<Json> evidence = told.at("evidence").list();
        String document = evidence.isEmpty() ? "None" : evidence.getFirst().at("document").text();
        String whole = begin + " " + (date.isEmpty() ? "None" : date) + " " + document + ": ";
        boolean right = true;
        // two lines that print alike are told apart by number only
        for (int i = 0; i < lacking.size() && right; i++)
            if (lacking.get(i).startsWith(whole)) {
                lacking.remove(i);
                right = false;
            }
        return new Line(Double.parseDouble(told.at("certainty").text()), right);
    }

    private static List<String> after(String scored, String title) {
        List<String> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : scored.lines().toList())
            if (line.startsWith(title)) inside = true;
            else if (!line.startsWith("  ")) inside = false;
            else if (inside) rows.add(line);
        return rows;
    }

    /// {@return the bands that have lines, from the least certain}
    static List<Band> bands(List<Line> lines) {
        TreeMap<Integer, List<Line>> tenths = new TreeMap<>();
        for (Line line : lines)
            tenths.computeIfAbsent(
                            Math.min(9, (int) Math.floor(line.certainty() * 10 + 1e-9)),
                            _ -> new ArrayList<>())
                    .add(line);
        List<Band> bands = new ArrayList<>();
        tenths.forEach(
                (from, some) ->
                        bands.add(
                                new Band(
                                        from,
                                        some.size(),
                                        (int) some.stream().filter(Line::right).count(),
                                        some.stream()
                                                .mapToDouble(Line::certainty)
                                                .average()
                                                .orElse(0))));
        return bands;
    }
}
