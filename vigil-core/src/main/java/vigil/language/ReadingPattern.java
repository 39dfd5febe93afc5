package vigil.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A pattern over the readings of one word, as the tables write it.
///
/// Alternatives are parted by `|`; the parts of one, joined by `+`, must all hold of the same
/// reading: a part of speech in capitals (`VERB`), a feature in lower case (`finite`), `lemma:x`;
/// after `!`, not. An alternative that begins with `=` must hold of all readings of the word
/// instead of one. `mark` is a word without readings, `edge` the border of the sentence, `form:x`
/// the word as written in lower case, `capital` a word that begins with a capital.
final class ReadingPattern {
    private final List<Alternative> alternatives;

    private record Alternative(
            boolean all,
            Set<Pos> pos,
            Set<Feature> features,
            Set<Pos> notPos,
            Set<Feature> notFeatures,
            List<Atom> atoms) {}

    /// What is not told by part of speech and features alone.
    private record Atom(String kind, String value, boolean negated) {}

    private ReadingPattern(List<Alternative> alternatives) {
        this.alternatives = List.copyOf(alternatives);
    }

    static ReadingPattern of(String written) {
        List<Alternative> alternatives = new ArrayList<>();
        if (!written.isBlank())
            for (String part : written.split("\\|")) alternatives.add(alternative(part.strip()));
        return new ReadingPattern(alternatives);
    }

    private static Alternative alternative(String written) {
        boolean all = written.startsWith("=");
        Set<Pos> pos = EnumSet.noneOf(Pos.class);
        Set<Pos> notPos = EnumSet.noneOf(Pos.class);
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        Set<Feature> notFeatures = EnumSet.noneOf(Feature.class);
        List<Atom> atoms = new ArrayList<>();
        for (String raw : (all ? written.substring(1) : written).split("\\+")) {
            boolean negated = raw.startsWith("!");
            String atom = negated ? raw.substring(1) : raw;
            int colon = atom.indexOf(':');
            if (colon > 0)
                atoms.add(new Atom(atom.substring(0, colon), atom.substring(colon + 1), negated));
            else if (atom.equals("mark")
                    || atom.equals("edge")
                    || atom.equals("capital")
                    || atom.equals("known")) atoms.add(new Atom(atom, "", negated));
            else if (atom.equals(atom.toUpperCase(Locale.ROOT)))
                (negated ? notPos : pos).add(Pos.valueOf(atom));
            else (negated ? notFeatures : features).add(TagMap.feature(atom));
        }
        return new Alternative(all, pos, features, notPos, notFeatures, List.copyOf(atoms));
    }

    /// {@return whether the pattern says nothing}
    boolean isEmpty() {
        return alternatives.isEmpty();
    }

    /// {@return whether this one reading fits}
    boolean fits(String form, Reading reading) {
        for (Alternative alternative : alternatives)
            if (fits(alternative, form, reading)) return true;
        return false;
    }

    /// {@return whether a word with these readings fits}
    boolean fits(String form, List<Reading> readings) {
        for (Alternative alternative : alternatives) {
            if (readings.isEmpty()) {
                if (bare(alternative, form)) return true;
                continue;
            }
            boolean any = false;
            boolean every = true;
            for (Reading reading : readings) {
                boolean fits = fits(alternative, form, reading);
                any |= fits;
                every &= fits;
            }
            if (alternative.all() ? every : any) return true;
        }
        return false;
    }

    /// {@return whether the border of the sentence fits}
    boolean fitsEdge() {
        for (Alternative alternative : alternatives)
            for (Atom atom : alternative.atoms())
                if (atom.kind().equals("edge") && !atom.negated()) return true;
        return false;
    }

    private static boolean bare(Alternative alternative, String form) {
        if (!alternative.pos().isEmpty() || !alternative.features().isEmpty()) return false;
        for (Atom atom : alternative.atoms()) {
            boolean holds =
                    switch (atom.kind()) {
                        case "mark" -> true;
                        case "form" -> form.equals(atom.value());
                        default -> false;
                    };
            if (holds == atom.negated()) return false;
        }
        return true;
    }

    private static boolean fits(Alternative alternative, String form, Reading reading) {
        if (!alternative.pos().isEmpty() && !alternative.pos().contains(reading.pos()))
            return false;
        if (alternative.notPos().contains(reading.pos())) return false;
        for (Feature feature : alternative.features()) if (!reading.is(feature)) return false;
        for (Feature feature : alternative.notFeatures()) if (reading.is(feature)) return false;
        for (Atom atom : alternative.atoms()) {
            boolean holds =
                    switch (atom.kind()) {
                        case "lemma" -> reading.lemma().equals(atom.value());
                        case "form" ->
                                Spelling.plain(form).toLowerCase(Locale.ROOT).equals(atom.value());
                        case "capital" -> Character.isUpperCase(form.codePointAt(0));
                        case "known" -> reading.known();
                        default -> false;
                    };
            if (holds == atom.negated()) return false;
        }
        return true;
    }
}
