package vigil.cli;

import vigil.archive.AddInputs;
import vigil.archive.Document;
import vigil.journal.Json;
import vigil.source.Origin;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What an add gave: counted as it happens, told at the end.
final class AddSummary implements AddInputs.Listener {
    private final Progress progress;
    private final List<Said> refused = new ArrayList<>();
    private final List<Said> cutOff = new ArrayList<>();
    private long pages;
    private long parts;
    private long bytes;
    private long copies;
    private long there;

    AddSummary(Progress progress) {
        this.progress = progress;
    }

    private record Said(String origin, String reason) {}

    @Override
    public void added(Document document) {
        if (document.use() == Document.Use.PAGE) pages++;
        else parts++;
        bytes += document.bytes();
        if (!document.records().contains(document.holder())) copies++;
        progress.step();
    }

    @Override
    public void notAdded(Origin origin, String reason) {
        refused.add(new Said(origin.written(), reason));
        progress.step();
    }

    /// A page was added of which only the beginning came.
    ///
    /// @param address as it was given
    /// @param bytes what came of the payload
    void cutOff(String address, int bytes) {
        cutOff.add(
                new Said(
                        address,
                        "The server hung up before the end; the %d bytes that came were added, marked as cut off. Fetch it again to get the whole."
                                .formatted(bytes)));
    }

    @Override
    public void wasThere(Origin origin) {
        there++;
        progress.step();
    }

    /// {@return 4 if nothing could be added, else 0}
    int exit() {
        return pages + parts + there == 0 && !refused.isEmpty() ? Exit.NOTHING_READ : Exit.DONE;
    }

    /// @param archive where they are now
    void print(PrintWriter out, boolean json, Path archive) {
        if (json) printJson(out);
        else {
            out.printf(
                    "Added       %d %s, %d bytes%n",
                    pages, pages == 1 ? "document" : "documents", bytes);
            if (parts > 0) out.printf("Parts       %d pictures, styles and the like%n", parts);
            if (copies > 0)
                out.printf("Copies      %d, of bytes that were there already%n", copies);
            if (there > 0) out.printf("Passed over %d that were added before (--resume)%n", there);
            list(out, "Cut off", cutOff);
            list(out, "Not added", refused);
            if (pages > 0) {
                out.printf("Look at it: vigil show --archive %s%n", archive);
                out.printf("Build from: vigil build --archive %s --out DIR%n", archive);
            }
        }
        out.flush();
    }

    private static void list(PrintWriter out, String what, List<Said> some) {
        for (Said one : some)
            out.printf(
                    "%-11s %s: %s%n",
                    what, Printable.text(one.origin()), Printable.text(one.reason()));
    }

    private static Json.Items json(List<Said> some) {
        List<Json> items = new ArrayList<>();
        for (Said one : some)
            items.add(
                    Json.object()
                            .with("origin", one.origin())
                            .with("reason", one.reason())
                            .build());
        return new Json.Items(items);
    }

    private void printJson(PrintWriter out) {
        out.println(
                Json.object()
                        .with("documents", pages)
                        .with("parts", parts)
                        .with("bytes", bytes)
                        .with("copies", copies)
                        .with("passedOver", there)
                        .with("cutOff", json(cutOff))
                        .with("notAdded", json(refused))
                        .build()
                        .written());
    }
}
