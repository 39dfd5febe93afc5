package vigil.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A page's blocks while signals about them are being gathered; what they add up to can be asked at
/// any time.
final class Draft {
    private final List<RawBlock> raw;
    private final List<BlockForm> forms = new ArrayList<>();
    private final List<List<Signal>> signals = new ArrayList<>();
    private int title = -1;

    Draft(String text, List<RawBlock> raw) {
        this.raw = List.copyOf(raw);
        for (int i = 0; i < raw.size(); i++) {
            RawBlock block = raw.get(i);
            forms.add(BlockForm.of(text.substring(block.start(), block.end())));
            signals.add(new ArrayList<>(block.signals()));
            if (block.shape() == Block.Shape.TITLE && title < 0) title = i;
        }
    }

    int size() {
        return raw.size();
    }

    RawBlock raw(int i) {
        return raw.get(i);
    }

    BlockForm form(int i) {
        return forms.get(i);
    }

    /// {@return whether the medium tells what is what, as HTML does and plain text does not}
    boolean hasMarkup(int i) {
        return !raw.get(i).signals().isEmpty();
    }

    /// {@return index of the title; -1 if no block is it}
    int title() {
        return title;
    }

    void title(int i) {
        title = i;
    }

    void say(int i, Block.Part part, int weight, String because) {
        signals.get(i).add(new Signal(part, weight, because));
    }

    boolean isArticle(int i) {
        return part(i).isArticle();
    }

    /// {@return whether this is running text of the article, as far as it is known}
    boolean isArticleProse(int i) {
        return forms.get(i).isProse() && isArticle(i);
    }

    /// {@return what the signals of a block add up to: article unless all kinds of furniture
    /// together outweigh it}
    Block.Part part(int i) {
        Map<Block.Part, Integer> sums = new EnumMap<>(Block.Part.class);
        for (Signal signal : signals.get(i))
            sums.merge(signal.part(), signal.weight(), Integer::sum);
        int article = sums.getOrDefault(Block.Part.ARTICLE, 0);
        int furniture = 0;
        int most = 0;
        Block.Part best = Block.Part.ARTICLE;
        for (Map.Entry<Block.Part, Integer> sum : sums.entrySet()) {
            if (sum.getKey().isArticle()) continue;
            furniture += sum.getValue();
            if (sum.getValue() > most) {
                most = sum.getValue();
                best = sum.getKey();
            }
        }
        return furniture > article ? best : Block.Part.ARTICLE;
    }

    List<String> why(int i) {
        return signals.get(i).stream()
                .sorted(Comparator.comparingInt((Signal s) -> -s.weight()))
                .map(
                        s ->
                                "%s %d: %s"
                                        .formatted(
                                                s.part().name().toLowerCase(Locale.ROOT),
                                                s.weight(),
                                                s.because()))
                .toList();
    }
}
