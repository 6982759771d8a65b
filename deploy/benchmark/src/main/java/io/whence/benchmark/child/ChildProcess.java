package io.whence.benchmark.child;

import io.whence.benchmark.http.HttpRequestRenderer;
import io.whence.benchmark.http.KeepAliveConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process this one started, and ends. */
public final class ChildProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final String name;
    private final Process process;
    private final Path log;

    ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Waits until a path answers 200.
     *
     * @throws IllegalStateException with the end of its log when the process ends, or does not answer in a minute
     */
    public ChildProcess awaitAnswer(int port, String path) {
        long end = System.nanoTime() + START.toNanos();
        while (!answers(port, path)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(name + " did not start; the end of its log:\n" + endOfLog());
            }
            pause();
        }
        return this;
    }

    /** The options its JVM runs with, without what it runs and what it remembers of that: to run another one alike. */
    public List<String> javaOptions() {
        var arguments = process.info()
                .arguments()
                .orElseThrow(() -> new IllegalStateException("the arguments of a child process cannot be read here"));
        return Arrays.stream(arguments)
                .takeWhile(argument -> !argument.equals("-jar"))
                .filter(argument -> !argument.startsWith("-XX:AOTCache=") && !argument.startsWith("-Dspring.aot."))
                .toList();
    }

    private static boolean answers(int port, String path) {
        try (var connection = new KeepAliveConnection(port)) {
            return connection.exchange(HttpRequestRenderer.get(path, "")).status() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a process", e);
        }
    }

    private String endOfLog() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end, and makes it when it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
