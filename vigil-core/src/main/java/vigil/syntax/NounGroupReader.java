package vigil.syntax;

import vigil.language.Feature;
import vigil.syntax.NounGroup.Determiner;
import vigil.syntax.NounGroup.Kind;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads one noun group from left to right.
final class NounGroupReader {
    private final Groups groups;
    private final TaggedWords words;
    private final NounMembers members;
    private final boolean headFirst;
    private final boolean cases;

    /// First token, the preposition included.
    private final int start;

    private final Optional<String> preposition;
    private final Determiner given;
    private Determiner determiner;
    private OptionalInt number = OptionalInt.empty();
    private boolean negated;
    private final List<Integer> nouns = new ArrayList<>();
    private final List<Integer> others = new ArrayList<>();

    /// @param given what a determiner fused with the preposition says
    NounGroupReader(
            Grammar grammar,
            Groups groups,
            int start,
            Optional<String> preposition,
            Determiner given) {
        this.groups = groups;
        this.words = groups.words;
        this.members = new NounMembers(grammar, words);
        this.headFirst = grammar.set("head", "first");
        this.cases = grammar.set("cases", "yes");
        this.start = start;
        this.preposition = preposition;
        this.given = given;
        this.determiner = given;
        this.negated = preposition.isPresent() && words.says(start).equals("WITHOUT");
    }

    /// Adds the group whose own words begin at `first`, if one does.
    ///
    /// @return one past its last token, or -1
    int read(int first) {
        int i = first;
        int end = first;
        while (i < words.size()) {
            i = words.skip(i);
            if (i >= words.size()) break;
            if (joinsAdjectives(i)) {
                i++;
            } else if (words.kind(i) == WordClass.DATE) {
                i = words.behindDates(i);
                // "at yesterday's hearing"
                if (preposition.isPresent()
                        && others.isEmpty()
                        && words.kind(i) == WordClass.POSSESSIVE_MARK) {
                    i++;
                    continue;
                }
                if (others.isEmpty() || !members.nounLike(words.skip(i))) break;
            } else if (takes(i)) {
                i++;
                end = i;
            } else if (nouns.isEmpty() && members.joinsAdjectives(i, others)) {
                i++;
            } else break;
        }
        return nouns.isEmpty() ? withoutNoun(first) : withNoun(first, end);
    }

    /// "her immediate and unconditional release": two adjectives of one noun.
    private boolean joinsAdjectives(int i) {
        int next = words.skip(i + 1);
        return words.kind(i) == WordClass.COORDINATOR
                && nouns.isEmpty()
                && !others.isEmpty()
                && words.kind(i - 1) == WordClass.ADJECTIVE
                && words.kind(next) == WordClass.ADJECTIVE
                && members.nounLike(words.skip(next + 1));
    }

    private boolean takes(int i) {
        return switch (words.kind(i)) {
            case DETERMINER, POSSESSIVE -> determiner(i);
            case NUMERAL -> numeral(i);
            case ADJECTIVE -> adjective(i);
            case PARTICIPLE, GERUND -> modifies(i) && adjective(i);
            case ADVERB -> adverb(i);
            case NOUN, NAME -> noun(i);
            default -> false;
        };
    }

    private boolean determiner(int i) {
        // "all the", "two of his" no
        boolean behindAnother =
                words.kind(i - 1) == WordClass.DETERMINER || words.kind(i - 1) == WordClass.NUMERAL;
        if (!nouns.isEmpty() || (!others.isEmpty() && !behindAnother)) return false;
        Determiner said =
                words.kind(i) == WordClass.POSSESSIVE ? Determiner.POSSESSIVE : determinerOf(i);
        if (determiner == Determiner.NONE || said != Determiner.QUANTITY) determiner = said;
        negated |= said == Determiner.NEGATIVE;
        return others.add(i);
    }

    private Determiner determinerOf(int i) {
        for (Determiner d : Determiner.values()) if (words.says(i).startsWith(d.name())) return d;
        return Determiner.DEFINITE;
    }

    private boolean numeral(int i) {
        if (!nouns.isEmpty()
                && !members.numbered(nouns.getLast(), i)
                && !members.cited(i, nouns.getLast())) return false;
        if (number.isEmpty()) number = Numerals.value(words.text(i), words.says(i));
        return others.add(i);
    }

    private boolean adjective(int i) {
        if (!nouns.isEmpty() && !members.adjectiveBehind(i, nouns.getLast())) return false;
        return others.add(i);
    }

