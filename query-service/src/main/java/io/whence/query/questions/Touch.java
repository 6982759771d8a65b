package io.whence.query.questions;

import io.whence.query.platform.projection.Recorded;
import io.whence.query.platform.projection.Session;
import io.whence.query.platform.store.Collection;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Changes a document once for each event, however often the event is delivered; what has no document is passed over. */
record Touch(Recorded recorded, Session session) {

    void question(String id, UnaryOperator<QuestionDocument> change) {
        change(QuestionDocument.ALL, id, QuestionDocument::post, change);
    }

    void answer(String id, UnaryOperator<AnswerDocument> change) {
        change(AnswerDocument.ALL, id, AnswerDocument::post, change);
    }

    void comment(String id, UnaryOperator<CommentDocument> change) {
        change(CommentDocument.ALL, id, CommentDocument::post, change);
    }

    <D> void begin(Collection<D> collection, String id, D document) {
        if (session.get(collection, id) == null) {
            session.put(collection, id, document);
        }
    }

    private <D> void change(Collection<D> collection, String id, Function<D, Post> post, UnaryOperator<D> change) {
        var document = session.get(collection, id);
        if (document != null && post.apply(document).position() < recorded.position()) {
            session.put(collection, id, change.apply(document));
        }
    }
}
