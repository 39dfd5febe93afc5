package vigil.cli;

import vigil.casefile.CaseFile;
import vigil.report.HtmlReport;
import vigil.report.JsonReport;
import vigil.report.Words;
import vigil.text.Page;

/// Writes everything that a case file gives into a folder.
final class CaseFileWriter {
    private CaseFileWriter() {}

    static void write(CaseFile file, Words words, OutputFolder folder) {
        folder.write("casefile.json", new JsonReport(file)::write);
        for (Page page : file.pages())
            folder.write("texts/" + page.id() + ".txt", page.rendition().text());
        new HtmlReport(file, words).forEach(folder::write);
    }
}
