package vigil.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// A number for all that an index holds of each page and person: its words with their places, what
/// is sorted, counted and ranged over, what is shown. Two indexes with equal numbers answer alike,
/// however their files came about.
final class IndexContents {
    private static final long PRIME = 0x100000001b3L;

    /// What one segment holds of each of its documents, as a sum: in whatever order it is come by.
    private final LeafReader leaf;

    private final long[] sums;
    private final String[] keys;

    private IndexContents(LeafReader leaf) {
        this.leaf = leaf;
        this.sums = new long[leaf.maxDoc()];
        this.keys = new String[leaf.maxDoc()];
    }

    /// {@return numbers by key; what has no key stands under the empty one}
    static Map<String, Long> of(IndexReader reader) throws IOException {
        Map<String, Long> contents = new TreeMap<>();
        for (LeafReaderContext context : reader.leaves()) {
            IndexContents held = new IndexContents(context.reader());
            for (FieldInfo field : context.reader().getFieldInfos()) {
                if (field.getIndexOptions() != IndexOptions.NONE) held.words(field.name);
                if (field.getPointDimensionCount() > 0) held.ranges(field.name);
                held.values(field);
            }
            held.shown();
            Bits live = context.reader().getLiveDocs();
            for (int doc = 0; doc < held.sums.length; doc++)
                if (live == null || live.get(doc))
                    contents.merge(
                            held.keys[doc] == null ? "" : held.keys[doc],
                            held.sums[doc],
                            Long::sum);
        }
        return contents;
    }

    private void words(String field) throws IOException {
        Terms terms = leaf.terms(field);
        if (terms == null) return;
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        boolean placed = terms.hasPositions();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            long word = mixed(number(field), term);
            postings = each.postings(postings, PostingsEnum.ALL);
            for (int doc = postings.nextDoc();
                    doc != PostingsEnum.NO_MORE_DOCS;
                    doc = postings.nextDoc()) {
                if (field.equals(PageDocument.KEY)) keys[doc] = term.utf8ToString();
                long told = word;
                if (placed)
                    for (int i = 0; i < postings.freq(); i++) {
                        told = mixed(told, postings.nextPosition());
                        if (postings.getPayload() != null)
                            told = mixed(told, postings.getPayload());
                    }
                add(doc, told);
            }
        }
    }

    private void ranges(String field) throws IOException {
        PointValues points = leaf.getPointValues(field);
        if (points == null) return;
        long name = mixed(number(field), 1);
        points.intersect(
                new PointValues.IntersectVisitor() {
                    @Override
                    public void visit(int doc) {
                        throw new IllegalStateException("every point is asked for its value");
                    }

                    @Override
                    public void visit(int doc, byte[] value) {
                        add(doc, mixed(name, new BytesRef(value)));
                    }

                    @Override
                    public PointValues.Relation compare(byte[] least, byte[] most) {
                        return PointValues.Relation.CELL_CROSSES_QUERY;
                    }
                });
    }

    private void values(FieldInfo field) throws IOException {
        long name = mixed(number(field.name), 2);
        switch (field.getDocValuesType()) {
            case NONE -> {}
            case NUMERIC -> {
                NumericDocValues all = leaf.getNumericDocValues(field.name);
                while (all.nextDoc() != NumericDocValues.NO_MORE_DOCS)
                    add(all.docID(), mixed(name, all.longValue()));
            }
            case BINARY -> {
                BinaryDocValues all = leaf.getBinaryDocValues(field.name);
                while (all.nextDoc() != BinaryDocValues.NO_MORE_DOCS)
                    add(all.docID(), mixed(name, all.binaryValue()));
            }
            case SORTED -> {
                SortedDocValues all = leaf.getSortedDocValues(field.name);
                while (all.nextDoc() != SortedDocValues.NO_MORE_DOCS)
                    add(all.docID(), mixed(name, all.lookupOrd(all.ordValue())));
            }
            case SORTED_NUMERIC -> {
                SortedNumericDocValues all = leaf.getSortedNumericDocValues(field.name);
                while (all.nextDoc() != SortedNumericDocValues.NO_MORE_DOCS)
                    for (int i = 0; i < all.docValueCount(); i++)
                        add(all.docID(), mixed(name, all.nextValue()));
            }
            case SORTED_SET -> {
                SortedSetDocValues all = leaf.getSortedSetDocValues(field.name);
                while (all.nextDoc() != SortedSetDocValues.NO_MORE_DOCS)
                    for (int i = 0; i < all.docValueCount(); i++)
                        add(all.docID(), mixed(name, all.lookupOrd(all.nextOrd())));
            }
        }
    }

    private void shown() throws IOException {
        StoredFields stored = leaf.storedFields();
        for (int doc = 0; doc < sums.length; doc++) {
            Document document = stored.document(doc);
            for (IndexableField field : document) {
                long name = mixed(number(field.name()), 3);
                BytesRef bytes = field.binaryValue();
                add(
                        doc,
                        bytes == null
                                ? mixed(name, new BytesRef(String.valueOf(value(field))))
                                : mixed(name, bytes));
            }
        }
    }

    private static Object value(IndexableField field) {
        return field.numericValue() == null ? field.stringValue() : field.numericValue();
    }

    private void add(int doc, long told) {
        // spread first, or sums of like numbers would meet
        long spread = (told ^ (told >>> 32)) * 0x9e3779b97f4a7c15L;
        sums[doc] += spread ^ (spread >>> 29);
    }

    private static long number(String field) {
        return mixed(0xcbf29ce484222325L, new BytesRef(field.getBytes(StandardCharsets.UTF_8)));
    }

    /// Fowler, Noll and Vo's hash, variant 1a.
    private static long mixed(long before, BytesRef bytes) {
        long hash = before;
        for (int i = 0; i < bytes.length; i++)
            hash = (hash ^ (bytes.bytes[bytes.offset + i] & 0xff)) * PRIME;
        return mixed(hash, bytes.length);
    }

    private static long mixed(long before, long number) {
        long hash = before;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE)
            hash = (hash ^ (number >>> shift & 0xff)) * PRIME;
        return hash;
    }
}
