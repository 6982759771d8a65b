package io.whence.benchmark;

import io.whence.benchmark.RecordedLog.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Titles and bodies in Lucene, with English stems, and nothing else: no rights, no fragments, no HTTP. */
final class BareIndex implements AutoCloseable {

    private final FSDirectory files;
    private final IndexSearcher searcher;
    private final QueryBuilder words = new QueryBuilder(new EnglishAnalyzer());

    BareIndex(Path folder, Collection<Written> texts) throws IOException {
        files = FSDirectory.open(folder);
        try (var writer = new IndexWriter(files, new IndexWriterConfig(new EnglishAnalyzer()))) {
            for (var text : texts) {
                var document = new Document();
                document.add(new TextField("title", text.title(), Store.YES));
                document.add(new TextField("body", text.body(), Store.YES));
                writer.addDocument(document);
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(files));
    }

    /** Finds the best texts that have all of these words, and returns how many it read. */
    int search(List<String> wanted, int limit) throws IOException {
        var all = new BooleanQuery.Builder();
        for (var word : wanted) {
            var title = words.createBooleanQuery("title", word);
            var body = words.createBooleanQuery("body", word);
            if (title != null && body != null) {
                all.add(new DisjunctionMaxQuery(List.<Query>of(new BoostQuery(title, 4), body), 0.1f), Occur.MUST);
            }
        }
        var hits = searcher.search(all.build(), limit).scoreDocs;
        var stored = searcher.storedFields();
        for (var hit : hits) {
            stored.document(hit.doc);
        }
        return hits.length;
    }

    @Override
    public void close() throws IOException {
        searcher.getIndexReader().close();
        files.close();
    }
}
