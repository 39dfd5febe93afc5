package vigil.archive;

import java.io.IOException;

/// What was to be stored could not be read, or changed meanwhile; the archive itself is well.
final class UnreadableInput extends IOException {
    private static final long serialVersionUID = 1;

    UnreadableInput(String sentence) {
        super(sentence);
    }

    UnreadableInput(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
