package vigil.bench;

import java.io.IOException;
import java.util.Arrays;

/// The measurements by name, as `vigil-bench/vigil-bench` runs them.
public final class Bench {
    private Bench() {}

    /// Runs the measurement that the first argument names with the others.
    public static void main(String[] arguments) throws IOException {
        String name = arguments.length == 0 ? "" : arguments[0];
        String[] others =
                Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        switch (name) {
            case "quality" -> Quality.main(others);
            case "speed" -> Speed.main(others);
            case "reading" -> ReadingSpeed.main(others);
            case "sutime-texts", "sutime-answers" -> SuTimePeer.main(name, others);
            case "archive" -> ArchiveSpeed.main(others);
            default -> {
                System.err.printf(
                        "\"%s\" is no measurement; there are quality, speed, reading and"
                                + " archive.%n",
                        name);
                System.exit(2);
            }
        }
    }
}
