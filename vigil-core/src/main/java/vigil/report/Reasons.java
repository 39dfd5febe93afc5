package vigil.report;

import vigil.Reason;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reasons as a list, each with the rule that gave it.
final class Reasons {
    private Reasons() {}

    static void write(Html html, Words words, List<Reason> reasons) {
        html.open("ul", "class", "reasons");
        Set<String> said = new LinkedHashSet<>();
        for (Reason reason : reasons) {
            if (!said.add(reason.rule() + reason.because())) continue;
            html.open("li");
            if (!reason.because().isBlank())
                html.element("span", reason.because(), "dir", "auto", "lang", Words.OF_REASONS)
                        .text(" ");
            html.element("code", reason.rule());
            if (reason.weight() != 0)
                html.text(" ")
                        .element(
                                "small",
                                (reason.weight() > 0 ? "+" : "\u2212") + Math.abs(reason.weight()));
            html.close("li");
        }
        html.close("ul");
    }
}
