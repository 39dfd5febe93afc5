package vigil.time;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.language.Table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rules by which one language words dates: its own first, then those that hold in all
/// languages.
///
/// No rule may be reached from itself, so that reading ends.
final class TimeGrammar {
    /// The class of what is reported: a date, duration or the like.
    static final String EXPRESSION = "expression";

    /// The class of what only looks like a date: an age, a year of birth. It is stepped over.
    static final String NOT_A_DATE = "not-a-date";

    private final Map<String, List<TimeRule>> rules = new HashMap<>();
    private final Map<String, Opening> openings = new HashMap<>();
    private final Map<String, RuleIndex> indexes = new HashMap<>();
    private final TimeWords words;
    private final NumberWords numbers;

    private TimeGrammar(LanguagePack pack, LanguagePack neutral) {
        words = new TimeWords(pack);
        numbers = new NumberWords(pack);
        add(pack.table("time/grammar.tsv"), pack);
        add(neutral.table("time/grammar.tsv"), pack);
        for (String gives : rules.keySet())
            refuseCircles(gives, new ArrayList<>(), new HashSet<>());
        for (List<TimeRule> some : rules.values())
            for (TimeRule rule : some) {
                opening(rule.gives());
                for (TimeRule.Element element : rule.pattern())
                    element.kinds().forEach(this::opening);
            }
        rules.forEach((gives, some) -> indexes.put(gives, index(some)));
    }

    /// {@return the grammar of this pack, made once a pack}
    static TimeGrammar of(LanguagePack pack, Languages languages) {
        return pack.view(TimeGrammar.class, p -> new TimeGrammar(p, languages.neutral()));
    }

    private void add(Table table, LanguagePack pack) {
        for (Table.Row row : table.rows()) {
            TimeRule rule = TimeRule.of(row, table.name(), pack.locale());
            rules.computeIfAbsent(rule.gives(), _ -> new ArrayList<>()).add(rule);
        }
    }

    private void refuseCircles(String gives, List<String> path, Set<String> done) {
        if (path.contains(gives))
            throw new IllegalArgumentException(
                    "the date rules go in a circle: " + path + " to " + gives);
        if (!rules.containsKey(gives) || !done.add(gives)) return;
        path.add(gives);
        for (TimeRule rule : rules.get(gives))
            for (TimeRule.Element element : rule.pattern())
                for (String kind : element.kinds()) refuseCircles(kind, path, done);
        path.removeLast();
    }

    /// {@return the rules that give this class, in order; none for a class of words}
    List<TimeRule> giving(String kind) {
        return rules.getOrDefault(kind, List.of());
    }

    TimeWords words() {
        return words;
    }

    NumberWords numbers() {
        return numbers;
    }

    /// {@return whether what is looked for may begin with this piece}
    boolean mayBegin(Piece piece) {
        return mayBegin(EXPRESSION, piece) || mayBegin(NOT_A_DATE, piece);
    }

    /// {@return whether this class may begin with this piece: most pieces of a text are ruled out
    /// here, before any rule is tried}
    boolean mayBegin(String kind, Piece piece) {
        Opening opening = openings.get(kind);
        return opening != null && opening.fits(piece, numbers);
    }

    /// {@return the rules that give this class and may begin with this piece, in order}
    List<TimeRule> giving(String kind, Piece piece) {
        RuleIndex index = indexes.get(kind);
        if (index == null) return List.of();
        List<TimeRule> known = index.byForm().get(piece.form());
        if (known != null) return known;
        return numbers.mayBegin(piece) ? index.byNumber() : List.of();
    }

    /// The rules of one class by the piece that they may begin with.
    private record RuleIndex(Map<String, List<TimeRule>> byForm, List<TimeRule> byNumber) {}

    private RuleIndex index(List<TimeRule> some) {
        Map<TimeRule, Opening> each = new LinkedHashMap<>();
        Set<String> forms = new HashSet<>();
        for (TimeRule rule : some) {
            Opening opening = opening(rule);
            each.put(rule, opening);
            forms.addAll(opening.forms());
        }
        Map<String, List<TimeRule>> byForm = new HashMap<>();
        for (String form : forms)
            byForm.put(
                    form,
                    some.stream()
                            .filter(
                                    r ->
                                            openingOf(each, r).forms().contains(form)
                                                    || (openingOf(each, r).numbers()
                                                            && numbers.mayBegin(form)))
                            .toList());
        return new RuleIndex(
                byForm, some.stream().filter(r -> openingOf(each, r).numbers()).toList());
    }

    private static Opening openingOf(Map<TimeRule, Opening> each, TimeRule rule) {
        return each.getOrDefault(rule, new Opening(Set.of(), false));
    }

    /// What a class may begin with.
    ///
    /// @param forms words and marks
    /// @param numbers whether also with a number, in digits or words
    private record Opening(Set<String> forms, boolean numbers) {
        boolean fits(Piece piece, NumberWords words) {
            return forms.contains(piece.form()) || (numbers && words.mayBegin(piece));
        }
    }

    private Opening opening(TimeRule rule) {
        Set<String> forms = new HashSet<>();
        boolean numbered = false;
        for (TimeRule.Element element : rule.pattern()) {
            forms.addAll(element.forms());
            for (String part : element.kinds()) {
                Opening inner = opening(part);
                forms.addAll(inner.forms());
                numbered |= inner.numbers();
            }
            if (!element.optional()) break;
        }
        return new Opening(Set.copyOf(forms), numbered);
    }

    private Opening opening(String kind) {
        Opening known = openings.get(kind);
        if (known != null) return known;
        Set<String> forms = new HashSet<>();
        boolean numbered = false;
        if (TimeNumbers.knows(kind)) {
            numbered = true;
        } else if (giving(kind).isEmpty()) {
            forms.addAll(words.openings(kind));
        } else {
            for (TimeRule rule : giving(kind)) {
                Opening inner = opening(rule);
                forms.addAll(inner.forms());
                numbered |= inner.numbers();
            }
        }
        Opening opening = new Opening(Set.copyOf(forms), numbered);
        openings.put(kind, opening);
        return opening;
    }
}
