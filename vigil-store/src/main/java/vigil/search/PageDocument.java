package vigil.search;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

import vigil.name.NameForms;
import vigil.search.IndexedPassage.Part;
import vigil.search.IndexedPassage.ToldAct;
import vigil.time.DateAlgebra;
import vigil.time.EventDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Makes what Lucene holds of a page or person.
final class PageDocument {
    /// Id of a page or person with its kind: what is replaced as a whole.
    static final String KEY = "key";

    static final String KIND = "kind";
    static final String PAGE = "page";
    static final String PERSON = "person";
    static final String CONTENTS = "contents";
    static final String STORED = "stored";
    static final String PLACES = "places";

    /// Forms of the article's words, spelled backwards: for patterns that begin with a wildcard.
    static final String BACKWARDS = "backwards";

    /// Spellings of persons, a Lucene document each.
    static final String NAME = "name";

    static final String PERSON_ID = "person-id";
    static final String SURELY = "-surely";

    /// Beginning of the digest of the text that a page has.
    static final String RENDITION = "rendition";

    /// Beginning of the digest of the text that a person's id points into.
    static final String NAMED_IN = "named-in";

    static final String FIRST_DAY = "first-day";
    static final String LAST_DAY = "last-day";
    static final String PUBLISHED_DAY = "published-day";
    static final int NO_DAY = Integer.MAX_VALUE;

    private static final int MAX_LABEL_CHARS = 200;
    static final FieldType WORDS = new FieldType();

    private static final FieldType ONCE = new FieldType();

    static {
        ONCE.setIndexOptions(IndexOptions.DOCS);
        ONCE.setTokenized(true);
        ONCE.setOmitNorms(true);
        ONCE.freeze();
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        WORDS.setTokenized(true);
        WORDS.setOmitNorms(true);
        WORDS.freeze();
    }

    private final WordReader reader;
    private final Sounds sounds;
    private final NameForms forms;

    PageDocument(WordReader reader, Sounds sounds, NameForms forms) {
        this.reader = reader;
        this.sounds = sounds;
        this.forms = forms;
    }

    static String key(String kind, String id) {
        return kind + ":" + id;
    }

    Document of(IndexedPage page) {
        Document document = new Document();
        kind(document, PAGE, page.document(), page.contents().hex());
        document.add(new StoredField(RENDITION, page.rendition().brief()));
        addText(document, page);
        addNames(
                document,
                page,
                SearchField.PLACE,
                IndexedPassage::places,
                IndexedPassage::maybePlaces);
        addNames(
                document,
                page,
                SearchField.BODY,
                IndexedPassage::bodies,
                IndexedPassage::maybeBodies);
        WordStream publisher = new WordStream();
        page.publisher().ifPresent(p -> add(publisher, 0, p, page.language()));
        if (!publisher.isEmpty())
            document.add(new Field(SearchField.PUBLISHER.code(), publisher, WORDS));
        Set<String> persons = new TreeSet<>();
        page.passages().forEach(p -> persons.addAll(p.persons()));
        for (String person : persons) keyword(document, SearchField.PERSON, person);
        Set<String> languages = new TreeSet<>();
        languages.add(page.language());
        for (String language : languages) keyword(document, SearchField.LANGUAGE, language);
        keyword(document, SearchField.DOCUMENT, page.document());
        document.add(
                new SortedDocValuesField(
                        SearchField.DOCUMENT.code(), new BytesRef(page.document())));
        addDates(document, page);
        addFacets(document, page, persons);
        document.add(new StoredField(STORED, PageCodec.encode(page)));
        return document;
    }

    private static void kind(Document document, String kind, String id, String contents) {
        document.add(new StringField(KIND, kind, Field.Store.NO));
        document.add(new StringField(KEY, key(kind, id), Field.Store.NO));
        document.add(new BinaryDocValuesField(KEY, new BytesRef(key(kind, id))));
        document.add(new BinaryDocValuesField(CONTENTS, new BytesRef(contents)));
    }

