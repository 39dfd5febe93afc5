package vigil.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts plain text into blocks: at blank lines, and at line ends unless the lines were wrapped at a
/// width.
final class PlainBlocks {
    /// No block is longer, so that a file without line ends gives no sentence of a million words.
    static final int MAX_BLOCK_CHARS = 10_000;

    private static final int WRAP_MIN = 45;
    private static final int WRAP_MAX = 120;

    /// A line that collections of pages put before a text to keep its date.
    private static final Pattern DATE_LINE =
            Pattern.compile("\\A\\s*date[ \\t]+\\d{4}(?:-\\d{2}){0,2}(?=\\s|\\z)");

    private PlainBlocks() {}

    private record Line(int start, int end) {
        int length() {
            return end - start;
        }
    }

    static List<RawBlock> cut(String text) {
        List<RawBlock> blocks = new ArrayList<>();
        int from = 0;
        Matcher date = DATE_LINE.matcher(text);
        if (date.find()) {
            int start = skipBlanks(text, 0, date.end());
            blocks.add(
                    new RawBlock(
                            start,
                            date.end(),
                            Block.Shape.PARAGRAPH,
                            0,
                            Integer.MAX_VALUE,
                            List.of(
                                    new Signal(
                                            Block.Part.TAGS,
                                            200,
                                            "a line that states the page's date"))));
            from = date.end();
        }
        List<Line> group = new ArrayList<>();
        int at = from;
        while (at <= text.length()) {
            int end = lineEnd(text, at);
            int start = skipBlanks(text, at, end);
            int stop = end;
            while (stop > start && isBlank(text.charAt(stop - 1))) stop--;
            if (start == stop) {
                flush(text, group, blocks);
            } else {
                group.add(new Line(start, stop));
            }
            at =
                    end
                            + (end + 1 < text.length()
                                            && text.charAt(end) == '\r'
                                            && text.charAt(end + 1) == '\n'
                                    ? 2
                                    : 1);
        }
        flush(text, group, blocks);
        return blocks;
    }

    private static void flush(String text, List<Line> group, List<RawBlock> blocks) {
        if (group.isEmpty()) return;
        if (wrapped(text, group)) {
            add(text, group.getFirst().start(), group.getLast().end(), blocks);
        } else {
            for (Line line : group) add(text, line.start(), line.end(), blocks);
        }
        group.clear();
    }

    private static void add(String text, int start, int end, List<RawBlock> blocks) {
        while (end - start > MAX_BLOCK_CHARS) {
            int cut = cutBefore(text, start, start + MAX_BLOCK_CHARS);
            addTrimmed(text, start, cut, blocks);
            start = cut;
        }
        addTrimmed(text, start, end, blocks);
    }

    private static void addTrimmed(String text, int start, int end, List<RawBlock> blocks) {
        while (start < end && isBlank(text.charAt(start))) start++;
        while (end > start && isBlank(text.charAt(end - 1))) end--;
        if (start < end)
            blocks.add(
                    new RawBlock(
                            start, end, shape(text, start, end), 0, Integer.MAX_VALUE, List.of()));
    }

    /// A list item shows its mark; whether a short line is a heading is decided later, with its
    /// neighbours.
    private static Block.Shape shape(String text, int start, int end) {
        char first = text.charAt(start);
        boolean bullet =
                "*-+\u2022\u2023\u25AA\u25CF\u2013\u2014\u00B7".indexOf(first) >= 0
                        && start + 1 < end
                        && isBlank(text.charAt(start + 1));
        // a dash may also begin a line of speech: only a bullet or an asterisk is certain
        boolean dash = "-\u2013\u2014".indexOf(first) >= 0;
        return bullet && !dash ? Block.Shape.LIST_ITEM : Block.Shape.PARAGRAPH;
    }

    /// The last end of a sentence before `limit`, else the last blank, else `limit` (never inside a
    /// surrogate pair).
    private static int cutBefore(String text, int start, int limit) {
        for (int i = limit - 1; i > start + MAX_BLOCK_CHARS / 2; i--)
            if (isBlank(text.charAt(i)) && ".!?\u2026\u061F\u3002".indexOf(text.charAt(i - 1)) >= 0)
                return i;
        for (int i = limit - 1; i > start + MAX_BLOCK_CHARS / 2; i--)
            if (isBlank(text.charAt(i))) return i;
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }

    /// Lines were wrapped at a width if, but for the last, they are about equally long and most end
    /// in mid-sentence.
    private static boolean wrapped(String text, List<Line> group) {
        if (group.size() < 2) return false;
        int longest = group.stream().mapToInt(Line::length).max().orElse(0);
        if (longest > WRAP_MAX || longest < WRAP_MIN) return false;
        int full = 0;
        int open = 0;
        int inner = group.size() - 1;
        for (int i = 0; i < inner; i++) {
            Line line = group.get(i);
            if (line.length() >= longest * 7 / 10) full++;
            if (Character.isLowerCase(text.codePointAt(group.get(i + 1).start()))) open++;
        }
        return full * 10 >= inner * 8 && open * 2 >= inner;
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
        return at;
    }

    private static int skipBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && isBlank(text.charAt(at))) at++;
        return at;
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || c == '\u00A0'
                || c == '\u202F'
                || c == '\uFEFF'
                || c == '\0';
    }
}
