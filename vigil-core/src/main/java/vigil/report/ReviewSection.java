package vigil.report;

import vigil.casefile.CaseFile;
import vigil.casefile.Review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What people have decided, beside the standing of lines: what is asked, hidden, noted and what
/// found no place. Left out while nobody has decided anything.
final class ReviewSection {
    /// Kinds of remarks about a bundle, in their order; each is a key of words.
    private static final List<String> KINDS =
            List.of("conflict", "question", "unattached", "approval", "note", "rejected");

    /// One remark.
    ///
    /// @param kind what kind of remark, a key of words
    /// @param of the entry that it is listed by
    /// @param by the entry, with its day
    /// @param text in the words of the review
    private record Remark(String kind, Review.EntryRef of, String by, String text) {}

    /// Where a remark about a bundle stands.
    ///
    /// @param kind its kind's place among kinds
    record Place(int kind, Review.EntryRef of) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byKind = Integer.compare(kind, other.kind);
            return byKind == 0 ? of.compareTo(other.of) : byKind;
        }
    }

    private ReviewSection() {}

    /// Writes what concerns the person of a case.
    static void write(Html html, CaseView view) {
        Review review = view.file().review();
        String person = view.aCase().person();
        List<Remark> remarks = new ArrayList<>();
        review.questions().stream()
                .filter(q -> q.person().filter(person::equals).isPresent())
                .forEach(q -> remarks.add(remark("question", q.by(), q.text())));
        review.approvals().stream()
                .filter(a -> a.person().equals(person))
                .forEach(a -> remarks.add(approval(view.words(), a)));
        review.notes().stream()
                .filter(n -> n.person().filter(person::equals).isPresent())
                .forEach(n -> remarks.add(remark("note", n.by(), n.text())));
        review.rejected().stream()
                .filter(r -> r.person().equals(person))
                .forEach(r -> remarks.add(rejected(r)));
        write(html, view.words(), remarks);
    }

    /// Lays by what concerns no person who has a case.
    ///
    /// @param piece to write with
    static void ofBundle(Html piece, Words words, CaseFile file, Shelf<Place> shelf) {
        Review review = file.review();
        Set<String> cases = new HashSet<>();
        file.cases().forEach(c -> cases.add(c.person()));
        List<Remark> remarks = new ArrayList<>();
        for (Review.Conflict conflict : review.conflicts())
            for (Review.Conflict.Side side : conflict.sides())
                remarks.add(
                        new Remark(
                                "conflict",
                                conflict.sides().getFirst().by(),
                                written(side.by()),
                                conflict.what() + ": " + side.says()));
        review.questions().stream()
                .filter(q -> isElsewhere(q.person(), cases))
                .forEach(q -> remarks.add(remark("question", q.by(), q.text())));
        review.unattached()
                .forEach(
                        u ->
                                remarks.add(
                                        remark(
                                                "unattached",
                                                u.by(),
                                                u.what() + ". " + u.reason())));
        review.approvals().stream()
                .filter(a -> isElsewhere(Optional.of(a.person()), cases))
                .forEach(a -> remarks.add(approval(words, a)));
        review.notes().stream()
                .filter(n -> isElsewhere(n.person(), cases))
                .forEach(
                        n ->
                                remarks.add(
                                        remark(
                                                "note",
                                                n.by(),
                                                n.document().map(d -> d + ": ").orElse("")
                                                        + n.text())));
        review.rejected().stream()
                .filter(r -> isElsewhere(Optional.of(r.person()), cases))
                .forEach(r -> remarks.add(rejected(r)));
        for (Remark remark : remarks) {
            item(piece, words, remark);
            shelf.put(new Place(KINDS.indexOf(remark.kind()), remark.of()), piece.cut());
        }
    }

    private static boolean isElsewhere(Optional<String> person, Set<String> cases) {
        return person.filter(cases::contains).isEmpty();
    }

    private static Remark remark(String kind, Review.EntryRef by, String text) {
        return new Remark(kind, by, written(by), text);
    }

    private static String written(Review.EntryRef by) {
        return by.name() + ", " + by.on();
    }

    private static Remark rejected(Review.Rejected r) {
        return remark(
                "rejected",
                r.by(),
                r.because().isBlank() ? r.what() : r.what() + ". " + r.because());
    }

    private static Remark approval(Words words, Review.Approval a) {
        return remark(
                "approval",
                a.by(),
                words.count("count.tellings", a.lines())
                        + (a.since().isEmpty()
                                ? ""
                                : ". " + words.say("review.since", String.join(", ", a.since()))));
    }

    private static void write(Html html, Words words, List<Remark> remarks) {
        if (remarks.isEmpty()) return;
        begin(html, words, remarks.size());
        for (Remark remark : remarks) item(html, words, remark);
        html.close("ul").close("section");
    }

    /// Writes what was laid by.
    static void write(Html html, Words words, Shelf<Place> remarks) {
        if (remarks.size() == 0) return;
        begin(html, words, remarks.size());
        for (var remark : remarks.sorted(Comparator.naturalOrder()))
            html.piece(remarks.text(remark));
        html.close("ul").close("section");
    }

    private static void begin(Html html, Words words, int size) {
        CasePage.section(html, words, "review", size);
        html.open("ul", "class", "gaps");
    }

    private static void item(Html html, Words words, Remark remark) {
        html.open("li")
                .element("strong", words.say("review." + remark.kind()))
                .text(" ")
                .element("span", remark.text(), "dir", "auto")
                .text(" ")
                .element("small", remark.by())
                .close("li");
    }
}
