package vigil.name;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.language.Table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the tables know of a single word in a name: a given name, a patronymic, a family name's
/// ending, a particle, a title.
///
/// Words are compared without case; where the exact word is unknown, without accents too.
/// Immutable; one for all languages at hand, because a page in one language is full of names from
/// others.
public final class PersonNameLexicon {
    private static final int MIN_STEM = 2;

    /// What is known of a name that is merely listed, by gender.
    private static final List<GivenName> LISTED =
            Arrays.stream(Gender.values()).map(gender -> new GivenName(gender, List.of())).toList();

    /// What a given name may end in where its patronymic goes on: Петр-о, Андрі-й, Ігор-ь.
    private static final List<String> FATHER_ENDINGS =
            List.of("", "о", "й", "ь", "а", "я", "ій", "ий");

    private final Map<String, GivenName> given = new HashMap<>();
    private final Map<String, GivenName> givenBare = new HashMap<>();
    private final Map<String, NameParticle> particles = new HashMap<>();
    private final Map<String, Gender> patronymics = new HashMap<>();
    private final Map<String, Gender> families = new HashMap<>();
    private final Map<String, String> familyFirst = new HashMap<>();
    private final Map<String, String> familyPlace = new HashMap<>();
    private final Map<String, Gender> titles = new HashMap<>();
    private final Map<String, Map<String, Gender>> lettersAsTitles = new HashMap<>();

    private PersonNameLexicon(Languages languages) {
        LanguagePack neutral = languages.neutral();
        for (Table.Row row : neutral.table("name/given-names.tsv").rows()) {
            add(row, "forms", GivenName.How.FORM);
            add(row, "short", GivenName.How.SHORT);
            add(row, "abroad", GivenName.How.ABROAD);
        }
        for (Table.Row row : neutral.table("name/known-given-names.tsv").rows())
            for (String form : row.list("forms")) addListed(form, Gender.of(row.cell("gender")));
        for (Table.Row row : neutral.table("name/particles.tsv").rows())
            particles.put(Folded.of(row.cell("form")), kind(row.cell("kind")));
        for (Table.Row row : neutral.table("name/name-endings.tsv").rows())
            (row.cell("part").equals("patronymic") ? patronymics : families)
                    .put(Folded.caseless(row.cell("ending")), Gender.of(row.cell("gender")));
        for (Table.Row row : neutral.table("name/family-first.tsv").rows())
            familyFirst.put(Folded.of(row.cell("form")), row.cell("custom"));
        for (Table.Row row : neutral.table("name/orders.tsv").rows())
            familyPlace.put(row.cell("language"), row.cell("family"));
        for (LanguagePack pack : languages.all())
            for (Table.Row row : pack.table("name/titles.tsv").rows())
                addTitle(
                        pack.tag(),
                        Folded.caseless(row.cell("form")),
                        Gender.of(row.cell("gender")));
    }

    /// {@return the lexicon of these languages, built once for them}
    public static PersonNameLexicon of(Languages languages) {
        return languages
                .neutral()
                .view(PersonNameLexicon.class, neutral -> new PersonNameLexicon(languages));
    }

    /// {@return what is known of the word as a given name, in its nominative; empty if it is no
    /// known one}
    public Optional<GivenName> givenName(String word) {
        var exact = given.get(Folded.caseless(word));
        if (exact != null) return Optional.of(exact);
        var bare = Folded.of(word);
        var found = givenBare.get(bare);
        return Optional.ofNullable(found != null ? found : given.get(bare));
    }

    /// {@return the gender of the bearer of a patronymic; empty if the word has no patronymic's
    /// ending}
    ///
    /// Many family names of Belarus and Poland end so too: whether it is one depends on where it
    /// stands.
    public Optional<Gender> patronymic(String word) {
        return ending(patronymics, word);
    }

    /// {@return the gender that a family name's ending tells of; empty if the word has none of the
    /// known endings, which says little}
    public Optional<Gender> familyEnding(String word) {
        return ending(families, word);
    }

    /// {@return what the word does inside a name; empty if it is no particle}
    public Optional<NameParticle> particle(String word) {
        return Optional.ofNullable(particles.get(Folded.of(word)));
    }

    /// {@return what a title tells of its bearer; empty if the word is no title}
    ///
    /// Titles of all languages count, but a single letter ("M.") only in its own, where others have
    /// an initial.
    public Optional<Gender> title(String word, String language) {
        var bare =
                Folded.caseless(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
        var gender = titles.get(bare);
        if (gender == null && word.endsWith("."))
            gender = lettersAsTitles.getOrDefault(language.split("-", 2)[0], Map.of()).get(bare);
        return Optional.ofNullable(gender);
    }

    /// {@return whether pages in this language say the family name first}
    boolean isFamilyFirst(String language) {
        return "first".equals(familyPlace.get(language.split("-", 2)[0]));
    }

    /// {@return whether a patronymic is made from a given name that is known}
    boolean fatherOf(String patronymic) {
        var folded = Folded.caseless(patronymic);
        for (int from = MIN_STEM; from < folded.length(); from++)
            if (patronymics.containsKey(folded.substring(from))) {
                var stem = folded.substring(0, from);
                for (String ending : FATHER_ENDINGS)
                    if (givenName(stem + ending).isPresent()) return true;
            }
        return false;
    }

    private void addTitle(String language, String form, Gender gender) {
        if (form.length() == 1)
            lettersAsTitles.computeIfAbsent(language, _ -> new HashMap<>()).put(form, gender);
        else titles.merge(form, gender, (a, b) -> a == b ? a : Gender.UNKNOWN);
    }

    /// {@return the people whose custom it is to say this family name first: `chinese`, `korean`,
    /// `vietnamese`}
    public Optional<String> familyFirst(String word) {
        return Optional.ofNullable(familyFirst.get(Folded.of(word)));
    }

    private void add(Table.Row row, String column, GivenName.How how) {
        var gender = Gender.of(row.cell("gender"));
        var name = row.cell("name") + "/" + row.cell("gender");
        for (String form : row.list(column)) {
            var sense = new GivenName(gender, List.of(new GivenName.Sense(name, how)));
            given.merge(Folded.caseless(form), sense, GivenName::and);
            givenBare.merge(Folded.of(form), sense, GivenName::and);
        }
    }

    private void addListed(String form, Gender gender) {
        var listed = LISTED.get(gender.ordinal());
        var caseless = Folded.caseless(form);
        var bare = Folded.of(form);
        given.putIfAbsent(caseless, listed);
        if (!bare.equals(caseless)) givenBare.putIfAbsent(bare, listed);
    }

    private static NameParticle kind(String cell) {
        return switch (cell) {
            case "article" -> NameParticle.ARTICLE;
            case "child" -> NameParticle.CHILD;
            case "child-after" -> NameParticle.CHILD_AFTER;
            case "lineage" -> NameParticle.LINEAGE;
            case "servant" -> NameParticle.SERVANT;
            case "connector" -> NameParticle.CONNECTOR;
            default ->
                    throw new IllegalArgumentException(
                            "name/particles.tsv knows no kind \"" + cell + "\"");
        };
    }

    /// The longest ending decides.
    private static Optional<Gender> ending(Map<String, Gender> endings, String word) {
        var folded = Folded.caseless(word);
        for (int from = MIN_STEM; from < folded.length(); from++) {
            var gender = endings.get(folded.substring(from));
            if (gender != null) return Optional.of(gender);
        }
        return Optional.empty();
    }
}
