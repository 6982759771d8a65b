package io.whence.query.questions;

import io.whence.api.question.QuestionRelation;

/** Another question this one points at. */
record LinkView(QuestionRelation relation, QuestionRef question) {

    static LinkView of(LinkDocument link, Others others) {
        return new LinkView(link.relation(), others.named(link.to()));
    }
}
