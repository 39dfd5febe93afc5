package vigil.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vigil.identity.PageLinks.Signature;
import vigil.language.Languages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

class PageLinksTest {
    private static final List<String> FIRST =
            List.of("Vera", "Viera", "Robert", "Bob", "R.", "Larosova", "Xunata", "Anna-Maria");

    private static final List<String> LAST =
            List.of(
                    "Larosova",
                    "Larossova",
                    "Larosov",
                    "Vera",
                    "Tokunbo",
                    "Tokumbo",
                    "Xunata",
                    "Larosova-Tokunbo",
                    "Petrovich",
                    "Ann Larosova",
                    "van Tokunbo",
                    "");

    private static final List<String> CYRILLIC =
            List.of(
                    "Вера Ларосова",
                    "Веры Ларосовой",
                    "Роберт Токунбо",
                    "Ларосова Вера",
                    "Вера Петровна Ларосова",
                    "Роберт Петрович",
                    "Петрович");

    private final PageLinks links = new PageLinks(Languages.bundled());

    private static List<Signature> names() {
        List<Signature> names = new ArrayList<>();
        for (String first : FIRST)
            for (String last : LAST)
                for (String language : List.of("en", "de"))
                    names.add(
                            new Signature(
                                    (first + " " + last).strip(),
                                    language,
                                    (first.length() + last.length()) % 3 > 0));
        for (String name : CYRILLIC)
            for (String language : List.of("ru", "uk"))
                names.add(new Signature(name, language, true));
        return names;
    }

    /// Whichever name of a given name is met first.
    @Test
    void names_told_apart_by_their_given_names_link_nothing() {
        List<Signature> others = names();
        Set<String> differences = new TreeSet<>();
        int linked = 0;
        for (Signature one : names()) {
            Collections.shuffle(others, new Random(one.hashCode()));
            PageLinks.Near near = links.near(one);
            for (Signature other : others) {
                boolean links = this.links.link(one, other);
                if (near.links(other, this.links.givenName(other)) != links)
                    differences.add(one.written() + " ~ " + other.written());
                if (links) linked++;
            }
        }

        assertThat(differences).isEmpty();
        assertThat(linked).isGreaterThan(others.size());
    }

    @Test
    void a_given_name_stands_for_names_of_a_family_name_behind_it_alone() {
        assertThat(given("Vera Larosova")).isNotEmpty().isEqualTo(given("Vera Tokunbo"));
        assertThat(given("Vera Larosova")).isNotEqualTo(given("Robert Larosova"));
        for (String other :
                List.of("Vera", "Larosova, Vera", "Vera Ann Larosova", "Anna-Maria Larosova"))
            assertThat(given(other)).as(other).isEmpty();
    }

    private String given(String name) {
        return links.givenName(new Signature(name, "en", true));
    }
}
