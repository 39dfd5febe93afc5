package vigil.cli;

import vigil.casefile.CaseBuilder;
import vigil.claim.ClaimReader;
import vigil.claim.PageClaims;
import vigil.identity.IdentityResolver;
import vigil.language.Languages;

/// Which reader stands at which place of the line.
final class Wiring {
    private Wiring() {}

    /// @param read called after each page that was read
    static CaseBuilder builder(Languages languages, Runnable read) {
        ClaimReader claims = new ClaimReader(languages);
        IdentityResolver identities = new IdentityResolver(languages);
        return new CaseBuilder(
                languages,
                page -> {
                    PageClaims said = claims.read(page);
                    read.run();
                    return said;
                },
                identities::resolve);
    }
}
