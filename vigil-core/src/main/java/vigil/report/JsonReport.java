package vigil.report;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

import vigil.Reason;
import vigil.casefile.Case;
import vigil.casefile.CaseFile;
import vigil.casefile.Disagreement;
import vigil.casefile.Event;
import vigil.casefile.Gap;
import vigil.casefile.Line;
import vigil.casefile.PageDate;
import vigil.casefile.Person;
import vigil.casefile.Request;
import vigil.casefile.Review;
import vigil.casefile.Status;
import vigil.claim.Claim;
import vigil.source.Sha256;
import vigil.text.Block;
import vigil.text.Page;
import vigil.text.Passage;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Writes a case file as JSON: `vigil-casefile/1`.
///
/// Offsets are Unicode code points of the rendition, half-open. Keys and arrays come in a fixed
/// order: the same case file gives the same bytes.
public final class JsonReport {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final CaseFile file;
    private final Map<Sha256, Page> pages = new HashMap<>();
    private final Map<Sha256, CodePoints> points = new HashMap<>();

    /// @param file the case file to write, disclosed
    public JsonReport(CaseFile file) {
        this.file = file;
        for (Page page : file.pages()) {
            // Identical texts under two ids: anchors name the first of them.
            pages.putIfAbsent(page.rendition().id(), page);
            points.computeIfAbsent(
                    page.rendition().id(), _ -> new CodePoints(page.rendition().text()));
        }
    }

    /// Writes the case file as UTF-8; the stream stays open.
    ///
    /// @throws IOException if the stream fails
    public void write(OutputStream out) throws IOException {
        Writer writer =
                new java.io.OutputStreamWriter(out, java.nio.charset.StandardCharsets.UTF_8);
        try (JsonGenerator json = FACTORY.createGenerator(pretty(), writer)) {
            json.writeStartObject();
            json.writeStringProperty("format", "vigil-casefile/1");
            madeBy(json);
            array(json, "documents", file.pages(), page -> document(json, page));
            array(json, "people", file.people(), person -> person(json, person));
            array(json, "cases", file.cases(), aCase -> aCase(json, aCase));
            array(json, "gaps", file.gaps(), gap -> gap(json, gap));
            if (!file.review().isEmpty()) review(json, file.review());
            json.writeEndObject();
        } catch (JacksonIOException e) {
            // the stream's own failure, such as a full disk, in the wrapping of the library
            throw new IOException(e.getOriginalMessage(), e);
        }
        writer.flush();
    }

