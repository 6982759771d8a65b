package io.whence.query.readmodel.processor;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.whence.query.readmodel.log.PositionedEventLog;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.store.ReadModelStorage;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The configuration that runs the projections of this process on the event log, with what watches them. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    @Bean
    PositionedEventLog projectedEventLog(EventStore events) {
        return new PositionedEventLog(events);
    }

    @Bean
    ReadModelProcessors readModels(
            ObjectProvider<Projection> projections,
            PositionedEventLog events,
            @Qualifier("modelStorage") ReadModelStorage storage) {
        return new ReadModelProcessors(projections.orderedStream().toList(), events, storage, Clock.systemUTC());
    }

    @Bean
    MeterBinder projectionMetrics(ReadModelProcessors models) {
        return new ReadModelMetrics(models);
    }

    @Bean("projections")
    HealthIndicator projectionHealth(
            ReadModelProcessors models, @Value("${whence.projections.still:1m}") Duration still) {
        return new ReadModelHealthIndicator(models, still);
    }
}
