package vigil.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import vigil.casefile.Case;
import vigil.casefile.CaseFile;
import vigil.casefile.Event;
import vigil.casefile.Line;
import vigil.report.Difference.Change;
import vigil.report.Difference.Field;
import vigil.time.EventDates;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

class CaseFileDiffTest {
    private final CaseFile file = SomeCases.teacher();

    @Test
    void a_case_file_does_not_differ_from_itself() throws IOException {
        assertThat(between(file, file)).isEmpty();
    }

    @Test
    void a_new_act_is_new_and_a_vanished_one_is_gone() throws IOException {
        List<Line<Event>> events = file.cases().getFirst().events();
        CaseFile shorter = withEvents(events.subList(0, 14));

        assertThat(between(shorter, file))
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.change()).isEqualTo(Change.NEW);
                            assertThat(d.person()).isEqualTo("Ilko Maresh");
                            assertThat(d.what()).isEqualTo("punishment-cell, 2022-01-20");
                            assertThat(d.quote()).contains("punishment cell");
                        });
        assertThat(between(file, shorter))
                .extracting(Difference::change)
                .containsExactly(Change.GONE);
    }

    @Test
    void another_date_is_shown_before_and_after() throws IOException {
        List<Line<Event>> events = new ArrayList<>(file.cases().getFirst().events());
        events.set(0, dated(events.getFirst(), "2021-03"));

        assertThat(between(file, withEvents(events)))
                .singleElement()
                .satisfies(
                        d ->
                                assertThat(d.fields())
                                        .containsExactly(
                                                new Field("date", "2021-03-03", "2021-03")));
    }

    @Test
    void an_act_under_another_id_is_known_by_its_words() throws IOException {
        List<Line<Event>> events = new ArrayList<>();
        for (Line<Event> line : file.cases().getFirst().events())
            events.add(
                    new Line<>(
                            "other:" + line.id(),
                            line.value(),
                            line.tells(),
                            line.derivedFrom(),
                            line.origins(),
                            line.reading(),
                            line.standing(),
                            line.resolved()));

        assertThat(between(file, withEvents(events))).isEmpty();
    }

    @Test
    void order_is_no_difference() throws IOException {
        List<Line<Event>> events = new ArrayList<>(file.cases().getFirst().events());
        Collections.reverse(events);

        assertThat(between(file, withEvents(events))).isEmpty();
    }

    @Test
    void something_else_than_a_case_file_is_refused() {
        InputStream other = new ByteArrayInputStream("{\"a\": 1}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> CaseFileDiff.between(other, other))
                .isInstanceOf(IOException.class)
                .hasMessage("it is JSON, but no case file");
    }

    private CaseFile withEvents(List<Line<Event>> events) {
        Case old = file.cases().getFirst();
        Case changed =
                new Case(
                        old.person(),
                        old.status(),
                        events,
                        old.requests(),
                        old.disagreements(),
                        old.gaps());
        return new CaseFile(
                file.madeBy(),
                file.pages(),
                file.pageDates(),
                file.people(),
                List.of(changed),
                file.gaps());
    }

    private static Line<Event> dated(Line<Event> line, String edtf) {
        Event e = line.value();
        Event other =
                new Event(
                        e.type(),
                        EventDates.parse(edtf),
                        Optional.of(Event.DateBasis.STATED),
                        e.place(),
                        e.actor(),
                        e.term(),
                        e.charge(),
                        e.about(),
                        e.reality(),
                        e.saidBy());
        return new Line<>(
                line.id(),
                other,
                line.tells(),
                line.derivedFrom(),
                line.origins(),
                line.reading(),
                line.standing(),
                line.resolved());
    }

    private static List<Difference> between(CaseFile before, CaseFile after) throws IOException {
        return CaseFileDiff.between(json(before), json(after));
    }

    private static InputStream json(CaseFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport(file).write(out);
        return new ByteArrayInputStream(out.toByteArray());
    }
}
