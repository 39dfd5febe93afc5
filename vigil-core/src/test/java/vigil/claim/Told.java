package vigil.claim;

import vigil.text.Page;
import vigil.text.Stated;

/// A claim in one line, for tests: type, person as written, reality unless it happened, date as
/// written, term.
final class Told {
    private Told() {}

    static String line(Page page, Claim claim) {
        StringBuilder line =
                new StringBuilder(claim.told().type()).append(" of ").append(words(page, claim));
        if (claim.reality() != Reality.HAPPENED)
            line.append(", ").append(claim.reality().name().toLowerCase(java.util.Locale.ROOT));
        claim.when()
                .ifPresent(d -> line.append(", ").append(date(d.expression().passage().quote())));
        if (claim.told() instanceof Telling.ActTold act)
            act.term().map(Stated::value).ifPresent(t -> line.append(", ").append(t));
        return line.toString();
    }

    private static String date(String quote) {
        return quote.startsWith("on ") ? quote.substring(3) : quote;
    }

    private static String words(Page page, Claim claim) {
        return page.rendition()
                .text()
                .substring(claim.told().victim().start(), claim.told().victim().end());
    }
}
