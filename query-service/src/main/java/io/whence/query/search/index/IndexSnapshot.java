package io.whence.query.search.index;

import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.encoding.DocumentJson;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The index as of one moment. */
public record IndexSnapshot(DirectoryReader reader) {

    /** The field with what tells a document from all others. */
    public static final String KEY = IndexDocumentCodec.KEY;

    /** What a document has in that field. */
    public static String key(DocumentCollection<?> collection, String id) {
        return IndexDocumentCodec.key(collection, id);
    }

    /** Those that exist, by id. */
    public <D> Map<String, D> find(DocumentCollection<D> collection, java.util.Collection<String> ids)
            throws IOException {
        var found = new HashMap<String, D>();
        var stored = reader.storedFields();
        for (var numbered : numbers(collection, ids).entrySet()) {
            found.put(numbered.getKey(), document(stored, collection, numbered.getValue()));
        }
        return found;
    }

    /** The numbers, in this snapshot, of those that exist, by id. */
    public Map<String, Integer> numbers(DocumentCollection<?> collection, java.util.Collection<String> ids)
            throws IOException {
        var found = new HashMap<String, Integer>();
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(IndexDocumentCodec.KEY);
            if (terms == null) {
                continue;
            }
            var all = terms.iterator();
            PostingsEnum postings = null;
            for (var id : ids) {
                if (!found.containsKey(id) && all.seekExact(new BytesRef(IndexDocumentCodec.key(collection, id)))) {
                    postings = all.postings(postings, PostingsEnum.NONE);
                    int doc = live(postings, leaf.reader().getLiveDocs());
                    if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                        found.put(id, leaf.docBase + doc);
                    }
                }
            }
        }
        return found;
    }

    /** The one with a number that a search of this snapshot gave. */
    public <D> D document(DocumentCollection<D> collection, int number) throws IOException {
        return document(reader.storedFields(), collection, number);
    }

    private static int live(PostingsEnum postings, @Nullable Bits live) throws IOException {
        int doc = postings.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
            doc = postings.nextDoc();
        }
        return doc;
    }

    private static <D> D document(StoredFields stored, DocumentCollection<D> collection, int number)
            throws IOException {
        var json = stored.document(number, IndexDocumentCodec.ONLY_JSON).getBinaryValue(IndexDocumentCodec.JSON);
        var bytes = new byte[json.length];
        System.arraycopy(json.bytes, json.offset, bytes, 0, json.length);
        return DocumentJson.read(collection.type(), bytes);
    }
}
