package vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vigil.source.Origin;
import vigil.source.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What other tools have made is read.
///
/// `wget-js-wacz.wacz` holds one page about an invented person: fetched by GNU Wget 1.21.3 (`wget
/// --warc-file=fetched URL`), packed by js-wacz 0.1.6 of Harvard's Library Innovation Lab (`npx
/// js-wacz create -f fetched.warc.gz -o wget-js-wacz.wacz`).
class IndependentToolsTest {
    private static final String PAGE =
            "cc22b9906b13c7893991d34263b8fd2fea53b217d3e8c833de75a1fea8e7fd51";

    @TempDir private Path folder;
    private final List<String> refused = new ArrayList<>();

    @Test
    void a_wacz_that_other_tools_made_gives_its_page_with_the_bytes_that_were_served()
            throws IOException {
        Path wacz = folder.resolve("crawl.wacz");
        try (InputStream in =
                Objects.requireNonNull(
                        IndependentToolsTest.class.getResourceAsStream("wget-js-wacz.wacz"))) {
            Files.copy(in, wacz);
        }
        Path root = folder.resolve("archive");
        try (var writer = ArchiveWriter.create(root, Archives.options("office", 1))) {
            new AddInputs(writer, AddLimits.DEFAULT, AddInputs.Again.ADD, listener())
                    .add(List.of(wacz));
        }

        Archive archive = Archive.open(root);
        assertThat(archive.documents()).hasSize(1);
        Document page = archive.documents().getFirst();
        assertThat(page.use()).isEqualTo(Document.Use.PAGE);
        assertThat(page.capture().origin().written())
                .isEqualTo("http://127.0.0.1:8765/report.html");
        assertThat(page.capture().payload()).isEqualTo(Sha256.of(archive.payload(page, 1 << 20)));
        assertThat(page.capture().payload().hex()).isEqualTo(PAGE);
        assertThat(refused)
                .as("what else the file holds is told")
                .containsExactlyInAnyOrder(
                        "1 record of the type \"metadata\" was not added.",
                        "1 record with nothing in it was not added.",
                        "1 record with a crawler's notes on its own run was not added.");
        assertThat(archive.faults()).isEmpty();
    }

    private AddInputs.Listener listener() {
        return new AddInputs.Listener() {
            @Override
            public void added(Document document) {}

            @Override
            public void notAdded(Origin origin, String reason) {
                refused.add(reason);
            }

            @Override
            public void wasThere(Origin origin) {}
        };
    }
}
