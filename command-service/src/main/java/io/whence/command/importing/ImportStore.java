package io.whence.command.importing;

import io.whence.platform.storage.StorageUnavailableException;
import io.whence.platform.web.RequestProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Where imports are kept: {@code ID.json}, {@code ID.report.json}, and a folder {@code ID} while one is at work. */
final class ImportStore {

    private static final String STATUS = ".json";
    private static final String REPORT = ".report.json";

    private final Path directory;
    private final JsonMapper json;

    ImportStore(Path directory, JsonMapper json) {
        this.directory = directory;
        this.json = json;
    }

    void save(ImportStatus status) {
        write(status.id() + STATUS, status);
    }

    void save(ImportReport report) {
        write(report.importId() + REPORT, report);
    }

    /**
     * An import as last saved.
     *
     * @throws RequestProblem 404 when there is none
     */
    ImportStatus status(ImportId id) {
        return json.readValue(read(id + STATUS), ImportStatus.class);
    }

    byte[] report(ImportId id) {
        return read(id + REPORT);
    }

    /** Every import that was saved as running. */
    List<ImportStatus> running() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(STATUS) && !name.endsWith(REPORT))
                    .map(name -> json.readValue(read(name), ImportStatus.class))
                    .filter(status -> status.state() == ImportStatus.State.RUNNING)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path makeFolder(ImportId id) {
        try {
            return Files.createDirectories(directory.resolve(id.value()));
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    void removeFolder(ImportId id) {
        var folder = directory.resolve(id.value());
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private byte[] read(String name) {
        try {
            return Files.readAllBytes(directory.resolve(name));
        } catch (NoSuchFileException e) {
            throw RequestProblem.notFound();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /** Whole or not at all: a crash leaves the one before. */
    private void write(String name, Object value) {
        try {
            Files.createDirectories(directory);
            var draft = directory.resolve(name + ".new");
            Files.write(draft, json.writeValueAsBytes(value));
            Files.move(draft, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static StorageUnavailableException unavailable(IOException e) {
        return new StorageUnavailableException("An import could not be kept", e);
    }
}
