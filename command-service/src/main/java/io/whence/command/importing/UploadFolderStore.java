package io.whence.command.importing;

import io.whence.api.id.ImportId;
import io.whence.api.id.TypeIds;
import io.whence.platform.storage.StorageUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for each import that this machine has begun and whose end is not on record yet. */
final class UploadFolderStore {

    private final Path directory;

    UploadFolderStore(Path directory) {
        this.directory = directory;
    }

    /** Every import that has a folder. */
    List<ImportId> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> TypeIds.isValid(ImportId.PREFIX, name))
                    .map(ImportId::new)
                    .toList();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    Path make(ImportId id) {
        try {
            return Files.createDirectories(folder(id));
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    Path folder(ImportId id) {
        return directory.resolve(id.value());
    }

    /** Frees the space; the folder itself stays. */
    void empty(ImportId id) {
        delete(id, 1);
    }

    void remove(ImportId id) {
        delete(id, 0);
    }

    private void delete(ImportId id, int fromDepth) {
        var folder = folder(id);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            int depth = folder.getNameCount() + fromDepth;
            for (Path file : files.filter(path -> path.getNameCount() >= depth)
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private StorageUnavailableException unavailable(IOException e) {
        return StorageUnavailableException.in(directory, "The folder of an upload could not be changed", e);
    }
}
