package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is only derived can be thrown away. */
@ExtendWith(SharedWhence.class)
class RebuildIT {

    private static final Duration REBUILT_WITHIN = Duration.ofSeconds(60);

    @Test
    void deleting_the_read_models_brings_the_same_ones_back(Deployment whence) {
        var crew = Crew.found(whence, "private");
        new Load(crew, 7).run(16, 600, () -> {});
        var reader = crew.upToDate();
        var before = ReadOut.of(reader, crew);
        assertThat(whence.stop()).isIn(0, 143);
        whence.forgetReadModels();
        whence.processes().forEach(WhenceProcess::forgetLog);
        whence.start();
        // Nobody is let read what is half built, so the first answer there is must be the whole one.
        var after = ReadOut.of(new Http(whence.baseUri(), reader.token()), crew);
        Kept.assertSame(before, after);
        var log = whence.processes().stream().map(WhenceProcess::log).collect(Collectors.joining());
        for (var model : List.of("access", "calendars", "questions", "revisions", "tasks", "timeline")) {
            assertThat(log).contains("rebuilding " + model + ": ", "rebuilt " + model + ": ");
        }
        for (var process : whence.processes()) {
            await().atMost(REBUILT_WITHIN)
                    .untilAsserted(() -> assertThat(progress(process))
                            .allSatisfy(line -> assertThat(line).endsWith(" 1.0")));
        }
    }

    private static List<String> progress(WhenceProcess process) {
        return new Http(process.managementUri(), null)
                .get("/actuator/prometheus")
                .expect(200)
                .text()
                .lines()
                .filter(line -> line.startsWith("whence_projection_rebuild_progress{"))
                .toList();
    }
}
