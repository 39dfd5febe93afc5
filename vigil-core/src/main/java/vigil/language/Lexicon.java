package vigil.language;

import vigil.language.MorfologikDictionary.Ranked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All ways to read a form in one language, likeliest first.
///
/// Asked in this order: the pack's own closed classes (`language/forms.tsv`), the dictionary (as
/// written, then in lower case, and in title case for a word all in capitals), the parts of a
/// hyphenated word, and at last the ending (`language/suffixes.tsv`). Frequent forms whose usual
/// reading is not the one the dictionary names first are set right by `language/preferences.tsv`.
final class Lexicon {
    private final Map<String, List<Reading>> forms = new HashMap<>();
    private final Map<String, List<Preference>> preferences = new HashMap<>();
    private final Optional<MorfologikDictionary> dictionary;
    private final Guesser guesser;
    private final Participles participles;
    private final RecentReadings recent = new RecentReadings();

    /// A dictionary in lower case lists common words first; behind a capital the name is likelier.
    private static final int NAME_BONUS = 3;

    /// Behind everything that a table ranks.
    private static final int LEAST = 100;

    private static final Set<Pos> NAME_LIKE =
            EnumSet.of(Pos.AUX, Pos.VERB, Pos.NOUN, Pos.NUM, Pos.ADJ);

    private record Preference(String pos, String lemma) {
        boolean fits(Reading reading) {
            return (pos.isEmpty() || reading.pos().name().equals(pos))
                    && (lemma.isEmpty() || reading.lemma().equals(lemma));
        }
    }

    Lexicon(LanguagePack pack) {
        dictionary = pack.dictionary();
        guesser = new Guesser(pack.table("language/suffixes.tsv"));
        participles = new Participles(pack.table("language/participles.tsv"));
        for (Table.Row row : pack.table("language/forms.tsv").rows()) {
            var features =
                    row.list("features").stream()
                            .map(TagMap::feature)
                            .collect(java.util.stream.Collectors.toSet());
            forms.computeIfAbsent(row.cell("form"), _ -> new ArrayList<>())
                    .add(
                            new Reading(
                                    row.cell("lemma").isEmpty()
                                            ? row.cell("form")
                                            : row.cell("lemma"),
                                    Pos.valueOf(row.cell("pos")),
                                    features,
                                    true));
        }
        for (Table.Row row : pack.table("language/preferences.tsv").rows())
            preferences
                    .computeIfAbsent(row.cell("form"), _ -> new ArrayList<>())
                    .add(new Preference(row.cell("pos"), row.cell("lemma")));
    }

    /// {@return all readings, likeliest first; empty only for a form without letters and digits}
    List<Reading> readings(String form) {
        return recent.get(form, this::find);
    }

    private List<Reading> find(String written) {
        String form = Spelling.plain(written);
        if (form.codePoints().noneMatch(Character::isLetterOrDigit))
            return forms.getOrDefault(form, List.of());
        String lower = form.toLowerCase(Locale.ROOT);
        boolean capitalised = Character.isUpperCase(form.codePointAt(0));
        List<Reading> closed = forms.get(lower);
        List<Ranked> found = held(form, lower, capitalised);
        if (closed != null) {
            boolean mayBeName = NAME_LIKE.contains(closed.getFirst().pos());
            // "Will" may be a name though "will" is a closed class
            Stream<Reading> names =
                    found.stream()
                            .map(Ranked::reading)
                            .filter(r -> capitalised && mayBeName && r.pos() == Pos.PROPN);
            return Stream.concat(closed.stream(), names).distinct().toList();
        }
        if (found.isEmpty()) found = hyphenated(form);
        if (found.isEmpty())
            return abbreviated(form).map(List::of).orElseGet(() -> guesser.readings(form));
        return ordered(lower, capitalised ? withNames(form, found) : found);
    }

    /// "art.", "N." and "U.S.": an abbreviation that no table knows.
    private static Optional<Reading> abbreviated(String form) {
        if (!form.endsWith(".")) return Optional.empty();
        boolean name = form.length() == 2 || form.indexOf('.') < form.length() - 1;
        Pos pos = name && Character.isUpperCase(form.codePointAt(0)) ? Pos.PROPN : Pos.NOUN;
        return Optional.of(new Reading(form, pos, Set.of(Feature.ABBREVIATION), false));
    }

