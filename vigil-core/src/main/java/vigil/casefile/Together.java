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
import java.util.stream.Stream;

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
                        .map(aCase -> asOf(aCase, asOf, byId.get(aCase.person()), notRead))
                        .toList(),
                gaps,
                review(parts.stream().map(CaseFile::review).toList()));
    }

    private static Case asOf(
            Case aCase, LocalDate asOf, @Nullable Person person, List<Page> notRead) {
        List<Gap> gaps = new ArrayList<>(CaseGaps.ofCase(aCase.events(), aCase.status(), asOf));
        if (person != null) gaps.addAll(CaseGaps.unreadPages(person, notRead));
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
                .sorted(
                        Comparator.comparing((T item) -> by.apply(item).on())
                                .thenComparing(item -> by.apply(item).name(), Together::byNumber))
                .toList();
    }

    /// `office/9` before `office/12`.
    private static int byNumber(String one, String other) {
        int bySlash =
                one.substring(0, one.indexOf('/') + 1)
                        .compareTo(other.substring(0, other.indexOf('/') + 1));
        if (bySlash != 0) return bySlash;
        return Stream.of(one.length() - other.length(), one.compareTo(other))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    private static <T> Map<String, T> joined(
            List<Review> parts, Function<Review, Map<String, T>> get) {
        Map<String, T> joined = new TreeMap<>();
        for (Review part : parts) joined.putAll(get.apply(part));
        return joined;
    }
}
