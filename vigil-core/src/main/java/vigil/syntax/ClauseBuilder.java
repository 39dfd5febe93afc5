package vigil.syntax;

import org.jspecify.annotations.Nullable;

import vigil.language.Feature;
import vigil.syntax.NounGroup.Kind;
import vigil.syntax.Relation.Head;
import vigil.syntax.VerbGroup.Form;
import vigil.syntax.VerbGroup.Voice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Builds the tree of clauses in one walk with a stack of clauses that are still open, and hands
/// every group to its verb.
///
/// A clause is opened by a relative, a subordinator, a non-finite verb, a bracket or a quotation,
/// and closed when a finite verb comes that it cannot take and a clause below can. So what stands
/// between a subject and its verb, however long, does not part them.
final class ClauseBuilder {
    private final Grammar grammar;
    private final GroupFinder groups;
    private final NounLinker linker;
    private final OpenForms openForms;
    private final List<Unit> units;
    private final List<Draft> drafts = new ArrayList<>();
    private final Deque<Draft> stack = new ArrayDeque<>();
    final List<Relation> relations = new ArrayList<>();
    private int lastNoun = -1;
    private boolean coordinated;
    private boolean freshComma;

    ClauseBuilder(Grammar grammar, GroupFinder groups, NounLinker linker) {
        this.grammar = grammar;
        this.groups = groups;
        this.linker = linker;
        this.units = groups.units;
        this.openForms = new OpenForms(grammar, groups, linker);
    }

    private Draft push(Clause.Kind kind, Unit at) {
        Draft draft = new Draft(drafts.size(), kind, stack.isEmpty() ? -1 : top().id);
        draft.cover(at);
        drafts.add(draft);
        stack.push(draft);
        return draft;
    }

    private Draft top() {
        return stack.getFirst();
    }

    private WordClass word(int u) {
        return u >= 0 && u < units.size() && units.get(u).kind() == Unit.Kind.WORD
                ? groups.kind(units.get(u).index())
                : WordClass.OTHER;
    }

    private String lemma(int u) {
        return groups.lemma(units.get(u).index());
    }

    List<Clause> build() {
        if (units.isEmpty()) return List.of();
        push(Clause.Kind.MAIN, units.getFirst());
        quoteWithoutOpening();
        for (int u = 0; u < units.size(); u++) {
            Unit unit = units.get(u);
            if (linker.bracketed[u]) continue;
            switch (unit.kind()) {
                case NOUN -> noun(u);
                case VERB -> verb(u);
                case WORD -> word(u, unit);
            }
        }
        finish();
        return clauses();
    }

    /// A sentence that ends a quotation begun before it: what stands before the closing mark is
    /// quoted.
    private void quoteWithoutOpening() {
        int depth = 0;
        for (int u = 0; u < units.size(); u++) {
            if (word(u) == WordClass.QUOTE_OPEN) depth++;
            if (word(u) == WordClass.QUOTE_CLOSE && depth-- == 0) {
                if (u < units.size() - 2) {
                    push(Clause.Kind.COMPLEMENT, units.getFirst()).quote = true;
                    top().opener = Optional.of("quote");
                }
                return;
            }
        }
    }

    // ---- nouns
    // ---------------------------------------------------------------------------------------------------

    private void noun(int u) {
        NounGroup noun = groups.nouns.get(units.get(u).index());
        top().cover(units.get(u));
        if (noun.kind() == Kind.DATE && bareYear(u)) return;
        if (noun.kind() == Kind.DATE) {
            if (freshComma && beginsClause(u)) closeAtComma();
            (top().open() ? top().before : top().behind).add(noun.id());
            return;
        }
        if (ofAntecedent(u))
            relations.add(
                    new Relation(
                            new Head.Noun(noun.id()),
                            Relation.Kind.POSSESSOR,
                            top().antecedent,
                            Optional.empty(),
                            "whose"));
        lastNoun = noun.id();
        if (linker.absorbed[noun.id()] && noun.preposition().isEmpty()) return;
        if (freshComma || onlySubject(noun)) closeAtComma();
        (top().open() ? top().before : top().behind).add(noun.id());
    }

    /// "As the site reported, on 5 May the court freed him": whether a finite verb comes before the
    /// next mark.
    private boolean beginsClause(int u) {
        for (int k = u + 1; k < units.size(); k++) {
            if (units.get(k).isVerb())
                return groups.verbs.get(units.get(k).index()).form() == Form.FINITE;
            if (!units.get(k).isNoun() && word(k) != WordClass.ADVERB) return false;
        }
        return false;
    }

