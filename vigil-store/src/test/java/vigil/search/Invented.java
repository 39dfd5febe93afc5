package vigil.search;

import vigil.search.IndexedPassage.Part;
import vigil.search.IndexedPassage.ToldAct;
import vigil.source.Sha256;
import vigil.time.EventDates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Small pages for tests.
final class Invented {
    private Invented() {}

    /// {@return a page of these sentences, a passage each}
    static IndexedPage page(String id, String language, String... sentences) {
        return page(id, language, Optional.empty(), List.of(), sentences);
    }

    /// {@return a page of these sentences, a passage each}
    ///
    /// @param published its date in EDTF
    /// @param acts `type date` each, told in the first sentence
    static IndexedPage page(
            String id,
            String language,
            Optional<String> published,
            List<String> acts,
            String... sentences) {
        List<IndexedPassage> passages = new ArrayList<>();
        int start = 0;
        for (String sentence : sentences) {
            passages.add(
                    new IndexedPassage(
                            start,
                            start + sentence.length(),
                            start,
                            start + sentence.codePointCount(0, sentence.length()),
                            0,
                            sentence,
                            language,
                            Part.ARTICLE,
                            List.of(),
                            passages.isEmpty()
                                    ? acts.stream().map(Invented::act).toList()
                                    : List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()));
            start += sentence.length() + 1;
        }
        return new IndexedPage(
                id,
                Sha256.of(String.join(" ", sentences)),
                language,
                Optional.empty(),
                Optional.empty(),
                published.map(EventDates::parse),
                passages);
    }

    private static ToldAct act(String written) {
        String[] parts = written.split(" ");
        return new ToldAct(parts[0], EventDates.parse(parts[1]));
    }

    static String id(int number) {
        return String.format(Locale.ROOT, "page-%05d", number);
    }
}
