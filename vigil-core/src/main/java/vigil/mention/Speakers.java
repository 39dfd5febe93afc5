package vigil.mention;

import vigil.language.Feature;
import vigil.language.Pos;
import vigil.language.Reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds who speaks in a quotation, so that "I" and "my" inside it find their person.
final class Speakers {
    private static final String OPENING = "\u201C\u201E\u00AB";
    private static final String CLOSING = "\u201D\u00BB";
    private static final int SHORTEST = 4;
    private static final int REACH = 12;
    private final List<Line> lines;
    private final PageSpots spots;
    private final Referents referents;
    private final References references;

    Speakers(List<Line> lines, PageSpots spots, Referents referents, References references) {
        this.lines = lines;
        this.spots = spots;
        this.referents = referents;
        this.references = references;
    }

    /// A quotation, from the token behind its opening mark to its closing mark.
    ///
    /// @param open line and token of the opening mark
    /// @param close line and token of the closing mark
    record Quotation(int openLine, int open, int closeLine, int close) {}

    /// Binds the first persons of all quotations.
    void bind(Kinships kinships) {
        Optional<Referent> before = Optional.empty();
        int beforeLine = -2;
        for (Quotation quotation : quotations()) {
            Optional<Salience.Choice> speaker = speaker(quotation);
            if (speaker.isEmpty() && before.isPresent() && quotation.openLine() - beforeLine <= 1)
                speaker = Optional.of(new Salience.Choice(before.get(), 55));
            beforeLine = quotation.closeLine();
            before = speaker.map(Salience.Choice::referent);
            speaker.ifPresent(choice -> firstPersons(quotation, choice, kinships));
        }
    }

    private List<Quotation> quotations() {
        List<Quotation> found = new ArrayList<>();
        int openLine = -1, open = -1;
        for (Line line : lines) {
            for (int i = 0; i < line.size(); i++) {
                boolean straight = line.isMark(i, "\"");
                // a quotation opened anew at the head of each paragraph stays one
                if (line.isMark(i, OPENING) || (straight && openLine < 0)) {
                    if (openLine < 0) {
                        openLine = line.index();
                        open = i;
                    }
                } else if ((line.isMark(i, CLOSING) || straight) && openLine >= 0) {
                    Quotation quotation = new Quotation(openLine, open, line.index(), i);
                    if (openLine < line.index() || i - open > SHORTEST) found.add(quotation);
                    openLine = -1;
                }
            }
        }
        return found;
    }

    private Optional<Salience.Choice> speaker(Quotation quotation) {
        Line last = lines.get(quotation.closeLine());
        Optional<Referent> behind = sayer(last, quotation.close() + 1, last.size(), true);
        if (behind.isPresent()) return Optional.of(new Salience.Choice(behind.get(), 88));
        Line first = lines.get(quotation.openLine());
        Optional<Referent> ahead = sayer(first, 0, quotation.open(), false);
        if (ahead.isPresent()) return Optional.of(new Salience.Choice(ahead.get(), 85));
        if (quotation.openLine() > 0 && quotation.open() <= 1) {
            Line before = lines.get(quotation.openLine() - 1);
            Optional<Referent> lead = sayer(before, 0, before.size(), false);
            if (lead.isPresent()) return Optional.of(new Salience.Choice(lead.get(), 65));
        }
        return Optional.empty();
    }

    /// {@return the subject of a verb of saying among these tokens: the first one if reading on
    /// from the quotation, else the last}
    private Optional<Referent> sayer(Line line, int from, int to, boolean onwards) {
        Optional<Referent> found = Optional.empty();
        int end = onwards ? Math.min(to, from + REACH) : to;
        for (int i = from; i < end; i++) {
            if (!says(line, i)) continue;
            Optional<Referent> subject = subject(line, i, from, to);
            if (subject.isPresent()) found = subject;
            if (subject.isPresent() && onwards) return found;
        }
        return found;
    }

    private static boolean says(Line line, int i) {
        for (Reading reading : line.token(i).readings())
            if (reading.pos() == Pos.VERB
                    && !reading.is(Feature.INFINITIVE)
                    && line.words().saying(Line.fold(reading.lemma())) >= 2) return true;
        return false;
    }

    private Optional<Referent> subject(Line line, int verb, int from, int to) {
        for (int i = verb + 1; i < Math.min(to, verb + REACH); i++) {
            if (line.isMark(i, ".!?;") || (line.may(i, Pos.VERB) && !line.may(i, Pos.NOUN))) break;
            if (line.may(i, Pos.ADP) && i == verb + 1) break;
            Optional<Referent> at = person(line, i);
            if (at.isPresent()) return at;
        }
        for (int i = verb - 1; i >= Math.max(from, verb - REACH); i--) {
            Optional<Referent> at = person(line, i);
            if (at.isPresent() && !line.may(i - 1, Pos.ADP)) return at;
            if (line.isMark(i, ".!?;")) break;
        }
        return Optional.empty();
    }

    private Optional<Referent> person(Line line, int i) {
        Optional<Referent> named = spots.beginningAt(line, i).flatMap(referents::at);
        if (named.isPresent()) return named;
        return references
                .at(line, i)
                .filter(
                        r ->
                                r.kind() == Reference.Kind.PRONOUN
                                        || r.kind() == Reference.Kind.DESCRIPTION
                                        || r.kind() == Reference.Kind.KINSHIP)
                .map(references::persons)
                .filter(p -> p.size() == 1)
                .map(List::getFirst);
    }

    private void firstPersons(Quotation quotation, Salience.Choice speaker, Kinships kinships) {
        for (int l = quotation.openLine(); l <= quotation.closeLine(); l++) {
            Line line = lines.get(l);
            int from = l == quotation.openLine() ? quotation.open() : 0;
            int to = l == quotation.closeLine() ? quotation.close() : line.size();
            for (int i = from; i < to; i++) {
                for (MentionWords.Pronoun pronoun : line.words().pronouns(line.folded(i))) {
                    if (pronoun.kind() != Reference.Kind.FIRST_PERSON
                            || pronoun.number().contains(Feature.PLURAL)) continue;
                    references.add(
                            line,
                            i,
                            i + 1,
                            Reference.Kind.FIRST_PERSON,
                            List.of(speaker.referent()),
                            speaker.certainty(),
                            "speaker");
                    kin(line, i, speaker, kinships);
                    break;
                }
            }
        }
    }

    private void kin(Line line, int i, Salience.Choice speaker, Kinships kinships) {
        line.words()
                .relations
                .at(line, i + 1)
                .ifPresent(
                        tie ->
                                kinships.find(speaker.referent(), tie.meaning().kind())
                                        .ifPresent(
                                                other ->
                                                        references.add(
                                                                line,
                                                                i,
                                                                tie.end(),
                                                                Reference.Kind.KINSHIP,
                                                                List.of(other),
                                                                speaker.certainty() - 5,
                                                                "kinship:"
                                                                        + tie.meaning().kind())));
    }
}
