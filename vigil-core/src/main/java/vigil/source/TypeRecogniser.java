package vigil.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells the media type of a payload by its bytes, and by its name only where the bytes leave it
/// open.
public final class TypeRecogniser {
    /// A byte order mark, blanks, comments and an XML declaration may stand before the first tag
    /// that tells HTML.
    private static final Pattern HTML_START =
            Pattern.compile(
                    "(?is)\\A\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|title|meta|link|script|style|article|main|section|div|p|h1|table|header|nav)\\b.*");

    private static final int LOOKED_AT = 4096;

    private TypeRecogniser() {}

    /// {@return the type; [MediaType#UNKNOWN] for bytes that are no text and nothing known}
    public static MediaType recognise(String name, byte[] bytes) {
        String lower = name.toLowerCase(Locale.ROOT);
        String start =
                new String(
                        bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        // readers of PDF allow the mark anywhere in the first kilobyte
        int pdf = start.indexOf("%PDF-");
        if (pdf >= 0 && pdf < 1024 && !HTML_START.matcher(start).matches()) return MediaType.PDF;
        if (ZipArchive.looksLike(bytes)) return isDocx(bytes) ? MediaType.DOCX : MediaType.ZIP;
        String known = otherType(bytes, start);
        if (!known.isEmpty()) return new MediaType(known);
        if (isDataByName(lower)) return new MediaType("application/json");
        if (isWide(bytes)) return htmlByName(lower) ? MediaType.HTML : MediaType.PLAIN;
        if (isBinary(bytes)) return MediaType.UNKNOWN;
        String marked = begins(bytes, 0xEF, 0xBB, 0xBF) ? start.substring(3) : start;
        if (HTML_START.matcher(marked).matches()) return MediaType.HTML;
        if (htmlByName(lower) && marked.indexOf('<') >= 0) return MediaType.HTML;
        if (marked.stripLeading().startsWith("<?xml")) return new MediaType("application/xml");
        return MediaType.PLAIN;
    }

    /// Data for programs, which only looks like text.
    private static boolean isDataByName(String lower) {
        return lower.endsWith(".json") || lower.endsWith(".jsonl") || lower.endsWith(".geojson");
    }

    private static boolean htmlByName(String lower) {
        return lower.endsWith(".html")
                || lower.endsWith(".htm")
                || lower.endsWith(".xhtml")
                || lower.endsWith(".xht");
    }

    private static boolean isDocx(byte[] bytes) {
        for (ZipArchive.Member member : ZipArchive.open(bytes, 500).members())
            if (member.name().equals("word/document.xml")) return true;
        return false;
    }

    private static boolean begins(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) return false;
        for (int i = 0; i < signature.length; i++)
            if ((bytes[i] & 0xFF) != signature[i]) return false;
        return true;
    }

    private static String otherType(byte[] bytes, String start) {
        if (begins(bytes, 0x89, 0x50, 0x4E, 0x47)) return "image/png";
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) return "image/jpeg";
        if (start.startsWith("GIF8")) return "image/gif";
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) return "image/webp";
        if (start.startsWith("II*\0") || start.startsWith("MM\0*")) return "image/tiff";
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) return "application/x-ole-storage";
        if (start.startsWith("{\\rtf")) return "application/rtf";
        if (begins(bytes, 0x1F, 0x8B)) return "application/gzip";
        if (start.startsWith("Rar!")) return "application/vnd.rar";
        if (begins(bytes, 0x37, 0x7A, 0xBC, 0xAF)) return "application/x-7z-compressed";
        if (start.startsWith("ID3") || start.startsWith("OggS")) return "audio/mpeg";
        if (start.startsWith("ftyp", 4)) return "video/mp4";
        if (start.startsWith("SQLite format 3")) return "application/vnd.sqlite3";
        return "";
    }

    /// UTF-16 has a mark, or a zero in every other byte.
    private static boolean isWide(byte[] bytes) {
        if (bytes.length < 2) return false;
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) return true;
        int[] zeros = new int[2];
        int length = Math.min(bytes.length, LOOKED_AT) & ~1;
        for (int i = 0; i < length; i++) if (bytes[i] == 0) zeros[i & 1]++;
        int half = length / 2;
        return half >= 8
                && ((zeros[0] > half * 7 / 10 && zeros[1] == 0)
                        || (zeros[1] > half * 7 / 10 && zeros[0] == 0));
    }

    /// Text holds hardly any control characters. A few zero bytes are forgiven: some tools leave
    /// them in text.
    private static boolean isBinary(byte[] bytes) {
        int length = Math.min(bytes.length, 1 << 16);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B)
                controls++;
        }
        return controls * 100L > length * 5L
                || (controls > 0 && length < 20 && controls * 2 > length);
    }
}
