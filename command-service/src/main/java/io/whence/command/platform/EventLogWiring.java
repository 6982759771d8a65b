package io.whence.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.whence.api.wire.EventSerializer;
import io.whence.command.platform.eventlog.CommitObserver;
import io.whence.command.platform.eventlog.SqliteEventStorageEngine;
import io.whence.platform.sqlite.SqliteFile;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The event log of this machine. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataDirectory.class)
class EventLogWiring {

    @Bean
    @Primary
    EventSerializer wireSerializer() {
        return new EventSerializer();
    }

    @Bean
    CommitObserver commitMetrics(MeterRegistry meters) {
        return new CommitMetrics(meters);
    }

    @Bean
    @ConditionalOnMissingBean(EventStorageEngine.class)
    SqliteEventStorageEngine eventStorageEngine(
            DataDirectory directory,
            Serializer serializer,
            CommitObserver observer,
            ObjectProvider<Configuration> configuration) {
        var builder = SqliteEventStorageEngine.builder()
                .file(new SqliteFile(directory.eventLog()))
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .observer(observer);
        builder.snapshotFilter(
                snapshot -> configuration.getObject().snapshotFilter().allow(snapshot));
        return builder.build();
    }
}
