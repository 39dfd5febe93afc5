package vigil.cli;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import vigil.report.Difference;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// Prints differences: `+` new, `-` gone, `~` changed.
final class DifferencePrinter {
    private DifferencePrinter() {}

    static void words(List<Difference> differences, PrintWriter out) {
        if (differences.isEmpty()) out.println("Nothing changed.");
        String heading = "";
        for (Difference difference : differences) {
            String group = difference.person().isEmpty() ? "The bundle" : difference.person();
            if (!group.equals(heading))
                out.printf(
                        "%s%s%n",
                        heading.isEmpty() ? "" : System.lineSeparator(), Printable.text(group));
            heading = group;
            out.printf(
                    "  %s %-12s %s%n",
                    sign(difference.change()),
                    difference.part(),
                    Printable.text(difference.what()));
            for (Difference.Field field : difference.fields())
                out.printf(
                        "        %s: %s -> %s%n",
                        field.name(), shown(field.before()), shown(field.after()));
            if (!difference.quote().isEmpty())
                out.printf("        \"%s\"%n", Printable.text(difference.quote()));
        }
    }

    static void json(List<Difference> differences, PrintWriter out) {
        try (JsonGenerator json =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), new Unclosed(out))) {
            json.writeStartArray();
            for (Difference difference : differences) {
                json.writeStartObject();
                json.writeStringProperty(
                        "change", difference.change().name().toLowerCase(Locale.ROOT));
                json.writeStringProperty("person", difference.person());
                json.writeStringProperty("part", difference.part());
                json.writeStringProperty("what", difference.what());
                json.writeArrayPropertyStart("fields");
                for (Difference.Field field : difference.fields()) {
                    json.writeStartObject();
                    json.writeStringProperty("name", field.name());
                    json.writeStringProperty("before", field.before());
                    json.writeStringProperty("after", field.after());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeStringProperty("quote", difference.quote());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        out.println();
    }

    private static String sign(Difference.Change change) {
        return switch (change) {
            case NEW -> "+";
            case GONE -> "-";
            case CHANGED -> "~";
        };
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(none)" : Printable.text(value);
    }
}
