package vigil.cli;

import java.util.Locale;

/// Text of sources made safe for a terminal: what moves the cursor, colours or reorders is shown by
/// its number.
final class Printable {
    private Printable() {}

    static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            if (c == '\n' || c == '\r' || c == '\t') safe.append(' ');
                            else if (isHarmful(c))
                                safe.append(String.format(Locale.ROOT, "[U+%04X]", c));
                            else safe.appendCodePoint(c);
                        });
        return safe.toString();
    }

    private static boolean isHarmful(int c) {
        return c < 0x20
                || (c >= 0x7F && c < 0xA0)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || (c >= 0xD800 && c <= 0xDFFF);
    }
}
