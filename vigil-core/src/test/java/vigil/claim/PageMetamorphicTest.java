package vigil.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vigil.mention.MentionKey;
import vigil.source.MediaType;
import vigil.source.SourceFacts;
import vigil.text.Block;
import vigil.text.Page;
import vigil.text.Pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The acts that the example pages tell stay told when the pages are changed in a way that does not
/// touch them. The floors, per mille, were measured on 26 November 2026; they may only rise.
class PageMetamorphicTest {
    private static final Path EXAMPLES = examples();
    private static final ClaimReader READER = new ClaimReader(Pages.LANGUAGES);
    private static final Map<String, MediaType> TYPES =
            Map.of(
                    "html", MediaType.HTML,
                    "txt", MediaType.PLAIN,
                    "pdf", MediaType.PDF,
                    "docx", MediaType.DOCX);
    private static final Map<Page, Explanation> PAGES = new LinkedHashMap<>();

    private static Path examples() {
        Path beside = Path.of("..", "examples");
        return Files.isDirectory(beside) ? beside : Path.of("examples");
    }

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES, 2)) {
            for (Path file : files.filter(PageMetamorphicTest::isPage).sorted().toList()) {
                Page page = article(file);
                PAGES.put(page, READER.explain(page));
            }
        }
    }

    private static boolean isPage(Path file) {
        return type(file).isPresent() && !file.toString().contains("blind");
    }

    private static Optional<MediaType> type(Path file) {
        String name = file.getFileName().toString();
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    }

    /// The article alone, as plain text, so that words can be put into it.
    private static Page article(Path file) {
        try {
            Page page =
                    Pages.of(
                            file.getFileName().toString(),
                            type(file).orElseThrow(),
                            Files.readAllBytes(file),
                            SourceFacts.NONE);
            String text =
                    page.blocks().stream()
                            .filter(Block::isArticle)
                            .map(b -> page.rendition().text().substring(b.start(), b.end()))
                            .collect(Collectors.joining("\n\n"));
            return Pages.ofText(text, page.language());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DATED_PARENTHESIS, 960",
        "UNRELATED_PERSON, 935",
        "OTHER_GROUP, 990",
        "OTHER_YEARS, 990",
        "OTHER_NAMES, 990",
        "LIST_REVERSED, 990",
        "DESCRIPTION, 740",
        "PASSIVE, 900",
        "ACTIVE, 940",
        "NOMINAL, 800"
    })
    void what_a_page_tells_stays_told(PageChange change, int floor) {
        int tried = 0;
        List<String> lost = new ArrayList<>();
        for (Map.Entry<Page, Explanation> read : PAGES.entrySet()) {
            Page page = read.getKey();
            for (PageChange.Edited edited : change.of(page, read.getValue())) {
                Page changed = Pages.ofText(edited.text(), page.language());
                Explanation now = READER.explain(changed);
                for (Claim act : PageChange.acts(read.getValue())) {
                    if (!edited.keeps(act)) continue;
                    tried++;
                    int place = edited.place(act.told().victim().start());
                    List<Claim> there =
                            PageChange.acts(now).stream()
                                    .filter(c -> c.told().victim().start() == place)
                                    .toList();
                    boolean days = change != PageChange.OTHER_YEARS;
                    if (there.stream()
                            .noneMatch(
                                    c -> isSame(c, act, days) && meant(now, c, page, act, change)))
                        lost.add(Told.line(page, act) + " -> " + lines(changed, there));
                }
            }
        }

        System.out.printf("%s on pages: %d of %d stay told%n", change, tried - lost.size(), tried);
        lost.forEach(System.out::println);

        assertThat(tried).isPositive();
        assertThat((tried - lost.size()) * 1000 / tried).isGreaterThanOrEqualTo(floor);
    }

    private static List<String> lines(Page page, List<Claim> claims) {
        return claims.stream().map(c -> Told.line(page, c)).toList();
    }

    private static boolean isSame(Claim now, Claim before, boolean days) {
        return now.told().type().equals(before.told().type())
                && now.reality() == before.reality()
                && (days
                        ? words(now).equals(words(before))
                        : words(now).isPresent() == words(before).isPresent());
    }

    /// {@return whether a description stands for whom the name stood for}
    private static boolean meant(
            Explanation now, Claim claim, Page before, Claim named, PageChange change) {
        if (change != PageChange.DESCRIPTION) return true;
        MentionKey was = named.told().victim();
        String name = before.rendition().text().substring(was.start(), was.end());
        String text = now.syntax().page().rendition().text();
        MentionKey victim = claim.told().victim();
        return Stream.concat(
                        Stream.of(victim),
                        now.claims().mentions().references().stream()
                                .filter(r -> r.key().equals(victim))
                                .flatMap(r -> r.antecedents().stream()))
                .map(k -> text.substring(k.start(), k.end()))
                .anyMatch(name::equals);
    }

    private static Optional<String> words(Claim claim) {
        return claim.when().map(w -> w.expression().passage().quote());
    }
}
