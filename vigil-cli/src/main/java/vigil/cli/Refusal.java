package vigil.cli;

/// The command ends here, for a reason that a person can do something about.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int exit;

    /// @param exit the code to leave with
    /// @param sentence what happened, to which thing, and what to do next
    Refusal(int exit, String sentence) {
        super(sentence);
        this.exit = exit;
    }

    Refusal(int exit, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exit = exit;
    }

    int exit() {
        return exit;
    }
}
