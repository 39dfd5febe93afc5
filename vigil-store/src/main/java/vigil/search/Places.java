package vigil.search;

import java.nio.ByteBuffer;
import java.util.List;

/// Where the words of a page's passages stand in the index, counted in words over the whole page.
///
/// Between two passages of a block one place is free, so that no phrase runs over the end of a
/// sentence; between two blocks so many are that nothing is near.
final class Places {
    private static final int BETWEEN_BLOCKS = 2_000;

    /// Names of places and bodies are counted from here, a passage each.
    static final int NAMES_A_PASSAGE = 1_000;

    private final int[] first;

    /// @param words the words of each passage
    Places(List<IndexedPassage> passages, List<List<SearchWord>> words) {
        first = new int[passages.size()];
        int place = 0;
        for (int i = 0; i < first.length; i++) {
            if (i > 0)
                place +=
                        passages.get(i).block() == passages.get(i - 1).block() ? 1 : BETWEEN_BLOCKS;
            first[i] = place;
            List<SearchWord> own = words.get(i);
            if (!own.isEmpty()) place += own.getLast().position() + 1;
        }
    }

    private Places(int[] first) {
        this.first = first;
    }

    /// {@return the places as bytes}
    byte[] encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(first.length * Integer.BYTES);
        for (int place : first) bytes.putInt(place);
        return bytes.array();
    }

    /// {@return the places that [#encoded] wrote}
    static Places decode(byte[] bytes, int offset, int length) {
        int[] first = new int[length / Integer.BYTES];
        ByteBuffer.wrap(bytes, offset, length).asIntBuffer().get(first);
        return new Places(first);
    }

    /// {@return the place of the first word of a passage}
    int first(int passage) {
        return first[passage];
    }

    /// {@return the passage that a place lies in}
    int passage(int place) {
        int low = 0;
        int high = first.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (first[middle] <= place) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}
