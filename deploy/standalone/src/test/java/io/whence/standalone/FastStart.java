package io.whence.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The same classes with an ahead-of-time cache (JEP 514), for a suite that starts them so often that half a start-up matters. The
 * cache is made once, by a run with the very same flags.
 */
final class FastStart {

    private static final Duration CACHED_WITHIN = Duration.ofMinutes(2);

    private final Path directory;

    private FastStart(Path directory) {
        this.directory = directory;
    }

    static FastStart prepared(Path directory) {
        var fast = new FastStart(directory);
        fast.extract();
        try (var training = WhenceProcess.launchedBy(fast.options("-XX:AOTCacheOutput="))) {
            training.start();
            training.terminate(CACHED_WITHIN);
        }
        return fast;
    }

    List<String> options() {
        return options("-XX:AOTCache=");
    }

    private List<String> options(String cache) {
        return List.of(WhenceProcess.WORKED_OUT, cache + directory.resolve("whence.aot"), "-jar", jar().toString());
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
