package vigil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vigil.archive.Archive;
import vigil.archive.Document;
import vigil.catalogue.Deeds;
import vigil.journal.CausalOrder;
import vigil.journal.Chained;
import vigil.journal.Deed;
import vigil.journal.EntryLine;
import vigil.journal.Json;
import vigil.journal.Recorded;
import vigil.journal.Replay;
import vigil.journal.Sentences;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `vigil log`: who did what, in the order in which it is replayed.
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description =
                "Prints the journal of an archive: what was added and decided, by whom, and what of"
                        + " it holds.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class LogCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private ArchiveOption archive;

    @Option(names = "--decisions", description = "Only what people decided and took back.")
    private boolean decisions;

    @Option(names = "--json", description = "Print it as JSON, an entry a line.")
    private boolean json;

    /// One entry in words.
    ///
    /// @param state what became of it: empty if it holds
    private record Told(Chained entry, String words, String because, String state) {}

    @Override
    public Integer call() throws IOException {
        Archive opened = archive.open();
        PrintWriter out = spec.commandLine().getOut();
        for (Told told : told(opened))
            if (json) json(told, out);
            else words(told, out);
        out.flush();
        return Exit.DONE;
    }

    private List<Told> told(Archive opened) throws IOException {
        Replay replay = Deeds.replay(opened);
        Map<Chained, String> unread = new HashMap<>();
        for (Replay.Unread u : replay.unread()) unread.put(u.entry(), u.reason());
        Map<Chained, Recorded> deeds = new HashMap<>();
        for (Recorded r : Deeds.all(opened)) deeds.put(r.chained(), r);
        Set<String> conflicting =
                replay.conflicts().stream()
                        .flatMap(ruling -> ruling.heads().stream())
                        .map(Recorded::name)
                        .collect(Collectors.toSet());
        List<Told> all = new ArrayList<>();
        for (Chained entry : CausalOrder.of(opened.entries())) {
            String kind = entry.entry().kind();
            boolean decides = kind.equals("decided") || kind.equals("undone");
            if (decisions && !decides) continue;
            Recorded deed = deeds.get(entry);
            if (deed == null)
                all.add(
                        new Told(
                                entry,
                                decides ? "cannot be read" : other(opened, entry),
                                "",
                                unread.getOrDefault(entry, "")));
            else all.add(deed(deed, replay, conflicting));
        }
        return all;
    }

    private static Told deed(Recorded deed, Replay replay, Set<String> conflicting) {
        String undone = replay.undone().get(deed.name());
        Deed plain =
                switch (deed.deed()) {
                    case Deed.Decided(var decision, _) -> new Deed.Decided(decision, "");
                    case Deed.Undone(var entry, _) -> new Deed.Undone(entry, "");
                };
        return new Told(
                deed.chained(),
                Sentences.of(plain),
                deed.deed().because(),
                undone != null
                        ? "taken back by " + undone
                        : conflicting.contains(deed.name())
                                ? "in conflict with another decision"
                                : "");
    }

    private static String other(Archive opened, Chained entry) throws IOException {
        Optional<Document> document =
                entry.entry().kind().equals("added")
                        ? opened.document(entry.digest())
                        : Optional.empty();
        return document.map(d -> "adds " + d.capture().origin().written())
                .orElseGet(
                        () ->
                                entry.entry().kind().equals("rendered")
                                        ? "keeps a text that decisions point into"
                                        : entry.entry().kind());
    }

    private static void words(Told told, PrintWriter out) {
        var entry = told.entry().entry();
        out.printf(
                "%s/%d  %s  %s%n    %s%s%s%n",
                entry.stream(),
                entry.number(),
                EntryLine.written(entry.at()),
                Printable.text(entry.by()),
                Printable.text(told.words()),
                told.because().isBlank() ? "" : ", because " + Printable.text(told.because()),
                told.state().isEmpty() ? "" : " [" + Printable.text(told.state()) + "]");
    }

    private static void json(Told told, PrintWriter out) {
        var entry = told.entry().entry();
        out.println(
                Json.object()
                        .with("entry", entry.stream() + "/" + entry.number())
                        .with("digest", told.entry().digest().hex())
                        .with("at", EntryLine.written(entry.at()))
                        .with("by", entry.by())
                        .with("kind", entry.kind())
                        .with("says", told.words())
                        .with("because", told.because())
                        .with("state", told.state())
                        .build()
                        .written());
    }
}
