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

    /// Asks what there is, builds a case file, does in an archive what is done every day, or
    /// searches the archive that this has left.
    ///
    /// @param arguments `help`, `build`, `archive` or `search`; a folder to write into, which is
    ///   there; and pages
    public static void main(String[] arguments) {
        Main.silenceLibraries();
        String folder = arguments[1];
        String archive = folder + "/archive";
        List<String> pages = Arrays.asList(arguments).subList(2, arguments.length);
        List<List<String>> commands =
                switch (arguments[0]) {
                    case "help" -> List.of(List.of("--help"), List.of("build", "--help"));
                    case "build" -> List.of(and("build", pages, "--out", folder + "/out"));
                    case "search" ->
                            List.of(
                                    List.of("search", "--archive", archive, "court"),
                                    List.of("search", "--archive", archive, "--facets", "Vera"));
                    default -> archive(archive, folder + "/built", pages);
                };
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        for (List<String> command : commands) {
            int exit = Main.run(out, out, command.toArray(String[]::new));
            out.printf("%s: %d%n%n", command.getFirst(), exit);
        }
        out.flush();
    }

    private static List<List<String>> archive(String archive, String out, List<String> pages) {
        return List.of(
                List.of("init", archive),
                and("add", pages, "--archive", archive),
                List.of("build", "--archive", archive, "--out", out),
                // most additions are of one page, to an archive that has a catalogue and an index
                List.of("search", "--archive", archive, "court"),
                List.of("add", "--archive", archive, pages.getLast()),
                List.of("search", "--archive", archive, "court"));
    }

    private static List<String> and(String command, List<String> pages, String... options) {
        return Stream.of(Stream.of(command), pages.stream(), Arrays.stream(options))
                .flatMap(words -> words)
                .toList();
    }
}
