package vigil.syntax;

import vigil.text.Page;
import vigil.time.DateExpression;

import java.util.List;

/// The grammar of one page, sentence by sentence.
///
/// @param page the page
/// @param dates the date expressions of its article, in reading order
/// @param sentences one for each sentence of the page, in the same order
public record PageSyntax(Page page, List<DateExpression> dates, List<SentenceSyntax> sentences) {
    public PageSyntax {
        dates = List.copyOf(dates);
        sentences = List.copyOf(sentences);
    }
}
