package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Twenty crashes under a load of writes: what was acknowledged stays, nothing happens twice, and all can be rebuilt. */
class KillNineIT {

    private static final long SEED = Long.getLong("whence.seed", 20_260_214L);
    private static final int CRASHES = 20;

    @Test
    void twenty_crashes_lose_nothing_and_repeat_nothing() {
        var random = new Random(SEED);
        try (var whence = WhenceProcess.fresh()) {
            whence.start();
            var crew = Crew.found(whence, "private");
            var before = EventFile.in(whence.data());
            var load = new Load(crew, SEED);
            int unknown = 0;
            for (int crash = 0; crash < CRASHES; crash++) {
                load.run(16 + random.nextInt(17), 1 + random.nextInt(120), whence::kill);
                unknown += load.unknownCount();
                whence.start();
                load.settle();
            }
            System.out.printf(
                    "%d crashes (seed %d): %d writes acknowledged, %d of unknown outcome settled%n",
                    CRASHES, SEED, load.acknowledged().size(), unknown);
            assertThat(unknown)
                    .as("a crash must have caught writes on their way")
                    .isPositive();
            var reader = crew.upToDate();
            Kept.everyAcknowledgedWriteIsThere(reader, load);
            var live = ReadOut.of(reader, crew);

            assertThat(whence.stop()).isIn(0, 143);
            var log = EventFile.in(whence.data());
            assertThat(log.isGapless()).as("%s", log).isTrue();
            assertThat(log.count())
                    .as("one event for every acknowledged write, and no other")
                    .isEqualTo(before.count() + load.acknowledged().size());

            try (var rebuilt = whence.rebuilt()) {
                rebuilt.start();
                var other = new Http(rebuilt.baseUri(), reader.token()).after(reader);
                Kept.assertSame(live, ReadOut.of(other, crew));
            }
        }
    }
}
