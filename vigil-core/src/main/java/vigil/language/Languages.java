package vigil.language;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The language packs at hand.
///
/// A pack is a folder named by its tag. Deleting a folder removes the language and changes nothing
/// else; a folder that lies in a directory of the user's works as if it lay in the bundle, and
/// stands in for a bundled one of the same name.
public final class Languages {
    private final List<LanguagePack> packs;
    private final LanguagePack neutral;

    /// Kept once it was asked for: reading every table takes its time.
    private volatile @Nullable String fingerprint;

    private Languages(SortedMap<String, LanguageFolder> folders) {
        LanguageFolder none = folders.get(LanguagePack.NEUTRAL_TAG);
        if (none == null)
            throw new IllegalStateException(
                    "the folder languages/%s is missing from the program: build it again"
                            .formatted(LanguagePack.NEUTRAL_TAG));
        this.neutral = new LanguagePack(none, Optional.empty());
        this.packs =
                folders.values().stream()
                        .filter(folder -> !folder.tag().equals(LanguagePack.NEUTRAL_TAG))
                        .map(folder -> new LanguagePack(folder, Optional.of(neutral)))
                        .toList();
    }

    /// {@return the packs that come with the program}
    public static Languages bundled() {
        return new Languages(LanguageFolder.bundled());
    }

    /// {@return the packs that come with the program, with those that lie in these directories
    /// added or put in their place; a later directory outranks an earlier one}
    ///
    /// @throws java.io.UncheckedIOException if a directory cannot be listed
    public static Languages from(Path... directories) {
        SortedMap<String, LanguageFolder> folders = new TreeMap<>(LanguageFolder.bundled());
        for (Path directory : directories) folders.putAll(LanguageFolder.in(directory));
        return new Languages(folders);
    }

    /// {@return all packs but the neutral one, in the order of their tags}
    public List<LanguagePack> all() {
        return packs;
    }

    /// {@return the pack of no language: rules that hold in all, and what is needed to read names
    /// in a language that has no pack}
    public LanguagePack neutral() {
        return neutral;
    }

    /// {@return the pack of this BCP 47 tag, or of its primary language; empty if there is none,
    /// and for `und`}
    public Optional<LanguagePack> pack(String tag) {
        String primary = tag.split("-", 2)[0];
        return packs.stream().filter(p -> p.tag().equals(primary)).findFirst();
    }

    /// {@return the pack that reads text of this tag: its own, or else the neutral one}
    public LanguagePack packOrNeutral(String tag) {
        return pack(tag).orElse(neutral);
    }

    /// {@return SHA-256, in hex, over all tables and properties of all packs and over name and size
    /// of every dictionary: two runs with the same fingerprint read alike}
    public String fingerprint() {
        String known = fingerprint;
        if (known != null) return known;
        String made = Fingerprint.of(this);
        fingerprint = made;
        return made;
    }
}