    private static void keyword(Document document, SearchField field, String value) {
        document.add(new StringField(field.code(), value, Field.Store.NO));
    }

    private void addText(Document document, IndexedPage page) {
        List<List<SearchWord>> words =
                page.passages().stream().map(p -> reader.read(p.text(), p.language())).toList();
        Places places = new Places(page.passages(), words);
        document.add(new StoredField(PLACES, places.encoded()));
        WordStream article = new WordStream();
        WordStream aside = new WordStream();
        Set<String> forms = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            boolean inArticle = page.passages().get(i).part() == Part.ARTICLE;
            WordStream stream = inArticle ? article : aside;
            for (SearchWord word : words.get(i))
                for (String term : Terms.indexed(word, sounds)) {
                    stream.add(places.first(i) + word.position(), term);
                    if (inArticle && Terms.isForm(term)) forms.add(Terms.backwards(term));
                }
        }
        WordStream backwards = new WordStream();
        for (String form : forms) backwards.add(0, form);
        if (!backwards.isEmpty()) document.add(new Field(BACKWARDS, backwards, ONCE));
        if (!article.isEmpty()) document.add(new Field(SearchField.TEXT.code(), article, WORDS));
        if (!aside.isEmpty()) document.add(new Field(SearchField.ASIDE.code(), aside, WORDS));
    }

    private void addNames(
            Document document,
            IndexedPage page,
            SearchField field,
            Function<IndexedPassage, List<String>> names,
            Function<IndexedPassage, List<String>> others) {
        WordStream stream = new WordStream();
        for (int i = 0; i < page.passages().size(); i++) {
            IndexedPassage passage = page.passages().get(i);
            int place = i * Places.NAMES_A_PASSAGE;
            int last = place + Places.NAMES_A_PASSAGE / 2;
            List<String> all = new ArrayList<>(names.apply(passage));
            all.addAll(others.apply(passage));
            for (String name : all) {
                if (place > last) break;
                // a phrase does not run from one name into the next
                place = add(stream, place, name, passage.language()) + 2;
            }
        }
        if (!stream.isEmpty()) document.add(new Field(field.code(), stream, WORDS));
    }

    private int add(WordStream stream, int place, String text, String language) {
        int last = place;
        for (SearchWord word : reader.read(text, language)) {
            last = place + word.position();
            for (String term : Terms.indexed(word, sounds)) stream.add(last, term);
        }
        return last;
    }

    private static void addDates(Document document, IndexedPage page) {
        Set<ToldAct> acts = acts(page);
        int first = NO_DAY;
        int last = NO_DAY;
        for (ToldAct act : acts) {
            range(document, SearchField.DATE.code(), act.date());
            range(document, dateField(act.type()), act.date());
            if (Fit.isOpen(act.date())) continue;
            int from =
                    act.date().earliest().or(act.date()::latest).map(PageDocument::day).orElse(0);
            int to = act.date().latest().or(act.date()::earliest).map(PageDocument::day).orElse(0);
            first = first == NO_DAY ? from : Math.min(first, from);
            last = last == NO_DAY ? to : Math.max(last, to);
        }
        Set<String> types = new TreeSet<>();
        acts.forEach(act -> types.add(act.type()));
        for (String type : types) keyword(document, SearchField.ACT, type);
        if (first != NO_DAY) {
            document.add(new NumericDocValuesField(FIRST_DAY, first));
            document.add(new NumericDocValuesField(LAST_DAY, last));
        }
        Optional<EventDate> published = page.published().filter(d -> !Fit.isOpen(d));
        published.ifPresent(date -> range(document, SearchField.PUBLISHED.code(), date));
        published
                .flatMap(date -> date.earliest().or(date::latest))
                .ifPresent(day -> document.add(new NumericDocValuesField(PUBLISHED_DAY, day(day))));
    }

    private static Set<ToldAct> acts(IndexedPage page) {
        Set<ToldAct> acts = new LinkedHashSet<>();
        page.passages().forEach(p -> acts.addAll(p.acts()));
        return acts;
    }

    /// {@return the field of the dates of one type of act}
    static String dateField(String act) {
        return SearchField.DATE.code() + "." + act;
    }

    private static void range(Document document, String field, EventDate date) {
        if (Fit.isOpen(date)) return;
        document.add(
                new IntRange(
                        field,
                        new int[] {day(DateAlgebra.lowest(date))},
                        new int[] {day(DateAlgebra.highest(date))}));
        if (!Fit.isDoubted(date))
            document.add(
                    new IntRange(
                            field + SURELY,
                            new int[] {day(DateAlgebra.lowest(date))},
                            new int[] {day(DateAlgebra.highest(date))}));
    }

    /// {@return the day counted from 1970, as far as an int goes}
    static int day(LocalDate date) {
        return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE + 1, NO_DAY - 1);
    }

    private static void addFacets(Document document, IndexedPage page, Set<String> persons) {
        facet(document, Facet.PERSON, persons);
        List<String> types = new ArrayList<>();
        List<String> years = new ArrayList<>();
        for (ToldAct act : acts(page)) {
            types.add(act.type());
            year(act.date()).ifPresent(years::add);
        }
        facet(document, Facet.ACT, types);
        facet(document, Facet.YEAR, years);
        facet(
                document,
                Facet.PUBLISHED,
                page.published().flatMap(PageDocument::year).stream().toList());
        facet(document, Facet.PUBLISHER, page.publisher().stream().toList());
        facet(document, Facet.LANGUAGE, List.of(page.language()));
        Set<String> places = new TreeSet<>();
        Set<String> bodies = new TreeSet<>();
        page.passages().forEach(p -> places.addAll(p.places()));
        page.passages().forEach(p -> bodies.addAll(p.bodies()));
        facet(document, Facet.PLACE, places);
        facet(document, Facet.BODY, bodies);
    }

    /// {@return the year, if the date lies in one}
    private static Optional<String> year(EventDate date) {
        Optional<Integer> first = date.earliest().map(LocalDate::getYear);
        return first.filter(y -> date.latest().map(LocalDate::getYear).equals(Optional.of(y)))
                .map(y -> String.format(Locale.ROOT, "%04d", y));
    }

    private static void facet(Document document, Facet facet, Iterable<String> labels) {
        Set<String> once = new TreeSet<>();
        for (String label : labels)
            if (!label.isBlank())
                once.add(label.substring(0, Math.min(label.length(), MAX_LABEL_CHARS)));
        for (String label : once)
            document.add(new SortedSetDocValuesFacetField(facet.code(), label));
    }

    /// {@return one document a spelling; the first also holds the name to print}
    List<Document> of(IndexedPerson person) {
        List<Document> documents = new ArrayList<>();
        Document whole = new Document();
        kind(whole, PERSON, person.id(), person.contents().hex());
        whole.add(new StoredField(STORED, person.name()));
        documents.add(whole);
        for (IndexedPerson.Spelling spelling : person.spellings()) {
            Document document = new Document();
            document.add(new StringField(KEY, key(PERSON, person.id()), Field.Store.NO));
            document.add(new SortedDocValuesField(PERSON_ID, new BytesRef(person.id())));
            WordStream stream = new WordStream();
            add(stream, 0, spelling.text(), spelling.language());
            if (stream.isEmpty()) continue;
            document.add(new Field(NAME, stream, WORDS));
            documents.add(document);
        }
        for (Document alias : Aliases.documents(person, reader, sounds, forms)) {
            alias.add(new StringField(KEY, key(PERSON, person.id()), Field.Store.NO));
            alias.add(new SortedDocValuesField(PERSON_ID, new BytesRef(person.id())));
            documents.add(alias);
        }
        String rendition = person.id().split(":", 2)[0];
        for (Document document : documents)
            document.add(new StringField(NAMED_IN, rendition, Field.Store.NO));
        return documents;
    }
}
