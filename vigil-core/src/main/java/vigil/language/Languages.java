package vigil.language;

import java.util.List;
import java.util.Optional;

/// The language packs at hand.
public final class Languages {
    private final List<LanguagePack> packs;

    Languages(List<LanguagePack> packs) {
        this.packs = List.copyOf(packs);
    }

    /// {@return all packs, in the order of their tags}
    public List<LanguagePack> all() {
        return packs;
    }

    /// {@return the pack of this BCP 47 tag, or of its primary language}
    public Optional<LanguagePack> pack(String tag) {
        String primary = tag.split("-", 2)[0];
        return packs.stream().filter(p -> p.tag().equals(primary)).findFirst();
    }
}
