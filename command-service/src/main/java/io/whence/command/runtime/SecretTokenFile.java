package io.whence.command.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** A secret in a file that only its owner can read; it is there as a whole, and on disk, or not at all. */
final class SecretTokenFile {

    private SecretTokenFile() {}

    static String readOrCreate(Path file, Supplier<String> fresh) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            var text = fresh.get();
            write(file, text + System.lineSeparator());
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("The token file " + file + " cannot be kept", e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var half = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(half);
        try (var channel = FileChannel.open(
                half, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyForItsOwner(half))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] onlyForItsOwner(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
