package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files made to do harm, given to `vigil build` and `vigil add` as a person would give them.
///
/// Beside each lies an honest page, which must be read all the same.
@Timeout(300)
class InputAttacksTest {
    private static final String HONEST = "Ilko Maresh, a teacher, was arrested on 3 March 2021.\n";
    private static final String BODY =
            "<w:document"
                + " xmlns:w=\"w\"><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>";

    @TempDir private Path folder;

    private final Shell shell = new Shell();

    @Test
    void names_in_an_archive_lead_nowhere() throws IOException {
        var members = new LinkedHashMap<String, byte[]>();
        var names =
                List.of(
                        "../evil.txt",
                        "../../../../evil.txt",
                        "/evil.txt",
                        "..\\..\\evil.txt",
                        "C:\\evil.txt",
                        "a/../../evil.txt",
                        "a/./../..//evil.txt",
                        "\\\\host\\share\\evil.txt");
        for (var name : names) members.put(name, HONEST.getBytes(UTF_8));
        members.put("good.txt", HONEST.getBytes(UTF_8));
        members.put("con .txt", HONEST.getBytes(UTF_8));
        members.put("a\u0000.txt", HONEST.getBytes(UTF_8));
        members.put("<script>alert(1)</script>.txt", HONEST.getBytes(UTF_8));
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.write(in.resolve("members.zip"), zip(members));

        int exit = shell.run("build", in.toString(), "--out", folder.resolve("a/b/out").toString());

        assertThat(exit).as(shell.err()).isZero();
        assertThat(shell.out()).contains("not read 8");
        try (Stream<Path> everything = Files.walk(folder)) {
            assertThat(
                            everything
                                    .filter(Files::isRegularFile)
                                    .map(f -> folder.relativize(f).toString()))
                    .allMatch(name -> name.startsWith("a/b/out/") || name.equals("in/members.zip"))
                    .noneMatch(name -> name.contains("evil"));
        }
        assertThat(Files.readString(folder.resolve("a/b/out/index.html")))
                .doesNotContain("<script>alert");

        assertThat(add(in)).as(shell.err()).isZero();
        try (Stream<Path> everything = Files.walk(folder)) {
            assertThat(everything.map(Path::getFileName).map(Path::toString))
                    .noneMatch(name -> name.contains("evil"));
        }
    }

    @Test
    void bombs_are_named_and_the_rest_is_read() throws IOException {
        var pages = new LinkedHashMap<String, byte[]>();
        for (int i = 10; i < 40; i++) pages.put(i + ".bin", new byte[1 << 20]);
        byte[] inner = zip(pages);
        var archives = new LinkedHashMap<String, byte[]>();
        for (int i = 10; i < 40; i++) archives.put(i + ".zip", inner);
        byte[] nested = zip(archives);
        for (int i = 0; i < 5; i++) nested = zip(Map.of("n.zip", nested));
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("honest.txt"), HONEST);
        Files.write(in.resolve("zeros.zip"), zip(Map.of("zeros.txt", new byte[70 << 20])));
        Files.write(in.resolve("nested.zip"), nested);
        Files.write(in.resolve("page.txt.gz"), gzip(new byte[20 << 20]));
        Files.write(in.resolve("bomb.docx"), docx(Map.of("word/document.xml", new byte[50 << 20])));

