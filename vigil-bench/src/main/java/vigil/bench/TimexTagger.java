package vigil.bench;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.time.DateFinder;
import vigil.time.DateResolver;
import vigil.time.DateResolver.Base;
import vigil.time.EventDate;
import vigil.time.EventDate.Between;
import vigil.time.EventDates;
import vigil.time.Meaning;
import vigil.time.Meaning.Open;
import vigil.time.TimeFact.Tense;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tags a text as TIMEX3 annotators do, by what [DateFinder] reads.
final class TimexTagger {
    /// What days without a year count from.
    enum Style {
        /// The day of the document, as in news.
        NEWS,
        /// The date told before, as in histories.
        STORY
    }

    private final DateFinder finder;
    private final Style style;

    TimexTagger(LanguagePack pack, Languages languages, Style style) {
        finder = DateFinder.of(pack, languages);
        this.style = style;
    }

    /// {@return what is tagged, in reading order}
    ///
    /// @param created the document's own date, in EDTF
    List<Timex> tag(String text, String created) {
        EventDate page = EventDates.read(created).orElse(new EventDate.Undated());
        EventDate told = new EventDate.Undated();
        List<Timex> found = new ArrayList<>();
        int at = 0;
        for (int end = at; end <= text.length(); end++) {
            boolean stop = end == text.length() || paragraphEnds(text, end);
            if (!stop) continue;
            for (DateFinder.Reading reading : finder.read(text, at, end)) {
                Base base =
                        base(
                                style == Style.NEWS
                                        ? page
                                        : told instanceof EventDate.Undated ? page : told,
                                told);
                told = tag(text, reading, base, told, found);
            }
            at = end;
        }
        return found;
    }

    private static boolean paragraphEnds(String text, int at) {
        return text.charAt(at) == '\n' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }

    private Base base(EventDate page, EventDate told) {
        return new Base(page, told instanceof EventDate.Undated ? page : told, Tense.UNKNOWN);
    }

    private EventDate tag(
            String text, DateFinder.Reading reading, Base base, EventDate told, List<Timex> found) {
        Meaning meaning = whole(chosen(reading.meaning(), base, told));
        if (meaning instanceof Meaning.FromEvent(_, var grain, _) && grain == Meaning.Grain.HOUR)
            return told;
        EventDate date = DateResolver.resolve(meaning, base);
        Optional<String> value = TimexPrinter.value(meaning, base);
        if (date instanceof Between(var from, var to) && value.orElse("").contains("/")) {
            if (meaning instanceof Meaning.FromEvent || meaning instanceof Meaning.FromPage)
                return told;
            int cut = lastPart(text, reading);
            TimexPrinter.date(from).ifPresent(v -> found.add(new Timex(reading.start(), cut, v)));
            TimexPrinter.date(to).ifPresent(v -> found.add(new Timex(cut, reading.end(), v)));
            return to;
        }
        value.ifPresent(v -> found.add(new Timex(reading.start(), reading.end(), v)));
        return date.earliest().isEmpty() || date.latest().isEmpty() ? told : date;
    }

    /// Annotators mark the date that words bound or part: "until May" is May.
    private static Meaning whole(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Bounded(_, var of) -> whole(of);
            case Meaning.Part(_, var of) -> whole(of);
            case Meaning.Fixed(EventDate.Since(var from)) -> new Meaning.Fixed(from);
            case Meaning.Fixed(EventDate.Until(var to)) -> new Meaning.Fixed(to);
            default -> meaning;
        };
    }

    /// Days and months without a year, given one: in news the nearest, in a history that of the
    /// date told before.
    private Meaning chosen(Meaning meaning, Base base, EventDate told) {
        return switch (meaning) {
            case Open open when open.month().isPresent() ->
                    (style == Style.STORY ? inYearOf(open, told) : nearest(open, base.page()))
                            .<Meaning>map(Meaning.Fixed::new)
                            .orElse(open);
            case Meaning.Bounded(var edge, var of) ->
                    new Meaning.Bounded(edge, chosen(of, base, told));
            case Meaning.Part(var slice, var of) -> new Meaning.Part(slice, chosen(of, base, told));
            case Meaning.WeekOf(var day) -> new Meaning.WeekOf(chosen(day, base, told));
            case Meaning.FromDate(var day, var amount, var grain) ->
                    new Meaning.FromDate(chosen(day, base, told), amount, grain);
            case Meaning.Span(var from, var to) ->
                    new Meaning.Span(chosen(from, base, told), chosen(to, base, told));
            default -> meaning;
        };
    }

    private static Optional<EventDate> nearest(Open open, EventDate page) {
        if (page.earliest().isEmpty()) return Optional.empty();
        EventDate past =
                DateResolver.resolve(open, new Base(page, new EventDate.Undated(), Tense.PAST));
        EventDate future =
                DateResolver.resolve(open, new Base(page, new EventDate.Undated(), Tense.FUTURE));
        if (past.latest().isEmpty() || future.earliest().isEmpty()) return Optional.empty();
        long back = page.earliest().get().toEpochDay() - past.latest().get().toEpochDay();
        long ahead = future.earliest().get().toEpochDay() - page.earliest().get().toEpochDay();
        return Optional.of(open.day().isPresent() && ahead < back ? future : past);
    }

    /// The same year as the date told before.
    private static Optional<EventDate> inYearOf(Open open, EventDate told) {
        if (told.earliest().isEmpty()) return Optional.empty();
        EventDate year =
                new EventDate.InYear(
                        java.time.Year.from(told.earliest().get()), EventDate.Qualifier.NONE);
        EventDate there =
                DateResolver.resolve(
                        new Meaning.Within(open, new Meaning.Fixed(year)), Base.ofPage(year));
        return there instanceof EventDate.Point && !there.equals(year)
                ? Optional.of(there)
                : Optional.empty();
    }

    /// Where the second of two dates begins: the longest end of the words that reads as one date.
    private int lastPart(String text, DateFinder.Reading reading) {
        for (int from = reading.start() + 1; from < reading.end(); from++) {
            if (Character.isLetterOrDigit(text.charAt(from - 1))) continue;
            List<DateFinder.Reading> rest = finder.read(text, from, reading.end());
            if (rest.size() == 1
                    && rest.getFirst().end() == reading.end()
                    && rest.getFirst().start() == from
                    && !(rest.getFirst().meaning() instanceof Meaning.Span)) return from;
        }
        return (reading.start() + reading.end()) / 2;
    }
}
