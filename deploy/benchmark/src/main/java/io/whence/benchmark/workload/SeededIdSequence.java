package io.whence.benchmark.workload;

import com.github.f4b6a3.ulid.Ulid;
import java.util.SplittableRandom;
import java.util.UUID;

/** Time-ordered identifiers as Whence makes them (UUIDv7, RFC 9562), from a seed and a clock of its own. */
final class SeededIdSequence {

    private final SplittableRandom random;
    /** Epoch milliseconds. */
    private long now = 1_767_225_600_000L;

    SeededIdSequence(SplittableRandom random) {
        this.random = random;
    }

    /** Some seconds pass: a hundred thousand events are about a month. */
    void tick() {
        now += random.nextLong(1, 50_000);
    }

    UUID uuid() {
        long high = now << 16 | 0x7000 | random.nextInt(1 << 12);
        return new UUID(high, random.nextLong() >>> 2 | 1L << 63);
    }

    String typeId(String prefix) {
        return prefix + '_' + Ulid.from(uuid()).toLowerCase();
    }
}
