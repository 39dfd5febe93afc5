package vigil.text;

import vigil.language.LanguagePack;
import vigil.language.Table;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Where a web address, e-mail address, `@handle` or `#tag` ends: each is one mark, because its
/// letters are no words.
final class AddressShape {
    private static final int MAX_CHARS = 2000;
    private final Set<String> domains = new TreeSet<>();

    private AddressShape(LanguagePack pack) {
        for (Table.Row row : pack.neutral().table("language/domains.tsv").rows())
            domains.add(row.cell("domain"));
    }

    static AddressShape of(LanguagePack pack) {
        return pack.view(AddressShape.class, AddressShape::new);
    }

    /// {@return end of the address that begins at `start`, or `start` if none does}
    int end(String text, int start, int limit) {
        char first = text.charAt(start);
        if (first == '#' || first == '@') {
            int end = start + 1;
            while (end < limit
                    && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_'))
                end++;
            return end > start + 1 && (first == '@' || Character.isLetter(text.charAt(start + 1)))
                    ? end
                    : start;
        }
        int end = chunk(text, start, Math.min(limit, start + MAX_CHARS));
        if (end - start < 4) return start;
        String chunk = text.substring(start, end);
        boolean address =
                chunk.contains("://")
                        || chunk.startsWith("www.")
                        || isMail(chunk)
                        || isHost(chunk.toLowerCase(Locale.ROOT));
        return address ? end : start;
    }

    private static int chunk(String text, int start, int limit) {
        int end = start;
        while (end < limit) {
            char c = text.charAt(end);
            if (c <= ' '
                    || c == '<'
                    || c == '>'
                    || c == '"'
                    || (c > '\u007F' && !Character.isLetterOrDigit(c))) break;
            end++;
        }
        while (end > start && ".,;:!?)]}'".indexOf(text.charAt(end - 1)) >= 0) end--;
        return end;
    }

    private static boolean isMail(String chunk) {
        int at = chunk.indexOf('@');
        return at > 0 && chunk.indexOf('.', at) > at + 1;
    }

    /// "example.com/page": a known domain behind a dot, and nothing but an address before it.
    private boolean isHost(String chunk) {
        int slash = chunk.indexOf('/');
        String host = slash < 0 ? chunk : chunk.substring(0, slash);
        int dot = host.lastIndexOf('.');
        if (dot < 2 || !domains.contains(host.substring(dot + 1))) return false;
        for (int i = 0; i < dot; i++) {
            char c = host.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'))
                return false;
        }
        return true;
    }
}
