package vigil.text;

import vigil.source.Original;
import vigil.source.ZipArchive;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads DOCX (ISO/IEC 29500): paragraphs, headings, lists, tables and footnotes; what was deleted
/// under tracked changes is left out, headers and footers are furniture.
final class DocxText {
    private static final Converter CONVERTER = new Converter("docx", 1);
    private static final int MAX_MEMBERS = 2_000;
    private static final long MAX_PART_BYTES = 48L << 20;

    /// All parts together: a document has as many headers as it likes.
    private static final long MAX_DOCUMENT_BYTES = 96L << 20;

    private static final int MAX_RATIO = 200;
    private static final int MAX_LISTED_PARTS = 10;

    private final ZipArchive archive;
    private final Map<String, ZipArchive.Member> parts = new HashMap<>();
    private final DocxParagraphs paragraphs;
    private final List<Loss> losses = new ArrayList<>();
    private final Map<String, String> refused = new TreeMap<>();
    private long bytesLeft = MAX_DOCUMENT_BYTES;

    private DocxText(byte[] bytes) {
        archive = ZipArchive.open(bytes, MAX_MEMBERS);
        for (ZipArchive.Member member : archive.members()) parts.putIfAbsent(member.name(), member);
        paragraphs = new DocxParagraphs(headings());
    }

    static Converted convert(Original original) {
        return new DocxText(original.bytes()).read(original);
    }

    private Converted read(Original original) {
        if (!parts.containsKey("word/document.xml"))
            return new Converted.Failed("The document has no text part: it is damaged.");
        add("word/document.xml", List.of());
        if (refused.containsKey("word/document.xml"))
            return new Converted.Failed(
                    "The document cannot be read: its text %s."
                            .formatted(refused.get("word/document.xml")));
        add("word/footnotes.xml", List.of());
        add("word/endnotes.xml", List.of());
        List<Signal> edge =
                List.of(
                        new Signal(
                                Block.Part.NAVIGATION,
                                150,
                                "a header or footer of the document's pages"));
        for (String name : parts.keySet().stream().sorted().toList())
            if (name.matches("word/(?:header|footer)\\d*\\.xml")) add(name, edge);
        refused.forEach(
                (part, reason) ->
                        losses.add(new Loss("%s was not read: it %s.".formatted(part, reason), 0)));
        if (parts.containsKey("word/comments.xml"))
            losses.add(new Loss("The comments in the document's margin were not read.", 0));
        if (paragraphs.text().isBlank())
            return new Converted.Failed(
                    "The document holds no text; it may hold pictures of text.");
        if (paragraphs.isFull())
            losses.add(
                    new Loss(
                            "The rest was not read: documents are read up to %d characters."
                                    .formatted(PlainText.MAX_CHARS),
                            paragraphs.text().length()));
        Rendition rendition =
                Rendition.of(
                        original.capture().payload(),
                        CONVERTER,
                        paragraphs.text(),
                        new OffsetMap(paragraphs.stretches()),
                        losses);
        List<RawBlock> blocks = paragraphs.blocks();
        return new Converted.Text(rendition, _ -> blocks, metadata());
    }

    private void add(String part, List<Signal> signals) {
        try {
            reader(part).ifPresent(xml -> paragraphs.read(xml, signals));
        } catch (DocxParagraphs.Damaged e) {
            losses.add(
                    new Loss(
                            "%s is damaged; what follows in it was not read.".formatted(part),
                            paragraphs.text().length()));
        }
    }

    private Optional<XMLStreamReader> reader(String part) {
        ZipArchive.Member member = parts.get(part);
        if (member == null) return Optional.empty();
        byte[] xml;
        switch (archive.unpack(member, Math.min(MAX_PART_BYTES, bytesLeft), MAX_RATIO)) {
            case ZipArchive.Unpacked.Refused(var reason) -> {
                // at worst it was unpacked as far as its directory says before it was refused
                bytesLeft -= Math.min(bytesLeft, member.unpackedBytes());
                if (refused.size() < MAX_LISTED_PARTS) refused.put(part, reason);
                return Optional.empty();
            }
            case ZipArchive.Unpacked.Whole(var bytes) -> xml = bytes;
        }
        bytesLeft -= xml.length;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // no document may make the program read another file or address, or unfold without end
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return Optional.of(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException e) {
            throw new DocxParagraphs.Damaged(e);
        }
    }

    /// Ids of paragraph styles are in the writer's language; the names of built-in styles are
    /// always English.
    private Map<String, Block.Shape> headings() {
        Map<String, Block.Shape> shapes = new HashMap<>();
        try {
            Optional<XMLStreamReader> opened = reader("word/styles.xml");
            if (opened.isEmpty()) return shapes;
            XMLStreamReader xml = opened.get();
            String id = "";
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
                if (xml.getLocalName().equals("style"))
                    id = DocxParagraphs.attribute(xml, "styleId");
                else if (xml.getLocalName().equals("name")) {
                    String name = DocxParagraphs.attribute(xml, "val").toLowerCase(Locale.ROOT);
                    if (name.startsWith("heading")
                            || name.equals("title")
                            || name.equals("subtitle")) shapes.put(id, Block.Shape.HEADING);
                    else if (name.contains("quote")) shapes.put(id, Block.Shape.QUOTE);
                    else if (name.equals("caption")) shapes.put(id, Block.Shape.CAPTION);
                    else if (name.startsWith("list")) shapes.put(id, Block.Shape.LIST_ITEM);
                }
            }
        } catch (XMLStreamException | DocxParagraphs.Damaged e) {
            losses.add(
                    new Loss(
                            "The document's styles are damaged: headings may be taken for"
                                    + " paragraphs.",
                            0));
        }
        return shapes;
    }

    private Metadata metadata() {
        Map<String, String> fields = new HashMap<>();
        try {
            Optional<XMLStreamReader> opened = reader("docProps/core.xml");
            if (opened.isPresent()) {
                XMLStreamReader xml = opened.get();
                String element = "";
                while (xml.hasNext()) {
                    int event = xml.next();
                    if (event == XMLStreamConstants.START_ELEMENT) element = xml.getLocalName();
                    else if (event == XMLStreamConstants.CHARACTERS && !xml.getText().isBlank())
                        fields.putIfAbsent(element, xml.getText().strip());
                }
            }
        } catch (XMLStreamException | DocxParagraphs.Damaged e) {
            losses.add(
                    new Loss("What the document says of itself is damaged and was not read.", 0));
        }
        Optional<String> title = Optional.ofNullable(fields.get("title"));
        Optional<String> creator = Optional.ofNullable(fields.get("creator"));
        Optional<String> language = Optional.ofNullable(fields.get("language"));
        List<Metadata.DateClaim> dates =
                fields.containsKey("created")
                        ? List.of(
                                new Metadata.DateClaim(
                                        fields.get("created"),
                                        "the day the document was created",
                                        45))
                        : List.of();
        return new Metadata(
                title,
                Optional.empty(),
                creator,
                language,
                Optional.empty(),
                Optional.empty(),
                dates);
    }
}