    /// "During questioning he was beaten": a pronoun that can only be a subject is no object.
    private boolean onlySubject(NounGroup noun) {
        return !grammar.set("cases", "yes")
                && noun.kind() == Kind.PRONOUN
                && noun.preposition().isEmpty()
                && noun.is(Feature.NOMINATIVE)
                && !noun.is(Feature.ACCUSATIVE)
                && top().kind == Clause.Kind.PARTICIPIAL;
    }

    /// "the Nobel Peace Prize 2010": a bare number right behind a noun is the noun's.
    private boolean bareYear(int u) {
        Unit unit = units.get(u);
        return u > 0
                && unit.end() - unit.first() == 1
                && units.get(u - 1).isNoun()
                && groups.nouns.get(units.get(u - 1).index()).kind() != Kind.DATE
                && groups.text(unit.first()).chars().allMatch(Character::isDigit);
    }

    /// Whether the noun stands behind "whose".
    private boolean ofAntecedent(int u) {
        if (!top().owned || top().antecedent < 0) return false;
        NounGroup noun = groups.nouns.get(units.get(u).index());
        boolean known =
                noun.determiner() == NounGroup.Determiner.NONE
                        || noun.determiner() == NounGroup.Determiner.DEFINITE;
        if (word(u - 1) == WordClass.RELATIVE) return known && noun.kind() == Kind.COMMON;
        // "dont plusieurs pays demandent la libération"
        return !top().open()
                && units.get(u - 1).isVerb()
                && bareNoun(noun.id())
                && noun.kind() == Kind.COMMON
                && noun.determiner() == NounGroup.Determiner.DEFINITE;
    }

    /// After a comma, a bare group belongs to the clause below if that one still waits for its
    /// verb.
    private void closeAtComma() {
        freshComma = false;
        Draft top = top();
        if (top.open() || top.quote || top.bracket || stack.size() < 2) return;
        // through every embedded clause that has its verb, down to one that waits
        int pops = 0;
        for (Draft draft : stack) {
            if (draft.open()) {
                boolean waits = !draft.bracket && draft.before.stream().noneMatch(this::bareNoun);
                if (waits) while (pops-- > 0) stack.pop();
                return;
            }
            boolean embedded =
                    switch (draft.kind) {
                        case ADVERBIAL,
                                CONDITIONAL,
                                RELATIVE,
                                PARTICIPIAL,
                                INFINITIVAL,
                                COMPLEMENT ->
                                true;
                        default -> false;
                    };
            if (!embedded || draft.quote || draft.bracket) return;
            pops++;
        }
    }

    // ---- words and marks
    // -----------------------------------------------------------------------------------------

    private void word(int u, Unit unit) {
        WordClass kind = groups.kind(unit.index());
        switch (kind) {
            case RELATIVE -> relative(u, unit);
            case SUBORDINATOR -> subordinator(u, unit);
            case COORDINATOR -> {
                coordinated = true;
                return;
            }
            case COMMA -> {
                freshComma = true;
                return;
            }
            case PREPOSITION -> {
                if (groups.opens(unit.index())) subordinator(u, unit);
                else top().cover(unit);
            }
            case COLON -> fresh();
            case DASH -> {
                freshComma = true;
                return;
            }
            case QUOTE_OPEN -> {
                // a predicate put in quotation marks stays with its subject
                if (u > 0
                        && units.get(u - 1).isNoun()
                        && u + 1 < units.size()
                        && units.get(u + 1).isVerb()) return;
                Draft quote = push(Clause.Kind.COMPLEMENT, unit);
                quote.quote = true;
                quote.opener = Optional.of("quote");
            }
            case QUOTE_CLOSE -> popTo(true);
            case OPEN -> push(Clause.Kind.VERBLESS, unit).bracket = true;
            case CLOSE -> popTo(false);
            default -> top().cover(unit);
        }
        freshComma = false;
        if (kind != WordClass.ADVERB && kind != WordClass.PARTICLE) coordinated = false;
    }

    private void popTo(boolean quote) {
        boolean there = stack.stream().anyMatch(d -> quote ? d.quote : d.bracket);
        if (!there) return;
        while (stack.size() > 1) {
            Draft draft = stack.pop();
            if (quote ? draft.quote : draft.bracket) return;
        }
    }

    /// A colon, semicolon: whatever comes begins anew beside the main clause.
    private void fresh() {
        while (stack.size() > 1 && !top().quote && !top().bracket) stack.pop();
        if (!top().open()) top().behind.add(-1);
    }

