package vigil.casefile;

import vigil.claim.ActType;
import vigil.claim.Claim;
import vigil.claim.DateTold;
import vigil.claim.Reality;
import vigil.claim.Telling.ActTold;
import vigil.source.Sha256;
import vigil.text.Passage;
import vigil.text.Stated;
import vigil.time.EventDate;

import java.util.Comparator;
import java.util.Optional;

/// One telling of an act upon one person, with what tells it from others of its type.
///
/// @param said the claim and the person
/// @param act what the claim tells
/// @param when when it puts the act
/// @param language BCP 47 tag of the page
/// @param lead whether it stands in headline or lead
/// @param actor who did it: a person's id or the words
record ActTelling(
        Attributed said,
        ActTold act,
        Dated when,
        String language,
        boolean lead,
        Optional<String> actor) {
    /// The most exact first: what comes later joins what is there.
    static final Comparator<ActTelling> BY_EXACTNESS =
            Comparator.comparingInt((ActTelling t) -> t.when().vagueness())
                    .thenComparing(t -> t.said(), Attributed.ORDER);

    Claim claim() {
        return said.claim();
    }

    ActType type() {
        return act.act();
    }

    Reality reality() {
        return said.claim().reality();
    }

    Sha256 rendition() {
        return said.rendition();
    }

    private Optional<Wording> words(Optional<Stated<String>> stated) {
        return stated.map(s -> Wording.of(language, s.value()));
    }

    /// {@return whether both can be one happening by all but their dates}
    Likeness likeness(ActTelling other) {
        return switch (type()) {
            case TRANSFER, HOSPITALISATION, EXILE -> place(other);
            case HEARING -> matter(other).and(actor(other));
            case RULING, DENIAL, APPEAL, SANCTION, HUNGER_STRIKE -> matter(other);
            case STATEMENT, AWARD -> sameVoice(other);
            case CHARGE -> charge(other);
            case CONVICTION, ACQUITTAL -> charge(other).and(matter(other));
            case SENTENCE -> term(other).and(matter(other)).and(charge(other));
            case REMAND -> matter(other).and(term(other));
            case ABDUCTION,
                    SEARCH,
                    ARREST,
                    HOUSE_ARREST,
                    RELEASE,
                    EXCHANGE,
                    PARDON,
                    TORTURE,
                    PUNISHMENT_CELL,
                    ILLNESS,
                    DEATH,
                    PROTEST ->
                    Likeness.OPEN;
        };
    }

    /// {@return whether one page words two dates, of which one could not be worked out: it has two
    /// happenings in mind}
    boolean isOtherDateOfPage(ActTelling other) {
        if (!rendition().equals(other.rendition())) return false;
        Optional<Passage> mine = dateWords();
        Optional<Passage> theirs = other.dateWords();
        return mine.isPresent()
                && theirs.isPresent()
                && !mine.equals(theirs)
                && (when.date() instanceof EventDate.Undated)
                        != (other.when.date() instanceof EventDate.Undated);
    }

    /// {@return whether the page words a date that could not be worked out}
    boolean hasOpenDate() {
        return when.date() instanceof EventDate.Undated && dateWords().isPresent();
    }

    private Optional<Passage> dateWords() {
        return said.claim()
                .when()
                .filter(w -> w.tie() != DateTold.Tie.LATEST_BY && !w.isLikely())
                .filter(w -> w.expression().meaning().dates())
                .map(w -> w.expression().passage());
    }

    /// {@return whether both are told by the same words: a conviction and its sentence}
    boolean sharesClause(ActTelling other) {
        return claim().anchors().stream()
                .anyMatch(mine -> other.claim().anchors().stream().anyMatch(mine::overlaps));
    }

    Likeness place(ActTelling other) {
        return Wording.compare(words(act.place()), other.words(other.act.place()));
    }

    Likeness charge(ActTelling other) {
        return Wording.compare(words(act.charge()), other.words(other.act.charge()));
    }

    private Likeness matter(ActTelling other) {
        return equal(act.matter(), other.act.matter());
    }

    Likeness term(ActTelling other) {
        return equal(act.term().map(Stated::value), other.act.term().map(Stated::value));
    }

    private Likeness actor(ActTelling other) {
        if (actor.isEmpty() || other.actor.isEmpty()) return Likeness.OPEN;
        if (actor.equals(other.actor) || Wording.isShortFor(actor.get(), other.actor.get()))
            return Likeness.SAME;
        return Wording.of(language, actor.get()).to(Wording.of(other.language, other.actor.get()));
    }

    /// Everybody may speak on the same day: two voices that cannot be shown to be one are two.
    private Likeness sameVoice(ActTelling other) {
        if (rendition().equals(other.rendition())
                && act.actor().isPresent()
                && other.act.actor().isPresent()
                && Wording.speakAsOne(language, act.actor().get(), other.act.actor().get()))
            return Likeness.SAME;
        Likeness likeness = actor(other);
        boolean both = actor.isPresent() && other.actor.isPresent();
        return both && likeness == Likeness.OPEN ? Likeness.DIFFERENT : likeness;
    }

    private static Likeness equal(Optional<String> a, Optional<String> b) {
        if (a.isEmpty() || b.isEmpty()) return Likeness.OPEN;
        return a.equals(b) ? Likeness.SAME : Likeness.DIFFERENT;
    }
}
