package vigil.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The files of one language pack, wherever they lie: in a directory, or in a jar of the class
/// path.
///
/// Nothing is read before it is asked for, so that starting costs a listing only.
///
/// @param tag name of the folder, which is the language's BCP 47 tag
/// @param files how each file is opened, by its path inside the folder, such as `time/months.tsv`
record LanguageFolder(String tag, SortedMap<String, Content> files) {
    private static final String BUNDLE = "vigil/languages/";

    /// The folder that every bundle has, by which the bundle is found even in a jar without entries
    /// for directories.
    private static final String ANCHOR =
            BUNDLE + LanguagePack.NEUTRAL_TAG + "/" + PackProperties.FILE;

    LanguageFolder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /// What a file holds.
    @FunctionalInterface
    interface Content {
        /// {@return a stream that the caller closes}
        InputStream open() throws IOException;
    }

    /// {@return the bundled folders by tag}
    ///
    /// From the first place of the class path that holds the shared folder: asking for all places
    /// would open every jar of the program.
    static SortedMap<String, LanguageFolder> bundled() {
        URL anchor = loader().getResource(ANCHOR);
        if (anchor == null) return Collections.emptySortedMap();
        try {
            return within(anchor);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the language packs at " + anchor, e);
        }
    }

    /// {@return the folders that lie in `directory`, by tag}
    static SortedMap<String, LanguageFolder> in(Path directory) {
        SortedMap<String, LanguageFolder> folders = new TreeMap<>();
        try (Stream<Path> children = Files.list(directory)) {
            for (Path folder : children.filter(Files::isDirectory).toList()) {
                SortedMap<String, Content> files = new TreeMap<>();
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path file : all.filter(Files::isRegularFile).toList())
                        files.put(
                                folder.relativize(file).toString().replace('\\', '/'),
                                () -> Files.newInputStream(file));
                }
                put(folders, folder.getFileName().toString(), files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the language packs in " + directory, e);
        }
        return folders;
    }

    private static void put(
            SortedMap<String, LanguageFolder> folders,
            String tag,
            SortedMap<String, Content> files) {
        if (files.containsKey(PackProperties.FILE))
            folders.put(tag, new LanguageFolder(tag, files));
    }

    private static SortedMap<String, LanguageFolder> within(URL anchor) throws IOException {
        if (anchor.openConnection() instanceof JarURLConnection jar) return inJar(jar);
        try {
            Path tag = Path.of(new URI(anchor.toString())).getParent();
            Path all = tag == null ? null : tag.getParent();
            if (all == null) throw new IOException("no folder of language packs holds " + anchor);
            return in(all);
        } catch (URISyntaxException e) {
            throw new IOException("cannot tell where the language packs at " + anchor + " lie", e);
        }
    }

    private static SortedMap<String, LanguageFolder> inJar(JarURLConnection connection)
            throws IOException {
        SortedMap<String, SortedMap<String, Content>> byTag = new TreeMap<>();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (entry.isDirectory() || !name.startsWith(BUNDLE)) continue;
                String[] parts = name.substring(BUNDLE.length()).split("/", 2);
                if (parts.length < 2) continue;
                // the class loader has the jar open already: reading through it is ten times
                // cheaper than through an address
                byTag.computeIfAbsent(parts[0], _ -> new TreeMap<>())
                        .put(parts[1], () -> resource(name));
            }
        }
        SortedMap<String, LanguageFolder> folders = new TreeMap<>();
        for (Map.Entry<String, SortedMap<String, Content>> entry : byTag.entrySet())
            put(folders, entry.getKey(), entry.getValue());
        return folders;
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = loader().getResourceAsStream(name);
        if (in == null) throw new IOException("there is no " + name + " on the class path");
        return in;
    }

    private static ClassLoader loader() {
        ClassLoader own = LanguageFolder.class.getClassLoader();
        return own == null ? ClassLoader.getSystemClassLoader() : own;
    }

    /// {@return the paths of the tables, sorted}
    List<String> tablePaths() {
        return files.keySet().stream().filter(path -> path.endsWith(".tsv")).toList();
    }

    /// Opens a file of this folder or, where the path begins with a slash, of the class path.
    ///
    /// @throws IOException if there is none; the caller closes the stream
    InputStream open(String path) throws IOException {
        if (path.startsWith("/")) return resource(path.substring(1));
        Content content = files.get(path);
        if (content == null) throw new IOException("the pack " + tag + " has no file " + path);
        return content.open();
    }

    /// {@return the bytes of a file of this folder}
    byte[] bytes(String path) {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read %s of the language pack %s".formatted(path, tag), e);
        }
    }

    /// {@return the table at this path; an empty one if the folder lacks it}
    Table table(String path) {
        String name = tag + "/" + path;
        return files.containsKey(path)
                ? Table.parse(name, new String(bytes(path), StandardCharsets.UTF_8))
                : Table.empty(name);
    }
}
