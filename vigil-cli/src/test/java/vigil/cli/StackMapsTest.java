package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/// Classes of old compilers, as a build leaves them.
class StackMapsTest {
    @TempDir private Path folder;

    private Path copy() throws Exception {
        Path library =
                Path.of(
                        CommandLine.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        return Files.copy(library, folder.resolve("library.jar"));
    }

    private static TreeMap<String, byte[]> entries(Path jar) throws IOException {
        TreeMap<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (var entry : Collections.list(zip.entries()))
                if (!entry.isDirectory())
                    entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
        return entries;
    }

    @Test
    void every_class_gets_maps_that_verify_and_nothing_else_is_touched() throws Exception {
        Path jar = copy();
        TreeMap<String, byte[]> before = entries(jar);

        int rewritten = StackMaps.rewrite(jar);

        TreeMap<String, byte[]> after = entries(jar);
        assertThat(rewritten).isGreaterThan(200);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        List<String> wrong = new ArrayList<>();
        // names of its own types are looked up in the jar itself
        try (URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            for (String name : after.keySet()) {
                if (!name.startsWith("picocli/") || !name.endsWith(".class")) {
                    assertThat(after.get(name)).as(name).isEqualTo(before.get(name));
                    continue;
                }
                assertThat(ClassFile.of().parse(after.get(name)).majorVersion()).isEqualTo(52);
                try {
                    // a class is verified when it is made ready
                    Class.forName(
                            name.substring(0, name.length() - 6).replace('/', '.'), true, loader);
                } catch (LinkageError e) {
                    wrong.add(name + ": " + e);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(StackMaps.rewrite(jar)).isZero();
    }
}
