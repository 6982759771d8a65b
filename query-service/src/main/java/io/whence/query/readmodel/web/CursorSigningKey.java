package io.whence.query.readmodel.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key cursors are signed with, made at the first start; nodes that answer for each other share it. */
public final class CursorSigningKey {

    private static final int LENGTH = 32;

    private final SecretKey key;

    /** Takes a key of 32 bytes. */
    public CursorSigningKey(byte[] key) {
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("not a key of " + LENGTH + " bytes");
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    public static byte[] fresh() {
        var key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** The one kept where only the owner of a directory can read it. */
    public static CursorSigningKey in(Path data) {
        var file = data.resolve("cursor-key");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return new CursorSigningKey(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    file + " is not a key: remove it, and clients begin at their first page", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var part = file.resolveSibling("cursor-key.part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(part, fresh());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    SecretKey secret() {
        return key;
    }
}
