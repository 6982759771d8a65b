package io.whence.query.visibility;

import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An update of a document that happens once for each event, however often the event is delivered; what has no document is passed
 * over.
 */
public record IdempotentUpdate(RecordedEvent recorded, DocumentSession session) {

    public <D> void begin(DocumentCollection<D> collection, String id, D document) {
        if (session.get(collection, id) == null) {
            session.put(collection, id, document);
        }
    }

    public <D> void change(
            DocumentCollection<D> collection, String id, Function<D, PostState> post, UnaryOperator<D> change) {
        var document = session.get(collection, id);
        if (document != null && post.apply(document).position() < recorded.position()) {
            session.put(collection, id, change.apply(document));
        }
    }
}
