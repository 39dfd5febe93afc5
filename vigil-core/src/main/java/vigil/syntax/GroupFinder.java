package vigil.syntax;

import vigil.syntax.NounGroup.Determiner;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Cuts a sentence into noun groups, verb groups and what stands between them, in one pass from
/// left to right.
final class GroupFinder {
    private final Grammar grammar;
    private final TaggedWords words;
    private final Groups groups;

    GroupFinder(Grammar grammar, TaggedWords words) {
        this.grammar = grammar;
        this.words = words;
        this.groups = new Groups(words, new OpeningPrepositions(grammar, words));
    }

    Groups find() {
        int i = 0;
        while (i < words.size()) {
            int at = words.skip(i);
            if (at >= words.size()) break;
            int end = words.kind(at) == WordClass.DATE ? date(at) : verb(at);
            if (end < 0) end = noun(at);
            if (end < 0) {
                groups.units.add(new Unit(Unit.Kind.WORD, at, at, at + 1));
                end = at + 1;
            }
            i = end;
        }
        return groups;
    }

    private int date(int i) {
        int end = words.behindDates(i);
        groups.add(
                new NounGroup(
                        groups.nouns.size(),
                        i,
                        end,
                        i,
                        "",
                        NounGroup.Kind.DATE,
                        Optional.empty(),
                        Determiner.NONE,
                        OptionalInt.empty(),
                        Set.of(),
                        List.of(),
                        List.of(),
                        false),
                i);
        return end;
    }

    private int noun(int start) {
        if (words.kind(start) != WordClass.PREPOSITION)
            return group(start, start, Optional.empty(), Determiner.NONE);
        if (groups.openers.opens(start)) return -1;
        int led = behindParticiple(start);
        if (led >= 0) return led;
        boolean fused = words.says(start).equals("DEFINITE");
        return group(
                words.skip(start + 1),
                start,
                Optional.of(words.lemma(start)),
                fused ? Determiner.DEFINITE : Determiner.NONE);
    }

    /// "in occupied Northport", "on fabricated charges", as languages with cases say it: a
    /// participle between a preposition and its noun is a verb by itself, and the noun stays under
    /// the preposition.
    ///
    /// @return one past the noun's last token, or -1
    private int behindParticiple(int start) {
        if (!grammar.set("cases", "yes")) return -1;
        int participle = words.skip(start + 1);
        while (words.kind(participle) == WordClass.ADVERB) participle = words.skip(participle + 1);
        if (words.kind(participle) != WordClass.PARTICIPLE
                || Agreement.cases(words.features(participle)).isEmpty()) return -1;
        int first = words.skip(participle + 1);
        int noun = first;
        while (words.kind(noun) == WordClass.ADJECTIVE || words.kind(noun) == WordClass.NUMERAL)
            noun = words.skip(noun + 1);
        boolean leads =
                (words.kind(noun) == WordClass.NOUN || words.kind(noun) == WordClass.NAME)
                        && Agreement.mayAgree(words.features(participle), words.features(noun))
                        && new VerbChain(grammar, words).read(participle) == first;
        if (!leads) return -1;
        verb(participle);
        return group(first, first, Optional.of(words.lemma(start)), Determiner.NONE);
    }

    private int group(int first, int start, Optional<String> preposition, Determiner given) {
        if (first >= words.size()) return -1;
        WordClass kind = words.kind(first);
        // "ask to him-free": the small pronoun leans on the verb, the preposition opens its clause
        if (kind == WordClass.CLITIC
                && preposition.isPresent()
                && (words.kind(first + 1).isVerb() || words.kind(first + 1) == WordClass.CLITIC))
            return -1;
        if (kind == WordClass.PRONOUN || kind == WordClass.CLITIC) {
            boolean denies = words.says(first).equals("NEGATIVE");
            groups.add(groups.pronoun(first, preposition, denies), start);
            return first + 1;
        }
        return new NounGroupReader(grammar, groups, start, preposition, given).read(first);
    }

    private int verb(int start) {
        VerbChain chain = new VerbChain(grammar, words);
        int end = chain.read(start);
        if (end < 0) return -1;
        groups.verbs.add(chain.group(groups.verbs.size(), start, end));
        groups.units.add(new Unit(Unit.Kind.VERB, groups.verbs.size() - 1, start, end));
        return end;
    }
}
