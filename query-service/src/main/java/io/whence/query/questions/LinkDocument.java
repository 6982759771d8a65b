package io.whence.query.questions;

import io.whence.api.question.QuestionRelation;
import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Key;
import java.util.List;

/** One question pointing at another. */
record LinkDocument(String from, String to, QuestionRelation relation) {

    static final Index<LinkDocument> BY_QUESTION =
            new Index<>("by-question", link -> Key.of(List.of(link.from), List.of(link.to, link.relation.name())));

    static final Collection<LinkDocument> ALL = new Collection<>("links", LinkDocument.class, List.of(BY_QUESTION));

    String id() {
        return from + "/" + relation + "/" + to;
    }
}
