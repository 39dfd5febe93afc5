package vigil.claim;

import vigil.claim.Frame.Companion;
import vigil.claim.Frame.Part;
import vigil.claim.Frame.Slot;
import vigil.language.LanguagePack;
import vigil.language.Table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The frames of one language, found by their trigger.
///
/// A trigger of several words names its head and words that must stand with it: particles or
/// adjectives of a verb ("set free"), modifiers or nested nouns of a noun ("hunger strike", "grève
/// faim").
final class FrameBook {
    /// A trigger with the frame it calls.
    ///
    /// @param companions further words that must stand with the head
    record Trigger(String head, List<String> companions, Frame frame) {}

    private final Map<String, List<Trigger>> verbs = new HashMap<>();
    private final Map<String, List<Trigger>> nouns = new HashMap<>();
    private final Map<String, List<Trigger>> attributes = new HashMap<>();

    private FrameBook(LanguagePack pack) {
        boolean headFirst = WordClasses.headFirst(pack);
        for (Table.Row row : pack.table("claim/frames.tsv").rows()) {
            Frame frame = frame(row);
            for (String trigger : row.list("triggers")) add(trigger, frame, headFirst);
        }
        Comparator<Trigger> strictest =
                Comparator.comparingInt(
                                (Trigger t) -> -(t.frame().demands() + 3 * t.companions().size()))
                        .thenComparing(t -> t.frame().id());
        verbs.values().forEach(list -> list.sort(strictest));
        nouns.values().forEach(list -> list.sort(strictest));
    }

    static FrameBook of(LanguagePack pack) {
        return pack.view(FrameBook.class, FrameBook::new);
    }

    private void add(String trigger, Frame frame, boolean headFirst) {
        List<String> words = new ArrayList<>(Arrays.asList(trigger.split(" ")));
        boolean first = frame.part() == Part.VERB || headFirst;
        String head = first ? words.removeFirst() : words.removeLast();
        of(frame.part())
                .computeIfAbsent(head, _ -> new ArrayList<>())
                .add(new Trigger(head, List.copyOf(words), frame));
    }

    private Map<String, List<Trigger>> of(Part part) {
        return switch (part) {
            case VERB -> verbs;
            case NOUN -> nouns;
            case ATTRIBUTE -> attributes;
        };
    }

    private static Frame frame(Table.Row row) {
        List<Slot> slots = new ArrayList<>();
        for (String slot : row.list("slots")) slots.add(slot(slot, row));
        List<Companion> also = new ArrayList<>();
        for (String companion : row.list("also")) {
            String[] parts = companion.split(" if ");
            also.add(new Companion(parts[0], parts.length > 1 ? parts[1] : ""));
        }
        return new Frame(
                row.cell("frame"),
                Part.valueOf(row.cell("part").toUpperCase(java.util.Locale.ROOT)),
                row.cell("gives"),
                slots,
                new HashSet<>(row.list("when")),
                also);
    }

    /// `role=relation,relation:CLASS+CLASS!`
    private static Slot slot(String text, Table.Row row) {
        boolean required = text.endsWith("!");
        String body = required ? text.substring(0, text.length() - 1) : text;
        int equals = body.indexOf('=');
        if (equals < 1)
            throw new IllegalArgumentException(
                    "claim/frames.tsv line %d: the slot \"%s\" is not of the form role=relation:CLASS"
                            .formatted(row.line(), text));
        int colon = body.indexOf(':', equals);
        String relations =
                colon < 0 ? body.substring(equals + 1) : body.substring(equals + 1, colon);
        Set<String> classes =
                colon < 0
                        ? Set.of()
                        : new TreeSet<>(Arrays.asList(body.substring(colon + 1).split("\\+")));
        return new Slot(
                body.substring(0, equals), List.of(relations.split(",")), classes, required);
    }

    /// {@return triggers with this head, strictest frame first}
    List<Trigger> verbs(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    List<Trigger> nouns(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }

    List<Trigger> attributes(String word) {
        return attributes.getOrDefault(word, List.of());
    }

    /// {@return all frames, by id}
    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        for (Part part : Part.values())
            of(part).values().forEach(list -> list.forEach(t -> ids.add(t.frame().id())));
        return ids;
    }
}
