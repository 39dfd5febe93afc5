package vigil.mention;

import vigil.language.Feature;
import vigil.language.Pos;
import vigil.language.Reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds whom pronouns, possessives and relatives stand for, at a place of a page that is being
/// read.
final class Pronouns {
    private static final int SURE = 90;
    private final PageSpots spots;
    private final Referents referents;
    private final Salience salience;
    private final References references;
    private final Relations relations;
    private final GroupMemory groups;
    private final NamedAhead ahead;

    Pronouns(
            PageSpots spots,
            Referents referents,
            Salience salience,
            References references,
            Relations relations,
            GroupMemory groups) {
        this.spots = spots;
        this.referents = referents;
        this.salience = salience;
        this.references = references;
        this.relations = relations;
        this.groups = groups;
        this.ahead = new NamedAhead(spots, referents);
    }

    /// {@return the token to go on with; `i` if the word is no such pronoun here}
    int read(Line line, int i, MentionWords.Pronoun pronoun) {
        return switch (pronoun.kind()) {
            case POSSESSIVE -> possessive(line, i, pronoun);
            case PRONOUN -> personal(line, i, pronoun);
            case RELATIVE -> relative(line, i);
            case FIRST_PERSON, DESCRIPTION, KINSHIP, GROUP, EMPTY_SUBJECT -> i;
        };
    }

    private int possessive(Line line, int i, MentionWords.Pronoun pronoun) {
        boolean noun =
                i + 1 < line.size()
                        && (line.may(i + 1, Pos.NOUN)
                                || line.may(i + 1, Pos.ADJ)
                                || line.may(i + 1, Pos.NUM)
                                || line.capitalised(i + 1));
        if (!noun) return i;
        if (pronoun.number().contains(Feature.PLURAL))
            return plural(line, i, Reference.Kind.POSSESSIVE, "plural-possessive");
        Optional<Salience.Choice> choice =
                salience.choose(
                                line.index(),
                                pronoun.gender(),
                                r -> !relations.isBeingNamed(line, i, r))
                        .or(() -> ahead.of(line, i, pronoun.gender()));
        if (choice.isEmpty()) return i + 1;
        Referent owner = choice.get().referent();
        references.add(
                line,
                i,
                i + 1,
                Reference.Kind.POSSESSIVE,
                List.of(owner),
                choice.get().certainty(),
                "possessive");
        return relations.possessed(line, i, owner, choice.get().certainty(), salience);
    }

    /// "they", "their": the people who were named together last.
    private int plural(Line line, int i, Reference.Kind kind, String rule) {
        groups.several(line)
                .ifPresent(members -> references.add(line, i, i + 1, kind, members, 60, rule));
        return i + 1;
    }

    private int personal(Line line, int i, MentionWords.Pronoun pronoun) {
        if (determines(line, i)) return i;
        if (pronoun.number().contains(Feature.PLURAL))
            return plural(line, i, Reference.Kind.PRONOUN, "plural-pronoun");
        if (pronoun.subject()
                && !pronoun.gender().equals(Set.of(Feature.FEMININE))
                && expletive(line, i)) return i + 1;
        Set<Feature> gender = pronoun.subject() ? pronoun.gender() : agreed(line, i, pronoun);
        Optional<Salience.Choice> choice =
                pronoun.subject()
                        ? subjectOf(line, i, pronoun)
                        : salience.chooseObject(
                                line.index(), gender, r -> !samePredicate(line, i, r));
        if (choice.isEmpty()) choice = ahead.of(line, i, gender);
        if (choice.isEmpty()) return i + 1;
        int certainty = choice.get().certainty() - (pronoun.human() ? 0 : 10);
        references.add(
                line,
                i,
                i + 1,
                Reference.Kind.PRONOUN,
                List.of(choice.get().referent()),
                certainty,
                "pronoun");
        salience.mention(choice.get().referent(), line.index(), i, pronoun.subject());
        return i + 1;
    }

    /// "Un juge l'a condamnée": the participle agrees with a direct object before it, here a
    /// pronoun that has no gender of its own.
    private static Set<Feature> agreed(Line line, int i, MentionWords.Pronoun pronoun) {
        boolean direct = line.token(i).readings().stream().anyMatch(r -> r.is(Feature.ACCUSATIVE));
        if (!direct || !pronoun.gender().isEmpty()) return pronoun.gender();
        int verb = i + 1;
        while (verb < line.size() && line.may(verb, Pos.AUX)) verb++;
        if (verb == i + 1 || verb >= line.size()) return pronoun.gender();
        Set<Feature> genders = EnumSet.noneOf(Feature.class);
        for (Reading reading : line.token(verb).readings())
            for (Feature gender : List.of(Feature.MASCULINE, Feature.FEMININE))
                if (mayBeParticiple(reading) && reading.is(gender)) genders.add(gender);
        return genders.size() == 1 ? genders : pronoun.gender();
    }

