package vigil.archive;

/// An archive cannot do what was asked, for a reason that a person can do something about. The
/// message is the sentence to print.
public final class ArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ArchiveException(String sentence) {
        super(sentence);
    }

    public ArchiveException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