    private void relative(int u, Unit unit) {
        if (saidTo(u)) {
            subordinator(u, unit);
            top().kind = Clause.Kind.COMPLEMENT;
            top().antecedent = -1;
            return;
        }
        closeIfFinished();
        int cleftFrom = cleftFrom();
        Draft relative = push(Clause.Kind.RELATIVE, unit);
        relative.antecedent = antecedent(u);
        relative.relative = unit.index();
        relative.owned = groups.says(unit.index()).equals("POSSESSIVE");
        String preposition =
                u > 0 && word(u - 1) == WordClass.PREPOSITION ? lemma(u - 1) + " " : "";
        relative.opener = Optional.of(preposition + lemma(u));
        if (cleftFrom >= 0) cleft(relative, drafts.get(cleftFrom));
    }

    /// "C'est en avril que Jeanne a été arrêtée": what stands behind the copula belongs to the verb
    /// that comes.
    private void cleft(Draft relative, Draft from) {
        Optional<Integer> bare = from.behind.stream().filter(this::bareNoun).findFirst();
        if (bare.isPresent()) {
            relative.antecedent = bare.get();
            return;
        }
        relative.kind = Clause.Kind.COORDINATED;
        relative.antecedent = -1;
        relative.before.addAll(from.behind);
        from.behind.clear();
    }

    /// The clause on top if it is "it is …", or -1.
    private int cleftFrom() {
        Draft top = top();
        if (top.open()
                || top.behind.contains(-1)
                || !grammar.verb(groups.verbs.get(top.verb).lemma(), "copula")
                || top.before.isEmpty()) return -1;
        NounGroup subject = groups.nouns.get(top.before.getLast());
        return subject.kind() == Kind.PRONOUN && groups.says(subject.head()).equals("EXPLETIVE")
                ? top.id
                : -1;
    }

    /// "told the agency that she was held": behind whom it is told comes what is told, if it has a
    /// subject of its own.
    private boolean saidTo(int u) {
        return !top().open()
                && grammar.verb(groups.verbs.get(top().verb).lemma(), "say")
                && u > 0
                && units.get(u - 1).isNoun()
                && u + 1 < units.size()
                && units.get(u + 1).isNoun()
                && groups.nouns.get(units.get(u + 1).index()).preposition().isEmpty()
                && grammar.small(grammar.fold(groups.text(units.get(u).index()))).stream()
                        .anyMatch(w -> w.says().startsWith("COMPLEMENT"));
    }

    /// The noun a relative or participle belongs to: the last one, but a name of a place behind its
    /// noun gives way to that noun.
    private int antecedent(int u) {
        if (lastNoun < 0) return -1;
        int found = lastNoun;
        for (int steps = 0; steps < 4; steps++) {
            int inner = found;
            Optional<Relation> tie =
                    linker.relations.stream()
                            .filter(r -> r.noun() == inner && r.head() instanceof Head.Noun)
                            .findFirst();
            if (tie.isEmpty()) return found;
            Relation relation = tie.get();
            int head = ((Head.Noun) relation.head()).id();
            boolean climb =
                    switch (relation.kind()) {
                        case APPOSITION -> true;
                        case CONJUNCT -> !singularVerb(u);
                        case MODIFIER ->
                                (word(u - 1) == WordClass.COMMA
                                                || groups.nouns.get(found).kind() == Kind.NAME)
                                        && (!parts(u, head) || parts(u, found));
                        case GENITIVE ->
                                (word(u - 1) == WordClass.COMMA
                                                && groups.nouns.get(head).kind() == Kind.NAME)
                                        || (parts(u, found) && !parts(u, head))
                                        || (prefersHuman(u)
                                                && grammar.human(groups.nouns.get(head).lemma())
                                                && !grammar.human(groups.nouns.get(found).lemma())
                                                && groups.nouns.get(found).kind() == Kind.COMMON
                                                && !parts(u, head));
                        default -> false;
                    };
            if (!climb) return found;
            found = head;
        }
        return found;
    }

    /// "the head of the newspaper, who …", "the head of the newspaper arrested …": told of people.
    private boolean prefersHuman(int u) {
        return grammar.set("head", "first")
                && (word(u - 1) == WordClass.COMMA || units.get(u).isVerb());
    }

