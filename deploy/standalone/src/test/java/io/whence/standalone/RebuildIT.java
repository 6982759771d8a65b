package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What is only derived can be thrown away. */
class RebuildIT {

    @Test
    void deleting_the_read_models_brings_the_same_ones_back() throws IOException {
        try (var whence = WhenceProcess.fresh()) {
            whence.start();
            var crew = Crew.found(whence, "private");
            new Load(crew, 7).run(16, 1_500, () -> {});
            var before = ReadOut.of(crew.owner().after(crew.ana().http()), crew);
            assertThat(whence.stop()).isIn(0, 143);
            assertThat(FileSystemUtils.deleteRecursively(whence.data().resolve("read")))
                    .isTrue();
            int printed = whence.log().length();
            whence.start();
            Kept.assertSame(before, ReadOut.of(crew.owner(), crew));
            var log = whence.log().substring(printed);
            var metrics = new Http(whence.managementUri(), null)
                    .get("/actuator/prometheus")
                    .expect(200)
                    .text();
            for (var model : List.of("access", "calendars", "questions", "revisions", "tasks", "timeline")) {
                assertThat(log).contains("rebuilding " + model + ": ", "rebuilt " + model + ": ");
                assertThat(metrics)
                        .containsPattern(
                                "(?m)^whence_projection_rebuild_progress\\{projection=\"" + model + "\"} 1\\.0$");
            }
        }
    }
}
