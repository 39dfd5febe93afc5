package vigil.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a figure must reach, a row of `floors.csv`.
///
/// @param set the gold set
/// @param metric what is measured
/// @param side from which side the floor bounds it
/// @param floor a run beyond it fails the build; empty where nothing is asserted yet
/// @param goal where it should be; empty where none was set
/// @param peers what others reach, as published or as measured, with the source
/// @param why where the floor is from, with the date
public record Bound(
        String set,
        String metric,
        Side side,
        Optional<Double> floor,
        Optional<Double> goal,
        String peers,
        String why) {
    /// From which side a floor bounds a figure.
    public enum Side {
        LEAST,
        MOST
    }

    /// {@return every row of the table that comes with the scoreboard}
    ///
    /// @throws UncheckedIOException if the table cannot be read
    public static List<Bound> all() {
        List<Bound> bounds = new ArrayList<>();
        try (InputStream in = Bound.class.getResourceAsStream("floors.csv")) {
            if (in == null)
                throw new IOException("floors.csv is missing beside the scoreboard's classes");
            for (NamedCsvRecord row :
                    CsvReader.builder()
                            .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8)))
                bounds.add(
                        new Bound(
                                row.getField("set"),
                                row.getField("metric"),
                                row.getField("side").equals("most") ? Side.MOST : Side.LEAST,
                                number(row.getField("floor")),
                                number(row.getField("goal")),
                                row.getField("peers"),
                                row.getField("why")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the floors", e);
        }
        return List.copyOf(bounds);
    }

    private static Optional<Double> number(String cell) {
        return cell.isBlank() ? Optional.empty() : Optional.of(Double.valueOf(cell));
    }

    /// {@return whether the row is about this figure}
    public boolean bounds(Figure figure) {
        return set.equals(figure.set()) && metric.equals(figure.metric());
    }

    /// {@return whether the figure keeps the floor; true where there is none}
    public boolean holds(double value) {
        return floor.map(f -> side == Side.LEAST ? value >= f : value <= f).orElse(true);
    }
}
