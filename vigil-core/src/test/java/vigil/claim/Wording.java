package vigil.claim;

import vigil.language.Feature;
import vigil.syntax.Clause;
import vigil.syntax.NounGroup;
import vigil.syntax.Relation;
import vigil.syntax.SentenceSyntax;
import vigil.syntax.VerbGroup;
import vigil.text.Page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A sentence that tells one act, cut into its parts so that the act can be told in another voice.
///
/// What follows the verb is kept up to the next comma or clause: the rest would not be right any
/// more if the parts changed places.
///
/// @param language tag of the sentence
/// @param act what is told
/// @param start offset of the sentence in the page
/// @param end where it ends, its full stop left out
/// @param form how the verb stands
/// @param before what stands before the act: "On 5 May, "
/// @param agent who did it, as written; empty where nobody is told
/// @param verb the verb's last word as written
/// @param victim to whom, as written
/// @param name where in these words the person is named
/// @param victimAt offset of that name in the page
/// @param rest what follows, led by a blank; empty if nothing
/// @param features of the victim
/// @param pronoun whether the victim is a pronoun
record Wording(
        String language,
        ActType act,
        int start,
        int end,
        Predicate.Form form,
        String before,
        String agent,
        String verb,
        String victim,
        int name,
        int victimAt,
        String rest,
        Set<Feature> features,
        boolean pronoun) {
    private static final Pattern WAS =
            Pattern.compile(
                    "(?:was|were|has been|have been|had been|(?:a|ont|avait|avaient) été) [^ ]+");
    private static final Pattern DID = Pattern.compile("(?:a |ont )?[^ ]+");
    private static final Pattern CIRCUMSTANCE =
            Pattern.compile(
                    "(?: (?:in|at|on|to|from|for|of|after|under|without|into|with|à|au|en|le|pour|vers|dans|sous|у|в|до|на|за|з|\\d+)"
                        + " .*)?");
    private static final Pattern REGULAR = Pattern.compile("[a-z]+ed|held|put");
    private static final Pattern FRENCH_PARTICIPLE = Pattern.compile("(\\p{Ll}+[éu])(?:e?s?)");
    private static final Pattern BY =
            Pattern.compile(
                    "^ (?:by|par) ((?:the |la |le |les |l'|des )?\\p{Ll}+(?: \\p{Ll}+)??)"
                            + "(?= (?:in|at|on|to|for|le|à|en|\\d+) |$)");
    private static final Pattern ANOTHER_AGENT = Pattern.compile(" (?:by|par) ");
    private static final Pattern QUOTES = Pattern.compile("[\"«»“”„;:()]");
    private static final Map<String, String> OBJECTS =
            Map.of("he", "him", "she", "her", "they", "them");
    private static final List<Noun> NOUNS =
            List.of(
                    new Noun("arrested|detained|jailed", "arrest", "The arrest of "),
                    new Noun("sentenced", "sentence", "The sentencing of "),
                    new Noun("released|freed", "release", "The release of "),
                    new Noun("convicted", "conviction", "The conviction of "),
                    new Noun("acquitted", "acquittal", "The acquittal of "),
                    new Noun("transferred", "transfer", "The transfer of "),
                    new Noun("abducted|kidnapped", "abduction", "The abduction of "),
                    new Noun("deported|expelled", "exile", "The deportation of "),
                    new Noun("(?:arrêté|interpellé)e?", "arrest", "L'arrestation de "),
                    new Noun("condamnée?", "sentence", "La condamnation de "),
                    new Noun("libérée?", "release", "La libération de "),
                    new Noun("acquittée?", "acquittal", "L'acquittement de "),
                    new Noun("transférée?", "transfer", "Le transfert de "),
                    new Noun("(?:enlevé|kidnappé)e?", "abduction", "L'enlèvement de "),
                    new Noun("expulsée?", "exile", "L'expulsion de "),
                    new Noun("заарештува[лв].*|затрима[лв].*", "arrest", "Затримання "),
                    new Noun("звільн[ие].*", "release", "Звільнення "),
                    new Noun("засуд[иж].*", "sentence", "Засудження "),
                    new Noun("виправда.*", "acquittal", "Виправдання "),
                    new Noun("перев[еі].*", "transfer", "Переведення "),
                    new Noun("викра[лв].*", "abduction", "Викрадення "));

    /// The noun of a verb, where it tells the same act.
    ///
    /// @param verbs its forms, a regular expression
    /// @param act what both tell
    /// @param words the noun and what ties its person to it
    private record Noun(String verbs, String act, String words) {
        boolean fits(Wording wording) {
            return wording.verb.matches(verbs) && wording.act.code().equals(act);
        }
    }

    /// A sentence in another voice.
    ///
    /// @param of what is put in another voice
    /// @param text the sentence, without its full stop
    /// @param victimAt where the person's name stands in the text
    record Reworded(Wording of, String text, int victimAt) {}

    /// {@return the sentences of a page that can be told in another voice}
    static List<Wording> of(Page page, Explanation read) {
        List<Wording> all = new ArrayList<>();
        for (Predicate p : read.predicates())
            if (p.frame().isAct()
                    && !p.negated()
                    && p.site() instanceof Predicate.Site.Verb(int id))
                of(page, read, p, read.syntax().sentences().get(p.sentence()), id)
                        .ifPresent(all::add);
        return all;
    }

    private static Optional<Wording> of(
            Page page, Explanation read, Predicate p, SentenceSyntax s, int id) {
        VerbGroup v = s.verbs().get(id);
        boolean free = s.language().equals("uk");
        Optional<NounGroup> victim = p.group("victim").filter(n -> isWhole(s, n, free));
        if (victim.isEmpty()
                || v.form() != VerbGroup.Form.FINITE
                || v.modality() != VerbGroup.Modality.NONE) return Optional.empty();
        NounGroup whom = victim.get();
        boolean first = whom.end() == v.first();
        Optional<NounGroup> by =
                s.subject(v)
                        .filter(n -> !first && (n.end() == v.first() || free && n.first() == 0))
                        .filter(n -> n.kind() != NounGroup.Kind.PRONOUN);
        boolean pronoun = whom.kind() == NounGroup.Kind.PRONOUN;
        boolean behind = whom.first() == v.end() && by.isPresent() && !pronoun;
        Optional<Claim> claim = claim(read, p, s, whom);
        if (!first && !behind || claim.isEmpty()) return Optional.empty();
        String text = page.rendition().text();
        int start = s.sentence().start();
        int verbStart = s.sentence().tokens().get(v.first()).start();
        int verbEnd = s.sentence().tokens().get(v.end() - 1).end();
        int from = first ? s.start(whom) : s.start(by.get());
        int to = first ? verbEnd : end(s, whom);
        int cut = behind && free ? end(s, text) : cut(s, text, verbEnd, to);
        String words = text.substring(verbStart, verbEnd);
        boolean passive = first && WAS.matcher(words).matches();
        boolean active = behind && DID.matcher(words).matches();
        boolean impersonal = first && s.subject(v).isEmpty() && words.endsWith("ли");
        String rest = text.substring(to, cut);
        boolean told =
                behind && free
                        || rest.startsWith(" by ")
                        || rest.startsWith(" par ")
                        || CIRCUMSTANCE.matcher(rest).matches();
        String before = text.substring(start, from);
        boolean dated =
                claim.get()
                        .when()
                        .map(w -> w.expression().passage())
                        .map(d -> start <= d.start() && d.end() <= cut)
                        .orElse(true);
        if (!passive && !active && !impersonal
                || !told
                || tellsBehind(p, s, cut)
                || !dated
                || !before.isEmpty() && !before.endsWith(", ")
                || QUOTES.matcher(text.substring(start, cut)).find()) return Optional.empty();
        return Optional.of(
                new Wording(
                        s.language(),
                        ActType.of(p.frame().gives()),
                        start,
                        end(s, text),
                        passive
                                ? Predicate.Form.PASSIVE
                                : active ? Predicate.Form.ACTIVE : Predicate.Form.IMPERSONAL,
                        before,
                        active ? uncapitalised(by.get(), text.substring(from, verbStart - 1)) : "",
                        words.substring(words.lastIndexOf(' ') + 1),
                        uncapitalised(
                                whom, text.substring(s.start(whom), first ? s.end(whom) : to)),
                        claim.get().told().victim().start() - s.start(whom),
                        claim.get().told().victim().start(),
                        rest,
                        whom.features(),
                        pronoun));
    }

    /// {@return whether words that the act needs stand behind the cut: "was ordered to leave"}
    private static boolean tellsBehind(Predicate p, SentenceSyntax s, int cut) {
        return p.slots().stream()
                .filter(slot -> isNeeded(p, slot.role()))
                .anyMatch(slot -> start(slot.filler(), s) >= cut);
    }

    private static boolean isNeeded(Predicate p, String role) {
        return p.frame().slots().stream().anyMatch(f -> f.required() && f.role().equals(role));
    }

    private static int start(Predicate.Filler filler, SentenceSyntax s) {
        return switch (filler) {
            case Predicate.Filler.Group(var noun) -> s.start(noun);
            case Predicate.Filler.Possessive(var of) -> s.start(of);
            case Predicate.Filler.Inner(int clause) ->
                    s.sentence().tokens().get(s.clauses().get(clause).first()).start();
        };
    }

    /// {@return whether a name or description stands alone: without apposition, and in no list
    /// unless lists may move as they are}
    private static boolean isWhole(SentenceSyntax s, NounGroup n, boolean lists) {
        return (n.kind() == NounGroup.Kind.NAME
                        || n.kind() == NounGroup.Kind.PRONOUN
                        || n.kind() == NounGroup.Kind.COMMON
                                && n.determiner() == NounGroup.Determiner.DEFINITE)
                && n.preposition().isEmpty()
                && (lists || s.of(n, Relation.Kind.CONJUNCT).isEmpty())
                && s.of(n, Relation.Kind.APPOSITION).isEmpty();
    }

    private static Optional<Claim> claim(
            Explanation read, Predicate p, SentenceSyntax s, NounGroup whom) {
        return read.claims().claims().stream()
                .filter(c -> c.told().type().equals(p.frame().gives()))
                .filter(c -> s.start(whom) <= c.told().victim().start())
                .filter(c -> c.told().victim().end() == s.end(whom))
                .filter(c -> c.reality() == Reality.HAPPENED)
                .findFirst();
    }

    /// {@return where what belongs to the verb ends: before the next clause, comma or full stop}
    private static int cut(SentenceSyntax s, String text, int verbEnd, int to) {
        int cut = end(s, text);
        for (VerbGroup other : s.verbs()) {
            int at = s.sentence().tokens().get(other.first()).start();
            if (at < verbEnd) continue;
            for (Clause clause : s.clauses())
                if (clause.verb().isPresent() && clause.verb().getAsInt() == other.id())
                    cut = Math.min(cut, s.sentence().tokens().get(clause.first()).start());
        }
        int comma = text.indexOf(',', to);
        if (comma >= 0) cut = Math.min(cut, comma);
        while (cut > to && text.charAt(cut - 1) == ' ') cut--;
        return Math.max(cut, to);
    }

    private static int end(SentenceSyntax s, String text) {
        int end = s.sentence().end();
        return text.startsWith(".", end - 1) ? end - 1 : end;
    }

    /// {@return where a group and those listed with it end}
    private static int end(SentenceSyntax s, NounGroup noun) {
        return Stream.concat(Stream.of(noun), s.of(noun, Relation.Kind.CONJUNCT).stream())
                .mapToInt(s::end)
                .max()
                .getAsInt();
    }

    private static String uncapitalised(NounGroup noun, String words) {
        return noun.kind() == NounGroup.Kind.NAME
                ? words
                : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /// {@return active told as passive, or in Ukrainian with whom it befell first}
    Optional<Reworded> passive() {
        if (form != Predicate.Form.ACTIVE) return Optional.empty();
        return switch (language) {
            case "en" ->
                    REGULAR.matcher(verb).matches()
                            ? Optional.of(told("", " was " + verb + " by " + agent + rest))
                            : Optional.empty();
            case "fr" ->
                    FRENCH_PARTICIPLE.matcher(verb).matches()
                            ? Optional.of(
                                    told(
                                            "",
                                            " a été "
                                                    + verb
                                                    + (isWoman() ? "e" : "")
                                                    + " par "
                                                    + agent
                                                    + rest))
                            : Optional.empty();
            default -> Optional.of(told("", " " + agent + " " + verb + rest));
        };
    }

    /// {@return passive, or told of nobody, told of who did it}
    Optional<Reworded> active() {
        if (form == Predicate.Form.ACTIVE) return Optional.empty();
        var by = BY.matcher(rest);
        boolean told = by.find();
        if (!told && ANOTHER_AGENT.matcher(rest).find()) return Optional.empty();
        String behind = told ? rest.substring(by.end()) : rest;
        if (form == Predicate.Form.IMPERSONAL)
            return Optional.of(told("слідчі " + verb + " ", rest));
        if (language.equals("en")) {
            if (!REGULAR.matcher(verb).matches()) return Optional.empty();
            String ahead = before + (told ? by.group(1) : "the authorities") + " " + verb + " ";
            return Optional.of(
                    reworded(
                            ahead,
                            pronoun ? OBJECTS.getOrDefault(victim, victim) : victim,
                            behind));
        }
        var participle = FRENCH_PARTICIPLE.matcher(verb);
        if (!participle.matches() || pronoun && victim.endsWith("s")) return Optional.empty();
        String who = told ? by.group(1) : "les autorités";
        String did = who.matches("(?:les|des) .*") ? "ont " : "a ";
        return Optional.of(
                pronoun
                        ? reworded(before + who + " ", "l'", did + verb + behind)
                        : told(who + " " + did + participle.group(1) + " ", behind));
    }

    /// {@return told by a noun: "the arrest of X on 5 May drew protests"}
    Optional<Reworded> nominal() {
        boolean contracted = victim.matches("les? .*");
        if (pronoun
                || !before.isEmpty()
                || contracted
                || language.equals("uk") && !isAccusativeLikeGenitive()) return Optional.empty();
        String protests =
                switch (language) {
                    case "en" -> " drew protests";
                    case "fr" -> " a suscité des protestations";
                    default -> " викликало протести";
                };
        return NOUNS.stream()
                .filter(noun -> noun.fits(this))
                .map(noun -> told(noun.words(), rest + protests))
                .findFirst();
    }

    private boolean isAccusativeLikeGenitive() {
        boolean accusative = form == Predicate.Form.ACTIVE || form == Predicate.Form.IMPERSONAL;
        return accusative && features.contains(Feature.MASCULINE);
    }

    private boolean isWoman() {
        return features.contains(Feature.FEMININE);
    }

    private Reworded told(String ahead, String behind) {
        return reworded(before + ahead, victim, behind);
    }

    private Reworded reworded(String ahead, String whom, String behind) {
        String text = ahead + whom + behind;
        return new Reworded(
                this,
                text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1),
                ahead.length() + name);
    }
}
