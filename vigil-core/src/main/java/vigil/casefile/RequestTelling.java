package vigil.casefile;

import vigil.claim.Party;
import vigil.claim.Telling.RequestTold;

import java.util.Optional;

/// One telling of a request for one person, with what tells it from others.
///
/// @param said the claim and the person
/// @param request what the claim tells
/// @param when when it puts the request
/// @param language BCP 47 tag of the page
/// @param by id of the person who asks, if it is one of the bundle
/// @param to id of the person who is asked, if it is one of the bundle
/// @param pronoun whether the one who asks is only pointed at: "we demand"
record RequestTelling(
        Attributed said,
        RequestTold request,
        Dated when,
        String language,
        Optional<String> by,
        Optional<String> to,
        boolean pronoun) {
    /// {@return whether both tell of one request: the same asks for the same, and nothing else
    /// speaks against it}
    boolean isSame(RequestTelling other) {
        if (said.claim().reality() != other.said.claim().reality()) return false;
        if (!when.fits(other.when)) return false;
        Likeness asker =
                speaksAsOne(other)
                        ? Likeness.SAME
                        : party(request.by(), by, other.request.by(), other.by, other);
        // a spokesperson's "we demand" is the demand that the page has just told
        boolean told =
                said.rendition().equals(other.said.rendition()) && (pronoun || other.pronoun);
        if (asker != Likeness.SAME && !(told && (by.isEmpty() || other.by.isEmpty()))) return false;
        if (!told
                && request.to().isPresent()
                && other.request.to().isPresent()
                && party(request.to().get(), to, other.request.to().get(), other.to, other)
                        == Likeness.DIFFERENT) return false;
        if (request.matter().isPresent() && other.request.matter().isPresent())
            return request.matter().equals(other.request.matter());
        return asker == Likeness.SAME && isSameWhat(other);
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
        return Wording.of(language, mine.words()).to(Wording.of(other.language, theirs.words()));
    }
}
