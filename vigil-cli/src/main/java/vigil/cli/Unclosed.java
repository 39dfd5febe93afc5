package vigil.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/// A writer that others may close without closing the terminal behind it.
final class Unclosed extends FilterWriter {
    Unclosed(Writer out) {
        super(out);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
