package vigil.casefile;

import static vigil.journal.Decision.Protection.CONSENT;
import static vigil.journal.Decision.Protection.RESTRICT;

import vigil.journal.Decision.Protection;
import vigil.mention.Role;
import vigil.source.Sha256;
import vigil.text.Page;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The only door from a case file to a report: what is shared may lack the names of people who are
/// in the case through no act of their own.
public final class Disclosure {
    /// Ties that come with what somebody does or with a charge, not with family or friendship.
    private static final Set<String> WORKING_TIES =
            Set.of(
                    "cellmate",
                    "client",
                    "co-defendant",
                    "colleague",
                    "doctor",
                    "employee",
                    "employer",
                    "lawyer",
                    "spokesperson");

    private final boolean relatives;
    private final Set<String> hidden = new HashSet<>();
    private final Set<String> withheld = new HashSet<>();
    private final Set<String> hiddenSpellings = new HashSet<>();
    private final Set<String> openSpellings = new HashSet<>();
    private List<String> spellings = List.of();
    private boolean isAnyClosed;
    private int withheldCases;

    /// Nobody is known yet.
    ///
    /// @param relatives whether the names of people who are relatives and nothing else are hidden
    Disclosure(boolean relatives) {
        this.relatives = relatives;
    }

    /// Learns whose names are hidden, before anything is disclosed: what is a hidden name in one
    /// part is hidden in all.
    void add(CaseFile part) {
        Set<Sha256> closed = closed(part);
        isAnyClosed |= !closed.isEmpty();
        for (Person person : part.people()) {
            Protection guard = part.review().guards().get(person.id());
            boolean hide =
                    guard == null
                            ? relatives
                                    && (isRelativeOnly(person, part) || isClosed(person, closed))
                            : guard != CONSENT;
            if (guard == RESTRICT) withheld.add(person.id());
            if (hide) hidden.add(person.id());
            person.variants().forEach(v -> (hide ? hiddenSpellings : openSpellings).add(v.text()));
        }
        withheldCases +=
                (int) part.cases().stream().filter(c -> withheld.contains(c.person())).count();
        spellings = List.of();
    }

    /// {@return longer ones first; what others are called too cannot be told from them by its
    /// spelling alone}
    private List<String> spellings() {
        if (spellings.isEmpty())
            spellings =
                    hiddenSpellings.stream()
                            .filter(spelling -> !openSpellings.contains(spelling))
                            .sorted(
                                    Comparator.comparingInt(String::length)
                                            .reversed()
                                            .thenComparing(Comparator.naturalOrder()))
                            .toList();
        return spellings;
    }

    /// {@return pages on which nobody can say who is a relative: all of their words are hidden}
    private Set<Sha256> closed(CaseFile part) {
        Set<Sha256> closed = new TreeSet<>();
        if (!relatives) return closed;
        Set<String> unread = new TreeSet<>();
        for (Gap gap : part.gaps())
            if (gap.kind() == Gap.Kind.LANGUAGE_NOT_READ) gap.document().ifPresent(unread::add);
        for (Page page : part.pages())
            if (unread.contains(page.id())) closed.add(page.rendition().id());
        return closed;
    }

    private static boolean isClosed(Person person, Set<Sha256> closed) {
        return !person.mentions().isEmpty()
                && person.mentions().stream().allMatch(m -> closed.contains(m.rendition()));
    }

    /// {@return the case file with all names but those that a person decided to protect}
    public static CaseFile open(CaseFile file) {
        return whole(file, false);
    }

    /// {@return the case file without the names of people who are relatives and nothing else: in
    /// names, quotes, titles and texts; and without those that a person decided to protect}
    public static CaseFile maskingRelatives(CaseFile file) {
        return whole(file, true);
    }

    private static CaseFile whole(CaseFile file, boolean relatives) {
        Disclosure disclosure = new Disclosure(relatives);
        disclosure.add(file);
        CaseFile masked = disclosure.of(file);
        if (disclosure.withheldCases == 0) return masked;
        return new CaseFile(
                masked.madeBy(),
                masked.pages(),
                masked.pageDates(),
                masked.people(),
                masked.cases(),
                Stream.concat(masked.gaps().stream(), disclosure.withheld().stream()).toList(),
                masked.review());
    }

    /// {@return that cases are left out, if any are: whoever reads a report is told that it does
    /// not hold everything}
    Optional<Gap> withheld() {
        return withheldCases == 0
                ? Optional.empty()
                : Optional.of(
                        new Gap(
                                Optional.empty(),
                                Gap.Kind.READ_IN_PART,
                                "%d of the cases are withheld for the protection of people."
                                        .formatted(withheldCases),
                                List.of()));
    }

    /// {@return a case file, or a part of one, as it may be shown}
    ///
    /// @param part that was added
    CaseFile of(CaseFile part) {
        if (hidden.isEmpty() && !isAnyClosed) return part;
        Map<Sha256, List<Passage>> places = new TreeMap<>();
        for (Person person : part.people())
            if (hidden.contains(person.id()))
                for (Passage mention : person.mentions())
                    places.computeIfAbsent(mention.rendition(), _ -> new ArrayList<>())
                            .add(mention);
        MaskedTexts texts = new MaskedTexts(part.pages(), spellings(), places, closed(part));
        return new MaskedCaseFile(texts, hidden, withheld).of(part);
    }

    /// {@return people by the names that may be shown}
    ///
    /// @param people of whom nothing but names is told
    List<Person> names(List<Person> people) {
        if (hidden.isEmpty() && !isAnyClosed) return people;
        MaskedTexts none = new MaskedTexts(List.of(), spellings(), Map.of(), Set.of());
        MaskedCaseFile masked = new MaskedCaseFile(none, hidden, withheld);
        return people.stream().map(masked::person).toList();
    }

    /// {@return whether the case of this person is left out}
    boolean withholds(String person) {
        return withheld.contains(person);
    }

    /// A relative who is a detainee, too, or whose work brings him in, stands in the open.
    private static boolean isRelativeOnly(Person person, CaseFile file) {
        if (file.cases().stream().anyMatch(c -> c.person().equals(person.id()))) return false;
        if (person.roles().stream().anyMatch(r -> r.role() != Role.RELATIVE)) return false;
        return !person.roles().isEmpty()
                || person.relations().stream().anyMatch(Disclosure::isPrivate)
                || file.people().stream()
                        .flatMap(other -> other.relations().stream())
                        .anyMatch(r -> r.to().equals(person.id()) && isPrivate(r));
    }

    private static boolean isPrivate(Person.Relation relation) {
        return !WORKING_TIES.contains(relation.kind());
    }
}
