package vigil.report;

import vigil.text.Block;
import vigil.text.Page;
import vigil.text.Passage;
import vigil.text.Sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/// One source as text: its paragraphs with the quoted passages marked, each with the lines that
/// rest on it; furniture folded away; and behind each sentence what the program made of it.
final class SourceText {
    private final Html html;
    private final Words words;
    private final PassageIndex passages;
    private final SentenceNotes notes;
    private final Page page;
    private final List<Passage> quoted;
    private final Set<Passage> shown = new HashSet<>();

    SourceText(Html html, Words words, PassageIndex passages, SentenceNotes notes, Page page) {
        this.html = html;
        this.words = words;
        this.passages = passages;
        this.notes = notes;
        this.page = page;
        this.quoted = passages.in(page);
    }

    void write() {
        List<Block> blocks = page.blocks();
        for (int i = 0; i < blocks.size(); ) {
            if (blocks.get(i).isArticle()) article(i++);
            else i = furniture(i);
        }
        // a passage that lies in no block still has to be where its links lead
        for (Passage passage : quoted)
            if (!shown.contains(passage)) {
                html.open("p", "dir", "auto", "lang", page.language());
                piece(new Piece(passage, passage.start(), passage.end(), true), passage.end());
                html.close("p");
            }
    }

    private void article(int index) {
        Block block = page.blocks().get(index);
        String tag =
                switch (block.shape()) {
                    case TITLE, HEADING -> "h4";
                    case QUOTE -> "blockquote";
                    case PARAGRAPH, LIST_ITEM, TABLE_CELL, CAPTION -> "p";
                };
        boolean foreign =
                !block.language().equals(page.language()) && !block.language().equals("und");
        html.open(
                tag,
                "dir",
                "auto",
                "class",
                "b-" + block.shape().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                "lang",
                foreign ? block.language() : page.language());
        int at = block.start();
        for (Sentence sentence : page.sentences()) {
            if (sentence.block() != index || sentence.start() < at) continue;
            run(at, sentence.start());
            SentenceNotes.Note note = notes.of(page, sentence);
            html.open("span", "class", "s " + note.kind());
            run(sentence.start(), sentence.end());
            html.close("span");
            html.element(
                    "span",
                    " [" + note.say(words) + "]",
                    "class",
                    "did",
                    "dir",
                    "auto",
                    "lang",
                    words.language());
            at = sentence.end();
        }
        run(at, block.end());
        html.close(tag);
    }

    private int furniture(int from) {
        List<Block> blocks = page.blocks();
        int to = from;
        while (to < blocks.size() && !blocks.get(to).isArticle()) to++;
        List<String> kinds =
                blocks.subList(from, to).stream()
                        .map(
                                b ->
                                        words.say(
                                                "furniture."
                                                        + b.part()
                                                                .name()
                                                                .toLowerCase(java.util.Locale.ROOT)
                                                                .replace('_', '-')))
                        .distinct()
                        .toList();
        html.open("details", "class", "furniture")
                .element("summary", words.say("source.furniture", String.join(", ", kinds)));
        for (Block block : blocks.subList(from, to)) {
            html.open("p", "dir", "auto", "lang", page.language());
            run(block.start(), block.end());
            html.close("p");
        }
        html.close("details");
        return to;
    }

    /// A stretch of a passage between two ends that other elements force upon it.
    private record Piece(Passage passage, int start, int end, boolean last) {}

    /// Writes `[from, to)` with its passages marked; where two overlap without one holding the
    /// other, the later is cut in two.
    private void run(int from, int to) {
        if (from >= to) return;
        PriorityQueue<Piece> waiting =
                new PriorityQueue<>(
                        Comparator.comparingInt(Piece::start)
                                .thenComparing(p -> -p.end())
                                .thenComparing(Piece::passage));
        for (Passage passage : quoted)
            if (passage.start() < to && from < passage.end())
                waiting.add(
                        new Piece(
                                passage,
                                Math.max(from, passage.start()),
                                Math.min(to, passage.end()),
                                passage.end() <= to));
        int at = from;
        while (!waiting.isEmpty()) {
            Piece piece = waiting.poll();
            plain(at, piece.start());
            at = nested(piece, waiting);
        }
        plain(at, to);
    }

    private int nested(Piece piece, PriorityQueue<Piece> waiting) {
        begin(piece);
        int at = piece.start();
        while (!waiting.isEmpty() && waiting.peek().start() < piece.end()) {
            Piece inner = waiting.poll();
            if (inner.end() > piece.end()) {
                waiting.add(new Piece(inner.passage(), piece.end(), inner.end(), inner.last()));
                inner = new Piece(inner.passage(), inner.start(), piece.end(), false);
            }
            plain(at, inner.start());
            at = nested(inner, waiting);
        }
        plain(at, piece.end());
        end(piece);
        return piece.end();
    }

    private void piece(Piece piece, int end) {
        begin(piece);
        plain(piece.start(), end);
        end(piece);
    }

    private void begin(Piece piece) {
        List<String> attributes = new ArrayList<>();
        if (shown.add(piece.passage()))
            attributes.addAll(
                    List.of("id", passages.place(piece.passage()).id(), "tabindex", "-1"));
        if (passages.lines(piece.passage()).isEmpty()) attributes.addAll(List.of("class", "name"));
        html.open("mark", attributes.toArray(String[]::new));
    }

    private void end(Piece piece) {
        if (piece.last() && !passages.lines(piece.passage()).isEmpty()) {
            html.open("sup", "class", "back", "dir", "ltr", "lang", words.language());
            html.element(
                    "span",
                    passages.place(piece.passage()).label() + "\u2192",
                    "class",
                    "place",
                    "aria-hidden",
                    "true");
            for (LineRef line : passages.lines(piece.passage()))
                html.element(
                        "a",
                        line.label(),
                        "href",
                        "#" + line.id(),
                        "aria-label",
                        words.say("source.back", line.label(), line.words()));
            html.close("sup");
        }
        html.close("mark");
    }

    private void plain(int from, int to) {
        if (from < to) html.text(page.rendition().text().substring(from, to));
    }
}
