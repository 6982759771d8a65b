package io.whence.command.token;

import io.whence.api.id.TokenId;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.AggregateType;
import io.whence.command.runtime.directory.IdentityDirectory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TokenCommandConfiguration {

    @Bean
    AggregateType<Token> tokens() {
        return new AggregateType<>(TokenId.PREFIX, Token.class, Token::new);
    }

    @Bean
    IssueTokenHandler tokensOfMembers(AggregateAccess aggregates, IdentityDirectory directory, AccessPolicy gate) {
        return new IssueTokenHandler(aggregates, directory, gate);
    }

    @Bean
    WorkspaceTokenHandler tokensOfTheWorkspace(AggregateAccess aggregates, AccessPolicy gate, EventStore log) {
        return new WorkspaceTokenHandler(aggregates, gate, new EventSourcedWorkspaceTokens(log));
    }
}
