package vigil;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/// The main sources of every module, as they lie in the working tree.
final class Sources {
    private Sources() {}

    /// {@return the folder that holds the modules, found from wherever the tests were started}
    static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent())
            if (Files.isDirectory(folder.resolve("vigil-core"))) return folder;
        throw new IllegalStateException("no vigil-core above " + Path.of("").toAbsolutePath());
    }

    /// {@return the folder `src/main/java/vigil` of each module that has one, by name of the
    // module}
    static List<Path> bases() {
        try (Stream<Path> modules = Files.list(root())) {
            return modules.filter(module -> Files.exists(module.resolve("pom.xml")))
                    .map(module -> module.resolve("src/main/java/vigil"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return every Java file under the bases, in the order of their paths}
    static List<Path> files() {
        var files = new ArrayList<Path>();
        for (var base : bases()) {
            try (Stream<Path> under = Files.walk(base)) {
                under.filter(file -> file.toString().endsWith(".java"))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /// Parsed, not compiled: enough for rules about names, literals and comments.
    record Parsed(JavacTask task, List<CompilationUnitTree> units) {}

    static Parsed parsed() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        // closed with the virtual machine: the trees read from it for as long as a test looks at
        // them
        var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        var task =
                (JavacTask)
                        compiler.getTask(
                                null,
                                manager,
                                null,
                                List.of(),
                                null,
                                manager.getJavaFileObjectsFromPaths(files()));
        try {
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            return new Parsed(task, units);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
