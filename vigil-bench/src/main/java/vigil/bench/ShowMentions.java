package vigil.bench;

import vigil.language.Languages;
import vigil.mention.Candidate;
import vigil.mention.MentionFinder;
import vigil.mention.MentionKey;
import vigil.mention.PageMentions;
import vigil.mention.RelationTold;
import vigil.mention.RoleTold;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Prints the mentions of plain-text pages, for reading errors: `FILE...`, with `--lang TAG` before
/// them.
public final class ShowMentions {
    private ShowMentions() {}

    /// Prints them.
    public static void main(String[] args) throws IOException {
        Languages languages = Languages.bundled();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Optional<String> language = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--lang")) {
                language = Optional.of(args[++i]);
                continue;
            }
            Original original =
                    Original.handed(args[i], MediaType.PLAIN, Files.readAllBytes(Path.of(args[i])));
            SourceFacts facts = SourceFacts.inLanguage(language);
            if (new Reader(languages).read("d" + i, original, facts)
                    instanceof PageReading.Read(var page))
                show(new MentionFinder().find(page, languages), languages, out);
        }
    }

    private static void show(PageMentions page, Languages languages, PrintStream out) {
        Typing typing = Typing.of(List.of(page), languages);
        Map<MentionKey, String> names = new TreeMap<>();
        for (Candidate candidate : page.candidates()) {
            names.put(candidate.key(), candidate.passage().quote());
            out.println(
                    "%-8s %s %s %s"
                            .formatted(
                                    typing.kind(candidate.key()).map(Enum::name).orElse("-"),
                                    candidate.passage().quote(),
                                    candidate.features(),
                                    candidate.key()));
        }
        page.references()
                .forEach(
                        r ->
                                out.println(
                                        "%-14s %-28s -> %s %d %s"
                                                .formatted(
                                                        r.kind(),
                                                        around(
                                                                page,
                                                                r.passage().start(),
                                                                r.passage().end()),
                                                        r.antecedents().stream()
                                                                .map(names::get)
                                                                .toList(),
                                                        r.certainty(),
                                                        r.rule())));
        for (RoleTold role : page.roles())
            out.println(
                    "ROLE " + names.get(role.person()) + " = " + role.role() + " " + role.label());
        for (RelationTold r : page.relations())
            out.println(
                    "RELATION %s is %s of %s"
                            .formatted(names.get(r.of()), r.kind(), names.get(r.to())));
        page.groups()
                .forEach(
                        g ->
                                out.println(
                                        "GROUP "
                                                + g.members().stream().map(names::get).toList()
                                                + " "
                                                + g.count()));
        out.println("FOCUS " + page.focus().stream().map(names::get).toList());
    }

    private static String around(PageMentions page, int start, int end) {
        String text = page.page().rendition().text();
        return text.substring(Math.max(0, start - 20), start).replace('\n', ' ')
                + "["
                + text.substring(start, end)
                + "]"
                + text.substring(end, Math.min(text.length(), end + 15)).replace('\n', ' ');
    }
}
