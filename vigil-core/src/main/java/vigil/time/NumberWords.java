package vigil.time;

import vigil.language.LanguagePack;
import vigil.language.Table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Numbers in digits and in words: "27", "2,5", "8½", "twenty-two", "quatre-vingt-dix", "seven and
/// a half".
///
/// Words are composed as all languages of the packs compose them: a smaller after a larger adds, a
/// smaller before hundred or thousand multiplies.
final class NumberWords {
    /// A number found.
    ///
    /// @param value in hundredths
    /// @param ordinal whether it is the number of a place in a row
    /// @param end index of the piece after the last
    record Found(Sense.Amount value, boolean ordinal, int end) {}

    private record Entry(List<String> forms, long value, String kind) {}

    private static final int MAX_PIECES = 12;

    private final Map<String, List<Entry>> byFirst = new HashMap<>();
    private final Locale locale;

    NumberWords(LanguagePack pack) {
        locale = pack.locale();
        for (Table.Row row : pack.table("time/numbers.tsv").rows()) {
            long value = Long.parseLong(row.cell("value"));
            for (String form : row.list("forms")) {
                List<String> forms =
                        Piece.cut(form, 0, form.length(), locale).stream()
                                .map(Piece::form)
                                .toList();
                byFirst.computeIfAbsent(forms.getFirst(), _ -> new ArrayList<>())
                        .add(new Entry(forms, value, row.cell("kind")));
            }
        }
        for (List<Entry> entries : byFirst.values())
            entries.sort(
                    java.util.Comparator.comparingInt((Entry e) -> e.forms().size()).reversed());
    }

    /// {@return whether a number in words may begin with this form}
    boolean mayBegin(String form) {
        return byFirst.containsKey(form);
    }

    /// {@return whether a number may begin with this piece}
    boolean mayBegin(Piece piece) {
        return piece.kind() == Piece.Kind.DIGITS
                || byFirst.containsKey(piece.form())
                || vulgarFraction(piece.form()) > 0;
    }

    /// {@return the numbers that begin at `at`, the longest first}
    List<Found> at(List<Piece> pieces, int at) {
        return pieces.get(at).kind() == Piece.Kind.DIGITS ? digits(pieces, at) : words(pieces, at);
    }

    private List<Found> digits(List<Piece> pieces, int at) {
        Piece first = pieces.get(at);
        if (first.form().length() > 9) return List.of();
        List<Found> found = new ArrayList<>();
        long whole = Long.parseLong(first.form());
        int digits = first.form().length();
        found.add(new Found(new Sense.Amount(whole * 100, digits), false, at + 1));
        if (at + 2 < pieces.size()
                && decimalMark(pieces.get(at + 1))
                && gluedDigits(pieces.get(at + 2))) {
            String rest = pieces.get(at + 2).form();
            boolean more =
                    at + 4 < pieces.size()
                            && decimalMark(pieces.get(at + 3))
                            && gluedDigits(pieces.get(at + 4));
            if (rest.length() <= 2 && !more) {
                long fraction = Long.parseLong((rest + "0").substring(0, 2));
                found.add(
                        new Found(new Sense.Amount(whole * 100 + fraction, digits), false, at + 3));
            }
        }
        if (at + 1 < pieces.size()) {
            // "8½", "8 ½"
            long fraction = vulgarFraction(pieces.get(at + 1).form());
            if (fraction > 0)
                found.add(
                        new Found(new Sense.Amount(whole * 100 + fraction, digits), false, at + 2));
        }
        Collections.reverse(found);
        return found;
    }

    private static boolean decimalMark(Piece piece) {
        return piece.glued() && (piece.form().equals(",") || piece.form().equals("."));
    }

    private static boolean gluedDigits(Piece piece) {
        return piece.glued() && piece.kind() == Piece.Kind.DIGITS;
    }

    private static long vulgarFraction(String form) {
        return switch (form) {
            case "\u00BD" -> 50;
            case "\u00BC" -> 25;
            case "\u00BE" -> 75;
            default -> 0;
        };
    }

    private List<Found> words(List<Piece> pieces, int at) {
        List<Found> found = new ArrayList<>();
        long lone = vulgarFraction(pieces.get(at).form());
        if (lone > 0) return List.of(new Found(new Sense.Amount(lone, 0), false, at + 1));
        long total = 0;
        long group = 0;
        long last = 0;
        int i = at;
        while (i < pieces.size() && i - at < MAX_PIECES) {
            int from = i == at ? i : afterJoint(pieces, i);
            if (from >= pieces.size()) break;
            Optional<Entry> entry = entry(pieces, from);
            if (entry.isEmpty()) break;
            Entry e = entry.get();
            boolean joined = from > i;
            long value = e.value();
            if (value >= 1000) {
                if (total > 0 && total < value) break;
                total += Math.max(1, group) * value;
                group = 0;
            } else if (value == 100 && group > 0 && group < 100) {
                group *= 100;
            } else if (value == 20 && group == 4 && last == 4 && !e.kind().equals("ordinal")) {
                group = 80;
            } else if (i == at
                    || (last > value && fits(group, value))
                    || (total > 0 && group == 0)) {
                if (joined && value >= 100) break;
                group += value;
            } else break;
            last = value >= 1000 ? value : group;
            i = from + e.forms().size();
            boolean ordinal = e.kind().equals("ordinal");
            if (total + group > 0 || value == 0)
                found.add(new Found(new Sense.Amount((total + group) * 100, 0), ordinal, i));
            if (ordinal) break;
        }
        Collections.reverse(found);
        return found;
    }

    /// Whether `value` may be added to a group: "twenty" + "five", "quatre-vingt" + "dix-sept",
    /// "three hundred" + "twelve".
    private static boolean fits(long group, long value) {
        if (value == 0) return false;
        if (group % 100 == 0) return value < 100;
        long tens = group % 100;
        if (tens < 20 || tens % 10 != 0) return false;
        return value < 10 || (value < 20 && (tens == 60 || tens == 80));
    }

    /// {@return index after "-" or "and" between two parts of one number; `i` itself if nothing
    /// stands between}
    private int afterJoint(List<Piece> pieces, int i) {
        Piece piece = pieces.get(i);
        if (piece.form().equals("-") && piece.glued()) {
            if (i + 2 < pieces.size()
                    && kindAt(pieces, i + 1, "and")
                    && pieces.get(i + 2).form().equals("-")) return i + 3;
            return i + 1;
        }
        return kindAt(pieces, i, "and") ? i + 1 : i;
    }

    private boolean kindAt(List<Piece> pieces, int i, String kind) {
        return byFirst.getOrDefault(pieces.get(i).form(), List.of()).stream()
                .anyMatch(e -> e.kind().equals(kind) && e.forms().size() == 1);
    }

    private Optional<Entry> entry(List<Piece> pieces, int at) {
        for (Entry entry : byFirst.getOrDefault(pieces.get(at).form(), List.of()))
            if (!entry.kind().equals("and") && matches(entry.forms(), pieces, at))
                return Optional.of(entry);
        return Optional.empty();
    }

    private static boolean matches(List<String> forms, List<Piece> pieces, int at) {
        if (at + forms.size() > pieces.size()) return false;
        for (int i = 0; i < forms.size(); i++)
            if (!forms.get(i).equals(pieces.get(at + i).form())) return false;
        return true;
    }
}
