package vigil.mention;

import vigil.language.Feature;
import vigil.language.Pos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Binds descriptions of one known person: "the prisoner", "l'opposant", "правозахисник".
///
/// What is indefinite, plural, generic or qualified by somebody else binds to nobody.
final class Descriptions {
    private static final int MOST_MODIFIERS = 4;
    private static final String APPOSED = ",(\u2013\u2014";
    private static final String CLOSED = ",)\u2013\u2014.";

    /// Who plays another part in a case than its prisoner's.
    private static final Set<Role> OTHER_PARTS =
            Set.of(Role.OFFICIAL, Role.LAWYER, Role.JUDGE, Role.SPOKESPERSON, Role.RELATIVE);

    private final Referents referents;
    private final Salience salience;
    private final Optional<Referent> focus;
    private int unnamed = -1_000_000;

    Descriptions(Referents referents, Salience salience, Optional<Referent> focus) {
        this.referents = referents;
        this.salience = salience;
        this.focus = focus;
    }

    /// {@return the token to go on with; `i` if no description begins here}
    int read(Line line, int i, PageSpots spots, References references) {
        MentionWords words = line.words();
        String determiner = words.determiner(line.folded(i));
        if ((words.hasArticles() && determiner.isEmpty()) || determiner.equals("indefinite"))
            return i;
        int noun = determiner.isEmpty() ? i : i + 1;
        for (int skipped = 0; skipped < MOST_MODIFIERS && noun < line.size(); skipped++, noun++) {
            Optional<Head> head = head(line, noun);
            if (head.isPresent() && isNamed(line, head.get().end(), spots)) return i;
            if (head.isPresent() && !goesOn(line, head.get().end(), spots))
                return bind(line, i, head.get(), references);
            if (head.isPresent() && !modifier(line, noun)) return i;
            if (determiner.isEmpty() || !modifier(line, noun)) return i;
        }
        return i;
    }

    /// A noun for a person.
    ///
    /// @param type class of the human noun; empty for a role that is no such noun
    private record Head(
            int first, int end, String phrase, String type, boolean role, Set<Feature> gender) {}

    private static Optional<Head> head(Line line, int i) {
        var human = line.words().humans.at(line, i);
        var role = line.words().roles.at(line, i);
        if (human.isEmpty() && role.isEmpty()) return Optional.empty();
        if (role.isPresent() && (human.isEmpty() || role.get().end() >= human.get().end()))
            return Optional.of(
                    new Head(
                            i,
                            role.get().end(),
                            role.get().phrase(),
                            human.filter(h -> !h.meaning().group())
                                    .map(h -> h.meaning().type())
                                    .orElse(
                                            role.get().meaning().role() == Role.DETAINEE
                                                    ? "detainee"
                                                    : ""),
                            true,
                            role.get().meaning().gender()));
        if (human.isEmpty() || human.get().meaning().group()) return Optional.empty();
        return Optional.of(
                new Head(
                        i,
                        human.get().end(),
                        human.get().phrase(),
                        human.get().meaning().type(),
                        false,
                        human.get().meaning().gender()));
    }

    private static boolean modifier(Line line, int i) {
        return line.isWord(i)
                && (line.may(i, Pos.ADJ)
                        || line.may(i, Pos.NOUN)
                        || line.may(i, Pos.PROPN)
                        || line.may(i, Pos.NUM)
                        || line.words().demonyms.at(line, i).isPresent())
                && line.words().determiner(line.folded(i)).isEmpty();
    }

    /// {@return whether the phrase goes on with a name, with a noun it belongs to, or with whose it
    /// is}
    private static boolean goesOn(Line line, int end, PageSpots spots) {
        if (end >= line.size() || !line.isWord(end)) return false;
        if (spots.holding(line, end).isPresent() || line.capitalised(end)) return true;
        // "the poet and teacher Jane Roe"
        if (line.may(end, Pos.CCONJ)) {
            var second = Apposition.role(line, end + 1);
            if (second.isPresent() && spots.beginningAt(line, second.get().end()).isPresent())
                return true;
        }
        if (line.words().bodyLinks.at(line, end).isPresent()
                && line.words().locatives.at(line, end).filter(l -> l.meaning() == 1).isPresent())
            return true;
        boolean noun =
                line.may(end, Pos.NOUN)
                        && !line.may(end, Pos.VERB)
                        && !line.may(end, Pos.ADV)
                        && !line.may(end, Pos.ADP);
        if (line.words().hasArticles()) return noun && !line.may(end, Pos.ADJ);
        return noun
                && line.token(end).readings().stream()
                        .allMatch(r -> r.pos() != Pos.NOUN || r.is(Feature.GENITIVE));
    }

