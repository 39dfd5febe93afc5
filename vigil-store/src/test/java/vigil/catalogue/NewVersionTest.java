package vigil.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.archive.ArchiveWriter;
import vigil.archive.Handing;
import vigil.casefile.Assembled;
import vigil.casefile.Case;
import vigil.casefile.CaseBuilder;
import vigil.casefile.CaseFile;
import vigil.casefile.CaseOptions;
import vigil.casefile.Event;
import vigil.casefile.Line;
import vigil.casefile.Review;
import vigil.claim.ActType;
import vigil.claim.ClaimReader;
import vigil.claim.PageClaims;
import vigil.identity.IdentityResolver;
import vigil.journal.Decision;
import vigil.journal.Deed;
import vigil.journal.DeedJson;
import vigil.language.Languages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// An archive outlives the version that read it: another one reads every page again, and decisions
/// go to what they saw.
class NewVersionTest {
    private static final Languages LANGUAGES = Languages.bundled();

    @TempDir private Path folder;
    private ArchiveWriter writer;
    private int read;

    @Test
    void decisions_are_attached_again_and_what_fits_nothing_is_listed() throws IOException {
        try (ArchiveWriter open =
                ArchiveWriter.create(folder.resolve("a"), Handing.options("office", 1))) {
            writer = open;
            writer.add(
                    Handing.page(
                            "one",
                            "A report\n\n"
                                + "Ivan Marchenko was arrested on 5 May 2019. Ivan Marchenko was"
                                + " released on 7 June 2020.\n"));
            Assembled first = assembled("1", UnaryOperator.identity());
            assertThat(lines(first.file())).containsExactly("ARREST PROPOSED", "RELEASE PROPOSED");
            decide(new Decision.Accept(seen(first, ActType.ARREST)));
            decide(new Decision.Reject(seen(first, ActType.RELEASE)));
            decide(new Decision.Note(seen(first, ActType.ARREST).getFirst(), "ask the prison"));
            assertThat(lines(assembled("1", UnaryOperator.identity()).file()))
                    .containsExactly("ARREST ACCEPTED");
            assertThat(read).as("decisions on lines read no page again").isEqualTo(1);

            CaseFile blind = assembled("2", NewVersionTest::withoutActs).file();

            assertThat(read).as("another version reads again").isEqualTo(2);
            assertThat(lines(blind)).containsExactly("ARREST REREAD");
            assertThat(blind.review().questions())
                    .anyMatch(question -> question.text().contains("is not read from these words"));
            assertThat(blind.review().rejected().size() + blind.review().unattached().size())
                    .as("the rejection is told of")
                    .isPositive();
            assertThat(blind.review().notes().size() + blind.review().unattached().size())
                    .as("so is the note")
                    .isPositive();

            CaseFile better = assembled("3", UnaryOperator.identity()).file();

            assertThat(lines(better)).containsExactly("ARREST ACCEPTED");
            assertThat(better.review().rejected()).hasSize(1);
            assertThat(better.review().questions()).isEmpty();
            assertThat(better.review().notes()).hasSize(1);
            assertThat(better.review().unattached()).extracting(Review.Unattached::what).isEmpty();
        }
    }

    /// A version that understands no act.
    private static PageClaims withoutActs(PageClaims read) {
        return new PageClaims(
                read.mentions(), read.dates(), List.of(), List.of(), List.of(), Set.of(), Set.of());
    }

    private Assembled assembled(String version, UnaryOperator<PageClaims> reader)
            throws IOException {
        ClaimReader claims = new ClaimReader(LANGUAGES);
        IdentityResolver identities = new IdentityResolver(LANGUAGES);
        CaseBuilder builder =
                new CaseBuilder(
                        LANGUAGES,
                        page -> {
                            read++;
                            return reader.apply(claims.read(page));
                        },
                        identities::resolve);
        CaseOptions options =
                new CaseOptions(Optional.empty(), Optional.empty(), version, "packs", List.of());
        try (Catalogue catalogue = Catalogue.open(writer.archive(), builder, options)) {
            catalogue.update(Catalogue.Watcher.NOBODY);
            return catalogue.assembled(options);
        }
    }

    private static List<vigil.journal.ClaimSeen> seen(Assembled at, ActType type) {
        Case one = at.file().cases().getFirst();
        Line<Event> line =
                one.events().stream()
                        .filter(event -> event.value().type() == type)
                        .findFirst()
                        .orElseThrow();
        return at.leaves().claims(line, one.person());
    }

    private void decide(Decision decision) throws IOException {
        Deed deed = new Deed.Decided(decision, "");
        writer.append(deed.kind(), DeedJson.members(deed), "A. Tester");
    }

    private static List<String> lines(CaseFile file) {
        return file.cases().stream()
                .flatMap(one -> one.events().stream())
                .map(line -> line.value().type() + " " + line.standing())
                .toList();
    }
}