        assertThat(build(in))
                .contains(
                        "zeros.zip!zeros.txt: The member unpacks to more than",
                        "nested.zip",
                        "bomb.docx");
        assertThat(add(in)).as(shell.err()).isZero();
    }

    /// Every entry of the directory names the same packed bytes: 42 KB that hold gigabytes.
    @Test
    void members_that_lie_upon_each_other_are_unpacked_until_the_limit() throws IOException {
        byte[] one = zip(Map.of("a.bin", new byte[1 << 20]));
        int central = new String(one, ISO_8859_1).indexOf("PK\u0001\u0002");
        int end = new String(one, ISO_8859_1).lastIndexOf("PK\u0005\u0006");
        byte[] entry = Arrays.copyOfRange(one, central, end);
        var bytes = new ByteArrayOutputStream();
        bytes.write(one, 0, central);
        for (int i = 0; i < 3000; i++) bytes.writeBytes(entry);
        byte[] tail = Arrays.copyOfRange(one, end, one.length);
        tail[8] = tail[10] = (byte) 3000;
        tail[9] = tail[11] = (byte) (3000 >> 8);
        bytes.writeBytes(tail);
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("honest.txt"), HONEST);
        Files.write(in.resolve("overlap.zip"), bytes.toByteArray());

        build(in);
    }

    @Test
    void entities_of_xml_are_neither_followed_nor_unfolded() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret words");
        try (var server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
            String web = "http://127.0.0.1:" + server.getLocalPort() + "/";
            var laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY l0 \"ha\">");
            for (int i = 1; i < 30; i++)
                laughs.append(
                        "<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
            var documents = new LinkedHashMap<String, String>();
            documents.put("laughs", laughs + "]>" + BODY.formatted("&l29;"));
            documents.put(
                    "quadratic",
                    "<!DOCTYPE w [<!ENTITY a \""
                            + "a".repeat(20_000)
                            + "\">]>"
                            + BODY.formatted("&a;".repeat(20_000)));
            documents.put(
                    "file",
                    "<!DOCTYPE w [<!ENTITY x SYSTEM \""
                            + secret.toUri()
                            + "\">]>"
                            + BODY.formatted("&x;"));
            documents.put(
                    "web",
                    "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + web + "\">]>" + BODY.formatted("&x;"));
            documents.put(
                    "dtd", "<!DOCTYPE w SYSTEM \"" + web + "x.dtd\">" + BODY.formatted("words"));
            documents.put(
                    "parameter",
                    "<!DOCTYPE w [<!ENTITY % x SYSTEM \""
                            + web
                            + "\"> %x;]>"
                            + BODY.formatted("words"));
            documents.put(
                    "attribute",
                    "<!DOCTYPE w [<!ENTITY x SYSTEM \""
                            + secret.toUri()
                            + "\">]>"
                            + BODY.formatted("words</w:t><w:pStyle w:val=\"&x;\"/><w:t>"));
            documents.put(
                    "include",
                    BODY.formatted(
                            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                                    + " parse=\"text\" href=\""
                                    + secret.toUri()
                                    + "\"/>"));
            Path in = Files.createDirectory(folder.resolve("in"));
            Files.writeString(in.resolve("honest.txt"), HONEST);
            for (var document : documents.entrySet()) {
                byte[] xml = ("<?xml version=\"1.0\"?>" + document.getValue()).getBytes(UTF_8);
                byte[] plain = BODY.formatted("Plain words.").getBytes(UTF_8);
                Files.write(
                        in.resolve(document.getKey() + ".docx"),
                        docx(Map.of("word/document.xml", xml)));
                for (var part :
                        List.of("word/styles", "word/footnotes", "word/header1", "docProps/core"))
                    Files.write(
                            in.resolve(document.getKey() + part.replaceAll(".*/", "-") + ".docx"),
                            docx(Map.of("word/document.xml", plain, part + ".xml", xml)));
                Files.write(in.resolve(document.getKey() + ".xhtml"), xml);
                Files.write(in.resolve(document.getKey() + ".svg"), xml);
            }

            build(in);

            for (String text : written(folder.resolve("out")))
                assertThat(text).doesNotContain("the secret words").hasSizeLessThan(5_000_000);
            server.setSoTimeout(1);
            assertThat(accepted(server)).isFalse();
        }
    }

    @Test
    void a_pdf_that_multiplies_its_work_is_left_in_time() throws IOException {
        String words = "BT /F1 11 Tf 60 700 Td (Ilko Maresh was arrested on 3 March 2021.) Tj ET\n";
        var forms = new ArrayList<byte[]>();
        for (int i = 0; i < 14; i++)
            forms.add(
                    stream(
                            i < 13 ? "/X Do ".repeat(10).getBytes(UTF_8) : words.getBytes(UTF_8),
                            "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</F1 4 0 R>>/XObject<</X %d 0 R>>>>"
                                    .formatted(7 + i)));
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("honest.txt"), HONEST);
        Files.write(
                in.resolve("forms.pdf"), pdf(stream((words + "/X Do").getBytes(UTF_8), ""), forms));
        Files.write(
                in.resolve("itself.pdf"),
                pdf(
                        stream((words + "/X Do /X Do").getBytes(UTF_8), ""),
                        List.of(
                                stream(
                                        "/X Do /X Do".getBytes(UTF_8),
                                        "/Type/XObject/Subtype/Form/BBox[0 0 9"
                                                + " 9]/Resources<</XObject<</X 6 0 R>>>>"))));
        Files.write(
                in.resolve("letters.pdf"),
                pdf(
                        stream(
                                deflate(
                                        (words
                                                        + "BT /F1 1 Tf "
                                                        + "(word word word word) Tj ".repeat(60_000)
                                                        + "ET")
                                                .getBytes(UTF_8)),
                                "/Filter/FlateDecode"),
                        List.of()));
        Files.write(
                in.resolve("twice.pdf"),
                pdf(
                        stream(
                                deflate(deflate(new byte[40 << 20])),
                                "/Filter[/FlateDecode/FlateDecode]"),
                        List.of()));
        Files.write(
                in.resolve("tree.pdf"),
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
                        .getBytes(UTF_8));

        build(in);

        String file = Files.readString(folder.resolve("out/casefile.json"));
        assertThat(file).contains("drawn in more steps than any page needs");
    }

    @Test
    void a_page_that_is_deep_or_cut_small_is_read_to_a_limit() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("honest.txt"), HONEST);
        Files.writeString(in.resolve("deep.html"), "<p>" + HONEST + "<div>".repeat(300_000));
        Files.writeString(
                in.resolve("cut.html"),
                "<p>" + HONEST + "<i>".repeat(480) + "x<b></b>".repeat(200_000));
        Files.writeString(in.resolve("comments.html"), "<!---->".repeat(580) + "x");

        build(in);

        assertThat(Files.readString(folder.resolve("out/casefile.json")))
                .contains("more and deeper pieces");
    }

    @Test
    void addresses_in_a_table_of_sources_do_not_run() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("honest.txt"), HONEST);
        Files.writeString(
                in.resolve("sources.csv"),
                "file,url,publisher\n"
                        + "honest.txt,javascript:alert(1),<img src=x onerror=alert(1)>\n"
                        + "../../etc/passwd,http://a.example/,x\n");

        build(in);

        assertThat(Files.readString(folder.resolve("out/index.html"))).doesNotContain("<img src=x");
        try (Stream<Path> cases = Files.list(folder.resolve("out/cases"))) {
            for (Path page : cases.filter(f -> f.toString().endsWith(".html")).toList())
                assertThat(Files.readString(page))
                        .doesNotContain("href=\"javascript", "<img src=x");
        }
    }

    private String build(Path in) throws IOException {
        int exit = shell.run("build", in.toString(), "--out", folder.resolve("out").toString());
        assertThat(exit).as(shell.err()).isZero();
        assertThat(Files.readString(folder.resolve("out/texts/honest.txt"))).isEqualTo(HONEST);
        return shell.out();
    }

    private int add(Path in) {
        String archive = folder.resolve("archive").toString();
        shell.run("init", archive, "--stream", "office", "--by", "Test");
        return shell.run(
                "add", "--archive", archive, "--stream", "office", "--by", "Test", in.toString());
    }

    private static List<String> written(Path folder) throws IOException {
        var texts = new ArrayList<String>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList())
                texts.add(Files.readString(file));
        }
        return texts;
    }

    private static boolean accepted(ServerSocket server) throws IOException {
        try (var _ = server.accept()) {
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static byte[] zip(Map<String, byte[]> members) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] docx(Map<String, byte[]> parts) throws IOException {
        return zip(parts);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflate(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(bytes, new Deflater(9))) {
            deflate.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] stream(byte[] data, String dictionary) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                ("<<" + dictionary + "/Length " + data.length + ">>stream\n").getBytes(UTF_8));
        bytes.writeBytes(data);
        bytes.writeBytes("\nendstream".getBytes(UTF_8));
        return bytes.toByteArray();
    }

    /// A PDF of one page, without a table of its objects: readers look for them then.
    private static byte[] pdf(byte[] content, List<byte[]> more) {
        var objects = new ArrayList<byte[]>();
        for (var object :
                List.of(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 4 0"
                                + " R>>/XObject<</X 6 0 R>>>>/Contents 5 0 R>>",
                        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"))
            objects.add(object.getBytes(UTF_8));
        objects.add(content);
        objects.addAll(more);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("%PDF-1.4\n".getBytes(UTF_8));
        for (int i = 0; i < objects.size(); i++) {
            bytes.writeBytes(((i + 1) + " 0 obj\n").getBytes(UTF_8));
            bytes.writeBytes(objects.get(i));
            bytes.writeBytes("\nendobj\n".getBytes(UTF_8));
        }
        bytes.writeBytes("trailer<</Root 1 0 R>>\n%%EOF\n".getBytes(UTF_8));
        return bytes.toByteArray();
    }
}
