package vigil.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.archive.Archive;
import vigil.archive.ArchiveFolder;
import vigil.archive.ArchiveWriter;
import vigil.archive.Disk;
import vigil.archive.Document;
import vigil.archive.Handing;
import vigil.casefile.Assembled;
import vigil.casefile.Case;
import vigil.casefile.CaseBuilder;
import vigil.casefile.CaseFile;
import vigil.casefile.CaseOptions;
import vigil.casefile.Person;
import vigil.casefile.Together;
import vigil.claim.ClaimReader;
import vigil.identity.IdentityResolver;
import vigil.journal.Decision;
import vigil.journal.Deed;
import vigil.journal.DeedJson;
import vigil.journal.Head;
import vigil.journal.Recorded;
import vigil.language.Languages;
import vigil.report.JsonReport;
import vigil.text.Page;
import vigil.time.EventDates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class CatalogueTest {
    private static final int STEPS = Integer.getInteger("vigil.catalogue.steps", 12);
    private static final Languages LANGUAGES = Languages.bundled();
    private static final ClaimReader CLAIMS = new ClaimReader(LANGUAGES);
    private static final CaseOptions OPTIONS =
            new CaseOptions(Optional.empty(), Optional.empty(), "test", "packs", List.of());
    private static final List<String> NAMES =
            List.of("Ivan Marchenko", "Ivan Marčenko", "Oleh Stus", "Petro Holub", "Maria Veles");

    @TempDir private Path folder;

    private int read;
    private final List<CaseFile> parts = new ArrayList<>();

    private CaseBuilder builder() {
        IdentityResolver identities = new IdentityResolver(LANGUAGES);
        return new CaseBuilder(
                LANGUAGES,
                page -> {
                    read++;
                    return CLAIMS.read(page);
                },
                identities::resolve);
    }

    private static String page(int number, Random random) {
        StringBuilder text = new StringBuilder("Report number %d\n\n".formatted(number));
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            int day = 1 + random.nextInt(9);
            text.append(
                    random.nextBoolean()
                            ? "%s was arrested on %d May 2019. ".formatted(name, day)
                            : "On %2$d June 2020 a court sentenced %1$s to four years in prison. "
                                    .formatted(name, day));
        }
        return text.append("\n").toString();
    }

    @Test
    void one_page_more_is_one_page_read() throws IOException {
        Random random = new Random(5);
        try (ArchiveWriter writer = writer("a", 1)) {
            for (int i = 0; i < 6; i++) writer.add(Handing.page("p" + i, page(i, random)));
            try (Catalogue catalogue = Catalogue.open(writer.archive(), builder(), OPTIONS)) {
                assertThat(catalogue.update(Catalogue.Watcher.NOBODY).read()).isEqualTo(6);
                read = 0;
                List<Head> before = writer.archive().heads();
                writer.add(
                        Handing.page("new", "Maria Veles was released on 3 July 2021 in Lviv.\n"));

                Catalogue.Update update = catalogue.update(Catalogue.Watcher.NOBODY);

                assertThat(read).isEqualTo(1);
                assertThat(update.read()).isEqualTo(1);
                List<Long> changed = catalogue.since(before).orElseThrow().parts();
                assertThat(changed).hasSize(1);
                catalogue.assemble(
                        changed,
                        part ->
                                assertThat(part.file().people())
                                        .extracting(Person::name)
                                        .contains("Maria Veles"));
                assertThat(catalogue.update(Catalogue.Watcher.NOBODY).read()).isZero();
                assertThat(read).isEqualTo(1);
            }
        }
    }

    @Test
    void another_version_reads_everything_again() throws IOException {
        try (ArchiveWriter writer = writer("a", 1)) {
            writer.add(Handing.page("p", page(1, new Random(1))));
            try (Catalogue catalogue = Catalogue.open(writer.archive(), builder(), OPTIONS)) {
                catalogue.update(Catalogue.Watcher.NOBODY);
            }
            CaseOptions newer =
                    new CaseOptions(
                            Optional.empty(), Optional.empty(), "test", "more packs", List.of());
            try (Catalogue catalogue = Catalogue.open(writer.archive(), builder(), newer)) {
                assertThat(catalogue.update(Catalogue.Watcher.NOBODY).read()).isEqualTo(1);
            }
        }
    }

    @Test
    void a_catalogue_without_given_names_learns_them_and_reads_no_page_again() throws Exception {
        String text = "%s was arrested on 3 May 2019.\n";
        try (ArchiveWriter writer = writer("a", 1)) {
            writer.add(Handing.page("one", text.formatted("Vera Larosova")));
            writer.add(Handing.page("two", text.formatted("Robert Larosov")));
            try (Catalogue catalogue = Catalogue.open(writer.archive(), builder(), OPTIONS)) {
                catalogue.update(Catalogue.Watcher.NOBODY);
            }
            Path file = writer.archive().folder().derived().resolve("catalogue.sqlite");
            try (Connection earlier = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = earlier.createStatement()) {
                statement.execute("ALTER TABLE name DROP COLUMN given");
                statement.execute("UPDATE fact SET value = '2' WHERE name = 'layout'");
            }
            writer.add(Handing.page("three", text.formatted("Vera Larossova")));
            try (Catalogue catalogue = Catalogue.open(writer.archive(), builder(), OPTIONS)) {
                assertThat(catalogue.update(Catalogue.Watcher.NOBODY).read()).isEqualTo(1);
                assertThat(catalogue.groups()).hasSize(2);
            }
            try (Connection now = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = now.createStatement();
                    ResultSet unknown =
                            statement.executeQuery(
                                    "SELECT count(*) FROM name WHERE given IS NULL")) {
                assertThat(unknown.getInt(1)).isZero();
            }
        }
    }

    /// Add, decide, take back, erase, merge with a device that decided for itself, in an order made
    /// by chance; after each step what was brought up to date is what a new catalogue makes of
    /// everything.
    @RepeatedTest(6)
    void what_is_brought_up_to_date_is_what_is_made_anew(RepetitionInfo run) throws IOException {
        Random random = new Random(run.getCurrentRepetition());
        Path other = folder.resolve("field");
        int added = 0;
        try (ArchiveWriter writer = writer("office", 1)) {
            writer.add(Handing.page("first", page(added++, random)));
            Archive archive = writer.archive();
            try (Catalogue catalogue = Catalogue.open(archive, builder(), OPTIONS)) {
                for (int step = 0; step < STEPS; step++) {
                    List<Head> before = archive.heads();
                    switch (random.nextInt(8)) {
                        case 0, 1, 2 ->
                                writer.add(
                                        Handing.page(
                                                "p" + random.nextInt(4), page(added++, random)));
                        case 3, 4 -> decide(writer, catalogue.assembled(OPTIONS), random);
                        case 5 -> takeBack(writer, random);
                        case 6 -> erase(writer, random);
                        default -> {
                            try (ArchiveWriter field = writer(other, "field" + step, step + 7)) {
                                field.merge(archive);
                                field.add(Handing.page("f" + step, page(added++, random)));
                                // neither of the two knows of the other's decision
                                Assembled seen = catalogue.assembled(OPTIONS);
                                decide(field, seen, random);
                                decide(writer, seen, random);
                                writer.merge(field.archive());
                            }
                            other = folder.resolve("field" + step);
                        }
                    }
                    catalogue.update(Catalogue.Watcher.NOBODY);
                    follow(catalogue, before);
                    assertThat(catalogue.isCurrent()).isTrue();
                    if (step % 3 == 2 || step == STEPS - 1) compare(archive, catalogue, step);
                }
            }
        }
    }

    private void follow(Catalogue catalogue, List<Head> before) throws IOException {
        Optional<Catalogue.Changes> changes = catalogue.since(before);
        if (changes.isEmpty()) parts.clear();
        else leave(changes.get().gone());
        catalogue.assemble(
                changes.map(Catalogue.Changes::parts).orElseGet(catalogue::parts),
                part -> {
                    leave(part.file().pages().stream().map(Page::id).toList());
                    parts.add(part.file());
                });
    }

    private void leave(List<String> pages) {
        parts.removeIf(part -> part.pages().stream().anyMatch(page -> pages.contains(page.id())));
    }

    private void compare(Archive archive, Catalogue catalogue, int step) throws IOException {
        ArchiveFolder elsewhere =
                new ArchiveFolder(archive.folder().root(), folder.resolve("derived" + step));
        try (Catalogue fresh =
                Catalogue.open(Archive.open(Disk.real(), elsewhere), builder(), OPTIONS)) {
            fresh.update(Catalogue.Watcher.NOBODY);
            CaseFile whole = fresh.file(OPTIONS);
            assertThat(json(catalogue.file(OPTIONS))).isEqualTo(json(whole));
            assertThat(catalogue.groups()).isEqualTo(fresh.groups());
            CaseFile followed = Together.of(parts, List.of(), OPTIONS);
            assertThat(followed.pages())
                    .extracting(Page::id)
                    .isEqualTo(
                            whole.pages().stream()
                                    .map(Page::id)
                                    .filter(id -> !id.startsWith("account-"))
                                    .toList());
            assertThat(followed.cases()).isEqualTo(whole.cases());
            assertThat(followed.people()).isEqualTo(whole.people());
        }
    }

    private static String json(CaseFile file) throws IOException {
        var out = new ByteArrayOutputStream();
        new JsonReport(file).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void decide(ArchiveWriter writer, Assembled at, Random random)
            throws IOException {
        List<Case> cases = at.file().cases().stream().filter(c -> !c.events().isEmpty()).toList();
        if (cases.isEmpty()) return;
        Case of = cases.get(random.nextInt(cases.size()));
        var line = of.events().get(random.nextInt(of.events().size()));
        var seen = at.leaves().claims(line, of.person());
        List<Person> people = at.file().people();
        String one = people.getFirst().id();
        String last = people.getLast().id();
        var page =
                at.leaves().page(at.file().pages().get(random.nextInt(at.file().pages().size())));
        Decision decision =
                switch (random.nextInt(6)) {
                    case 0 -> new Decision.Accept(seen);
                    case 1 -> new Decision.Reject(seen);
                    case 2 ->
                            one.equals(last)
                                    ? new Decision.Note(page, "alone")
                                    : new Decision.Same(
                                            at.leaves().person(one), at.leaves().person(last));
                    case 3 ->
                            new Decision.PageFacts(
                                    page,
                                    Optional.of(
                                            EventDates.parse(
                                                    "2020-09-0" + (1 + random.nextInt(9)))),
                                    random.nextBoolean() ? Optional.of("en") : Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty());
                    case 4 -> at.leaves().approve(of);
                    default -> new Decision.Note(seen.getFirst(), "a note");
                };
        Deed deed = new Deed.Decided(decision, "");
        writer.append(deed.kind(), DeedJson.members(deed), "A. Tester");
    }

    private static void takeBack(ArchiveWriter writer, Random random) throws IOException {
        List<Recorded> deeds = Deeds.all(writer.archive());
        if (deeds.isEmpty()) return;
        Recorded deed = deeds.get(random.nextInt(deeds.size()));
        Deed undone =
                new Deed.Undone(
                        new Head(
                                deed.entry().stream(),
                                deed.entry().number(),
                                deed.chained().digest()),
                        "");
        writer.append(undone.kind(), DeedJson.members(undone), "A. Tester");
    }

    private static void erase(ArchiveWriter writer, Random random) throws IOException {
        List<Document> documents = writer.archive().documents();
        if (documents.size() < 4) return;
        writer.erase(
                documents.get(random.nextInt(documents.size())).capture().payload(),
                "A court ordered it.");
    }

    private ArchiveWriter writer(String stream, long seed) throws IOException {
        return writer(folder.resolve("archive"), stream, seed);
    }

    private static ArchiveWriter writer(Path root, String stream, long seed) throws IOException {
        return ArchiveWriter.create(root, Handing.options(stream, seed));
    }
}
