package vigil.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SynonymQuery;

import vigil.name.NameForm;
import vigil.name.NameForms;
import vigil.name.PersonName.Kind;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Spellings that only a case shows to be of one name: two traditions may write it so that no rule
/// of sound joins them, but a person was found to bear both.
///
/// Given and family names are kept apart: who shares a family name does not share the other.
final class Aliases {
    private static final String FIELD = "alias";
    private static final String TERMS = "alias-terms";

    /// So many persons' spellings are added to one word of a query.
    private static final int MAX_PERSONS = 64;

    private static final int MAX_TERMS = 64;

    private Aliases() {}

    /// {@return a document for each part of the name that is spelled in more than one way}
    static List<Document> documents(
            IndexedPerson person, WordReader reader, Sounds sounds, NameForms forms) {
        List<Document> documents = new ArrayList<>();
        for (Kind kind : List.of(Kind.GIVEN, Kind.FAMILY)) {
            Set<String> words = new TreeSet<>();
            Set<String> terms = new LinkedHashSet<>();
            for (IndexedPerson.Spelling spelling : person.spellings())
                for (NameForm.Word word :
                        forms.form(spelling.text(), spelling.language()).best().words(kind)) {
                    if (!words.add(word.folded())) continue;
                    for (SearchWord one : reader.read(word.core(), spelling.language())) {
                        terms.add(Terms.written(one.written()));
                        terms.addAll(sounds.own(one));
                    }
                }
            if (words.size() < 2 || terms.size() > MAX_TERMS) continue;
            Document document = new Document();
            WordStream stream = new WordStream();
            terms.forEach(term -> stream.add(0, term));
            document.add(new Field(FIELD, stream, PageDocument.WORDS));
            document.add(new StoredField(TERMS, String.join("\n", terms)));
            documents.add(document);
        }
        return documents;
    }

    /// {@return terms of further spellings of a word, as cases show them}
    ///
    /// @param known terms of the word itself: as written, and as it sounds
    static List<String> of(Collection<String> known, IndexSearcher searcher) throws IOException {
        SynonymQuery.Builder word = new SynonymQuery.Builder(FIELD);
        for (String term : known) word.addTerm(new Term(FIELD, term));
        Sort byKey = new Sort(new SortField(PageDocument.PERSON_ID, SortField.Type.STRING));
        Set<String> terms = new LinkedHashSet<>();
        for (ScoreDoc found : searcher.search(word.build(), MAX_PERSONS, byKey).scoreDocs) {
            String stored = searcher.storedFields().document(found.doc, Set.of(TERMS)).get(TERMS);
            if (stored != null) terms.addAll(stored.lines().toList());
        }
        return List.copyOf(terms);
    }
}
