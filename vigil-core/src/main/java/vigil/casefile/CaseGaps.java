package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.PageClaims;
import vigil.claim.Reality;
import vigil.language.Languages;
import vigil.text.Loss;
import vigil.text.Page;
import vigil.text.Passage;
import vigil.time.EventDate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What is missing, said plainly.
final class CaseGaps {
    /// After so long a silence the last word may no longer hold.
    private static final int SILENCE_DAYS = 90;

    /// Acts that begin or end custody: without their dates nothing can be counted.
    private static final Set<ActType> MUST_BE_DATED =
            EnumSet.of(
                    ActType.ABDUCTION,
                    ActType.ARREST,
                    ActType.HOUSE_ARREST,
                    ActType.SENTENCE,
                    ActType.RELEASE,
                    ActType.EXCHANGE,
                    ActType.EXILE,
                    ActType.DEATH);

    private CaseGaps() {}

    /// {@return what is missing about one person}
    static List<Gap> ofCase(List<Line<Event>> events, Status status, LocalDate asOf) {
        List<Gap> gaps = new ArrayList<>();
        for (Line<Event> line : events) {
            Event event = line.value();
            if (event.reality() == Reality.HAPPENED
                    && event.date() instanceof EventDate.Undated
                    && MUST_BE_DATED.contains(event.type()))
                gaps.add(
                        new Gap(
                                Optional.empty(),
                                Gap.Kind.NOT_DATED,
                                "No source dates the %s."
                                        .formatted(event.type().code().replace('-', ' ')),
                                line.tells().stream()
                                        .flatMap(c -> c.anchors().stream())
                                        .distinct()
                                        .sorted()
                                        .toList()));
        }
        status.confirmed()
                .filter(day -> ChronoUnit.DAYS.between(day, asOf) > SILENCE_DAYS)
                .filter(_ -> isOpen(status.value()))
                .ifPresent(
                        day ->
                                gaps.add(
                                        new Gap(
                                                Optional.empty(),
                                                Gap.Kind.SILENCE,
                                                "No source tells what happened after %s: %d days up to %s."
                                                        .formatted(
                                                                day,
                                                                ChronoUnit.DAYS.between(day, asOf),
                                                                asOf),
                                                List.copyOf(new TreeSet<>(status.evidence())))));
        return gaps;
    }

    /// {@return of pages in languages that are not read those that name this person: what they tell
    /// of the person is in no line}
    static List<Gap> unreadPages(Person person, List<Page> unread) {
        return unread.stream()
                .filter(page -> names(page, person))
                .map(CaseGaps::namedWhereNotRead)
                .toList();
    }

    /// {@return that a page in a language that is not read names somebody}
    static Gap namedWhereNotRead(Page page) {
        return new Gap(
                Optional.of(page.id()),
                Gap.Kind.LANGUAGE_NOT_READ,
                "It names this person, and is in %s, which is not read: what it tells is in no line here."
                        .formatted(name(page.language())),
                List.of());
    }

    private static boolean names(Page page, Person person) {
        return person.mentions().stream().anyMatch(m -> m.rendition().equals(page.rendition().id()))
                || fullNames(person).anyMatch(page.rendition().text()::contains);
    }

    /// {@return spellings of more than one word: a lone one may be anybody's where nothing is read}
    static Stream<String> fullNames(Person person) {
        return person.variants().stream()
                .map(Person.Variant::text)
                .filter(name -> name.indexOf(' ') > 0);
    }

    private static String name(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        return language.getLanguage().isEmpty()
                ? "a language that could not be told"
                : language.getDisplayLanguage(Locale.ENGLISH);
    }

    private static boolean isOpen(Status.Value value) {
        return switch (value) {
            case IN_CUSTODY, ON_TRIAL, SERVING_SENTENCE, HOUSE_ARREST, MISSING -> true;
            case RELEASED, EXILED, DEAD, UNKNOWN -> false;
        };
    }

    /// {@return pages without a date, pages in a language that nothing is known of, and sentences
    /// whose person is unclear}
    static List<Gap> ofPages(Bundle bundle, Dating dating, Languages languages) {
        List<Gap> gaps = new ArrayList<>();
        Set<String> dated = new TreeSet<>();
        dating.pageDates().forEach(d -> dated.add(d.document()));
        for (var page : bundle.pages())
            if (!dated.contains(page.id()))
                gaps.add(
                        new Gap(
                                Optional.of(page.id()),
                                Gap.Kind.NOT_DATED,
                                "Neither the page nor the other pages tell when it was published.",
                                List.<Passage>of()));
        for (var page : bundle.pages())
            if (languages.pack(page.language()).isEmpty())
                gaps.add(
                        new Gap(
                                Optional.of(page.id()),
                                Gap.Kind.LANGUAGE_NOT_READ,
                                "It is in %s, which is not read: at best names and dates were found, and where relatives are masked its text is left out."
                                        .formatted(name(page.language())),
                                List.of()));
        for (var page : bundle.pages())
            for (Loss loss : page.rendition().losses())
                gaps.add(
                        new Gap(
                                Optional.of(page.id()),
                                Gap.Kind.READ_IN_PART,
                                loss.what(),
                                List.of()));
        for (PageClaims page : bundle.told())
            for (PageClaims.Unclear unclear : page.unclear())
                gaps.add(
                        new Gap(
                                Optional.of(page.mentions().page().id()),
                                Gap.Kind.PERSON_UNCLEAR,
                                unclear.reason(),
                                List.of(unclear.passage())));
        return gaps;
    }
}
