package io.whence.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/**
 * The storage refused to write or read; nothing that was asked of it may be taken as done, and trying again later may
 * succeed.
 */
public class StorageUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is less is not enough for one more write, though it may be for a byte. */
    private static final long FULL_BYTES = 1 << 20;

    public StorageUnavailableException(String message) {
        super(message);
    }

    public StorageUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Names the cause: a {@link StorageFullException} when there was no space left, this exception otherwise. */
    public static StorageUnavailableException because(String message, Throwable cause) {
        boolean full = cause instanceof SQLException sql && sql.getErrorCode() == SQLiteErrorCode.SQLITE_FULL.code;
        return because(message, full, cause);
    }

    /** As {@link #because(String, Throwable)}, for what could not be kept in a folder: a file system tells no reason, but has no space left. */
    public static StorageUnavailableException in(Path folder, String message, Throwable cause) {
        return because(message, isFull(folder), cause);
    }

    private static StorageUnavailableException because(String message, boolean full, Throwable cause) {
        String detail = message + ": " + cause.getMessage();
        return full ? new StorageFullException(detail, cause) : new StorageUnavailableException(detail, cause);
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < FULL_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}
