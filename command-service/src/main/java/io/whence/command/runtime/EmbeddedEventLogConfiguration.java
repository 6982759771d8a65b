package io.whence.command.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.whence.command.runtime.aggregate.RecentAggregateCache;
import io.whence.command.runtime.eventlog.CommitObserver;
import io.whence.command.runtime.eventlog.SqliteEventStorageEngine;
import io.whence.command.runtime.history.CachedStreamViews;
import io.whence.command.runtime.history.CommandFailureTranslator;
import io.whence.command.runtime.history.EventStreams;
import io.whence.command.runtime.history.StreamViews;
import io.whence.platform.sqlite.SqliteDatabaseFile;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;

/**
 * The event log of one machine, and what can be kept in memory because nobody else writes to it. Imported by what runs everything
 * in one process.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@PropertySource("classpath:whence-embedded.properties")
public class EmbeddedEventLogConfiguration {

    private static final int CACHED_AGGREGATES = 20_000;

    @Bean
    CommitObserver commitMetrics(MeterRegistry meters) {
        return new EventLogCommitMetrics(meters);
    }

    @Bean
    @ConditionalOnMissingBean(EventStorageEngine.class)
    SqliteEventStorageEngine eventStorageEngine(
            DataDirectory directory,
            Serializer serializer,
            CommitObserver observer,
            ObjectProvider<Configuration> configuration) {
        var builder = SqliteEventStorageEngine.builder()
                .file(new SqliteDatabaseFile(directory.eventLog()))
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .observer(observer);
        builder.snapshotFilter(
                snapshot -> configuration.getObject().snapshotFilter().allow(snapshot));
        return builder.build();
    }

    @Bean
    Cache aggregateCache() {
        return new RecentAggregateCache(CACHED_AGGREGATES);
    }

    @Bean
    StreamViews stories(EventStreams past, EventStore log) {
        var stories = new CachedStreamViews(past);
        stories.follow(log);
        return stories;
    }

    /** What fails here is thrown here. */
    @Bean
    CommandFailureTranslator commandFailures() {
        return failure -> failure;
    }
}
