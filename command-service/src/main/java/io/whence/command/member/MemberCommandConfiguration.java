package io.whence.command.member;

import io.whence.api.id.MemberId;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.AggregateType;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MemberCommandConfiguration {

    @Bean
    AggregateType<Member> members() {
        return new AggregateType<>(MemberId.PREFIX, Member.class, Member::new);
    }

    @Bean
    MembershipCommandHandler ownersOfTeams(AggregateAccess aggregates, AccessPolicy gate, EventStore log) {
        return new MembershipCommandHandler(aggregates, gate, new EventSourcedTeamOwners(log));
    }
}
