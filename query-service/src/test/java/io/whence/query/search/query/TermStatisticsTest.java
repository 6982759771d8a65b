package io.whence.query.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How rare terms are, in an index whose documents were replaced time and again. */
class TermStatisticsTest {

    private static final Term COMMON = new Term("text", "common");

    @ParameterizedTest
    @ValueSource(ints = {100, 15_000})
    void counts_what_was_replaced_no_more(int documents) throws IOException {
        var random = new Random(documents);
        try (var directory = new ByteBuffersDirectory();
                var writer = new IndexWriter(
                        directory,
                        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int i = 0; i < documents; i++) {
                write(writer, i, "common");
            }
            writer.commit();
            int replaced = documents / 4;
            for (int i = 0; i < replaced; i++) {
                write(writer, i, "other");
                write(writer, documents - 1 - random.nextInt(replaced), "common");
            }
            try (var reader = DirectoryReader.open(writer)) {
                assertThat(reader.docFreq(COMMON)).isGreaterThan(documents - replaced);
                assertThat(TermStatistics.of(new TermQuery(COMMON), reader).frequencies())
                        .containsExactly(Map.entry(COMMON, (long) documents - replaced));
            }
        }
    }

    private static void write(IndexWriter writer, int id, String text) throws IOException {
        var document = new Document();
        document.add(new StringField("id", Integer.toString(id), Field.Store.NO));
        document.add(new TextField("text", text, Field.Store.NO));
        writer.updateDocument(new Term("id", Integer.toString(id)), document);
    }
}
