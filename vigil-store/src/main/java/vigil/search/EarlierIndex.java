package vigil.search;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

import vigil.journal.Head;
import vigil.language.Languages;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// An index that other language packs wrote: what it finds stands on the pages it names, read as it
/// was read then.
///
/// @param heads of the journal that it reflects
/// @param pages how many it holds
public record EarlierIndex(List<Head> heads, int pages) {
    public EarlierIndex {
        heads = List.copyOf(heads);
    }

    /// {@return the index in this folder, if there is one that this program can search and other
    /// packs than these wrote}
    public static Optional<EarlierIndex> in(Path folder, Languages languages) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            var data = reader.getIndexCommit().getUserData();
            String wrote = data.get(SearchIndex.LANGUAGES_KEY);
            if (!SearchIndex.FORMAT.equals(data.get(SearchIndex.FORMAT_KEY))
                    || wrote == null
                    || wrote.equals(languages.fingerprint())) return Optional.empty();
            return Optional.of(
                    new EarlierIndex(
                            SearchIndex.heads(data),
                            reader.docFreq(new Term(PageDocument.KIND, PageDocument.PAGE))));
        } catch (IndexNotFoundException
                | CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | NoSuchFileException _) {
            return Optional.empty();
        }
    }
}
