package vigil.cli;

import vigil.casefile.CaseBuilder;
import vigil.claim.ClaimReader;
import vigil.claim.PageClaims;
import vigil.identity.IdentityResolver;
import vigil.language.Languages;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Which reader stands at which place of the line.
final class Wiring {
    private Wiring() {}

    /// @param read called after each page that was read, by several threads at once
    static CaseBuilder builder(Languages languages, Runnable read) {
        return builder(languages, _ -> read.run());
    }

    /// @param read takes what each page says, from several threads at once
    static CaseBuilder builder(Languages languages, Consumer<PageClaims> read) {
        ClaimReader claims = new ClaimReader(languages);
        // names of many languages are wanted when pages have been read: until then somebody else
        // has
        // them ready
        CompletableFuture<IdentityResolver> identities =
                CompletableFuture.supplyAsync(() -> new IdentityResolver(languages));
        return new CaseBuilder(
                        languages,
                        page -> {
                            PageClaims said = claims.read(page);
                            read.accept(said);
                            return said;
                        },
                        (pages, isPerson, decided) ->
                                identities.join().resolve(pages, isPerson, decided))
                .sideBySide();
    }
}
