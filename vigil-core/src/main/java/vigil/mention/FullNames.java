package vigil.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The full names a page has been seen to write, so that short and touching ones are cut rightly.
final class FullNames {
    private final Set<String> whole = new HashSet<>();
    private final Map<String, Set<String>> endings = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    void add(Line line, Piece piece) {
        String name = text(line, piece.first(), piece.end());
        whole.add(name);
        if (piece.shape() != Piece.Shape.NAME || piece.size() < 2) return;
        for (int i = piece.first(); i < piece.end(); i++) {
            if (!line.isWord(i)) continue;
            if (i > piece.first())
                endings.computeIfAbsent(text(line, i, piece.end()), _ -> new HashSet<>()).add(name);
            words.computeIfAbsent(line.folded(i), _ -> new HashSet<>()).add(name);
        }
    }

    /// {@return whether the page writes exactly this as a name somewhere}
    boolean isWhole(String name) {
        return whole.contains(name);
    }

    /// {@return whether some full name of the page ends so}
    boolean ends(String name) {
        return endings.containsKey(name);
    }

    /// {@return whether some full name of the page other than this one ends so}
    boolean ends(String name, String but) {
        return endings.getOrDefault(name, Set.of()).stream().anyMatch(other -> !other.equals(but));
    }

    /// {@return whether the word is part of another full name than this one}
    boolean hasWord(String word, String but) {
        return words.getOrDefault(word, Set.of()).stream()
                .anyMatch(name -> !name.equals(but) && !but.endsWith(name));
    }

    static String text(Line line, int first, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < end; i++) text.append(i == first ? "" : " ").append(line.folded(i));
        return text.toString();
    }
}
