package vigil.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.language.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class TimeGrammarTest {
    private static final Languages LANGUAGES = Languages.bundled();

    private static List<TimeRule> rules() {
        List<TimeRule> rules = new ArrayList<>();
        List<LanguagePack> packs = new ArrayList<>(LANGUAGES.all());
        packs.add(LANGUAGES.neutral());
        for (LanguagePack pack : packs) {
            Table table = pack.table("time/grammar.tsv");
            for (Table.Row row : table.rows())
                rules.add(TimeRule.of(row, table.name(), pack.locale()));
        }
        return rules;
    }

    @Test
    void every_class_that_a_rule_asks_for_exists_in_some_language() {
        Set<String> known = new TreeSet<>();
        for (String calendar : List.of("month", "weekday"))
            for (String kind : List.of("", "-weak", "-short", "-adjective", "-plural"))
                known.add(calendar + kind);
        for (LanguagePack pack : LANGUAGES.all())
            for (Table.Row row : pack.table("time/words.tsv").rows()) known.add(row.cell("class"));
        for (TimeRule rule : rules()) known.add(rule.gives());

        Set<String> unknown = new TreeSet<>();
        for (TimeRule rule : rules())
            for (TimeRule.Element element : rule.pattern())
                for (String kind : element.kinds())
                    if (!known.contains(kind) && !TimeNumbers.knows(kind))
                        unknown.add(rule.id() + " " + kind);

        assertThat(unknown).isEmpty();
    }

    @Test
    void every_step_that_a_rule_names_exists() {
        for (TimeRule rule : rules())
            if (!rule.builder().equals(TimeRule.PARTS))
                MeaningBuilder.build(rule.builder(), new Sense.Senses(rule.constants()));
    }

    @Test
    void a_word_or_mark_of_a_pattern_is_one_piece() {
        List<String> broken = new ArrayList<>();
        for (TimeRule rule : rules())
            for (TimeRule.Element element : rule.pattern())
                for (String form : element.forms())
                    if (Piece.cut(form, 0, form.length(), java.util.Locale.ROOT).size() != 1)
                        broken.add(rule.id() + " " + form);

        assertThat(broken).isEmpty();
    }
}
