package vigil.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Goes through what most people do, so that the classes it takes are kept ready for the next
/// start.
///
/// Run by the `vigil` script once, after the program was built.
final class Rehearsal {
    private Rehearsal() {}

    /// Builds a case file, and does in an archive what is done every day.
    ///
    /// @param arguments a folder to write into, which is there and empty, and then pages
    public static void main(String[] arguments) {
        Main.silenceLibraries();
        String folder = arguments[0];
        List<String> pages = Arrays.asList(arguments).subList(1, arguments.length);
        String archive = folder + "/archive";
        List<List<String>> commands =
                List.of(
                        and("build", pages, "--out", folder + "/out"),
                        List.of("init", archive),
                        and("add", pages, "--archive", archive),
                        List.of("build", "--archive", archive, "--out", folder + "/built"),
                        // most additions are of one page, to an archive that has a catalogue and an
                        // index
                        List.of("search", "--archive", archive, "court"),
                        List.of("add", "--archive", archive, pages.getLast()),
                        List.of("search", "--archive", archive, "court"),
                        List.of("--help"));
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        for (List<String> command : commands) {
            int exit = Main.run(out, out, command.toArray(String[]::new));
            out.printf("%s: %d%n%n", command.getFirst(), exit);
        }
        out.flush();
    }

    private static List<String> and(String command, List<String> pages, String... options) {
        return Stream.of(Stream.of(command), pages.stream(), Arrays.stream(options))
                .flatMap(words -> words)
                .toList();
    }
}
