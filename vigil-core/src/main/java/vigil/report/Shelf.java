package vigil.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Texts of one kind with what orders them.
///
/// @param <K> what a text is ordered by
final class Shelf<K> {
    private final Spool spool;
    private final List<Piece<K>> pieces = new ArrayList<>();

    Shelf(Spool spool) {
        this.spool = spool;
    }

    /// A text that is kept elsewhere.
    record Piece<K>(K key, Spool.Place place) {}

    void put(K key, String text) {
        pieces.add(new Piece<>(key, spool.put(text)));
    }

    int size() {
        return pieces.size();
    }

    /// {@return all of them in this order, equal ones as they came}
    List<Piece<K>> sorted(Comparator<? super K> order) {
        return pieces.stream().sorted(Comparator.comparing(Piece::key, order)).toList();
    }

    String text(Piece<K> piece) {
        return spool.get(piece.place());
    }
}
