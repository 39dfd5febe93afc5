package vigil.mention;

import vigil.language.Pos;
import vigil.language.Reading;
import vigil.text.Token;

import java.util.List;
import java.util.Optional;

/// What the words around a candidate say of what it names: titles, roles, ages, kin, verbs;
/// articles, prepositions, heads of bodies.
final class NeighbourEvidence {
    private static final int NEAR = 4;
    private static final int OLDEST = 120;

    void gather(Spot spot, EvidenceList list) {
        before(spot, list);
        after(spot, list);
        verbs(spot, list);
    }

    private void before(Spot spot, EvidenceList list) {
        Line line = spot.line();
        int last = Positions.before(line, spot.first());
        if (last < 0) return;
        MentionWords words = line.words();
        boolean quoted = last < spot.first() - 1;
        var title = words.titles.endingAt(line, last);
        // "M." after a word is a title, at the end of a sentence an initial
        if (title.isPresent() && !quoted)
            list.add(spot, NamedKind.PERSON, 60, "title", title.get().first(), last + 1);
        Optional<PhraseTable.Hit<MentionWords.RoleWord>> role = words.roles.endingAt(line, last);
        if (role.isPresent()
                && (!Cases.agree(
                                line,
                                role.get().first(),
                                role.get().end(),
                                spot.first(),
                                spot.end())
                        || ofMany(line, role.get(), spot))) role = Optional.empty();
        var tie = words.relations.endingAt(line, last);
        var human = words.humans.endingAt(line, last).filter(hit -> !ofMany(line, hit, spot));
        if (title.isEmpty() && !quoted) {
            if (tie.isPresent() && tie.get().meaning().kin())
                list.add(spot, NamedKind.PERSON, 50, "kin-before", tie.get().first(), last + 1);
            else if (role.isPresent())
                list.add(spot, NamedKind.PERSON, 50, "role-before", role.get().first(), last + 1);
            else if (human.isPresent() || tie.isPresent())
                list.add(spot, NamedKind.PERSON, 35, "human-before", last, last + 1);
            else
                RoleBefore.across(line, spot)
                        .ifPresent(
                                hit ->
                                        list.add(
                                                spot,
                                                NamedKind.PERSON,
                                                40,
                                                "role-of-body-before",
                                                hit.first(),
                                                hit.end()));
        }
        Apposition.kinInFront(line, spot.first(), spot.end())
                .ifPresent(
                        kin ->
                                list.add(
                                        spot,
                                        NamedKind.PERSON,
                                        45,
                                        "kin-in-front",
                                        kin.first(),
                                        kin.end()));
        var body = words.bodies.endingAt(line, last);
        if (body.isPresent() && role.isEmpty() && names(body.get().meaning())) {
            list.add(spot, NamedKind.BODY, 45, "body-before", body.get().first(), last + 1);
            list.add(
                    spot,
                    NamedKind.PERSON,
                    quoted ? -40 : -15,
                    "body-before",
                    body.get().first(),
                    last + 1);
        }
        possessors(spot, list, last);
        // "AGENCY/Jane Roe" under a picture
        if (line.isMark(last, "/")
                && last > 0
                && line.touches(last - 1, last)
                && line.touches(last, spot.first())
                && line.capitalised(last - 1))
            list.add(spot, NamedKind.PERSON, -70, "credit", last - 1, last + 1);
        if (quoted) {
            list.add(spot, NamedKind.WORK, 15, "in-quotes", spot.first(), spot.end());
            // the whole of a quotation is a title or a nickname rather than a name
            if (Positions.after(line, spot.end()) > spot.end())
                list.add(spot, NamedKind.PERSON, -20, "in-quotes", spot.first(), spot.end());
        }
        var locative = words.locatives.endingAt(line, last);
        if (locative.isPresent() && !owns(line, spot.end())) {
            list.add(
                    spot,
                    NamedKind.PLACE,
                    locative.get().meaning() * 8,
                    "locative",
                    last,
                    last + 1);
            list.add(
                    spot,
                    NamedKind.PERSON,
                    -locative.get().meaning() * 4 + 4,
                    "locative",
                    last,
                    last + 1);
        }
        var place = words.placeWords.endingAt(line, last);
        if (place.isPresent() && !place.get().meaning().equals("after")) {
            list.add(spot, NamedKind.PLACE, 45, "place-word", place.get().first(), last + 1);
            list.add(spot, NamedKind.PERSON, -30, "place-word", place.get().first(), last + 1);
        }
        var eponym = words.eponyms.endingAt(line, last);
        if (eponym.isPresent()) eponym(spot, list, eponym.get(), false);
        if (!words.determiner(line.folded(last)).isEmpty())
            list.add(spot, NamedKind.PERSON, -25, "article", last, last + 1);
    }

