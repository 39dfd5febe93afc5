package vigil.cli;

import vigil.casefile.CaseBuilder;
import vigil.claim.PageClaims;
import vigil.identity.Identities;
import vigil.language.Languages;
import vigil.mention.MentionFinder;
import vigil.text.Page;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which reader stands at which place of the line.
final class Wiring {
    private Wiring() {}

    /// @param read called after each page that was read
    static CaseBuilder builder(Languages languages, Runnable read) {
        return new CaseBuilder(
                languages,
                page -> {
                    PageClaims claims = claims(page, languages);
                    read.run();
                    return claims;
                },
                (_, _) -> new Identities(List.of(), Map.of()),
                word -> word.toLowerCase(Locale.ROOT));
    }

    private static PageClaims claims(Page page, Languages languages) {
        return new PageClaims(
                new MentionFinder().find(page, languages), List.of(), List.of(), List.of());
    }
}
