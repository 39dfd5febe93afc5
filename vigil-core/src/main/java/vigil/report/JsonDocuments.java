package vigil.report;

import vigil.casefile.CaseFile;
import vigil.casefile.PageDate;
import vigil.text.Block;
import vigil.text.Page;

import java.util.List;
import java.util.Optional;

/// Writes the documents of a case file: where they come from, their days, and which part of their
/// text is the article.
///
/// @param file the case file that they are read for
/// @param json where to
record JsonDocuments(CaseFile file, JsonFields json) {
    void write(Page page) {
        json.text("id", page.id());
        json.text("source", page.capture().origin().written());
        json.text("sha256", page.capture().payload().hex());
        json.text("mediaType", page.capture().type().name());
        json.text("language", page.language());
        json.optional("title", page.title());
        json.optional("publisher", page.publisher());
        json.optional("author", page.author());
        Optional<PageDate> date =
                file.pageDates().stream().filter(d -> d.document().equals(page.id())).findFirst();
        if (date.isEmpty()) json.nothing("published");
        else json.object("published", () -> published(date.get()));
        String reliability = file.review().reliability().get(page.id());
        if (reliability != null) json.text("reliability", reliability);
        json.text("text", "texts/" + page.id() + ".txt");
        json.text("textSha256", page.rendition().id().hex());
        json.objects(
                "article",
                spans(page.blocks(), true),
                span -> json.span(page, span.start(), span.end()));
        json.objects(
                "furniture",
                spans(page.blocks(), false),
                span -> {
                    json.span(page, span.start(), span.end());
                    json.text("kind", furniture(span.part()));
                });
    }

    private void published(PageDate date) {
        json.text("date", date.edtf());
        json.code("basis", date.basis());
        json.anchors("evidence", date.evidence());
        json.texts("why", date.why());
    }

    private static List<Block> spans(List<Block> blocks, boolean article) {
        return blocks.stream().filter(b -> b.isArticle() == article).toList();
    }

    private static String furniture(Block.Part part) {
        return switch (part) {
            case ARTICLE -> "article";
            case PHOTO_CAPTION -> "caption";
            case NAVIGATION, SHARE, DONATION, CONTACT, TEASER, TAGS, COMMENT, LEGAL ->
                    JsonFields.lower(part);
        };
    }
}
