package vigil.cli;

import org.jspecify.annotations.Nullable;

import vigil.catalogue.Catalogue;

import java.io.PrintWriter;

/// How far a catalogue has come that catches up: said once there is something to read, since to
/// count what an archive holds is to look at all of it.
final class ReadingProgress implements Catalogue.Watcher, AutoCloseable {
    private final PrintWriter err;
    private final boolean color;
    private @Nullable Progress progress;

    ReadingProgress(PrintWriter err, boolean color) {
        this.err = err;
        this.color = color;
    }

    @Override
    public void read(int done, int all) {
        if (progress == null) progress = Progress.of(err, "Reading", all, color);
        progress.step();
    }

    @Override
    public void close() {
        if (progress != null) progress.close();
    }
}
