package vigil.time;

import vigil.time.Meaning.Grain;
import vigil.time.Meaning.Slice;
import vigil.time.Sense.Senses;

import java.time.Period;
import java.util.List;
import java.util.Optional;

/// A number of units on one side of a base: "three days later", "two years and three months ago".
///
/// @param amount how far, without the sign
/// @param grain the unit the answer is precise to: of two units the finer
/// @param hundredths how many of that unit, times 100, without the sign; of two units, of the finer
record Shift(Period amount, int sign, Grain grain, long hundredths) {
    /// More than any page counts.
    private static final long MOST = 1_000_000;

    static Optional<Shift> of(Senses parts) {
        List<TimeUnit> units = TimeUnit.all(parts);
        if (units.isEmpty()) return Optional.empty();
        List<Sense.Amount> numbers = parts.numbers("num");
        long hundredths = numbers.isEmpty() ? 100 : numbers.getFirst().hundredths();
        if (parts.word("half").isPresent()) hundredths += 50;
        Optional<Shift> first = of(hundredths, sign(parts), units.getFirst());
        if (units.size() < 2 || numbers.size() < 2) return first;
        Optional<Shift> second =
                of(numbers.get(1).hundredths(), sign(parts), units.get(1))
                        .filter(
                                s ->
                                        first.isPresent()
                                                && s.grain().compareTo(first.get().grain()) < 0);
        return second.map(
                s ->
                        new Shift(
                                first.orElseThrow().amount().plus(s.amount()),
                                s.sign(),
                                s.grain(),
                                s.hundredths()));
    }

    private static Optional<Shift> of(long told, int sign, TimeUnit unit) {
        long hundredths = told * unit.times();
        if (hundredths > MOST) return Optional.empty();
        return unit.grain()
                .map(g -> new Shift(Durations.period(hundredths * sign, g), sign, g, hundredths));
    }

    static int sign(Senses parts) {
        return switch (parts.word("sign").orElse("+")) {
            case "-" -> -1;
            case "0" -> 0;
            default -> 1;
        };
    }

    /// "Two weeks after 5 May" is a day, "two months after 5 May" about a day.
    Meaning from(Meaning base) {
        Meaning exact =
                new Meaning.FromDate(base, amount(), grain == Grain.HOUR ? Grain.HOUR : Grain.DAY);
        boolean days = grain == Grain.DAY || grain == Grain.WEEK || grain == Grain.HOUR;
        return days ? exact : new Meaning.Part(Slice.ABOUT, exact);
    }

    /// "A week ago" and "two years later" are told in round units, "three days ago" is not; "some
    /// three days ago" is.
    Meaning about(Meaning exact, Senses parts) {
        if (parts.word("exact").isPresent() || sign == 0) return exact;
        boolean days = grain == Grain.DAY || grain == Grain.HOUR;
        if (days && parts.word("than").isEmpty()) return exact;
        Meaning finer =
                switch (exact) {
                    case Meaning.FromPage(var amount, var g) when g == Grain.WEEK ->
                            new Meaning.FromPage(amount, Grain.DAY);
                    case Meaning.FromEvent(var amount, var g, var anchor) when g == Grain.WEEK ->
                            new Meaning.FromEvent(amount, Grain.DAY, anchor);
                    default -> exact;
                };
        return new Meaning.Part(Slice.ABOUT, finer);
    }
}
