package vigil.report;

import vigil.casefile.CustodySpan;
import vigil.report.Timeline.Mark;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Draws a timeline as inline SVG: custody as bands, acts as marks in lanes, imprecise dates as
/// spans.
///
/// No style attribute and no script: places are presentation attributes, everything else is a class
/// of the style sheet. Drawn twice, wide for desks and paper and narrow for phones, so that letters
/// keep their size.
final class TimelineDrawing {
    private static final int ROW = 26;
    private static final int BAND = 20;
    private static final int LANE_GAP = 10;
    private static final int TOP = 8;
    private static final int AXIS = 26;
    private static final int TITLE = 20;
    private static final int TICK_ROOM = 62;
    private static final int[] STEPS = {1, 3, 6, 12, 24, 60, 120, 240};

    private final Words words;
    private final ReadableDates dates;
    private final Timeline timeline;
    private final boolean wide;
    private final int width;
    private final int left;
    private final int right;
    private final LocalDate first;
    private final long days;

    private TimelineDrawing(Words words, Timeline timeline, boolean wide) {
        this.words = words;
        this.dates = new ReadableDates(words);
        this.timeline = timeline;
        this.wide = wide;
        this.width = wide ? 960 : 320;
        this.left = wide ? 150 : 10;
        this.right = width - 14;
        long shown = Math.max(30, ChronoUnit.DAYS.between(timeline.first(), timeline.last()));
        // a little room at both ends, so that no mark stands on the edge
        long margin = Math.max(3, shown / 40);
        this.first = timeline.first().minusDays(margin);
        this.days = shown + 2 * margin;
    }

    static void wide(Html html, Words words, Timeline timeline) {
        new TimelineDrawing(words, timeline, true).draw(html);
    }

    static void narrow(Html html, Words words, Timeline timeline) {
        new TimelineDrawing(words, timeline, false).draw(html);
    }

    /// A lane with its marks laid into rows so that none covers another.
    private record Laid(Lane lane, List<List<Mark>> rows) {}

    private void draw(Html html) {
        List<Laid> lanes = lay();
        int height = TOP;
        for (Laid lane : lanes) height += laneHeight(lane) + LANE_GAP;
        int bottom = height;
        height += AXIS;
        html.open(
                "svg",
                "viewBox",
                "0 0 " + width + " " + height,
                "class",
                wide ? "timeline wide" : "timeline narrow",
                "role",
                "group",
                "aria-label",
                words.say("timeline.title"));
        axis(html, bottom);
        int y = TOP;
        for (Laid lane : lanes) {
            lane(html, lane, y);
            y += laneHeight(lane) + LANE_GAP;
        }
        html.close("svg");
    }

