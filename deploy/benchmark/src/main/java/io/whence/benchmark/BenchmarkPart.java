package io.whence.benchmark;

import java.io.IOException;

/** What can be measured by itself. */
enum BenchmarkPart {
    COMMANDS(BenchmarkRun::commands),
    BOARDS(BenchmarkRun::boards),
    REBUILDING(BenchmarkRun::rebuilding),
    READING(BenchmarkRun::reading),
    MACHINES(BenchmarkRun::machines);

    private interface Measurement {
        void of(BenchmarkRun run) throws IOException;
    }

    private final Measurement measurement;

    BenchmarkPart(Measurement measurement) {
        this.measurement = measurement;
    }

    void measure(BenchmarkRun run) throws IOException {
        measurement.of(run);
    }
}
