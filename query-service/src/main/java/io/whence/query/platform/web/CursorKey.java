package io.whence.query.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key cursors are signed with: made at the first start, kept where only its owner can read it. */
final class CursorKey {

    private static final int LENGTH = 32;

    private CursorKey() {}

    static SecretKey in(Path data) {
        var file = data.resolve("cursor-key");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != LENGTH) {
                throw new IllegalStateException(
                        file + " is not a key: remove it, and clients begin at their first page");
            }
            return new SecretKeySpec(key, "HmacSHA256");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        var key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        var part = file.resolveSibling("cursor-key.part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(part, key);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
