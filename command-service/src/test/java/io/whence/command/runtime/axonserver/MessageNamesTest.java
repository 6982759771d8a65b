package io.whence.command.runtime.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.wire.EventJsonSerializer;
import io.whence.api.wire.StoredName;
import io.whence.command.runtime.aggregate.CommandResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that machines of several versions know what they send each other by. */
class MessageNamesTest {

    private final SharedEventLogConfiguration log = new SharedEventLogConfiguration();
    private final EventJsonSerializer serializer =
            new EventJsonSerializer(List.of(log.outcomeName(), log.failureName()));

    @Test
    void no_published_name_changes() {
        assertThat(serializer.typeForClass(CommandResult.class).getName())
                .isEqualTo("io.whence.command.platform.Outcome");
        assertThat(serializer.typeForClass(RemoteCommandFailure.class).getName())
                .isEqualTo("io.whence.command.platform.axonserver.RemoteFailure");
    }

    @Test
    void an_outcome_and_a_failure_are_read_as_they_were_written() {
        for (Object sent : List.of(
                new CommandResult("question_1", 7),
                RemoteCommandFailure.of(new CommandRejectedException(CommonRejection.LOCKED)))) {
            Object received = serializer.deserialize(serializer.serialize(sent, byte[].class));
            assertThat(received).isEqualTo(sent);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"io.whence.command.platform.Outcome", "question.asked"})
    void a_name_stands_for_one_class(String taken) {
        var names = List.of(log.outcomeName(), new StoredName(String.class, taken));

        assertThatThrownBy(() -> new EventJsonSerializer(names)).isInstanceOf(IllegalArgumentException.class);
    }
}
