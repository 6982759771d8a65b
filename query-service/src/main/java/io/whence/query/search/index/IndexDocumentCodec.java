package io.whence.query.search.index;

import io.whence.query.readmodel.store.DocumentChange;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.encoding.DocumentJson;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** A codec of the read model's documents in Lucene's. */
final class IndexDocumentCodec {

    static final String KEY = "key";
    static final String JSON = "json";
    static final Set<String> ONLY_JSON = Set.of(JSON);

    private IndexDocumentCodec() {}

    /** A change that can be written without failing half-way for what it holds. */
    private record Ready(String key, @Nullable Object document, byte @Nullable [] json) {}

    static String key(DocumentCollection<?> collection, String id) {
        return collection.name() + "/" + id;
    }

    /** Returns the size of the documents, in bytes. */
    static long write(IndexWriter writer, IndexDocumentLayout layout, List<DocumentChange<?>> changes)
            throws IOException {
        long bytes = 0;
        for (var ready : changes.stream().map(IndexDocumentCodec::ready).toList()) {
            var term = new Term(KEY, ready.key);
            if (ready.document == null || ready.json == null) {
                writer.deleteDocuments(term);
            } else {
                writer.updateDocument(term, fields(layout, ready.key, ready.document, ready.json));
                bytes += ready.json.length;
            }
        }
        return bytes;
    }

    private static Ready ready(DocumentChange<?> change) {
        var document = change.document();
        return new Ready(
                key(change.collection(), change.id()),
                document,
                document == null ? null : DocumentJson.write(change.collection().type(), document));
    }

    private static Document fields(IndexDocumentLayout layout, String key, Object document, byte[] json) {
        var fields = new Document();
        fields.add(new StringField(KEY, key, Field.Store.NO));
        fields.add(new StoredField(JSON, json));
        layout.lay(document, fields);
        return fields;
    }
}