    private List<Laid> lay() {
        List<Laid> lanes = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            List<List<Mark>> rows = new ArrayList<>();
            List<Integer> ends = new ArrayList<>();
            for (Mark mark : timeline.marks()) {
                if (mark.lane() != lane) continue;
                int row = 0;
                while (row < ends.size() && ends.get(row) > start(mark)) row++;
                if (row == ends.size()) {
                    ends.add(0);
                    rows.add(new ArrayList<>());
                }
                ends.set(row, end(mark));
                rows.get(row).add(mark);
            }
            if (!rows.isEmpty() || (lane == Lane.CUSTODY && !timeline.bands().isEmpty()))
                lanes.add(new Laid(lane, rows));
        }
        return lanes;
    }

    private int laneHeight(Laid lane) {
        int band = lane.lane() == Lane.CUSTODY && !timeline.bands().isEmpty() ? BAND + 4 : 0;
        return Math.max(ROW, band + lane.rows().size() * ROW) + (wide ? 0 : TITLE);
    }

    private void axis(Html html, int bottom) {
        long months = Math.max(1, days / 30);
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0; i--)
            if (months / STEPS[i] * TICK_ROOM <= right - left) step = STEPS[i];
        html.open("g", "class", "axis", "aria-hidden", "true");
        LocalDate tick = LocalDate.of(first.getYear(), 1, 1);
        if (step > 12) tick = LocalDate.of(first.getYear() / (step / 12) * (step / 12), 1, 1);
        for (; x(tick) <= right; tick = tick.plusMonths(step)) {
            int at = x(tick);
            if (at < left) continue;
            html.empty("line", "x1", at + "", "x2", at + "", "y1", TOP + "", "y2", bottom + "");
            if (!wide && at < left + 18) continue;
            String label = step >= 12 ? String.valueOf(tick.getYear()) : dates.axis(tick);
            html.element(
                    "text",
                    label,
                    "x",
                    Math.min(at, right - 20) + "",
                    "y",
                    (bottom + 18) + "",
                    "text-anchor",
                    "middle");
        }
        int today = x(timeline.asOf());
        html.empty(
                "line",
                "class",
                "as-of",
                "x1",
                today + "",
                "x2",
                today + "",
                "y1",
                TOP + "",
                "y2",
                bottom + "");
        html.close("g");
    }

    private void lane(Html html, Laid lane, int y) {
        String name = words.say(lane.lane().key());
        html.open("g", "class", "lane", "role", "group", "aria-label", name);
        int top = y + (wide ? 0 : TITLE);
        if (wide)
            html.element(
                    "text",
                    name,
                    "class",
                    "lane-name",
                    "x",
                    (left - 14) + "",
                    "y",
                    (top + 16) + "",
                    "text-anchor",
                    "end",
                    "aria-hidden",
                    "true");
        else
            html.element(
                    "text",
                    name,
                    "class",
                    "lane-name",
                    "x",
                    left + "",
                    "y",
                    (y + 14) + "",
                    "aria-hidden",
                    "true");
        html.empty(
                "line",
                "class",
                "floor",
                "x1",
                (wide ? 0 : left) + "",
                "x2",
                right + "",
                "y1",
                (y + laneHeight(lane) + LANE_GAP / 2) + "",
                "y2",
                (y + laneHeight(lane) + LANE_GAP / 2) + "");
        if (lane.lane() == Lane.CUSTODY && !timeline.bands().isEmpty()) {
            for (CustodySpan band : timeline.bands()) band(html, band, top);
            top += BAND + 4;
        }
        for (List<Mark> row : lane.rows()) {
            for (Mark mark : row) mark(html, mark, top + ROW / 2);
            top += ROW;
        }
        html.close("g");
    }

    private void band(Html html, CustodySpan band, int y) {
        int from = x(band.fromEarliest());
        int to = Math.max(from + 3, x(band.toLatest()));
        String kind = band.kind() == CustodySpan.Kind.HOUSE_ARREST ? "house-arrest" : "custody";
        String label = words.say("band." + kind);
        String dated =
                band.end() == CustodySpan.End.TOLD
                        ? words.say(
                                "band.told",
                                label,
                                dates.day(band.fromEarliest()),
                                dates.day(band.toLatest()))
                        : words.say("band.open", label, dates.day(band.fromEarliest()));
        html.open("g", "class", "band " + kind, "role", "img", "aria-label", dated);
        // within the time in which it may have begun, and again may have ended, custody is not sure
        int sureFrom = Math.max(from, Math.min(to, x(band.fromLatest())));
        LocalDate lastSure =
                band.end() == CustodySpan.End.TOLD
                        ? band.toEarliest()
                        : band.confirmed().orElse(band.fromEarliest());
        int sureTo = Math.max(sureFrom, Math.min(to, x(lastSure)));
        stretch(html, "unsure", from, sureFrom, y);
        stretch(html, "sure", sureFrom, Math.max(sureFrom + 1, sureTo), y);
        stretch(html, "unsure", sureTo, to, y);
        if (sureTo - sureFrom > label.length() * 7 + 12)
            html.element(
                    "text",
                    label,
                    "x",
                    (sureFrom + 7) + "",
                    "y",
                    (y + 14) + "",
                    "aria-hidden",
                    "true");
        html.close("g");
    }

    private static void stretch(Html html, String kind, int from, int to, int y) {
        if (from >= to) return;
        html.empty(
                "rect",
                "class",
                kind,
                "x",
                from + "",
                "y",
                y + "",
                "width",
                (to - from) + "",
                "height",
                BAND + "");
    }

    private void mark(Html html, Mark mark, int y) {
        String reality = mark.reality().name().toLowerCase(Locale.ROOT);
        int from = x(mark.from());
        int to = Math.max(from, x(mark.to().plusDays(1)));
        html.open(
                "a",
                "href",
                "#" + mark.line().id(),
                "class",
                "mark " + reality,
                "aria-label",
                mark.line().words()
                        + ", "
                        + dates.say(mark.date())
                        + (mark.reality() == vigil.claim.Reality.HAPPENED
                                ? ""
                                : ", " + words.say("reality." + reality)));
        // something to hit that is larger than what is seen
        html.empty(
                "rect",
                "class",
                "hit",
                "x",
                (start(mark) + 1) + "",
                "y",
                (y - ROW / 2) + "",
                "width",
                (end(mark) - start(mark) - 2) + "",
                "height",
                ROW + "");
        if (mark.isDay()) MarkShape.point(html, mark.reality(), from, y, mark.line().label());
        else
            MarkShape.span(
                    html,
                    mark.reality(),
                    from - (to - from < 18 ? 9 : 0),
                    Math.max(to, from + 9),
                    y,
                    mark.line().label());
        if (mark.goesOn())
            MarkShape.arrow(
                    html, Math.max(to, from + 9), Math.min(right, Math.max(to, from + 9) + 26), y);
        if (mark.comesFromBefore()) MarkShape.arrow(html, from - 4, Math.max(left, from - 26), y);
        html.close("a");
    }

    private int start(Mark mark) {
        return x(mark.from()) - (mark.comesFromBefore() ? 30 : 13);
    }

    private int end(Mark mark) {
        return Math.max(x(mark.from()) + 13, x(mark.to().plusDays(1)) + 4)
                + (mark.goesOn() ? 26 : 0);
    }

    private int x(LocalDate day) {
        return left + Math.toIntExact(ChronoUnit.DAYS.between(first, day) * (right - left) / days);
    }
}
