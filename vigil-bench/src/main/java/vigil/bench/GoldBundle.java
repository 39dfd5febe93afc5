package vigil.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Pages of one case beside what a careful reader finds in them.
///
/// @param set `casefile/seeds`, `casefile/examples` or `casefile/real`
/// @param name of the bundle
/// @param gold what is to be found
/// @param pages the inputs
/// @param texts where the texts lie that gold points into; empty for those that the build writes
/// @param languages tags of the languages that are scored, comma-separated; empty for all
record GoldBundle(
        String set,
        String name,
        Path gold,
        List<Path> pages,
        Optional<Path> texts,
        Optional<String> languages) {
    GoldBundle {
        pages = List.copyOf(pages);
    }

    /// {@return the three seed pages, if the folder of acceptance has them}
    static List<GoldBundle> seeds(Path acceptance) {
        Path folder = acceptance.resolve("seeds");
        Path gold = folder.resolve("gold.json");
        if (!Files.exists(gold)) return List.of();
        return List.of(
                new GoldBundle(
                        "casefile/seeds",
                        "seeds",
                        gold,
                        pages(folder),
                        Optional.of(folder),
                        Optional.empty()));
    }

    /// {@return every example that lies open with its gold}
    static List<GoldBundle> examples(Path folder) {
        List<GoldBundle> bundles = new ArrayList<>();
        for (Path bundle : list(folder))
            if (Files.exists(bundle.resolve("gold.json")))
                bundles.add(
                        new GoldBundle(
                                "casefile/examples",
                                bundle.getFileName().toString(),
                                bundle.resolve("gold.json"),
                                pages(bundle),
                                Optional.empty(),
                                Optional.empty()));
        return bundles;
    }

    /// {@return real pages: gold from the folder of acceptance, texts from a folder with one folder
    /// a bundle; pages in languages without a pack are not handed in}
    static List<GoldBundle> real(
            Path acceptance, Path texts, Set<String> without, Set<String> tags) {
        List<GoldBundle> bundles = new ArrayList<>();
        for (Path bundle : list(texts)) {
            String name = bundle.getFileName().toString();
            Path gold = acceptance.resolve("real").resolve(name + ".json");
            if (without.contains(name) || !Files.exists(gold)) continue;
            List<Path> pages = new ArrayList<>();
            for (Json document : Json.read(gold).at("documents").list())
                if (tags.contains(document.at("language").text()))
                    for (Path page : pages(bundle))
                        if (page.getFileName()
                                .toString()
                                .startsWith(document.at("id").text() + ".")) pages.add(page);
            if (!pages.isEmpty())
                bundles.add(
                        new GoldBundle(
                                "casefile/real",
                                name,
                                gold,
                                pages,
                                Optional.of(bundle),
                                Optional.of(String.join(",", tags.stream().sorted().toList()))));
        }
        return bundles;
    }

    private static List<Path> pages(Path folder) {
        return list(folder).stream()
                .filter(Files::isRegularFile)
                .filter(file -> !file.toString().endsWith(".json"))
                .toList();
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