    /// "the fourth defendant, Jane Roe, was acquitted": the name between two marks says who is
    /// meant.
    private static boolean isNamed(Line line, int end, PageSpots spots) {
        if (end >= line.size() || !line.isMark(end, APPOSED)) return false;
        return spots.beginningAt(line, end + 1)
                .filter(spot -> spot.end() < line.size() && line.isMark(spot.end(), CLOSED))
                .isPresent();
    }

    /// {@return whom the noun for a person at this token means, whatever stands behind it}
    Optional<Referent> owner(Line line, int i, References references) {
        Optional<Head> head = head(line, i);
        if (head.isEmpty()) return Optional.empty();
        int end = bind(line, i, head.get(), references);
        if (end > i) return references.personAt(line, i, end);
        return salience.choose(line.index(), head.get().gender(), r -> !r.spots().isEmpty())
                .map(Salience.Choice::referent);
    }

    private int bind(Line line, int first, Head head, References references) {
        if (line.plural(head.first(), head.end())
                || predicate(line, first)
                || apposition(line, first)) return first;
        boolean pointing = line.words().determiner(line.folded(first)).equals("demonstrative");
        Optional<Salience.Choice> choice = choose(line, head, pointing);
        if (choice.isEmpty()) {
            // "a guard told her": somebody is spoken of, though nobody we can name
            if (Verbs.isSubject(line, first, head.end()))
                salience.mention(
                        Referent.unnamed(unnamed--, head.gender()), line.index(), first, true);
            return first;
        }
        Referent referent = choice.get().referent();
        references.add(
                line,
                first,
                head.end(),
                Reference.Kind.DESCRIPTION,
                List.of(referent),
                choice.get().certainty(),
                "description:" + head.phrase());
        salience.mention(referent, line.index(), first, Verbs.isSubject(line, first, head.end()));
        return head.end();
    }

    /// @param pointing whether a demonstrative points back: "this militant" tells something new of
    ///   who was just spoken of
    private Optional<Salience.Choice> choose(Line line, Head head, boolean pointing) {
        List<Referent> called = new ArrayList<>();
        for (Referent referent : referents.all())
            if (referent.agrees(head.gender()) && called(referent, head.phrase()))
                called.add(referent);
        if (called.size() == 1 && before(called.getFirst(), line))
            return Optional.of(new Salience.Choice(called.getFirst(), 80));
        if (called.size() > 1)
            return salience.choose(line.index(), head.gender(), called::contains);
        if (head.type().equals("detainee"))
            return focus.filter(r -> r.agrees(head.gender())).map(r -> new Salience.Choice(r, 75));
        if (pointing || (head.type().equals("person") && !head.role() && !head.gender().isEmpty()))
            return salience.choose(line.index(), head.gender(), r -> pointing || plain(r, head))
                    .map(c -> new Salience.Choice(c.referent(), c.certainty() - 15));
        return topic(line, head);
    }

    /// Where a language has no article, the person of the page opens a sentence as something that
    /// is known: "Журналістку засудили".
    private Optional<Salience.Choice> topic(Line line, Head head) {
        if (line.words().hasArticles()
                || !Positions.mayBegin(line, head.first())
                || head.gender().isEmpty()
                || line.words()
                        .roles
                        .at(line, head.first())
                        .filter(r -> OTHER_PARTS.contains(r.meaning().role()))
                        .isPresent()) return Optional.empty();
        return focus.filter(r -> r.gender().equals(head.gender()))
                .filter(r -> before(r, line) && r.labels().isEmpty())
                .map(r -> new Salience.Choice(r, 65));
    }

    /// {@return whether "the man" may be this person: on a page about a prisoner who agrees with it
    /// it is no ambassador or lawyer}
    private boolean plain(Referent referent, Head head) {
        return focus.filter(r -> r.agrees(head.gender()) && r != referent).isEmpty()
                || Collections.disjoint(referent.roles(), OTHER_PARTS);
    }

    private static boolean before(Referent referent, Line line) {
        return referent.spots().getFirst().key().start() < line.sentence().end();
    }

    private static boolean called(Referent referent, String phrase) {
        for (String label : referent.labels())
            if (label.equals(phrase)
                    || label.endsWith(" " + phrase)
                    || label.startsWith(phrase + " ")) return true;
        return false;
    }

    private static boolean predicate(Line line, int first) {
        return line.words().copulas.endingAt(line, first - 1).isPresent();
    }

    private boolean apposition(Line line, int first) {
        if (!line.isMark(first - 1, ",\u2014\u2013")) return false;
        int offset = line.token(first - 1).start();
        for (Referent referent : referents.all())
            for (Spot spot : referent.spots())
                if (spot.line() == line && line.token(spot.end() - 1).end() == offset) return true;
        return false;
    }
}
