package vigil.identity;

import vigil.name.NameForm;
import vigil.name.PersonName.Kind;
import vigil.name.Script;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Chooses the name that a person is shown under: in the script that most of her full names are
/// written in, the most frequent one, or a fuller one if it is nearly as frequent or only adds what
/// names have: a patronymic, a given name.
final class PrintedName {
    /// A fuller form that adds other words must be at least one in so many.
    private static final int OFTEN = 3;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, NameForm> forms = new HashMap<>();
    private final Map<Script, Integer> scripts = new HashMap<>();

    private PrintedName(List<PagePerson> members) {
        for (PagePerson member : members)
            member.names.forEach(
                    (name, count) -> {
                        var text = name.form.best().name().plain();
                        counts.merge(text, count, Integer::sum);
                        forms.putIfAbsent(text, name.form);
                        if (name.isFull()) scripts.merge(Script.of(text), count, Integer::sum);
                    });
    }

    static String of(List<PagePerson> members) {
        return new PrintedName(members).choose();
    }

    private String choose() {
        var usual =
                counts.keySet().stream()
                        .max(
                                Comparator.comparingInt(this::givenness)
                                        .thenComparingInt(
                                                text -> scripts.getOrDefault(Script.of(text), 0))
                                        .thenComparingInt(this::count)
                                        .thenComparing(Comparator.reverseOrder()))
                        .orElseThrow();
        return counts.keySet().stream()
                .filter(text -> Script.of(text).equals(Script.of(usual)) && adds(text, usual))
                .max(
                        Comparator.comparingInt((String text) -> words(text))
                                .thenComparingInt(this::count)
                                .thenComparing(Comparator.reverseOrder()))
                .orElse(usual);
    }

    /// 2 for a full name with a given name, 1 for one with initials only, 0 for less.
    private int givenness(String text) {
        var best = form(text).best();
        if (!best.isFull()) return 0;
        return best.words(Kind.GIVEN).isEmpty() ? 1 : 2;
    }

    private boolean adds(String text, String usual) {
        if (words(text) <= words(usual) || givenness(text) < givenness(usual)) return false;
        if (count(text) * OFTEN >= count(usual) && count(text) > 1) return true;
        var known = form(usual).best().words().stream().map(word -> word.folded()).toList();
        return form(text).best().words().stream()
                .filter(word -> !known.contains(word.folded()))
                .allMatch(
                        word ->
                                word.kind() == Kind.PATRONYMIC
                                        || (word.kind() == Kind.GIVEN && word.given().isPresent()));
    }

    private int count(String text) {
        return counts.getOrDefault(text, 0);
    }

    private int words(String text) {
        return form(text).best().words().size();
    }

    private NameForm form(String text) {
        return Objects.requireNonNull(forms.get(text));
    }
}