    /// "les partisans de Jeanne arrêtés lundi": whether number or gender keeps the verb at or
    /// behind `u` from the noun.
    private boolean parts(int u, int noun) {
        int k = u;
        while (k < units.size() && !units.get(k).isVerb()) k++;
        if (k == units.size()) return false;
        VerbGroup verb = groups.verbs.get(units.get(k).index());
        NounGroup group = groups.nouns.get(noun);
        boolean plural = group.is(Feature.PLURAL);
        boolean singular = group.is(Feature.SINGULAR) || (group.kind() == Kind.NAME && !plural);
        if (verb.is(Feature.PLURAL) && !verb.is(Feature.SINGULAR)) return singular && !plural;
        if (verb.is(Feature.SINGULAR) && !verb.is(Feature.PLURAL) && plural && !singular)
            return true;
        return (verb.is(Feature.FEMININE)
                        && !verb.is(Feature.MASCULINE)
                        && group.is(Feature.MASCULINE)
                        && !group.is(Feature.FEMININE))
                || (verb.is(Feature.MASCULINE)
                        && !verb.is(Feature.FEMININE)
                        && group.is(Feature.FEMININE)
                        && !group.is(Feature.MASCULINE));
    }

    /// "A and B, who was held": one of them alone.
    private boolean singularVerb(int u) {
        for (int k = u + 1; k < units.size(); k++)
            if (units.get(k).isVerb()) {
                VerbGroup verb = groups.verbs.get(units.get(k).index());
                return verb.is(Feature.SINGULAR) && !verb.is(Feature.PLURAL);
            }
        return false;
    }

    private void subordinator(int u, Unit unit) {
        String says = groups.says(unit.index());
        Clause.Kind kind =
                says.startsWith("COMPLEMENT")
                        ? Clause.Kind.COMPLEMENT
                        : says.startsWith("CONDITIONAL")
                                ? Clause.Kind.CONDITIONAL
                                : Clause.Kind.ADVERBIAL;
        if (kind != Clause.Kind.COMPLEMENT) closeIfFinished();
        Draft clause = push(kind, unit);
        clause.opener = Optional.of(lemma(u));
        clause.antecedent =
                kind == Clause.Kind.COMPLEMENT && u > 0 && units.get(u - 1).isNoun()
                        ? lastNoun
                        : -1;
    }

    /// Leaves embedded clauses that have their verb and stand before a comma.
    private void closeIfFinished() {
        while (freshComma
                && stack.size() > 1
                && !top().open()
                && !top().quote
                && !top().bracket
                && (top().kind == Clause.Kind.RELATIVE || top().kind == Clause.Kind.PARTICIPIAL))
            stack.pop();
    }

    // ---- verbs
    // ---------------------------------------------------------------------------------------------------

    private void verb(int u) {
        VerbGroup verb = groups.verbs.get(units.get(u).index());
        switch (verb.form()) {
            case FINITE, IMPERATIVE -> finite(u, verb);
            case PARTICIPLE -> participle(u, verb);
            case INFINITIVE -> {
                Draft clause =
                        coordinatedWith(Form.INFINITIVE)
                                ? sibling(u, Clause.Kind.INFINITIVAL)
                                : push(Clause.Kind.INFINITIVAL, units.get(u));
                clause.antecedent =
                        u > 0 && units.get(u - 1).isNoun() ? units.get(u - 1).index() : -1;
                if (u > 0 && word(u - 1) == WordClass.PREPOSITION) opened(clause, u);
                take(clause, u, verb);
            }
            case GERUND -> {
                if (freshComma) closeIfFinished();
                Draft clause =
                        coordinatedWith(Form.GERUND)
                                ? sibling(u, Clause.Kind.PARTICIPIAL)
                                : push(Clause.Kind.PARTICIPIAL, units.get(u));
                if (u > 0 && word(u - 1) == WordClass.PREPOSITION) opened(clause, u);
                else if (u > 0 && units.get(u - 1).isNoun())
                    clause.antecedent = units.get(u - 1).index();
                take(clause, u, verb);
            }
        }
        coordinated = false;
        freshComma = false;
    }

    /// A preposition before a verb opens its clause; a noun before that may hold it ("the charge of
    /// plotting").
    private void opened(Draft clause, int u) {
        clause.opener = Optional.of(lemma(u - 1));
        if (u > 1 && units.get(u - 2).isNoun()) clause.antecedent = units.get(u - 2).index();
    }

    private boolean coordinatedWith(Form form) {
        if (!coordinated || top().open()) return false;
        return groups.verbs.get(top().verb).form() == form;
    }