    private static ObjectWriteContext pretty() {
        // two blanks and a line feed on every system: the bytes must not depend on the machine
        var indenter = new tools.jackson.core.util.DefaultIndenter("  ", "\n");
        var printer =
                new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
        return new ObjectWriteContext.Base() {
            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }

            @Override
            public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                return printer;
            }
        };
    }

    private void madeBy(JsonGenerator json) {
        json.writeObjectPropertyStart("madeBy");
        json.writeStringProperty("program", "vigil " + file.madeBy().version());
        json.writeStringProperty("fingerprint", file.madeBy().fingerprint());
        json.writeStringProperty("asOf", file.madeBy().asOf().toString());
        array(json, "journalHeads", file.madeBy().journalHeads(), json::writeString);
        json.writeEndObject();
    }

    private void document(JsonGenerator json, Page page) {
        json.writeStartObject();
        json.writeStringProperty("id", page.id());
        json.writeStringProperty("source", page.capture().origin().written());
        json.writeStringProperty("sha256", page.capture().payload().hex());
        json.writeStringProperty("mediaType", page.capture().type().name());
        json.writeStringProperty("language", page.language());
        optional(json, "title", page.title());
        optional(json, "publisher", page.publisher());
        optional(json, "author", page.author());
        Optional<PageDate> date =
                file.pageDates().stream().filter(d -> d.document().equals(page.id())).findFirst();
        if (date.isEmpty()) json.writeNullProperty("published");
        else {
            json.writeObjectPropertyStart("published");
            json.writeStringProperty("date", date.get().edtf());
            json.writeStringProperty("basis", date.get().basis().name().toLowerCase(Locale.ROOT));
            anchors(json, "evidence", date.get().evidence());
            array(json, "why", date.get().why(), json::writeString);
            json.writeEndObject();
        }
        String reliability = file.review().reliability().get(page.id());
        if (reliability != null) json.writeStringProperty("reliability", reliability);
        json.writeStringProperty("text", "texts/" + page.id() + ".txt");
        json.writeStringProperty("textSha256", page.rendition().id().hex());
        CodePoints at = points(page);
        array(
                json,
                "article",
                spans(page.blocks(), true),
                span -> {
                    json.writeStartObject();
                    json.writeNumberProperty("start", at.at(span.start()));
                    json.writeNumberProperty("end", at.at(span.end()));
                    json.writeEndObject();
                });
        array(
                json,
                "furniture",
                spans(page.blocks(), false),
                span -> {
                    json.writeStartObject();
                    json.writeNumberProperty("start", at.at(span.start()));
                    json.writeNumberProperty("end", at.at(span.end()));
                    json.writeStringProperty("kind", furniture(span.part()));
                    json.writeEndObject();
                });
        json.writeEndObject();
    }

    private static List<Block> spans(List<Block> blocks, boolean article) {
        return blocks.stream().filter(b -> b.isArticle() == article).toList();
    }

    private static String furniture(Block.Part part) {
        return switch (part) {
            case ARTICLE -> "article";
            case PHOTO_CAPTION -> "caption";
            case NAVIGATION, SHARE, DONATION, CONTACT, TEASER, TAGS, COMMENT, LEGAL ->
                    part.name().toLowerCase(Locale.ROOT);
        };
    }

    private void person(JsonGenerator json, Person person) {
        json.writeStartObject();
        json.writeStringProperty("id", person.id());
        json.writeStringProperty("name", person.name());
        array(
                json,
                "names",
                person.variants(),
                variant -> {
                    json.writeStartObject();
                    json.writeStringProperty("text", variant.text());
                    json.writeStringProperty("language", variant.language());
                    json.writeStringProperty("script", variant.script());
                    json.writeEndObject();
                });
        anchors(json, "mentions", person.mentions());
        anchors(json, "references", person.references());
        array(
                json,
                "roles",
                person.roles(),
                role -> {
                    json.writeStartObject();
                    json.writeStringProperty("role", role.role().name().toLowerCase(Locale.ROOT));
                    json.writeStringProperty("label", role.label());
                    anchors(json, "evidence", role.evidence());
                    json.writeEndObject();
                });
        array(
                json,
                "relations",
                person.relations(),
                relation -> {
                    json.writeStartObject();
                    json.writeStringProperty("to", relation.to());
                    json.writeStringProperty("kind", relation.kind());
                    anchors(json, "evidence", relation.evidence());
                    json.writeEndObject();
                });
        reasons(json, "why", person.why());
        json.writeEndObject();
    }

    private void aCase(JsonGenerator json, Case aCase) {
        json.writeStartObject();
        json.writeStringProperty("person", aCase.person());
        status(json, aCase.status());
        array(json, "events", aCase.events(), line -> event(json, line));
        array(json, "requests", aCase.requests(), line -> request(json, line));
        array(json, "disagreements", aCase.disagreements(), d -> disagreement(json, d));
        array(json, "gaps", aCase.gaps(), gap -> gap(json, gap));
        json.writeEndObject();
    }

    private void status(JsonGenerator json, Status status) {
        json.writeObjectPropertyStart("status");
        json.writeStringProperty("value", status.value().code());
        date(json, "since", status.since());
        optional(json, "confirmed", status.confirmed().map(Object::toString));
        anchors(json, "evidence", status.evidence());
        json.writeEndObject();
    }

    private void event(JsonGenerator json, Line<Event> line) {
        Event event = line.value();
        json.writeStartObject();
        json.writeStringProperty("id", line.id());
        json.writeStringProperty("type", event.type().code());
        date(json, "date", event.date());
        optional(json, "dateBasis", event.dateBasis().map(b -> b.name().toLowerCase(Locale.ROOT)));
        optional(json, "place", event.place());
        optional(json, "actor", event.actor());
        optional(json, "term", event.term());
        optional(json, "charge", event.charge());
        optional(json, "about", event.about().map(EventDates::print));
        json.writeStringProperty("reality", event.reality().name().toLowerCase(Locale.ROOT));
        optional(json, "saidBy", event.saidBy());
        standing(json, line);
        json.writeEndObject();
    }

    private void request(JsonGenerator json, Line<Request> line) {
        Request request = line.value();
        json.writeStartObject();
        json.writeStringProperty("id", line.id());
        asked(json, "by", Optional.of(request.by()));
        asked(json, "to", request.to());
        json.writeStringProperty("what", request.what());
        date(json, "date", request.date());
        json.writeStringProperty("answer", request.answer().name().toLowerCase(Locale.ROOT));
        date(json, "answerDate", request.answerDate());
        standing(json, line);
        json.writeEndObject();
    }

    private static void asked(JsonGenerator json, String key, Optional<Request.Asked> asked) {
        if (asked.isEmpty()) json.writeNullProperty(key);
        else {
            json.writeObjectPropertyStart(key);
            json.writeStringProperty("name", asked.get().name());
            optional(json, "person", asked.get().person());
            json.writeEndObject();
        }
    }

    /// What every line carries: certainty, origins, standing, the rules that made it and the words
    /// it rests on.
    private void standing(JsonGenerator json, Line<?> line) {
        json.writeNumberProperty("certainty", line.reading().score() / 1000.0);
        json.writeNumberProperty("origins", line.origins());
        json.writeStringProperty("standing", line.standing().name().toLowerCase(Locale.ROOT));
        Map<String, Reason> why = new LinkedHashMap<>();
        for (Reason reason : line.reading().reasons())
            why.putIfAbsent(reason.rule() + reason.because(), reason);
        for (Reason reason : line.resolved())
            why.putIfAbsent(reason.rule() + reason.because(), reason);
        reasons(json, "why", List.copyOf(why.values()));
        TreeSet<Passage> evidence = new TreeSet<>();
        for (Claim claim : line.tells()) evidence.addAll(claim.anchors());
        evidence.addAll(line.derivedFrom());
        anchors(json, "evidence", List.copyOf(evidence));
    }

    private void disagreement(JsonGenerator json, Disagreement disagreement) {
        json.writeStartObject();
        json.writeStringProperty("kind", disagreement.kind().code());
        json.writeStringProperty("about", disagreement.about());
        array(
                json,
                "sides",
                disagreement.sides(),
                side -> {
                    json.writeStartObject();
                    json.writeStringProperty("value", side.value());
                    anchors(json, "evidence", side.evidence());
                    json.writeEndObject();
                });
        json.writeStringProperty("why", disagreement.why());
        disagreement
                .settled()
                .ifPresent(
                        settled -> {
                            json.writeObjectPropertyStart("settled");
                            entry(json, settled.by());
                            optional(json, "holds", settled.holds());
                            json.writeStringProperty("because", settled.because());
                            json.writeEndObject();
                        });
        json.writeEndObject();
    }

    /// What people have decided, beside what the lines bear; left out while nobody has.
    private void review(JsonGenerator json, Review review) {
        json.writeObjectPropertyStart("review");
        array(
                json,
                "rejected",
                review.rejected(),
                r -> {
                    json.writeStartObject();
                    entry(json, r.by());
                    json.writeStringProperty("person", r.person());
                    json.writeStringProperty("what", r.what());
                    json.writeStringProperty("because", r.because());
                    anchors(json, "evidence", r.evidence());
                    json.writeEndObject();
                });
        array(
                json,
                "questions",
                review.questions(),
                q -> {
                    json.writeStartObject();
                    entry(json, q.by());
                    optional(json, "person", q.person());
                    json.writeStringProperty("text", q.text());
                    anchors(json, "evidence", q.evidence());
                    json.writeEndObject();
                });
        array(
                json,
                "unattached",
                review.unattached(),
                u -> {
                    json.writeStartObject();
                    entry(json, u.by());
                    json.writeStringProperty("what", u.what());
                    json.writeStringProperty("reason", u.reason());
                    json.writeEndObject();
                });
        array(
                json,
                "conflicts",
                review.conflicts(),
                c -> {
                    json.writeStartObject();
                    json.writeStringProperty("what", c.what());
                    array(
                            json,
                            "sides",
                            c.sides(),
                            side -> {
                                json.writeStartObject();
                                entry(json, side.by());
                                json.writeStringProperty("says", side.says());
                                json.writeEndObject();
                            });
                    json.writeEndObject();
                });
        array(
                json,
                "notes",
                review.notes(),
                n -> {
                    json.writeStartObject();
                    entry(json, n.by());
                    optional(json, "person", n.person());
                    optional(json, "line", n.line());
                    optional(json, "document", n.document());
                    json.writeStringProperty("text", n.text());
                    anchors(json, "evidence", n.evidence());
                    json.writeEndObject();
                });
        array(
                json,
                "approvals",
                review.approvals(),
                a -> {
                    json.writeStartObject();
                    entry(json, a.by());
                    json.writeStringProperty("person", a.person());
                    json.writeNumberProperty("lines", a.lines());
                    array(json, "since", a.since(), json::writeString);
                    json.writeEndObject();
                });
        json.writeEndObject();
    }

    private static void entry(JsonGenerator json, Review.EntryRef by) {
        json.writeStringProperty("entry", by.name());
        json.writeStringProperty("on", by.on().toString());
    }

    private void gap(JsonGenerator json, Gap gap) {
        json.writeStartObject();
        optional(json, "document", gap.document());
        json.writeStringProperty("kind", gap.kind().code());
        json.writeStringProperty("reason", gap.reason());
        anchors(json, "evidence", gap.evidence());
        json.writeEndObject();
    }

    private void anchors(JsonGenerator json, String key, List<Passage> passages) {
        array(
                json,
                key,
                passages,
                passage -> {
                    Page page = pages.get(passage.rendition());
                    if (page == null)
                        throw new IllegalStateException(
                                "an anchor points into "
                                        + passage.rendition()
                                        + ", which is not among the documents of this case file");
                    CodePoints at = points(page);
                    json.writeStartObject();
                    json.writeStringProperty("document", page.id());
                    json.writeNumberProperty("start", at.at(passage.start()));
                    json.writeNumberProperty("end", at.at(passage.end()));
                    json.writeStringProperty("quote", passage.quote());
                    json.writeEndObject();
                });
    }

    private CodePoints points(Page page) {
        return java.util.Objects.requireNonNull(points.get(page.rendition().id()));
    }

    private static void reasons(JsonGenerator json, String key, List<Reason> reasons) {
        array(
                json,
                key,
                reasons,
                reason ->
                        json.writeString(
                                reason.because().isEmpty()
                                        ? reason.rule()
                                        : reason.rule() + ": " + reason.because()));
    }

    private static void date(JsonGenerator json, String key, EventDate date) {
        if (date instanceof EventDate.Undated) json.writeNullProperty(key);
        else json.writeStringProperty(key, EventDates.print(date));
    }

    private static void optional(JsonGenerator json, String key, Optional<String> value) {
        if (value.isPresent()) json.writeStringProperty(key, value.get());
        else json.writeNullProperty(key);
    }

    private static <T> void array(
            JsonGenerator json,
            String key,
            List<T> values,
            java.util.function.Consumer<? super T> write) {
        json.writeArrayPropertyStart(key);
        values.forEach(write);
        json.writeEndArray();
    }
}
