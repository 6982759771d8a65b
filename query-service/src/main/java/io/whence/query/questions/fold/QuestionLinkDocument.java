package io.whence.query.questions.fold;

import io.whence.api.question.QuestionRelation;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import java.util.List;

/** One question pointing at another. */
public record QuestionLinkDocument(String from, String to, QuestionRelation relation) {

    public static final DocumentIndex<QuestionLinkDocument> BY_QUESTION = new DocumentIndex<>(
            "by-question", link -> IndexKey.of(List.of(link.from), List.of(link.to, link.relation.name())));

    public static final DocumentCollection<QuestionLinkDocument> ALL =
            new DocumentCollection<>("links", QuestionLinkDocument.class, List.of(BY_QUESTION));

    String id() {
        return from + "/" + relation + "/" + to;
    }
}
