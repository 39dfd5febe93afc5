package vigil.text;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.language.Reading;
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
    private final PartNames names;

    public Reader(Languages languages) {
        this.languages = languages;
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

    private String language(Converted.Text converted, SourceFacts facts) {
        Optional<String> stated = facts.language().or(() -> converted.metadata().language());
        Optional<LanguagePack> pack = stated.flatMap(languages::pack);
        if (pack.isPresent()) return pack.get().tag();
        return guess(converted.rendition().text());
    }

    private String guess(String text) {
        String start = text.substring(0, Math.min(text.length(), 4000));
        String best = languages.neutral().tag();
        long most = 0;
        for (LanguagePack pack : languages.all()) {
            long known =
                    Tokeniser.tokens(start, 0, start.length(), pack).stream()
                            .filter(t -> t.readings().stream().anyMatch(Reading::known))
                            .count();
            if (known > most) {
                most = known;
                best = pack.tag();
            }
        }
        return best;
    }
}
