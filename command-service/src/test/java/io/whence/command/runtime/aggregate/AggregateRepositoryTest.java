package io.whence.command.runtime.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.Command;
import io.whence.api.event.Event;
import io.whence.api.event.TeamEvent;
import io.whence.api.event.TeamEvent.TeamFounded;
import io.whence.api.id.TeamId;
import io.whence.api.team.TeamVisibility;
import io.whence.api.wire.EventEnvelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.NoCache;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

class AggregateRepositoryTest {

    private static final TeamId TEAM = TeamId.ofSlug("harbor");

    private final List<String> lookedFor = new ArrayList<>();
    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine() {
                @Override
                public DomainEventStream readEvents(String id, long first) {
                    lookedFor.add(id);
                    return super.readEvents(id, first);
                }
            })
            .build();
    private final AggregateRepository<Thing> things = AggregateRepository.of(
            new AggregateType<>(TeamId.PREFIX, Thing.class, Thing::new),
            NoCache.INSTANCE,
            NoSnapshotTriggerDefinition.INSTANCE,
            DefaultConfigurer.defaultConfiguration().configureEventBus(_ -> log).buildConfiguration());

    /** Has no rules. */
    @AggregateRoot(type = "Thing")
    @Revision("1")
    static final class Thing extends WhenceAggregate<TeamEvent> {

        @Override
        protected Authorization authorize(Command command, CommandContext context, AccessPolicy gate) {
            return new Authorization(context);
        }

        @Override
        protected void evolve(TeamEvent event, EventEnvelope envelope) {}

        @Override
        protected TeamEvent own(Event event) {
            return (TeamEvent) event;
        }
    }

    private void make(Map<String, ?> metadata) {
        DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("make", metadata))
                .execute(() -> things.loadOrCreate(TEAM.value(), Thing::new)
                        .execute(thing ->
                                thing.record(new TeamFounded(TEAM, "harbor", "Harbor", TeamVisibility.PUBLIC), TEAM)));
    }

    private long stored() {
        return log.readEvents(TEAM.value(), 0).asStream().count();
    }

    @Test
    void makes_what_has_a_new_id_without_looking_for_it() {
        make(Map.of(CommandContext.NEW_ID, TEAM.value()));
        assertThat(lookedFor).isEmpty();
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void looks_for_whatever_may_be_there() {
        make(Map.of(CommandContext.NEW_ID, "team_of_another"));
        make(Map.of());
        assertThat(lookedFor).containsExactly(TEAM.value(), TEAM.value());
        assertThat(stored()).isEqualTo(2);
    }
}
