package vigil.cli;

import picocli.CommandLine.Option;

/// `--because WHY`, for whatever a person decides.
final class BecauseOption {
    @Option(
            names = "--because",
            paramLabel = "WHY",
            defaultValue = "",
            description = "Why, in a few words, for those who read it later.")
    private String why = "";

    /// {@return why; empty if it was not said}
    String why() {
        return why.strip();
    }
}
