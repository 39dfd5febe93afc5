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
import vigil.time.TimeFact.Tense;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tags a text as TIMEX3 annotators do, by what [DateFinder] reads.
final class TimexTagger {
    /// What days without a year count from.
    enum Style {
        /// The day of the document, as in news.
        NEWS,
        /// The date told before, as in histories.
        STORY
    }

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NIGHT = Pattern.compile(":(eve|night)-(of|span)");

    /// Rules that word both ends of a span: annotators mark each.
    private static final Pattern ENDS = Pattern.compile(":(span|days)-(?!end-now)");

    private static final Period YEAR_BACK = Period.ofMonths(-12);
    private static final Meaning LAST_QUARTER =
            new Meaning.FromPage(Period.ofMonths(-3), Meaning.Grain.QUARTER);

    private final DateFinder finder;
    private final Languages languages;
    private final TimeOfDay timeOfDay;
    private final Style style;

    TimexTagger(LanguagePack pack, Languages languages, Style style) {
        finder = DateFinder.of(pack, languages);
        timeOfDay = new TimeOfDay(pack);
        this.languages = languages;
        this.style = style;
    }

    /// {@return what is tagged, in reading order}
    ///
    /// @param created the document's own date, in EDTF
    List<Timex> tag(String text, String created) {
        EventDate page = EventDates.read(created).orElse(new EventDate.Undated());
        // histories tell in the present tense what is long past
        Optional<ClauseTenses> tenses =
                style == Style.NEWS
                        ? Optional.of(ClauseTenses.of(text, languages))
                        : Optional.empty();
        Told told = new Told(new EventDate.Undated(), Optional.empty());
        List<Timex> found = new ArrayList<>();
        int at = 0;
        for (int end = at; end <= text.length(); end++) {
            boolean stop = end == text.length() || paragraphEnds(text, end);
            if (!stop) continue;
            for (DateFinder.Reading reading : finder.read(text, at, end)) {
                EventDate before = told.date() instanceof EventDate.Undated ? page : told.date();
                ChosenYears years =
                        style == Style.STORY
                                ? ChosenYears.story(told.date())
                                : ChosenYears.news(
                                        page,
                                        tenses.map(t -> t.at(reading.start()))
                                                .orElse(Tense.UNKNOWN));
                Base base = new Base(style == Style.NEWS ? page : before, before, Tense.UNKNOWN);
                told = tag(text, reading, years, base, told, found);
            }
            at = end;
        }
        return found;
    }

    private static boolean paragraphEnds(String text, int at) {
        return text.charAt(at) == '\n' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }

    /// What later dates count from.
    ///
    /// @param date the date told before
    /// @param quarter the last quarter told: in reports of business "a year ago" means the same
    ///   quarter of the year before
    private record Told(EventDate date, Optional<Between> quarter) {
        Told then(EventDate next, EventDate page) {
            if (next.earliest().isEmpty() || next.latest().isEmpty()) return this;
            // one to come is not what others are compared with
            boolean over =
                    page.latest().isEmpty() || next.earliest().get().isBefore(page.latest().get());
            return new Told(next, quarter(next).filter(_ -> over).or(this::quarter));
        }

        private static Optional<Between> quarter(EventDate date) {
            return date instanceof Between b
                            && b.from() instanceof EventDate.Month(var from, _)
                            && b.to() instanceof EventDate.Month(var to, _)
                            && from.getMonthValue() % 3 == 1
                            && to.equals(from.plusMonths(2))
                    ? Optional.of(b)
                    : Optional.empty();
        }
    }

    private Told tag(
            String text,
            DateFinder.Reading reading,
            ChosenYears years,
            Base base,
            Told told,
            List<Timex> found) {
        int start = reading.start();
        int end = reading.end();
        if (reading.meaning() instanceof Meaning.Ancient(var from, var to)) {
            int cut = from == to ? end : (start + end) / 2;
            found.add(new Timex(start, cut, "BC%04d".formatted(from)));
            if (from != to) found.add(new Timex(cut, end, "BC%04d".formatted(to)));
            return told;
        }
        Meaning meaning = whole(years.in(reading.meaning()));
        Optional<EventDate> compared = compared(reading.meaning(), base, told);
        if (compared.isPresent()) {
            TimexPrinter.date(compared.get()).ifPresent(v -> found.add(new Timex(start, end, v)));
            return told;
        }
        if (meaning instanceof Meaning.FromEvent(_, var grain, _) && grain == Meaning.Grain.HOUR)
            return told;
        EventDate date = DateResolver.resolve(meaning, base);
        if (date instanceof Between(var from, var to) && NIGHT.matcher(reading.rule()).find()) {
            EventDate night = reading.rule().endsWith(":eve-of") ? to : from;
            TimexPrinter.date(night).ifPresent(v -> found.add(new Timex(start, end, v + "TNI")));
            return told.then(to, base.page());
        }
        Optional<String> value = TimexPrinter.value(meaning, base);
        boolean ends = ENDS.matcher(reading.rule()).find();
        if (date instanceof Between(var from, var to) && (ends || value.orElse("").contains("/"))) {
            if (meaning instanceof Meaning.FromEvent || meaning instanceof Meaning.FromPage)
                return told;
            int cut = lastPart(text, reading);
            TimexPrinter.date(from).ifPresent(v -> found.add(new Timex(start, cut, v)));
            TimexPrinter.date(to).ifPresent(v -> found.add(new Timex(cut, end, v)));
            return told.then(to, base.page());
        }
        String words = text.substring(start, end);
        value.map(v -> DAY.matcher(v).matches() ? v + timeOfDay.of(words).orElse("") : v)
                .ifPresent(v -> found.add(new Timex(start, end, v)));
        return told.then(date, base.page());
    }

    /// The quarter that another is compared with.
    private static Optional<EventDate> compared(Meaning meaning, Base base, Told told) {
        // "up from a year ago" is no beginning
        if (meaning instanceof Meaning.Bounded(_, var bounded))
            return compared(bounded, base, told);
        boolean yearBack =
                meaning instanceof Meaning.Part(var slice, var of)
                        && slice == Meaning.Slice.ABOUT
                        && switch (of) {
                            case Meaning.FromPage(var amount, var grain) ->
                                    grain == Meaning.Grain.YEAR && amount.equals(YEAR_BACK);
                            case Meaning.FromEvent(var amount, var grain, _) ->
                                    grain == Meaning.Grain.YEAR && amount.equals(YEAR_BACK);
                            default -> false;
                        };
        if (yearBack && told.quarter().isPresent())
            return Optional.of(counted(YEAR_BACK, base.page(), told.quarter().get()));
        if (meaning instanceof Meaning.FromEvent(var amount, var grain, _)
                && grain == Meaning.Grain.QUARTER) {
            EventDate last =
                    told.quarter()
                            .<EventDate>map(q -> q)
                            .orElseGet(() -> DateResolver.resolve(LAST_QUARTER, base));
            return Optional.of(counted(amount, base.page(), last));
        }
        return Optional.empty();
    }

    private static EventDate counted(Period amount, EventDate page, EventDate event) {
        return DateResolver.resolve(
                new Meaning.FromEvent(amount, Meaning.Grain.QUARTER, Meaning.Anchor.TOLD_BEFORE),
                new Base(page, event, Tense.UNKNOWN));
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
