package vigil.language;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Everything known about one language.
///
/// Each room asks for the tables it owns and keeps its own view of them with [#view]; the pack does
/// not know what they mean. Tables and the dictionary are read when first asked for. Safe for use
/// by several threads.
public final class LanguagePack {
    /// Tag of the pack that holds what no language owns.
    public static final String NEUTRAL_TAG = "und";

    private final LanguageFolder folder;
    private final PackProperties properties;
    private final Map<String, Table> tables = new ConcurrentHashMap<>();
    private final Map<Class<?>, View> views = new ConcurrentHashMap<>();

    private final Optional<LanguagePack> neutral;

    /// @param neutral the pack of no language; empty for that pack itself
    LanguagePack(LanguageFolder folder, Optional<LanguagePack> neutral) {
        this.folder = folder;
        this.properties = PackProperties.of(folder);
        this.neutral = neutral;
    }

    /// {@return the language's BCP 47 tag}
    public String tag() {
        return properties.tag();
    }

    /// {@return the language's name in English}
    public String name() {
        return properties.name();
    }

    /// {@return ISO 15924 codes of the scripts the language is written in, the usual one first}
    public List<String> scripts() {
        return properties.scripts();
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /// {@return whether a plain blank may part the thousands of a number}
    public boolean groupsByBlank() {
        return properties.groupsByBlank();
    }

    /// {@return whether a full stop behind a number makes an ordinal of it}
    public boolean ordinalStop() {
        return properties.ordinalStop();
    }

    /// {@return the pack that holds what no language owns; this pack, if it is that one}
    public LanguagePack neutral() {
        return neutral.orElse(this);
    }

    /// {@return whether this is the pack of no language}
    public boolean isNeutral() {
        return tag().equals(NEUTRAL_TAG);
    }

    /// {@return the table with this path, such as `time/months.tsv`; an empty one if the pack lacks
    /// it}
    public Table table(String path) {
        return tables.computeIfAbsent(path, folder::table);
    }

    /// {@return the paths of all tables, sorted}
    public List<String> tablePaths() {
        return folder.tablePaths();
    }

    /// A room's own view of this pack, built when first asked for and kept with the pack.
    ///
    /// `build` may ask for other views, but not, however deep, for its own.
    ///
    /// @param type what the view is kept under: one view a class
    /// @param build makes the view from this pack
    public <T> T view(Class<T> type, Function<LanguagePack, T> build) {
        // not built inside computeIfAbsent: one view may be built from another
        return type.cast(views.computeIfAbsent(type, _ -> new View()).get(() -> build.apply(this)));
    }

    /// A view that is there or will be: whoever asks while it is built waits, since building the
    /// same one beside costs as much.
    private static final class View {
        private volatile @Nullable Object built;

        Object get(Supplier<?> build) {
            Object there = built;
            if (there != null) return there;
            synchronized (this) {
                if (built == null) built = build.get();
                return Objects.requireNonNull(built);
            }
        }
    }

    /// {@return all readings of a form as written, likeliest first; guessed from the ending where
    /// no dictionary holds it, never empty for a form with letters}
    public List<Reading> readings(String form) {
        return view(Lexicon.class, Lexicon::new).readings(form);
    }

    /// {@return whether the dictionary or a table of the pack holds the form as written, or in
    /// lower case}
    public boolean knows(String form) {
        List<Reading> readings = readings(form);
        return !readings.isEmpty() && readings.getFirst().known();
    }

    PackProperties properties() {
        return properties;
    }

    LanguageFolder folder() {
        return folder;
    }

    Optional<MorfologikDictionary> dictionary() {
        return properties
                .dictionary()
                .map(d -> new MorfologikDictionary(folder, d, table("language/tags.tsv")));
    }
}
