package io.whence.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

class QueryServiceConfigurationTest {

    @TempDir
    static Path data;

    /** Named where it is wanted; annotated, every other test would find it too. */
    static class Parts {

        @Bean
        EventStorageEngine eventsInMemory() {
            return new InMemoryEventStorageEngine();
        }

        @Bean
        Projection nothing() {
            return new Projection() {
                @Override
                public String name() {
                    return "nothing";
                }

                @Override
                public int version() {
                    return 1;
                }

                @Override
                public List<DocumentCollection<?>> collections() {
                    return List.of();
                }

                @Override
                public String subjectOf(RecordedEvent event) {
                    return event.aggregateId();
                }

                @Override
                public void fold(List<RecordedEvent> batch, DocumentSession session) {}
            };
        }
    }

    @Test
    void starts_serves_and_stops() throws IOException, InterruptedException {
        try (var context = new SpringApplicationBuilder(EmbeddedQueryService.class, Parts.class)
                .properties(
                        "whence.data=" + data,
                        "server.port=0",
                        "axon.axonserver.enabled=false",
                        "management.endpoint.health.show-details=always",
                        "management.endpoint.health.group.readiness.include=projections")
                .run()) {
            assertThat(context.getBean(ReadModels.class).position()).isEqualTo(-1);
            assertThat(context.getBean(MeterRegistry.class)
                            .get("whence.projection.parked")
                            .tag("projection", "nothing")
                            .gauge()
                            .value())
                    .isZero();
            var port = context.getEnvironment().getProperty("local.server.port");
            var readiness = URI.create("http://localhost:" + port + "/actuator/health/readiness");
            try (var client = HttpClient.newHttpClient()) {
                var answer = client.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.ofString());
                assertThat(answer.body()).contains("\"nothing\":{\"state\":\"");
            }
        }
        assertThat(data.resolve("cursor-key")).exists();
    }
}
