package vigil.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/// Builds one HTML document with inline SVG.
///
/// Whatever is text or an attribute is escaped here and nowhere else, so that nothing a source says
/// becomes markup. Marks that would reorder the text around them (bidi embeddings, overrides and
/// isolates) are shown by their number instead.
final class Html {
    private static final Set<String> VOID = Set.of("meta", "br", "hr", "input", "link", "wbr");

    /// In capitals, which HTML allows: in small letters it is a language tag, which has no place in
    /// Java.
    private static final String ROW = "TR";

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Deque<String> open = new ArrayDeque<>();

    Html doctype() {
        out.append("<!DOCTYPE html>\n");
        return this;
    }

    /// Opens an element.
    ///
    /// @param attributes names and values in turn
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        if (!VOID.contains(tag)) open.push(tag);
        return this;
    }

    /// Opens a row of a table.
    Html row(String... attributes) {
        return open(ROW, attributes);
    }

    Html endRow() {
        return close(ROW);
    }

    /// Closes the innermost element, which has to be this one.
    Html close(String tag) {
        String innermost = open.pop();
        if (!innermost.equals(tag))
            throw new IllegalStateException("</" + tag + "> would close <" + innermost + ">");
        out.append("</").append(tag).append('>');
        if (isBlock(tag)) out.append('\n');
        return this;
    }

    /// An element that holds nothing but a text.
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /// Words of a source in quotation marks, unless they bring their own.
    Html quote(String text, String... attributes) {
        open("q", isQuoted(text) ? with(attributes, "class", "bare") : attributes);
        return text(text).close("q");
    }

    private static boolean isQuoted(String text) {
        if (text.isEmpty()) return false;
        int first = text.codePointAt(0);
        return first == '"' || Character.getType(first) == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    private static String[] with(String[] attributes, String name, String value) {
        String[] more = java.util.Arrays.copyOf(attributes, attributes.length + 2);
        more[attributes.length] = name;
        more[attributes.length + 1] = value;
        return more;
    }

    /// An element that holds a text in whatever script, which stays where the element begins.
    Html isolated(String tag, String text, String... attributes) {
        return open(tag, attributes).element("bdi", text).close(tag);
    }

    /// An element that holds nothing.
    Html empty(String tag, String... attributes) {
        open(tag, attributes);
        return VOID.contains(tag) ? this : close(tag);
    }

    Html text(String text) {
        escape(text, false);
        return this;
    }

    /// {@return what was written so far, which is forgotten}
    String cut() {
        String cut = toString();
        out.setLength(0);
        return cut;
    }

    /// Writes what was cut out of another document.
    Html piece(String cut) {
        out.append(cut);
        return this;
    }

    /// The content of a style element: ours, never a source's.
    Html stylesheet(String css) {
        if (css.contains("<"))
            throw new IllegalArgumentException("a style sheet with < in it could end its element");
        out.append(css);
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) throw new IllegalStateException("elements are still open: " + open);
        return out.toString();
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], true);
            out.append('"');
        }
    }

    private static boolean isBlock(String tag) {
        return switch (tag) {
            case "a",
                    "abbr",
                    "b",
                    "bdi",
                    "cite",
                    "code",
                    "em",
                    "i",
                    "mark",
                    "q",
                    "small",
                    "span",
                    "strong",
                    "sup",
                    "time",
                    "title",
                    "text",
                    "tspan" ->
                    false;
            default -> true;
        };
    }

    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n' -> out.append(c);
                case '\r' -> {
                    if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') out.append('\n');
                }
                default -> {
                    if (reorders(c)) control(c, attribute);
                    else if (isForbidden(text, i)) out.append('\uFFFD');
                    else out.append(c);
                }
            }
        }
    }

    private void control(char c, boolean attribute) {
        String name = String.format(Locale.ROOT, "U+%04X", (int) c);
        if (attribute || open.contains("title") || open.contains("text"))
            out.append('[').append(name).append(']');
        else out.append("<span class=\"control\">").append(name).append("</span>");
    }

    private static boolean reorders(char c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /// Controls, non-characters and halves of pairs, which no HTML document may hold.
    private static boolean isForbidden(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c >= 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF))
            return true;
        if (Character.isHighSurrogate(c))
            return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        return Character.isLowSurrogate(c)
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
