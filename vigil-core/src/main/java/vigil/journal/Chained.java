package vigil.journal;

import vigil.source.Sha256;

/// An entry together with the digest of its line, by which later entries name it.
///
/// @param entry the entry
/// @param digest see {@link Entry}
public record Chained(Entry entry, Sha256 digest) {
    /// {@return an entry as its own line gives it}
    public static Chained of(Entry entry) {
        return new Chained(entry, Sha256.of(EntryLine.write(entry)));
    }

    /// {@return the entry as others cite it}
    public Head head() {
        return new Head(entry.stream(), entry.number(), digest);
    }
}