    private Draft sibling(int u, Clause.Kind kind) {
        Draft before = stack.pop();
        Draft clause = new Draft(drafts.size(), kind, before.parent);
        clause.opener = before.opener;
        clause.antecedent = before.antecedent;
        clause.subject = before.subject;
        clause.cover(units.get(u));
        drafts.add(clause);
        stack.push(clause);
        return clause;
    }

    private void participle(int u, VerbGroup verb) {
        Draft top = top();
        if (coordinated && !top.open()) {
            VerbGroup before = groups.verbs.get(top.verb);
            if (before.voice() == verb.voice()
                    || before.voice() == Voice.PASSIVE
                    || before.form() == Form.PARTICIPLE) {
                like(verb, before);
                share(u, groups.verbs.get(verb.id()));
                return;
            }
        }
        if (top.open()
                && top.kind != Clause.Kind.MAIN
                && top.antecedent < 0
                && top.before.isEmpty()
                && top.opener.isPresent()
                && !top.quote) {
            // "when arrested", "as agreed": the clause's own verb
            take(top, u, verb);
            return;
        }
        closeIfFinished();
        Draft clause = push(Clause.Kind.PARTICIPIAL, units.get(u));
        boolean behindNoun =
                u > 0
                        && (units.get(u - 1).isNoun()
                                || word(u - 1) == WordClass.COMMA
                                || linker.bracketed[u - 1]
                                || word(u - 1) == WordClass.ADVERB
                                || word(u - 1) == WordClass.DASH);
        clause.antecedent = behindNoun ? antecedent(u) : -1;
        if (u > 0 && word(u - 1) == WordClass.PREPOSITION)
            clause.opener = Optional.of(lemma(u - 1));
        take(clause, u, verb);
    }

    /// A participle beside another shares its auxiliary: "was tried and sentenced".
    private void like(VerbGroup verb, VerbGroup before) {
        groups.verbs.set(
                verb.id(),
                new VerbGroup(
                        verb.id(),
                        verb.first(),
                        verb.end(),
                        verb.head(),
                        verb.lemma(),
                        before.form(),
                        verb.voice() == Voice.PASSIVE ? before.voice() : verb.voice(),
                        verb.negated() || before.negated(),
                        before.modality(),
                        before.modal(),
                        before.tense(),
                        before.features(),
                        verb.particles(),
                        verb.clitics()));
    }

    private void share(int u, VerbGroup verb) {
        Draft before = stack.pop();
        Draft clause =
                new Draft(
                        drafts.size(),
                        before.kind == Clause.Kind.MAIN ? Clause.Kind.COORDINATED : before.kind,
                        before.kind == Clause.Kind.MAIN || before.parent < 0
                                ? before.id
                                : before.parent);
        clause.opener = before.opener;
        clause.antecedent = before.antecedent;
        clause.subject = before.subject;
        clause.sharesSubject = true;
        clause.cover(units.get(u));
        takeOpening(before, clause, u);
        drafts.add(clause);
        stack.push(clause);
        take(clause, u, verb);
    }

