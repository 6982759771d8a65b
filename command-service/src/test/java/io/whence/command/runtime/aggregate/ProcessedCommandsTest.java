package io.whence.command.runtime.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.wire.EventActor;
import io.whence.api.wire.EventEnvelope;
import io.whence.api.wire.RecordingChannel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProcessedCommandsTest {

    private final ProcessedCommands commands = new ProcessedCommands();

    private static EventEnvelope of(String commandId, @Nullable String digest) {
        return new EventEnvelope(
                EventActor.UNKNOWN, null, RecordingChannel.API, null, commandId, digest, "", "", null, null);
    }

    @Test
    void are_the_latest_and_the_first() {
        for (int i = 0; i <= ProcessedCommands.LIMIT; i++) {
            commands.remember(of("command-" + i, "digest"), i + 1);
        }

        assertThat(commands.find("command-0")).isNotNull();
        assertThat(commands.find("command-1")).isNull();
        assertThat(commands.find("command-2")).isNotNull();
        assertThat(commands.find("command-" + ProcessedCommands.LIMIT)).isNotNull();
    }

    @Test
    void are_those_that_can_be_sent_again() {
        commands.remember(of("command", null), 1);

        assertThat(commands.find("command")).isNull();
    }

    @Test
    void keep_the_version_after_all_their_events() {
        commands.remember(of("command", "digest"), 1);
        commands.remember(of("command", "digest"), 2);

        assertThat(commands.find("command")).isEqualTo(new ProcessedCommands.Done("digest", 2));
    }
}
