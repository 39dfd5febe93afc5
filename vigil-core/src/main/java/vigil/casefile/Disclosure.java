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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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

    private final CaseFile file;
    private final TreeSet<String> hidden = new TreeSet<>();
    private final TreeSet<String> withheld = new TreeSet<>();
    private final List<String> spellings;
    private final Map<Sha256, List<Passage>> places = new TreeMap<>();

    /// Pages on which nobody can say who is a relative: all of their words are hidden.
    private final TreeSet<Sha256> closed = new TreeSet<>();

    private Disclosure(CaseFile file, boolean relatives) {
        this.file = file;
        TreeSet<String> texts =
                new TreeSet<>(
                        Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()));
        if (relatives) close();
        for (Person person : file.people()) {
            Protection guard = file.review().guards().get(person.id());
            boolean hide =
                    guard == null
                            ? relatives && (isRelativeOnly(person, file) || isClosed(person))
                            : guard != CONSENT;
            if (guard == RESTRICT) withheld.add(person.id());
            if (!hide) continue;
            hidden.add(person.id());
            person.variants().forEach(v -> texts.add(v.text()));
            for (Passage mention : person.mentions())
                places.computeIfAbsent(mention.rendition(), _ -> new ArrayList<>()).add(mention);
        }
        // what others are called too cannot be told from them by its spelling alone
        for (Person person : file.people())
            if (!hidden.contains(person.id()))
                person.variants().forEach(v -> texts.remove(v.text()));
        this.spellings = List.copyOf(texts);
    }

    private void close() {
        Set<String> unread = new TreeSet<>();
        for (Gap gap : file.gaps())
            if (gap.kind() == Gap.Kind.LANGUAGE_NOT_READ) gap.document().ifPresent(unread::add);
        for (Page page : file.pages())
            if (unread.contains(page.id())) closed.add(page.rendition().id());
    }

    private boolean isClosed(Person person) {
        return !person.mentions().isEmpty()
                && person.mentions().stream().allMatch(m -> closed.contains(m.rendition()));
    }

    /// {@return the case file with all names but those that a person decided to protect}
    public static CaseFile open(CaseFile file) {
        return new Disclosure(file, false).masked();
    }

    /// {@return the case file without the names of people who are relatives and nothing else: in
    /// names, quotes, titles and texts; and without those that a person decided to protect}
    public static CaseFile maskingRelatives(CaseFile file) {
        return new Disclosure(file, true).masked();
    }

    private CaseFile masked() {
        if (hidden.isEmpty() && closed.isEmpty()) return file;
        MaskedTexts texts = new MaskedTexts(file.pages(), spellings, places, closed);
        return new MaskedCaseFile(texts, hidden, withheld).of(file);
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
