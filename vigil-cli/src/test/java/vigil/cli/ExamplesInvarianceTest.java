package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What does not show in the case files of the examples: the order of the inputs, where the
/// language packs lie, and packs of languages in which no page is written.
class ExamplesInvarianceTest {
    private static final String ANCHOR = "vigil/languages/und/pack.properties";
    private static final Path EXAMPLES = examples();
    private static final List<String> ENGLISH_AND_FRENCH =
            List.of(
                    "blogger/o3-comite.html",
                    "four/o2-aube.html",
                    "four/o2-liberty-desk.html",
                    "lundara/o5-afrique-hebdo.html",
                    "lundara/o5-terra-alert.txt",
                    "poet/o4-lantern.html",
                    "poet/o4-statement.txt",
                    "swap/o1-corvus.html",
                    "swap/o1-courrier.html",
                    "swap/o1-dailyfeed.txt");

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"blogger", "four", "lundara", "poet", "swap"})
    void the_order_of_the_pages_does_not_show(String bundle) throws IOException {
        List<String> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(bundle))) {
            files.filter(f -> !f.toString().endsWith(".json"))
                    .forEach(f -> inputs.add(f.toString()));
        }
        Collections.sort(inputs);
        Map<String, String> first = built(Main.commands(), inputs, "first");

        Collections.reverse(inputs);
        assertThat(built(Main.commands(), inputs, "reversed")).isEqualTo(first);
        Collections.shuffle(inputs, new Random(7));
        assertThat(built(Main.commands(), inputs, "shuffled")).isEqualTo(first);
    }

    @Test
    void a_language_that_is_taken_away_changes_no_page_of_another() throws Exception {
        String all = caseFile(built(Main.commands(), pages(), "all"));

        try (URLClassLoader program = program(tag -> !tag.equals("uk"))) {
            assertThat(caseFile(built(program, pages(), "without"))).isEqualTo(all);
        }
    }

    @Test
    void languages_that_are_moved_to_a_folder_read_the_same() throws Exception {
        String all = caseFile(built(Main.commands(), pages(), "all"));
        Path moved = folder.resolve("moved");
        copyPacks(moved, tag -> !tag.equals("und"));

        try (URLClassLoader program = program("und"::equals)) {
            String read =
                    caseFile(built(program, pages(), "elsewhere", "--languages", moved.toString()));
            assertThat(read).isEqualTo(all);
        }
    }

    private static List<String> pages() {
        return ENGLISH_AND_FRENCH.stream().map(p -> EXAMPLES.resolve(p).toString()).toList();
    }

    private static String caseFile(Map<String, String> files) {
        return files.get("casefile.json")
                .replaceFirst("\"fingerprint\"\\s*:\\s*\"[^\"]*\"", "\"fingerprint\":\"\"");
    }

    private Map<String, String> built(CommandLine program, List<String> inputs, String name)
            throws IOException {
        StringWriter err = new StringWriter();
        program.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err));
        assertThat(program.execute(arguments(inputs, name))).as(err.toString()).isZero();
        return files(folder.resolve(name));
    }

    /// Runs a program of its own: its classes know nothing of those of this test.
    private Map<String, String> built(
            ClassLoader program, List<String> inputs, String name, String... more)
            throws Exception {
        Method commands = program.loadClass("vigil.cli.Main").getDeclaredMethod("commands");
        commands.setAccessible(true);
        Object line = commands.invoke(null);
        Object exit =
                line.getClass()
                        .getMethod("execute", String[].class)
                        .invoke(line, (Object) arguments(inputs, name, more));
        assertThat(exit).isEqualTo(0);
        return files(folder.resolve(name));
    }

    private String[] arguments(List<String> inputs, String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(inputs);
        arguments.addAll(List.of("--out", folder.resolve(name).toString()));
        arguments.addAll(List.of("--as-of", "2025-01-01"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private URLClassLoader program(Predicate<String> tags) throws Exception {
        Path place = Files.createTempDirectory(folder, "program");
        copyPacks(place.resolve("vigil/languages"), tags);
        List<URL> urls = new ArrayList<>(List.of(place.toUri().toURL()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator))
            urls.add(Path.of(entry).toUri().toURL());
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static void copyPacks(Path target, Predicate<String> tags) throws Exception {
        URI anchor = Main.class.getClassLoader().getResource(ANCHOR).toURI();
        if (!anchor.getScheme().equals("jar")) {
            copy(Path.of(anchor).getParent().getParent(), target, tags);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(anchor, Map.of())) {
            copy(jar.getPath("/vigil/languages"), target, tags);
        }
    }

    private static void copy(Path source, Path target, Predicate<String> tags) throws IOException {
        try (Stream<Path> walk = Files.walk(source)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path inside = source.relativize(file);
                if (!tags.test(inside.getName(0).toString().replace("/", ""))) continue;
                Path copy = target.resolve(inside.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList())
                files.put(folder.relativize(file).toString(), Files.readString(file));
        }
        return files;
    }

    /// {@return the folder of the examples}
    static Path examples() {
        Path place = Path.of("").toAbsolutePath();
        while (place != null && !Files.isDirectory(place.resolve("examples/swap")))
            place = place.getParent();
        if (place == null) throw new IllegalStateException("there is no folder examples above");
        return place.resolve("examples");
    }
}
