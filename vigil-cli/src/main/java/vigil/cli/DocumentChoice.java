package vigil.cli;

import vigil.archive.Archive;
import vigil.archive.Document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the document that a person names: by its number in the list, by its id as a report prints
/// it, by the beginning of its id or of its payload's digest, or by where it came from.
final class DocumentChoice {
    /// A report and a search write `interview-3fa2c41d9e07`: a name for people, and a part of the
    /// id.
    private static final Pattern IN_REPORT = Pattern.compile(".+-([0-9a-f]{12})");

    private DocumentChoice() {}

    static Document find(Archive archive, String named) throws IOException {
        List<Document> documents = archive.documents();
        if (named.matches("\\d{1,7}")) {
            int number = Integer.parseInt(named);
            if (number >= 1 && number <= documents.size()) return documents.get(number - 1);
        }
        List<Document> all = new ArrayList<>(documents);
        all.addAll(archive.parts());
        List<Document> found = new ArrayList<>();
        for (Document document : all) if (isNamed(document, named)) found.add(document);
        if (found.isEmpty())
            throw new Refusal(
                    Exit.USAGE,
                    "there is no document \"%s\" in the archive. vigil show --archive DIR lists its %d documents."
                            .formatted(Printable.text(named), documents.size()));
        if (found.stream().map(d -> d.capture().payload()).distinct().count() > 1)
            throw new Refusal(
                    Exit.USAGE,
                    "%d documents are called \"%s\": name one by its number or more of its id."
                            .formatted(found.size(), Printable.text(named)));
        return found.getFirst();
    }

    private static boolean isNamed(Document document, String named) {
        Matcher reported = IN_REPORT.matcher(named);
        if (reported.matches() && document.id().hex().startsWith(reported.group(1))) return true;
        String hex = named.toLowerCase(Locale.ROOT);
        boolean isHex = hex.matches("[0-9a-f]{6,64}");
        return (isHex
                        && (document.id().hex().startsWith(hex)
                                || document.capture().payload().hex().startsWith(hex)))
                || document.capture().origin().written().equals(named);
    }
}
