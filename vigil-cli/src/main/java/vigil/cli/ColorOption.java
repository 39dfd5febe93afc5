package vigil.cli;

import picocli.CommandLine.Option;

/// `--no-color`, for every command that shows colours or a progress bar.
final class ColorOption {
    @Option(
            names = "--no-color",
            description =
                    "No colours, and a progress bar of plain letters. So does the variable"
                            + " NO_COLOR.")
    private boolean off;

    /// {@return whether colours are welcome; https://no-color.org says what the variable means}
    boolean isOn() {
        String wished = System.getenv("NO_COLOR");
        return !off && (wished == null || wished.isEmpty());
    }
}
