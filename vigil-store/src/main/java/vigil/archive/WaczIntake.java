package vigil.archive;

import vigil.journal.Json;
import vigil.source.Origin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Takes pages out of WACZ files (1.1.1): a ZIP with WARC files under `archive/` and the list of
/// pages under `pages/`. Names of members are compared and printed, never used as paths.
final class WaczIntake {
    private static final int MAX_PAGES = 1_000_000;
    private static final int MAX_LINE = 1 << 20;

    private final AddLimits limits;
    private final WarcIntake warcs;
    private final WarcIntake.Sink sink;

    WaczIntake(AddLimits limits, WarcIntake.Sink sink) {
        this.limits = limits;
        this.sink = sink;
        this.warcs = new WarcIntake(limits, sink);
    }

    /// {@return whether this ZIP file is a WACZ}
    static boolean looksLike(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("datapackage.json") != null
                    && zip.stream().anyMatch(WaczIntake::isWarc);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isWarc(ZipEntry member) {
        return member.getName().matches("archive/[^/]+\\.warc(\\.gz)?");
    }

    void read(Origin container, Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> pages = new HashSet<>();
            List<ZipEntry> members = new ArrayList<>();
            zip.stream()
                    .limit(limits.files().maxMembers())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .forEach(members::add);
            for (ZipEntry member : members)
                if (member.getName().matches("pages/[^/]+\\.jsonl"))
                    pages(container, zip, member, pages);
            for (ZipEntry member : members)
                if (isWarc(member))
                    warcs.read(
                            new Origin.Member(container, member.getName()),
                            zip.getInputStream(member),
                            pages);
        } catch (ZipException | IllegalArgumentException e) {
            sink.refuse(container, "The WACZ file cannot be read: %s.".formatted(e.getMessage()));
        }
    }

    private void pages(Origin container, ZipFile zip, ZipEntry member, Set<String> pages)
            throws IOException {
        try (InputStream in = zip.getInputStream(member);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = line(lines);
                    !line.isEmpty() && pages.size() < MAX_PAGES;
                    line = line(lines)) url(line).ifPresent(pages::add);
        } catch (IOException e) {
            sink.refuse(
                    new Origin.Member(container, member.getName()),
                    "The list of pages was not read to its end: %s.".formatted(e.getMessage()));
        }
    }

    private static String line(BufferedReader in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c; (c = in.read()) >= 0; ) {
            if (c == '\n' && !line.isEmpty()) break;
            if (line.length() > MAX_LINE) throw new IOException("a line is too long");
            if (c != '\n' && c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    /// The journal's JSON has whole numbers alone: a line that has others is looked at as text.
    private static java.util.Optional<String> url(String line) {
        try {
            return Json.read(line.getBytes(StandardCharsets.UTF_8)).text("url");
        } catch (IllegalArgumentException e) {
            var found =
                    java.util.regex.Pattern.compile("\"url\"\\s*:\\s*\"([^\"\\\\]+)\"")
                            .matcher(line);
            return found.find()
                    ? java.util.Optional.of(found.group(1))
                    : java.util.Optional.empty();
        }
    }
}
