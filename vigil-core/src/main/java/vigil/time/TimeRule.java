package vigil.time;

import vigil.language.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// One row of a `time/grammar.tsv`: a pattern of words, numbers and other rules, and what it means.
///
/// A pattern is a list of elements parted by blanks. `{a|b}` is a class of words, a number, or what
/// another rule gives, with alternatives; anything else is a word or mark as it stands, with
/// alternatives parted by `|`. A `?` after an element makes it optional, a `^` before it demands
/// that no blank stands before it, a `>` that it follows without being part of what is read; words
/// with a `<` at the beginning of a pattern stand before what is read.
///
/// @param id the row's own name, kept in every date it reads
/// @param gives the class this rule makes
/// @param before words that stand before it, in reading order
/// @param pattern its elements
/// @param builder name of the step in [MeaningBuilder] that makes the meaning, or `parts` to hand
///   the parts on
/// @param constants parts that the row adds to those it finds
record TimeRule(
        String id,
        String gives,
        List<Set<String>> before,
        List<Element> pattern,
        String builder,
        List<Sense> constants) {
    /// Builder that hands on the parts it finds.
    static final String PARTS = "parts";

    /// Builder that hands on the meaning it finds, under the name of the rule that made it.
    static final String SAME = "same";

    TimeRule {
        before = List.copyOf(before);
        pattern = List.copyOf(pattern);
        constants = List.copyOf(constants);
    }

    /// One place in a pattern.
    ///
    /// @param kinds classes that fit; empty if only words do
    /// @param forms words or marks that fit
    /// @param optional whether it may be missing
    /// @param glued whether no blank may stand before it
    /// @param ahead whether it only has to follow
    record Element(
            List<String> kinds, Set<String> forms, boolean optional, boolean glued, boolean ahead) {
        Element {
            kinds = List.copyOf(kinds);
            forms = Set.copyOf(forms);
        }
    }

    static TimeRule of(Table.Row row, String table, Locale locale) {
        List<Element> pattern = new ArrayList<>();
        List<Set<String>> before = new ArrayList<>();
        for (String element : row.cell("pattern").split(" "))
            if (element.length() > 1 && element.startsWith("<"))
                before.add(element(element.substring(1), locale).forms());
            else pattern.add(element(element, locale));
        if (pattern.stream().allMatch(Element::optional))
            throw new IllegalArgumentException(
                    "%s line %d: the pattern \"%s\" fits nothing at all"
                            .formatted(table, row.line(), row.cell("pattern")));
        String[] meaning = row.cell("meaning").split(" ");
        List<Sense> constants = new ArrayList<>();
        for (int i = 1; i < meaning.length; i++) {
            String[] pair = meaning[i].split("=", 2);
            if (pair.length < 2)
                throw new IllegalArgumentException(
                        "%s line %d: \"%s\" is not of the form name=value"
                                .formatted(table, row.line(), meaning[i]));
            constants.add(constant(pair[0], pair[1]));
        }
        return new TimeRule(
                table.substring(0, table.indexOf('/')) + ":" + row.cell("rule"),
                row.cell("gives"),
                before,
                pattern,
                meaning[0],
                constants);
    }

    private static Sense constant(String label, String value) {
        return !label.equals("sign") && value.matches("[0-9]+")
                ? new Sense(label, new Sense.Amount(Long.parseLong(value) * 100, 0))
                : new Sense(label, new Sense.Word(value));
    }

    private static Element element(String written, Locale locale) {
        boolean glued = written.length() > 1 && written.startsWith("^");
        boolean ahead = written.length() > 1 && written.startsWith(">");
        String rest = glued || ahead ? written.substring(1) : written;
        boolean optional = rest.length() > 1 && rest.endsWith("?");
        if (optional) rest = rest.substring(0, rest.length() - 1);
        if (rest.startsWith("{") && rest.endsWith("}"))
            return new Element(
                    List.of(rest.substring(1, rest.length() - 1).split("\\|")),
                    Set.of(),
                    optional,
                    glued,
                    ahead);
        Set<String> forms = new TreeSet<>();
        for (String form : rest.split("\\|")) forms.add(form.toLowerCase(locale));
        return new Element(List.of(), forms, optional, glued, ahead);
    }
}
