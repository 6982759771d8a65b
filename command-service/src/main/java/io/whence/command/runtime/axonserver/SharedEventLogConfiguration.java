package io.whence.command.runtime.axonserver;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.whence.api.wire.StoredName;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.bus.CommandTargetReader;
import io.whence.command.runtime.history.CommandFailureTranslator;
import io.whence.command.runtime.history.EventStreamReader;
import io.whence.command.runtime.history.StreamViews;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;

/** The event log that many machines share, and commands that reach the one machine that has their aggregate. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class SharedEventLogConfiguration {

    /** Where Axon Server sends the commands of this machine's aggregates. */
    @Bean
    @Qualifier("localSegment")
    CommandBus localSegment(TransactionManager transactions, Configuration configuration) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(transactions)
                .messageMonitor(configuration.messageMonitor(CommandBus.class, "commandBus"))
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        return new FailureReportingCommandBus(bus);
    }

    @Bean
    RoutingStrategy routingStrategy() {
        var targets = new CommandTargetReader();
        return command -> targets.resolveTarget(command).getIdentifier();
    }

    /** The name under which outcomes travel; a machine that runs another version, whose class has another name, reads them too. */
    @Bean
    public StoredName outcomeName() {
        return new StoredName(CommandResult.class, "io.whence.command.platform.Outcome");
    }

    /** As {@link #outcomeName}, of failures. */
    @Bean
    public StoredName failureName() {
        return new StoredName(RemoteCommandFailure.class, "io.whence.command.platform.axonserver.RemoteFailure");
    }

    /** An aggregate may have changed on another machine, so none is kept. */
    @Bean
    Cache aggregateCache() {
        return NoCache.INSTANCE;
    }

    @Bean
    StreamViews stories(EventStreamReader past) {
        return new VersionCheckedStreamViews(past);
    }

    @Bean
    CommandFailureTranslator commandFailures() {
        return new RemoteFailureTranslator();
    }

    /** What this machine puts on record; how the log writes it is Axon Server's own affair. */
    @Bean
    MeterBinder appendedEvents(EventStore log) {
        return meters -> {
            var appended = Counter.builder("whence.events.appended")
                    .description("Events appended to the log")
                    .register(meters);
            log.subscribe(batch -> CurrentUnitOfWork.get().afterCommit(_ -> appended.increment(batch.size())));
        };
    }
}