    private void finite(int u, VerbGroup given) {
        VerbGroup verb = openForms.settle(u, given, top(), coordinated, awaited());
        if (verb.form() == Form.PARTICIPLE) {
            groups.verbs.set(verb.id(), verb);
            participle(u, verb);
            return;
        }
        leaveParenthesis(u);
        Draft top = top();
        if (top.open()) {
            take(top, u, verb);
            return;
        }
        int free = freeSubject(top, verb);
        Draft waiting = waiting();
        boolean directly = free >= 0;
        if (coordinated && !directly) {
            if (groups.verbs.get(top.verb).form() == Form.INFINITIVE && bare(verb)) {
                Draft clause = sibling(u, Clause.Kind.INFINITIVAL);
                groups.verbs.set(verb.id(), verb.as(Form.INFINITIVE));
                take(clause, u, groups.verbs.get(verb.id()));
                return;
            }
            while (stack.size() > 1
                    && !top().quote
                    && !top().bracket
                    && groups.verbs.get(top().verb < 0 ? verb.id() : top().verb).form()
                            != Form.FINITE) stack.pop();
            if (top().open()) take(top(), u, verb);
            else share(u, verb);
            return;
        }
        if (!directly && waiting != null) {
            while (top() != waiting) stack.pop();
            take(waiting, u, verb);
            return;
        }
        if (isTag(u, verb)) {
            while (stack.size() > 1 && !top().quote && !top().bracket) stack.pop();
            take(push(Clause.Kind.COORDINATED, units.get(u)), u, verb);
            return;
        }
        if (!directly && freshComma && finiteBelow()) {
            // "must stop …, free …": one subject, several verbs, commas between
            while (top().open() || groups.verbs.get(top().verb).form() != Form.FINITE) stack.pop();
            share(u, verb);
            return;
        }
        if (!directly && word(u - 1) != WordClass.QUOTE_CLOSE && !freshComma) {
            // no subject of its own and nothing waits: a list of predicates, or text that broke
            while (stack.size() > 1
                    && !top().quote
                    && !top().bracket
                    && top().kind != Clause.Kind.COMPLEMENT) stack.pop();
        }
        int subject = directly ? unitOf(free) : u;
        if (directly) top.behind.remove(Integer.valueOf(free));
        if (directly
                && waiting != null
                && !coordinated
                && waiting.before.stream().noneMatch(this::bareNoun)) {
            // "Sentenced to eight years, Jane Roe began …": the subject stood at the end of the
            // clause before
            while (top() != waiting) stack.pop();
            waiting.before.add(free);
            take(waiting, u, verb);
            return;
        }
        boolean said =
                !top.open()
                        && grammar.verb(groups.verbs.get(top.verb).lemma(), "say")
                        && !coordinated
                        && !afterComma(free);
        Clause.Kind kind = said ? Clause.Kind.COMPLEMENT : Clause.Kind.COORDINATED;
        boolean beside =
                coordinated
                        && !commaBeforeCoordinator(u)
                        && (top.kind == Clause.Kind.ADVERBIAL
                                || top.kind == Clause.Kind.CONDITIONAL);
        if (beside) {
            Draft clause = sibling(u, top.kind);
            if (directly) clause.before.add(free);
            clause.subject = -1;
            take(clause, u, verb);
            return;
        }
        if (kind == Clause.Kind.COORDINATED)
            while (stack.size() > 1
                    && !top().quote
                    && !top().bracket
                    && top().kind != Clause.Kind.COMPLEMENT) stack.pop();
        Draft clause = push(kind, units.get(u));
        if (directly) {
            takeOpening(top, clause, subject);
            clause.before.add(free);
            clause.first = Math.min(clause.first, groups.nouns.get(free).first());
            for (int between = subject + 1; between < u; between++)
                move(top, clause, units.get(between));
        }
        take(clause, u, verb);
    }

    private int unitOf(int noun) {
        for (int u = 0; u < units.size(); u++)
            if (units.get(u).isNoun() && units.get(u).index() == noun) return u;
        throw new IllegalArgumentException("noun group " + noun + " stands in no sentence");
    }

    /// "He was tried in May, and on 5 June the court freed him": what stands between the break and
    /// the new clause's subject or verb opens the new clause and does not end the old one.
    private void takeOpening(Draft before, Draft clause, int at) {
        int first = at;
        while (first > 0 && opens(first - 1)) first--;
        WordClass mark = word(first - 1);
        if (mark != WordClass.COMMA && mark != WordClass.COORDINATOR && mark != WordClass.COLON)
            return;
        for (int u = first; u < at; u++) move(before, clause, units.get(u));
    }

    private boolean opens(int u) {
        if (linker.bracketed[u] || word(u) == WordClass.ADVERB) return true;
        // "on" before a date stands by itself
        if (word(u) == WordClass.PREPOSITION && u + 1 < units.size() && units.get(u + 1).isNoun())
            return groups.nouns.get(units.get(u + 1).index()).kind() == Kind.DATE;
        if (!units.get(u).isNoun()) return false;
        NounGroup noun = groups.nouns.get(units.get(u).index());
        return noun.kind() == Kind.DATE || noun.preposition().isPresent();
    }

    private static void move(Draft from, Draft to, Unit unit) {
        if (!unit.isNoun() || !from.behind.remove(Integer.valueOf(unit.index()))) return;
        to.before.add(unit.index());
        to.first = Math.min(to.first, unit.first());
        from.end = Math.min(from.end, unit.first());
    }

    /// Whether a clause below the top has something to be its subject and no verb yet.
    private boolean awaited() {
        Draft waiting = waiting();
        return waiting != null && waiting.before.stream().anyMatch(this::bareNoun);
    }

    /// "Jane Roe, once a teacher, is held": a clause that gets no verb before its comma has none.
    private void leaveParenthesis(int u) {
        Draft top = top();
        if (!top.open()
                || (top.kind != Clause.Kind.ADVERBIAL && top.kind != Clause.Kind.CONDITIONAL)
                || word(u - 1) != WordClass.COMMA
                || top.before.stream().noneMatch(this::bareNoun)) return;
        Draft waiting = waiting();
        if (waiting != null && awaited()) while (top() != waiting) stack.pop();
    }

