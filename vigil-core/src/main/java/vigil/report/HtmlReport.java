package vigil.report;

import vigil.casefile.Case;
import vigil.casefile.CaseFile;

import java.util.Map;
import java.util.function.BiConsumer;

/// Writes a case file as pages to read: `index.html` for the bundle and one page a case.
///
/// Every page stands alone: no script, nothing loaded, its style inside. The same case file gives
/// the same bytes.
public final class HtmlReport {
    private final CaseFile file;
    private final Words words;

    /// @param file the case file, disclosed
    /// @param words of the report's language
    public HtmlReport(CaseFile file, Words words) {
        this.file = file;
        this.words = words;
    }

    /// Hands over each page.
    ///
    /// @param page takes the path, with `/` between folders, and the HTML
    public void forEach(BiConsumer<String, String> page) {
        Map<String, String> names = FileNames.of(file);
        IndexPage index =
                new IndexPage(words, file.madeBy(), names, file.pages().size(), Spool.inMemory());
        index.add(file, GapOrder.AS_THEY_STAND);
        page.accept("index.html", index.html());
        index.lists(page);
        cases(file, words, names, page);
    }

    static void cases(
            CaseFile file,
            Words words,
            Map<String, String> names,
            BiConsumer<String, String> page) {
        for (Case aCase : file.cases())
            page.accept(
                    "cases/" + names.get(aCase.person()),
                    new CasePage(file, aCase, words, names).html());
    }
}
