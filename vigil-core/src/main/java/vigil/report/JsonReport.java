package vigil.report;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

import vigil.casefile.CaseFile;
import vigil.casefile.MadeBy;
import vigil.casefile.Person;
import vigil.casefile.Review;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Writes a case file as JSON: `vigil-casefile/1`.
///
/// Offsets are Unicode code points of the rendition, half-open. Keys and arrays come in a fixed
/// order: the same case file gives the same bytes.
public final class JsonReport {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final CaseFile file;

    /// @param file the case file to write, disclosed
    public JsonReport(CaseFile file) {
        this.file = file;
    }

    /// Writes the case file as UTF-8; the stream stays open.
    ///
    /// @throws IOException if the stream fails
    public void write(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        write(writer, json -> fields(new JsonFields(json, file.pages())));
        writer.flush();
    }

    /// Writes one object.
    ///
    /// @param fields what is in it
    static void write(Writer writer, Consumer<JsonGenerator> fields) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(pretty(), writer)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
        } catch (JacksonIOException e) {
            // the stream's own failure, such as a full disk, in the wrapping of the library
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    private static ObjectWriteContext pretty() {
        // two blanks and a line feed on every system: the bytes must not depend on the machine
        var indenter = new DefaultIndenter("  ", "\n");
        var printer =
                new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
        return new ObjectWriteContext.Base() {
            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }

            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }
        };
    }

    private void fields(JsonFields json) {
        head(json, file.madeBy());
        lists(json);
    }

    static void head(JsonFields json, MadeBy madeBy) {
        json.text("format", "vigil-casefile/1");
        json.object("madeBy", () -> madeBy(json, madeBy));
    }

    void lists(JsonFields json) {
        json.objects("documents", file.pages(), new JsonDocuments(file, json)::write);
        json.objects("people", file.people(), person -> person(json, person));
        json.objects("cases", file.cases(), new JsonCases(json)::write);
        json.objects("gaps", file.gaps(), json::gap);
        // left out while nobody has decided anything
        Review review = file.review();
        if (!review.isEmpty()) json.object("review", () -> new JsonReview(json).write(review));
    }

    private static void madeBy(JsonFields json, MadeBy madeBy) {
        json.text("program", "vigil " + madeBy.version());
        json.text("fingerprint", madeBy.fingerprint());
        json.text("asOf", madeBy.asOf().toString());
        json.texts("journalHeads", madeBy.journalHeads());
    }

    private static void person(JsonFields json, Person person) {
        json.text("id", person.id());
        json.text("name", person.name());
        json.objects(
                "names",
                person.variants(),
                variant -> {
                    json.text("text", variant.text());
                    json.text("language", variant.language());
                    json.text("script", variant.script());
                });
        json.anchors("mentions", person.mentions());
        json.anchors("references", person.references());
        json.objects(
                "roles",
                person.roles(),
                role -> {
                    json.code("role", role.role());
                    json.text("label", role.label());
                    json.anchors("evidence", role.evidence());
                });
        json.objects(
                "relations",
                person.relations(),
                relation -> {
                    json.text("to", relation.to());
                    json.text("kind", relation.kind());
                    json.anchors("evidence", relation.evidence());
                });
        json.reasons("why", person.why());
    }
}
