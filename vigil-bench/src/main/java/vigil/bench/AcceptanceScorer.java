package vigil.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Builds bundles of gold and has the published scorer of case files judge them.
///
/// The scorer is a Python program beside the gold and is run as it is, so that figures here are the
/// same as anybody's who runs it by hand.
public final class AcceptanceScorer {
    private final Path scorer;

    private AcceptanceScorer(Path scorer) {
        this.scorer = scorer;
    }

    /// What came of one bundle.
    ///
    /// @param set the bundle's set
    /// @param bundle its name
    /// @param report the scorer's figures
    /// @param lines the lines of its case file, each with whether gold has it
    record Judged(String set, String bundle, Json report, List<CertaintyBands.Line> lines) {
        Judged {
            lines = List.copyOf(lines);
        }
    }

    /// {@return the scorer of this folder; empty if it or Python is not there}
    static Optional<AcceptanceScorer> in(Path acceptance) {
        Path scorer = acceptance.resolve("score.py");
        if (!Files.exists(scorer)) return Optional.empty();
        try {
            Process python = new ProcessBuilder("python3", "--version").start();
            return python.waitFor() == 0
                    ? Optional.of(new AcceptanceScorer(scorer))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// Builds the bundle's case file in this process and scores it.
    ///
    /// @throws IllegalStateException if the build or the scorer failed
    Judged judge(GoldBundle bundle) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("vigil-quality-");
            Path out = folder.resolve("case");
            List<String> arguments = new ArrayList<>(List.of("build"));
            bundle.pages().forEach(page -> arguments.add(page.toString()));
            arguments.addAll(List.of("--out", out.toString(), "--no-color"));
            StringWriter said = new StringWriter();
            int exit =
                    vigil.cli.Main.run(
                            new PrintWriter(said),
                            new PrintWriter(said),
                            arguments.toArray(String[]::new));
            if (exit != 0)
                throw new IllegalStateException(
                        "building %s left with %d: %s".formatted(bundle.name(), exit, said));
            Path texts = bundle.texts().orElse(out.resolve("texts"));
            Path file = out.resolve("casefile.json");
            Path report = folder.resolve("report.json");
            Files.writeString(report, python(bundle, texts, file, "--json"));
            return new Judged(
                    bundle.set(),
                    bundle.name(),
                    Json.read(report),
                    CertaintyBands.lines(Json.read(file), python(bundle, texts, file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot score " + bundle.name(), e);
        } finally {
            if (folder != null) remove(folder);
        }
    }

    private String python(GoldBundle bundle, Path texts, Path file, String... more)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "python3",
                                scorer.toString(),
                                bundle.gold().toString(),
                                texts.toString(),
                                file.toString()));
        bundle.languages().ifPresent(tags -> command.addAll(List.of("--lang", tags)));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0)
                throw new IllegalStateException(
                        "the scorer failed on %s: %s".formatted(bundle.name(), said));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while scoring " + bundle.name(), e);
        }
        return said;
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
