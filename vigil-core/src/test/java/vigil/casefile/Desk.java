package vigil.casefile;

import vigil.claim.ActType;
import vigil.identity.IdentityResolver;
import vigil.journal.Chained;
import vigil.journal.ClaimSeen;
import vigil.journal.Decision;
import vigil.journal.MentionSeen;
import vigil.journal.Replay;
import vigil.journal.Streams;
import vigil.report.JsonReport;
import vigil.text.Pages;
import vigil.time.EventDates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Pages told by hand, and the journal of an office that decides on them.
final class Desk {
    final Streams journal = new Streams();
    List<Tale> tales = new ArrayList<>();

    Chained decide(Decision decision) {
        return journal.decide("office", decision);
    }

    Chained decide(Decision decision, String because) {
        return journal.decide("office", decision, because);
    }

    Assembled assembled(Replay replay) {
        return new CaseBuilder(
                        Pages.LANGUAGES,
                        page -> new Tale(page).told(),
                        new IdentityResolver(Pages.LANGUAGES)::resolve)
                .assembled(
                        tales.stream().map(Tale::told).toList(),
                        List.of(),
                        replay,
                        CaseOptions.PLAIN);
    }

    Assembled now() {
        return assembled(journal.replay());
    }

    /// {@return the case file as the decisions leave it}
    CaseFile file() {
        return now().file();
    }

    void given(Tale... told) {
        tales = new ArrayList<>(Arrays.asList(told));
    }

    MentionSeen owner() {
        return now().leaves().person(file().cases().getFirst().person());
    }

    static Tale dated(String id, String text, String edtf) {
        return new Tale(Tale.published(id, text, edtf));
    }

    static Tale arrest(String id) {
        return dated(id, "Ivan Marchenko was arrested on 5 May 2019 in Lviv.", "2019-06-01")
                .named("Ivan Marchenko")
                .act(ActType.ARREST, "Ivan Marchenko", "was arrested")
                .on("on 5 May 2019", "2019-05-05")
                .at("Lviv")
                .told();
    }

    static Tale arrestAndSearch(String id) {
        Tale tale =
                dated(
                        id,
                        "Ivan Marchenko was arrested on 5 May 2019 in Lviv. His flat was searched."
                                + " Ivan Marchenko was released on 7 June 2019.",
                        "2019-08-01");
        tale.named("Ivan Marchenko");
        tale.act(ActType.ARREST, "Ivan Marchenko", "was arrested")
                .on("on 5 May 2019", "2019-05-05")
                .told();
        return tale.act(ActType.RELEASE, "Ivan Marchenko", "was released")
                .on("on 7 June 2019", "2019-06-07")
                .told();
    }

    static Tale named(String id, String name, String edtf) {
        return dated(id, name + " was arrested on " + edtf + ".", "2019-08-01")
                .named(name)
                .act(ActType.ARREST, name, "was arrested")
                .on("on " + edtf, edtf)
                .told();
    }

    /// Two tellings of one release, on days that differ.
    static Tale[] twoReleases() {
        return new Tale[] {
            release("a", "2019-05-05", "5 May 2019"), release("b", "2019-05-08", "8 May 2019")
        };
    }

    private static Tale release(String id, String edtf, String day) {
        return dated(id, "Ivan Marchenko was released on " + day + ".", "2019-08-01")
                .named("Ivan Marchenko")
                .act(ActType.RELEASE, "Ivan Marchenko", "was released")
                .on("on " + day, edtf)
                .told();
    }

    static Line<Event> event(CaseFile file, ActType type) {
        return file.cases().stream()
                .flatMap(c -> c.events().stream())
                .filter(l -> l.value().type() == type)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in " + file.cases()));
    }

    static List<ClaimSeen> seen(Assembled a, ActType type) {
        for (Case c : a.file().cases())
            for (Line<Event> line : c.events())
                if (line.value().type() == type) return a.leaves().claims(line, c.person());
        throw new AssertionError("no " + type);
    }

    static String id(Assembled a, String name) {
        return a.file().people().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    static List<String> events(CaseFile file) {
        return file.cases().stream()
                .flatMap(c -> c.events().stream())
                .map(
                        l ->
                                l.value().type().code()
                                        + " "
                                        + EventDates.print(l.value().date())
                                        + " "
                                        + l.standing())
                .toList();
    }

    static String json(CaseFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new JsonReport(file).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
