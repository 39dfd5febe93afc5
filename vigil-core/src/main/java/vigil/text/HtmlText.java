package vigil.text;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

import vigil.source.Original;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads HTML and XHTML: all text that a browser would show, a blank line between blocks, white
/// space folded.
final class HtmlText {
    private static final Converter CONVERTER = new Converter("html", 1);

    /// A larger page is a listing, not an article; its tree would not fit beside the dictionaries.
    private static final int MAX_HTML_CHARS = 8_000_000;

    /// Deeper elements are set beside each other by the parser: browsers stop at 512 as well.
    private static final int MAX_NESTING = 512;

    private static final Pattern META_CHARSET =
            Pattern.compile(
                    "(?i)<meta[^>]{0,400}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{1,40})");
    private static final Pattern XML_ENCODING =
            Pattern.compile(
                    "(?i)\\A\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{1,40})");

    private HtmlText() {}

    static Converted convert(Original original, PartNames names) {
        byte[] bytes = original.bytes();
        Decoder.Decoded decoded =
                Decoder.decode(bytes, declared(original.charset(), bytes), MAX_HTML_CHARS);
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_NESTING);
        Document document = parser.parseInput(decoded.text(), "");
        HtmlLayout.Laid laid = HtmlLayout.lay(document);
        if (laid.text().isBlank())
            return new Converted.Failed(
                    "The page shows no text: its words may be put there by a program when a browser"
                            + " opens it.");
        List<Loss> losses = new ArrayList<>();
        for (Loss loss : decoded.losses()) losses.add(new Loss(loss.what(), 0));
        losses.addAll(laid.losses());
        Rendition rendition =
                Rendition.of(
                        original.capture().payload(),
                        CONVERTER,
                        laid.text(),
                        new OffsetMap(laid.stretches()),
                        losses);
        Metadata metadata = HtmlMetadata.read(document);
        return new Converted.Text(
                rendition,
                cues -> ArticleFinder.blocks(names, cues, document, laid, metadata),
                metadata);
    }

    /// The server's word first, then the page's own.
    private static List<String> declared(Optional<String> sent, byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1);
        List<String> declared = new ArrayList<>(sent.stream().toList());
        Matcher meta = META_CHARSET.matcher(head);
        Matcher xml = XML_ENCODING.matcher(head);
        if (meta.find()) declared.add(meta.group(1));
        else if (xml.find()) declared.add(xml.group(1));
        return declared;
    }
}
