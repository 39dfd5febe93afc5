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
    private final List<Refused> refused = new ArrayList<>();
    private long pages;
    private long parts;
    private long bytes;
    private long copies;
    private long there;

    AddSummary(Progress progress) {
        this.progress = progress;
    }

    private record Refused(String origin, String reason) {}

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
        refused.add(new Refused(origin.written(), reason));
        progress.step();
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
            for (Refused one : refused)
                out.printf(
                        "Not added   %s: %s%n",
                        Printable.text(one.origin()), Printable.text(one.reason()));
            if (pages > 0) {
                out.printf("Look at it: vigil show --archive %s%n", archive);
                out.printf("Build from: vigil build --archive %s --out DIR%n", archive);
            }
        }
        out.flush();
    }

    private void printJson(PrintWriter out) {
        List<Json> left = new ArrayList<>();
        for (Refused one : refused)
            left.add(
                    Json.object()
                            .with("origin", one.origin())
                            .with("reason", one.reason())
                            .build());
        out.println(
                Json.object()
                        .with("documents", pages)
                        .with("parts", parts)
                        .with("bytes", bytes)
                        .with("copies", copies)
                        .with("passedOver", there)
                        .with("notAdded", new Json.Items(left))
                        .build()
                        .written());
    }
}
