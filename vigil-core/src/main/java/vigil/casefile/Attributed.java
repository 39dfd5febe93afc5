package vigil.casefile;

import vigil.claim.Claim;
import vigil.source.Sha256;

import java.util.Comparator;

/// A claim and one of the persons it is about.
///
/// @param person id of the person
/// @param claim what is said
/// @param page id of the page that says it
/// @param certainty of the reading and of the person together, per mille
record Attributed(String person, Claim claim, String page, int certainty) {
    static final Comparator<Attributed> ORDER =
            Comparator.comparing((Attributed a) -> a.claim().key())
                    .thenComparing(Attributed::person);

    Sha256 rendition() {
        return claim.key().rendition();
    }

    /// {@return a name for the happening that this claim tells, as long as nobody knows of other
    /// tellings}
    String ownName() {
        return person + "|" + claim.key();
    }
}
