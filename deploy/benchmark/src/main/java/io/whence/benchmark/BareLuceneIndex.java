package io.whence.benchmark;

import io.whence.benchmark.RecordedEventLog.Written;
import io.whence.query.search.text.SearchTextAnalysis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Titles and bodies in the same fields as Whence has them, asked the same, and nothing else: no rights, no fragments, no HTTP. */
final class BareLuceneIndex implements AutoCloseable {

    private static final String TITLE = "title";
    private static final String BODY = "body";

    private final FSDirectory files;
    private final IndexSearcher searcher;
    private final QueryBuilder words = new QueryBuilder(SearchTextAnalysis.byField());

    BareLuceneIndex(Path folder, Collection<Written> texts) throws IOException {
        files = FSDirectory.open(folder);
        try (var writer = new IndexWriter(files, new IndexWriterConfig(SearchTextAnalysis.byField()))) {
            for (var text : texts) {
                var document = new Document();
                add(document, TITLE, text.title());
                add(document, BODY, text.body());
                writer.addDocument(document);
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(files));
    }

    private static void add(Document document, String field, String text) {
        document.add(new TextField(field, text, Store.YES));
        document.add(new TextField(SearchTextAnalysis.exact(field), text, Store.NO));
        document.add(new TextField(SearchTextAnalysis.code(field), text, Store.NO));
    }

    /** Finds the best texts that have all of these words, and returns how many it read. */
    int search(List<String> wanted, int limit) throws IOException {
        var all = new BooleanQuery.Builder();
        for (var word : wanted) {
            var anywhere = new ArrayList<Query>();
            add(anywhere, TITLE, word, 4);
            add(anywhere, BODY, word, 1);
            all.add(new DisjunctionMaxQuery(anywhere, 0.1f), Occur.MUST);
        }
        var hits = searcher.search(all.build(), limit).scoreDocs;
        var stored = searcher.storedFields();
        for (var hit : hits) {
            stored.document(hit.doc);
        }
        return hits.length;
    }

    private void add(List<Query> anywhere, String field, String word, float weight) {
        for (var one : List.of(field, SearchTextAnalysis.exact(field))) {
            var query = words.createPhraseQuery(one, word);
            if (query != null) {
                anywhere.add(new BoostQuery(query, weight));
            }
        }
        anywhere.add(new BoostQuery(new TermQuery(new Term(SearchTextAnalysis.code(field), word)), weight));
    }

    @Override
    public void close() throws IOException {
        searcher.getIndexReader().close();
        files.close();
    }
}
