package vigil.claim;

import vigil.claim.Composition.Rule;
import vigil.syntax.VerbGroup.Tense;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// An act predicate together with the operators it stands under.
///
/// @param act code of the act that results; empty if none does
/// @param reality how real
/// @param carrier the predicate that says when, where and by whom: the act's own or an operator
/// @param also further acts
/// @param tells what operators tell of it: `granted`, `refused`, `start`, `end`
/// @param rules the steps taken, for the explanation
record Composed(
        Optional<String> act,
        Reality reality,
        Predicate carrier,
        List<String> also,
        Set<String> tells,
        List<String> rules) {

    static Composed of(Scene scene, Composition composition, Predicate p, Reality own) {
        String act = p.frame().name();
        Reality reality = own;
        Predicate carrier = p;
        List<String> also = new ArrayList<>();
        Set<String> tells = new TreeSet<>();
        List<String> rules = new ArrayList<>();
        boolean none = p.frame().isMatter();
        Optional<Predicate> above = scene.parent(p);
        for (int steps = 0; steps < 6 && above.isPresent(); steps++) {
            Predicate operator = above.get();
            if (operator.frame().isMatter() && !granted(scene, operator))
                return new Composed(
                        Optional.empty(), reality, operator, List.of(), Set.of(), rules);
            Optional<Rule> found = composition.rule(operator.frame().name(), act);
            if (found.isPresent()) {
                Rule rule = found.get();
                rules.add(operator.frame().name() + "*" + act);
                if (rule.act().equals("-"))
                    return new Composed(
                            Optional.empty(), reality, operator, List.of(), rule.tells(), rules);
                if (!rule.act().equals("=")) {
                    act = rule.act();
                    none = false;
                }
                if (rule.outer()) {
                    carrier = operator;
                    reality = Reality.HAPPENED;
                }
                if (!rule.reality().equals("=") && !rule.reality().isEmpty())
                    reality = Reality.valueOf(rule.reality().toUpperCase(java.util.Locale.ROOT));
                also.addAll(rule.also());
                tells.addAll(rule.tells());
            }
            if (Gate.isOpen(operator))
                return new Composed(
                        Optional.empty(), reality, operator, List.of(), Set.of(), rules);
            if (operator.modality() == vigil.syntax.VerbGroup.Modality.OBLIGED && found.isPresent())
                reality = Reality.DEMANDED;
            if (operator.modality() == vigil.syntax.VerbGroup.Modality.DUE && found.isPresent()) {
                if (!act.equals("hearing") && operator.tense() != Tense.PRESENT)
                    return new Composed(
                            Optional.empty(), reality, operator, List.of(), Set.of(), rules);
                reality = Reality.PLANNED;
            }
            if (operator.tense() == Tense.FUTURE && reality == Reality.HAPPENED)
                reality = Reality.PLANNED;
            if (operator.negated()
                    && !operator.frame().when().contains("neg")
                    && reality == Reality.HAPPENED) reality = Reality.DENIED;
            above = scene.parent(operator);
        }
        return new Composed(
                none ? Optional.empty() : Optional.of(act), reality, carrier, also, tells, rules);
    }

    /// What a petition asks for happens only if it is granted.
    private static boolean granted(Scene scene, Predicate matter) {
        return scene.parent(matter).map(q -> q.frame().name().equals("GRANT")).orElse(false);
    }
}
