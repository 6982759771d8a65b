package io.whence.query.questions;

/** What a list of questions can be sorted by, the greatest first. */
enum Sort {
    ACTIVITY {
        @Override
        long of(QuestionDocument question) {
            return question.times().activityAt();
        }
    },
    NEWEST {
        @Override
        long of(QuestionDocument question) {
            return question.times().createdAt();
        }
    },
    VOTES {
        @Override
        long of(QuestionDocument question) {
            return question.tally().score();
        }
    };

    abstract long of(QuestionDocument question);
}
