package io.whence.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.event.Event;
import io.whence.api.event.QuestionEvent.QuestionReopened;
import io.whence.api.id.QuestionId;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.EventEnvelope;
import io.whence.api.wire.OccurrenceTime;
import io.whence.api.wire.TimePrecision;
import io.whence.command.runtime.history.RecordedEvent;
import io.whence.command.runtime.recording.ImportedEventRecorder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ImportedFactRecorderTest {

    private static final QuestionId QUESTION = QuestionId.next();

    private final TestHistory history = new TestHistory();
    private final ImportProgress progress = new ImportProgress();

    private ImportedFactRecorder recorder(ImportedEventRecorder into) {
        return new ImportedFactRecorder(into, "import_test", null, TestImport.TEAM_ID, "test", progress);
    }

    private static ImportedFact fact(int number) {
        return new ImportedFact(
                new QuestionReopened(QUESTION, List.of()),
                EventActor.UNKNOWN,
                new OccurrenceTime(Instant.EPOCH, TimePrecision.UNKNOWN),
                "row/" + number);
    }

    /** History that somebody else keeps changing. */
    private final class Contended implements ImportedEventRecorder {

        private int collisions;

        private Contended(int collisions) {
            this.collisions = collisions;
        }

        @Override
        public void inOneUnit(Runnable work) {
            if (collisions-- > 0) {
                throw new CommandRejectedException(CommonRejection.CONCURRENT_CHANGE);
            }
            history.inOneUnit(work);
        }

        @Override
        public boolean record(Event event, EventEnvelope envelope) {
            return history.record(event, envelope);
        }

        @Override
        public List<RecordedEvent> of(String id) {
            return history.of(id);
        }
    }

    @Test
    void records_many_facts_in_few_units_and_in_order() {
        var recorder = recorder(history);
        for (int i = 0; i < 2 * ImportedFactRecorder.UNIT + 1; i++) {
            recorder.record(fact(i));
        }
        recorder.flush();
        assertThat(history.units()).isEqualTo(3);
        assertThat(history.entries())
                .extracting(entry ->
                        Objects.requireNonNull(entry.envelope().source()).externalId())
                .startsWith("row/0", "row/1", "row/2")
                .hasSize(2 * ImportedFactRecorder.UNIT + 1);
        assertThat(recorder.recorded()).containsEntry("question.reopened", 2L * ImportedFactRecorder.UNIT + 1);
    }

    @Test
    void counts_only_what_is_new() {
        var recorder = recorder(history);
        recorder.record(fact(1));
        recorder.flush();
        recorder.record(fact(1));
        recorder.record(fact(2));
        recorder.flush();
        assertThat(progress.recorded()).isEqualTo(2);
        assertThat(progress.done()).isEqualTo(3);
    }

    @Test
    void tries_again_when_somebody_was_faster() {
        var recorder = recorder(new Contended(3));
        recorder.record(fact(1));
        recorder.flush();
        assertThat(history.entries()).hasSize(1);
        assertThat(progress.recorded()).isEqualTo(1);
    }

    @Test
    void gives_up_when_somebody_always_is() {
        var recorder = recorder(new Contended(Integer.MAX_VALUE));
        recorder.record(fact(1));
        assertThatThrownBy(recorder::flush)
                .isInstanceOfSatisfying(
                        ImportFailedException.class, e -> assertThat(e.code()).isEqualTo("too-busy"));
        assertThat(progress.recorded()).isZero();
    }

    @Test
    void stops_when_told_to() {
        var recorder = recorder(history);
        recorder.record(fact(1));
        progress.stop();
        assertThatThrownBy(recorder::flush)
                .isInstanceOfSatisfying(
                        ImportFailedException.class, e -> assertThat(e.code()).isEqualTo("interrupted"));
        assertThat(history.entries()).isEmpty();
    }
}