    /// "…, said the lawyer": a verb of saying behind a comma, its speaker behind it.
    private boolean isTag(int u, VerbGroup verb) {
        if (!grammar.verb(verb.lemma(), "say")
                || verb.voice() != Voice.ACTIVE
                || word(u - 1) != WordClass.COMMA
                || coordinated
                || top().quote
                || top().bracket
                || u + 1 >= units.size()
                || !units.get(u + 1).isNoun()
                || !bareNoun(units.get(u + 1).index())) return false;
        for (Draft draft : stack) {
            if (draft.quote || draft.bracket) return false;
            if (draft.open() && draft.before.stream().anyMatch(this::bareNoun)) return false;
        }
        int end = u + 2;
        while (end < units.size()
                && (linker.bracketed[end]
                        || (units.get(end).isNoun()
                                && (!bareNoun(units.get(end).index())
                                        || linker.absorbed[units.get(end).index()])))) end++;
        return end >= units.size()
                || word(end) == WordClass.STOP
                || word(end) == WordClass.COMMA
                || word(end) == WordClass.QUOTE_CLOSE
                || word(end) == WordClass.COORDINATOR
                || word(end) == WordClass.RELATIVE;
    }

    private boolean commaBeforeCoordinator(int u) {
        for (int b = u - 1; b > 0; b--)
            if (word(b) == WordClass.COORDINATOR) return word(b - 1) == WordClass.COMMA;
        return false;
    }

    private boolean afterComma(int noun) {
        if (noun < 0) return false;
        for (int u = 1; u < units.size(); u++)
            if (units.get(u).isNoun() && units.get(u).index() == noun)
                return word(u - 1) == WordClass.COMMA;
        return false;
    }

    private static boolean bare(VerbGroup verb) {
        return !verb.is(Feature.THIRD) && !verb.is(Feature.PAST);
    }

    /// The bare group behind the verb before, if nothing but what hangs on it stands between it and
    /// this verb.
    private int freeSubject(Draft top, VerbGroup verb) {
        for (int i = top.behind.size() - 1; i >= 0; i--) {
            int noun = top.behind.get(i);
            if (noun < 0) return -1;
            NounGroup group = groups.nouns.get(noun);
            if (group.preposition().isPresent() || group.kind() == Kind.DATE) continue;
            if (grammar.set("cases", "yes") && !Agreement.may(group.features(), Feature.NOMINATIVE))
                return -1;
            if (!Agreement.mayGovern(group.features(), verb.features())) return -1;
            // the only object of a verb that needs one stays with it, unless a coordinator or comma
            // stands before it
            return breaksBefore(noun)
                            || i > 0
                            || subjectBehindGerund(top)
                            || grammar.verb(groups.verbs.get(top.verb).lemma(), "say")
                    ? noun
                    : -1;
        }
        return -1;
    }

    /// "During questioning Jane Roe was beaten": the clause below waits for its subject and verb.
    private boolean subjectBehindGerund(Draft top) {
        return top.kind == Clause.Kind.PARTICIPIAL
                && top.opener.isPresent()
                && groups.verbs.get(top.verb).form() == Form.GERUND
                && stack.stream().anyMatch(Draft::open)
                && !awaited();
    }

    /// Whether a clause with a finite verb is still open on the stack, no bracket or quotation
    /// between.
    private boolean finiteBelow() {
        for (Draft draft : stack) {
            if (draft.quote || draft.bracket) return false;
            if (!draft.open() && groups.verbs.get(draft.verb).form() == Form.FINITE)
                return draft.kind != Clause.Kind.ADVERBIAL
                        && !grammar.verb(groups.verbs.get(draft.verb).lemma(), "say");
        }
        return false;
    }

    private boolean bareNoun(int noun) {
        NounGroup group = groups.nouns.get(noun);
        return group.preposition().isEmpty() && group.kind() != Kind.DATE;
    }

    private boolean breaksBefore(int noun) {
        for (int u = 1; u < units.size(); u++) {
            if (!units.get(u).isNoun() || units.get(u).index() != noun) continue;
            int b = u - 1;
            while (b > 0
                    && (word(b) == WordClass.ADVERB
                            || linker.bracketed[b]
                            || (units.get(b).isNoun()
                                    && groups.nouns.get(units.get(b).index()).kind() == Kind.DATE)))
                b--;
            WordClass before = word(b);
            return before == WordClass.COMMA
                    || before == WordClass.COORDINATOR
                    || before == WordClass.COLON
                    || before == WordClass.DASH;
        }
        return false;
    }

