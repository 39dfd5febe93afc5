package vigil.time;

import vigil.time.Meaning.Grain;
import vigil.time.Sense.Senses;

import java.util.List;
import java.util.Optional;

/// A unit that lengths of time are told in, or a fixed number of one: "week", "fortnight" (`2W`).
///
/// @param letter S MIN H D W M Q Y DE CE
/// @param times how many of it the word means
record TimeUnit(String letter, int times) {
    /// {@return the unit that the value cell of a word's row writes}
    static TimeUnit of(String cell) {
        int digits = 0;
        while (digits < cell.length() && Character.isDigit(cell.charAt(digits))) digits++;
        return new TimeUnit(
                cell.substring(digits),
                digits == 0 ? 1 : Integer.parseInt(cell.substring(0, digits)));
    }

    /// {@return the units told, in reading order}
    static List<TimeUnit> all(Senses parts) {
        return parts.all().stream()
                .filter(s -> s.label().equals("unit"))
                .map(Sense::value)
                .filter(Sense.Word.class::isInstance)
                .map(v -> of(((Sense.Word) v).value()))
                .toList();
    }

    /// {@return the grain of a date counted in this unit}
    Optional<Grain> grain() {
        return switch (letter) {
            case "H", "MIN", "S" -> Optional.of(Grain.HOUR);
            case "D" -> Optional.of(Grain.DAY);
            case "W" -> Optional.of(Grain.WEEK);
            case "M" -> Optional.of(Grain.MONTH);
            case "Q" -> Optional.of(Grain.QUARTER);
            case "Y" -> Optional.of(Grain.YEAR);
            case "DE" -> Optional.of(Grain.DECADE);
            case "CE" -> Optional.of(Grain.CENTURY);
            default -> Optional.empty();
        };
    }

    /// {@return its length in days, on average}
    double days() {
        return times
                * switch (letter) {
                    case "S" -> 1 / 86_400.0;
                    case "MIN" -> 1 / 1440.0;
                    case "H" -> 1 / 24.0;
                    case "W", "WE" -> 7;
                    case "M" -> 365.25 / 12;
                    case "Q" -> 365.25 / 4;
                    case "Y" -> 365.25;
                    case "DE" -> 3652.5;
                    case "CE" -> 36_525;
                    default -> 1;
                };
    }

    /// {@return whether it is shorter than a day}
    boolean ofTheClock() {
        return letter.equals("S") || letter.equals("MIN") || letter.equals("H");
    }
}
