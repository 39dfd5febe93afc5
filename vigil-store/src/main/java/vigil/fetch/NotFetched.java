package vigil.fetch;

import java.io.IOException;

/// An address gives nothing, with the reason as a sentence to a person. Ends inside this room:
/// callers see a [FetchResult].
final class NotFetched extends IOException {
    private static final long serialVersionUID = 1L;

    /// Who said no.
    enum Kind {
        /// A rule of ours: what was asked for is not to be fetched.
        REFUSED,
        /// The world: it was tried and did not work.
        FAILED
    }

    private final Kind kind;

    private NotFetched(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    static NotFetched refused(String sentence) {
        return new NotFetched(Kind.REFUSED, sentence);
    }

    static NotFetched failed(String sentence) {
        return new NotFetched(Kind.FAILED, sentence);
    }

    Kind kind() {
        return kind;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
