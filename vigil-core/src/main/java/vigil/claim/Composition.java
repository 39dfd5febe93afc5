package vigil.claim;

import vigil.language.LanguagePack;
import vigil.language.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What an operator makes of the act under it: `und/claim/composition.tsv`, the same for all
/// languages.
///
/// The court decides upon a release: a ruling. It upholds a verdict: a ruling. Somebody demands a
/// release: a request, and no release. The first row that fits holds.
final class Composition {
    /// @param act code of the act that results; `=` for the inner one, `-` for none
    /// @param reality name of a [Reality], or `=`
    /// @param outer whether the operator is where and when it happened (a ruling), or the inner
    ///   predicate (a release announced)
    /// @param also further acts
    /// @param tells `request`, `statement`, `granted`, `refused`, `start`, `end`
    record Rule(String act, String reality, boolean outer, List<String> also, Set<String> tells) {}

    private record Row(Set<String> outer, Set<String> inner, Rule rule) {}

    private final List<Row> rows = new ArrayList<>();

    private Composition(LanguagePack neutral) {
        for (Table.Row row : neutral.table("claim/composition.tsv").rows())
            rows.add(
                    new Row(
                            new TreeSet<>(row.list("outer")),
                            new TreeSet<>(row.list("inner")),
                            new Rule(
                                    row.cell("act"),
                                    row.cell("reality"),
                                    row.cell("at").equals("outer"),
                                    row.list("also"),
                                    new TreeSet<>(row.list("tells")))));
    }

    static Composition of(LanguagePack neutral) {
        return neutral.view(Composition.class, Composition::new);
    }

    /// {@return the rule for this operator and the code of what stands under it}
    Optional<Rule> rule(String outer, String inner) {
        for (Row row : rows)
            if (row.outer().contains(outer)
                    && (row.inner().contains("*") || row.inner().contains(inner)))
                return Optional.of(row.rule());
        return Optional.empty();
    }

    /// {@return whether an operator tells this of itself, whatever stands under it}
    boolean tells(String outer, String what) {
        for (Row row : rows)
            if (row.outer().contains(outer) && row.rule().tells().contains(what)) return true;
        return false;
    }
}