    /// A capital may make a name of any word. Where the dictionary marks names, it knows most of
    /// them, but often lacks a surname's forms for the other gender.
    private List<Ranked> withNames(String form, List<Ranked> found) {
        boolean marksNames = dictionary.map(MorfologikDictionary::lowerCaseOnly).orElse(false);
        boolean shouted = form.equals(form.toUpperCase(Locale.ROOT));
        if (!marksNames
                && !shouted
                && found.stream().noneMatch(r -> r.reading().pos() == Pos.PROPN)) {
            List<Ranked> more = new ArrayList<>(found);
            for (Reading guess : guesser.readings(form)) more.add(new Ranked(guess, LEAST));
            return more;
        }
        return withFamilyNames(form, found);
    }

    private List<Ranked> withFamilyNames(String form, List<Ranked> found) {
        if (found.stream()
                .noneMatch(r -> r.reading().pos() == Pos.PROPN && r.reading().is(Feature.ANIMATE)))
            return found;
        List<Ranked> more = new ArrayList<>(found);
        for (Reading guess : guesser.readings(form)) {
            if (!guess.is(Feature.FAMILY_NAME)) continue;
            boolean held =
                    found.stream()
                            .anyMatch(
                                    r ->
                                            r.reading().pos() == Pos.PROPN
                                                    && r.reading().lemma().equals(guess.lemma()));
            if (!held) more.add(new Ranked(guess, 0));
        }
        return more;
    }

    private List<Ranked> held(String form, String lower, boolean capitalised) {
        if (dictionary.isEmpty()) return List.of();
        MorfologikDictionary held = dictionary.get();
        List<Ranked> found = new ArrayList<>(held.lookup(form));
        if (!held.lowerCaseOnly() && capitalised) {
            String title = title(lower);
            if (!title.equals(form)) found.addAll(held.lookup(title));
            found.addAll(held.lookup(lower));
        }
        if (!capitalised && found.stream().anyMatch(r -> r.reading().pos() != Pos.PROPN))
            found.removeIf(r -> r.reading().pos() == Pos.PROPN);
        if (capitalised && held.lowerCaseOnly() && !form.equals(form.toUpperCase(Locale.ROOT)))
            found.replaceAll(Lexicon::asName);
        List<Ranked> verbs = participles.readings(found, held);
        found.addAll(0, verbs);
        return found;
    }

    private static Ranked asName(Ranked ranked) {
        return ranked.reading().pos() == Pos.PROPN
                ? new Ranked(ranked.reading(), ranked.rank() - NAME_BONUS)
                : ranked;
    }

    private List<Ranked> hyphenated(String form) {
        int hyphen = form.lastIndexOf('-');
        if (hyphen <= 0 || hyphen == form.length() - 1) return List.of();
        String head = form.substring(0, hyphen + 1);
        String tail = form.substring(hyphen + 1);
        // both halves with a capital: a name, whose last half may look like a word; but an
        // adjective may be part of an institution's name
        boolean name =
                Character.isUpperCase(head.codePointAt(0))
                        && Character.isUpperCase(tail.codePointAt(0));
        String lower = tail.toLowerCase(Locale.ROOT);
        List<Ranked> readings = held(tail, lower, Character.isUpperCase(tail.codePointAt(0)));
        return readings.stream()
                .filter(r -> !name || (r.reading().pos() == Pos.ADJ))
                .map(
                        r ->
                                new Ranked(
                                        new Reading(
                                                head.toLowerCase(Locale.ROOT) + r.reading().lemma(),
                                                r.reading().pos(),
                                                r.reading().features(),
                                                true),
                                        r.rank()))
                .toList();
    }

    private List<Reading> ordered(String lower, List<Ranked> found) {
        List<Preference> preferred = preferences.getOrDefault(lower, List.of());
        List<Ranked> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(r -> place(preferred, r)));
        Set<Reading> distinct = new LinkedHashSet<>();
        for (Ranked ranked : sorted) distinct.add(ranked.reading());
        return List.copyOf(distinct);
    }

    private static int place(List<Preference> preferred, Ranked ranked) {
        for (int i = 0; i < preferred.size(); i++)
            if (preferred.get(i).fits(ranked.reading())) return i - preferred.size();
        return ranked.rank();
    }

    private static String title(String lower) {
        StringBuilder title = new StringBuilder(lower.length());
        boolean start = true;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            title.append(start ? Character.toUpperCase(c) : c);
            start = c == '-';
        }
        return title.toString();
    }
}
