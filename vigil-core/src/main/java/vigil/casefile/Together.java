package vigil.casefile;

import org.jspecify.annotations.Nullable;

import vigil.text.Page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Puts the case files of parts into one: what each says stays, and all clocks run to one day.
public final class Together {
    private Together() {}

    /// {@return the case file of all parts}
    ///
    /// @param parts in any order
    /// @param unread inputs that gave no page
    public static CaseFile of(List<CaseFile> parts, List<Gap> unread, CaseOptions options) {
        LocalDate asOf =
                options.asOf()
                        .orElseGet(
                                () ->
                                        parts.stream()
                                                .map(part -> part.madeBy().asOf())
                                                .max(Comparator.naturalOrder())
                                                .orElse(LocalDate.EPOCH));
        List<Page> pages = sorted(parts, CaseFile::pages, Comparator.comparing(Page::id));
        Map<String, Integer> places = new HashMap<>();
        for (Page page : pages) places.put(page.id(), places.size());
        List<Gap> gaps = new ArrayList<>(unread);
        gaps.addAll(
                sorted(
                        parts,
                        CaseFile::gaps,
                        Comparator.comparing(
                                gap ->
                                        gap.document()
                                                .map(d -> places.getOrDefault(d, -1))
                                                .orElse(-1))));
        List<Page> notRead =
                gaps.stream()
                        .filter(gap -> gap.kind() == Gap.Kind.LANGUAGE_NOT_READ)
                        .flatMap(gap -> gap.document().stream())
                        .flatMap(id -> Optional.ofNullable(places.get(id)).stream())
                        .distinct()
                        .map(pages::get)
                        .toList();
        List<Person> people = sorted(parts, CaseFile::people, Comparator.comparing(Person::id));
        Map<String, Person> byId = new HashMap<>();
        for (Person person : people) byId.put(person.id(), person);
        return new CaseFile(
                new MadeBy(options.version(), options.fingerprint(), asOf, options.journalHeads()),
                pages,
                sorted(
                        parts,
                        CaseFile::pageDates,
                        Comparator.comparing(date -> places.getOrDefault(date.document(), -1))),
                people,
                sorted(parts, CaseFile::cases, Comparator.comparing(Case::person)).stream()
                        .map(aCase -> asOf(aCase, asOf, unread(byId.get(aCase.person()), notRead)))
                        .toList(),
                gaps,
                review(parts.stream().map(CaseFile::review).toList()));
    }

    private static List<Gap> unread(@Nullable Person person, List<Page> notRead) {
        return person == null ? List.of() : CaseGaps.unreadPages(person, notRead);
    }

    /// {@return the case by a clock that runs to this day}
    ///
    /// @param unread pages in languages that are not read that name the person
    static Case asOf(Case aCase, LocalDate asOf, List<Gap> unread) {
        List<Gap> gaps = new ArrayList<>(CaseGaps.ofCase(aCase.events(), aCase.status(), asOf));
        gaps.addAll(unread);
        return new Case(
                aCase.person(),
                aCase.status(),
                aCase.events(),
                aCase.requests(),
                aCase.disagreements(),
                gaps);
    }

    private static <T> List<T> sorted(
            List<CaseFile> parts, Function<CaseFile, List<T>> get, Comparator<T> order) {
        return parts.stream().flatMap(part -> get.apply(part).stream()).sorted(order).toList();
    }

    private static Review review(List<Review> parts) {
        if (parts.stream().allMatch(Review::isEmpty)) return Review.NONE;
        return new Review(
                all(parts, Review::rejected, Review.Rejected::by),
                all(parts, Review::questions, Review.Question::by),
                all(parts, Review::unattached, Review.Unattached::by),
                all(parts, Review::conflicts, conflict -> conflict.sides().getFirst().by()),
                all(parts, Review::notes, Review.Note::by),
                all(parts, Review::approvals, Review.Approval::by),
                joined(parts, Review::guards),
                joined(parts, Review::reliability));
    }

    /// In the order of entries, those of one part as they stood.
    private static <T> List<T> all(
            List<Review> parts, Function<Review, List<T>> get, Function<T, Review.EntryRef> by) {
        return parts.stream()
                .flatMap(part -> get.apply(part).stream())
                .sorted(Comparator.comparing(by))
                .toList();
    }

    private static <T> Map<String, T> joined(
            List<Review> parts, Function<Review, Map<String, T>> get) {
        Map<String, T> joined = new TreeMap<>();
        for (Review part : parts) joined.putAll(get.apply(part));
        return joined;
    }
}
