package io.whence.command.runtime.aggregate;

import java.util.concurrent.Callable;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.LockAwareAggregate;
import org.axonframework.modelling.command.RepositorySpanFactory;

/**
 * Loads aggregates as Axon does, but for the one whose id was made for the command at hand: there is nothing of it to look for. If
 * there ever were, the event log would refuse its first event.
 */
public final class AggregateRepository<A extends WhenceAggregate<?>> extends CachingEventSourcingRepository<A> {

    private AggregateRepository(EventSourcingRepository.Builder<A> builder) {
        super(builder);
    }

    public static <A extends WhenceAggregate<?>> AggregateRepository<A> of(
            AggregateType<A> type, Cache cache, SnapshotTriggerDefinition snapshots, Configuration axon) {
        return new AggregateRepository<>(EventSourcingRepository.builder(type.type())
                .parameterResolverFactory(axon.parameterResolverFactory())
                .handlerDefinition(axon.handlerDefinition(type.type()))
                .spanFactory(axon.getComponent(RepositorySpanFactory.class))
                .eventStore(axon.eventStore())
                .repositoryProvider(axon::repository)
                .snapshotTriggerDefinition(snapshots)
                .cache(cache));
    }

    @Override
    protected LockAwareAggregate<A, EventSourcedAggregate<A>> doLoadOrCreate(String id, Callable<A> blank)
            throws Exception {
        return isNew(id) ? doCreateNew(blank) : super.doLoadOrCreate(id, blank);
    }

    private static boolean isNew(String id) {
        return id.equals(CurrentUnitOfWork.get().getMessage().getMetaData().get(CommandContext.NEW_ID));
    }
}
