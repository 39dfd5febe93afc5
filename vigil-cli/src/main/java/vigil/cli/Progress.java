package vigil.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import org.jspecify.annotations.Nullable;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/// How far a build has come: a bar on a terminal, a plain line now and then otherwise. Written to
/// standard error, so that output can be piped.
final class Progress implements AutoCloseable {
    /// A line for so many inputs, where nobody watches.
    private static final int LINE_EVERY = 100;

    private final PrintWriter err;
    private final String what;
    private final long total;
    private final @Nullable ProgressBar bar;
    private long done;

    private Progress(PrintWriter err, String what, long total, @Nullable ProgressBar bar) {
        this.err = err;
        this.what = what;
        this.total = total;
        this.bar = bar;
    }

    static Progress of(PrintWriter err, String what, long total, boolean color) {
        return new Progress(
                err, what, total, isTerminal() && total > 1 ? bar(what, total, color) : null);
    }

    static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private static ProgressBar bar(String what, long total, boolean color) {
        return new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(total)
                .setStyle(color ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .clearDisplayOnFinish()
                .build();
    }

    /// One more is done; safe for use by several threads.
    synchronized void step() {
        done++;
        if (bar != null) bar.step();
        else if (done % LINE_EVERY == 0 && done < total)
            err.printf("%s: %d of %d%n", what, done, total);
        err.flush();
    }

    @Override
    public void close() {
        if (bar != null) bar.close();
    }
}
