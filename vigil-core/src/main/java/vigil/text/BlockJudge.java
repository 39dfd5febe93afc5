package vigil.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Decides of each block whether it is article or furniture, from several signals, and finds the title.
final class BlockJudge {
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+\\.\\w+|\\[email\\W*protected\\]");
    private static final Pattern PHONE = Pattern.compile("^\\W*(?:\\+|\\(?0)[\\d\\s().-]{7,}$");
    private static final Pattern LINK = Pattern.compile("^\\W*(?:https?://|www\\.)\\S+$");

    private static final Pattern MARKUP = Pattern.compile("^<\\w+[^>]*=|^\\W*(?:var|function|window)\\b.*[;{(]");

    private final String text;
    private final List<RawBlock> raw;
    private final CueLexicon cues;
    private final String language;
    private final List<BlockForm> forms = new ArrayList<>();
    private final List<List<Signal>> signals = new ArrayList<>();
    private final List<Boolean> first = new ArrayList<>();
    private int title = -1;

    BlockJudge(Converted.Text converted, CueLexicon cues, String language) {
        this.text = converted.rendition().text();
        this.raw = converted.cutter().apply(cues);
        this.cues = cues;
        this.language = language;
        Map<String, Integer> times = new HashMap<>();
        for (RawBlock block : raw) {
            BlockForm form = BlockForm.of(text.substring(block.start(), block.end()));
            forms.add(form);
            times.merge(CueLexicon.fold(form.text()), 1, Integer::sum);
        }
        firsts(times);
        for (int i = 0; i < raw.size(); i++) signals.add(own(i, times));
        sections();
        head();
        tail();
    }

    /// {@return the title, where one of the blocks is it}
    Optional<String> title() {
        return title < 0 ? Optional.empty() : Optional.of(forms.get(title).text().strip());
    }