    /// {@return whether a plural stands before one name: in "the union of writers of Ruritania" no
    /// list follows, and the name is no writer's}
    private static boolean ofMany(Line line, PhraseTable.Hit<?> role, Spot spot) {
        return line.words().dropsSubjects()
                && line.plural(role.first(), role.end())
                && !line.isMark(spot.end(), ",;")
                && !line.may(spot.end(), Pos.CCONJ);
    }

    private static boolean names(String body) {
        return switch (body) {
            case "media", "party", "organisation", "company", "school" -> true;
            default -> false;
        };
    }

    /// "the mother of X", "la femme de X", and the genitive: "мати X".
    private void possessors(Spot spot, EvidenceList list, int last) {
        Line line = spot.line();
        int noun = last;
        while (noun >= 0 && last - noun < 2 && line.may(noun, Pos.ADP)) noun--;
        if (noun == last || noun < 0) return;
        int deed = deed(line, noun);
        if (deed > 0) list.add(spot, NamedKind.PERSON, deed * 8, "deed-of", noun, last + 1);
        line.words()
                .relations
                .endingAt(line, noun)
                .ifPresent(
                        tie ->
                                list.add(
                                        spot,
                                        NamedKind.PERSON,
                                        tie.meaning().kin() ? 45 : 26,
                                        "relative-of",
                                        tie.first(),
                                        tie.end()));
    }

    /// "l'arrestation de X": how surely what the noun names is done to a person.
    private static int deed(Line line, int noun) {
        return line.token(noun).readings().stream()
                .filter(r -> r.pos() == Pos.NOUN)
                .mapToInt(r -> line.words().deed(Line.fold(r.lemma())))
                .max()
                .orElse(0);
    }

    private void eponym(
            Spot spot,
            EvidenceList list,
            PhraseTable.Hit<List<MentionWords.Eponym>> hit,
            boolean nameFirst) {
        for (MentionWords.Eponym meaning : hit.meaning()) {
            if (meaning.nameFirst() != nameFirst) continue;
            list.add(spot, meaning.kind(), 25, "eponym", hit.first(), hit.end());
            list.add(spot, NamedKind.PERSON, -20, "eponym", hit.first(), hit.end());
            return;
        }
    }

    /// "Jane Roe jailed": a form of the verb and no jail.
    private static boolean onlyVerb(Line line, int i) {
        return line.may(i, Pos.VERB) && !line.may(i, Pos.NOUN);
    }

    private static boolean owns(Line line, int i) {
        return i < line.size() && line.folded(i).startsWith("'") && line.isWord(i);
    }

