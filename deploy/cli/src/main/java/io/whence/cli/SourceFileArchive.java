package io.whence.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files another system gave away, to be packed as they are sent.
 *
 * @param files by the names they are packed under
 * @param size bytes, of all of them together
 */
record SourceFileArchive(Map<String, Path> files, long size) {

    private static final int BUFFER = 1 << 16;

    /** The known files of a folder; whatever else is in it stays there. */
    static SourceFileArchive in(Path directory, List<String> required, List<String> optional) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new CliProblemException(directory + " is not a folder");
        }
        for (String name : required) {
            if (!Files.isRegularFile(directory.resolve(name))) {
                throw new CliProblemException(directory + " holds no " + name + ": it is not the dump of a site");
            }
        }
        var files = new LinkedHashMap<String, Path>();
        long size = 0;
        for (String name : concat(required, optional)) {
            var file = directory.resolve(name);
            if (Files.isRegularFile(file)) {
                files.put(name, file);
                size += Files.size(file);
            }
        }
        return new SourceFileArchive(files, size);
    }

    /** One file, under the name the server knows it by. */
    static SourceFileArchive of(Path file, String name) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CliProblemException(file + " is not a file");
        }
        return new SourceFileArchive(Map.of(name, file), Files.size(file));
    }

    /**
     * Writes a zip archive.
     *
     * @param packed is told how many more bytes of the files are in it
     */
    void pack(OutputStream out, LongConsumer packed) throws IOException {
        var zip = new ZipOutputStream(out);
        var buffer = new byte[BUFFER];
        for (Map.Entry<String, Path> file : files.entrySet()) {
            zip.putNextEntry(new ZipEntry(file.getKey()));
            try (var in = Files.newInputStream(file.getValue())) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    zip.write(buffer, 0, read);
                    packed.accept(read);
                }
            }
            zip.closeEntry();
        }
        // Not closed after a failure: that would make a whole archive of half the files.
        zip.close();
    }

    private static List<String> concat(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
