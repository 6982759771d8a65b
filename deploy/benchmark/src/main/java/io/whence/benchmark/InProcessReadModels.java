package io.whence.benchmark;

import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.standalone.WhenceApplication;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;

/** A Whence in this process, for its read models' sake. */
record InProcessReadModels(ConfigurableApplicationContext whence) implements AutoCloseable {

    /** All of it, on what is in a folder. */
    static InProcessReadModels on(Path data) {
        return start(
                new SpringApplicationBuilder(WhenceApplication.class),
                "--server.port=0",
                "--management.server.port=0",
                "--whence.data=" + data,
                "--logging.level.io.whence=warn");
    }

    /** Its own messages to whoever starts it are none of this program's. */
    static InProcessReadModels start(SpringApplicationBuilder application, String... arguments) {
        var out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            return new InProcessReadModels(application.run(arguments));
        } finally {
            System.setOut(out);
        }
    }

    /** Where it takes requests. */
    int port() {
        return whence.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    List<String> names() {
        return List.copyOf(health().keySet());
    }

    /** Those that are kept where all the others are, and not by each node for itself. */
    List<String> shared() {
        return whence.getBeansOfType(Projection.class).values().stream()
                .filter(projection -> projection.ownStorage().isEmpty())
                .map(Projection::name)
                .toList();
    }

    /** Makes one anew beside the one that is read; how long that took, in seconds. */
    double rebuild(String model) {
        long start = System.nanoTime();
        readModels().rebuild(model);
        awaitBuilt(List.of(model));
        return (System.nanoTime() - start) / 1e9;
    }

    /** The progress a rebuild tells is no use here: it is complete before the indexes are made. */
    void awaitBuilt(List<String> models) {
        while (!models.stream().allMatch(model -> isBuilt(health().get(model)))) {
            pause();
        }
    }

    /** Waits until everything that is on record can be read. */
    void awaitHead(Duration atMost) {
        if (!readModels().awaitHead(atMost)) {
            throw new IllegalStateException("the read models did not catch up within " + atMost);
        }
    }

    /** What was held back was not folded, and would make the figures finer than they are. */
    void requireNothingParked() {
        health().forEach((name, details) -> {
            if (details instanceof Map<?, ?> model && model.containsKey("parked")) {
                throw new IllegalStateException(name + " could not fold everything: " + model);
            }
        });
    }

    private ReadModels readModels() {
        return whence.getBean(ReadModels.class);
    }

    private static boolean isBuilt(@Nullable Object details) {
        return details instanceof Map<?, ?> model && "live".equals(model.get("state")) && !model.containsKey("rebuilt");
    }

    /** What is known of each read model, by its name. */
    private Map<String, Object> health() {
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

    @Override
    public void close() {
        whence.close();
    }
}