    /// {@return all blocks with their parts}
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            RawBlock block = raw.get(i);
            Block.Part part = part(i);
            List<String> why = signals.get(i).stream()
                    .sorted(Comparator.comparingInt((Signal s) -> -s.weight()))
                    .map(s -> "%s %d: %s".formatted(s.part().name().toLowerCase(java.util.Locale.ROOT), s.weight(), s.because()))
                    .toList();
            blocks.add(new Block(
                    block.start(), block.end(), i == title ? Block.Shape.TITLE : block.shape(), language, part, why));
        }
        return blocks;
    }

    private Block.Part part(int i) {
        Map<Block.Part, Integer> sums = new EnumMap<>(Block.Part.class);
        for (Signal signal : signals.get(i)) sums.merge(signal.part(), signal.weight(), Integer::sum);
        int article = sums.getOrDefault(Block.Part.ARTICLE, 0);
        int furniture = 0;
        int most = 0;
        Block.Part best = Block.Part.ARTICLE;
        for (Map.Entry<Block.Part, Integer> sum : sums.entrySet()) {
            if (sum.getKey() == Block.Part.ARTICLE) continue;
            furniture += sum.getValue();
            if (sum.getValue() > most) {
                most = sum.getValue();
                best = sum.getKey();
            }
        }
        return furniture > article ? best : Block.Part.ARTICLE;
    }

    private boolean isArticle(int i) {
        return part(i).isArticle();
    }

    private void say(int i, Block.Part part, int weight, String because) {
        signals.get(i).add(new Signal(part, weight, because));
    }

    /// Of a text that stands twice the first may be the real one, but what stands three times is part of the frame.
    private void firsts(Map<String, Integer> times) {
        Set<String> seen = new HashSet<>();
        for (BlockForm form : forms) {
            String folded = CueLexicon.fold(form.text());
            first.add(seen.add(folded) && (times.get(folded) == 2 || form.isProse()) && form.words() >= 4);
        }
    }

    private boolean isFirst(int i) {
        return first.get(i);
    }

    private List<Signal> own(int i, Map<String, Integer> times) {
        RawBlock block = raw.get(i);
        BlockForm form = forms.get(i);
        List<Signal> own = new ArrayList<>(block.signals());
        own.add(new Signal(
                Block.Part.ARTICLE,
                form.isProse() ? 30 + Math.min(form.text().length() / 20, 30) : 15,
                form.isProse() ? "running text" : "text"));
        for (CueLexicon.Cue cue : cues.in(form.text()))
            own.add(new Signal(cue.part(), cue.weight(), "says \"" + cue.phrase() + "\""));
        int repeated = times.get(CueLexicon.fold(form.text()));
        if (repeated > 1 && form.letters() > 3 && !isFirst(i))
            own.add(new Signal(
                    Block.Part.NAVIGATION,
                    block.signals().isEmpty() || form.isProse() ? 50 : 20,
                    "stands " + repeated + " times on the page"));
        if (form.trails() && block.shape() == Block.Shape.LIST_ITEM)
            own.add(new Signal(Block.Part.TEASER, 40, "an item that breaks off"));
        if (MARKUP.matcher(form.text()).find()) own.add(new Signal(Block.Part.NAVIGATION, 90, "markup, not text"));
        if (form.letters() == 0) own.add(new Signal(Block.Part.NAVIGATION, 40, "has no letter"));
        if (PHONE.matcher(form.text()).find()) own.add(new Signal(Block.Part.CONTACT, 60, "a telephone number"));
        if (ADDRESS.matcher(form.text()).find())
            own.add(new Signal(Block.Part.CONTACT, form.isProse() ? 25 : 50, "an e-mail address"));
        if (LINK.matcher(form.text()).find()) own.add(new Signal(Block.Part.SHARE, 50, "nothing but an address"));
        if (block.linkedChars() * 10 > block.length() * 7 && !form.isProse())
            own.add(new Signal(Block.Part.NAVIGATION, 25, "nothing but links"));
        return own;
    }

    /// After a heading such as "related articles" come items of that kind, until running text of several paragraphs.
    private void sections() {
        for (int i = 0; i < raw.size(); i++) {
            Optional<CueLexicon.Cue> head = cues.sectionHead(forms.get(i).text());
            if (head.isEmpty()) continue;
            say(i, head.get().part(), 60, "heads a section of its kind");
            int prose = 0;
            for (int j = i + 1; j < Math.min(raw.size(), raw.get(i).reach()); j++) {
                BlockForm form = forms.get(j);
                boolean full = form.isProse() && !form.trails();
                prose = full ? prose + 1 : 0;
                if (prose >= 2) break;
                boolean nextFull = full && j + 1 < raw.size() && forms.get(j + 1).isProse() && !forms.get(j + 1).trails();
                if (nextFull) break;
                say(j, head.get().part(), 70, "in the section \"" + forms.get(i).text() + "\"");
            }
        }
    }

    /// What stands before the title is a menu.
    private void head() {
        for (int i = 0; i < raw.size(); i++)
            if (raw.get(i).shape() == Block.Shape.TITLE) {
                title = i;
                return;
            }
        int lead = 0;
        while (lead < raw.size() && !(isArticle(lead) && forms.get(lead).isProse())) lead++;
        if (lead == raw.size()) return;
        int first = lead;
        for (int i = lead - 1; i >= 0; i--) {
            BlockForm form = forms.get(i);
            if (!isArticle(i)) {
                if (first < lead) break;
                continue;
            }
            if (form.commaList()) {
                say(i, Block.Part.TAGS, 40, "a list of short items beside the title");
                continue;
            }
            if (form.isShort() && raw.get(i).shape() != Block.Shape.HEADING && i > 0) continue;
            first = i;
        }
        if (first < lead) title = first;
        for (int i = 0; i < first; i++)
            if (!forms.get(i).isProse()) say(i, Block.Part.NAVIGATION, 50, "stands before the title");
    }

    /// Short lines after the last running text are tags, credits and the like.
    private void tail() {
        int last = raw.size() - 1;
        while (last >= 0 && !(isArticle(last) && (forms.get(last).isProse() || forms.get(last).closes()))) last--;
        if (last < 0) return;
        for (int i = last + 1; i < raw.size(); i++)
            if (forms.get(i).isShort() && i != title) say(i, Block.Part.TAGS, 30, "a short line after the article");
    }
}
