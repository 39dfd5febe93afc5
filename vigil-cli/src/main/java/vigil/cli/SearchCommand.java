package vigil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vigil.language.Languages;
import vigil.search.Facet;
import vigil.search.QueryMistake;
import vigil.search.Search;
import vigil.search.SearchAnswer;
import vigil.search.SearchOrder;
import vigil.search.SearchRequest;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `vigil search`: the passages of an archive that answer a query.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Finds documents of an archive, and the passages in them that answer.",
            "",
            "Words beside each other have to stand in one document; a word finds its inflected"
                    + " forms, a name its other spellings. OR, NOT, ( ), \"a phrase\", a NEAR/5 b,"
                    + " beg*, m?n, word~ (two letters away), exact:word or =word (as written).",
            "Fields: person: act: place: body: publisher: language: document: aside: (menus,"
                    + " teasers, captions). Dates of acts and of publication: date:2017-06..2018,"
                    + " published:2019-08, date:=2017 (certainly then)."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class SearchCommand implements Callable<Integer> {
    private static final int MAX_LINE = 100;

    @Spec private CommandSpec spec;
    @Mixin private ArchiveOption archive;

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What is searched for.")
    private List<String> query;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "relevance",
            description = "relevance, date, -date (latest first), published, -published.")
    private String sort;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "So many documents, up to 1000. By default ${DEFAULT-VALUE}.")
    private int limit;

    @Option(
            names = "--after",
            paramLabel = "CURSOR",
            description = "Go on behind the last document of an earlier answer.")
    private @Nullable String after;

    @Option(
            names = "--passages",
            paramLabel = "N",
            defaultValue = "3",
            description = "So many passages of each document. By default ${DEFAULT-VALUE}.")
    private int passages;

    @Option(
            names = "--facets",
            paramLabel = "N",
            arity = "0..1",
            defaultValue = "0",
            fallbackValue = "10",
            description =
                    "Count documents by person, act, place, ...; the N most frequent of each.")
    private int facets;

    @Option(
            names = "--only",
            paramLabel = "FACET=VALUE",
            description =
                    "Only documents with this value of a facet; of several values of one facet,"
                            + " any.")
    private List<String> only = List.of();

    @Mixin private LanguagesOption languages;

    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    @Mixin private ColorOption colors;

    @Override
    public Integer call() throws IOException {
        // it asks for options of the virtual machine, which nobody who searches can give
        Languages packs = languages.packs();
        PrintWriter out = spec.commandLine().getOut();
        boolean color = colors.isOn() && Progress.isTerminal();
        SearchRequest request = request();
        try (Search search =
                ArchiveIndex.open(archive.open(), packs, spec.commandLine().getErr())) {
            SearchAnswer answer = search.search(request);
            if (json) out.println(SearchJson.of(request, answer).written());
            else new SearchPrinter(out, color).print(answer);
        } catch (QueryMistake e) {
            throw new Refusal(Exit.USAGE, e.getMessage() + pointer(request.query(), e.at()));
        }
        out.flush();
        return Exit.DONE;
    }

    private SearchRequest request() {
        if (limit < 1 || limit > SearchRequest.MAX_LIMIT || passages < 0 || facets < 0)
            throw new Refusal(
                    Exit.USAGE,
                    "--limit is 1 to %d, --passages and --facets not less than 0."
                            .formatted(SearchRequest.MAX_LIMIT));
        SearchOrder order =
                SearchOrder.of(sort)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                Exit.USAGE,
                                                "--sort \"%s\" is no order; orders are %s."
                                                        .formatted(
                                                                Printable.text(sort),
                                                                SearchOrder.all())));
        return new SearchRequest(
                String.join(" ", query),
                order,
                Optional.ofNullable(after),
                limit,
                passages,
                facets,
                chosen());
    }

    private Map<Facet, List<String>> chosen() {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        for (String one : only) {
            int equals = one.indexOf('=');
            Facet facet =
                    Facet.of(equals < 0 ? one : one.substring(0, equals))
                            .filter(_ -> equals >= 0)
                            .orElseThrow(
                                    () ->
                                            new Refusal(
                                                    Exit.USAGE,
                                                    "--only \"%s\" is not FACET=VALUE; facets are %s."
                                                            .formatted(
                                                                    Printable.text(one),
                                                                    facets())));
            chosen.computeIfAbsent(facet, _ -> new ArrayList<>()).add(one.substring(equals + 1));
        }
        return chosen;
    }

    private static String facets() {
        return Arrays.stream(Facet.values()).map(Facet::code).collect(Collectors.joining(", "));
    }

    /// {@return the query with a mark below the place of a mistake; nothing if it is too long for a
    /// line, or not in the query}
    private static String pointer(String query, int at) {
        if (at < 0 || query.length() > MAX_LINE) return "";
        int end =
                query.offsetByCodePoints(0, Math.min(at, query.codePointCount(0, query.length())));
        String before = Printable.text(query.substring(0, end));
        return "%n  %s%n  %s^".formatted(Printable.text(query), " ".repeat(before.length()));
    }
}