    private static boolean mayBeParticiple(Reading reading) {
        return reading.is(Feature.PARTICIPLE) || reading.pos() == Pos.ADJ;
    }

    /// Who is arrested, charged or sentenced is rather the one the page is about.
    private Optional<Salience.Choice> subjectOf(Line line, int i, MentionWords.Pronoun pronoun) {
        boolean undergoes =
                Verbs.follow(line, i + 1)
                        .filter(verb -> verb.rule().equals("undergoes"))
                        .isPresent();
        return undergoes
                ? salience.chooseDetainee(line.index(), pronoun.gender())
                : salience.choose(line.index(), pronoun.gender(), _ -> true);
    }

    /// "l'exil", "les autorités" against "l'a condamné": the article before a noun is no pronoun.
    private static boolean determines(Line line, int i) {
        if (line.words().determiner(line.folded(i)).isEmpty() && !line.may(i, Pos.DET))
            return false;
        if (i + 1 >= line.size() || line.token(i + 1).readings().isEmpty()) return true;
        if (line.may(i + 1, Pos.NOUN) && !subjectPronoun(line, i - 1)) return true;
        Pos next = line.token(i + 1).readings().getFirst().pos();
        return next != Pos.VERB
                && next != Pos.AUX
                && !(next == Pos.PRON && !line.may(i + 1, Pos.NOUN));
    }

    private static boolean subjectPronoun(Line line, int i) {
        return line.isWord(i)
                && line.words().pronouns(line.folded(i)).stream()
                        .anyMatch(MentionWords.Pronoun::subject);
    }

    /// "il faut", "il apparaît que": nobody is meant.
    private static boolean expletive(Line line, int i) {
        for (int v = i + 1; v < line.size() && v <= i + 3; v++) {
            Optional<PhraseTable.Hit<Boolean>> hit = line.words().impersonals.at(line, v);
            if (hit.isPresent()) return !serves(line, hit.get());
            if (line.may(v, Pos.VERB)) return false;
        }
        return false;
    }

    /// "il y a été jugé" against "il y a un juge": the verb only helps another.
    private static boolean serves(Line line, PhraseTable.Hit<Boolean> hit) {
        return hit.end() - hit.first() > 1
                && line.isWord(hit.end())
                && line.token(hit.end()).readings().stream()
                        .anyMatch(
                                r ->
                                        r.is(Feature.PARTICIPLE)
                                                && line.token(hit.end() - 1).readings().stream()
                                                        .noneMatch(
                                                                own ->
                                                                        own.lemma()
                                                                                .equals(
                                                                                        r
                                                                                                .lemma())));
    }

    /// An object pronoun does not mean the subject of its own verb: "Roe told him".
    private boolean samePredicate(Line line, int i, Referent referent) {
        int at = salience.tokenIn(referent, line.index());
        if (at < 0 || !salience.subjectOf(referent, line.index())) return false;
        for (int k = at; k < i; k++) {
            if (line.isMark(k, ",;:\u2014\u2013\"\u201C\u201D\u00AB\u00BB")
                    || line.may(k, Pos.SCONJ)
                    || line.may(k, Pos.CCONJ)) return false;
            if (line.words().pronouns(line.folded(k)).stream()
                    .anyMatch(p -> p.kind() == Reference.Kind.RELATIVE)) return false;
        }
        return true;
    }

    private int relative(Line line, int i) {
        int end = i;
        while (end > 0 && (line.isMark(end - 1, ",(\u2014\u2013-") || line.may(end - 1, Pos.ADP)))
            end--;
        if (end == 0) return i;
        // "depuis qu'il", "parce que": no antecedent
        if (line.may(i - 1, Pos.ADP) && line.may(i, Pos.SCONJ)) return i;
        Optional<Referent> before = spots.endingAt(line, end).flatMap(referents::at);
        if (before.isEmpty()) before = references.personEndingAt(line, end);
        int behind = end;
        before.ifPresentOrElse(
                r ->
                        references.add(
                                line,
                                i,
                                i + 1,
                                Reference.Kind.RELATIVE,
                                List.of(r),
                                SURE,
                                "relative"),
                () ->
                        groups.endingAt(line.token(behind - 1).end())
                                .ifPresent(
                                        members ->
                                                references.add(
                                                        line,
                                                        i,
                                                        i + 1,
                                                        Reference.Kind.RELATIVE,
                                                        members,
                                                        80,
                                                        "relative-group")));
        return i + 1;
    }
}