    /// The innermost clause below the top that still waits for its verb and has something to be its
    /// subject.
    private @Nullable Draft waiting() {
        Iterator<Draft> below = stack.iterator();
        below.next();
        while (below.hasNext()) {
            Draft draft = below.next();
            if (draft.open()
                    && !draft.quote
                    && (!draft.before.isEmpty()
                            || draft.antecedent >= 0
                            || (draft.kind == Clause.Kind.MAIN && word(0) == WordClass.QUOTE_OPEN)))
                return draft;
            if (draft.open() && draft.kind == Clause.Kind.MAIN) return draft;
            if (draft.quote || draft.bracket) return draft.quote && draft.open() ? draft : null;
        }
        return null;
    }

    private void take(Draft clause, int u, VerbGroup verb) {
        clause.verb = verb.id();
        clause.cover(units.get(u));
    }

    // ---- relations
    // -----------------------------------------------------------------------------------------------

    private void finish() {
        Arguments arguments = new Arguments(grammar, groups, linker, relations);
        for (Draft draft : drafts) {
            draft.behind.removeIf(n -> n < 0);
            if (draft.verb < 0) {
                if (draft.kind == Clause.Kind.MAIN || draft.kind == Clause.Kind.COMPLEMENT)
                    draft.kind = Clause.Kind.VERBLESS;
                continue;
            }
            Draft parent = draft.parent < 0 ? null : drafts.get(draft.parent);
            int inherited = -1;
            if (draft.owned) inherited = -1;
            else if (draft.sharesSubject) inherited = subjectOf(sharedWith(draft));
            else if (draft.kind == Clause.Kind.PARTICIPIAL && draft.opener.isPresent())
                inherited = parent == null ? -1 : subjectOf(parent);
            else if (draft.kind == Clause.Kind.RELATIVE || draft.kind == Clause.Kind.PARTICIPIAL)
                inherited =
                        draft.antecedent >= 0
                                ? draft.antecedent
                                : parent == null ? -1 : subjectOf(parent);
            else if (draft.kind == Clause.Kind.INFINITIVAL) inherited = -1;
            draft.subject =
                    arguments.assign(
                            draft.verb,
                            draft.kind,
                            draft.before,
                            draft.behind,
                            inherited,
                            draft.relative);
        }
        // a participle that opens the sentence belongs to the subject that comes after it
        for (Draft draft : drafts)
            if (draft.kind == Clause.Kind.PARTICIPIAL
                    && draft.subject < 0
                    && draft.parent >= 0
                    && subjectOf(drafts.get(draft.parent)) >= 0) {
                draft.subject = subjectOf(drafts.get(draft.parent));
                relations.add(
                        new Relation(
                                new Head.Verb(draft.verb),
                                Relation.Kind.SUBJECT,
                                draft.subject,
                                Optional.empty(),
                                "subject-of-parent"));
            }
        if (isQuestion())
            for (Draft draft : drafts)
                if (draft.kind == Clause.Kind.MAIN) draft.kind = Clause.Kind.QUESTION;
    }

    private Draft sharedWith(Draft draft) {
        Draft best = draft;
        for (Draft d : drafts)
            if (d.id < draft.id
                    && d.verb >= 0
                    && (d.id == draft.parent
                            || (d.parent == draft.parent
                                    && (draft.kind != Clause.Kind.COORDINATED
                                            || d.kind != Clause.Kind.PARTICIPIAL)))) best = d;
        return best;
    }

    private int subjectOf(Draft draft) {
        return draft.subject;
    }

    private boolean isQuestion() {
        Unit last = units.getLast();
        return last.kind() == Unit.Kind.WORD
                && groups.kind(last.index()) == WordClass.STOP
                && groups.text(last.index()).equals("?")
                && stack.stream().noneMatch(d -> d.quote);
    }

    private List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        for (Draft d : drafts)
            clauses.add(
                    new Clause(
                            d.id,
                            d.kind,
                            Math.min(d.first, d.end),
                            d.end,
                            d.verb < 0 ? OptionalInt.empty() : OptionalInt.of(d.verb),
                            d.parent < 0 ? OptionalInt.empty() : OptionalInt.of(d.parent),
                            d.opener,
                            d.antecedent < 0 ? OptionalInt.empty() : OptionalInt.of(d.antecedent)));
        return clauses;
    }
}
