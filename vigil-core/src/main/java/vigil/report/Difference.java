package vigil.report;

import java.util.List;

/// One thing that differs between two case files.
///
/// @param change what became of it
/// @param person the name of the person it concerns; empty for the bundle
/// @param part `event`, `request`, `disagreement`, `status`, `name`, `person`, `case`, `document`,
///   `gap`, `question`, `conflict`, `unattached`, `note`, `approval`
/// @param what it is, in a few words
/// @param fields what differs in it; empty unless it changed
/// @param quote words of a source, where there are any
public record Difference(
        Change change, String person, String part, String what, List<Field> fields, String quote) {
    public Difference {
        fields = List.copyOf(fields);
    }

    /// What became of a thing.
    public enum Change {
        NEW,
        GONE,
        CHANGED
    }

    /// A field that differs; an empty text stands for none.
    public record Field(String name, String before, String after) {}
}
