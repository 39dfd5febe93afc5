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
    private final Languages languages;
    private static final int LONG_PAGE_CHARS = 8000;

    private final PartNames names;
    private final LanguageDetector detector;

    public Reader(Languages languages) {
        this.languages = languages;
        this.detector = LanguageDetector.of(languages);
        this.names = new PartNames(languages.neutral());
    }

    /// Reads a document.
    ///
    /// @param id the page's id, as [vigil.source.DocumentIds] gives it
    /// @param facts what a person states, which outranks what the page says
    public PageReading read(String id, Original original, SourceFacts facts) {
        return switch (convert(original)) {
            case Converted.Failed(var reason) ->
                    new PageReading.Unreadable(original.capture(), reason);
            case Converted.Text text -> new PageReading.Read(page(id, original, text, facts));
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

    private Page page(String id, Original original, Converted.Text converted, SourceFacts facts) {
        Metadata metadata = converted.metadata();
        String language = language(converted, facts);
        Optional<String> declared = facts.language().or(metadata::language);
        PrintedDates dates =
                new PrintedDates(languages, declared.orElse(language), declared.isPresent());
        BlockJudge judge =
                new BlockJudge(converted, CueLexicon.of(languages, language), dates, language);
        List<Block> blocks = judge.blocks();
        List<Sentence> sentences = new ArrayList<>();
        LanguagePack pack = languages.packOrNeutral(language);
        String text = converted.rendition().text();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.isArticle())
                sentences.addAll(
                        SentenceSplitter.sentences(text, block.start(), block.end(), i, pack));
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

    /// A person's word first; then the text's own words, for templates often declare the language
    /// of another page.
    private String language(Converted.Text converted, SourceFacts facts) {
        Optional<String> stated = facts.language();
        if (stated.isPresent())
            return languages.pack(stated.get()).map(LanguagePack::tag).orElse(stated.get());
        String text = converted.rendition().text();
        // menus come first: long pages are judged from their middle
        String sample = text.substring(text.length() > LONG_PAGE_CHARS ? text.length() / 4 : 0);
        String declared = converted.metadata().language().orElse(languages.neutral().tag());
        String found = detector.detect(sample, declared);
        return languages.pack(found).map(LanguagePack::tag).orElse(found);
    }
}
