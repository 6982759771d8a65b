package io.whence.query.questions;

import io.whence.api.question.QuestionId;
import io.whence.query.PastContract;
import io.whence.query.past.Facts;
import io.whence.query.platform.projection.Projection;
import io.whence.query.platform.projection.Recorded;
import io.whence.query.posts.Subject;
import java.util.Optional;

class PastQuestionsTest extends PastContract {

    @Override
    protected Projection projection() {
        return new QuestionsProjection();
    }

    @Override
    protected Optional<Facts> facts(Object document) {
        return QuestionFacts.of(document);
    }

    @Override
    protected Optional<String> root(Recorded event) {
        return Subject.of(event.event()).map(Subject::rootId).filter(root -> root.startsWith(QuestionId.PREFIX));
    }
}
