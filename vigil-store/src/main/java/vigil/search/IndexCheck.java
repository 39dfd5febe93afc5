package vigil.search;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;

import vigil.language.Languages;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Compares a search index with one that is made anew, word by word.
public final class IndexCheck {
    /// More differences tell nothing more.
    private static final int MOST = 20;

    private IndexCheck() {}

    /// Puts into an index all that it should hold.
    @FunctionalInterface
    public interface Filling {
        /// @param index takes part after part
        void fill(SearchIndex.Matching index) throws IOException;
    }

    /// {@return what is damaged in the files of the index, as sentences; nothing if there is none}
    public static List<String> damage(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) leaf.reader().checkIntegrity();
            return List.of();
        } catch (IndexNotFoundException _) {
            return List.of();
        } catch (CorruptIndexException | EOFException | NoSuchFileException e) {
            return List.of("It is damaged: %s.".formatted(e.getMessage()));
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            return List.of("It is damaged, or of another version: %s.".formatted(e.getMessage()));
        }
    }

    /// {@return what the index holds otherwise than it should, as sentences, the first of them}
    ///
    /// The index to compare with is made in a folder for temporary files and taken away.
    ///
    /// @param folder of an index that is not damaged
    public static List<String> differences(Path folder, Languages languages, Filling filling)
            throws IOException {
        Path made = Files.createTempDirectory("vigil-index");
        try {
            try (SearchIndex index = SearchIndex.open(made, languages)) {
                SearchIndex.Matching matching = index.matching();
                filling.fill(matching);
                matching.end();
                index.commit(List.of());
            }
            return differences(contents(folder), contents(made));
        } finally {
            remove(made);
        }
    }

    private static Map<String, Long> contents(Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return IndexContents.of(reader);
        }
    }

    private static List<String> differences(Map<String, Long> there, Map<String, Long> wanted) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(wanted.keySet());
        keys.addAll(there.keySet());
        for (String key : keys) {
            if (differences.size() == MOST) break;
            String about = key.replaceFirst(":", " ");
            if (!there.containsKey(key)) differences.add("It lacks the %s.".formatted(about));
            else if (!wanted.containsKey(key))
                differences.add("It has a %s that the archive does not give.".formatted(about));
            else if (!there.get(key).equals(wanted.get(key)))
                differences.add(
                        "It has something else of the %s than the archive gives.".formatted(about));
        }
        return differences;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
