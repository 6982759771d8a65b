package io.whence.query.questions;

import io.swagger.v3.oas.annotations.media.Schema;
import io.whence.api.question.QuestionRelation;
import io.whence.query.questions.fold.QuestionLinkDocument;

/** Another question this one points at. */
@Schema(name = "LinkView")
record QuestionLinkView(QuestionRelation relation, QuestionReference question) {

    static QuestionLinkView of(QuestionLinkDocument link, LinkedQuestions others) {
        return new QuestionLinkView(link.relation(), others.named(link.to()));
    }
}
