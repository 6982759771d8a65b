package io.whence.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The jar, unpacked and with an ahead-of-time cache (JEP 514), as deploy/start has it: the suites start it so often that half a
 * start-up matters. The cache is made once for a jar, by a run with the very same flags that is written to and read.
 */
final class FastStart {

    /** The switch to the configuration that was worked out when the jar was built. */
    private static final String WORKED_OUT = "-Dspring.aot.enabled=true";

    private static final Duration CACHED_WITHIN = Duration.ofMinutes(2);

    private static final class Shared {
        static final FastStart START = new FastStart(WhenceProcess.jar().resolveSibling("fast-start"));

        static {
            START.prepare();
        }
    }

    private final Path directory;

    private FastStart(Path directory) {
        this.directory = directory;
    }

    /** The options that say to the JVM what to run, after those it is run with. */
    static List<String> options() {
        return Shared.START.options("-XX:AOTCache=");
    }

    private List<String> options(String cache) {
        return List.of(WORKED_OUT, cache + cache(), "-jar", jar().toString());
    }

    private void prepare() {
        try {
            if (!Files.exists(cache()) || !isNewer(cache(), WhenceProcess.jar())) {
                FileSystemUtils.deleteRecursively(directory);
                Files.createDirectories(directory);
                make();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make() {
        extract();
        try (var training = WhenceProcess.launchedBy(options("-XX:AOTCacheOutput="))) {
            training.start();
            var crew = Crew.found(training, "private");
            new Load(crew, 1).run(4, 60, () -> {});
            ReadOut.of(crew.upToDate(), crew);
            training.terminate(CACHED_WITHIN);
        }
    }

    private static boolean isNewer(Path one, Path other) throws IOException {
        return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other)) > 0;
    }

    private Path cache() {
        return directory.resolve("whence.aot");
    }

    private Path jar() {
        return directory.resolve("whence").resolve(WhenceProcess.jar().getFileName());
    }

    private void extract() {
        try {
            var log = directory.resolve("extract.log");
            int exit = new ProcessBuilder(
                            WhenceProcess.java(),
                            "-Djarmode=tools",
                            "-jar",
                            WhenceProcess.jar().toString(),
                            "extract",
                            "--destination",
                            directory.resolve("whence").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException(Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
