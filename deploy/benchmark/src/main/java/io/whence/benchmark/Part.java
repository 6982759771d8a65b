package io.whence.benchmark;

import java.io.IOException;

/** What can be measured by itself. */
enum Part {
    COMMANDS(Run::commands),
    BOARDS(Run::boards),
    REBUILDING(Run::rebuilding),
    READING(Run::reading),
    MACHINES(Run::machines);

    private interface Measurement {
        void of(Run run) throws IOException;
    }

    private final Measurement measurement;

    Part(Measurement measurement) {
        this.measurement = measurement;
    }

    void measure(Run run) throws IOException {
        measurement.of(run);
    }
}