    private boolean modifies(int i) {
        return nouns.isEmpty() && members.modifies(i, others);
    }

    private boolean adverb(int i) {
        int next = words.skip(i + 1);
        boolean leads =
                words.kind(next) == WordClass.ADJECTIVE
                        || words.kind(next) == WordClass.NUMERAL
                        || (words.kind(next) == WordClass.PARTICIPLE && modifies(next));
        if (!leads || (!nouns.isEmpty() && !headFirst)) return false;
        return others.add(i);
    }

    private boolean noun(int i) {
        if (!nouns.isEmpty()) {
            if (!members.joins(i, nouns.getLast())) return false;
            if (determiner != Determiner.POSSESSIVE && members.owns(i, nouns.getLast()))
                return false;
            if (determiner == Determiner.NONE
                    && preposition.isEmpty()
                    && members.isGiven(i, nouns.getLast(), start)) return false;
            if (determiner == Determiner.NONE
                    && words.kind(i) == WordClass.NAME
                    && words.kind(nouns.getLast()) == WordClass.NOUN
                    && preposition.isPresent()
                    && (members.closed(preposition.get()) || members.beside(i, nouns.getLast())))
                return false;
        }
        return nouns.add(i);
    }

    /// "the accused", "eight", "several": an adjective, number or determiner that stands alone.
    private int withoutNoun(int first) {
        others.removeIf(o -> words.kind(o) == WordClass.ADVERB);
        if (others.isEmpty()) return -1;
        int head = others.getLast();
        if (words.kind(head) == WordClass.ADJECTIVE && others.size() == 1 && preposition.isEmpty())
            return -1;
        Kind kind =
                switch (words.kind(head)) {
                    case NUMERAL -> Kind.NUMBER;
                    case DETERMINER, POSSESSIVE -> Kind.PRONOUN;
                    default -> Kind.COMMON;
                };
        if (kind == Kind.PRONOUN
                && given == Determiner.NONE
                && others.size() == 1
                && determiner == Determiner.DEFINITE) return -1;
        List<Integer> modifiers = others.subList(0, others.size() - 1);
        return add(first, head + 1, head, kind, words.features(head), modifiers, List.of());
    }

    private int withNoun(int first, int end) {
        int nameFrom = nouns.size();
        while (nameFrom > 0 && words.kind(nouns.get(nameFrom - 1)) == WordClass.NAME) nameFrom--;
        boolean name = nameFrom < nouns.size();
        int head = name || !headFirst ? nouns.getLast() : nouns.getFirst();
        List<Integer> title = new ArrayList<>();
        List<Integer> modifiers = new ArrayList<>();
        for (int k = 0; k < nouns.size(); k++) {
            int token = nouns.get(k);
            if (token == head) continue;
            if (name && k < nameFrom && words.kind(token) == WordClass.NOUN) title.add(token);
            else if (!name || k < nameFrom) modifiers.add(token);
        }
        for (int o : others)
            if (words.kind(o) != WordClass.DETERMINER || words.says(o).contains("LIMIT"))
                modifiers.add(o);
        modifiers.sort(null);
        Set<Feature> features = cases ? narrowed(name ? nameFrom : -1, head) : words.features(head);
        return add(first, end, head, name ? Kind.NAME : Kind.COMMON, features, modifiers, title);
    }

    /// What a language with cases tells of the group: a first name tells the case of a family name
    /// that has none, and every adjective agrees.
    ///
    /// @param nameFrom index among the nouns of the first word of the name, or -1
    private Set<Feature> narrowed(int nameFrom, int head) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        features.addAll(words.features(nameFrom >= 0 ? nouns.get(nameFrom) : head));
        if (nameFrom >= 0)
            Agreement.narrow(
                    features,
                    nouns.subList(nameFrom + 1, nouns.size()).stream()
                            .map(words::features)
                            .toList());
        Agreement.narrow(
                features,
                others.stream()
                        .filter(
                                o ->
                                        words.kind(o) == WordClass.ADJECTIVE
                                                || words.kind(o) == WordClass.PARTICIPLE)
                        .map(words::features)
                        .toList());
        return features;
    }

    private int add(
            int first,
            int end,
            int head,
            Kind kind,
            Set<Feature> features,
            List<Integer> modifiers,
            List<Integer> title) {
        groups.add(
                new NounGroup(
                        groups.nouns.size(),
                        first,
                        end,
                        head,
                        words.lemma(head),
                        kind,
                        preposition,
                        determiner,
                        number,
                        features,
                        modifiers,
                        title,
                        negated),
                start);
        return end;
    }
}
