package vigil.report;

import vigil.casefile.CaseFile;
import vigil.casefile.Review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What people have decided, beside the standing of lines: what is asked, hidden, noted and what
/// found no place. Left out while nobody has decided anything.
final class ReviewSection {
    /// One remark.
    ///
    /// @param kind what kind of remark, a key of words
    /// @param by the entry
    /// @param text in the words of the review
    private record Remark(String kind, String by, String text) {}

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

    /// Writes what concerns no person who has a case.
    static void ofBundle(Html html, Words words, CaseFile file) {
        Review review = file.review();
        Set<String> cases = new HashSet<>();
        file.cases().forEach(c -> cases.add(c.person()));
        List<Remark> remarks = new ArrayList<>();
        for (Review.Conflict conflict : review.conflicts())
            for (Review.Conflict.Side side : conflict.sides())
                remarks.add(remark("conflict", side.by(), conflict.what() + ": " + side.says()));
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
        write(html, words, remarks);
    }

    private static boolean isElsewhere(Optional<String> person, Set<String> cases) {
        return person.filter(cases::contains).isEmpty();
    }

    private static Remark remark(String kind, Review.EntryRef by, String text) {
        return new Remark(kind, by.name() + ", " + by.on(), text);
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
        CasePage.section(html, words, "review", remarks.size());
        html.open("ul", "class", "gaps");
        for (Remark remark : remarks)
            html.open("li")
                    .element("strong", words.say("review." + remark.kind()))
                    .text(" ")
                    .element("span", remark.text(), "dir", "auto")
                    .text(" ")
                    .element("small", remark.by())
                    .close("li");
        html.close("ul").close("section");
    }
}
