package vigil.report;

import vigil.casefile.MadeBy;

/// The foot of every page: what made it, and how to take it.
final class Colophon {
    private Colophon() {}

    static void write(Html html, Words words, MadeBy madeBy) {
        html.open("footer");
        html.element("p", words.say("foot.machine"));
        html.open("p", "class", "made")
                .text(
                        words.say(
                                "foot.made",
                                madeBy.version(),
                                new ReadableDates(words).day(madeBy.asOf())));
        if (!madeBy.fingerprint().isEmpty())
            html.text(" ")
                    .text(words.say("foot.fingerprint"))
                    .text(" ")
                    .element("code", madeBy.fingerprint());
        html.close("p").close("footer");
    }
}
