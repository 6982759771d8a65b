package io.whence.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ImportJobTest {

    private static final ImportFormat NOTHING_TO_DO = new ImportFormat() {
        @Override
        public String name() {
            return "nothing";
        }

        @Override
        public Set<String> files() {
            return Set.of();
        }

        @Override
        public Set<String> required() {
            return Set.of();
        }

        @Override
        public void run(ImportRun run) {}
    };

    @TempDir
    Path data;

    private ImportJob job() {
        var progress = new Progress();
        var recorder = new Recorder(new TestHistory(), "import_test", TestImport.TEAM_ID, "nothing", progress);
        var run = new ImportRun(TestImport.TEAM_ID, TestImport.TEAM, data, new Ledger(), progress, recorder);
        var begun = ImportStatus.begun(ImportId.next(), TestImport.TEAM_ID, "nothing", Instant.EPOCH);
        return new ImportJob(begun, NOTHING_TO_DO, run, new ImportStore(data, new JsonMapper()), Clock.systemUTC());
    }

    @Test
    void is_said_to_have_ended_only_once_what_it_held_is_free() {
        var job = job();
        job.run(() -> assertThat(job.status().state()).isEqualTo(ImportStatus.State.RUNNING));
        assertThat(job.status().state()).isEqualTo(ImportStatus.State.COMPLETED);
    }

    @Test
    void has_ended_even_when_what_it_held_cannot_be_freed() {
        var job = job();
        assertThatThrownBy(() -> job.run(() -> {
                    throw new IllegalStateException("the folder cannot be removed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(job.status().state()).isEqualTo(ImportStatus.State.COMPLETED);
    }
}