    private void after(Spot spot, EvidenceList list) {
        Line line = spot.line();
        MentionWords words = line.words();
        int next = Positions.after(line, spot.end());
        if (next >= line.size()) return;
        if (owns(line, spot.end())) {
            int noun = spot.end() + 1;
            while (noun < line.size()
                    && noun - spot.end() < NEAR
                    && (line.may(noun, Pos.ADJ) || line.may(noun, Pos.NUM))
                    && words.relations.at(line, noun).isEmpty()) noun++;
            int owned = noun;
            words.relations
                    .at(line, noun)
                    .ifPresent(
                            tie ->
                                    list.add(
                                            spot,
                                            NamedKind.PERSON,
                                            tie.meaning().kin() ? 45 : 26,
                                            "relative-of",
                                            owned,
                                            tie.end()));
            return;
        }
        words.eponyms
                .at(line, next)
                .filter(hit -> !onlyVerb(line, hit.end() - 1))
                .ifPresent(hit -> eponym(spot, list, hit, true));
        var place = words.placeWords.at(line, next);
        if (place.isPresent()
                && !onlyVerb(line, place.get().end() - 1)
                && !place.get().meaning().equals("before")) {
            list.add(spot, NamedKind.PLACE, 35, "place-word", next, place.get().end());
            list.add(spot, NamedKind.PERSON, -25, "place-word", next, place.get().end());
        }
        age(spot, list, next);
        for (MentionWords.Pronoun pronoun :
                words.pronouns(line.folded(line.isMark(next, ",") ? next + 1 : next)))
            if (pronoun.kind() == Reference.Kind.RELATIVE && pronoun.human()) {
                list.add(spot, NamedKind.PERSON, 40, "who", next, Math.min(line.size(), next + 2));
                break;
            }
        int before = Positions.before(line, spot.first());
        // "in Roe, the minister said": the role is not the place's
        boolean located =
                spot.lone()
                        && line.words()
                                .locatives
                                .endingAt(line, before)
                                .filter(l -> l.meaning() >= 2)
                                .isPresent();
        if (!located)
            Apposition.behind(line, next)
                    .ifPresent(
                            hit ->
                                    list.add(
                                            spot,
                                            NamedKind.PERSON,
                                            45,
                                            "role-behind",
                                            hit.first(),
                                            hit.end()));
    }

    private void age(Spot spot, EvidenceList list, int next) {
        Line line = spot.line();
        if (!line.isMark(next, ",(")) return;
        int i = next + 1;
        var aged = line.words().ages.at(line, i);
        if (aged.isPresent()) {
            boolean born = aged.get().meaning().equals("born");
            if (born || number(line, aged.get().end()) > 0)
                list.add(spot, NamedKind.PERSON, born ? 50 : 60, "age", next, aged.get().end());
            return;
        }
        int years = number(line, i);
        if (years <= 0 || years > OLDEST) return;
        boolean unit = line.words().ages.at(line, i + 1).isPresent();
        if (unit || line.isMark(i + 1, ",).;") || i + 1 == line.size())
            list.add(spot, NamedKind.PERSON, unit ? 60 : 50, "age", next, i + 1);
    }

    private static int number(Line line, int i) {
        if (i >= line.size() || line.token(i).kind() != Token.Kind.NUMBER) return -1;
        String text = line.token(i).text();
        return text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(text)
                : -1;
    }

    private void verbs(Spot spot, EvidenceList list) {
        Line line = spot.line();
        int next = spot.end();
        // past an apposition between commas: "Roe, a lawyer, said"
        int start = Verbs.pastApposition(line, next);
        Verbs.follow(line, start).ifPresent(v -> list.add(spot, v));
        Verbs.precede(line, spot.first())
                // "the mother of the jailed man NAME": it is no object of what is told of the owner
                .filter(v -> OwnedKin.of(spot).isEmpty())
                .or(() -> Verbs.objectBefore(line, spot.first(), spot.end()))
                .ifPresent(v -> list.add(spot, v));
        if (!owns(line, next))
            line.words()
                    .copulas
                    .at(line, next)
                    .ifPresent(
                            hit ->
                                    Apposition.role(line, hit.end())
                                            .ifPresent(
                                                    role ->
                                                            list.add(
                                                                    spot,
                                                                    NamedKind.PERSON,
                                                                    40,
                                                                    "is-role",
                                                                    next,
                                                                    role.end())));
    }

    /// {@return the likeliest reading of a token as a verb}
    static Optional<Reading> verb(Line line, int i) {
        if (!line.isWord(i)) return Optional.empty();
        return line.token(i).readings().stream()
                .filter(r -> r.pos() == Pos.VERB || r.pos() == Pos.AUX)
                .findFirst();
    }
}
