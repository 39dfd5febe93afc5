package vigil.syntax;

import vigil.language.Feature;
import vigil.syntax.NounGroup.Determiner;
import vigil.syntax.Tagger.Tagged;
import vigil.text.Token;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Cuts a sentence into noun groups, verb groups and what stands between them, in one pass from
/// left to right.
final class GroupFinder {
    private final Grammar grammar;
    private final List<Token> tokens;
    private final List<Tagged> words;
    private final List<Optional<NameSpan>> named;
    private final boolean[] clear;
    private final boolean headFirst;
    private final boolean cases;
    final List<NounGroup> nouns = new ArrayList<>();
    final List<VerbGroup> verbs = new ArrayList<>();
    final List<Unit> units = new ArrayList<>();

    GroupFinder(
            Grammar grammar,
            List<Token> tokens,
            List<Tagged> words,
            List<Optional<NameSpan>> named) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.words = words;
        this.named = named;
        this.clear = QuoteMarks.seenThrough(words);
        this.headFirst = grammar.set("head", "first");
        this.cases = grammar.set("cases", "yes");
    }

    WordClass kind(int i) {
        return i < 0 || i >= words.size() ? WordClass.STOP : words.get(i).word().kind();
    }

    String lemma(int i) {
        return words.get(i).word().lemma();
    }

    String says(int i) {
        return words.get(i).says();
    }

    String text(int i) {
        return tokens.get(i).text();
    }

    /// {@return a noun group for a pronoun that leans on a verb, made when asked for}
    NounGroup pronoun(int token) {
        NounGroup group =
                new NounGroup(
                        nouns.size(),
                        token,
                        token + 1,
                        token,
                        lemma(token),
                        NounGroup.Kind.PRONOUN,
                        Optional.empty(),
                        Determiner.NONE,
                        OptionalInt.empty(),
                        features(token),
                        List.of(),
                        List.of(),
                        false);
        nouns.add(group);
        return group;
    }

    Set<Feature> features(int i) {
        return words.get(i).word().reading().features();
    }

    /// The next token that is neither a clear quotation mark nor the rest of a word of several
    /// parts.
    private int skip(int i) {
        while (i < words.size() && (clear[i] || says(i).equals(Tagger.CONTINUED))) i++;
        return i;
    }

    void find() {
        int i = 0;
        while (i < words.size()) {
            int at = skip(i);
            if (at >= words.size()) break;
            int end = kind(at) == WordClass.DATE ? date(at) : verb(at);
            if (end < 0) end = noun(at);
            if (end < 0) {
                units.add(new Unit(Unit.Kind.WORD, at, at, at + 1));
                end = at + 1;
            }
            i = end;
        }
    }

    private int date(int i) {
        int end = i;
        while (kind(end) == WordClass.DATE) end++;
        add(
                new NounGroup(
                        nouns.size(),
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

    private void add(NounGroup group, int from) {
        units.add(new Unit(Unit.Kind.NOUN, group.id(), from, group.end()));
        nouns.add(group);
    }

    // ---- noun groups
    // ---------------------------------------------------------------------------------------------

    private int noun(int start) {
        int i = start;
        Optional<String> preposition = Optional.empty();
        if (kind(i) == WordClass.PREPOSITION) {
            if (opens(i)) return -1;
            preposition = Optional.of(lemma(i));
            i = skip(i + 1);
        }
        boolean fused = preposition.isPresent() && says(start).equals("DEFINITE");
        int end = group(i, start, preposition, fused ? Determiner.DEFINITE : Determiner.NONE);
        if (end >= 0 || preposition.isEmpty()) return end;
        return -1;
    }

    /// "after the court rejected …": a preposition that may subordinate does so where its group has
    /// a finite verb.
    boolean opens(int i) {
        if (grammar.small(grammar.fold(tokens.get(i).text())).stream()
                .noneMatch(w -> w.words().size() == 1 && w.kind() == WordClass.SUBORDINATOR))
            return false;
        if (behindSubject(i)) return false;
        boolean nominal = false;
        for (int k = skip(i + 1); k < words.size(); k = skip(k + 1)) {
            switch (kind(k)) {
                case FINITE, AUXILIARY, MODAL -> {
                    return nominal;
                }
                case NOUN, NAME, PRONOUN -> nominal = true;
                case DETERMINER, POSSESSIVE -> {
                    // a second bare group: the first was the preposition's
                    if (nominal && kind(k - 1) != WordClass.PREPOSITION) return false;
                }
                case ADJECTIVE, NUMERAL, PREPOSITION, ADVERB, DATE, POSSESSIVE_MARK -> {}
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    /// "The hearing after the strike was adjourned": right behind a noun whose verb has not come,
    /// with one verb to come, it opens no clause.
    private boolean behindSubject(int i) {
        if (cases || (kind(i - 1) != WordClass.NOUN && kind(i - 1) != WordClass.NAME)) return false;
        for (int b = i - 1; b >= 0; b--)
            if (kind(b).isVerb()
                    || kind(b) == WordClass.COMMA
                    || kind(b) == WordClass.SUBORDINATOR
                    || kind(b) == WordClass.RELATIVE) return false;
        int verbs = 0;
        for (int k = i + 1; k < words.size(); k++) {
            WordClass kind = kind(k);
            if (kind == WordClass.SUBORDINATOR
                    || kind == WordClass.RELATIVE
                    || kind == WordClass.STOP) break;
            boolean finite =
                    kind == WordClass.FINITE
                            || kind == WordClass.AUXILIARY
                            || kind == WordClass.MODAL;
            if (finite && !kind(k - 1).isVerb() && kind(k - 1) != WordClass.NEGATION) verbs++;
        }
        return verbs == 1;
    }

    private int group(int first, int start, Optional<String> preposition, Determiner given) {
        if (first >= words.size()) return -1;
        // "ask to him-free": the small pronoun leans on the verb, the preposition opens its clause
        if (kind(first) == WordClass.CLITIC
                && preposition.isPresent()
                && first + 1 < words.size()
                && (kind(first + 1).isVerb() || kind(first + 1) == WordClass.CLITIC)) return -1;
        if (kind(first) == WordClass.PRONOUN || kind(first) == WordClass.CLITIC) {
            boolean denies = says(first).equals("NEGATIVE");
            add(
                    new NounGroup(
                            nouns.size(),
                            first,
                            first + 1,
                            first,
                            lemma(first),
                            NounGroup.Kind.PRONOUN,
                            preposition,
                            Determiner.NONE,
                            OptionalInt.empty(),
                            features(first),
                            List.of(),
                            List.of(),
                            denies),
                    start);
            return first + 1;
        }
        Determiner determiner = given;
        OptionalInt number = OptionalInt.empty();
        List<Integer> nounsHere = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        boolean negated = preposition.isPresent() && says(start).equals("WITHOUT");
        int i = first;
        int end = first;
        while (i < words.size()) {
            i = skip(i);
            if (i >= words.size()) break;
            WordClass kind = kind(i);
            if (kind == WordClass.DETERMINER || kind == WordClass.POSSESSIVE) {
                if (!nounsHere.isEmpty()
                        || (!others.isEmpty()
                                && !before(i, WordClass.DETERMINER, WordClass.NUMERAL))) break;
                Determiner said =
                        kind == WordClass.POSSESSIVE ? Determiner.POSSESSIVE : determinerOf(i);
                if (determiner == Determiner.NONE || said != Determiner.QUANTITY) determiner = said;
                negated |= said == Determiner.NEGATIVE;
                others.add(i);
            } else if (kind == WordClass.NUMERAL) {
                if (!nounsHere.isEmpty()
                        && !numbered(nounsHere.getLast())
                        && !cited(i, nounsHere.getLast())) break;
                if (number.isEmpty())
                    number = Numerals.value(grammar, tokens.get(i).text(), says(i));
                others.add(i);
            } else if (kind == WordClass.ADJECTIVE
                    || ((kind == WordClass.PARTICIPLE || kind == WordClass.GERUND)
                            && modifies(i, others, nounsHere))) {
                if (!nounsHere.isEmpty() && !adjectiveBehind(i, nounsHere.getLast())) break;
                others.add(i);
            } else if (kind == WordClass.ADVERB) {
                int next = skip(i + 1);
                boolean leads =
                        kind(next) == WordClass.ADJECTIVE
                                || kind(next) == WordClass.NUMERAL
                                || (kind(next) == WordClass.PARTICIPLE
                                        && modifies(next, others, nounsHere));
                if (!leads || (!nounsHere.isEmpty() && !headFirst)) break;
                others.add(i);
            } else if (kind == WordClass.DATE) {
                int next = i;
                while (kind(next) == WordClass.DATE) next++;
                if (others.isEmpty() || !nounLike(skip(next))) break;
                i = next;
                continue;
            } else if (kind == WordClass.NOUN || kind == WordClass.NAME) {
                if (!nounsHere.isEmpty() && !joins(i, nounsHere.getLast())) break;
                if (!nounsHere.isEmpty()
                        && determiner == Determiner.NONE
                        && kind == WordClass.NAME
                        && kind(nounsHere.getLast()) == WordClass.NOUN
                        && preposition.map(this::closed).orElse(false)) break;
                nounsHere.add(i);
            } else break;
            i++;
            end = i;
        }
        if (nounsHere.isEmpty()) {
            others.removeIf(o -> kind(o) == WordClass.ADVERB);
            if (others.isEmpty()) return -1;
            int head = others.getLast();
            if (kind(head) == WordClass.ADJECTIVE && others.size() == 1 && preposition.isEmpty())
                return -1;
            NounGroup.Kind what =
                    kind(head) == WordClass.NUMERAL
                            ? NounGroup.Kind.NUMBER
                            : kind(head) == WordClass.DETERMINER
                                            || kind(head) == WordClass.POSSESSIVE
                                    ? NounGroup.Kind.PRONOUN
                                    : NounGroup.Kind.COMMON;
            if (what == NounGroup.Kind.PRONOUN
                    && given == Determiner.NONE
                    && others.size() == 1
                    && determiner == Determiner.DEFINITE) return -1;
            add(
                    new NounGroup(
                            nouns.size(),
                            first,
                            head + 1,
                            head,
                            lemma(head),
                            what,
                            preposition,
                            determiner,
                            number,
                            features(head),
                            List.copyOf(others.subList(0, others.size() - 1)),
                            List.of(),
                            negated),
                    start);
            return head + 1;
        }
        build(first, end, start, preposition, determiner, number, nounsHere, others, negated);
        return end;
    }

    private void build(
            int first,
            int end,
            int start,
            Optional<String> preposition,
            Determiner determiner,
            OptionalInt number,
            List<Integer> nounsHere,
            List<Integer> others,
            boolean negated) {
        int nameFrom = nounsHere.size();
        while (nameFrom > 0 && kind(nounsHere.get(nameFrom - 1)) == WordClass.NAME) nameFrom--;
        boolean name = nameFrom < nounsHere.size();
        int head = name || !headFirst ? nounsHere.getLast() : nounsHere.getFirst();
        List<Integer> title = new ArrayList<>();
        List<Integer> modifiers = new ArrayList<>();
        for (int k = 0; k < nounsHere.size(); k++) {
            int token = nounsHere.get(k);
            if (token == head) continue;
            if (name && k < nameFrom && kind(token) == WordClass.NOUN) title.add(token);
            else if (!name || k < nameFrom) modifiers.add(token);
        }
        for (int o : others)
            if (kind(o) != WordClass.DETERMINER || says(o).contains("LIMIT")) modifiers.add(o);
        modifiers.sort(null);
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        // a first name tells the case of a family name that has none
        features.addAll(features(name && cases ? nounsHere.get(nameFrom) : head));
        if (cases && name)
            Agreement.narrow(
                    features,
                    nounsHere.subList(nameFrom + 1, nounsHere.size()).stream()
                            .map(this::features)
                            .toList());
        if (cases)
            Agreement.narrow(
                    features,
                    others.stream()
                            .filter(
                                    o ->
                                            kind(o) == WordClass.ADJECTIVE
                                                    || kind(o) == WordClass.PARTICIPLE)
                            .map(this::features)
                            .toList());
        add(
                new NounGroup(
                        nouns.size(),
                        first,
                        end,
                        head,
                        lemma(head),
                        name ? NounGroup.Kind.NAME : NounGroup.Kind.COMMON,
                        preposition,
                        determiner,
                        number,
                        features,
                        modifiers,
                        title,
                        negated),
                start);
    }

    /// "a mis en examen Jeanne Roe": behind these prepositions a bare noun is whole without the
    /// name that follows.
    private boolean closed(String preposition) {
        return grammar.setting("closed").contains("|" + preposition + "|");
    }

    private Determiner determinerOf(int i) {
        for (Determiner d : Determiner.values()) if (says(i).startsWith(d.name())) return d;
        return Determiner.DEFINITE;
    }

    /// Whether only words of these classes stand in the group before `i`: "all the", "two of his"
    /// no.
    private boolean before(int i, WordClass a, WordClass b) {
        int p = i - 1;
        return kind(p) == a || kind(p) == b;
    }

    /// A participle before its noun ("detained activists"), not one that opens a clause of its own.
    private boolean modifies(int i, List<Integer> others, List<Integer> nounsHere) {
        if (headFirst || !nounsHere.isEmpty()) return false;
        int next = skip(i + 1);
        boolean determined =
                others.stream()
                                .anyMatch(
                                        o ->
                                                kind(o) == WordClass.DETERMINER
                                                        || kind(o) == WordClass.POSSESSIVE
                                                        || kind(o) == WordClass.ADJECTIVE
                                                        || kind(o) == WordClass.NUMERAL)
                        || kind(i - 1) == WordClass.POSSESSIVE_MARK;
        if (determined) return true;
        return (kind(i) == WordClass.PARTICIPLE || cases)
                && nounLike(next)
                && kind(next) != WordClass.DETERMINER
                && (cases
                        || kind(i - 1) == WordClass.PREPOSITION
                        || i == 0
                        || kind(i - 1).isVerb()
                        || kind(i - 1).isMark());
    }

    private boolean nounLike(int i) {
        return switch (kind(i)) {
            case NOUN, NAME, ADJECTIVE -> true;
            default -> false;
        };
    }

    private boolean adjectiveBehind(int i, int noun) {
        if (headFirst && !cases) return true;
        return !cases && !headFirst && nounLike(skip(i + 1)) && kind(noun) == WordClass.NAME;
    }

    private boolean numbered(int noun) {
        // "Colony No. 4", "détention provisoire n° 2": a number names its noun
        return (kind(noun) == WordClass.NAME && !isNamed(noun)) || says(noun).equals("NUMBERED");
    }

    /// "article 20", "section 505": digits right behind a singular noun, with no noun to count.
    private boolean cited(int i, int noun) {
        return !cases
                && !headFirst
                && skip(noun + 1) == i
                && !text(i).isEmpty()
                && Character.isDigit(text(i).charAt(0))
                && features(noun).contains(Feature.SINGULAR)
                && !nounLike(skip(i + 1))
                && kind(skip(i + 1)) != WordClass.NUMERAL;
    }

    /// Whether a further noun or name belongs to the same group as the one before it.
    private boolean joins(int i, int last) {
        boolean name = kind(i) == WordClass.NAME;
        if (name && kind(last) == WordClass.NAME && (isNamed(i) || isNamed(last)))
            return named.get(i).equals(named.get(last));
        if (kind(last) == WordClass.NAME && name)
            return !cases
                    || Agreement.mayAgree(features(last), features(i))
                    || (features(last).contains(Feature.GIVEN_NAME)
                            && !features(i).contains(Feature.GIVEN_NAME));
        if (!headFirst) return true;
        if (!name) return false;
        if (!cases) return true;
        return features(last).contains(Feature.ANIMATE)
                && Agreement.mayAgree(features(last), features(i));
    }

    /// {@return whether the group is a person's name that is known to be one}
    boolean isPersonsName(NounGroup group) {
        return group.kind() == NounGroup.Kind.NAME && isNamed(group.head());
    }

    private boolean isNamed(int i) {
        return named.get(i).isPresent();
    }

    // ---- verb groups
    // ---------------------------------------------------------------------------------------------

    private int verb(int start) {
        VerbChain chain = new VerbChain(grammar, tokens, words, clear);
        int end = chain.read(start);
        if (end < 0) return -1;
        verbs.add(chain.group(verbs.size(), start, end));
        units.add(new Unit(Unit.Kind.VERB, verbs.size() - 1, start, end));
        return end;
    }
}
