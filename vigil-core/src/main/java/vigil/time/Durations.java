package vigil.time;

import vigil.time.Meaning.Grain;
import vigil.time.Sense.Senses;

import java.time.Period;
import java.util.List;
import java.util.Optional;

/// Lengths of time as told: their ISO form, and the days they leave open.
final class Durations {
    /// "Several" and "a few" and bare plurals.
    private static final int FEW_FROM = 2;

    private static final int FEW_TO = 10;

    private Durations() {}

    /// Reads one or two numbers with their units, and how they are compared.
    ///
    /// `num` and `unit` (twice for "2 роки 6 місяців"), `half` (half of the unit more), `few`
    /// instead of a number, `than` (about, more, least, less, most, almost, nth).
    static Optional<DurationTold> of(Senses parts) {
        List<Sense.Amount> numbers = parts.numbers("num");
        List<TimeUnit> units = TimeUnit.all(parts);
        if (units.isEmpty()) return Optional.empty();
        TimeUnit unit = units.getFirst();
        if (parts.word("few").isPresent()) return few(unit);
        // "in the 1954 year" is a date
        boolean year =
                !numbers.isEmpty() && numbers.getFirst().digits() == 4 && unit.letter().equals("Y");
        if (year) return Optional.empty();
        long hundredths = numbers.isEmpty() ? 100 : numbers.getFirst().hundredths();
        if (parts.word("half").isPresent()) hundredths += 50;
        double days = hundredths / 100.0 * unit.days();
        double step = (hundredths % 100 == 0 ? 1 : hundredths % 50 == 0 ? 0.5 : 0.1) * unit.days();
        String iso = iso(hundredths, unit);
        if (units.size() > 1 && numbers.size() > 1) {
            TimeUnit finer = units.get(1);
            if (finer.days() >= unit.days()) return Optional.empty();
            days += numbers.get(1).hundredths() / 100.0 * finer.days();
            step = finer.days();
            iso += afterP(iso, iso(numbers.get(1).hundredths(), finer));
        }
        if (days > 366_000) return Optional.empty();
        return Optional.of(
                told(parts.word("than").orElse(""), days, step, hundredths / 100.0, iso));
    }

    private static DurationTold told(
            String than, double days, double step, double count, String iso) {
        return switch (than) {
            case "more", "least" ->
                    new DurationTold((int) Math.floor(days), Integer.MAX_VALUE, iso);
            case "less", "most" -> new DurationTold(0, (int) Math.ceil(days), iso);
            case "almost" ->
                    new DurationTold((int) Math.floor(days * 3 / 4), (int) Math.ceil(days), iso);
            case "about" ->
                    new DurationTold(
                            (int) Math.floor(days - Math.max(step / 2, days / 4)),
                            (int) Math.ceil(days + Math.max(step / 2, days / 4)),
                            iso);
            // "for a second year": one year is over, the second is not
            case "nth" ->
                    new DurationTold(
                            (int) Math.floor(days / count * (count - 1)),
                            (int) Math.ceil(days),
                            iso);
            // a whole number is rounded ("two years" for 1.6) or cut off ("two years" for 2.9); a
            // fraction only rounded
            default ->
                    new DurationTold(
                            (int) Math.floor(Math.max(0, days - step / 2)),
                            (int) Math.ceil(days + (count == Math.rint(count) ? step : step / 2)),
                            iso);
        };
    }

    private static Optional<DurationTold> few(TimeUnit unit) {
        return Optional.of(
                new DurationTold(
                        (int) Math.floor(FEW_FROM * unit.days()),
                        (int) Math.ceil(FEW_TO * unit.days()),
                        (unit.ofTheClock() ? "PTX" : "PX") + letter(unit.letter())));
    }

    private static String afterP(String first, String second) {
        String rest = second.substring(1);
        return first.contains("T") && rest.startsWith("T") ? rest.substring(1) : rest;
    }

    private static String letter(String unit) {
        return unit.equals("MIN") ? "M" : unit;
    }

    /// {@return ISO 8601 duration of so many hundredths of a unit; decades and centuries keep the
    /// letters that annotators use, DE and CE}
    private static String iso(long hundredths, TimeUnit unit) {
        return iso(hundredths * unit.times(), unit.letter());
    }

    private static String iso(long hundredths, String unit) {
        long whole = hundredths / 100;
        long rest = hundredths % 100;
        if (TimeUnit.of(unit).ofTheClock()) return "PT" + number(hundredths) + letter(unit);
        if (rest == 0) return "P" + whole + letter(unit);
        String more =
                switch (unit) {
                    case "Y" -> rest * 12 % 100 == 0 ? rest * 12 / 100 + "M" : "";
                    case "D" -> rest * 24 % 100 == 0 ? "T" + rest * 24 / 100 + "H" : "";
                    default -> "";
                };
        if (more.isEmpty()) return "P" + number(hundredths) + letter(unit);
        return whole == 0 ? "P" + more : "P" + whole + letter(unit) + more;
    }

    static String iso(long hundredths, Grain grain) {
        return iso(
                hundredths,
                switch (grain) {
                    case HOUR -> "H";
                    case DAY -> "D";
                    case WEEK -> "W";
                    case MONTH -> "M";
                    case QUARTER -> "Q";
                    case YEAR -> "Y";
                    case DECADE -> "DE";
                    case CENTURY -> "CE";
                });
    }

    private static String number(long hundredths) {
        if (hundredths % 100 == 0) return Long.toString(hundredths / 100);
        return java.math.BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    /// {@return a signed number of units as a period; fractions of a year in months, of others in
    /// days}
    static Period period(long hundredths, Grain grain) {
        int whole = (int) (hundredths / 100);
        int rest = (int) (hundredths % 100);
        return switch (grain) {
            case HOUR -> Period.ofDays(whole / 24);
            case DAY -> Period.ofDays(whole);
            case WEEK -> Period.ofDays(whole * 7 + rest * 7 / 100);
            case MONTH -> Period.ofMonths(whole).plusDays(rest * 30L / 100);
            case QUARTER -> Period.ofMonths(whole * 3);
            case YEAR -> Period.ofMonths(whole * 12 + rest * 12 / 100);
            case DECADE -> Period.ofYears(whole * 10);
            case CENTURY -> Period.ofYears(whole * 100);
        };
    }
}
