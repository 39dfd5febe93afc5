package vigil.language;

import vigil.language.MorfologikDictionary.Ranked;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the verb of a participle where a dictionary lists participles as adjectives, and of a
/// converb where it lists converbs as words of their own.
///
/// By `language/participles.tsv`: the ending of the lemma is replaced, and where the result is a
/// verb form with the feature named, the verb's lemma is the participle's (Ukrainian "-ний" becomes
/// "-но", "-вши" becomes "-ти", which are forms of the verb).
final class Participles {
    private final List<Rule> rules;

    private record Rule(String ending, String probe, Feature feature) {}

    Participles(Table table) {
        rules =
                table.rows().stream()
                        .map(
                                r ->
                                        new Rule(
                                                r.cell("ending"),
                                                r.cell("probe"),
                                                TagMap.feature(r.cell("feature"))))
                        .toList();
    }

    /// {@return a verb reading for every participle and converb among `found` whose verb can be
    /// told}
    List<Ranked> readings(List<Ranked> found, MorfologikDictionary dictionary) {
        if (rules.isEmpty()) return List.of();
        Set<Ranked> verbs = new LinkedHashSet<>();
        for (Ranked ranked : found) {
            Reading reading = ranked.reading();
            boolean adjective = reading.is(Feature.PARTICIPLE) && reading.pos() != Pos.VERB;
            if (!adjective && !reading.is(Feature.CONVERB)) continue;
            for (String lemma : verbs(reading.lemma(), dictionary)) {
                Set<Feature> features = EnumSet.copyOf(reading.features());
                verbs.add(new Ranked(new Reading(lemma, Pos.VERB, features, true), ranked.rank()));
            }
        }
        return new ArrayList<>(verbs);
    }

    private Set<String> verbs(String form, MorfologikDictionary dictionary) {
        Set<String> lemmas = new LinkedHashSet<>();
        for (Rule rule : rules) {
            if (!form.endsWith(rule.ending())) continue;
            String probe = form.substring(0, form.length() - rule.ending().length()) + rule.probe();
            for (Ranked candidate : dictionary.lookup(probe))
                if (candidate.reading().pos() == Pos.VERB && candidate.reading().is(rule.feature()))
                    lemmas.add(candidate.reading().lemma());
        }
        return lemmas;
    }
}
