package vigil.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Words and phrases of a lexicon, looked up at a token of a [Line].
///
/// An entry is matched word by word on the form as written or on any dictionary form, case and
/// shape of apostrophes folded. How the text was cut into tokens does not matter: "prisonnier
/// d'opinion" is found as three tokens or as two.
///
/// @param <T> what an entry means
final class PhraseTable<T> {
    private static final int MOST_TOKENS = 7;
    private final Map<String, List<Entry<T>>> byStart = new HashMap<>();

    /// An entry found.
    ///
    /// @param first its first token
    /// @param end one past its last
    record Hit<T>(int first, int end, String phrase, T meaning) {}

    private record Entry<T>(String phrase, T meaning) {}

    void add(String phrase, T meaning) {
        String folded = Line.fold(phrase);
        Entry<T> entry = new Entry<>(folded, meaning);
        int blank = folded.indexOf(' ');
        String word = blank < 0 ? folded : folded.substring(0, blank);
        byStart.computeIfAbsent(word, _ -> new ArrayList<>()).add(entry);
        int apostrophe = word.indexOf('\'');
        if (apostrophe > 0 && apostrophe < word.length() - 1)
            byStart.computeIfAbsent(word.substring(0, apostrophe + 1), _ -> new ArrayList<>())
                    .add(entry);
    }

    boolean isEmpty() {
        return byStart.isEmpty();
    }

    /// {@return the longest entry that begins at this token}
    Optional<Hit<T>> at(Line line, int token) {
        Hit<T> best = null;
        if (token < 0 || token >= line.size()) return Optional.empty();
        for (String form : line.forms(token)) {
            for (Entry<T> entry : byStart.getOrDefault(form, List.of())) {
                int end = match(line, token, entry.phrase());
                if (end < 0) continue;
                if (best == null
                        || end > best.end()
                        || (end == best.end() && line.writes(token, entry.phrase())))
                    best = new Hit<>(token, end, entry.phrase(), entry.meaning());
            }
        }
        return Optional.ofNullable(best);
    }

    /// {@return the longest entry whose last token is this one}
    Optional<Hit<T>> endingAt(Line line, int token) {
        for (int first = Math.max(0, token - MOST_TOKENS + 1); first <= token; first++) {
            Optional<Hit<T>> hit = at(line, first);
            if (hit.isPresent() && hit.get().end() == token + 1) return hit;
        }
        return Optional.empty();
    }

    /// {@return the longest entry that holds exactly the tokens from `first` to `end`}
    Optional<Hit<T>> exactly(Line line, int first, int end) {
        if (first < 0 || first >= line.size()) return Optional.empty();
        for (String form : line.forms(first))
            for (Entry<T> entry : byStart.getOrDefault(form, List.of()))
                if (ends(line, first, entry.phrase(), end))
                    return Optional.of(new Hit<>(first, end, entry.phrase(), entry.meaning()));
        return Optional.empty();
    }

    private static boolean ends(Line line, int first, String phrase, int end) {
        return match(line, first, phrase) == end;
    }

    private static int match(Line line, int token, String rest) {
        if (rest.isEmpty()) return token;
        if (token >= line.size()) return -1;
        for (String form : line.forms(token)) {
            if (form.isEmpty() || !rest.startsWith(form)) continue;
            String after = rest.substring(form.length());
            boolean whole =
                    after.isEmpty()
                            || after.charAt(0) == ' '
                            || form.endsWith("'")
                            || form.endsWith("-");
            if (!whole) continue;
            int end = match(line, token + 1, after.startsWith(" ") ? after.substring(1) : after);
            if (end >= 0) return end;
        }
        return -1;
    }
}
