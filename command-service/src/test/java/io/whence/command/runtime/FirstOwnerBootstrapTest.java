package io.whence.command.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.id.MemberId;
import io.whence.command.EmbeddedCommandService;
import io.whence.command.runtime.history.CommandFailureTranslator;
import io.whence.command.runtime.history.EventStreamReader;
import io.whence.command.runtime.recording.AggregateEventRecorder;
import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

class FirstOwnerBootstrapTest {

    @TempDir
    Path directory;

    @Test
    void lets_nobody_in_a_second_time_where_another_process_was_first_since_the_log_was_looked_at() {
        try (var first = new SpringApplicationBuilder(EmbeddedCommandService.class)
                .run("--server.port=0", "--whence.data=" + directory.resolve("first"))) {
            var empty = EmbeddedEventStore.builder()
                    .storageEngine(new InMemoryEventStorageEngine())
                    .build();
            var lookedAtBefore = new EventStreamReader(empty, first.getBean(CommandFailureTranslator.class));
            var token = new OwnerTokenIssuer(directory.resolve("second-token"));

            new FirstOwnerBootstrap(lookedAtBefore, first.getBean(AggregateEventRecorder.class), token).start();

            assertThat(token.justIssued()).isEmpty();
            assertThat(token.file()).doesNotExist();
            assertThat(first.getBean(EventStore.class)
                            .readEvents(MemberId.ofHandle(FirstOwnerBootstrap.HANDLE)
                                    .value())
                            .asStream())
                    .hasSize(1);
        }
    }
}
