package vigil.bench;

import vigil.identity.IdentityResolver;
import vigil.identity.NamedMention;
import vigil.identity.PageNames;
import vigil.language.Languages;
import vigil.mention.MentionKey;
import vigil.source.Sha256;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Scores which spellings are one person, given the spellings of the gold: B-cubed over (document,
/// spelling).
///
/// Arguments: a gold file, or a folder of them; `--without a,b` leaves bundles out, `--errors`
/// prints mixed and torn persons.
public final class GoldPeople {
    private GoldPeople() {}

    private record Item(String document, String spelling, String person) {
        @Override
        public String toString() {
            return document + ":" + spelling;
        }
    }

    /// Runs the scoring.
    public static void main(String[] args) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var list = Arrays.asList(args);
        int at = list.indexOf("--without");
        Set<String> without = at < 0 ? Set.of() : Set.of(list.get(at + 1).split(","));
        run(Path.of(args[0]), without, list.contains("--errors"), out);
    }

    /// {@return B-cubed F1 by bundle, and their mean as `mean`}
    public static Map<String, Double> run(Path gold) throws IOException {
        return run(
                gold,
                Set.of(),
                false,
                new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    /// {@return B-cubed F1 by bundle, and their mean as `mean`; printed too}
    public static Map<String, Double> run(
            Path gold, Set<String> without, boolean errors, PrintStream out) throws IOException {
        var files = new ArrayList<Path>();
        if (Files.isDirectory(gold))
            try (var all = Files.list(gold)) {
                all.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
            }
        else files.add(gold);
        var languages = Languages.bundled();
        var scores = new TreeMap<String, Double>();
        for (Path file : files) {
            var name = file.getFileName().toString().replace(".json", "");
            if (without.contains(name)) continue;
            var clustering = clustering(Json.read(file), languages);
            var b3 = clustering.b3();
            scores.put(name, b3.f1());
            out.printf(
                    Locale.ROOT,
                    "%-20s B3 %.3f (P %.3f R %.3f)%n",
                    name,
                    b3.f1(),
                    b3.precision(),
                    b3.recall());
            if (errors) clustering.errors().forEach(line -> out.println("  " + line));
        }
        double mean = scores.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
        out.printf(Locale.ROOT, "%-20s B3 %.3f%n", "mean", mean);
        scores.put("mean", mean);
        return scores;
    }

    private static Clustering<Item> clustering(Json gold, Languages languages) {
        var tags = new HashMap<String, String>();
        for (Json document : gold.at("documents").list())
            tags.put(document.at("id").text(), document.at("language").text());
        var names = new TreeMap<String, List<NamedMention>>();
        var ties = new HashMap<String, List<PageNames.Tie>>();
        var items = new HashMap<MentionKey, Item>();
        int start = 0;
        var firsts = new HashMap<String, MentionKey>();
        for (Json person : gold.at("people").list()) {
            var id = person.at("id").text();
            for (var page : person.at("names").map().entrySet())
                for (Json spelling : page.getValue().list()) {
                    var key = new MentionKey(Sha256.of(page.getKey()), start, start + 1);
                    start += 2;
                    var text = spelling.text();
                    items.put(key, new Item(page.getKey(), text, id));
                    firsts.putIfAbsent(page.getKey() + " " + id, key);
                    var language = tags.getOrDefault(page.getKey(), "und");
                    names.computeIfAbsent(page.getKey(), _ -> new ArrayList<>())
                            .add(new NamedMention(key, text, language, Set.of()));
                }
        }
        for (Json person : gold.at("people").list()) {
            var relation = person.at("relation").text();
            var parts = relation.split("'s ", 2);
            if (parts.length < 2) continue;
            for (var page : names.keySet()) {
                var of = firsts.get(page + " " + person.at("id").text());
                var to = firsts.get(page + " " + parts[0]);
                if (of != null && to != null)
                    ties.computeIfAbsent(page, _ -> new ArrayList<>())
                            .add(new PageNames.Tie(of, to, parts[1]));
            }
        }
        var pages = new ArrayList<PageNames>();
        names.forEach(
                (page, list) ->
                        pages.add(
                                new PageNames(
                                        page,
                                        list,
                                        List.of(),
                                        ties.getOrDefault(page, List.of()))));
        var identities = new IdentityResolver(languages).resolve(pages, List.of());
        var truth = new HashMap<Item, String>();
        var found = new HashMap<Item, String>();
        items.forEach(
                (key, item) -> {
                    truth.put(item, item.person);
                    found.put(item, identities.byMention().getOrDefault(key, "none"));
                });
        return new Clustering<>(truth, found);
    }
}
