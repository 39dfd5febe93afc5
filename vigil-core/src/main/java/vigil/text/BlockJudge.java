package vigil.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Decides of each block whether it is article or furniture, from several signals, and finds the
/// title.
final class BlockJudge {
    private final Draft draft;

    BlockJudge(Converted.Text converted, CueLexicon cues, PrintedDates dates) {
        this.draft = new Draft(converted.rendition().text(), converted.cutter().apply(cues));

        OwnSignals.apply(draft, cues);
        SectionRule.apply(draft, cues);
        OpeningRule.apply(draft, dates);
        EndingRule.apply(draft, dates);
        TopicRule.apply(draft);
    }

    /// {@return the title, where one of the blocks is it}
    Optional<String> title() {
        return draft.title() < 0
                ? Optional.empty()
                : Optional.of(draft.form(draft.title()).text().strip());
    }

    /// {@return what is known of the blocks}
    Draft draft() {
        return draft;
    }

    /// {@return all blocks with their parts}
    ///
    /// @param languages the language of a block's text
    List<Block> blocks(UnaryOperator<String> languages) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < draft.size(); i++) {
            RawBlock block = draft.raw(i);
            Block.Shape shape = i == draft.title() ? Block.Shape.TITLE : block.shape();
            blocks.add(
                    new Block(
                            block.start(),
                            block.end(),
                            shape,
                            languages.apply(draft.form(i).text()),
                            draft.part(i),
                            draft.why(i)));
        }
        return blocks;
    }
}
