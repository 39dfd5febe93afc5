package vigil.report;

import vigil.casefile.CaseFile;
import vigil.casefile.Gap;
import vigil.casefile.MadeBy;
import vigil.casefile.Person;
import vigil.casefile.Review;
import vigil.text.Page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Writes everything that a case file gives, of one that comes in parts of which no more than one
/// is held: the same bytes as [JsonReport] and [HtmlReport] give of all parts together.
///
/// Pages of cases and texts are written as their part comes; what lists all of them is written at
/// the end.
public final class PartReport implements AutoCloseable {
    private final Words words;
    private final MadeBy madeBy;
    private final Map<String, String> names;
    private final Folder folder;
    private final Spool spool;
    private final JsonParts json;
    private final IndexPage index;

    /// Where files are written.
    @FunctionalInterface
    public interface Folder {
        /// Writes one file.
        ///
        /// @param path with `/` between folders
        void write(String path, Content content);
    }

    /// What stands in a file.
    @FunctionalInterface
    public interface Content {
        /// @param out stays open
        void writeTo(OutputStream out) throws IOException;
    }

    /// @param words of the report's language
    /// @param madeBy what made all parts
    /// @param owners whose cases there are in all parts, in the order of their ids
    /// @param pages how many pages there are in all parts
    /// @param folder where to
    /// @param scratch a file that is not there yet, for what waits to be listed; it is gone when
    ///   this is closed
    public PartReport(
            Words words, MadeBy madeBy, List<Person> owners, int pages, Folder folder, Path scratch)
            throws IOException {
        this.words = words;
        this.madeBy = madeBy;
        this.names = FileNames.of(owners);
        this.folder = folder;
        this.spool = Spool.in(scratch);
        this.json = new JsonParts(spool);
        this.index = new IndexPage(words, madeBy, names, pages, spool);
    }

    /// Writes a part, in the order in which parts are put together.
    ///
    /// @param part as it is shown, and made by what made all
    public void add(CaseFile part) throws IOException {
        for (Page page : part.pages()) text("texts/" + page.id() + ".txt", page.rendition().text());
        HtmlReport.cases(part, words, names, this::text);
        json.add(part, GapOrder.BY_PAGE);
        index.add(part, GapOrder.BY_PAGE);
    }

    /// Lists inputs that gave no page; before the first part.
    public void unread(List<Gap> gaps) throws IOException {
        gaps(gaps, GapOrder.BY_PAGE);
    }

    /// Writes what lists everything.
    ///
    /// @param gaps of no part, which stand behind all others
    public void end(List<Gap> gaps) throws IOException {
        gaps(gaps, GapOrder.LAST);
        folder.write("casefile.json", out -> json.write(out, madeBy));
        text("index.html", index.html());
        index.lists(this::text);
    }

    private void gaps(List<Gap> gaps, GapOrder order) throws IOException {
        CaseFile part =
                new CaseFile(madeBy, List.of(), List.of(), List.of(), List.of(), gaps, Review.NONE);
        json.add(part, order);
        index.add(part, order);
    }

    private void text(String path, String text) {
        folder.write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
