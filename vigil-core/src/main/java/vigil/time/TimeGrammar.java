package vigil.time;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.language.Table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
    private final TimeWords words;
    private final NumberWords numbers;

    private TimeGrammar(LanguagePack pack, LanguagePack neutral) {
        words = new TimeWords(pack);
        numbers = new NumberWords(pack);
        add(pack.table("time/grammar.tsv"), pack);
        add(neutral.table("time/grammar.tsv"), pack);
        for (String gives : rules.keySet())
            refuseCircles(gives, new ArrayList<>(), new HashSet<>());
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

    /// {@return whether a date may begin with this piece}
    boolean mayBegin(Piece piece) {
        return piece.kind() == Piece.Kind.DIGITS
                || words.begins(piece.form())
                || numbers.begins(piece.form())
                || literals().contains(piece.form());
    }

    private Set<String> literals() {
        if (literals.isEmpty())
            for (List<TimeRule> some : rules.values())
                for (TimeRule rule : some)
                    for (TimeRule.Element e : rule.pattern()) literals.addAll(e.forms());
        return literals;
    }

    private final Set<String> literals = new HashSet<>();
}
