package vigil.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A document with inline TIMEX3 tags, cut into its plain text and its gold.
///
/// @param name file name
/// @param created value of its date of creation
/// @param text plain text of its TEXT element
/// @param gold in reading order
record TimexDocument(String name, String created, String text, List<Timex> gold) {
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z0-9]+)([^>]*)>");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    TimexDocument {
        gold = List.copyOf(gold);
    }

    /// {@return its day of creation, without the hour}
    String day() {
        return created.length() > 10 ? created.substring(0, 10) : created;
    }

    /// {@return the documents of a folder, by name}
    static List<TimexDocument> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".tml") || f.toString().endsWith(".xml"))
                    .sorted()
                    .map(TimexDocument::read)
                    .toList();
        }
    }

    private static TimexDocument read(Path file) {
        String xml;
        try {
            xml = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        int from = xml.indexOf("<TEXT>");
        int to = xml.lastIndexOf("</TEXT>");
        String before = from < 0 ? xml : xml.substring(0, from);
        Matcher created = VALUE.matcher(before);
        String date = created.find() ? created.group(1) : "";
        StringBuilder text = new StringBuilder();
        List<Timex> gold = new ArrayList<>();
        cut(xml.substring(from < 0 ? 0 : from + 6, to < 0 ? xml.length() : to), text, gold);
        return new TimexDocument(String.valueOf(file.getFileName()), date, text.toString(), gold);
    }

    private static void cut(String inner, StringBuilder text, List<Timex> gold) {
        Matcher tags = TAG.matcher(inner);
        int at = 0;
        int open = -1;
        String value = "";
        while (tags.find()) {
            text.append(plain(inner.substring(at, tags.start())));
            at = tags.end();
            if (!tags.group(2).equals("TIMEX3") && !tags.group(2).equals("TIMEX2")) continue;
            if (tags.group(1).isEmpty()) {
                open = text.length();
                Matcher found = VALUE.matcher(tags.group(3));
                value = found.find() ? found.group(1) : "";
            } else if (open >= 0) {
                // an empty tag stands for what no words say
                if (text.length() > open) gold.add(new Timex(open, text.length(), value));
                open = -1;
            }
        }
        text.append(plain(inner.substring(at)));
    }

    private static String plain(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
