package vigil.cli;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// Prints an explanation: indented lines of at most a hundred columns, or JSON.
final class ExplanationPrinter {
    private static final int COLUMNS = 100;

    private ExplanationPrinter() {}

    static void words(Told told, PrintWriter out) {
        print(told, 0, out);
        out.flush();
    }

    private static void print(Told told, int depth, PrintWriter out) {
        if (told.kind().equals("sentence")) out.println();
        StringBuilder line = new StringBuilder(told.kind());
        if (!told.words().isEmpty())
            line.append(line.isEmpty() ? "" : " ")
                    .append('"')
                    .append(Printable.text(told.words()))
                    .append('"');
        if (!told.because().isEmpty())
            line.append(line.isEmpty() ? "" : "  ").append(Printable.text(told.because()));
        String indent = "  ".repeat(depth);
        boolean first = true;
        for (String part : wrap(line.toString(), COLUMNS - indent.length() - 4)) {
            out.println(indent + (first ? "" : "    ") + part);
            first = false;
        }
        for (Told part : told.parts()) print(part, depth + 1, out);
    }

    /// Cut between words; a word that is longer than a line stays whole.
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty()
                    && line.codePointCount(0, line.length())
                                    + 1
                                    + word.codePointCount(0, word.length())
                            > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) line.append(' ');
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static void json(Told told, PrintWriter out) {
        try (JsonGenerator json =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), new Unclosed(out))) {
            node(told, json);
        }
        out.println();
        out.flush();
    }

    private static void node(Told told, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("kind", told.kind());
        json.writeStringProperty("words", told.words());
        json.writeStringProperty("because", told.because());
        json.writeArrayPropertyStart("parts");
        told.parts().forEach(part -> node(part, json));
        json.writeEndArray();
        json.writeEndObject();
    }
}
