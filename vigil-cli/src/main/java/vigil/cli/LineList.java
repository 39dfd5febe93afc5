package vigil.cli;

import vigil.casefile.Assembled;
import vigil.casefile.Case;
import vigil.casefile.Disagreement;
import vigil.casefile.Event;
import vigil.casefile.Line;
import vigil.casefile.Person;
import vigil.casefile.Request;
import vigil.casefile.Review;
import vigil.claim.Claim;
import vigil.text.Passage;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be decided on, with the ids to name it by.
final class LineList {
    private static final int LONGEST = 100;

    private final Assembled assembled;
    private final boolean tellings;

    /// @param tellings whether every telling of a line is printed
    LineList(Assembled assembled, boolean tellings) {
        this.assembled = assembled;
        this.tellings = tellings;
    }

    void print(Optional<String> person, PrintWriter out) {
        Addresses at = new Addresses(assembled);
        Optional<Person> only = person.map(at::person);
        for (Case c : assembled.file().cases()) {
            if (only.filter(p -> !p.id().equals(c.person())).isPresent()) continue;
            out.printf("%s  %s%n", Printable.text(at.name(c.person())), c.person());
            for (int i = 0; i < c.events().size(); i++)
                line(String.valueOf(i + 1), c.events().get(i), out);
            for (int i = 0; i < c.requests().size(); i++)
                line("R" + (i + 1), c.requests().get(i), out);
            for (int i = 0; i < c.disagreements().size(); i++)
                clash("D" + (i + 1), c.disagreements().get(i), out);
        }
        if (only.isEmpty()) others(out);
        review(only, out);
        out.flush();
    }

    private void line(String number, Line<?> line, PrintWriter out) {
        out.printf(
                "%5s  %-60s %-9s %s%n",
                number,
                Printable.text(cut(what(line.value()), 60)),
                line.standing().name().toLowerCase(Locale.ROOT),
                line.id());
        List<Claim> shown = tellings ? line.tells() : line.tells().subList(0, 1);
        for (Claim claim : shown) {
            Passage words = claim.anchors().getFirst();
            out.printf(
                    "       \"%s\" (%s)%s%n",
                    Printable.text(cut(words.quote(), LONGEST)),
                    document(words),
                    tellings ? " " + claim.key() : "");
        }
    }

    private static String what(Object value) {
        return switch (value) {
            case Event event ->
                    event.type().code()
                            + dated(event.date())
                            + event.place().map(p -> ", " + p).orElse("")
                            + event.term().map(t -> ", " + t).orElse("");
            case Request request ->
                    "request by %s: %s%s"
                            .formatted(request.by().name(), request.what(), dated(request.date()));
            default -> String.valueOf(value);
        };
    }

    private static String dated(EventDate date) {
        return date instanceof EventDate.Undated ? ", undated" : ", " + EventDates.print(date);
    }

    private void clash(String number, Disagreement clash, PrintWriter out) {
        out.printf(
                "%5s  %s: %s%s%n",
                number,
                Printable.text(clash.about()),
                Printable.text(
                        String.join(
                                " / ",
                                clash.sides().stream().map(Disagreement.Side::value).toList())),
                clash.settled()
                        .map(
                                s ->
                                        s.holds()
                                                .map(v -> " (settled: " + Printable.text(v) + ")")
                                                .orElse(" (looked into, open)"))
                        .orElse(""));
    }

    private void others(PrintWriter out) {
        List<Person> others =
                assembled.file().people().stream()
                        .filter(
                                p ->
                                        assembled.file().cases().stream()
                                                .noneMatch(c -> c.person().equals(p.id())))
                        .toList();
        if (others.isEmpty()) return;
        out.printf("Other people%n");
        for (Person p : others) out.printf("       %s  %s%n", Printable.text(p.name()), p.id());
    }

    private void review(Optional<Person> only, PrintWriter out) {
        Review review = assembled.file().review();
        for (Review.Question q : review.questions())
            if (only.isEmpty() || q.person().filter(only.get().id()::equals).isPresent())
                out.printf("Question     %s%n", Printable.text(q.text()));
        if (only.isPresent()) return;
        for (Review.Conflict c : review.conflicts())
            for (Review.Conflict.Side side : c.sides())
                out.printf(
                        "Conflict     %s: %s says: %s%n",
                        Printable.text(c.what()), side.by(), Printable.text(side.says()));
        for (Review.Unattached u : review.unattached())
            out.printf(
                    "Fits nothing %s: %s. %s%n",
                    u.by(), Printable.text(u.what()), Printable.text(u.reason()));
    }

    private String document(Passage passage) {
        return assembled.file().pages().stream()
                .filter(p -> p.rendition().id().equals(passage.rendition()))
                .map(p -> Printable.text(p.id()))
                .findFirst()
                .orElse("?");
    }

    private static String cut(String text, int longest) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 4)) + " ...";
    }
}
