package io.whence.standalone;

import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The real jar in a JVM of its own, as {@code deploy/start} runs it, on free ports and a directory of its own. */
final class WhenceProcess implements Deployment {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(20);
    private static final int LOG_SHOWN = 6_000;

    private final Path home;
    private final Path data;
    private final List<String> options;
    private final Map<String, String> environment;
    private final int port = freePort();
    private final int managementPort = freePort();
    private final Thread lastResort = new Thread(this::kill);
    private @Nullable Process process;

    private WhenceProcess(Path home, Path data, List<String> options, Map<String, String> environment) {
        this.home = home;
        this.data = data;
        this.options = options;
        this.environment = environment;
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /** One that has never been started, with its data in a new directory. */
    static WhenceProcess fresh() {
        return launchedBy(jarWith());
    }

    /** A fresh one that lives for long enough to have what it does often compiled well. */
    static WhenceProcess lasting() {
        return launchedBy(jarWith("-XX:TieredStopAtLevel=4"));
    }

    /** A fresh one with these options of the JVM, which say what it runs. */
    static WhenceProcess launchedBy(List<String> options) {
        var home = newHome();
        return new WhenceProcess(home, home.resolve("data"), options, Map.of());
    }

    /** One of several processes that make a deployment together, with its settings as its operator would give them. */
    static WhenceProcess service(Path jar, Map<String, String> environment) {
        var home = newHome();
        return new WhenceProcess(home, home.resolve("data"), List.of("-jar", jar.toString()), environment);
    }

    /** One that keeps its data in a directory that somebody else looks after. */
    static WhenceProcess on(Path data) {
        return new WhenceProcess(newHome(), data, jarWith(), Map.of());
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        launch();
        awaitReady();
    }

    /** Returns when what {@link #launch()} started takes requests. */
    void awaitReady() {
        try {
            await().atMost(READY_WITHIN)
                    .pollDelay(Duration.ofMillis(200))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !process().isAlive() || isReady());
        } catch (ConditionTimeoutException e) {
            kill();
            fail("It was not ready within %s; its log ends with:%n%s", READY_WITHIN, logTail());
        }
        if (!process().isAlive()) {
            fail(
                    "It ended with code %d instead of starting; its log:%n%s",
                    process().exitValue(), logTail());
        }
    }

    /** Starts the process and returns at once. */
    void launch() {
        try {
            var builder = new ProcessBuilder(commandLine())
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int stop() {
        return terminate(ENDED_WITHIN);
    }

    int terminate(Duration within) {
        process().destroy();
        return awaitExit(within);
    }

    /** As {@link #awaitExit()}, where it may first start as far as it can. */
    int awaitRefusal() {
        return awaitExit(READY_WITHIN);
    }

    /** Waits until it has ended by itself. */
    int awaitExit() {
        return awaitExit(ENDED_WITHIN);
    }

    private int awaitExit(Duration within) {
        try {
            if (!process().waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
                fail("It was still running after %s; its log ends with:%n%s", within, logTail());
            }
            return process().exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    @Override
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where health and metrics are, with no path. */
    URI managementUri() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    @Override
    public List<WhenceProcess> processes() {
        return List.of(this);
    }

    @Override
    public void forgetReadModels() {
        try {
            if (!FileSystemUtils.deleteRecursively(data.resolve("read"))) {
                throw new AssertionError("there were no read models in " + data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its log is copied while it does not run, as nothing else makes a copy of it whole. */
    @Override
    public WhenceProcess rebuilt() {
        boolean wasRunning = isRunning();
        if (wasRunning) {
            stop();
        }
        var other = launchedBy(options);
        try {
            FileSystemUtils.copyRecursively(data, other.data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        other.forgetReadModels();
        if (wasRunning) {
            start();
        }
        return other;
    }

    @Override
    public String ownerToken() {
        return read(data.resolve("owner-token")).strip();
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** What the operating system calls it. */
    long pid() {
        return process().pid();
    }

    Path data() {
        return data;
    }

    /** What it printed so far is not in {@link #log()} any more; it must not be running. */
    void forgetLog() {
        try {
            Files.deleteIfExists(logFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything it has printed, over all its starts. */
    String log() {
        return Files.exists(logFile()) ? read(logFile()) : "";
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(lastResort);
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> commandLine() {
        var command = new ArrayList<String>();
        command.add(java());
        // As deploy/start has them, but for what would make a short life start slowly.
        command.addAll(List.of(
                "-XX:+UseParallelGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Daxoniq.update-checker.disabled=true"));
        command.addAll(options);
        command.addAll(List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--management.server.port=" + managementPort,
                "--whence.data=" + data,
                "--whence.sample=false"));
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> jarWith(String... options) {
        return Stream.concat(Stream.of(options), FastStart.options().stream()).toList();
    }

    static Path jar() {
        return Path.of(System.getProperty("whence.jar", "target/standalone-exec.jar"))
                .toAbsolutePath();
    }

    private boolean isReady() {
        try {
            return new Http(managementUri(), null)
                            .get("/actuator/health/readiness")
                            .status()
                    == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private Process process() {
        if (process == null) {
            throw new IllegalStateException("it was never started");
        }
        return process;
    }

    private Path logFile() {
        return home.resolve("whence.log");
    }

    private String logTail() {
        var log = log();
        return log.substring(Math.max(0, log.length() - LOG_SHOWN));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newHome() {
        try {
            return Files.createTempDirectory("whence-it-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
