package vigil.claim;

/// A way to find whose act it is, and how sure it is, per mille, before any measurement; `quality`
/// prints how often each was right.
enum Rung {
    /// The frame's own slot names the person.
    SLOT(930),
    /// What it happens to belongs to the person, or describes them.
    OWNER(880),
    /// The operator above has the person.
    GOVERNING(860),
    /// "the verdict", "this arrest": the person of the act told before.
    ANAPHORA(780),
    /// Their lawyer or relative acts.
    AGENCY(760),
    /// The act stands in an adjunct of another act of the person.
    ADJUNCT(740),
    /// "the activist" on a page with one detainee.
    DESCRIBED(680),
    /// The sentence speaks of nobody else.
    SAME_SENTENCE(640),
    /// The page is about the person.
    FOCUS(620);

    private final int certainty;

    Rung(int certainty) {
        this.certainty = certainty;
    }

    int certainty() {
        return certainty;
    }

    /// {@return the person as a victim, no surer than the words that stand for them}
    Victim victim(Referents.Person person, String rule) {
        return new Victim(person.key(), certainty * person.certainty() / 100, rule);
    }
}
