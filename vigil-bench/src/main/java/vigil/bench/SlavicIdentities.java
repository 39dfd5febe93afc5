package vigil.bench;

import vigil.identity.IdentityResolver;
import vigil.identity.NamedMention;
import vigil.identity.PageNames;
import vigil.language.Languages;
import vigil.mention.MentionKey;
import vigil.name.NameInflection;
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

/// Scores persons over languages on the Slavic news of SlavicNER, given the gold mentions: LEA of
/// the identities, and base forms by themselves.
///
/// Arguments: the folder `slavic`; `--topics a,b`; `--errors` prints mixed and torn persons and
/// wrong base forms.
public final class SlavicIdentities {
    private SlavicIdentities() {}

    private record Mention(
            String page, String language, int start, String surface, String base, String id) {
        @Override
        public String toString() {
            return language + ":" + surface;
        }
    }

    /// Runs the scoring.
    public static void main(String[] args) throws IOException {
        var list = Arrays.asList(args);
        int at = list.indexOf("--topics");
        var topics =
                at < 0
                        ? List.of("brexit", "nord_stream", "ryanair")
                        : List.of(list.get(at + 1).split(","));
        run(
                Path.of(args[0]),
                topics,
                list.contains("--errors"),
                new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /// {@return LEA F1 a topic as `lea/TOPIC`, and the share of right base forms a language as
    /// `base/LANGUAGE`}
    public static Map<String, Double> run(Path folder) throws IOException {
        return run(
                folder,
                List.of("brexit", "nord_stream", "ryanair"),
                false,
                new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    /// {@return LEA F1 a topic as `lea/TOPIC`, and the share of right base forms a language as
    /// `base/LANGUAGE`; printed too}
    public static Map<String, Double> run(
            Path folder, List<String> topics, boolean errors, PrintStream out) throws IOException {
        var languages = Languages.bundled();
        var scores = new TreeMap<String, Double>();
        var right = new TreeMap<String, int[]>();
        for (String topic : topics) {
            var mentions = new ArrayList<Mention>();
            for (String language : folders(folder.resolve("ner").resolve(topic)))
                read(folder.resolve("ner").resolve(topic).resolve(language), language, mentions);
            long start = System.nanoTime();
            var lea = identities(mentions, languages, errors, out).lea();
            scores.put("lea/" + topic, lea.f1());
            out.printf(
                    Locale.ROOT,
                    "%-12s LEA %.3f (P %.3f R %.3f) of %d mentions in %d ms%n",
                    topic,
                    lea.f1(),
                    lea.precision(),
                    lea.recall(),
                    mentions.size(),
                    (System.nanoTime() - start) / 1_000_000);
            bases(mentions, languages, right, errors ? out : null);
        }
        right.forEach(
                (language, count) -> {
                    double share = count[0] / (double) Math.max(1, count[1]);
                    scores.put("base/" + language, share);
                    out.printf(
                            Locale.ROOT, "base forms %s %.3f of %d%n", language, share, count[1]);
                });
        return scores;
    }

    private static List<String> folders(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }

    private static void read(Path folder, String language, List<Mention> mentions)
            throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList())
                for (String line : Files.readAllLines(file)) {
                    var cells = line.split("\t", -1);
                    if (cells.length < 6 || !cells[4].equals("PER")) continue;
                    mentions.add(
                            new Mention(
                                    language + "/" + file.getFileName(),
                                    language,
                                    Integer.parseInt(cells[0]),
                                    cells[2],
                                    cells[3],
                                    cells[5]));
                }
        }
    }

    private static Clustering<MentionKey> identities(
            List<Mention> mentions, Languages languages, boolean errors, PrintStream out) {
        var pages = new TreeMap<String, List<NamedMention>>();
        var truth = new HashMap<MentionKey, String>();
        var shown = new HashMap<MentionKey, Mention>();
        for (Mention mention : mentions) {
            var key =
                    new MentionKey(
                            Sha256.of(mention.page),
                            mention.start,
                            mention.start + mention.surface.length());
            truth.put(key, mention.id);
            shown.put(key, mention);
            pages.computeIfAbsent(mention.page, _ -> new ArrayList<>())
                    .add(new NamedMention(key, mention.surface, mention.language, Set.of()));
        }
        var names = new ArrayList<PageNames>();
        pages.forEach((page, list) -> names.add(new PageNames(page, list, List.of(), List.of())));
        var identities = new IdentityResolver(languages).resolve(names, List.of());
        var found = new HashMap<MentionKey, String>();
        for (MentionKey key : truth.keySet())
            found.put(key, identities.byMention().getOrDefault(key, "none " + key));
        if (errors) brief(truth, found, shown, out);
        return new Clustering<>(truth, found);
    }

    /// Prints each person with the forms of her parts, the largest part first.
    private static void brief(
            Map<MentionKey, String> truth,
            Map<MentionKey, String> found,
            Map<MentionKey, Mention> shown,
            PrintStream out) {
        print("TORN", truth, found, shown, out);
        print("MIXED", found, truth, shown, out);
    }

    private static void print(
            String what,
            Map<MentionKey, String> whole,
            Map<MentionKey, String> parts,
            Map<MentionKey, Mention> shown,
            PrintStream out) {
        var groups = new TreeMap<String, TreeMap<String, TreeMap<String, Integer>>>();
        whole.forEach(
                (key, group) ->
                        groups.computeIfAbsent(group, _ -> new TreeMap<>())
                                .computeIfAbsent(parts.getOrDefault(key, "?"), _ -> new TreeMap<>())
                                .merge(String.valueOf(shown.get(key)), 1, Integer::sum));
        groups.forEach(
                (group, split) -> {
                    if (split.size() > 1)
                        out.println(
                                what
                                        + " "
                                        + group
                                        + " "
                                        + (what.equals("TORN") ? split.values() : split));
                });
    }

    private static void bases(
            List<Mention> mentions,
            Languages languages,
            Map<String, int[]> right,
            @org.jspecify.annotations.Nullable PrintStream errors) {
        var inflection = NameInflection.of(languages);
        for (Mention mention : mentions) {
            if (!inflection.declines(mention.language)) continue;
            var words = List.of(mention.surface.split("\\s+"));
            var base =
                    inflection
                            .nominatives(words, mention.language, Set.of(), _ -> false)
                            .getFirst()
                            .text();
            var count = right.computeIfAbsent(mention.language, _ -> new int[2]);
            count[1]++;
            if (base.equals(String.join(" ", mention.base.split("\\s+")))) count[0]++;
            else if (errors != null)
                errors.println(
                        "BASE "
                                + mention.language
                                + " "
                                + mention.surface
                                + " -> "
                                + base
                                + " for "
                                + mention.base);
        }
    }
}
