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
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How rare terms are for whoever sees a part of an index whose documents were replaced time and again. */
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
                var all = VisibleReader.of(reader, new MatchAllDocsQuery());
                assertThat(TermStatistics.of(new TermQuery(COMMON), all).frequencies())
                        .containsExactly(Map.entry(COMMON, (long) documents - replaced));
                assertThat(all.numDocs()).isEqualTo(documents);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 1_000})
    void counts_what_is_seen_and_nothing_else(int everyHowMany) throws IOException {
        var random = new Random(everyHowMany);
        var seen = new TermQuery(new Term("team", "ours"));
        int ours = 0;
        int common = 0;
        try (var directory = new ByteBuffersDirectory();
                var writer = new IndexWriter(
                        directory,
                        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int i = 0; i < 5_000; i++) {
                boolean isOurs = i % everyHowMany == 0;
                boolean isCommon = random.nextBoolean();
                var document = new Document();
                document.add(new StringField("team", isOurs ? "ours" : "theirs", Field.Store.NO));
                document.add(new TextField("text", isCommon ? "common" : "other", Field.Store.NO));
                writer.addDocument(document);
                ours += isOurs ? 1 : 0;
                common += isOurs && isCommon ? 1 : 0;
                if (random.nextInt(1_000) == 0) {
                    writer.commit();
                }
            }
            try (var reader = DirectoryReader.open(writer)) {
                // Once found, and once kept from before.
                for (int again = 0; again < 2; again++) {
                    var visible = VisibleReader.of(reader, seen);
                    assertThat(visible.numDocs()).isEqualTo(ours);
                    assertThat(visible.docFreq(COMMON)).isEqualTo(common);
                    assertThat(visible.docFreq(new Term("text", "absent"))).isZero();
                    assertThat(visible.docFreq(new Term("nothing", "common"))).isZero();
                }
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
