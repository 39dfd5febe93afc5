package vigil.cli;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;

/// Standard output that remembers what went wrong. A [PrintStream] swallows it, and a payload that
/// a full disk cut off would pass for the whole.
final class StandardOutput extends OutputStream {
    private static final int BUFFER_BYTES = 8 << 10;

    private final OutputStream to;
    private @Nullable IOException failure;

    /// @param to where it goes; nobody closes it
    StandardOutput(OutputStream to) {
        this.to = to;
    }

    /// {@return the one that `System.out` writes to from now on}
    static StandardOutput install() {
        var output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        System.setOut(
                new PrintStream(
                        new BufferedOutputStream(output, BUFFER_BYTES),
                        true,
                        System.out.charset()));
        return output;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int count) throws IOException {
        if (failure != null) throw failure;
        try {
            to.write(bytes, start, count);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /// {@return the code to leave with: that of the command, or 5 if what it printed was lost,
    /// which is said}
    ///
    /// @param exit the code of the command
    int exit(int exit, PrintStream err) {
        if (failure == null || isEnough(failure)) return exit;
        err.println(
                "vigil: what was printed could not be written to its end, and what is there is not"
                        + " whole: "
                        + DiskTrouble.cause(failure)
                        + ". Make room or name another file, and run it again.");
        return exit == Exit.DONE ? Exit.NOT_WRITTEN : exit;
    }

    /// Whoever reads has enough: `vigil log | head`.
    private static boolean isEnough(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
}
