package io.whence.benchmark;

import io.whence.benchmark.report.Figure;
import io.whence.benchmark.report.Findings;
import io.whence.query.platform.projection.ReadModels;
import io.whence.standalone.WhenceApplication;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How fast read models are made from a log: first all of them at once, as a process that finds none does when it starts, then in
 * turns one at a time, as a process that serves readers does when one of them is made anew.
 */
record Rebuilds(Plan plan, Path data) {

    private static final int LEAST = 40_000;
    private static final String INDEX = "search";

    void measure(Findings findings) {
        var log = new RecordedLog(data);
        var reading = new ArrayList<Double>();
        for (int round = 0; round < plan.rebuilds(); round++) {
            reading.add(log.read());
        }
        double read = findings.keep("rebuild.reading", reading).median();
        var token = log.issueToken();
        // Read now: once Whence runs, the log is its own.
        var texts = log.written();
        long start = System.nanoTime();
        try (var whence = start()) {
            var models = models(whence);
            awaitBuilt(whence, models);
            findings.add(
                    rate(findings, "rebuild of all, start included", "rebuild.start", List.of(perSecond(start)), read));
            measure(findings, whence, models, read);
            requireNothingParked(whence);
            new Searching(plan, texts, port(whence), token).measure(findings);
        }
    }

    private void measure(Findings findings, ConfigurableApplicationContext whence, List<String> models, double read) {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 0; round < plan.rebuilds(); round++) {
            for (var model : models) {
                rates.computeIfAbsent(model, _ -> new ArrayList<>()).add(rebuild(whence, model));
            }
        }
        rates.forEach((model, measured) -> {
            var figure = rate(findings, "rebuild of " + model, "rebuild." + model, measured, read);
            // Taking texts apart is another kind of work than storing documents.
            findings.add(model.equals(INDEX) ? figure : figure.goal(">= " + LEAST + "/s", figure.value() >= LEAST));
        });
    }

    private static Figure rate(Findings findings, String name, String sample, List<Double> measured, double read) {
        return Figure.of(name, findings.keep(sample, measured).median(), "events/s")
                .comparedTo("only reading the log, events/s", read);
    }

    private double rebuild(ConfigurableApplicationContext whence, String model) {
        var readModels = whence.getBean(ReadModels.class);
        long start = System.nanoTime();
        readModels.rebuild(model);
        awaitBuilt(whence, List.of(model));
        return perSecond(start);
    }

    private double perSecond(long start) {
        return plan.historyEvents() * 1e9 / (System.nanoTime() - start);
    }

    /** Its own messages to whoever starts it are none of this program's. */
    private ConfigurableApplicationContext start() {
        var out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            return SpringApplication.run(
                    WhenceApplication.class,
                    "--server.port=0",
                    "--management.server.port=0",
                    "--whence.data=" + data,
                    "--logging.level.io.whence=warn");
        } finally {
            System.setOut(out);
        }
    }

    private static int port(ConfigurableApplicationContext whence) {
        return whence.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static List<String> models(ConfigurableApplicationContext whence) {
        return List.copyOf(health(whence).keySet());
    }

    /** The progress a rebuild tells is no use here: it is complete before the indexes are made. */
    private static void awaitBuilt(ConfigurableApplicationContext whence, List<String> models) {
        while (!models.stream().allMatch(model -> isBuilt(health(whence).get(model)))) {
            pause();
        }
    }

    private static boolean isBuilt(@Nullable Object details) {
        return details instanceof Map<?, ?> model && "live".equals(model.get("state")) && !model.containsKey("rebuilt");
    }

    /** What was held back was not folded, and would make the figures finer than they are. */
    private static void requireNothingParked(ConfigurableApplicationContext whence) {
        health(whence).forEach((name, details) -> {
            if (details instanceof Map<?, ?> model && model.containsKey("parked")) {
                throw new IllegalStateException(name + " could not fold everything: " + model);
            }
        });
    }

    /** What is known of each read model, by its name. */
    private static Map<String, Object> health(ConfigurableApplicationContext whence) {
        var health = whence.getBean("projections", HealthIndicator.class).health();
        return health == null ? Map.of() : health.getDetails();
    }

    private static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rebuilding", e);
        }
    }
}
