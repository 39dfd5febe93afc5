package vigil.casefile;

import vigil.text.Page;
import vigil.text.PublicationDate;
import vigil.time.DateAlgebra;
import vigil.time.EventDate;
import vigil.time.EventDates;
import vigil.time.TimeSolution;
import vigil.time.TimeSolution.Inferred;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When pages were published: as they say, or as was inferred.
///
/// @param solution what follows from what is told
/// @param likely what follows if the pages whose dates are likely were written then
record PageDating(Bundle bundle, TimeSolution solution, TimeSolution likely) {
    /// Where nothing bounds a day from below the solver's days begin long before any report of
    /// today.
    private static final int EARLIEST_CHOICE = 1950;

    /// {@return the dates of pages, in their order}
    List<PageDate> dates() {
        List<PageDate> dates = new ArrayList<>();
        for (Page page : bundle.pages()) pageDate(page).ifPresent(dates::add);
        return dates;
    }

    /// A page that says its day without the year has the year that the pages fix.
    private Optional<PageDate> completed(Page page) {
        if (page.published()
                .flatMap(p -> EventDates.read(p.edtf()))
                .filter(DateAlgebra::yearless)
                .isEmpty()) return Optional.empty();
        return Optional.ofNullable(solution.pages().get(bundle.page(page.rendition().id()).id()))
                .filter(PageDating::isAnchored)
                .filter(i -> i.likeliest() instanceof EventDate.Day)
                .map(i -> inferred(page, i));
    }

    private Optional<PageDate> pageDate(Page page) {
        Optional<PageDate> completed = completed(page);
        if (completed.isPresent()) return completed;
        if (page.published().isPresent()) {
            var published = page.published().get();
            return Optional.of(
                    new PageDate(
                            page.id(),
                            published.edtf(),
                            switch (published.basis()) {
                                case STATED -> PageDate.Basis.STATED;
                                case METADATA -> PageDate.Basis.METADATA;
                                case POST -> PageDate.Basis.INFERRED;
                            },
                            published.evidence().stream().toList(),
                            published.basis() == PublicationDate.Basis.POST
                                    ? List.of("a post shown in the page is of that day")
                                    : List.of()));
        }
        String first = bundle.page(page.rendition().id()).id();
        return Optional.ofNullable(solution.pages().get(first))
                // "inferred" is said only of what is known to the month at least
                .filter(PageDating::isShown)
                .or(
                        () ->
                                Optional.ofNullable(likely.pages().get(first))
                                        .filter(PageDating::isShown)
                                        .map(PageDating::approximate))
                .map(i -> inferred(page, i));
    }

    private static PageDate inferred(Page page, Inferred day) {
        return new PageDate(
                page.id(),
                EventDates.print(day.likeliest()),
                PageDate.Basis.INFERRED,
                day.passages(),
                day.why());
    }

    /// {@return whether a date has no mark of doubt}
    static boolean isSure(EventDate date) {
        return !(date instanceof EventDate.Point point)
                || point.qualifier() == EventDate.Qualifier.NONE;
    }

    /// {@return whether something tells the year: one that was chosen among all there are is none}
    static boolean isAnchored(Inferred inferred) {
        return isSure(inferred.likeliest())
                || inferred.within()
                        .earliest()
                        .filter(day -> day.getYear() >= EARLIEST_CHOICE)
                        .isPresent();
    }

    /// {@return whether this is known to the month at least}
    static boolean isShown(Inferred inferred) {
        return isAnchored(inferred)
                && (inferred.likeliest() instanceof EventDate.Day
                        || inferred.likeliest() instanceof EventDate.Month);
    }

    /// Nothing that rests on a guess is more than approximate.
    private static Inferred approximate(Inferred guess) {
        EventDate date =
                switch (guess.likeliest()) {
                    case EventDate.Day(var day, _) ->
                            new EventDate.Day(day, EventDate.Qualifier.APPROXIMATE);
                    case EventDate.Month(var month, _) ->
                            new EventDate.Month(month, EventDate.Qualifier.APPROXIMATE);
                    default -> guess.likeliest();
                };
        return new Inferred(guess.within(), date, guess.passages(), guess.why());
    }
}
