package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person can type stands in the documents.
class ManualTest {
    @Test
    void every_command_and_every_option_is_documented() throws IOException {
        Path docs = Files.isDirectory(Path.of("docs")) ? Path.of("docs") : Path.of("../docs");
        String manual;
        try (Stream<Path> pages = Files.list(docs)) {
            manual =
                    pages.filter(page -> page.toString().endsWith(".md"))
                            .map(ManualTest::text)
                            .collect(Collectors.joining("\n"));
        }

        Set<String> untold = new TreeSet<>();
        MistakesTest.commands()
                .forEach(
                        command -> {
                            var spec = command.getCommandSpec();
                            if (!manual.contains(spec.name())) untold.add(spec.qualifiedName());
                            spec.options().stream()
                                    .map(option -> option.longestName())
                                    .filter(name -> !manual.contains(name))
                                    .forEach(name -> untold.add(spec.qualifiedName() + " " + name));
                        });

        assertThat(untold).isEmpty();
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
