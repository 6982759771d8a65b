package io.whence.command.question;

import io.whence.api.id.QuestionId;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.AggregateType;
import io.whence.command.runtime.aggregate.PostLookup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionCommandConfiguration {

    @Bean
    AggregateType<Question> questions() {
        return new AggregateType<>(QuestionId.PREFIX, Question.class, Question::new);
    }

    @Bean
    AcceptAnswerHandler acceptedAnswers(AggregateAccess aggregates, PostLookup posts) {
        return new AcceptAnswerHandler(aggregates, posts);
    }

    @Bean
    CloseQuestionHandler duplicatesOfQuestions(AggregateAccess aggregates, PostLookup posts) {
        return new CloseQuestionHandler(aggregates, posts);
    }
}
