package vigil.bench;

import vigil.language.Languages;
import vigil.mention.Candidate;
import vigil.mention.MentionFinder;
import vigil.mention.NamedKind;
import vigil.mention.PageMentions;
import vigil.mention.Typing;
import vigil.source.MediaType;
import vigil.source.Original;
import vigil.source.SourceFacts;
import vigil.text.PageReading;
import vigil.text.Reader;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Scores the names found on labelled pages: distinct spellings a page, precision, recall and F1,
/// each miss and each extra with its reasons.
///
/// Arguments: `GOLD.json TEXTS_DIR`, or a folder of gold files and a folder with one folder of
/// texts for each; `--lang en,fr` keeps pages of those languages, `--without a,b` leaves bundles
/// out, `--quiet` prints sums only.
public final class NamesOnPages {
    private static final Pattern SUFFIX =
            Pattern.compile("(?<=[\\p{L}\\p{N}_]{2})[\\p{Lm}\u2019'`][\\p{L}\\p{N}_]{1,5}$");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Lm}\u2019'`\u00B4-]+");

    private final Languages languages = Languages.bundled();
    private final PrintStream out;
    private final boolean quiet;
    private int hits;
    private int golds;
    private int found;

    private NamesOnPages(PrintStream out, boolean quiet) {
        this.out = out;
        this.quiet = quiet;
    }

    /// Runs the scoring.
    public static void main(String[] args) throws IOException {
        List<String> plain = new ArrayList<>();
        Set<String> langs = Set.of();
        Set<String> without = Set.of();
        boolean quiet = false;
        for (int i = 0; i < args.length; i++)
            switch (args[i]) {
                case "--lang" -> langs = Set.of(args[++i].split(","));
                case "--without" -> without = Set.of(args[++i].split(","));
                case "--quiet" -> quiet = true;
                default -> plain.add(args[i]);
            }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        NamesOnPages names = new NamesOnPages(out, quiet);
        Path gold = Path.of(plain.get(0));
        Path texts = Path.of(plain.get(1));
        if (Files.isDirectory(gold)) {
            try (Stream<Path> files = Files.list(gold)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                    String bundle = file.getFileName().toString().replaceAll("\\.json$", "");
                    if (!without.contains(bundle) && Files.isDirectory(texts.resolve(bundle)))
                        names.bundle(bundle, Json.read(file), texts.resolve(bundle), langs);
                }
            }
        } else names.bundle(gold.getFileName().toString(), Json.read(gold), texts, langs);
        out.println("ALL " + figures(names.hits, names.golds, names.found));
    }

    private void bundle(String name, Json gold, Path texts, Set<String> langs) throws IOException {
        List<PageMentions> pages = new ArrayList<>();
        for (Json document : gold.at("documents").list()) {
            String language = document.at("language").text();
            if (!langs.isEmpty() && !langs.contains(language)) continue;
            String id = document.at("id").text();
            Path file = file(texts, id);
            Original original =
                    Original.handed(file.toString(), type(file), Files.readAllBytes(file));
            SourceFacts facts = SourceFacts.inLanguage(Optional.of(language));
            if (new Reader(languages).read(id, original, facts)
                    instanceof PageReading.Read(var page))
                pages.add(new MentionFinder().find(page, languages));
        }
        Typing typing = Typing.of(pages, languages);
        for (PageMentions page : pages) page(name, gold, page, typing);
    }

    private static Path file(Path texts, String id) throws IOException {
        try (Stream<Path> files = Files.list(texts)) {
            return files.filter(f -> f.getFileName().toString().startsWith(id + "."))
                    .sorted()
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new IllegalArgumentException(
                                            "no file of the document " + id + " in " + texts));
        }
    }

    private static MediaType type(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".html")) return MediaType.HTML;
        if (name.endsWith(".pdf")) return MediaType.PDF;
        return name.endsWith(".docx") ? MediaType.DOCX : MediaType.PLAIN;
    }

    private void page(String bundle, Json gold, PageMentions page, Typing typing) {
        Set<String> told = new TreeSet<>();
        for (Json person : gold.at("people").list())
            for (Json name : person.at("names").at(page.page().id()).list())
                told.add(fold(name.text()));
        TreeMap<String, Candidate> read = new TreeMap<>();
        for (Candidate candidate : page.candidates())
            if (typing.isPerson(candidate.key()))
                read.putIfAbsent(fold(candidate.passage().quote()), candidate);
        Set<String> hit = new TreeSet<>(told);
        hit.retainAll(read.keySet());
        hits += hit.size();
        golds += told.size();
        found += read.size();
        out.println(
                "%s/%s %s %s"
                        .formatted(
                                bundle,
                                page.page().id(),
                                page.page().language(),
                                figures(hit.size(), told.size(), read.size())));
        if (quiet) return;
        for (String name : told)
            if (!hit.contains(name))
                out.println("   missed %s%s".formatted(name, near(name, page, typing)));
        read.forEach(
                (name, candidate) -> {
                    if (!told.contains(name))
                        out.println("   extra  %s: %s".formatted(name, reasons(candidate, typing)));
                });
    }

    private static String near(String name, PageMentions page, Typing typing) {
        StringBuilder near = new StringBuilder();
        Set<String> seen = new TreeSet<>();
        for (Candidate candidate : page.candidates()) {
            String folded = fold(candidate.passage().quote());
            boolean touches =
                    folded.contains(name)
                            || Stream.of(name.split(" ")).anyMatch(w -> folded.contains(w));
            if (touches && seen.add(folded) && seen.size() < 4)
                near.append("\n          ")
                        .append(candidate.passage().quote().replace('\n', ' '))
                        .append(": ")
                        .append(reasons(candidate, typing));
        }
        return near.toString();
    }

    private static String reasons(Candidate candidate, Typing typing) {
        StringBuilder reasons = new StringBuilder();
        for (NamedKind kind : NamedKind.values()) {
            List<String> because = typing.reasons(candidate.key(), kind);
            if (!because.isEmpty())
                reasons.append(kind)
                        .append(' ')
                        .append(typing.sum(candidate.key(), kind))
                        .append(because)
                        .append(' ');
        }
        return reasons.toString();
    }

    private static String figures(int hit, int told, int read) {
        double p = read == 0 ? 1 : (double) hit / read;
        double r = told == 0 ? 1 : (double) hit / told;
        double f = p + r == 0 ? 0 : 2 * p * r / (p + r);
        return String.format(
                Locale.ROOT,
                "P %.3f R %.3f F1 %.3f (%d of %d, %d found)",
                p,
                r,
                f,
                hit,
                told,
                read);
    }

    private static String fold(String name) {
        String cut = SUFFIX.matcher(name.strip()).replaceAll("");
        return BLANKS.matcher(cut).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
