package io.whence.command.runtime.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

    private static final int ROUNDS = 5;

    @TempDir
    Path directory;

    @Test
    @Timeout(60)
    void nothing_acknowledged_is_lost_when_the_process_is_killed() throws Exception {
        var random = new Random();
        for (int round = 0; round < ROUNDS; round++) {
            var acknowledged = killAfter(200 + random.nextInt(4_000), "round" + round);
            try (var engine = Logs.in(directory).build()) {
                assertThat(Logs.positions(engine))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, engine.head()).boxed().toList());
                acknowledged.forEach((aggregate, last) -> {
                    var stored = engine.readEvents(aggregate).asStream().toList();
                    assertThat(stored).as(aggregate).hasSizeGreaterThan(last.intValue());
                    assertThat(stored.size() % 2).as("all of an append or none").isZero();
                });
            }
        }
    }

    /** The last acknowledged sequence of each aggregate. */
    private Map<String, Long> killAfter(int acknowledgements, String round) throws IOException, InterruptedException {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Daxoniq.update-checker.disabled=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendUntilKilled.class.getName(),
                        directory.toString(),
                        round)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var acknowledged = new HashMap<String, Long>();
        try (var out = child.inputReader()) {
            int seen = 0;
            // The kill may cut the last line short, within the number even; only what ends in a line end counts.
            var line = new StringBuilder();
            for (int next = out.read(); next >= 0; next = out.read()) {
                if (next != '\n') {
                    line.append((char) next);
                    continue;
                }
                var words = line.toString().trim().split(" ");
                line.setLength(0);
                if (words.length == 2 && words[0].startsWith(round)) {
                    acknowledged.merge(words[0], Long.valueOf(words[1]), Math::max);
                    seen++;
                }
                if (seen == acknowledgements) {
                    // Process.destroyForcibly would also close the pipe, with acknowledgements still in it.
                    child.toHandle().destroyForcibly();
                }
            }
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(acknowledged).isNotEmpty();
        return acknowledged;
    }
}
