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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The files of one language pack, wherever they lie: in a directory, or in a jar of the class path.
///
/// Nothing is read before it is asked for, so that starting costs a listing only.
///
/// @param tag name of the folder, which is the language's BCP 47 tag
/// @param files where each file lies, by its path inside the folder, such as `time/months.tsv`
record LanguageFolder(String tag, SortedMap<String, URL> files) {
    private static final String BUNDLE = "vigil/languages/";
    /// The folder that every bundle has, by which the bundle is found even in a jar without entries for directories.
    private static final String ANCHOR = BUNDLE + LanguagePack.NEUTRAL_TAG + "/" + PackProperties.FILE;

    LanguageFolder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /// {@return the bundled folders by tag, from every place of the class path that holds some; an earlier place wins}
    static SortedMap<String, LanguageFolder> bundled() {
        SortedMap<String, LanguageFolder> folders = new TreeMap<>();
        try {
            for (URL anchor : Collections.list(loader().getResources(ANCHOR)))
                within(anchor).forEach(folders::putIfAbsent);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the language packs on the class path", e);
        }
        return folders;
    }

    /// {@return the folders that lie in `directory`, by tag}
    static SortedMap<String, LanguageFolder> in(Path directory) {
        SortedMap<String, LanguageFolder> folders = new TreeMap<>();
        try (Stream<Path> children = Files.list(directory)) {
            for (Path folder : children.filter(Files::isDirectory).toList()) {
                SortedMap<String, URL> files = new TreeMap<>();
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path file : all.filter(Files::isRegularFile).toList())
                        files.put(
                                folder.relativize(file).toString().replace('\\', '/'),
                                file.toUri().toURL());
                }
                if (files.containsKey(PackProperties.FILE)) {
                    String tag = folder.getFileName().toString();
                    folders.put(tag, new LanguageFolder(tag, files));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the language packs in " + directory, e);
        }
        return folders;
    }

    private static SortedMap<String, LanguageFolder> within(URL anchor) throws IOException {
        if (anchor.openConnection() instanceof JarURLConnection jar) return inJar(jar);
        try {
            Path file = Path.of(new URI(anchor.toString()));
            return in(file.getParent().getParent());
        } catch (URISyntaxException e) {
            throw new IOException("cannot tell where the language packs at " + anchor + " lie", e);
        }
    }

    private static SortedMap<String, LanguageFolder> inJar(JarURLConnection connection) throws IOException {
        String base = connection.getURL().toString();
        base = base.substring(0, base.length() - ANCHOR.length());
        connection.setUseCaches(false);
        List<String> names = new ArrayList<>();
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries()))
                if (!entry.isDirectory() && entry.getName().startsWith(BUNDLE)) names.add(entry.getName());
        }
        SortedMap<String, SortedMap<String, URL>> byTag = new TreeMap<>();
        for (String name : names) {
            String[] parts = name.substring(BUNDLE.length()).split("/", 2);
            if (parts.length == 2)
                byTag.computeIfAbsent(parts[0], _ -> new TreeMap<>())
                        .put(parts[1], URI.create(base + name).toURL());
        }
        SortedMap<String, LanguageFolder> folders = new TreeMap<>();
        for (Map.Entry<String, SortedMap<String, URL>> entry : byTag.entrySet())
            if (entry.getValue().containsKey(PackProperties.FILE))
                folders.put(entry.getKey(), new LanguageFolder(entry.getKey(), entry.getValue()));
        return folders;
    }

    private static ClassLoader loader() {
        ClassLoader own = LanguageFolder.class.getClassLoader();
        return own == null ? ClassLoader.getSystemClassLoader() : own;
    }

    /// {@return the paths of the tables, sorted}
    List<String> tablePaths() {
        return files.keySet().stream().filter(path -> path.endsWith(".tsv")).toList();
    }

    /// {@return the bytes of a file of this folder}
    byte[] bytes(String path) {
        URL url = files.get(path);
        if (url == null) throw new IllegalArgumentException("the pack " + tag + " has no file " + path);
        try (InputStream in = url.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + url, e);
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
