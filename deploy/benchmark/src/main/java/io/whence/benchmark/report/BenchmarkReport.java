package io.whence.benchmark.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything one run found.
 *
 * @param settings the seed, the counts and the durations it ran with
 * @param samples every single measurement, by what was measured; rates per second, times in milliseconds
 */
public record BenchmarkReport(
        Instant startedAt,
        double seconds,
        MachineDescription machine,
        MeasuredVersions versions,
        Map<String, Object> settings,
        List<MeasuredFigure> figures,
        Map<String, MeasurementSamples> samples) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public void writeTo(Path file) {
        JSON.writeValue(file.toFile(), this);
    }
}
