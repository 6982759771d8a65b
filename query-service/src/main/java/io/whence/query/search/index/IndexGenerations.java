package io.whence.query.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

/**
 * The makings of one index, each in a numbered directory of its own. The highest number that has a commit is the live one: a making
 * has none before it is finished.
 */
record IndexGenerations(Path directory) {

    Optional<Path> live() throws IOException {
        for (var generation : all().reversed()) {
            if (hasCommit(generation)) {
                return Optional.of(generation);
            }
        }
        return Optional.empty();
    }

    /** An empty directory for the next making; what was left of an unfinished one is removed. */
    Path next() throws IOException {
        for (var generation : all()) {
            if (!hasCommit(generation)) {
                delete(generation);
            }
        }
        var all = all();
        int number = all.isEmpty() ? 1 : number(all.getLast()) + 1;
        return Files.createDirectories(directory.resolve(Integer.toString(number)));
    }

    /** Removes what is older than a making. */
    void deleteBefore(Path generation) throws IOException {
        for (var other : all()) {
            if (number(other) < number(generation)) {
                delete(other);
            }
        }
    }

    static void delete(Path generation) throws IOException {
        try (var files = Files.walk(generation)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("[1-9][0-9]{0,8}"))
                    .sorted(Comparator.comparing(IndexGenerations::number))
                    .toList();
        }
    }

    private static int number(Path generation) {
        return Integer.parseInt(generation.getFileName().toString());
    }

    private static boolean hasCommit(Path generation) throws IOException {
        try (var files = FSDirectory.open(generation)) {
            return DirectoryReader.indexExists(files);
        }
    }
}
