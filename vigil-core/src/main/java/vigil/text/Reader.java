package vigil.text;

import vigil.language.LanguageDetector;
import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.source.MediaType;
import vigil.source.Original;
import vigil.source.SourceFacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one document: from its bytes to a [Page].
///
/// A page is a function of its bytes, of what a person states about it, and of the language packs;
/// no other document has a say. In a test, `vigil.text.Pages.ofText(text, tag)` gives the page of a
/// few sentences.
public final class Reader {
    private static final int LONG_LINE = 60;
    private static final int LONG_BLOCK = 200;
    private static final int SAMPLE_CHARS = 4_000;
    private static final int MAX_SAMPLE_LINES = 2_000;

    private final Languages languages;
    private final PartNames names;
    private final LanguageDetector detector;

    public Reader(Languages languages) {
        this.languages = languages;
        this.names = new PartNames(languages.neutral());
        this.detector = LanguageDetector.of(languages);
    }

    /// Reads a document.
    ///
    /// @param id the page's id, as [vigil.source.DocumentIds] gives it
    /// @param facts what a person states, which outranks what the page says
    public PageReading read(String id, Original original, SourceFacts facts) {
        return read(id, original, facts, Optional.empty());
    }

    /// Reads a document.
    ///
    /// @param article where a person says that the article begins and ends
    public PageReading read(
            String id, Original original, SourceFacts facts, Optional<ArticleBounds> article) {
        return switch (convert(original)) {
            case Converted.Failed(var reason) ->
                    new PageReading.Unreadable(original.capture(), reason);
            case Converted.Text text ->
                    new PageReading.Read(page(id, original, text, facts, article));
        };
    }

    private Converted convert(Original original) {
        MediaType type = original.capture().type();
        if (original.bytes().length == 0) return new Converted.Failed("The file is empty.");
        if (type.equals(MediaType.PLAIN)) return PlainText.convert(original);
        if (type.equals(MediaType.HTML)) return HtmlText.convert(original, names);
        if (type.equals(MediaType.PDF)) return PdfText.convert(original);
        if (type.equals(MediaType.DOCX)) return DocxText.convert(original);
        return new Converted.Failed("Documents of the type %s are not read.".formatted(type));
    }

    private Page page(
            String id,
            Original original,
            Converted.Text converted,
            SourceFacts facts,
            Optional<ArticleBounds> article) {
        Metadata metadata = converted.metadata();
        String language = language(converted, facts);
        String text = converted.rendition().text();
        PrintedDates dates = new PrintedDates(languages, withRegion(language, metadata.language()));
        BlockJudge judge = new BlockJudge(converted, CueLexicon.of(languages, language), dates);
        List<Block> judged = judge.blocks(block -> languageOf(block, language));
        List<Block> blocks =
                article.map(bounds -> bounds.apply(judged, converted.rendition())).orElse(judged);
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!block.isArticle()) continue;
            LanguagePack pack = languages.packOrNeutral(block.language());
            sentences.addAll(SentenceSplitter.sentences(text, block.start(), block.end(), i, pack));
        }
        return new Page(
                id,
                original.capture(),
                converted.rendition(),
                language,
                judge.title().or(metadata::title),
                facts.publisher().or(metadata::publisher),
                metadata.author(),
                new PublicationFinder(
                                converted.rendition(), judge.draft(), dates, languages, language)
                        .find(metadata, facts),
                blocks,
                sentences);
    }

    /// What a person states, else what the running text shows, else what the page declares: pages
    /// often declare their system's language.
    private String language(Converted.Text converted, SourceFacts facts) {
        if (facts.language().isPresent()) return tag(facts.language().get());
        String declared = converted.metadata().language().orElse(LanguagePack.NEUTRAL_TAG);
        return tag(detector.detect(sample(converted.rendition().text()), declared));
    }

    /// {@return the tag of the pack that reads this language, where there is one}
    private String tag(String language) {
        return languages.pack(language).map(LanguagePack::tag).orElse(language);
    }

    /// The longest lines: menus tell little about the language, and often in another one.
    private static String sample(String text) {
        StringBuilder sample = new StringBuilder();
        text.lines()
                .limit(MAX_SAMPLE_LINES)
                .filter(line -> line.length() >= LONG_LINE)
                .takeWhile(_ -> sample.length() < SAMPLE_CHARS)
                .forEach(
                        line ->
                                sample.append(line, 0, Math.min(line.length(), SAMPLE_CHARS))
                                        .append('\n'));
        return sample.length() < LONG_LINE
                ? text.substring(0, Math.min(text.length(), SAMPLE_CHARS))
                : sample.toString();
    }

    /// A page may quote at length in another language.
    private String languageOf(String block, String page) {
        if (block.length() < LONG_BLOCK) return page;
        String own = detector.detect(block, page);
        return own.equals(LanguagePack.NEUTRAL_TAG) ? page : own;
    }

    /// The declared tag where it names a region of the language, which decides the order of day and
    /// month.
    private static String withRegion(String language, Optional<String> declared) {
        return declared.filter(d -> d.split("-", 2)[0].equals(language.split("-", 2)[0]))
                .orElse(language);
    }
}
