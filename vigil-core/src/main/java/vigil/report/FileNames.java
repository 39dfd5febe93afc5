package vigil.report;

import vigil.casefile.Case;
import vigil.casefile.CaseFile;
import vigil.casefile.Person;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Names for the files of case pages: Latin letters, digits and hyphens, so that they survive every
/// disk, archive and mail program.
final class FileNames {
    private static final int MAX_LENGTH = 60;

    /// Names that one widespread system keeps for devices, whatever their ending.
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

    private FileNames() {}

    /// {@return by id of the person, the file name of each case, without folder}
    static Map<String, String> of(CaseFile file) {
        Map<String, Person> people = new HashMap<>();
        for (Person person : file.people()) people.putIfAbsent(person.id(), person);
        Map<String, String> stems = new LinkedHashMap<>();
        for (Case aCase : file.cases())
            stems.put(
                    aCase.person(),
                    Optional.ofNullable(people.get(aCase.person()))
                            .map(FileNames::stem)
                            .orElse("case"));
        return unique(stems);
    }

    /// {@return by id of the person, the file name of the case of each of these, without folder}
    ///
    /// @param owners in the order of their cases
    static Map<String, String> of(List<Person> owners) {
        Map<String, String> stems = new LinkedHashMap<>();
        for (Person owner : owners) stems.put(owner.id(), stem(owner));
        return unique(stems);
    }

    private static Map<String, String> unique(Map<String, String> stems) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        Map<String, Integer> next = new HashMap<>();
        stems.forEach(
                (person, stem) -> {
                    String unique = stem;
                    int n = next.getOrDefault(stem, 2);
                    while (!taken.add(unique)) unique = stem + "-" + n++;
                    next.put(stem, n);
                    names.put(person, unique + ".html");
                });
        return names;
    }

    private static String stem(Person person) {
        String name = ascii(person.name());
        List<Person.Variant> variants = person.variants();
        for (int i = 0; i < variants.size() && name.length() < 2; i++)
            name = ascii(variants.get(i).text());
        if (name.length() < 2) name = "case-" + ascii(person.id());
        return RESERVED.contains(name) ? "case-" + name : name;
    }

    private static String ascii(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        return plain.length() <= MAX_LENGTH
                ? plain
                : plain.substring(0, MAX_LENGTH).replaceAll("-+$", "");
    }
}
