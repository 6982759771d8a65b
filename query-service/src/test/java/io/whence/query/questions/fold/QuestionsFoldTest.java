package io.whence.query.questions.fold;

import io.whence.query.FoldContract;
import io.whence.query.readmodel.projection.Projection;

class QuestionsFoldTest extends FoldContract {

    @Override
    protected Projection projection() {
        return new QuestionsProjection();
    }
}
