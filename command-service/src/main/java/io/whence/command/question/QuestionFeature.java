package io.whence.command.question;

import io.whence.api.id.QuestionId;
import io.whence.command.platform.AggregateType;
import io.whence.command.platform.Aggregates;
import io.whence.command.platform.Gate;
import io.whence.command.platform.Posts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionFeature {

    @Bean
    AggregateType<Question> questions() {
        return new AggregateType<>(QuestionId.PREFIX, Question.class, Question::new);
    }

    @Bean
    AcceptedAnswers acceptedAnswers(Aggregates aggregates, Posts posts, Gate gate) {
        return new AcceptedAnswers(aggregates.of(Question.class), posts, gate);
    }

    @Bean
    DuplicatesOfQuestions duplicatesOfQuestions(Aggregates aggregates, Posts posts, Gate gate) {
        return new DuplicatesOfQuestions(aggregates.of(Question.class), posts, gate);
    }
}
