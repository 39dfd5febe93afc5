package vigil.report;

import vigil.claim.Reality;

import java.util.Locale;

/// The shapes of a timeline and its legend: what did not plainly happen differs in shape, not only
/// in colour. Each can hold the number of its line.
final class MarkShape {
    private static final int RADIUS = 9;
    private static final int TIP = 11;
    private static final int HALF = 7;

    private MarkShape() {}

    /// A day: a full dot happened, a ring is planned, a square on its tip demanded, a struck ring
    /// denied, a broken ring alleged.
    ///
    /// @param label number of the line; may be empty
    static void point(Html html, Reality reality, int x, int y, String label) {
        switch (reality) {
            case HAPPENED, PLANNED, ALLEGED -> circle(html, reality, x, y);
            case DEMANDED -> tip(html, x, y);
            case DENIED -> {
                strike(html, x, y);
                circle(html, reality, x, y);
            }
        }
        label(html, reality, x, y, label);
    }

    /// A time within which the day is not known.
    static void span(Html html, Reality reality, int from, int to, int y, String label) {
        int middle = (from + to) / 2;
        if (reality == Reality.DENIED) strike(html, middle, y);
        html.empty(
                "rect",
                "class",
                "shape span " + code(reality),
                "x",
                from + "",
                "y",
                (y - HALF) + "",
                "width",
                Math.max(8, to - from) + "",
                "height",
                2 * HALF + "",
                "rx",
                HALF + "");
        if (reality == Reality.DEMANDED) tip(html, middle, y);
        label(html, reality, middle, y, label);
    }

    /// It goes on, and nobody says until when.
    static void arrow(Html html, int from, int to, int y) {
        int back = to > from ? -5 : 5;
        html.empty(
                "path",
                "class",
                "arrow",
                "d",
                "M%d %d H%d m%d -4 l%d 4 l%d 4".formatted(from, y, to, back, -back, back));
    }

    private static void circle(Html html, Reality reality, int x, int y) {
        html.empty(
                "circle",
                "class",
                "shape " + code(reality),
                "cx",
                x + "",
                "cy",
                y + "",
                "r",
                RADIUS + "");
    }

    private static void tip(Html html, int x, int y) {
        html.empty(
                "path",
                "class",
                "shape demanded",
                "d",
                "M%d %d l%d %d l-%d %d l-%d -%d z"
                        .formatted(x, y - TIP, TIP, TIP, TIP, TIP, TIP, TIP));
    }

    private static void strike(Html html, int x, int y) {
        html.empty(
                "line",
                "class",
                "strike",
                "x1",
                (x - 11) + "",
                "y1",
                (y + 11) + "",
                "x2",
                (x + 11) + "",
                "y2",
                (y - 11) + "");
    }

    private static void label(Html html, Reality reality, int x, int y, String label) {
        if (label.isEmpty()) {
            // nothing to read in it: strike it through the middle
            if (reality == Reality.DENIED) strike(html, x, y);
            return;
        }
        html.element(
                "text",
                label,
                "class",
                "mark-label " + code(reality),
                "x",
                x + "",
                "y",
                (y + 4) + "",
                "text-anchor",
                "middle",
                "aria-hidden",
                "true");
    }

    private static String code(Reality reality) {
        return reality.name().toLowerCase(Locale.ROOT);
    }
}
