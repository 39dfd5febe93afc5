package vigil.archive;

import vigil.journal.Chained;
import vigil.source.Sha256;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the contents of an archive say of its documents, its texts and what was erased: read once,
/// and as far as somebody asks. Where there is a checkpoint a single document is looked up by it.
final class Register {
    private final Entries entries;
    private final Contents contents;
    private Holdings holdings = new Holdings();

    /// Where the contents in `holdings` begin: at a checkpoint, or at the first.
    private Optional<Checkpoint> settledFrom;

    Register(Entries entries, Contents contents) {
        this.entries = entries;
        this.contents = contents;
        this.settledFrom = entries.base();
    }

    private Optional<Checkpoint> base() {
        return entries.base();
    }

    /// {@return what the contents that were read say: behind the checkpoint, and tombstones}
    Holdings settled() throws IOException {
        settle();
        return holdings;
    }

    /// Reads the contents that the archive itself understands, each once.
    private void settle() throws IOException {
        if (!settledFrom.equals(entries.base())) holdings = new Holdings();
        settledFrom = entries.base();
        for (Located found : entries.takeUnread())
            if (Holdings.understands(found)) holdings.take(found, contents.read(found));
    }

    /// {@return what the contents say; all of them}
    Holdings all() throws IOException {
        entries.everything();
        settle();
        return holdings;
    }

    /// {@return documents of one use, in the causal order of their adding, but those that were
    /// erased}
    List<Document> ofUse(Document.Use use) throws IOException {
        Holdings all = all();
        List<Document> documents = new ArrayList<>();
        for (Chained chained : entries.order())
            all.added(chained.digest())
                    .filter(document -> document.use() == use && !isErased(document))
                    .ifPresent(documents::add);
        return documents;
    }

    boolean isErased(Document document) {
        return holdings.isErased(document);
    }

    /// {@return the document that this entry added; empty if it added none or it was erased}
    Optional<Document> document(Sha256 entry) throws IOException {
        settle();
        Optional<Document> found = holdings.added(entry);
        if (found.isEmpty() && base().isPresent())
            try {
                Optional<Located> known = base().get().find(entry);
                if (known.isPresent()) found = document(known.get());
            } catch (Checkpoint.Distrusted e) {
                return all().added(entry).filter(document -> !isErased(document));
            }
        return found.filter(document -> !isErased(document));
    }

    private Optional<Document> document(Located known) throws IOException {
        if (!known.chained().entry().kind().equals(AddedContent.KIND)
                || holdings.erasureOf(known.chained().digest()).isPresent())
            return Optional.empty();
        Holdings one = new Holdings();
        one.take(known, contents.read(known));
        if (!one.damaged().isEmpty())
            throw new Checkpoint.Distrusted(one.damaged().getFirst().what());
        return one.added().stream().findFirst();
    }

    /// {@return the first document that has this payload and stored it}
    Optional<Document> holding(Sha256 payload) throws IOException {
        settle();
        if (base().isPresent())
            try {
                for (int row : base().get().table().rowsOf(payload)) {
                    Optional<Document> found =
                            document(base().get().at(row)).filter(this::isHolding);
                    if (found.isPresent() && found.get().capture().payload().equals(payload))
                        return found;
                }
            } catch (Checkpoint.Distrusted e) {
                entries.everything();
                settle();
            }
        return holdings.withPayload(payload).stream().filter(this::isHolding).findFirst();
    }

    private boolean isHolding(Document document) {
        return !isErased(document) && document.records().contains(document.holder());
    }

    /// {@return payloads that were erased and of which contents are back, with the reasons}
    Map<Sha256, String> unburied() throws IOException {
        settle();
        Map<Sha256, String> back = new TreeMap<>();
        for (Document document : holdings.added())
            unburied(document.id(), document.capture().payload(), back);
        for (Kept text : holdings.kept()) unburied(text.rendered().digest(), text.payload(), back);
        if (base().isPresent())
            for (Sha256 payload : holdings.erasedPayloads())
                for (int row : base().get().table().rowsOf(payload))
                    if (Set.of(AddedContent.KIND, Kept.KIND)
                            .contains(base().get().table().kind(row)))
                        unburied(base().get().table().digest(row), payload, back);
        return back;
    }

    private void unburied(Sha256 entry, Sha256 payload, Map<Sha256, String> back) {
        if (holdings.erasureOf(entry).isEmpty())
            holdings.erasure(payload).ifPresent(erasure -> back.put(payload, erasure.reason()));
    }

    /// {@return whether this rendition of this payload is kept}
    boolean isKept(Sha256 rendition, Sha256 payload) throws IOException {
        settle();
        if (base().isPresent())
            try {
                for (CheckpointTable.Text text : base().get().table().texts())
                    if (text.rendition().equals(rendition)) {
                        Located known = base().get().at(text.row());
                        if (contents.read(known) instanceof Content.Present(var json)
                                && json.text("payload").equals(Optional.of(payload.hex()))
                                && json.text("rendition").equals(Optional.of(rendition.hex())))
                            return holdings.erasure(payload).isEmpty();
                    }
            } catch (Checkpoint.Distrusted e) {
                entries.everything();
                settle();
            }
        return holdings.erasure(payload).isEmpty()
                && holdings.kept().stream()
                        .anyMatch(
                                text ->
                                        text.rendition().equals(rendition)
                                                && text.payload().equals(payload));
    }
}
