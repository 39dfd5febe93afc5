package vigil.search;

import vigil.casefile.CaseBuilder;
import vigil.casefile.CaseFile;
import vigil.casefile.CaseOptions;
import vigil.claim.ClaimReader;
import vigil.claim.PageClaims;
import vigil.identity.IdentityResolver;
import vigil.language.Languages;
import vigil.source.Inputs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The pages of `examples/`, read and assembled once for all tests.
final class Examples {
    static final Languages LANGUAGES = Languages.bundled();
    static final List<String> BUNDLES = List.of("blogger", "four", "lundara", "poet", "swap");
    private static final Examples READ = new Examples();

    private final CaseFilePages pages;
    private final Map<String, String> paths = new TreeMap<>();

    private Examples() {
        Path folder = folder();
        ClaimReader claims = new ClaimReader(LANGUAGES);
        List<PageClaims> read = new ArrayList<>();
        IdentityResolver identities = new IdentityResolver(LANGUAGES);

        CaseBuilder builder =
                new CaseBuilder(
                        LANGUAGES,
                        page -> {
                            PageClaims said = claims.read(page);
                            read.add(said);
                            return said;
                        },
                        identities::resolve);
        CaseFile file =
                builder.build(
                        Inputs.read(BUNDLES.stream().map(folder::resolve).toList()),
                        new CaseOptions(
                                Optional.empty(), Optional.empty(), "test", "test", List.of()));
        pages = CaseFilePages.of(file, read, LANGUAGES);
        file.pages()
                .forEach(
                        page -> paths.put(page.id(), pathUnder(page.capture().origin().written())));
    }

    private static Path folder() {
        Path here = Path.of("examples");
        return Files.isDirectory(here) ? here : Path.of("..", "examples");
    }

    private static String pathUnder(String written) {
        String path = written.replace('\\', '/');
        return path.substring(path.indexOf("examples/") + "examples/".length());
    }

    static CaseFilePages pages() {
        return READ.pages;
    }

    /// {@return the path under `examples/` of a document}
    static String path(String document) {
        return READ.paths.getOrDefault(document, document);
    }

    /// {@return a search over all of them, in an index made in `folder`}
    static Search search(Path folder) throws IOException {
        try (var index = SearchIndex.open(folder, LANGUAGES)) {
            index.match(pages().pages(), pages().persons());
            index.commit(List.of());
        }
        return Search.open(folder, LANGUAGES);
    }
}
