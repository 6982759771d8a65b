package io.whence.command.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.whence.api.wire.EventJsonSerializer;
import io.whence.api.wire.StoredName;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.AggregateLoader;
import io.whence.command.runtime.aggregate.AggregatePostLookup;
import io.whence.command.runtime.aggregate.AggregateRepository;
import io.whence.command.runtime.aggregate.AggregateType;
import io.whence.command.runtime.aggregate.PostLookup;
import io.whence.command.runtime.aggregate.ReadableSnapshotFilter;
import io.whence.command.runtime.aggregate.WhenceAggregate;
import io.whence.command.runtime.bus.CommandMetricsInterceptor;
import io.whence.command.runtime.bus.CommandTargetReader;
import io.whence.command.runtime.bus.EnvelopeCorrelationProvider;
import io.whence.command.runtime.directory.EventSourcedIdentityDirectory;
import io.whence.command.runtime.directory.IdentityDirectory;
import io.whence.command.runtime.history.CommandFailureTranslator;
import io.whence.command.runtime.history.EventStreamReader;
import io.whence.command.runtime.history.StreamViews;
import io.whence.command.runtime.http.CommandSender;
import io.whence.command.runtime.recording.AggregateEventRecorder;
import io.whence.command.runtime.recording.EventLogSystemStream;
import io.whence.command.runtime.recording.SystemEventStream;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.modelling.command.AbstractRepository;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.PropertySource;

/** The configuration of the way that commands take to aggregates. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataDirectory.class)
@PropertySource("classpath:whence-command.properties")
public class CommandBusConfiguration {

    /** Events between two snapshots of an aggregate. */
    public static final int SNAPSHOT_EVERY = 200;

    static {
        // Axon would call out to its maker, and advertise in the log.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }

    CommandBusConfiguration(LoggingSystem logging) {
        // It warns, with a stack trace, whenever somebody asks for an id that does not exist.
        logging.setLogLevel(AbstractRepository.class.getName(), LogLevel.ERROR);
    }

    @Bean
    @Primary
    EventJsonSerializer wireSerializer(List<AggregateType<?>> types, ObjectProvider<StoredName> others) {
        return new EventJsonSerializer(Stream.concat(types.stream().map(AggregateType::snapshotName), others.stream())
                .toList());
    }

    @Bean
    CorrelationDataProvider envelopeCorrelation() {
        return new EnvelopeCorrelationProvider();
    }

    @Bean
    ConfigurerModule aggregateModule(
            List<AggregateType<?>> types, Cache cache, ObjectProvider<Snapshotter> snapshotter) {
        var readable = new ReadableSnapshotFilter(types);
        return configurer -> types.forEach(type -> configure(configurer, type, cache, snapshotter, readable));
    }

    private static <A extends WhenceAggregate<?>> void configure(
            Configurer configurer,
            AggregateType<A> type,
            Cache cache,
            ObjectProvider<Snapshotter> snapshotter,
            SnapshotFilter readable) {
        var snapshots = new EventCountSnapshotTriggerDefinition(
                (aggregate, id) -> snapshotter.getObject().scheduleSnapshot(aggregate, id), SNAPSHOT_EVERY);
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(type.type())
                .configureRepository(axon -> AggregateRepository.of(type, cache, snapshots, axon))
                .configureSnapshotFilter(_ -> readable)
                .configureCommandTargetResolver(_ -> new CommandTargetReader()));
    }

    /**
     * Takes a snapshot on the thread of the command that was one too many, once that is durable. It is made when the first one is
     * due: it looks for beans among those that are still being made at a start.
     */
    @Bean
    @Lazy
    Snapshotter snapshotter(
            List<AggregateType<?>> types,
            EventStore log,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers) {
        return AggregateSnapshotter.builder()
                .eventStore(log)
                .aggregateFactories(types.stream()
                        .<AggregateFactory<?>>map(type -> new GenericAggregateFactory<>(
                                AnnotatedAggregateMetaModelFactory.inspectAggregate(type.type(), parameters, handlers)))
                        .toList())
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers)
                .build();
    }

    @Bean
    AggregateLoader aggregates(
            List<AggregateType<?>> types, ObjectProvider<org.axonframework.config.Configuration> configuration) {
        return new AggregateLoader(types, type -> configuration.getObject().repository(type));
    }

    @Bean
    AggregateAccess aggregateAccess(AggregateLoader aggregates, AccessPolicy gate) {
        return new AggregateAccess(aggregates, gate);
    }

    @Bean
    PostLookup posts(AggregateLoader aggregates) {
        return new AggregatePostLookup(aggregates);
    }

    @Bean
    EventStreamReader past(EventStore log, CommandFailureTranslator failures) {
        return new EventStreamReader(log, failures);
    }

    @Bean
    IdentityDirectory directory(StreamViews stories) {
        return new EventSourcedIdentityDirectory(stories);
    }

    @Bean
    AccessPolicy gate(IdentityDirectory directory) {
        return new AccessPolicy(directory);
    }

    @Bean
    AggregateEventRecorder importedHistory(
            EventStreamReader past, AggregateLoader aggregates, CommandFailureTranslator failures) {
        return new AggregateEventRecorder(past, aggregates, failures);
    }

    @Bean
    SystemEventStream chronicle(EventStore log, EventStreamReader past, AggregateEventRecorder history) {
        return new EventLogSystemStream(log, past, history);
    }

    @Bean
    CommandSender commands(
            CommandBus bus, EventStreamReader past, CommandFailureTranslator failures, MeterRegistry meters) {
        return new CommandSender(bus, past, failures, new CommandMetricsInterceptor(meters));
    }

    @Bean
    OwnerTokenIssuer ownerToken(DataDirectory directory) {
        return new OwnerTokenIssuer(directory.ownerToken());
    }

    @Bean
    FirstOwnerBootstrap ownerBootstrap(EventStreamReader past, AggregateEventRecorder history, OwnerTokenIssuer token) {
        return new FirstOwnerBootstrap(past, history, token);
    }
}
