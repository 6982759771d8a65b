package io.whence.query.readmodel.projection;

import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.InMemoryDocuments;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A replay of a few events through a projection, in memory. It is how a read model is read as it was: that this is what the same
 * projection makes of the events until then holds by construction. Used by one thread.
 */
public final class InMemoryReplay {

    /** A document a fold wrote or deleted. */
    public record Touched(DocumentCollection<?> collection, String id) {}

    private static final int BATCH = 50;

    private final Projection projection;
    private final InMemoryDocuments documents = new InMemoryDocuments();

    public InMemoryReplay(Projection projection) {
        this.projection = projection;
    }

    public InMemoryDocuments documents() {
        return documents;
    }

    /** Folds events, in the order of their positions, and tells what that wrote or deleted. */
    public List<Touched> fold(List<RecordedEvent> events) {
        Map<DocumentReference, Touched> touched = new LinkedHashMap<>();
        projection.fold(events, new InMemory(documents, touched));
        if (!events.isEmpty()) {
            documents.reached(events.getLast().position());
        }
        return List.copyOf(touched.values());
    }

    /** Folds events, in the order of their positions, as they are read: none is kept. */
    public void foldAll(Iterator<RecordedEvent> events) {
        var batch = new ArrayList<RecordedEvent>(BATCH);
        while (events.hasNext()) {
            batch.add(events.next());
            if (batch.size() == BATCH || !events.hasNext()) {
                var _ = fold(List.copyOf(batch));
                batch.clear();
            }
        }
    }

    private record InMemory(InMemoryDocuments documents, Map<DocumentReference, Touched> touched)
            implements DocumentSession {

        @Override
        public <D> void prefetch(DocumentCollection<D> collection, java.util.Collection<String> ids) {
            // Everything there is is at hand.
        }

        @Override
        public <D> @Nullable D get(DocumentCollection<D> collection, String id) {
            return documents.get(collection, id).orElse(null);
        }

        @Override
        public <D> void put(DocumentCollection<D> collection, String id, D document) {
            documents.put(collection, id, document);
            touched.put(DocumentReference.to(collection, id), new Touched(collection, id));
        }

        @Override
        public <D> void delete(DocumentCollection<D> collection, String id) {
            documents.delete(collection, id);
            touched.put(DocumentReference.to(collection, id), new Touched(collection, id));
        }
    }
}
