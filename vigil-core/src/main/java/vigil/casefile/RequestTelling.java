package vigil.casefile;

import vigil.claim.ClaimKey;
import vigil.claim.Party;
import vigil.claim.Telling.RequestTold;
import vigil.text.Passage;

import java.util.Optional;
import java.util.Set;

/// One telling of a request for one person, with what tells it from others.
///
/// @param said the claim and the person
/// @param request what the claim tells
/// @param when when it puts the request
/// @param language BCP 47 tag of the page
/// @param by id of the person who asks, if it is one of the bundle
/// @param to id of the person who is asked, if it is one of the bundle
/// @param pronoun whether the one who asks is only pointed at: "we demand"
/// @param lead whether it stands in the page's headline
record RequestTelling(
        Attributed said,
        RequestTold request,
        Dated when,
        String language,
        Optional<String> by,
        Optional<String> to,
        boolean pronoun,
        boolean lead) {
    /// What names the asking and not what is asked for.
    static final Set<String> ANAPHORS = Set.of("request", "appeal", "case");

    /// {@return whether both tell of one request: the same asks for the same, and nothing else
    /// speaks against it}
    boolean isSame(RequestTelling other) {
        if (said.claim().reality() != other.said.claim().reality()) return false;
        if (!when.fits(other.when)) return false;
        boolean onePage = said.rendition().equals(other.said.rendition());
        Likeness matter = matter(other);
        if (matter == Likeness.DIFFERENT) return false;
        if (isUnnamed() || other.isUnnamed())
            return matter == Likeness.SAME && !(onePage && isUnnamed() && other.isUnnamed());
        Likeness asker =
                speaksAsOne(other)
                        ? Likeness.SAME
                        : party(request.by(), by, other.request.by(), other.by, other);
        // a spokesperson's "we demand" is the demand that the page has just told, and its headline
        // tells the demand that it goes on to tell
        boolean told = onePage && (pronoun || other.pronoun || lead != other.lead);
        if (asker != Likeness.SAME && !(told && (by.isEmpty() || other.by.isEmpty()))) return false;
        if (!told
                && request.to().isPresent()
                && other.request.to().isPresent()
                && party(request.to().get(), to, other.request.to().get(), other.to, other)
                        == Likeness.DIFFERENT) return false;
        if (matter == Likeness.SAME) return true;
        return asker == Likeness.SAME && (isSameWhat(other) || (onePage && speaksAsOne(other)));
    }

    private Likeness matter(RequestTelling other) {
        Optional<String> mine = request.matter().filter(m -> !ANAPHORS.contains(m));
        Optional<String> theirs = other.request.matter().filter(m -> !ANAPHORS.contains(m));
        if (mine.isPresent() && theirs.isPresent())
            return mine.equals(theirs) ? Likeness.SAME : Likeness.DIFFERENT;
        boolean named = mine.isPresent() || theirs.isPresent();
        return !named
                        && request.matter().equals(other.request.matter())
                        && request.matter().isPresent()
                ? Likeness.SAME
                : Likeness.OPEN;
    }

    /// {@return whether the page names nobody who asks: "rejected a request for her release"}
    boolean isUnnamed() {
        ClaimKey asking = said.claim().key();
        Passage words = request.by().anchor();
        return request.by().mention().isEmpty()
                && words.start() <= asking.start()
                && asking.end() <= words.end();
    }

    /// A director's demand is that of the body which the director speaks for, if one page tells
    /// both.
    private boolean speaksAsOne(RequestTelling other) {
        return said.rendition().equals(other.said.rendition())
                && Wording.speakAsOne(language, request.by(), other.request.by());
    }

    private boolean isSameWhat(RequestTelling other) {
        return Wording.of(language, request.what().quote())
                        .to(Wording.of(other.language, other.request.what().quote()))
                == Likeness.SAME;
    }

    private Likeness party(
            Party mine,
            Optional<String> person,
            Party theirs,
            Optional<String> otherPerson,
            RequestTelling other) {
        if (person.isPresent() && otherPerson.isPresent())
            return person.equals(otherPerson) ? Likeness.SAME : Likeness.DIFFERENT;
        if (person.isPresent() != otherPerson.isPresent()) return Likeness.OPEN;
        if (Wording.isShortFor(mine.words(), theirs.words())) return Likeness.SAME;
        return Wording.of(language, mine.words()).to(Wording.of(other.language, theirs.words()));
    }
}
