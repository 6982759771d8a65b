package io.whence.benchmark;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much is measured.
 *
 * @param rounds how often what is compared takes turns
 * @param turn how long one turn of commands lasts
 * @param warmUp how long each server is under full load before the first turn, at most
 * @param historyEvents how many events are rebuilt from
 * @param boardTasks how many tasks are on the full board
 * @param rebuilds how often each read model is rebuilt
 * @param steady how long the steady load lasts
 * @param searches how many searches are measured
 * @param fewEvents how many events are on record where there are few
 * @param manyEvents how many where there are many
 * @param reads how many of each kind of read are measured
 */
record BenchmarkPlan(
        long seed,
        List<Integer> connections,
        int rounds,
        Duration turn,
        Duration warmUp,
        int historyEvents,
        int boardTasks,
        int rebuilds,
        int commandsPerSecond,
        Duration steady,
        int searches,
        int fewEvents,
        int manyEvents,
        int reads) {

    static BenchmarkPlan full(long seed) {
        return new BenchmarkPlan(
                seed,
                List.of(1, 8, 64),
                5,
                Duration.ofMillis(1_500),
                Duration.ofSeconds(30),
                200_000,
                10_000,
                3,
                500,
                Duration.ofSeconds(20),
                4_000,
                10_000,
                1_000_000,
                4_000);
    }

    /** Whether it runs at all, with figures to be taken for no more than that. */
    static BenchmarkPlan quick(long seed) {
        return new BenchmarkPlan(
                seed,
                List.of(1, 8, 64),
                2,
                Duration.ofMillis(700),
                Duration.ofSeconds(3),
                20_000,
                1_000,
                1,
                500,
                Duration.ofSeconds(4),
                400,
                2_000,
                20_000,
                300);
    }

    /** With a history of another length; null for the same. */
    BenchmarkPlan with(@Nullable Integer events) {
        return events == null
                ? this
                : new BenchmarkPlan(
                        seed,
                        connections,
                        rounds,
                        turn,
                        warmUp,
                        events,
                        boardTasks,
                        rebuilds,
                        commandsPerSecond,
                        steady,
                        searches,
                        fewEvents,
                        manyEvents,
                        reads);
    }

    int mostConnections() {
        return connections.getLast();
    }

    Map<String, Object> settings() {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("seed", seed);
        settings.put("connections", connections);
        settings.put("rounds", rounds);
        settings.put("turnSeconds", turn.toMillis() / 1e3);
        settings.put("warmUpSeconds", warmUp.toMillis() / 1e3);
        settings.put("historyEvents", historyEvents);
        settings.put("boardTasks", boardTasks);
        settings.put("rebuilds", rebuilds);
        settings.put("commandsPerSecond", commandsPerSecond);
        settings.put("steadySeconds", steady.toMillis() / 1e3);
        settings.put("searches", searches);
        settings.put("fewEvents", fewEvents);
        settings.put("manyEvents", manyEvents);
        settings.put("reads", reads);
        return settings;
    }
}
