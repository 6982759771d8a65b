package io.whence.command.answer;

import io.whence.api.id.AnswerId;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.AggregateType;
import io.whence.command.runtime.aggregate.PostLookup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnswerCommandConfiguration {

    @Bean
    AggregateType<Answer> answers() {
        return new AggregateType<>(AnswerId.PREFIX, Answer.class, Answer::new);
    }

    @Bean
    GiveAnswerHandler answersToQuestions(AggregateAccess aggregates, PostLookup posts, AccessPolicy gate) {
        return new GiveAnswerHandler(aggregates, posts, gate);
    }
}
