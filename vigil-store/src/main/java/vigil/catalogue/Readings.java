package vigil.catalogue;

import vigil.archive.Archive;
import vigil.archive.Document;
import vigil.casefile.CaseBuilder;
import vigil.casefile.PageDecisions;
import vigil.claim.PageClaims;
import vigil.source.Capture;
import vigil.source.DocumentIds;
import vigil.source.Original;
import vigil.source.Sha256;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Reads documents of an archive.
final class Readings {
    /// A document of more bytes is no page.
    private static final int MAX_BYTES = 64 << 20;

    /// So many are held in memory.
    private static final int AT_ONCE = 16;

    private final Archive archive;
    private final CaseBuilder builder;

    Readings(Archive archive, CaseBuilder builder) {
        this.archive = archive;
        this.builder = builder;
    }

    /// What a document gave.
    ///
    /// @param id of the page, told by the document alone, so that no other changes it
    /// @param payload digest of the bytes that were read, content coding taken off
    /// @param readAs the decisions that the reading went by
    /// @param read what it says; empty if it gave no page
    /// @param unread why it gave none
    record Given(
            String id,
            Sha256 payload,
            String readAs,
            Optional<PageClaims> read,
            Optional<String> unread) {}

    /// Reads documents, so many of them held at a time.
    ///
    /// @param each takes what they gave, in their order
    void read(List<Document> documents, PageDecisions decided, BiConsumer<Document, Given> each) {
        for (int from = 0; from < documents.size(); from += AT_ONCE) {
            List<Document> some =
                    documents.subList(from, Math.min(documents.size(), from + AT_ONCE));
            // bytes come from one file after the other; reading them is what takes long
            List<Supplier<Given>> opened = some.stream().map(one -> opened(one, decided)).toList();
            List<Given> given = builder.all(opened);
            for (int i = 0; i < some.size(); i++) each.accept(some.get(i), given.get(i));
        }
    }

    private Supplier<Given> opened(Document document, PageDecisions decided) {
        String id = DocumentIds.of(document.capture(), document.id());
        Original original;
        try {
            original = original(document);
        } catch (IOException e) {
            return () ->
                    new Given(
                            id,
                            document.capture().payload(),
                            "",
                            Optional.empty(),
                            Optional.of("Its bytes cannot be read: %s.".formatted(e.getMessage())));
        }
        return () -> read(id, original, document, decided);
    }

    private Given read(String id, Original original, Document document, PageDecisions decided) {
        Sha256 payload = original.capture().payload();
        return switch (builder.read(id, original, document.facts(), decided)) {
            case CaseBuilder.Reading.Said(var said) ->
                    new Given(
                            id,
                            payload,
                            decided.readingOf(payload),
                            Optional.of(said),
                            Optional.empty());
            case CaseBuilder.Reading.Nothing(var reason) ->
                    new Given(
                            id,
                            payload,
                            decided.readingOf(payload),
                            Optional.empty(),
                            Optional.of(reason));
        };
    }

    private Original original(Document document) throws IOException {
        Capture capture = document.capture();
        boolean coded = document.http().flatMap(Document.HttpFacts::contentCoding).isPresent();
        byte[] bytes =
                coded
                        ? archive.decodedPayload(document, MAX_BYTES)
                        : archive.payload(document, MAX_BYTES);
        return new Original(
                coded
                        ? new Capture(
                                Sha256.of(bytes), capture.type(), capture.origin(), capture.how())
                        : capture,
                bytes,
                document.http().flatMap(Document.HttpFacts::charset));
    }
}
