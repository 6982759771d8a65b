package io.whence.query.questions;

import io.whence.api.question.Relation;

/** Another question this one points at. */
record LinkView(Relation relation, QuestionRef question) {

    static LinkView of(LinkDocument link, Others others) {
        return new LinkView(link.relation(), others.named(link.to()));
    }
}
