package io.whence.query.platform.projection;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.whence.query.platform.store.ModelStorage;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the projections of this process on the event log, with what watches them. */
@Configuration(proxyBeanMethods = false)
class ProjectionWiring {

    @Bean
    EventLog projectedEventLog(EventStore events) {
        return new EventLog(events);
    }

    @Bean
    RunningReadModels readModels(
            ObjectProvider<Projection> projections, EventLog events, @Qualifier("modelStorage") ModelStorage storage) {
        return new RunningReadModels(projections.orderedStream().toList(), events, storage, Clock.systemUTC());
    }

    @Bean
    MeterBinder projectionMetrics(RunningReadModels models) {
        return new ProjectionMetrics(models);
    }

    @Bean("projections")
    HealthIndicator projectionHealth(RunningReadModels models) {
        return new ProjectionHealth(models);
    }
}
