package io.whence.command.team;

import io.whence.api.id.TeamId;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.AggregateType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TeamCommandConfiguration {

    @Bean
    AggregateType<Team> teams() {
        return new AggregateType<>(TeamId.PREFIX, Team.class, Team::new);
    }

    @Bean
    FoundTeamHandler foundersOfTeams(AggregateAccess aggregates, AccessPolicy gate) {
        return new FoundTeamHandler(aggregates, gate);
    }
}
