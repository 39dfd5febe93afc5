package vigil.journal;

/// A deed with the entry that records it.
public record Recorded(Chained chained, Deed deed) {
    /// {@return the entry}
    public Entry entry() {
        return chained.entry();
    }

    /// {@return the entry as a person names it: `office/12`}
    public String name() {
        return entry().stream() + "/" + entry().number();
    }
}
