package vigil.bench;

import vigil.cli.Main;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Pages a second: the same pages built over and over in one process, written files included.
///
/// Arguments: how many builds to time, after as many to warm up, then the pages. Wall clock: the
/// figure says little on a machine that has other work. Run with one processor and a single
/// collector, such as `taskset -c 0 java -XX:+UseSerialGC`.
public final class Speed {
    private Speed() {}

    /// Prints the pages a second.
    public static void main(String[] arguments) throws IOException {
        int builds = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("vigil-speed-");
        List<String> build = new ArrayList<>(List.of("build"));
        for (int i = 1; i < arguments.length; i++) build.add(arguments[i]);
        build.addAll(List.of("--out", folder.resolve("case").toString(), "--no-color"));
        int pages = arguments.length - 1;
        try {
            run(builds, build);
            long begun = System.nanoTime();
            run(builds, build);
            double seconds = (System.nanoTime() - begun) / 1e9;
            long cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
            System.out.printf(
                    Locale.ROOT,
                    "%.1f pages a second (%d pages, %d builds, %.2f s; processor time of the"
                            + " whole process %.1f s)%n",
                    pages * builds / seconds,
                    pages,
                    builds,
                    seconds,
                    cpu / 1000.0);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList())
                    Files.delete(file);
            }
        }
    }

    private static void run(int builds, List<String> build) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        for (int i = 0; i < builds; i++) {
            int exit = Main.run(nowhere, nowhere, build.toArray(String[]::new));
            if (exit != 0) throw new IllegalStateException("a build left with %d".formatted(exit));
        }
    }
}
