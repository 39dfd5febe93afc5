package vigil.source;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class InputsTest {
    @TempDir Path folder;

    @Test
    void a_folder_is_read_in_the_order_of_names_without_its_table() throws IOException {
        write("b.txt", "second");
        write("a/c.html", "<p>first</p>");
        write("sources.csv", "file,published\nb.txt,2021-05-03\n");

        List<Intake> intakes = Inputs.read(List.of(folder));

        assertThat(intakes)
                .extracting(i -> i.origin().written().substring(folder.toString().length()))
                .containsExactly("/a/c.html", "/b.txt");
        assertThat(((Intake.Taken) intakes.get(0)).original().capture().type())
                .isEqualTo(MediaType.HTML);
        assertThat(((Intake.Taken) intakes.get(1)).facts().published()).contains("2021-05-03");
    }

    @Test
    void what_cannot_be_read_is_listed_with_a_reason() throws IOException {
        write("empty.txt", "");
        Files.write(
                folder.resolve("noise.bin"),
                new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22});
        Files.write(
                folder.resolve("scan.png"),
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});

        List<Intake> intakes = Inputs.read(List.of(folder, folder.resolve("missing.txt")));

        assertThat(intakes).hasSize(4).allMatch(i -> i instanceof Intake.NotTaken);
        assertThat(intakes)
                .extracting(i -> ((Intake.NotTaken) i).reason())
                .containsExactly(
                        "The file is empty.",
                        "These bytes are neither text nor a kind of document that is read.",
                        "This is a picture (image/png); a picture of text is not read.",
                        "There is no such file or folder.");
    }

    @Test
    void an_empty_folder_says_what_to_put_into_it() throws IOException {
        List<Intake> intakes = Inputs.read(List.of(folder));

        assertThat(intakes).hasSize(1);
        assertThat(((Intake.NotTaken) intakes.getFirst()).reason())
                .startsWith("The folder is empty: put saved pages into it");
    }

    @Test
    void members_of_archives_are_inputs_and_names_that_lead_outside_are_refused()
            throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("one.txt", bytes("one"));
        members.put("../../evil.txt", bytes("evil"));
        members.put("inner.zip", zip(Map.of("two.txt", bytes("two"))));
        Files.write(folder.resolve("all.zip"), zip(members));

        List<Intake> intakes = Inputs.read(List.of(folder));

        assertThat(intakes)
                .extracting(i -> i.origin().written().replaceFirst("^.*all.zip!", ""))
                .containsExactly("../../evil.txt", "inner.zip!two.txt", "one.txt");
        assertThat(intakes.get(0)).isInstanceOf(Intake.NotTaken.class);
    }

    @Test
    void a_bomb_is_not_unpacked() throws IOException {
        Files.write(folder.resolve("bomb.zip"), zip(Map.of("zeros.txt", new byte[15 << 20])));
        Files.write(folder.resolve("large.zip"), zip(Map.of("zeros.txt", new byte[100 << 20])));

        List<Intake> intakes = Inputs.read(List.of(folder));

        assertThat(((Intake.NotTaken) intakes.get(0)).reason()).contains("200 times");
        assertThat(((Intake.NotTaken) intakes.get(1)).reason()).contains("16777216 bytes");
    }

    @Test
    void a_member_that_unpacks_to_more_than_is_written_of_it_is_refused() throws IOException {
        byte[] archive = zip(Map.of("a.txt", bytes("a ".repeat(5_000))));
        // the length in the central directory, 24 bytes after its mark
        int central = new String(archive, ISO_8859_1).indexOf("PK\1\2");
        archive[central + 24] = 9;
        archive[central + 25] = 0;
        Files.write(folder.resolve("liar.zip"), archive);

        Intake intake = Inputs.read(List.of(folder)).getFirst();

        assertThat(((Intake.NotTaken) intake).reason()).contains("archive's directory says");
    }

    /// 40 archives of 40 members of a megabyte each, in 60 KB.
    @Test
    void archives_in_an_archive_share_its_limits() throws IOException {
        var pages = new TreeMap<String, byte[]>();
        for (int i = 10; i < 50; i++) pages.put(i + ".txt", bytes("word ".repeat(200_000)));
        var archives = new TreeMap<String, byte[]>();
        byte[] inner = zip(pages);
        for (int i = 10; i < 50; i++) archives.put(i + ".zip", inner);
        Files.write(folder.resolve("broad.zip"), zip(archives));

        var taken = new ArrayList<Long>();
        var refused = new TreeSet<String>();
        Inputs.forEach(
                List.of(folder),
                IntakeLimits.DEFAULT,
                intake -> {
                    switch (intake) {
                        case Intake.Taken(var original, _) ->
                                taken.add((long) original.bytes().length);
                        case Intake.NotTaken(_, var reason) -> refused.add(reason);
                    }
                });

        assertThat(taken.stream().mapToLong(Long::longValue).sum()).isBetween(8L << 20, 16L << 20);
        assertThat(refused).allMatch(reason -> reason.contains("unpacks to more than the "));
    }

    @Test
    void archives_inside_archives_end_at_a_depth() throws IOException {
        byte[] nested = zip(Map.of("x.txt", bytes("x")));
        for (int i = 0; i < 10; i++) nested = zip(Map.of("n.zip", nested));
        Files.write(folder.resolve("deep.zip"), nested);

        assertThat(((Intake.NotTaken) Inputs.read(List.of(folder)).getFirst()).reason())
                .contains("inside 3 archives");
    }

    @Test
    void a_truncated_or_encrypted_archive_is_named_as_such() throws IOException {
        byte[] whole = zip(Map.of("x.txt", bytes("some words that are packed")));
        Files.write(folder.resolve("a.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        byte[] encrypted = whole.clone();
        int central = new String(encrypted, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        encrypted[central + 8] |= 1;
        Files.write(folder.resolve("b.zip"), encrypted);

        List<Intake> intakes = Inputs.read(List.of(folder));

        assertThat(((Intake.NotTaken) intakes.get(0)).reason()).contains("cut off");
        assertThat(((Intake.NotTaken) intakes.get(1)).reason()).contains("encrypted");
    }

    @Test
    void ids_are_safe_names_and_collisions_take_a_digest() {
        List<Capture> captures =
                List.of(
                        capture("a/report.txt", "1"),
                        capture("b/report.html", "2"),
                        capture("x\n../..", "3"),
                        capture("c/Report.pdf", "4"));

        List<String> ids = DocumentIds.assign(captures);

        assertThat(ids)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[^/\\\\\\p{Cntrl}]+") && !id.startsWith("."));
        assertThat(ids.get(0)).isEqualTo("report-" + captures.get(0).payload().brief());
        assertThat(DocumentIds.assign(captures.reversed()).reversed()).isEqualTo(ids);
    }

    @Test
    void a_table_of_sources_is_read_as_spreadsheets_save_it() {
        SourcesTable table =
                SourcesTable.parse(
                        "sources.csv",
                        "\uFEFFFile;Published;Publisher\r\n"
                                + "sub/a.txt;2021-05-03;\"The \"\"Paper\"\"\"\r\n"
                                + "b.txt\r\n");

        assertThat(table.facts("sub/a.txt").publisher()).contains("The \"Paper\"");
        assertThat(table.facts("b.txt").published()).isEmpty();
        assertThat(table.facts("c.txt")).isEqualTo(SourceFacts.NONE);
    }

    private static Capture capture(String path, String content) {
        return new Capture(
                Sha256.of(content),
                MediaType.PLAIN,
                new Origin.Handed(path),
                Collection.HANDED_OVER);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
