package vigil.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The classes of numbers that date rules may ask for.
///
/// `num` any number · `small-num` one below 100 · `ord` the name of a place in a row ("second") ·
/// `digits` digits only · `day` 1 to 31 and `month-number` 1 to 12 and `hour` 0 to 24 in one or two
/// digits · `day-two`, `month-two`, `minute`, `two-digits` in exactly two, `short-year` those that
/// are no day · `year` four digits from 1000 to 2199, or words that say such a year; `year-words`
/// those words alone · `year-now` four digits from 1900 to 2049.
final class TimeNumbers {
    /// A number found.
    record Hit(String label, Sense.Amount value, int end) {}

    private static final Set<String> KINDS =
            Set.of(
                    "num",
                    "small-num",
                    "ord",
                    "digits",
                    "day",
                    "month-number",
                    "day-two",
                    "month-two",
                    "hour",
                    "minute",
                    "two-digits",
                    "short-year",
                    "year",
                    "year-words",
                    "year-now");

    private TimeNumbers() {}

    static boolean knows(String kind) {
        return KINDS.contains(kind);
    }

    static List<Hit> at(NumberWords numbers, List<Piece> pieces, int at, String kind) {
        Piece piece = pieces.get(at);
        boolean digits = piece.kind() == Piece.Kind.DIGITS;
        return switch (kind) {
            case "num", "small-num", "ord" -> {
                List<Hit> hits = new ArrayList<>();
                for (NumberWords.Found found : numbers.at(pieces, at))
                    if (found.ordinal() == kind.equals("ord")
                            && (!kind.equals("small-num") || found.value().hundredths() < 100_00))
                        hits.add(new Hit("num", found.value(), found.end()));
                yield hits;
            }
            case "year" ->
                    digits
                            ? ranged(piece, at, "year", 4, 4, 1000, 2199)
                            : wordYear(numbers, pieces, at);
            case "year-words" -> digits ? List.of() : wordYear(numbers, pieces, at);
            case "year-now" -> digits ? ranged(piece, at, "year", 4, 4, 1900, 2049) : List.of();
            case "digits" -> digits ? ranged(piece, at, "num", 1, 9, 0, 999_999_999) : List.of();
            case "day" -> digits ? ranged(piece, at, "day", 1, 2, 1, 31) : List.of();
            case "month-number" -> digits ? ranged(piece, at, "month", 1, 2, 1, 12) : List.of();
            case "day-two" -> digits ? ranged(piece, at, "day", 2, 2, 1, 31) : List.of();
            case "month-two" -> digits ? ranged(piece, at, "month", 2, 2, 1, 12) : List.of();
            case "hour" -> digits ? ranged(piece, at, "hour", 1, 2, 0, 24) : List.of();
            case "minute" -> digits ? ranged(piece, at, "minute", 2, 2, 0, 59) : List.of();
            case "short-year" -> digits ? ranged(piece, at, "two-digits", 2, 2, 32, 99) : List.of();
            case "two-digits" -> digits ? ranged(piece, at, "two-digits", 2, 2, 0, 99) : List.of();
            default -> List.of();
        };
    }

    private static List<Hit> ranged(
            Piece piece, int at, String label, int minDigits, int maxDigits, int min, int max) {
        int length = piece.form().length();
        if (length < minDigits || length > maxDigits) return List.of();
        int value = Integer.parseInt(piece.form());
        if (value < min || value > max) return List.of();
        return List.of(new Hit(label, new Sense.Amount(value * 100L, length), at + 1));
    }

    /// "two thousand seventeen", and "nineteen ninety-eight": two numbers side by side.
    private static List<Hit> wordYear(NumberWords numbers, List<Piece> pieces, int at) {
        List<Hit> hits = new ArrayList<>();
        for (NumberWords.Found first : numbers.at(pieces, at)) {
            long value = first.value().hundredths() / 100;
            if (first.value().hundredths() % 100 != 0) continue;
            if (value >= 1100 && value <= 2199)
                hits.add(new Hit("year", first.value(), first.end()));
            if (value < 11 || value > 21 || first.end() >= pieces.size()) continue;
            if (pieces.get(first.end()).kind() == Piece.Kind.DIGITS) continue;
            for (NumberWords.Found second : numbers.at(pieces, first.end())) {
                long rest = second.value().hundredths() / 100;
                if (rest >= 10 && rest <= 99 && second.value().hundredths() % 100 == 0)
                    hits.add(
                            new Hit(
                                    "year",
                                    new Sense.Amount((value * 100 + rest) * 100, 0),
                                    second.end()));
            }
        }
        return hits;
    }
}
