package vigil.report;

import vigil.claim.Reality;

import java.util.Locale;

/// The shapes of a timeline and its legend: what did not plainly happen differs in shape, not only
/// in colour.
final class MarkShape {
    private static final int RADIUS = 6;
    private static final int HALF = 4;

    private MarkShape() {}

    /// A day: a full dot happened, a ring is planned, a square on its tip demanded, a struck ring
    /// denied, a broken ring alleged.
    static void point(Html html, Reality reality, int x, int y) {
        switch (reality) {
            case HAPPENED, PLANNED, ALLEGED -> circle(html, reality, x, y);
            case DEMANDED ->
                    html.empty(
                            "path",
                            "class",
                            "shape demanded",
                            "d",
                            "M%d %d l7 7 l-7 7 l-7 -7 z".formatted(x, y - 7));
            case DENIED -> {
                circle(html, reality, x, y);
                html.empty(
                        "line",
                        "class",
                        "strike",
                        "x1",
                        (x - 8) + "",
                        "y1",
                        (y + 8) + "",
                        "x2",
                        (x + 8) + "",
                        "y2",
                        (y - 8) + "");
            }
        }
    }

    /// A time within which the day is not known.
    static void span(Html html, Reality reality, int from, int to, int y) {
        html.empty(
                "rect",
                "class",
                "shape span " + reality.name().toLowerCase(Locale.ROOT),
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
        int middle = (from + to) / 2;
        if (reality == Reality.DENIED)
            html.empty(
                    "line",
                    "class",
                    "strike",
                    "x1",
                    (middle - 8) + "",
                    "y1",
                    (y + 8) + "",
                    "x2",
                    (middle + 8) + "",
                    "y2",
                    (y - 8) + "");
        if (reality == Reality.DEMANDED)
            html.empty(
                    "path",
                    "class",
                    "shape demanded",
                    "d",
                    "M%d %d l6 6 l-6 6 l-6 -6 z".formatted(middle, y - 6));
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
                "shape " + reality.name().toLowerCase(Locale.ROOT),
                "cx",
                x + "",
                "cy",
                y + "",
                "r",
                RADIUS + "");
    }
}
