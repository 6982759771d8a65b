package io.whence.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of the repository. */
final class Checkout {

    private static final Path ROOT = Path.of(System.getProperty("whence.checkout", "../.."))
            .toAbsolutePath()
            .normalize();

    private Checkout() {}

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    static String read(String path) {
        return read(file(path));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every source under a folder whose path from the root, with slashes, is wanted; never what a build made. */
    static List<Path> sources(Predicate<String> wanted) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !path(file).matches("(.*/)?(target|\\.git|\\.mvn|data)/.*"))
                    .filter(file -> wanted.test(path(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }
}
